/** The clock's own commands: what fell due is found and sent through the same door as people's commands, signed "system". */
import { sql } from 'kysely'
import { nextWorkingDay } from '../../law/calendar.ts'
import { type ConsultationState, remindedAfter } from '../../procedure/consultation.ts'
import type { By } from '../../procedure/decision.ts'
import type { EditionState } from '../../procedure/edition.ts'
import { countsOtherwise, type NoticeState } from '../../procedure/notice.ts'
import { dayOf } from '../clock.ts'
import { execute } from '../handle.ts'
import type { House } from '../house.ts'
import type { Outcome } from '../outcome.ts'
import { termsOf } from '../world.ts'

export const SYSTEM: By = { person: 'system', role: 'system', body: 'system' }

type Found = readonly { readonly id: string }[]

/** Run everything that fell due by today; answers how many commands had an effect. */
export async function runDueCommands(house: House): Promise<number> {
  const today = dayOf(house.clock.now())
  const [accepting, ended, running] = await Promise.all([
    found(house, sql`select id from edition where stage = 'accepting' and state->'schedule'->>'deadline' < ${today}`),
    found(house, sql`select id from notice where stage = 'running' and last_day < ${today}`),
    house.db.selectFrom('notice').select(['id', 'state']).where('stage', '=', 'running').execute(),
  ])
  const { calendar } = await house.world()
  const toRecount = running.filter(({ state }) => countsOtherwise(state as NoticeState, calendar))
  let done = 0
  for (const { id } of accepting) done += counted(await execute(house, { name: 'edition.close-applications', subject: id, data: {}, by: SYSTEM }))
  for (const { id } of toRecount) done += counted(await execute(house, { name: 'notice.recount', subject: id, data: {}, by: SYSTEM }))
  for (const { id } of ended) done += counted(await execute(house, { name: 'notice.end', subject: id, data: {}, by: SYSTEM }))
  for (const { id } of await found(house, sql`select id from draw where stage = 'committed' and state->>'openBy' < ${today}`))
    done += counted(await execute(house, { name: 'draw.go-on', subject: id, data: {}, by: SYSTEM }))
  return done + (await remindDepartments(house)) + (await passOnActsOfAbsent(house))
}

/** Whoever is on leave has no act in hand: what was prepared and is not signed passes to the substitute. */
async function passOnActsOfAbsent(house: House): Promise<number> {
  const today = dayOf(house.clock.now())
  const { rows } = await sql<{ id: string; to: string }>`
    select act.id, substitute.id as to from act join account on account.id = act.handler
      join account substitute on substitute.id = account.state->'leave'->>'substitute' and substitute.stage = 'open'
    where act.stage in ('prepared', 'reviewed', 'returned')
      and account.state->'leave'->>'from' <= ${today} and account.state->'leave'->>'to' >= ${today}
      and coalesce(act.state->>'reviewer', '') <> substitute.id
      and not coalesce(substitute.state->'leave'->>'from' <= ${today} and substitute.state->'leave'->>'to' >= ${today}, false)`.execute(house.db)
  let done = 0
  for (const { id, to } of rows) done += counted(await execute(house, { name: 'act.hand-over', subject: id, data: { to }, by: SYSTEM }))
  return done
}

/** A silent department is reminded, one working day after the other, as often as the rules say; then the supervisor is told. */
async function remindDepartments(house: House): Promise<number> {
  const today = dayOf(house.clock.now())
  const world = await house.world()
  const late = await house.db
    .selectFrom('consultation')
    .select('consultation.state')
    .innerJoin('application', 'application.id', 'consultation.application')
    .innerJoin('edition', 'edition.id', 'application.edition')
    .select('edition.state as edition')
    .where('consultation.stage', '=', 'sent')
    .where('consultation.due', '<', today)
    .limit(2_000)
    .execute()
  let done = 0
  for (const { state, edition } of late) {
    const { id, due, reminders, escalatedOn } = state as ConsultationState
    const needed = termsOf(world, edition as EditionState, today).rules.consultationReminders
    const last = reminders.findLast((each) => each > due) ?? due
    if (nextWorkingDay(world.calendar, last) > today) continue
    const name = remindedAfter(due, reminders) < needed ? 'consultation.remind' : escalatedOn ? null : 'consultation.tell-supervisor'
    if (name) done += counted(await execute(house, { name, subject: id, data: {}, by: SYSTEM }))
  }
  return done
}

async function found(house: House, query: ReturnType<typeof sql>): Promise<Found> {
  return (await sql<{ id: string }>`${query}`.execute(house.db)).rows
}

function counted(outcome: Outcome): number {
  return outcome.kind === 'done' ? 1 : 0
}

/** Look for what fell due now and then; several processes may, the second finds nothing to do. */
export function keepLooking(house: House, everyMilliseconds: number, onFault: (fault: unknown) => void): () => void {
  const timer = setInterval(() => {
    runDueCommands(house).catch(onFault)
  }, everyMilliseconds)
  timer.unref()
  return () => clearInterval(timer)
}
