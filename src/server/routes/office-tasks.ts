/** Tasks that a decision's own gates tell: the lead body's acts on an edition, and what is next at a district's desk. */
import { sql } from 'kysely'
import type { TaskWork } from '../../contract/words/task-work.ts'
import { editionWaits, type StandingAt } from '../../procedure/city-desk.ts'
import type { By } from '../../procedure/decision.ts'
import type { DistrictNext } from '../../procedure/district-desk.ts'
import type { EditionState } from '../../procedure/edition.ts'
import { openObjectionStages } from '../../procedure/objection.ts'
import { type StepName, stepRow } from '../../procedure/steps.ts'
import { dayOf } from '../clock.ts'
import { loaders } from '../facts/loaders.ts'
import type { House } from '../house.ts'
import { termsOf } from '../world.ts'
import { districtRows } from './district-desk.ts'
import type { Task } from './task.ts'

interface EditionRow {
  readonly id: string
  readonly number: number
  readonly stage: string
  readonly touched_on: string
  readonly state: EditionState
  readonly standing: StandingAt
  /** Commands that were sent for review and are not signed yet. */
  readonly sent: readonly string[]
  /** A meeting is called or sits. */
  readonly meeting: boolean
}

const openStages = sql.join(openObjectionStages.map((stage) => sql.lit(stage)))

/** Live editions with how many applications stand where. */
async function liveEditions({ db }: House): Promise<readonly EditionRow[]> {
  const { rows } = await sql<EditionRow>`select id, number, stage, touched_on, state,
    coalesce((select jsonb_object_agg(at.stage, at.n) from (select a.stage, count(*) as n from application a where a.edition = edition.id
      and (a.stage <> 'proposed' or (exists (select from notice n where n.id = a.state->'notices'->>'proposed' and n.stage = 'ended')
        and not exists (select from objection o where o.application = a.id and o.stage in (${openStages}))))
      group by a.stage) at), '{}'::jsonb) as standing,
    coalesce((select jsonb_agg(state->>'command') from act where subject = edition.id and stage in ('prepared', 'reviewed', 'returned')), '[]'::jsonb) as sent,
    exists (select from meeting m where m.edition = edition.id and m.stage in ('called', 'open')) as meeting
    from edition where stage not in ('closed', 'ended') order by number`.execute(db)
  return rows
}

/** What each live edition waits for from the lead body and may be done now; what is with a reviewer is nobody's task here. */
export async function editionTasks(house: House, by: By): Promise<readonly Task[]> {
  const tasks: Task[] = []
  for (const edition of await liveEditions(house)) {
    for (const { step, blocks } of editionWaits(edition.standing)) {
      if (edition.sent.includes(step) || (step === 'meeting.call' && edition.meeting)) continue
      if (!(await isOpen(house, by, step, edition.id))) continue
      const { id, number, stage, touched_on: since, state } = edition
      tasks.push({ kind: 'edition', id, number: String(number), title: state.name, stage, due: null, of: null, since, blocks, place: 0, does: step })
    }
  }
  return tasks
}

async function isOpen(house: House, by: By, step: StepName, edition: string): Promise<boolean> {
  const [world, day] = [await house.world(), dayOf(house.clock.now())]
  const { db, fictionalAllowed, keys } = house
  const loaded = await loaders[step]({ db, world, day, by, subject: edition, data: { edition }, lock: false, fictionalAllowed, keys })
  if (!loaded) return false
  const terms = termsOf(world, loaded.edition, day)
  return stepRow(step).step.gate(loaded.state, loaded.facts, { by, day, terms, calendar: world.calendar, id: '' }).allowed
}

/** What the desk does next, as a task; an act that came back is a task of its own. */
const districtWork: Readonly<Partial<Record<DistrictNext, StepName | TaskWork>>> = {
  'returned-by-city': 'application.recommend',
  'completion-late': 'completion-late',
  remind: 'consultation.remind',
  recommend: 'application.recommend',
  publish: 'notice.publish-district',
  'not-met': 'not-met',
  audit: 'application.record-verdict',
  consult: 'application.consult',
  'decide-conditions': 'application.decide-condition',
  blocked: 'blocked',
}

/** The applications that wait for a district itself, in the order of its inbox. */
export async function districtTasks(house: House, by: By): Promise<readonly Task[]> {
  const { items } = await districtRows(house, by)
  return items.flatMap(({ ours, next, application: id, number, name: title, stage, due, workingDays, since }, index): Task[] => {
    const does = districtWork[next]
    if (!ours || !does) return []
    return [{ kind: 'application', id, number, title, stage, due, of: workingDays?.of ?? null, since, blocks: 1, place: index + 1, does }]
  })
}
