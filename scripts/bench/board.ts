/** The boards of 40 applicants with 7 experts each: the server's own readings, the overview of the edition and one board. */
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Town } from '../../demo/town.ts'
import type { House } from '../../src/server/house.ts'
import type { Database } from '../../src/server/store/schema.ts'
import { Client } from '../client.ts'
import { type Line, median, timed } from './measure.ts'

const APPLICANTS = 40
const EXPERTS = 7
const RUNS = 40

/** Copies of a reviewed application under another name, with the sheets of seven; taken away again by `without`. */
async function withBoards(db: Database, application: string, experts: readonly string[]): Promise<void> {
  const series = sql`generate_series(1, ${APPLICANTS}::integer) as copy(n)`
  await sql`insert into organisation (id, version, stage, touched_on, head, state, credit_code, area)
    select 'og-board' || n, o.version, o.stage, o.touched_on, o.head, jsonb_set(o.state, '{id}', to_jsonb('og-board' || n)), 'BOARD' || lpad(n::text, 13, '0'), o.area
    from organisation o join application a on a.organisation = o.id, ${series} where a.id = ${application}`.execute(db)
  await sql`insert into application (id, version, stage, touched_on, head, state, edition, organisation, number, body, credit_code)
    select 'ap-board' || n, a.version, a.stage, a.touched_on, a.head,
      a.state || jsonb_build_object('id', 'ap-board' || n, 'number', 'BD2026-' || lpad(n::text, 4, '0'), 'organisation', 'og-board' || n,
        'readers', ${JSON.stringify(experts)}::jsonb),
      a.edition, 'og-board' || n, 'BD2026-' || lpad(n::text, 4, '0'), a.body, 'BOARD' || lpad(n::text, 13, '0')
    from application a, ${series} where a.id = ${application}`.execute(db)
  for (const expert of experts) {
    await sql`insert into sheet (id, version, stage, touched_on, head, state, application, edition, expert)
      select 'ap-board' || n || '.' || ${expert}::text, s.version, s.stage, s.touched_on, s.head,
        s.state || jsonb_build_object('id', 'ap-board' || n || '.' || ${expert}::text, 'application', 'ap-board' || n, 'expert', ${expert}::text),
        'ap-board' || n, s.edition, ${expert}::text
      from (select * from sheet where application = ${application} and stage = 'sealed' order by id limit 1) s, ${series}`.execute(db)
  }
}

async function without(db: Database): Promise<void> {
  await sql`delete from sheet where application like 'ap-board%'`.execute(db)
  await sql`delete from application where id like 'ap-board%'`.execute(db)
  await sql`delete from organisation where id like 'og-board%'`.execute(db)
}

export async function boards(app: FastifyInstance, house: House, town: Town): Promise<readonly Line[]> {
  const reviewed = town.applicants[6]?.application ?? ''
  const experts = town.city.experts.slice(0, EXPERTS).map(({ id }) => id)
  await withBoards(house.db, reviewed, experts)
  const city = await Client.of(app, house, town.city.city.handler.person)
  const medianOf = async (path: string) => {
    const answer = await city.ask({ method: 'GET', path })
    if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode}`)
    const times: number[] = []
    for (let run = 0; run < RUNS; run++) times.push(await timed(() => city.ask({ method: 'GET', path })))
    return median(times.slice(5))
  }
  const all = await medianOf(`/api/editions/${town.edition}/material-review`)
  const one = await medianOf('/api/applications/ap-board1/review')
  await without(house.db)
  return [
    lineOf(`boards of ${APPLICANTS} applicants × ${EXPERTS} experts, all on one page (${house.store.home})`, all),
    lineOf(`the board of one of them, item by item (${house.store.home})`, one),
  ]
}

const lineOf = (what: string, milliseconds: number): Line => ({
  what,
  asked: '≤ 100 ms',
  figure: `${milliseconds.toFixed(1)} ms`,
  good: milliseconds <= 100,
})
