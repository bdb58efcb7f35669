/** The dashboard with five hundred applications, beside bare questions of the same run, in processor time: machines differ, ratios hardly. */
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { Client } from '../../../scripts/client.ts'
import { eachHome, type OpenedTown } from '../../../tests/helpers/homes.ts'
import { until } from '../../../tests/helpers/until.ts'

const COPIES = 36
const ASKED = 9

eachHome((home) => {
  it('five hundred applications cost one reading after a change, and hardly more than a bare question when asked again', async () => {
    const opened = await home.town()
    const { house, town, serve } = opened
    await copies(opened)
    const city = await (await serve()).sit(town.city.city.handler)
    const path = `/api/editions/${town.edition}/dashboard`
    const applied = (await read(city, path)).totals[0]
    expect(applied).toBeGreaterThan(450)
    const whole = await median(() => sql`select state from application where edition = ${town.edition}`.execute(house.db))
    const bare = await median(() => city.ask({ method: 'GET', path: '/api/watches' }))
    const again = await median(() => read(city, path))
    const anew = await median(() => {
      house.changed(['application'])
      return read(city, path)
    })
    const spoken = [whole, bare, again, anew].map((each) => each.toFixed(1))
    const words = `${home.name}: all states ${spoken[0]} ms, a bare question ${spoken[1]} ms; the dashboard again ${spoken[2]} ms, anew ${spoken[3]} ms`
    if (process.env.MEASURE) console.log(words)
    expect(again, words).toBeLessThan(bare * 8)
    expect(anew, words).toBeLessThan((whole + bare) * 15)
  }, 600_000)

  it('what was read is kept until something changes, and not a moment longer', async () => {
    const { house, town, serve } = await home.town()
    const city = await (await serve()).sit(town.city.city.handler)
    // Beside PostgreSQL a house counts one change when it begins to listen: whatever was said before counts as said.
    if (home.name === 'postgres') await until(() => house.epoch() > 0)
    const path = `/api/editions/${town.edition}/counted/gone`
    expect((await read(city, path)).items).toEqual([])
    await sql`update application set stage = 'left' where stage = 'recommended'`.execute(house.db)
    expect((await read(city, path)).items).toEqual([])
    house.changed(['application'])
    expect((await read(city, path)).items).toHaveLength(1)
  })
})

async function read(by: Client, path: string) {
  const answer = await by.ask({ method: 'GET', path })
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200)
  expect(answer.body.length).toBeLessThan(60_000)
  return answer.json()
}

async function median(ask: () => PromiseLike<unknown>): Promise<number> {
  const times: number[] = []
  for (let count = 0; count < ASKED; count++) {
    const before = process.cpuUsage()
    await ask()
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1000)
  }
  return times.sort((one, other) => one - other)[Math.floor(ASKED / 2)] ?? 0
}

/** The town's applications, sheets and consultations again and again, the consultations all unanswered. */
async function copies({ house }: OpenedTown): Promise<void> {
  const times = sql`cross join generate_series(1, ${sql.lit(COPIES)}) n`
  await house.db.transaction().execute(async (tx) => {
    await sql`insert into application (id, version, stage, touched_on, head, state, edition, organisation, number, body, credit_code)
      select a.id || '-' || n, version, stage, touched_on, head, jsonb_set(state, '{id}', to_jsonb(a.id || '-' || n)), edition,
        organisation || '-' || n, number || '-' || n, body, credit_code || '-' || n from application a ${times}`.execute(tx)
    await sql`insert into sheet (id, version, stage, touched_on, head, state, application, edition, expert)
      select s.id || '-' || n, version, stage, touched_on, head, state, application || '-' || n, edition, expert from sheet s ${times}`.execute(tx)
    await sql`insert into consultation (id, version, stage, touched_on, head, state, application, department, due, round)
      select c.id || '-' || n, version, 'sent', touched_on, head, state, application || '-' || n, department, due, round
      from consultation c ${times}`.execute(tx)
  })
}
