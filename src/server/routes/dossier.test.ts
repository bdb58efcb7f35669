/** The desk of a dossier as its own people read it, and as nobody else does. */
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../../../scripts/client.ts'
import { type Desk, eachHome, type OpenedTown } from '../../../tests/helpers/homes.ts'
import type { AccountState } from '../../procedure/account.ts'
import type { VisitState } from '../../procedure/site-review.ts'

eachHome((home) => {
  let opened: OpenedTown
  let desk: Desk
  let drafter: Client
  let legal: Client
  let application = ''

  beforeAll(async () => {
    opened = await home.town()
    desk = await opened.serve()
    const [applicant] = opened.town.applicants
    application = applicant?.application ?? ''
    drafter = await desk.sit(opened.town.drafter)
    legal = await desk.sit(applicant?.legal ?? { person: '' })
  })

  const get = (client: Client, path: string) => client.ask({ method: 'GET', path: `/api/applications/${application}/${path}` })
  const be = (client: Client, section: string) => client.ask({ method: 'POST', path: `/api/applications/${application}/presence`, body: { section } })
  const save = (client: Client, version: number, text: string) =>
    client.ask({ method: 'PUT', path: `/api/applications/${application}/draft/overview`, body: { version, content: { text } } })
  const versionNow = async () =>
    ((await get(drafter, 'dossier')).json().sections as { section: string; version: number }[]).find(({ section }) => section === 'overview')
      ?.version ?? 0

  describe('a desk', () => {
    it('tells tasks, gaps, lengths with the limits of the rules, files and why it cannot be submitted now', async () => {
      const view = (await get(drafter, 'dossier')).json()
      expect(view).toMatchObject({ stage: 'draft', editable: true, ready: false, submit: { open: false, refusal: { code: 'deadline-passed' } } })
      expect(view.tasks.map((task: { key: string }) => task.key)).toEqual([
        'basics',
        'conditions',
        'indicators',
        'overview',
        'items',
        'evidence',
        'declaration',
      ])
      expect(view.items).toHaveLength(23)
      expect(view.lengths.overviewMost).toBeGreaterThan(0)
      expect(view.files.every((file: { state: string }) => file.state === 'ready')).toBe(true)
      expect(view.gaps).toEqual([])
    })

    it('tells a gap as soon as there is one, in words and with the section that mends it', async () => {
      expect((await save(drafter, await versionNow(), ' ')).statusCode).toBe(200)
      const view = (await get(drafter, 'dossier')).json()
      expect(view.gaps).toEqual([{ code: 'overview', section: 'overview', zh: '组织概述', en: 'overview of the organisation' }])
      expect(view.next).toBe('overview')
    })

    it('is not found by another applicant, and no post of the office may ask', async () => {
      const stranger = await desk.sit(opened.town.applicants[1]?.legal ?? { person: '' })
      const clerk = await desk.sit(opened.town.city.city.handler)
      for (const path of ['dossier', 'draft/overview/versions', 'dossier/as/public', 'dossier.pdf']) {
        expect([(await get(stranger, path)).statusCode, (await get(clerk, path)).statusCode]).toEqual([404, 403])
      }
      expect((await be(stranger, 'desk')).statusCode).toBe(404)
    })
  })

  describe('an attachment of the draft', () => {
    const open = async (client: Client) => {
      const [file] = (await get(drafter, 'dossier')).json().files as { upload: string; name: string; sha256: string }[]
      return { file, reply: await get(client, `draft/files/${file?.upload}`) }
    }

    it('is opened by its own people before anything is submitted', async () => {
      const { file, reply } = await open(legal)
      expect(reply.statusCode).toBe(200)
      expect(reply.headers['content-disposition']).toContain(encodeURIComponent(file?.name ?? ''))
      expect(createHash('sha256').update(reply.rawPayload).digest('hex')).toBe(file?.sha256)
    })

    it('is not found by a stranger, by another name, nor asked for by the office', async () => {
      const stranger = await desk.sit(opened.town.applicants[1]?.legal ?? { person: '' })
      const clerk = await desk.sit(opened.town.city.city.handler)
      expect([(await open(stranger)).reply.statusCode, (await open(clerk)).reply.statusCode]).toEqual([404, 403])
      expect((await get(drafter, 'draft/files/up-00000000000000000000')).statusCode).toBe(404)
    })
  })

  describe('the arrangements of a site visit', () => {
    it('tell days, place and how far it is, and nobody of the group', async () => {
      const row = await opened.house.db
        .selectFrom('visit')
        .select(['application', 'state'])
        .where('stage', '!=', 'replaced')
        .executeTakeFirstOrThrow()
      const { organisation } = await opened.house.db
        .selectFrom('application')
        .select('organisation')
        .where('id', '=', row.application)
        .executeTakeFirstOrThrow()
      const visit = row.state as VisitState
      const people = await legalOf(organisation)
      const reply = await (await desk.sit({ person: people })).ask({ method: 'GET', path: `/api/applications/${row.application}/site-visits` })
      expect(reply.json().items).toContainEqual(expect.objectContaining({ id: visit.id, stage: visit.stage, days: visit.days, place: visit.place }))
      for (const member of [visit.leader, ...visit.members]) expect(reply.body).not.toContain(member)
      const path = `/api/applications/${row.application}/site-visits`
      expect([(await drafter.ask({ method: 'GET', path })).statusCode]).toEqual([404])
    })

    it('are empty, and not expected, for a draft', async () => {
      expect((await get(drafter, 'site-visits')).json()).toEqual({ expected: false, items: [] })
    })

    /** Whoever holds the post of the legal representative. */
    async function legalOf(organisation: string): Promise<string> {
      const accounts = await opened.house.db.selectFrom('account').select(['id', 'state']).execute()
      const holds = (state: AccountState) => state.posts.some(({ role, body }) => role === 'legal-representative' && body === organisation)
      return accounts.find(({ state }) => holds(state as AccountState))?.id ?? ''
    }
  })

  describe('who is there', () => {
    it('is seen by colleagues until no sign comes for a while', async () => {
      await be(drafter, 'indicators')
      const seen = (await be(legal, 'desk')).json().present
      expect(seen.find((each: { self: boolean }) => !each.self)).toMatchObject({ section: 'indicators', name: '填报同事' })
      opened.clock.instant = new Date(opened.clock.instant.getTime() + 46_000)
      expect((await be(legal, 'desk')).json().present).toHaveLength(1)
    })

    it('knows only places of a dossier', async () => {
      expect((await be(drafter, 'elsewhere')).statusCode).toBe(400)
    })
  })

  describe('versions', () => {
    it('are listed newest first with who saved them, page by page, each with its content', async () => {
      for (let count = 0; count < 52; count += 1) await save(drafter, await versionNow(), `第${count}稿`)
      const first = (await get(legal, 'draft/overview/versions')).json()
      expect(first.items).toHaveLength(50)
      expect(first.items[0]).toMatchObject({ savedBy: '填报同事' })
      const rest = (await get(legal, `draft/overview/versions?before=${first.next}`)).json()
      expect(rest).toMatchObject({ next: null })
      expect(rest.items.at(-1).version).toBe(1)
      const one = (await get(legal, `draft/overview/versions/${first.items[0].version}`)).json()
      expect(one.content).toEqual({ text: '第51稿' })
      expect((await get(legal, 'draft/overview/versions/9999')).statusCode).toBe(404)
      expect((await get(legal, 'draft/nothing/versions')).statusCode).toBe(400)
    })
  })

  describe('how others will see it', () => {
    it('leaves the public nothing, and tells where an opening is recorded', async () => {
      const before = (await get(drafter, 'draft')).json().sections.find((each: { section: string }) => each.section === 'evidence')
      const files = before.content.files.map((file: object, index: number) => ({ ...file, businessSecret: index === 0 }))
      await drafter.ask({
        method: 'PUT',
        path: `/api/applications/${application}/draft/evidence`,
        body: { version: before.version, content: { files } },
      })
      const shown = async (audience: string) =>
        (await get(drafter, `dossier/as/${audience}`)).json().files.map((file: { shown: string }) => file.shown)
      expect(await shown('expert')).toEqual(['recorded', ...Array(files.length - 1).fill('yes')])
      expect(new Set(await shown('public'))).toEqual(new Set(['no']))
    })
  })

  it('the draft is set as a book', async () => {
    const book = await get(legal, 'dossier.pdf')
    expect([book.statusCode, book.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(book.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  })
})
