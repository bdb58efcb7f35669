/** What administrators and auditors read: the running state, the policy table, entries to erase, the journal by its conditions. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../../../scripts/client.ts'
import { type Desk, eachHome, type OpenedTown } from '../../../tests/helpers/homes.ts'
import { operations } from '../../contract/operations.ts'
import type { By } from '../../procedure/decision.ts'

interface Told {
  readonly hash: string
  readonly case: string
  readonly type: string
  readonly day: string
  readonly zh: string
  readonly name: string
  readonly role: string
  readonly title: string
}

eachHome((home) => {
  let opened: OpenedTown
  let desk: Desk
  const sit = (by: By | undefined) => desk.sit(by ?? { person: '' })
  const get = (client: Client, path: string, query: Readonly<Record<string, string>> = {}) =>
    client.ask({ method: 'GET', path: Object.keys(query).length > 0 ? `${path}?${new URLSearchParams(query)}` : path })

  beforeAll(async () => {
    opened = await home.town()
    desk = await opened.serve()
  })

  describe('the running state', () => {
    it('is what the database and the disk say, for the system administrator alone', async () => {
      const { systemAdministrator, securityAdministrator, auditor } = opened.town.city as unknown as Record<string, By>
      const seen = (await get(await sit(systemAdministrator), '/api/running')).json()
      const { n } = await opened.house.db
        .selectFrom('journal')
        .select(({ fn }) => fn.countAll<string>().as('n'))
        .executeTakeFirstOrThrow()
      expect(seen.journal.entries).toBe(Number(n))
      expect(seen.database.home).toBe(home.name)
      expect(seen.database.bytes).toBeGreaterThan(1_000_000)
      expect(seen.disk.free).toBeGreaterThan(0)
      expect(Object.keys(seen.uploads).sort()).toEqual(['checking', 'ready', 'receiving', 'refused'])
      for (const other of [securityAdministrator, auditor]) expect((await get(await sit(other), '/api/running')).statusCode).toBe(403)
    })
  })

  describe('the policy table', () => {
    it('has a line for every operation, as the gatekeeper asks it, and the pairs that nobody holds together', async () => {
      const seen = (await get(await sit(opened.town.city.securityAdministrator), '/api/policy')).json()
      expect(seen.items.map(({ operation }: { operation: string }) => operation).sort()).toEqual([...operations.keys()].sort())
      const line = (id: string) => seen.items.find(({ operation }: { operation: string }) => operation === id)
      expect(line('sheet.seal')).toMatchObject({ act: true, who: { expert: 'own' }, articles: expect.arrayContaining([14]) })
      expect(line('erasure.erase')).toMatchObject({ binding: true, signedBy: 'security-administrator', who: { city: 'any' } })
      expect(seen.apart).toContainEqual(['auditor', 'system-administrator'])
      expect(seen.apart).not.toContainEqual(['expert', 'member'])
      expect((await get(await sit(opened.town.city.city.handler), '/api/policy')).statusCode).toBe(403)
    })
  })

  describe('entries to erase', () => {
    it('are found by name or number and told without their facts', async () => {
      const [applicant] = opened.town.applicants.slice(5)
      const row = await opened.house.db
        .selectFrom('application')
        .select(['id', 'number'])
        .where('id', '=', applicant?.application ?? '')
        .executeTakeFirstOrThrow()
      const seen = (await get(await sit(opened.town.city.securityAdministrator), '/api/erasures/entries', { search: row.number })).json().items
      expect(seen.length).toBeGreaterThan(3)
      expect(new Set(seen.map((each: Told) => each.case))).toEqual(new Set([row.id]))
      expect(seen[0]).not.toHaveProperty('body')
      expect((await get(await sit(opened.town.city.securityAdministrator), '/api/erasures/entries')).statusCode).toBe(400)
      expect((await get(await sit(opened.town.city.systemAdministrator), '/api/erasures/entries', { search: row.number })).statusCode).toBe(403)
    })
  })

  describe("one's own account", () => {
    it('says how one signs in, and whether one may set a leave', async () => {
      const handler = opened.town.city.city.handler
      const client = await sit(handler)
      const own = (await get(client, '/api/account')).json()
      expect(own).toMatchObject({ mayLeave: true, leave: null, passkeys: [] })
      await sit(handler)
      expect((await get(client, '/api/account')).json().otherSessions).toBe(own.otherSessions + 1)
      expect((await get(await sit(opened.town.city.experts[0]?.by), '/api/account')).json().mayLeave).toBe(false)
      expect((await get(desk.nobody, '/api/account')).statusCode).toBe(401)
    })
  })

  describe('the journal', () => {
    const search = async (query: Readonly<Record<string, string>>) => {
      const reply = await get(await sit((opened.town.city as unknown as Record<string, By>).auditor), '/api/journal', query)
      expect(reply.statusCode).toBe(200)
      return reply.json().items as readonly Told[]
    }

    it('is told in sentences, with who acted and what the case is called', async () => {
      const [sealed] = await search({ type: 'SheetSealed', limit: '1' })
      expect(sealed).toMatchObject({ role: 'expert', zh: expect.stringMatching(/。$/), hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
      expect(sealed?.name).not.toBe('')
    })

    it('is found by number, by person, by days, and by a hash', async () => {
      const row = await opened.house.db
        .selectFrom('application')
        .select(['id', 'number'])
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow()
      const ofCase = await search({ search: row.number, limit: '200' })
      expect(new Set(ofCase.map((each) => each.case))).toEqual(new Set([row.id]))
      expect(ofCase[0]?.title).toContain(row.number)
      const { name } = ofCase.find((each) => each.name !== '') as Told
      expect((await search({ name, limit: '200' })).every((each) => each.name === name)).toBe(true)
      const days = await search({ from: '2026-03-02', to: '2026-03-02', limit: '200' })
      expect(days.length).toBeGreaterThan(0)
      expect(new Set(days.map(({ day }) => day))).toEqual(new Set(['2026-03-02']))
      const hash = ofCase[1]?.hash ?? ''
      expect((await search({ search: hash })).map((each) => each.hash)).toEqual([hash])
      expect(await search({ name: '查无此人' })).toEqual([])
    })
  })
})
