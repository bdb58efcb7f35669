/** An expert's desk: what was given, how far it is, and nothing of the materials before the undertakings are signed. */
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../../../scripts/client.ts'
import { type Desk, eachHome, type OpenedTown } from '../../../tests/helpers/homes.ts'
import { lanzhou2023On } from '../../law/lanzhou-2023/measures.ts'
import { itemsOf } from '../../law/measures.ts'
import type { SheetState } from '../../procedure/sheet.ts'

const { criteria, currentCriteria } = lanzhou2023On('2026-03-02')
const set = criteria[currentCriteria]
const items = set ? itemsOf(set) : []

/** The words of each page of a PDF. */
async function textOf(bytes: Buffer): Promise<readonly string[]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS }).promise
  const pages = []
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
  }
  return pages
}

eachHome((home) => {
  let opened: OpenedTown
  let desk: Desk
  let sheet: SheetState
  let reader: Client

  beforeAll(async () => {
    opened = await home.town()
    desk = await opened.serve()
    const row = await opened.house.db.selectFrom('sheet').select('state').where('stage', '=', 'open').orderBy('id').executeTakeFirstOrThrow()
    sheet = row.state as SheetState
    const expert = opened.town.city.experts.find(({ id }) => id === sheet.expert)
    if (!expert) throw new Error('no reader')
    reader = await desk.sit(expert.by)
  })

  const get = (client: Client, path: string) => client.ask({ method: 'GET', path })
  const save = (version: number, body: object) => reader.ask({ method: 'PUT', path: `/api/sheets/${sheet.id}/draft`, body: { version, items: body } })
  const scored = (codes: readonly string[]) =>
    Object.fromEntries(codes.map((code) => [code, { percent: 65, strengths: '有目标卡', improvements: '', verify: '看两个车间' }]))
  const codes = items.map(({ code }) => code)

  describe('the desk', () => {
    it('names every sheet with how far it is, and the edition with the day of the undertaking', async () => {
      await save(0, { ...scored(codes.slice(0, 2)), [codes[2] ?? '']: { percent: 50, strengths: ' ', improvements: '' } })
      const seen = (await get(reader, '/api/expert-desk')).json()
      expect(seen.expert).toBe(sheet.expert)
      expect(seen.sheets.find((each: { id: string }) => each.id === sheet.id)).toMatchObject({
        stage: 'open',
        scored: 2,
        of: 23,
        until: '2026-06-01',
      })
      expect(seen.editions).toEqual([expect.objectContaining({ id: sheet.edition, undertakenOn: expect.stringMatching(/^2026-/) })])
    })

    it('shows no recused sheet, and nothing to anybody else', async () => {
      const recused = await opened.house.db.selectFrom('sheet').select(['id', 'expert']).where('stage', '=', 'recused').executeTakeFirst()
      const expert = opened.town.city.experts.find(({ id }) => id === recused?.expert)
      if (expert) {
        const seen = (await get(await desk.sit(expert.by), '/api/expert-desk')).json()
        expect(seen.sheets.map(({ id }: { id: string }) => id)).not.toContain(recused?.id)
      }
      expect((await get(await desk.sit(opened.town.city.city.handler), '/api/expert-desk')).statusCode).toBe(403)
      expect((await get(desk.nobody, '/api/expert-desk')).statusCode).toBe(401)
    })
  })

  describe('a draft', () => {
    it('tells no total before every item has a percentage and a comment, and the exact one then', async () => {
      expect((await get(reader, `/api/sheets/${sheet.id}/draft`)).json()).toMatchObject({ version: 1, total: null })
      const almost = await save(1, scored(codes.slice(1)))
      expect([almost.statusCode, almost.json().total]).toEqual([200, null])
      expect((await save(2, scored(codes))).json()).toMatchObject({ version: 3, total: 65_000 })
      expect((await get(reader, `/api/sheets/${sheet.id}/draft`)).json()).toMatchObject({ version: 3, total: 65_000 })
    })

    it('of another device is not overwritten unseen', async () => {
      expect((await save(2, scored(codes))).json().code).toBe('stale-version')
    })
  })

  describe('materials', () => {
    it('stay shut to an expert who has not signed the undertakings of the edition', async () => {
      const submission = `/api/applications/${sheet.application}/submissions/1`
      const application = await get(reader, `/api/applications/${sheet.application}`)
      const [file] = application.json().state.submissions.at(-1).files
      const paper = `/api/applications/${sheet.application}/files/${file.sha256}`
      expect([(await get(reader, submission)).statusCode, (await get(reader, paper)).statusCode]).toEqual([200, 200])
      const { state } = await opened.house.db.selectFrom('expert').select('state').where('id', '=', sheet.expert).executeTakeFirstOrThrow()
      const unsigned = JSON.stringify({ ...(state as object), undertakings: {} })
      await opened.house.db.updateTable('expert').set({ state: unsigned }).where('id', '=', sheet.expert).execute()
      for (const path of [submission, paper]) {
        const shut = await get(reader, path)
        expect([shut.statusCode, shut.json().code, shut.json().ground.kind]).toEqual([409, 'undertakings-missing', 'control'])
      }
      expect((await get(reader, '/api/expert-desk')).json().editions[0].undertakenOn).toBeNull()
      await opened.house.db
        .updateTable('expert')
        .set({ state: JSON.stringify(state) })
        .where('id', '=', sheet.expert)
        .execute()
    })
  })

  describe('a business secret', () => {
    const openings = () => opened.house.db.selectFrom('journal').selectAll().where('kind', '=', 'opening').orderBy('id').execute()
    const secretFile = async (): Promise<string> => {
      const { files } = (await get(reader, `/api/applications/${sheet.application}`)).json().state.submissions.at(-1)
      return files.find((each: { businessSecret: boolean }) => each.businessSecret).sha256
    }
    const path = (sha256: string, use = 'reading') => `/api/applications/${sheet.application}/files/${sha256}?use=${use}`

    it('leaves an entry of the journal at each opening, with who and which, and none of its content', async () => {
      const secret = await secretFile()
      const before = (await openings()).length
      const version = (await get(reader, `/api/applications/${sheet.application}`)).json().version
      await get(reader, path(secret))
      await get(reader, path(secret))
      const kept = await openings()
      expect(kept.length).toBe(before + 2)
      const last = kept.at(-1)
      const { body } = await opened.house.db
        .selectFrom('journal_body')
        .select('body')
        .where('hash', '=', last?.hash ?? '')
        .executeTakeFirstOrThrow()
      const { person } = opened.town.city.experts.find(({ id }) => id === sheet.expert)?.by ?? { person: '' }
      expect(JSON.parse(body)).toMatchObject({
        by: { person, role: 'expert' },
        event: { type: 'SecretOpened', application: sheet.application, sha256: secret, use: 'reading' },
      })
      expect((await get(reader, `/api/applications/${sheet.application}`)).json().version).toBe(version)
    })

    it('does not open to a post of the office that only signs', async () => {
      const signatory = await desk.sit(opened.town.city.city.signatory)
      const shut = await get(signatory, path(await secretFile()))
      expect([shut.statusCode, shut.json().code, shut.json().ground.kind]).toEqual([409, 'secret-not-needed', 'control'])
      const rights = (await get(signatory, `/api/applications/${sheet.application}/file-rights`)).json()
      expect(rights.files).toEqual([expect.objectContaining({ opens: false })])
    })

    it('is marked in every page of the copy an expert takes', async () => {
      const file = await secretFile()
      const rights = (await get(reader, `/api/applications/${sheet.application}/file-rights`)).json()
      expect(rights.files[0]).toMatchObject({ sha256: file, opens: true, marked: true, copy: 'marked' })
      expect(rights.mark.name).toBeTruthy()
      const [taken, original] = [await get(reader, path(file, 'taking')), await get(reader, path(file))]
      expect([taken.statusCode, original.statusCode]).toEqual([200, 200])
      expect(taken.rawPayload.equals(original.rawPayload)).toBe(false)
      const pages = await textOf(taken.rawPayload)
      expect(pages.length).toBe((await textOf(original.rawPayload)).length)
      for (const page of pages) expect(page).toContain(rights.mark.name)
    })
  })

  describe('the material result', () => {
    it('is seen by the leader of the visit, and not by the members', async () => {
      const visit = await opened.house.db
        .selectFrom('visit')
        .select(['application', 'leader', 'members'])
        .where('stage', '<>', 'replaced')
        .executeTakeFirstOrThrow()
      const who = (id: string | undefined) => opened.town.city.experts.find((each) => each.id === id)?.by ?? { person: '' }
      const read = async (id: string | undefined) => (await get(await desk.sit(who(id)), `/api/applications/${visit.application}`)).json().state
      expect((await read(visit.leader)).material.total).toBeGreaterThan(0)
      const member = await read(visit.members.find((each) => each !== visit.leader))
      expect(member.name).toBeTruthy()
      expect('material' in member).toBe(false)
    })
  })
})
