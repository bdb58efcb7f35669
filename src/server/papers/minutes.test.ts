/** 纪要 as a sheet: every number of the record, and a line for each who was there. */
import { beforeAll, expect, it } from 'vitest'
import { inHome, type OpenedTown } from '../../../tests/helpers/homes.ts'
import { applicationOf, layMeeting, SCENE } from '../../../tests/helpers/meeting-scene.ts'

inHome('embedded', (home) => {
  let opened: OpenedTown

  beforeAll(async () => {
    opened = await home.town()
    const members = opened.town.city.members.map((member) => member.person)
    await layMeeting(opened, { members, present: members })
  }, 120_000)

  it('is there once the meeting has concluded, and not before', async () => {
    const { office, city } = opened.town
    const desk = await opened.serve()
    const chair = await desk.sit(city.city.handler)
    const sheet = { method: 'GET', path: `/api/meetings/${SCENE.meeting}/minutes.pdf` }
    expect((await chair.ask(sheet)).statusCode).toBe(404)
    for (const key of ['a', 'b'])
      for (const member of city.members) await office.send('meeting.vote', SCENE.meeting, { application: applicationOf(key), ballot: 'for' }, member)
    await office.bind('meeting.conclude', SCENE.meeting, { minutes: '会议逐家审议。' }, city.city)
    const reply = await chair.ask(sheet)
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(reply.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    const member = await desk.sit(city.members[0] ?? city.city.handler)
    expect((await member.ask(sheet)).statusCode).toBe(200)
    expect((await (await desk.sit(opened.town.drafter)).ask(sheet)).statusCode).toBe(403)
  })
})
