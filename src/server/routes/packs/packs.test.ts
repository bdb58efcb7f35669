/** 离线包 over the API: who takes one, what it holds, who sees who carries one, and what a recused member may still do with theirs. */
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../../../../scripts/client.ts'
import { type Desk, eachHome, type OpenedTown } from '../../../../tests/helpers/homes.ts'
import type { PackContent } from '../../../contract/packs.ts'
import type { By } from '../../../procedure/decision.ts'

eachHome((home) => {
  describe('an offline pack', () => {
    let opened: OpenedTown
    let desk: Desk
    let visit: string
    let [leader, member, other]: [Client?, Client?, Client?] = []
    const group = () => opened.town.city.experts.slice(8, 11)
    const who = (by: Pick<By, 'person'> | undefined) => desk.sit(by ?? { person: '' })
    const get = (by: Client | undefined, path: string) => (by as Client).ask({ method: 'GET', path })
    const post = (by: Client | undefined, path: string, body: object = {}) => (by as Client).ask({ method: 'POST', path, body })
    const journal = (type: string) => opened.house.db.selectFrom('journal').select('hash').where('type', '=', type).execute()

    beforeAll(async () => {
      opened = await home.town()
      desk = await opened.serve()
      const { house, town } = opened
      const { office, city } = town
      const { id } = await house.db.selectFrom('application').select('id').where('stage', '=', 'listed').orderBy('number').executeTakeFirstOrThrow()
      const objection = await house.db.selectFrom('objection').select('id').where('application', '=', id).executeTakeFirstOrThrow()
      await office.bind('objection.refuse', objection.id, { reasons: '未提供能够说明问题的证明材料。' }, city.city)
      await office.send('objection.notify', objection.id, { means: '书面送达' }, city.city.handler)
      await office.send('objection.confirm', objection.id, { answer: 'confirmed' }, city.city.handler)
      const members = group().map((each) => each.id)
      await office.send('application.form-group', id, { leader: members[0], members, days: [office.today], place: '总部' }, city.city.handler)
      visit = (await house.db.selectFrom('visit').select('id').where('application', '=', id).executeTakeFirstOrThrow()).id
      ;[leader, member, other] = await Promise.all([who(group()[0]?.by), who(group()[1]?.by), who(town.city.experts[12]?.by)])
    }, 300_000)

    it('is given to a member of the group, and to nobody else', async () => {
      const { city } = opened.town
      const asked = await get(member, `/api/visits/${visit}/packs`)
      expect(asked.json()).toEqual({ take: { open: true, until: expect.stringMatching(/^2026-/) }, items: [], awaited: [] })
      for (const [by, status] of [
        [other, 404],
        [await who(city.city.handler), 403],
        [await who(city.discipline), 403],
        [await who(opened.town.drafter), 403],
        [desk.nobody, 401],
      ] as const)
        expect((await post(by, `/api/visits/${visit}/packs`)).statusCode).toBe(status)
      expect((await journal('PackTaken')).length, 'one of each visit of the story').toBe(5)
    })

    it('holds what its holder reads online, and its hash stands in the journal', async () => {
      const secrets = (await journal('SecretOpened')).length
      const taken = (await post(member, `/api/visits/${visit}/packs`)).json()
      const content = JSON.parse(taken.given) as PackContent
      const { state } = await opened.house.db.selectFrom('pack').select('state').where('id', '=', content.pack).executeTakeFirstOrThrow()
      expect(content.idleMinutes).toBe(10)
      expect(state).toMatchObject({ stage: 'out', visit, until: content.until, content: createHash('sha256').update(taken.given).digest('hex') })
      expect(content.application).toEqual({ ...(await get(member, `/api/applications/${content.application.id}`)).json(), steps: undefined })
      expect(JSON.stringify(content.application)).not.toContain('"material"')
      expect([content.leads, content.members.length, content.submission?.number]).toEqual([false, 3, expect.any(Number)])
      expect((await journal('SecretOpened')).length - secrets).toBe(content.files.filter(({ businessSecret }) => businessSecret).length)
      expect(content.files.some(({ businessSecret }) => businessSecret)).toBe(true)
      for (const { sha256 } of content.files) {
        const file = await get(member, `/api/packs/${content.pack}/files/${sha256}`)
        expect([file.statusCode, String(file.headers['content-disposition'])]).toEqual([200, expect.stringContaining('attachment')])
        expect(createHash('sha256').update(file.rawPayload).digest('hex'), 'the pages carry a mark').not.toBe(sha256)
        expect((await get(leader, `/api/packs/${content.pack}/files/${sha256}`)).statusCode).toBe(404)
      }
      expect((await get(member, `/api/packs/${content.pack}/files/${'0'.repeat(64)}`)).statusCode).toBe(404)
    })

    it('of the leader holds what the material review agreed', async () => {
      const { given } = (await post(leader, `/api/visits/${visit}/packs`)).json()
      const content = JSON.parse(given) as PackContent
      expect(content.leads).toBe(true)
      expect(JSON.stringify(content.application)).toContain('"material"')
    })

    it('is seen by its holder, the office and supervision, with its last day; a colleague sees their own alone', async () => {
      const { city } = opened.town
      const lines = async (by: Client | undefined) => (await get(by, `/api/visits/${visit}/packs`)).json().items
      expect((await lines(member)).map(({ own, stage }: { own: boolean; stage: string }) => [own, stage])).toEqual([[true, 'out']])
      const seen = await lines(await who(city.discipline))
      expect(seen.map(({ holder }: { holder: string }) => holder).sort()).toEqual(
        group()
          .slice(0, 2)
          .map(({ name }) => name)
          .sort(),
      )
      const all = (await get(await who(city.city.handler), '/api/packs')).json().items
      expect(all).toHaveLength(7)
      expect(all.filter(({ overdue }: { overdue: boolean }) => overdue)).toEqual([])
      for (const by of [member, await who(opened.town.drafter)]) expect((await get(by, '/api/packs')).statusCode).toBe(403)
      const [{ id }] = await lines(member)
      expect((await get(leader, `/api/packs/${id}`)).statusCode).toBe(404)
      expect((await get(member, `/api/packs/${id}`)).json()).toMatchObject({
        id,
        stage: 'out',
        steps: [{ step: 'pack.return', open: true }, { step: 'pack.wipe' }],
      })
    })

    it('of a colleague is named to the leader while it is out, and to no other member; nothing is told of what was read', async () => {
      const awaited = async (by: Client | undefined) => (await get(by, `/api/visits/${visit}/packs`)).json().awaited
      const [line] = await awaited(leader)
      expect(line).toEqual({
        id: expect.any(String),
        holder: group()[1]?.name,
        takenOn: expect.any(String),
        until: expect.any(String),
        overdue: false,
      })
      expect(await awaited(leader)).toHaveLength(1)
      for (const by of [member, await who(opened.town.city.discipline)]) expect(await awaited(by)).toEqual([])
    })

    it('past its last day gives no file, is named as overdue, and still comes back', async () => {
      const [{ id, until }] = (await get(leader, `/api/visits/${visit}/packs`)).json().items
      const { files } = (await opened.house.db.selectFrom('pack').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state as {
        files: string[]
      }
      const before = opened.clock.instant
      opened.clock.instant = new Date(`${until}T24:00:00+08:00`)
      const late = await who(group()[0]?.by)
      const refused = await get(late, `/api/packs/${id}/files/${files[0]}`)
      expect([refused.statusCode, refused.json().code, refused.json().ground.kind]).toEqual([409, 'pack-over', 'rule'])
      expect((await get(late, `/api/visits/${visit}/packs`)).json().items[0].overdue).toBe(true)
      expect((await post(late, `/api/visits/${visit}/packs`)).json().code).toBe('pack-over')
      const read = [files[0], null, '0'.repeat(64)].map((file) => ({ file, at: before.toISOString() }))
      expect((await post(late, `/api/packs/${id}/return`, { sent: 2, read: [{ file: null, at: '昨天' }] })).statusCode).toBe(400)
      expect((await post(late, `/api/packs/${id}/return`, { sent: 2, read })).statusCode).toBe(200)
      expect((await journal('PackReadingsTold')).length).toBe(1)
      expect((await get(late, `/api/visits/${visit}/packs`)).json().items[0]).toMatchObject({ stage: 'returned', opened: 1 })
      expect((await post(late, `/api/packs/${id}/return`, { sent: 2 })).json().code).toBe('step-not-open')
      opened.clock.instant = before
    })

    it('of a member who recused brings nothing in and gives nothing more: it can only be wiped', async () => {
      const { office } = opened.town
      const [{ id }] = (await get(member, `/api/visits/${visit}/packs`)).json().items
      const { files } = (await opened.house.db.selectFrom('pack').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state as {
        files: string[]
      }
      await office.send('visit.recuse', visit, { reason: '亲属在该单位任职', tie: 'kin' }, group()[1]?.by ?? { person: '', role: 'expert', body: '' })
      const read = (await get(member, `/api/packs/${id}`)).json()
      expect(read.steps[0]).toMatchObject({ step: 'pack.return', open: false, refusal: { code: 'recused-by-rule', ground: { kind: 'rule' } } })
      expect((await post(member, `/api/packs/${id}/return`, { sent: 1 })).json().code).toBe('recused-by-rule')
      expect((await get(member, `/api/packs/${id}/files/${files[0]}`)).json().code).toBe('recused-by-rule')
      expect((await post(member, `/api/visits/${visit}/packs`)).statusCode).toBe(404)
      expect((await post(member, `/api/packs/${id}/wipe`, { how: 'wiped', sent: 0, left: 1 })).statusCode).toBe(200)
    })
  })
})
