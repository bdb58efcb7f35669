/** A secret vote on real databases: who has voted is told, how is not; what was put in is what comes out. */
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { eachHome, type OpenedTown } from '../../../tests/helpers/homes.ts'
import { applicationOf, layMeeting, SCENE } from '../../../tests/helpers/meeting-scene.ts'
import { sealAll } from '../../../tests/helpers/sealing.ts'
import type { Ballot } from '../../procedure/ballots.ts'
import type { MeetingState } from '../../procedure/meeting.ts'
import { verifyAll } from '../ledger/verify.ts'
import { shuffled } from './ballot-box.ts'

const a = { application: applicationOf('a') }
const b = { application: applicationOf('b') }

describe('the shuffle', () => {
  it('reaches every order of three about equally often', () => {
    const seen = new Map<string, number>()
    for (let turn = 0; turn < 6000; turn++) {
      const order = shuffled([1, 2, 3]).join('')
      seen.set(order, (seen.get(order) ?? 0) + 1)
    }
    expect(seen.size).toBe(6)
    const chi = [...seen.values()].reduce((sum, many) => sum + (many - 1000) ** 2 / 1000, 0)
    expect(chi).toBeLessThan(30)
  })
})

eachHome((home) => {
  let opened: OpenedTown

  beforeAll(async () => {
    opened = await home.town()
    const members = opened.town.city.members.map((member) => member.person)
    await layMeeting(opened, { rules: { ballot: 'secret' }, members, present: members })
  }, 120_000)

  const db = () => opened.house.db
  const office = () => opened.town.office
  const clerk = () => opened.town.city.city.handler
  const members = () => opened.town.city.members
  const vote = (index: number, ballot: Ballot, about = a) =>
    office().send('meeting.vote', SCENE.meeting, { ...about, ballot }, members()[index] ?? clerk())
  const state = async () =>
    (await db().selectFrom('meeting').select('state').where('id', '=', SCENE.meeting).executeTakeFirstOrThrow()).state as MeetingState
  const faults = async () =>
    (await verifyAll(db(), opened.house.keys.verifying, opened.house.keys)).faults.filter((fault) => !fault.place.startsWith('seal'))

  beforeEach(async () => {
    const open = (await state()).votes?.[a.application]?.stage === 'open'
    if (open) await office().send('meeting.void-vote', SCENE.meeting, { ...a, reason: '试投' }, clerk())
    await office().send('meeting.open-vote', SCENE.meeting, a, clerk())
  })

  it('in the journal, the rows and the kept requests stands who has voted, and nowhere how', async () => {
    await vote(0, 'against')
    await vote(1, 'abstain')
    const { rows } = await sql<{ body: string }>`select b.body from journal j join journal_body b on b.hash = j.hash
      where j.case_id = ${SCENE.meeting} order by j.version desc limit 2`.execute(db())
    expect(rows.map((row) => JSON.parse(row.body).event)).toEqual(
      [1, 0].map((index) => ({ type: 'SecretBallotCast', ...a, round: expect.any(Number), member: members()[index]?.person })),
    )
    const text = JSON.stringify(await state()) + rows.map((row) => row.body).join()
    expect(text).not.toMatch(/"against"|"abstain"/)
  })

  it('every row of a box is written anew at each ballot, under other ids, in one transaction', async () => {
    const look = async () =>
      (
        await sql<{
          id: string
          xmin: string
          sealed: string
        }>`select id, xmin::text as xmin, sealed from ballot where application = ${a.application}`.execute(db())
      ).rows
    await vote(0, 'for')
    await vote(1, 'against')
    const before = await look()
    await vote(2, 'abstain')
    const after = await look()
    expect(after).toHaveLength(3)
    expect(new Set(after.map((row) => row.xmin)).size).toBe(1)
    expect(new Set(after.map((row) => row.sealed.length)).size).toBe(1)
    for (const row of before) expect(after.some((each) => each.id === row.id || each.sealed === row.sealed)).toBe(false)
  })

  it('the close counts what was put in, and the box is gone', async () => {
    const ballots: Ballot[] = members().map((_, index) => (index === 0 ? 'against' : 'for'))
    for (const [index, ballot] of ballots.entries()) await vote(index, ballot)
    expect(await faults()).toEqual([])
    await office().send('meeting.close-vote', SCENE.meeting, a, clerk())
    const closed = (await state()).votes?.[a.application]
    expect(closed?.count).toMatchObject({ for: ballots.length - 1, against: 1, abstain: 0 })
    expect([...(closed?.shuffled ?? [])].sort()).toEqual([...ballots].sort())
    expect(await db().selectFrom('ballot').selectAll().execute()).toEqual([])
    expect(await db().selectFrom('ballot_box').selectAll().execute()).toEqual([])
    expect(await faults()).toEqual([])
    const voter = members()[0] ?? clerk()
    await office().send('meeting.recuse', SCENE.meeting, { ...a, reason: '亲属任职' }, voter)
    expect((await state()).votes?.[a.application]).toMatchObject({ stage: 'void', count: null, shuffled: null })
  })

  it.each<[what: string, tamper: string, says: RegExp]>([
    ['a ballot dropped', `delete from ballot where id = (select min(id) from ballot)`, /1 ballots for 2 cast/],
    ['a ballot added', `insert into ballot select repeat('0', 32), meeting, application, sealed from ballot limit 1`, /3 ballots for 2 cast/],
    ['a ballot changed', `update ballot set sealed = reverse(sealed) where id = (select min(id) from ballot)`, /was changed/],
    [
      'a ballot in place of another',
      `update ballot set sealed = (select sealed from ballot order by id desc limit 1) where id = (select min(id) from ballot)`,
      /was changed/,
    ],
    ['the box put back to another key', `update ballot_box set secret = repeat('0', 64)`, /was changed/],
  ])('%s behind the server is named, refused at the next ballot and at the close', async (_what, tamper, says) => {
    const voters = members().slice(1)
    await vote(1, 'for')
    await vote(2, 'against')
    await sql.raw(tamper).execute(db())
    expect((await faults())[0]).toMatchObject({ place: `ballot box ${SCENE.meeting} ${a.application}`, what: expect.stringMatching(says) })
    const third = voters[2] ?? clerk()
    const refusal = await office().refused('meeting.vote', SCENE.meeting, { ...a, ballot: 'for' }, third)
    expect(refusal).toMatchObject({ code: 'ballot-box-differs', facts: { cast: 2 } })
  })

  it('a box that no vote knows is named', async () => {
    await sql`insert into ballot_box values (${SCENE.meeting}, ${b.application}, 1, 0, '00')`.execute(db())
    expect(await faults()).toEqual([{ place: `ballot box ${SCENE.meeting} ${b.application}`, what: 'no open secret vote knows this box' }])
    await sql`delete from ballot_box`.execute(db())
  })

  it('what is backed up and opened again in another process is the same box', async () => {
    await vote(1, 'for')
    if (home.name === 'postgres') {
      const other = await opened.beside()
      expect((await verifyAll(other.db, other.keys.verifying, other.keys)).faults.filter((fault) => fault.place.startsWith('ballot'))).toEqual([])
    }
    await sealAll(opened.house)
  })
})
