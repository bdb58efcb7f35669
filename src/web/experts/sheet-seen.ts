/**
 * Which typing a copy of a sheet contains: for each writer (a page from its opening to its end) the number of its last change.
 * After a browser was killed its disk may be some seconds behind the server; this tells a copy that is only older from one that
 * holds something of its own.
 */
export type Seen = Readonly<Record<string, number>>

const MOST_WRITERS = 8

/** Whether all that the first contains is in the second. A copy that says nothing of itself is in none. */
export function contained(one: Seen | undefined, other: Seen | undefined): boolean {
  if (!one || !other || Object.keys(one).length === 0) return false
  return Object.entries(one).every(([writer, last]) => last <= (other[writer] ?? -1))
}

/** What two copies contain together; of the writers the newest. */
export function joined(one: Seen | undefined, other: Seen | undefined): Seen {
  const all = { ...one }
  for (const [writer, last] of Object.entries(other ?? {})) all[writer] = Math.max(last, all[writer] ?? 0)
  return Object.fromEntries(Object.entries(all).slice(-MOST_WRITERS))
}
