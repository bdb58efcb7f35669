/** A draw through the doors of the server: who may do what, what is kept apart, and what the second program says of the record. */
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../../scripts/client.ts'
import { askSecondProgram } from '../../scripts/draw/second-program.ts'
import { type Desk, eachHome, type OpenedTown } from '../../tests/helpers/homes.ts'
import { commitmentOf, leafOf } from '../procedure/draw-order.ts'
import { sha256Of } from './facts/draw-facts.ts'

const numbers = Object.fromEntries(['city', 'commendation', 'discipline'].map((party) => [party, randomBytes(32).toString('hex')]))

eachHome((home) => {
  let opened: OpenedTown
  let desk: Desk
  const by: Record<string, Client> = {}
  let draw = ''

  const post = (client: Client | undefined, path: string, body: object) => client?.ask({ method: 'POST', path, body })
  const read = async (client: Client | undefined, path = `/api/draws/${draw}`) => (await client?.ask({ method: 'GET', path }))?.json()
  const plan = () => ({
    purpose: 'visit',
    applications: [opened.town.applicants[8]?.application],
    strata: [
      { title: '机械制造', seats: 1, substitutes: 1 },
      { title: '质量管理', seats: 3, substitutes: 2 },
    ],
    parties: ['city', 'commendation', 'discipline'],
    unavailable: [],
  })
  const draws = () => `/api/editions/${opened.town.edition}/draws`

  beforeAll(async () => {
    opened = await home.town()
    desk = await opened.serve()
    const { city } = opened.town
    by.city = await desk.sit(city.city.handler)
    by.commendation = await desk.sit(city.commendation.handler)
    by.discipline = await desk.sit(city.discipline)
    by.auditor = await desk.sit(city.auditor)
    by.expert = await desk.sit(city.experts[0]?.by ?? city.auditor)
  })

  describe('a draw', () => {
    it('is not begun a second time for the same applicant, unless the earlier one is named', async () => {
      const second = await post(by.city, draws(), plan())
      expect([second?.statusCode, second?.json().code]).toEqual([409, 'draw-stands'])
      const { items } = await read(by.city, draws())
      const earlier = (items as { id: string; stage: string }[]).find(({ stage }) => stage === 'drawn')?.id
      const begun = await post(by.city, draws(), { ...plan(), replaces: { draw: earlier, reason: '按专业分层重新抽取' } })
      expect(begun?.statusCode).toBe(200)
      draw = begun?.json().case.id
      expect((await read(by.auditor, `/api/draws/${earlier}`)).state).toMatchObject({ stage: 'replaced', replacedBy: draw })
    })

    it('leaves an entry of its own for every check of an expert against an applicant, and no name in the journal', async () => {
      const { db } = opened.house
      const bodies = await sql<{ type: string; body: string }>`select j.type, b.body from journal j join journal_body b on b.hash = j.hash
        where j.case_id = ${draw}`.execute(db)
      const bank = await db.selectFrom('expert').select('id').where('stage', '=', 'listed').execute()
      expect(bodies.rows.filter(({ type }) => type === 'ExpertChecked')).toHaveLength(bank.length)
      for (const { id } of bank) for (const { body } of bodies.rows) expect(body).not.toContain(id)
      const names = await db.selectFrom('draw_name').selectAll().where('draw', '=', draw).execute()
      const { state } = await read(by.city)
      expect(names).toHaveLength(state.entries.length)
      for (const { leaf, expert, salt } of names) expect(leafOf(sha256Of, expert, salt)).toBe(leaf)
    })

    it('is not found by experts, and takes no number from who only watches', async () => {
      expect((await by.expert?.ask({ method: 'GET', path: `/api/draws/${draw}` }))?.statusCode).toBe(403)
      expect((await post(by.auditor, `/api/draws/${draw}/commitments`, { commitment: '0'.repeat(64) }))?.statusCode).toBe(403)
    })

    it('takes each commitment once', async () => {
      const { root } = (await read(by.city)).state
      for (const [party, nonce] of Object.entries(numbers)) {
        const commitment = commitmentOf(sha256Of, draw, root, { party, nonce })
        expect((await post(by[party], `/api/draws/${draw}/commitments`, { commitment }))?.statusCode).toBe(200)
        const again = await post(by[party], `/api/draws/${draw}/commitments`, { commitment: '0'.repeat(64) })
        expect(again?.statusCode).toBe(409)
      }
      expect((await read(by.city)).stage).toBe('committed')
    })

    it('shows no number before the last is open, not to the lead body, not in the journal', async () => {
      const open = (party: string, nonce = numbers[party]) => post(by[party], `/api/draws/${draw}/numbers`, { nonce })
      expect((await open('discipline'))?.json().code).toBe('lead-body-opens-first')
      expect((await open('city', numbers.discipline))?.json().code).toBe('seed-does-not-match')
      expect((await open('city'))?.statusCode).toBe(200)
      expect((await open('commendation'))?.statusCode).toBe(200)
      const seen = await Promise.all([read(by.city), read(by.discipline), read(by.auditor, `/api/journal?case=${draw}&limit=200`)])
      for (const each of seen) for (const nonce of Object.values(numbers)) expect(JSON.stringify(each)).not.toContain(nonce)
      expect(await read(by.city, `/api/draws/${draw}/record`)).toMatchObject({ seed: null, opened: [], result: [] })
      expect((await open('discipline'))?.json().case.stage).toBe('drawn')
    })

    it('gives a record that the server, and a second program, find right', async () => {
      expect((await read(by.discipline)).fault).toBeNull()
      const record = await read(by.discipline, `/api/draws/${draw}/record`)
      expect(await askSecondProgram([record, { ...record, seed: createHash('sha256').update('x').digest('hex') }])).toEqual(['ok', 'seed'])
    })

    it('turns numbers into names one at a time, for who must call, and each time is kept', async () => {
      const { state } = await read(by.city)
      const seat = state.result.find(({ outcome }: { outcome: string }) => outcome === 'seat').number
      const spare = state.result.find(({ outcome }: { outcome: string }) => outcome === 'spare' || outcome === 'barred').number
      expect((await read(by.city)).names).toEqual([])
      expect((await post(by.city, `/api/draws/${draw}/names`, { number: spare }))?.json().code).toBe('number-not-drawn')
      expect((await post(by.city, `/api/draws/${draw}/names`, { number: seat }))?.statusCode).toBe(200)
      expect((await read(by.city)).names).toMatchObject([{ number: seat }])
      expect((await read(by.discipline)).names).toEqual([])
      const refused = await post(by.city, `/api/draws/${draw}/refusals`, { number: seat, reason: '出差' })
      expect(refused?.statusCode).toBe(200)
      const after = await read(by.city)
      expect(after.state.result.find(({ number }: { number: number }) => number === seat).outcome).toBe('refused')
      expect(after.fault).toBeNull()
    })
  })
})
