import { beforeAll, expect, it } from 'vitest'
import type { Client } from '../../../scripts/client.ts'
import { type Desk, eachHome, type OpenedTown } from '../../../tests/helpers/homes.ts'
import { countKeys } from '../../contract/dashboard.ts'

interface Row {
  readonly kind: string
  readonly id: string
  readonly area: string | null
  readonly stage: string
}

eachHome((home) => {
  let opened: OpenedTown
  let desk: Desk
  let city: Client

  beforeAll(async () => {
    opened = await home.town()
    desk = await opened.serve()
    city = await desk.sit(opened.town.city.city.handler)
  })

  const read = async (path: string, by = city) => {
    const answer = await by.ask({ method: 'GET', path })
    expect(answer.statusCode, `${path}: ${answer.body.slice(0, 300)}`).toBe(200)
    return answer.json()
  }
  const base = () => `/api/editions/${opened.town.edition}`
  const list = async (key: string, area?: string): Promise<readonly Row[]> =>
    (await read(`${base()}/counted/${key}${area ? `?area=${area}` : ''}`)).items

  it('every number is the length of its list, each case once', async () => {
    const board = await read(`${base()}/dashboard`)
    for (const [index, key] of board.columns.entries()) {
      const all = await list(key)
      expect(all.length, key).toBe(board.totals[index])
      expect(new Set(all.map(({ id }) => id)).size, key).toBe(all.length)
      for (const { area, counts } of board.areas) expect(all.filter((each) => each.area === area).length, `${key} of ${area}`).toBe(counts[index])
      const [first] = board.areas.filter(({ counts }: { counts: number[] }) => (counts[index] ?? 0) > 0)
      if (first) expect((await list(key, first.area)).length).toBe(first.counts[index])
    }
    for (const { key, count } of [...board.clocks, ...board.blockers]) expect((await list(key)).length, key).toBe(count)
    expect(board.totals.some((total: number) => total > 0) && board.clocks.length > 0 && board.blockers.length > 0).toBe(true)
  })

  it('the numbers are those of the lists that everybody works with', async () => {
    const board = await read(`${base()}/dashboard`)
    const items: { id: string; stage: string; state: { area: string; submissions: object[]; opinion: object | null } }[] = []
    for (let after = ''; ; ) {
      const page = await read(`${base()}/applications?limit=200${after ? `&after=${after}` : ''}`)
      items.push(...page.items)
      if (!page.next) break
      after = page.next
    }
    const total = (key: string) => board.totals[board.columns.indexOf(key)]
    expect(total('applied')).toBe(items.filter(({ state }) => state.submissions.length > 0).length)
    expect(total('recommended')).toBe(items.filter(({ state }) => state.opinion !== null).length)
    expect(total('not-listed')).toBe(items.filter(({ stage }) => stage === 'not-listed').length)
    const objections = (await read('/api/objections?limit=200')).items as { state: { application: string; notifiedOn: string | null } }[]
    expect(total('objected')).toBe(new Set(objections.filter(({ state }) => !state.notifiedOn).map(({ state }) => state.application)).size)
  })

  it('every count has its list', async () => {
    for (const key of countKeys) await list(key)
    expect((await city.ask({ method: 'GET', path: `${base()}/counted/everything` })).statusCode).toBe(400)
  })

  it('the most urgent is the nearest legal clock, and the road says where the edition stands', async () => {
    const board = await read(`${base()}/dashboard`)
    expect(board.urgent).toMatchObject({ basis: 'clock', key: 'objection-examinations', articles: [29] })
    expect(board.road.map(({ stage }: { stage: string }) => stage)).toHaveLength(9)
    expect(board.ledger === null || board.ledger.size > 0).toBe(true)
  })

  it('what is asked must be days; after the conferment nothing is ahead', async () => {
    expect((await read(`${base()}/dashboard?approvalDays=10`)).path).toBe(null)
    for (const query of ['visitDays=-1', 'meetingOn=2026-02-30', 'somethingElse=1'])
      expect((await city.ask({ method: 'GET', path: `${base()}/dashboard?${query}` })).statusCode, query).toBe(400)
  })

  it('the supervisors see it whole; districts, applicants and the public do not', async () => {
    const { city: posts } = opened.town
    const commendation = await desk.sit(posts.commendation.handler)
    expect((await read(`${base()}/dashboard`, commendation)).totals).toEqual((await read(`${base()}/dashboard`)).totals)
    const seen = await read(`${base()}/supervision`, commendation)
    expect(seen.checks.map(({ state }: { state: string }) => state)).toContain('ok')
    for (const { count, number } of seen.checks) if (count) expect((await list(count)).length).toBe(number)
    for (const { key, count } of seen.exceptions) expect((await list(key)).length, key).toBe(count)
    const district = posts.districts['620102']
    if (!district) throw new Error('the town has no such district')
    for (const by of [await desk.sit(district.handler), await desk.sit(opened.town.drafter), desk.nobody])
      for (const path of ['dashboard', 'counted/applied', 'supervision'])
        expect((await by.ask({ method: 'GET', path: `${base()}/${path}` })).statusCode).toBeGreaterThanOrEqual(401)
    expect((await city.ask({ method: 'GET', path: `${base()}/supervision` })).statusCode).toBe(403)
  })

  it('the page is small', async () => {
    const answer = await city.ask({ method: 'GET', path: `${base()}/dashboard` })
    expect(answer.body.length).toBeLessThan(60_000)
  })
})
