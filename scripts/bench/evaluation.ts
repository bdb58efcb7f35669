/** How long the evaluation report takes at 40 applicants with 7 sealed sheets each, composed anew at every question. */
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Town } from '../../demo/town.ts'
import type { House } from '../../src/server/house.ts'
import { Client } from '../client.ts'
import { type Line, median, timed } from './measure.ts'

const APPLICANTS = 40
const SHEETS = 7
const RUNS = 20
const MOST = 1000

/** The town's last applicant again and again with its visit, consultations and as many sheets; taken away afterwards. */
async function grown(house: House, application: string): Promise<void> {
  const series = sql`generate_series(1, ${sql.lit(APPLICANTS)}) as copy(n)`
  await house.db.transaction().execute(async (tx) => {
    await sql`insert into application (id, version, stage, touched_on, head, state, edition, organisation, number, body, credit_code)
      select 'ap-ev' || n, version, 'visited', touched_on, head, state || jsonb_build_object('id', 'ap-ev' || n, 'number', 'EV' || n, 'stage', 'visited'),
        edition, 'og-ev' || n, 'EV' || n, body, credit_code || n from application, ${series} where id = ${application}`.execute(tx)
    await sql`insert into sheet (id, version, stage, touched_on, head, state, application, edition, expert)
      select 'sh-ev' || n || '.' || m, version, 'sealed', touched_on, head, state, 'ap-ev' || n, edition, 'ex-ev' || m
      from (select * from sheet where application = ${application} and stage = 'sealed' limit 1) s, ${series},
        generate_series(1, ${sql.lit(SHEETS)}) as reader(m)`.execute(tx)
    await sql`insert into visit (id, version, stage, touched_on, head, state, application, edition, leader, members)
      select 'vi-ev' || n, version, stage, touched_on, head, state || jsonb_build_object('id', 'vi-ev' || n, 'application', 'ap-ev' || n),
        'ap-ev' || n, edition, leader, members from visit, ${series} where application = ${application}`.execute(tx)
    await sql`insert into consultation (id, version, stage, touched_on, head, state, application, department, due, round)
      select 'co-ev' || n || '.' || c.id, version, stage, touched_on, head, jsonb_set(state, '{application}', to_jsonb('ap-ev' || n)), 'ap-ev' || n,
        department, due, round from consultation c, ${series} where application = ${application}`.execute(tx)
  })
}

async function shrunk(house: House): Promise<void> {
  for (const table of ['sheet', 'visit', 'consultation']) await sql`delete from ${sql.table(table)} where application like 'ap-ev%'`.execute(house.db)
  await sql`delete from application where id like 'ap-ev%'`.execute(house.db)
}

/** The reading as the office asks it, over the API. */
export async function evaluationLine(app: FastifyInstance, house: House, town: Town): Promise<Line> {
  await grown(house, town.applicants.at(-1)?.application ?? '')
  const city = await Client.of(app, house, town.city.city.handler.person)
  const ask = () => city.ask({ method: 'GET', path: `/api/editions/${town.edition}/evaluation` })
  const { lines } = (await ask()).json() as { lines: readonly unknown[] }
  if (lines.length < APPLICANTS) throw new Error(`the report has ${lines.length} applicants`)
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) times.push(await timed(ask))
  await shrunk(house)
  const time = median(times)
  return {
    what: `the evaluation report at ${APPLICANTS} applicants × ${SHEETS} experts, composed anew (${house.store.home})`,
    asked: `≤ ${MOST} ms`,
    figure: `${time.toFixed(0)} ms`,
    good: time <= MOST,
  }
}
