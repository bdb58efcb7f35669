/** The district's inbox and drafts: only its own, only by its handler, only while the application is before it, nothing overwritten unseen. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../../../scripts/client.ts'
import { type Desk, eachHome, type OpenedTown } from '../../../tests/helpers/homes.ts'

eachHome((home) => {
  let opened: OpenedTown
  let desk: Desk
  let handler: Client
  let submitted: string

  const district = (area: string) => {
    const found = opened.town.city.districts[area]
    if (!found) throw new Error(`no district ${area}`)
    return found
  }
  const own = () =>
    opened.town.objects.filter(({ kind, own: owners }) => kind === 'application' && owners.district?.includes(district('620102').handler.body))
  const get = (client: Client, path: string) => client.ask({ method: 'GET', path })
  const put = (client: Client, path: string, body: object) => client.ask({ method: 'PUT', path, body })
  const audit = (note: string) => ({ items: { 'truth.revenue': { outcome: 'doubt', note } } })

  beforeAll(async () => {
    opened = await home.town()
    desk = await opened.serve()
    handler = await desk.sit(district('620102').handler)
    submitted = own().find(({ stage }) => stage === 'submitted')?.id ?? ''
  })

  describe('the inbox', () => {
    it('holds the applications before this district, each with what is next and what closes its notice', async () => {
      const reply = await get(handler, '/api/desk/inbox')
      const items = reply.json().items as { application: string; next: string; publish: { open: boolean; refusal?: { ground: object } } }[]
      const expected = own().filter(({ stage }) => ['submitted', 'returned', 'publicised', 'recommended'].includes(stage))
      expect(items.map(({ application }) => application).sort()).toEqual(expected.map(({ id }) => id).sort())
      expect(items.find(({ application }) => application === submitted)?.publish).toMatchObject({
        open: false,
        refusal: { ground: { kind: 'article' } },
      })
    })

    it('is nobody else’s', async () => {
      const other = await desk.sit(district('620103').handler)
      const items = (await get(other, '/api/desk/inbox')).json().items as { application: string }[]
      expect(items.map(({ application }) => application)).not.toContain(submitted)
      expect((await get(await desk.sit(opened.town.drafter), '/api/desk/inbox')).statusCode).toBe(403)
    })
  })

  describe('the draft of a notice and of the question to departments', () => {
    it.each([
      ['/api/desk/drafts/notice', { title: '关于推荐申报单位的公示', text: '现予公示。' }],
      ['/api/desk/drafts/question', { question: '请协助查询。' }],
    ])('%s is the office’s: read by colleagues, written by a handler, no other district’s, nothing overwritten unseen', async (path, content) => {
      const [reviewer, other] = [await desk.sit(district('620102').reviewer), await desk.sit(district('620103').handler)]
      expect((await put(handler, path, { version: 0, content })).json()).toMatchObject({ version: 1 })
      expect((await put(handler, path, { version: 0, content: {} })).json()).toMatchObject({ code: 'stale-version' })
      expect((await get(reviewer, path)).json()).toMatchObject({ version: 1, content })
      expect((await put(reviewer, path, { version: 1, content })).statusCode).toBe(403)
      expect((await get(other, path)).json()).toMatchObject({ version: 0, content: {} })
      expect((await get(await desk.sit(opened.town.drafter), path)).statusCode).toBe(403)
    })
  })

  describe('a draft of the audit', () => {
    const path = () => `/api/applications/${submitted}/desk/audit/1`

    it('is kept version by version, and a version that somebody else saved is not overwritten', async () => {
      expect((await get(handler, path())).json()).toMatchObject({ version: 0, content: {} })
      expect((await put(handler, path(), { version: 0, content: audit('第9件专利已失效') })).json()).toMatchObject({ version: 1 })
      expect((await put(handler, path(), { version: 0, content: audit('别的') })).json()).toMatchObject({ code: 'stale-version' })
      expect((await get(handler, path())).json()).toMatchObject({ version: 1, content: audit('第9件专利已失效') })
    })

    it('is read by the office, written by its handler, and not found by another district', async () => {
      const reviewer = await desk.sit(district('620102').reviewer)
      expect((await get(reviewer, path())).json()).toMatchObject({ version: 1 })
      expect((await put(reviewer, path(), { version: 1, content: audit('x') })).statusCode).toBe(403)
      const other = await desk.sit(district('620103').handler)
      expect([(await get(other, path())).statusCode, (await put(other, path(), { version: 0, content: audit('x') })).statusCode]).toEqual([404, 404])
    })

    it('belongs to a submission that exists, and is frozen once the application has gone on', async () => {
      expect((await put(handler, `/api/applications/${submitted}/desk/audit/9`, { version: 0, content: audit('x') })).statusCode).toBe(404)
      const gone = own().find(({ stage }) => !['draft', 'submitted', 'returned', 'publicised'].includes(stage))?.id
      const refused = await put(handler, `/api/applications/${gone}/desk/opinion/1`, { version: 0, content: { opinion: '', recommendation: '' } })
      expect(refused.json()).toMatchObject({ status: 409, code: 'step-not-open' })
    })
  })
})
