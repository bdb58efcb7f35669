/** How reading and submitting grow: at 10,000 applications against 100, on one database. */
import type { FastifyInstance } from 'fastify'
import type { Town } from '../../demo/town.ts'
import { execute } from '../../src/server/handle.ts'
import type { House } from '../../src/server/house.ts'
import { measuresOn } from '../../src/server/world.ts'
import { Client } from '../client.ts'
import { copyApplications } from './copies.ts'
import { type Line, median, ratio, timed } from './measure.ts'

const SMALL = 100
const LARGE = 10_000
const RUNS = 60

/** Medians in milliseconds of each thing that people wait for. */
async function medians(app: FastifyInstance, house: House, town: Town): Promise<Record<string, number>> {
  const district = town.city.districts['620102']?.handler.person ?? ''
  const city = await Client.of(app, house, town.city.city.handler.person)
  const clerk = await Client.of(app, house, district)
  const anonymous = Client.anonymous(app)
  const readings: Record<string, () => Promise<unknown>> = {
    'to-do list': () => clerk.ask({ method: 'GET', path: '/api/tasks?limit=50' }),
    'to-do list of the city': () => city.ask({ method: 'GET', path: '/api/tasks?limit=50' }),
    'case page': () => clerk.ask({ method: 'GET', path: `/api/applications/${town.applicants[1]?.application}` }),
    'list of applications': () => clerk.ask({ method: 'GET', path: `/api/editions/${town.edition}/applications?limit=50` }),
    'notice page, drawn anew': async () => {
      house.changed([])
      await anonymous.ask({ method: 'GET', path: `/notices/${town.notices.acceptance}` })
    },
  }
  const found: Record<string, number> = {}
  for (const [what, work] of Object.entries(readings)) {
    const times: number[] = []
    for (let run = 0; run < RUNS; run++) times.push(await timed(work))
    found[what] = median(times.slice(10))
  }
  found.submission = median(await submissions(house, town))
  return found
}

/** Take back and submit again: each a whole submission. */
async function submissions(house: House, town: Town): Promise<number[]> {
  const applicant = town.applicants[0]
  if (!applicant) return []
  const declarations = measuresOn('2026-02-01').dossier.declarations.map((declaration) => declaration.key)
  const times: number[] = []
  for (let run = 0; run < 40; run++) {
    times.push(
      await timed(() => execute(house, { name: 'application.submit', subject: applicant.application, data: { declarations }, by: applicant.legal })),
    )
    await execute(house, { name: 'application.take-back', subject: applicant.application, data: {}, by: applicant.legal })
  }
  return times.slice(5)
}

/** Measure small, make it large, measure again. */
export async function growth(app: FastifyInstance, house: House, town: Town): Promise<readonly Line[]> {
  const copied = town.applicants[1]?.application ?? ''
  await copyApplications(house.db, copied, SMALL)
  const small = await medians(app, house, town)
  await copyApplications(house.db, copied, LARGE, SMALL)
  const large = await medians(app, house, town)
  return Object.keys(small).map((what) => {
    const times = (large[what] ?? 0) / (small[what] ?? 1)
    return {
      what: `${what}, ${LARGE.toLocaleString('en')} applications against ${SMALL} (${house.store.home})`,
      asked: '≤ 1.50',
      figure: `${ratio(times)} (${(small[what] ?? 0).toFixed(2)} ms → ${(large[what] ?? 0).toFixed(2)} ms)`,
      good: times <= 1.5,
    }
  })
}
