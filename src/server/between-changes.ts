/** What costs much to read and is asked often, read once between two changes: whoever asks again on the same day reads nothing anew. */
import type { Day } from '../law/calendar.ts'
import { dayOf } from './clock.ts'
import type { House } from './house.ts'

interface Kept {
  readonly epoch: number
  readonly today: Day
  readonly byKey: Map<string, Promise<unknown>>
}

const kept = new WeakMap<House, Kept>()

/**
 * What was read under this key since the last change anywhere, or read now.
 *
 * @param key says who asks where the answer depends on it
 */
export function betweenChanges<Read>(house: House, key: string, read: () => Promise<Read>): Promise<Read> {
  const { byKey } = keptNow(house)
  const found = byKey.get(key)
  if (found) return found as Promise<Read>
  const reading = read()
  byKey.set(key, reading)
  reading.catch(() => byKey.delete(key))
  return reading
}

/** A change anywhere, or a new day, lets everything go. */
function keptNow(house: House): Kept {
  const [epoch, today] = [house.epoch(), dayOf(house.clock.now())]
  const before = kept.get(house)
  if (before?.epoch === epoch && before.today === today) return before
  const fresh = { epoch, today, byKey: new Map<string, Promise<unknown>>() }
  kept.set(house, fresh)
  return fresh
}
