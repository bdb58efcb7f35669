/** 自己的问题: a member's own note on a candidate, under a version, for nobody else, and gone with a recusal. */
import { beforeAll, expect, it } from 'vitest'
import { type Desk, eachHome, type OpenedTown } from '../../../tests/helpers/homes.ts'
import { applicationOf, layMeeting, SCENE } from '../../../tests/helpers/meeting-scene.ts'

eachHome((home) => {
  let opened: OpenedTown
  let desk: Desk

  beforeAll(async () => {
    opened = await home.town()
    const members = opened.town.city.members.map((member) => member.person)
    await layMeeting(opened, { members, present: members })
    desk = await opened.serve()
  }, 120_000)

  const path = `/api/applications/${applicationOf('a')}/own-note`
  const member = async (index: number) => desk.sit(opened.town.city.members[index] ?? { person: '' })
  const noted = async (index: number) => (await member(index)).ask({ method: 'GET', path })

  it('is kept under a version: who wrote over an older one is told so, and nothing is overwritten', async () => {
    const one = await member(0)
    expect((await one.ask({ method: 'GET', path })).json()).toEqual({ version: 0, content: { text: '' }, savedAt: null })
    const first = await one.ask({ method: 'PUT', path, body: { version: 0, content: { text: '产能数据两处不同' } } })
    expect(first.json()).toMatchObject({ version: 1 })
    const late = await one.ask({ method: 'PUT', path, body: { version: 0, content: { text: '另一窗口' } } })
    expect([late.statusCode, late.json().code]).toEqual([409, 'stale-version'])
    const next = await one.ask({ method: 'PUT', path, body: { version: 1, content: { text: '请说明能耗' } } })
    expect(next.json()).toMatchObject({ version: 2 })
    expect((await one.ask({ method: 'GET', path })).json()).toMatchObject({ version: 2, content: { text: '请说明能耗' } })
    expect((await one.ask({ method: 'PUT', path, body: { version: 2, content: { text: '长'.repeat(4001) } } })).statusCode).toBe(400)
  })

  it('is read by nobody else: another member finds an empty page, every other post no page', async () => {
    expect((await noted(1)).json()).toEqual({ version: 0, content: { text: '' }, savedAt: null })
    const { city, drafter } = opened.town
    for (const other of [city.city.handler, city.government.handler, city.discipline, city.auditor, city.systemAdministrator, drafter])
      expect([403, 404]).toContain((await (await desk.sit(other)).ask({ method: 'GET', path })).statusCode)
  })

  it('erased, nothing of its words is left', async () => {
    const saved = await (await member(0)).ask({ method: 'PUT', path, body: { version: 2, content: { text: '' } } })
    expect(saved.json()).toMatchObject({ version: 3 })
    const rows = await opened.house.db.selectFrom('preference').select('content').execute()
    expect(JSON.stringify(rows)).not.toContain('能耗')
  })

  it('goes with the recusal, and is not found afterwards', async () => {
    const other = await member(2)
    await other.ask({ method: 'PUT', path, body: { version: 0, content: { text: '关联交易' } } })
    const recusal = { application: applicationOf('a'), reason: '配偶任职' }
    await opened.town.office.send('meeting.recuse', SCENE.meeting, recusal, opened.town.city.members[2] ?? opened.town.city.city.handler)
    expect((await other.ask({ method: 'GET', path })).statusCode).toBe(404)
    const read = async (index: number) =>
      (await (await member(index)).ask({ method: 'GET', path: `/api/applications/${applicationOf('a')}` })).statusCode
    expect([await read(2), await read(0)]).toEqual([404, 200])
    expect((await other.ask({ method: 'PUT', path, body: { version: 1, content: { text: '再写' } } })).statusCode).toBe(404)
    const rows = await opened.house.db.selectFrom('preference').select('content').execute()
    expect(JSON.stringify(rows)).not.toContain('关联交易')
  })
})
