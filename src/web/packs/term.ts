/** 有效期: until when a pack opens by the device's own clock, and how long a wrong passphrase makes one wait. */

/** What of the time is written on a pack. */
export interface Term {
  readonly until: string
  /** The server's clock less the device's when it was taken, in milliseconds. */
  readonly ahead: number
  /** The latest moment that was seen, by the server's clock: a clock put back does not lengthen the term. */
  readonly seenAt: number
}

/** Now, as the server's clock would say it. */
export const nowOf = ({ ahead, seenAt }: Term, device: number): number => Math.max(device + ahead, seenAt)

/** Whether the last day is over in the city: a day ends at 24:00. */
export const isOver = (term: Term, device: number): boolean => nowOf(term, device) >= Date.parse(`${term.until}T24:00:00+08:00`)

/** Seconds left before a pack untouched since then locks itself; nought when it does. */
export const idleLeft = (touchedAt: number, device: number, minutes: number): number =>
  Math.max(0, Math.ceil((touchedAt + minutes * 60_000 - device) / 1000))

const FIRST = 2_000
const LONGEST = 300_000
const FREE = 2

/** Milliseconds to wait after so many wrong tries in a row: none after the first two, then twice as long each time. */
export const waitAfter = (wrong: number): number => (wrong <= FREE ? 0 : Math.min(LONGEST, FIRST * 2 ** (wrong - FREE - 1)))
