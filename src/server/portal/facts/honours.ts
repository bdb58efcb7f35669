/** Honours and their holders as the public sees them. */
import type { Day } from '../../../law/calendar.ts'
import type { HonourState } from '../../../procedure/honour.ts'
import type { Ask } from '../page.ts'
import { byClass, inStrokeOrder } from './stroke-order.ts'

/** Every honour of an edition: the award before the nomination, each in stroke order. */
export async function honoursOfEdition({ house }: Ask, edition: string): Promise<readonly HonourState[]> {
  const rows = await house.db.selectFrom('honour').select('state').where('edition', '=', edition).execute()
  return inStrokeOrder(
    rows.map((row) => row.state as HonourState),
    byClass,
  )
}

/** Every honour, newest year first. */
export async function allHonours({ house }: Ask): Promise<readonly HonourState[]> {
  const rows = await house.db.selectFrom('honour').select('state').execute()
  const ordered = inStrokeOrder(
    rows.map((row) => row.state as HonourState),
    byClass,
  )
  return [...ordered].sort((a, b) => b.year - a.year)
}

/**
 * The standing as it shows on a day. From the end of its term to the result of the re-evaluation an honour stands as
 * 期满考核中: it never lapses silently, and it does not show as valid either.
 */
export function standingOn({ standing, until }: Pick<HonourState, 'standing' | 'until'>, day: Day): HonourState['standing'] {
  return standing === 'valid' && until !== null && day > until ? 'under-reassessment' : standing
}

/** Whole years and months from a day to a later one; null when it is past. */
export function timeLeft(day: Day, until: Day): { readonly years: number; readonly months: number } | null {
  if (day > until) return null
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const [toYear = 0, toMonth = 0, toDate = 0] = until.split('-').map(Number)
  const months = (toYear - year) * 12 + (toMonth - month) - (toDate < date ? 1 : 0)
  return { years: Math.floor(months / 12), months: months % 12 }
}
