/** How fast the dashboard answers with five hundred applications. Measured on request: MEASURE=1 npx vitest run src/server/dashboard/speed.test.ts */
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { eachHome } from '../../../tests/helpers/homes.ts'

const WANTED = 500
const ASKED = 60

eachHome((home) => {
  it.runIf(process.env.MEASURE)(
    'p95 is at most 50 ms, and the data at most 60 KB',
    async () => {
      const { house, town, serve } = await home.town()
      await house.db.transaction().execute(async (tx) => {
        await sql`insert into application (id, version, stage, touched_on, head, state, edition, organisation, number, body, credit_code)
        select a.id || '-' || n, version, stage, touched_on, head, jsonb_set(state, '{id}', to_jsonb(a.id || '-' || n)), edition, organisation || '-' || n, number || '-' || n, body, credit_code || '-' || n
        from application a cross join generate_series(1, ${sql.lit(Math.ceil(WANTED / 14))}) n`.execute(tx)
        await sql`insert into sheet (id, version, stage, touched_on, head, state, application, edition, expert)
        select s.id || '-' || n, version, stage, touched_on, head, state, application || '-' || n, edition, expert from sheet s cross join generate_series(1, 36) n`.execute(
          tx,
        )
        await sql`insert into consultation (id, version, stage, touched_on, head, state, application, department, due, round)
        select c.id || '-' || n, version, 'sent', touched_on, head, state, application || '-' || n, department, due, round from consultation c cross join generate_series(1, 36) n`.execute(
          tx,
        )
      })
      const desk = await serve()
      const city = await desk.sit(town.city.city.handler)
      const path = `/api/editions/${town.edition}/dashboard`
      const times: number[] = []
      const spent: number[] = []
      let bytes = 0
      for (let count = 0; count < ASKED; count++) {
        const begun = performance.now()
        const before = process.cpuUsage()
        const answer = await city.ask({ method: 'GET', path })
        times.push(performance.now() - begun)
        const { user, system } = process.cpuUsage(before)
        spent.push((user + system) / 1000)
        bytes = answer.body.length
        expect(answer.statusCode).toBe(200)
      }
      for (const each of [times, spent]) each.sort((one, other) => one - other)
      const p95 = (each: readonly number[]) => each[Math.floor(ASKED * 0.95)]?.toFixed(1)
      const { n } = await house.db
        .selectFrom('application')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
      console.log(
        `${home.name}: ${n} applications, p50 ${times[ASKED / 2]?.toFixed(1)} ms, p95 ${p95(times)} ms; processor of this process p95 ${p95(spent)} ms; ${bytes} bytes`,
      )
      expect(bytes).toBeLessThan(60_000)
    },
    600_000,
  )
})
