/** The clock of the house. Only here does an instant become a local day. */
import type { Day } from '../law/calendar.ts'

/** Asia/Shanghai has kept UTC+8 without daylight saving since 1991. */
const SHANGHAI = 8 * 3600 * 1000

export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands where it is put: demonstrations, rehearsals, tests. */
export class MovableClock implements Clock {
  #offset = 0

  constructor(start?: Date) {
    if (start) this.set(start)
  }

  now(): Date {
    return new Date(Date.now() + this.#offset)
  }

  set(instant: Date): void {
    this.#offset = instant.getTime() - Date.now()
  }

  /** Milliseconds by which this clock differs from the machine's. */
  get offset(): number {
    return this.#offset
  }
}

/** A clock that does not run by itself. */
export class StandingClock implements Clock {
  instant: Date

  constructor(instant: Date) {
    this.instant = instant
  }

  now(): Date {
    return this.instant
  }
}

/** The day in Shanghai at an instant. */
export function dayOf(instant: Date): Day {
  return new Date(instant.getTime() + SHANGHAI).toISOString().slice(0, 10)
}

/** The instant of a local time in Shanghai, `'HH:MM'`. */
export function instantOf(day: Day, time = '09:00'): Date {
  return new Date(Date.parse(`${day}T${time}:00.000Z`) - SHANGHAI)
}

/** Hours and minutes in Shanghai. */
export function timeOf(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI).toISOString().slice(11, 16)
}
