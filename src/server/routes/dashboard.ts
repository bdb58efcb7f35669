/** An edition on one page, the cases behind each number, and the supervisor's view of it. */
import type { CountKey } from '../../contract/dashboard.ts'
import type { EditionState } from '../../procedure/edition.ts'
import { clocksOf, countOf } from '../dashboard/clocks.ts'
import { counts } from '../dashboard/counts.ts'
import { dashboardOf, listed } from '../dashboard/dashboard.ts'
import { lookAtEdition } from '../dashboard/kept.ts'
import { checksOf, exceptionsOf } from '../dashboard/supervision.ts'
import type { House } from '../house.ts'
import type { Handler, Input } from './input.ts'
import { stateOf } from './reading.ts'

const looking = (input: Input) => lookAtEdition(input.house, stateOf<EditionState>(input))

/** Only what the server really knows of its ledger: how far it is sealed, and when that was signed. */
async function ledgerLine({ db }: House) {
  const newest = await db.selectFrom('checkpoint').select(['size', 'at']).orderBy('size', 'desc').limit(1).executeTakeFirst()
  return newest ? { size: newest.size, at: newest.at } : null
}

const dashboard: Handler = async (input) => {
  const [{ looked, calendar, plain }, ledger] = await Promise.all([looking(input), ledgerLine(input.house)])
  const asked = Object.values(input.query).some((each) => each !== undefined)
  return { ...(asked ? dashboardOf(looked, calendar, input.query) : plain()), ledger }
}

const counted: Handler = async (input) => {
  const { looked, calendar } = await looking(input)
  const key = input.params.count as CountKey
  const { area } = input.query as { area?: string }
  const found = counts[key](looked)
  const here = found.filter((each) => area === undefined || each.area === area)
  return { items: here.map((each) => ({ ...listed(each), workingDays: countOf(key, each, looked, calendar) })) }
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
