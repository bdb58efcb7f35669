/** The signals: read by the lead body and the supervisors only, in the shape that the contract gives. */
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { type Desk, eachHome, type OpenedTown } from '../../../tests/helpers/homes.ts'
import { type Signals, signalReadings } from '../../contract/signals.ts'

eachHome((home) => {
  let opened: OpenedTown
  let desk: Desk

  beforeAll(async () => {
    opened = await home.town()
    desk = await opened.serve()
  }, 120_000)

  const path = () => `/api/editions/${opened.town.edition}/signals`

  it('the lead body and the supervisors read them; with few sheets they say so', async () => {
    const { city } = opened.town
    for (const reader of [city.city.handler, city.city.signatory]) {
      const reply = await (await desk.sit(reader)).ask({ method: 'GET', path: path() })
      expect(reply.statusCode).toBe(200)
      const signals = signalReadings[0]?.reply.parse(reply.json()) as { sheets: number; experts: { says: string; shared: number }[] }
      expect(signals.sheets).toBeGreaterThan(0)
      for (const { says, shared } of signals.experts) expect(says === 'too-few').toBe(shared < 5)
    }
  })

  it('what is said of an expert opens to the applications it rests on; no count is cut short', async () => {
    const reply = await (await desk.sit(opened.town.city.city.handler)).ask({ method: 'GET', path: path() })
    const signals = signalReadings[0]?.reply.parse(reply.json()) as Signals
    expect(signals.experts.some(({ beside }) => beside.length > 0)).toBe(true)
    for (const { beside, shared, lowest, highest } of signals.experts) {
      expect(beside.length).toBe(shared)
      for (const { number, total } of beside) {
        expect(number).not.toBe('')
        expect(total >= lowest && total <= highest).toBe(true)
      }
    }
    expect(signals.found.comments).toBeGreaterThanOrEqual(signals.comments.length)
    expect(signals.found.paragraphs).toBeGreaterThanOrEqual(signals.paragraphs.length)
  })

  it('nobody else reads them: not the experts they speak of, nor members, districts or applicants', async () => {
    const { city, drafter } = opened.town
    const expert = city.experts[0]
    const others = [city.members[0], drafter, Object.values(city.districts)[0]?.handler, expert && { person: expert.by.person }]
    for (const other of others) {
      if (!other) throw new Error('somebody is missing in the town')
      const reply = await (await desk.sit(other)).ask({ method: 'GET', path: path() })
      expect([403, 404]).toContain(reply.statusCode)
    }
    expect((await desk.nobody.ask({ method: 'GET', path: path() })).statusCode).toBe(401)
  })

  it('sheets of an application are left out while one of its sheets is open', async () => {
    const { rows } = await sql<{ n: number }>`select count(*)::integer as n from sheet s where stage = 'sealed' and edition = ${opened.town.edition}
      and not exists (select 1 from sheet o where o.application = s.application and o.stage = 'open')`.execute(opened.house.db)
    const reply = await (await desk.sit(opened.town.city.city.handler)).ask({ method: 'GET', path: path() })
    expect(reply.json().sheets).toBe(rows[0]?.n)
  })
})
