/** An edition on one page, the cases behind each number, and the supervisor's view of it. */
import type { CountKey } from '../../contract/dashboard.ts'
import type { EditionState } from '../../procedure/edition.ts'
import { dayOf } from '../clock.ts'
import { clocksOf } from '../dashboard/clocks.ts'
import { counts, lookAt } from '../dashboard/counts.ts'
import { dashboardOf, listed } from '../dashboard/dashboard.ts'
import { loadEdition } from '../dashboard/load.ts'
import { checksOf, exceptionsOf } from '../dashboard/supervision.ts'
import type { House } from '../house.ts'
import { termsOf } from '../world.ts'
import type { Handler, Input } from './input.ts'
import { stateOf } from './reading.ts'

async function looking(input: Input) {
  const { house } = input
  const edition = stateOf<EditionState>(input)
  const [world, loaded] = await Promise.all([house.world(), loadEdition(house.db, edition)])
  const today = dayOf(house.clock.now())
  return { looked: lookAt(loaded, termsOf(world, edition, today), today), calendar: world.calendar }
}

/** Only what the server really knows of its ledger: how far it is sealed, and when that was signed. */
async function ledgerLine({ db }: House) {
  const newest = await db.selectFrom('checkpoint').select(['size', 'at']).orderBy('size', 'desc').limit(1).executeTakeFirst()
  return newest ? { size: newest.size, at: newest.at } : null
}

const dashboard: Handler = async (input) => {
  const [{ looked, calendar }, ledger] = await Promise.all([looking(input), ledgerLine(input.house)])
  return { ...dashboardOf(looked, calendar, input.query), ledger }
}

const counted: Handler = async (input) => {
  const { looked } = await looking(input)
  const { area } = input.query as { area?: string }
  const found = counts[input.params.count as CountKey](looked)
  return { items: found.filter((each) => area === undefined || each.area === area).map(listed) }
}

const supervision: Handler = async (input) => {
  const [{ looked, calendar }, ledger] = await Promise.all([looking(input), ledgerLine(input.house)])
  const { id, name, stage } = looked.loaded.edition
  const late = clocksOf(looked, calendar)
    .filter((clock) => clock.late > 0)
    .map(({ ours: _, nearest, ...clock }) => ({ ...clock, nearest: listed(nearest) }))
  return { edition: { id, name, stage }, today: looked.today, checks: checksOf(looked), late, exceptions: exceptionsOf(looked), ledger }
}

export const dashboardHandlers: Readonly<Record<string, Handler>> = {
  'edition.dashboard': dashboard,
  'edition.counted': counted,
  'edition.supervision': supervision,
}
