/** What every desk shares: own views, watched cases, news, finding, many gates at once, the bell. */
import { beforeAll, expect, it } from 'vitest'
import { type Desk, eachHome, inHome, type OpenedTown } from '../../../tests/helpers/homes.ts'
import { until } from '../../../tests/helpers/until.ts'
import { endListening } from './changes.ts'

eachHome((home) => {
  let opened: OpenedTown
  let desk: Desk

  beforeAll(async () => {
    opened = await home.town()
    desk = await opened.serve()
  })

  const district = (area: string) => {
    const found = opened.town.city.districts[area]
    if (!found) throw new Error(`no district ${area}`)
    return found
  }
  const applicationOf = (area: string, stage: string) => {
    const found = opened.town.objects.find((each) => each.kind === 'application' && each.stage === stage && each.own.district?.includes(area))
    if (!found) throw new Error(`no application ${stage} in ${area}`)
    return found.id
  }

  it('a view belongs to the person who saved it', async () => {
    const [one, other] = [await desk.sit(district('620102').handler), await desk.sit(district('620103').handler)]
    const views = [{ name: '待我审核', search: '?stage=submitted', columns: ['name', 'number'] }]
    expect((await one.ask({ method: 'PUT', path: '/api/views', body: { list: 'applications', views } })).statusCode).toBe(200)
    expect((await one.ask({ method: 'GET', path: '/api/views' })).json()).toEqual({ lists: { applications: views } })
    expect((await other.ask({ method: 'GET', path: '/api/views' })).json()).toEqual({ lists: {} })
  })

  it('one watches what one may read; a case that is out of sight is not found and not told', async () => {
    const [own, strange] = [await desk.sit(district('620103').handler), await desk.sit(district('620102').handler)]
    const body = { kind: 'application', id: applicationOf('620103', 'recommended'), watching: true }
    expect((await strange.ask({ method: 'PUT', path: '/api/watches', body })).statusCode).toBe(404)
    expect((await own.ask({ method: 'PUT', path: '/api/watches', body })).statusCode).toBe(200)
    expect((await own.ask({ method: 'GET', path: '/api/watches' })).json().items).toEqual([
      expect.objectContaining({ kind: 'application', id: body.id, stage: 'recommended' }),
    ])
    await own.ask({ method: 'PUT', path: '/api/watches', body: { ...body, watching: false } })
    expect((await own.ask({ method: 'GET', path: '/api/watches' })).json().items).toEqual([])
  })

  it('what happened since one looked is told to those who may know it, and not to who did it', async () => {
    const { handler, reviewer } = district('620102')
    const people = { doer: await desk.sit(handler), colleague: await desk.sit(reviewer), strange: await desk.sit(district('620103').handler) }
    const news = async (who: keyof typeof people) => (await people[who].ask({ method: 'GET', path: '/api/news' })).json()
    expect(await news('colleague')).toEqual({ since: null, items: [], next: null })
    for (const client of Object.values(people)) await client.ask({ method: 'PUT', path: '/api/news', body: {} })
    const application = applicationOf('620102', 'submitted')
    await opened.town.office.send('application.record-verdict', application, { quality: 'completeness', outcome: 'met', notes: [] }, handler)
    expect((await news('colleague')).items).toEqual([expect.objectContaining({ kind: 'application', id: application })])
    expect((await news('doer')).items).toEqual([])
    expect((await news('strange')).items).toEqual([])
  })

  it('a timeline names people of the own office and those for supervision; others read the post, and the applicant no inner step', async () => {
    const application = applicationOf('620103', 'recommended')
    const told = async (by: { readonly person: string }, kind = 'application', id = application) =>
      await (await desk.sit(by)).ask({ method: 'GET', path: `/api/timelines?kind=${kind}&id=${id}` })
    const entries = async (by: { readonly person: string }) => (await told(by)).json().items as { role: string; person?: string; type: string }[]
    const { city, applicants } = opened.town
    const named = (items: readonly { role: string; person?: string }[]) =>
      [...new Set(items.filter(({ person }) => person).map(({ role }) => role))].sort()
    expect(named(await entries(district('620103').handler))).toEqual(['district'])
    expect(named(await entries(city.auditor))).toEqual(expect.arrayContaining(['district', 'legal-representative']))
    expect(named(await entries(city.city.handler))).not.toContain('district')
    const owner = applicants.find((each) => each.application === application)
    const own = await entries(owner?.legal ?? { person: '' })
    expect(named(own)).toEqual(['legal-representative'])
    expect(own.map(({ type }) => type)).not.toContain('VerdictRecorded')
    expect((await told(district('620102').handler)).statusCode).toBe(404)
    expect((await told(city.city.handler, 'account', city.auditor.person)).statusCode).toBe(404)
    expect((await told(city.city.handler, 'nothing')).statusCode).toBe(404)
  })

  it('finding goes as far as the lists of the post', async () => {
    const row = await opened.house.db
      .selectFrom('application')
      .select(['id', 'number'])
      .where('id', '=', applicationOf('620103', 'recommended'))
      .executeTakeFirstOrThrow()
    const found = async (by: { readonly person: string }, q: string) =>
      (await (await desk.sit(by)).ask({ method: 'GET', path: `/api/search?q=${encodeURIComponent(q)}` })).json().items as {
        kind: string
        id: string
      }[]
    const { city } = opened.town
    expect((await found(city.city.handler, row.number)).map(({ id }) => id)).toContain(row.id)
    expect((await found(district('620103').handler, row.number)).map(({ id }) => id)).toContain(row.id)
    for (const by of [
      district('620102').handler,
      city.systemAdministrator,
      ...city.members.slice(0, 1),
      ...city.experts.slice(0, 1).map((each) => each.by),
    ])
      expect((await found(by, row.number)).filter(({ kind }) => kind !== 'article' && kind !== 'notice')).toEqual([])
    expect((await found(city.auditor, '四性')).length + (await found(city.auditor, '完整性')).length).toBeGreaterThan(0)
    expect((await found(city.auditor, '%')).filter(({ kind }) => kind !== 'article')).toEqual([])
  })

  it('counts of an edition are those of the post, under the stages it may know', async () => {
    const counts = async (by: { readonly person: string }) =>
      (await (await desk.sit(by)).ask({ method: 'GET', path: `/api/editions/${opened.town.edition}/counts` })).json().items as {
        stage: string
        count: number
      }[]
    const whole = (await counts(opened.town.city.city.handler)).reduce((sum, { count }) => sum + count, 0)
    const own = await counts(district('620103').handler)
    expect(whole).toBe(14)
    expect(own.reduce((sum, { count }) => sum + count, 0)).toBe(6)
    expect(own.map(({ stage }) => stage)).not.toContain('not-candidate')
  })

  it('many gates asked at once answer as each case does, and leave out what is out of sight', async () => {
    const clerk = await desk.sit(opened.town.city.city.handler)
    const ids = opened.town.objects.filter(({ kind }) => kind === 'application').map(({ id }) => id)
    const path = `/api/step-gates?step=application.receive&cases=${ids.join(',')}`
    const { items } = (await clerk.ask({ method: 'GET', path })).json() as { items: { id: string; open: boolean; refusal?: { code: string } }[] }
    expect(items.length).toBe(new Set(ids).size)
    for (const { id, open, refusal } of items) {
      const one = (await clerk.ask({ method: 'GET', path: `/api/applications/${id}` })).json()
      const step = one.steps.find((each: { step: string }) => each.step === 'application.receive')
      expect([open, refusal?.code]).toEqual([step.open, step.refusal?.code])
    }
    expect(items.filter(({ open }) => open).length).toBe(1)
    const stranger = await desk.sit(district('620102').handler)
    expect((await stranger.ask({ method: 'GET', path })).statusCode).toBe(403)
    const audit = `/api/step-gates?step=application.record-verdict&cases=${ids.join(',')}`
    const mine = (await stranger.ask({ method: 'GET', path: audit })).json().items as { id: string }[]
    expect(mine.length).toBe(7)
  })

  it('the bell says only that something changed, and ends with the server', async () => {
    const clerk = await desk.sit(opened.town.city.city.handler)
    const heard = clerk.ask({ method: 'GET', path: '/api/changes?seconds=60' })
    await new Promise((resolve) => setTimeout(resolve, 200))
    await opened.town.office.send('receiving.set', null, { area: '620104', body: '620103' }, opened.town.city.city.handler)
    await new Promise((resolve) => setTimeout(resolve, 3_500))
    endListening(opened.house)
    expect((await heard).body).toBe('retry: 5000\n\ndata: changed\n\n')
  }, 15_000)

  it('what a page asks by itself does not keep the session alive', async () => {
    const clerk = await desk.sit(opened.town.city.city.handler)
    const seen = async () =>
      (
        await opened.house.db
          .selectFrom('session')
          .select('seen_at')
          .where('account', '=', clerk.person)
          .orderBy('seen_at', 'desc')
          .executeTakeFirstOrThrow()
      ).seen_at
    const before = await seen()
    opened.clock.instant = new Date(opened.clock.instant.getTime() + 5 * 60_000)
    await clerk.ask({ method: 'GET', path: '/api/tasks', headers: { 'x-by-itself': '1' } })
    expect(await seen()).toBe(before)
    await clerk.ask({ method: 'GET', path: '/api/tasks' })
    expect(await seen()).not.toBe(before)
  })

  it('tasks come by their day, then by how many cases they hold up', async () => {
    const clerk = await desk.sit(opened.town.city.city.handler)
    const items = (await clerk.ask({ method: 'GET', path: '/api/tasks?limit=200' })).json().items as { due: string | null; blocks: number }[]
    const rank = ({ due }: { readonly due: string | null }) => due ?? '9999-12-31'
    for (const [index, task] of items.slice(1).entries()) {
      const before = items[index] ?? task
      expect(rank(before) < rank(task) || (rank(before) === rank(task) && before.blocks >= task.blocks)).toBe(true)
    }
  })
})

inHome('postgres', (home) => {
  it('the bell of one server process rings for what another did', async () => {
    const opened = await home.town()
    const { buildApp } = await import('../app.ts')
    const { Client } = await import('../../../scripts/client.ts')
    const beside = await opened.beside()
    const app = await buildApp(beside, { secure: false, requestsPerMinute: 0 })
    const clerk = await Client.of(app, beside, opened.town.city.city.handler.person)
    const heard = clerk.ask({ method: 'GET', path: '/api/changes?seconds=60' })
    await new Promise((resolve) => setTimeout(resolve, 300))
    const before = beside.epoch()
    await opened.town.office.send('receiving.set', null, { area: '620104', body: '620103' }, opened.town.city.city.handler)
    await until(() => beside.epoch() > before)
    await new Promise((resolve) => setTimeout(resolve, 3_300))
    endListening(beside)
    expect((await heard).body).toContain('data: changed')
    await app.close()
  }, 15_000)
})
