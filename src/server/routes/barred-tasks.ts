/** Tasks of the lead body: experts whom a tie bars, yet with the work in hand; the law is asked for each pair. */
import { sql } from 'kysely'
import { type ApplicationState, finalStages } from '../../procedure/application.ts'
import type { EditionState } from '../../procedure/edition.ts'
import { type ExpertState, mayGoOn } from '../../procedure/expert.ts'
import type { DeclaredTie } from '../../procedure/tie.ts'
import { dayOf } from '../clock.ts'
import type { House } from '../house.ts'
import { termsOf } from '../world.ts'
import type { Task } from './task.ts'

interface Pair {
  readonly application: ApplicationState
  readonly expert: ExpertState
  readonly edition: EditionState
  readonly declared: readonly DeclaredTie[]
  readonly since: string
}

/** Experts with work of an applicant that has declared ties. What the bank itself records takes the work at once. */
async function pairs({ db }: House): Promise<readonly Pair[]> {
  const { rows } =
    await sql<Pair>`select a.state as application, x.state as expert, e.state as edition, o.state->'ties' as declared, o.touched_on as since
    from organisation o join application a on a.organisation = o.id and not (a.stage = any(${sql.val([...finalStages])}::text[]))
    join edition e on e.id = a.edition
    join lateral (select s.expert from sheet s where s.application = a.id and s.stage in ('open', 'sealed')
      union select unnest(v.members) from visit v where v.application = a.id and v.stage in ('planned', 'opened', 'closed')) as work on true
    join expert x on x.id = work.expert
    where o.stage = 'verified' and o.state->'ties'->0 is not null
    order by a.number, x.id`.execute(db)
  return rows
}

/** One task for each application with somebody barred at work on it. */
export async function barredTasks(house: House): Promise<readonly Task[]> {
  const [world, day] = [await house.world(), dayOf(house.clock.now())]
  const barred = (await pairs(house)).filter(
    ({ expert, declared, application, edition }) => !mayGoOn({ expert, declared }, application.creditCode, termsOf(world, edition, day)).allowed,
  )
  const first = barred.filter(({ application }, index) => barred.findIndex((each) => each.application.id === application.id) === index)
  return first.map(({ application: { id, number, name: title, stage }, since }) => ({
    kind: 'application',
    id,
    number,
    title,
    stage,
    due: null,
    of: null,
    since,
    blocks: 1,
    place: 0,
    does: 'application.relieve-expert',
  }))
}
