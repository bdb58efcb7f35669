/** Working days beside every case that is counted in them: how many are left, and how many there are in all. */
import { workingDaysLeft } from '../../law/calendar.ts'
import type { CaseKind } from '../../procedure/decision.ts'
import type { EditionState } from '../../procedure/edition.ts'
import { isCounted, workingCount } from '../../procedure/working-count.ts'
import { dayOf } from '../clock.ts'
import { termsOf } from '../world.ts'
import type { Input } from './input.ts'

interface View {
  readonly kind: CaseKind
  readonly stage: string
  readonly state: Readonly<Record<string, unknown>>
}

/** The views with what is counted for each, from what they themselves show. */
export async function withCounts<Each extends View>({ house }: Pick<Input, 'house'>, views: readonly Each[]) {
  const running = views.filter(({ kind, stage }) => isCounted(kind, stage))
  const editions = await editionsOf(
    house.db,
    running.flatMap(({ state }) => (typeof state.edition === 'string' ? [state.edition] : [])),
  )
  const [world, today] = [await house.world(), dayOf(house.clock.now())]
  return views.map((view) => {
    const terms = () => termsOf(world, editions.get(String(view.state.edition)) ?? null, today)
    const counted = isCounted(view.kind, view.stage) ? workingCount(view.kind, view.stage, view.state, terms()) : null
    return { ...view, ...(counted && { workingDays: { left: workingDaysLeft(world.calendar, today, counted.due), of: counted.of } }) }
  })
}

async function editionsOf(db: Input['house']['db'], ids: readonly string[]): Promise<ReadonlyMap<string, EditionState>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('edition')
    .select(['id', 'state'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, state }) => [id, state as EditionState]))
}
