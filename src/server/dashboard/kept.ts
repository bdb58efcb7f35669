/** What the dashboard looks at, read once between two changes: whoever asks again on the same day reads nothing anew. */
import type { Calendar, Day } from '../../law/calendar.ts'
import type { EditionState } from '../../procedure/edition.ts'
import { betweenChanges } from '../between-changes.ts'
import { dayOf } from '../clock.ts'
import type { House } from '../house.ts'
import { termsOf } from '../world.ts'
import { type Looked, lookAt } from './counts.ts'
import { dashboardOf } from './dashboard.ts'
import { loadEdition } from './load.ts'

interface Look {
  readonly looked: Looked
  readonly calendar: Calendar
  /** The dashboard as it is when no other days are asked about. */
  readonly plain: () => ReturnType<typeof dashboardOf>
}

/** An edition as it stands: what was read since the last change, or read now. */
export function lookAtEdition(house: House, edition: EditionState): Promise<Look> {
  return betweenChanges(house, `edition ${edition.id}`, () => look(house, edition, dayOf(house.clock.now())))
}

async function look(house: House, edition: EditionState, today: Day): Promise<Look> {
  const [world, loaded] = await Promise.all([house.world(), loadEdition(house.db, edition)])
  const looked = lookAt(loaded, termsOf(world, edition, today), today)
  const { calendar } = world
  let drawn: ReturnType<typeof dashboardOf> | null = null
  return {
    looked,
    calendar,
    plain: () => {
      drawn ??= dashboardOf(looked, calendar, {})
      return drawn
    },
  }
}
