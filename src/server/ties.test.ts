/** Ties and draws through the doors of the server: who sees a tie, what bars, what is counted, and no name where a number stands. */
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { drawExperts } from '../../demo/draws.ts'
import type { Client } from '../../scripts/client.ts'
import { eachHome, type OpenedTown } from '../../tests/helpers/homes.ts'
import type { ExpertState } from '../procedure/expert.ts'

/** The keys by which ties were shown, wherever they stand in what was read. */
const keysIn = (text: string): readonly string[] => {
  const keys: string[] = []
  JSON.parse(text, (name, value) => {
    if (name === 'key') keys.push(value)
    return value
  })
  return keys
}

eachHome((home) => {
  let opened: OpenedTown
  const by: Record<string, Client> = {}
  const post = async (who: string, path: string, body: object) => (await by[who]?.ask({ method: 'POST', path, body })) as never as Reply
  const put = async (path: string, body: object) => (await by.reader?.ask({ method: 'PUT', path, body })) as never as Reply
  const read = async (who: string, path: string) => (await by[who]?.ask({ method: 'GET', path })) as never as Reply

  interface Reply {
    readonly statusCode: number
    readonly body: string
    readonly rawPayload: Buffer
    // biome-ignore lint/suspicious/noExplicitAny: a reply is looked into as it comes
    readonly json: () => any
  }

  const applicant = (index: number) => {
    const found = opened.town.applicants[index]
    if (!found) throw new Error(`the town has no applicant ${index}`)
    return found
  }
  const expert = (index: number) => {
    const found = opened.town.city.experts[index]
    if (!found) throw new Error(`the town has no expert ${index}`)
    return found
  }
  const expertRow = async (index: number) => {
    const row = await opened.house.db.selectFrom('expert').select('state').where('id', '=', expert(index).id).executeTakeFirstOrThrow()
    return row.state as ExpertState
  }
  const entries = async (id: string, type: string) => {
    const { rows } = await sql<{ body: string }>`select b.body from journal j join journal_body b on b.hash = j.hash
      where j.case_id = ${id} and j.type = ${type} order by j.version`.execute(opened.house.db)
    return rows.map(({ body }) => JSON.parse(body).event)
  }

  beforeAll(async () => {
    opened = await home.town()
    const desk = await opened.serve()
    const { city } = opened.town
    const { house } = opened
    const people = await sql<{ id: string; person: string }>`select id, state->'colleagues'->0->>'person' as person from organisation`.execute(
      house.db,
    )
    const own = people.rows.find(({ id }) => id === applicant(5).organisation)?.person ?? ''
    const other = people.rows.find(({ id }) => id === applicant(6).organisation)?.person ?? ''
    by.own = await desk.sit({ person: own })
    by.other = await desk.sit({ person: other })
    by.city = await desk.sit(city.city.handler)
    by.discipline = await desk.sit(city.discipline)
    by.expert = await desk.sit(expert(10).by)
    by.reader = await desk.sit(expert(12).by)
  })

  it('an expert stands in the bank once, by name and employer as by account', async () => {
    const { person, name, employer, employerCode } = await expertRow(14)
    const entry = { person: null, name, employer, employerCode, fields: ['质量管理'] }
    const codeOf = async (more: object) => (await post('city', '/api/experts', { ...entry, ...more })).json().code
    expect(await codeOf({})).toBe('expert-listed-already')
    expect(await codeOf({ name: '另一位', person })).toBe('account-listed-already')
  })

  describe('a tie', () => {
    it('is declared by the applicant, who alone of the posts outside reads it, and meets the bank out of its sight', async () => {
      const { organisation } = applicant(5)
      const tie = { partyKind: 'person', name: expert(10).name, kind: 'dispute', source: '2025年合同纠纷判决书' }
      const declared = await post('own', `/api/organisations/${organisation}/ties`, tie)
      expect(declared.statusCode).toBe(200)
      expect((await post('other', `/api/organisations/${organisation}/ties`, tie)).statusCode).toBe(404)
      expect((await read('own', '/api/own-ties')).json().ties).toMatchObject([{ number: 1, kind: 'dispute', party: { name: expert(10).name } }])
      expect((await read('other', '/api/own-ties')).json().ties).toEqual([])
      expect((await read('own', `/api/organisations/${organisation}/ties`)).statusCode).toBe(403)
      const graph = (await read('city', `/api/organisations/${organisation}/ties`)).json()
      expect(graph.lines).toMatchObject([{ kind: 'dispute', weight: 'rule', declaredBy: 'applicant', with: expert(10).name }])
      expect((await read('discipline', `/api/experts/${expert(10).id}/ties`)).json().lines.at(-1)).toMatchObject({ kind: 'dispute' })
      expect((await read('expert', `/api/experts/${expert(10).id}/ties`)).statusCode).toBe(403)
    })

    it('is no business of the district, and not of the expert it names', async () => {
      const { organisation, area } = applicant(5)
      const desk = await opened.serve()
      const district = opened.town.city.districts[area]
      by.district = await desk.sit(district?.handler ?? opened.town.city.auditor)
      const seen = await read('district', `/api/organisations/${organisation}`)
      expect(seen.statusCode).toBe(200)
      expect(seen.body).not.toContain(expert(10).name)
      expect(seen.body).not.toContain('判决书')
      const told = await read('district', `/api/timelines?kind=organisation&id=${organisation}`)
      expect(told.body).not.toContain('利害关系')
      expect((await read('expert', `/api/experts/${expert(10).id}`)).body).not.toContain('判决书')
    })

    it('bars from the materials, and where it bars nobody it is seen first; each look is an entry of its own', async () => {
      const { application, made } = applicant(5)
      const path = `/api/applications/${application}/readers`
      const before = (await entries(application, 'TiesChecked')).length
      const barred = await post('city', path, { experts: [expert(10).id] })
      expect([barred.statusCode, barred.json().code, barred.json().ground.kind]).toEqual([409, 'expert-wider-tie', 'rule'])
      const tie = { creditCode: made.creditCode, kind: 'customer', source: '采购合同' }
      expect((await post('city', `/api/experts/${expert(11).id}/ties`, tie)).statusCode).toBe(200)
      const experts = [expert(11).id, expert(12).id]
      const unseen = await post('city', path, { experts })
      expect([unseen.json().code, unseen.json().facts.experts]).toEqual(['ties-not-seen', [expert(11).name]])
      const offered = await read('city', `/api/editions/${opened.town.edition}/readers?purpose=reading&applications=${application}`)
      const tiesSeen = keysIn(offered.body)
      expect(tiesSeen.length).toBeGreaterThan(0)
      const again = { creditCode: made.creditCode, kind: 'rival', source: '同业竞争' }
      expect((await post('city', `/api/experts/${expert(11).id}/ties`, again)).statusCode).toBe(200)
      const end = { number: 1, how: 'withdrawn', reason: '写错了单位' }
      expect((await post('city', `/api/experts/${expert(11).id}/ties/end`, end)).statusCode).toBe(200)
      expect((await post('city', path, { experts, tiesSeen })).json().code).toBe('ties-not-seen')
      const seenAnew = keysIn((await read('city', `/api/editions/${opened.town.edition}/readers?purpose=reading&applications=${application}`)).body)
      expect((await post('city', path, { experts, tiesSeen: seenAnew })).statusCode).toBe(200)
      const after = await entries(application, 'TiesChecked')
      // One looked at and barred, two looked at and not seen, twice, and the two who were given the materials.
      expect(after).toHaveLength(before + 1 + experts.length * 3)
      expect(after[before]).toMatchObject({ expert: expert(10).id, purpose: 'reading', weighed: [], barred: 'expert-wider-tie' })
      expect(after.slice(before + 1, before + 3)).toMatchObject([{ expert: expert(11).id, weighed: ['customer'] }, { expert: expert(12).id }])
      expect(after.slice(-experts.length)).toMatchObject([
        { expert: expert(11).id, weighed: ['rival'] },
        { expert: expert(12).id, weighed: [] },
      ])
    })

    it('declared late stops the expert at the next act, is a task of the office, and the office takes the work away', async () => {
      const { organisation, application } = applicant(5)
      const sheet = `${application}.${expert(12).id}`
      const save = { version: 0, items: {}, seen: [] }
      expect((await post('reader', `/api/experts/${expert(12).id}/undertakings`, { edition: opened.town.edition, agreed: true })).statusCode).toBe(
        200,
      )
      expect((await put(`/api/sheets/${sheet}/draft`, save)).statusCode).toBe(200)
      expect((await post('city', `/api/applications/${application}/experts/relieve`, { expert: expert(12).id })).json().code).toBe(
        'expert-not-barred',
      )
      const tie = { partyKind: 'person', name: expert(12).name, kind: 'kin', source: '董事长之弟' }
      expect((await post('own', `/api/organisations/${organisation}/ties`, tie)).statusCode).toBe(200)
      for (const shut of [
        await put(`/api/sheets/${sheet}/draft`, { ...save, version: 1 }),
        await post('reader', `/api/sheets/${sheet}/seal`, { items: {} }),
        await read('reader', `/api/applications/${application}/submissions/1`),
      ]) {
        expect([shut.statusCode, shut.json().code, shut.json().ground.kind]).toEqual([409, 'barred-since-by-rule', 'rule'])
        expect(shut.body).not.toContain('董事长之弟')
      }
      const tasks = (await read('city', '/api/tasks?limit=200')).json().items
      expect(tasks.filter(({ stepNames }: { stepNames: string[] }) => stepNames[0] === 'application.relieve-expert')).toMatchObject([
        { id: application },
      ])
      const { urgent } = (await read('city', '/api/ties')).json()
      expect(urgent).toMatchObject([{ expert: expert(12).id, application, inHand: true }])
      expect((await post('city', `/api/applications/${application}/experts/relieve`, { expert: expert(12).id })).statusCode).toBe(200)
      expect((await read('reader', `/api/applications/${application}`)).statusCode).toBe(404)
      expect(await entries(sheet, 'ReaderRecused')).toMatchObject([{ tie: 'kin', reason: '董事长之弟' }])
      expect((await read('city', '/api/ties')).json().urgent).toEqual([])
    })

    it('between two bodies is recorded by the office, bars through the employer, and the applicant never reads it', async () => {
      const { organisation } = applicant(6)
      const { employerCode, employer, name } = await expertRow(14)
      const tie = { partyKind: 'organisation', name: employer, creditCode: employerCode, kind: 'shareholder', source: '企业信用信息公示' }
      expect((await post('city', `/api/organisations/${organisation}/ties`, tie)).statusCode).toBe(200)
      const graph = (await read('city', `/api/organisations/${organisation}/ties`)).json()
      expect(graph.lines[0]).toMatchObject({ kind: 'shareholder', weight: 'article', declaredBy: 'office', with: `${employer}（${name}）` })
      expect((await read('other', '/api/own-ties')).json().ties).toEqual([])
      for (const path of [`/api/organisations/${organisation}`, `/api/timelines?kind=organisation&id=${organisation}`]) {
        const seen = await read('other', path)
        expect([seen.statusCode, seen.body.includes('企业信用信息公示'), seen.body.includes('TieFound')]).toEqual([200, false, false])
      }
      const end = { number: 1, how: 'withdrawn', reason: '不实' }
      expect((await post('other', `/api/organisations/${organisation}/ties/end`, end)).json().code).toBe('tie-unknown')
      expect((await post('city', `/api/organisations/${organisation}/ties/end`, end)).statusCode).toBe(200)
    })

    it('is ended with a reason by who declared it, and stays in the list', async () => {
      const { organisation } = applicant(5)
      const end = { number: 1, how: 'ended', reason: '已经和解' }
      expect((await post('other', `/api/organisations/${organisation}/ties/end`, end)).statusCode).toBe(404)
      expect((await post('own', `/api/organisations/${organisation}/ties/end`, end)).statusCode).toBe(200)
      expect((await post('own', `/api/organisations/${organisation}/ties/end`, end)).json().code).toBe('tie-unknown')
      const graph = (await read('city', `/api/organisations/${organisation}/ties`)).json()
      expect(graph.lines.find(({ kind }: { kind: string }) => kind === 'dispute')).toMatchObject({ weight: 'over', over: { reason: '已经和解' } })
    })
  })

  describe('a pool before it is frozen', () => {
    const query = () => `purpose=reading&applications=${applicant(5).application}&strata=${encodeURIComponent('质量管理:3:2')}`
    const preview = () => read('city', `/api/editions/${opened.town.edition}/pool?${query()}`)

    it('shows who would stand in it by codes that lead to nobody, and why others would be skipped', async () => {
      const seen = await preview()
      const pool = seen.json()
      expect(pool).toMatchObject({ least: 3, substitutes: 2, closed: null })
      expect(pool.strata[0].barred).toContainEqual({ reason: 'already-given', count: 4 })
      expect(pool.strata[0].entries.length).toBeGreaterThan(pool.strata[0].free)
      for (const { id, name } of opened.town.city.experts) {
        expect(seen.body).not.toContain(id)
        expect(seen.body).not.toContain(`"${name}"`)
      }
      expect((await read('expert', `/api/editions/${opened.town.edition}/pool`)).statusCode).toBe(403)
    })

    it('is frozen once every tie in it that bars nobody was seen, with an entry for each expert and applicant', async () => {
      const { made, application } = applicant(5)
      const tie = { creditCode: made.creditCode, kind: 'rival', source: '同业竞争' }
      expect((await post('city', `/api/experts/${expert(13).id}/ties`, tie)).statusCode).toBe(200)
      const { ties, strata, standing } = (await preview()).json()
      const replaces = { draw: standing[0].id, reason: '登记了新的关系' }
      expect(ties).toBeGreaterThan(0)
      const body = {
        purpose: 'reading',
        applications: [application],
        strata: [{ title: '质量管理', seats: 3, substitutes: 2 }],
        parties: ['city', 'discipline'],
        unavailable: [],
        replaces,
      }
      const draws = `/api/editions/${opened.town.edition}/draws`
      expect((await post('city', draws, body)).json().code).toBe('ties-not-seen')
      const left = await entries(application, 'PoolTiesChecked')
      expect(left).toHaveLength(strata[0].entries.length)
      expect(left.map(({ code }) => code).sort()).toEqual(strata[0].entries.map(({ code }: { code: string }) => code))
      expect(left.filter(({ weighed }) => weighed.includes('rival'))).toHaveLength(1)
      for (const { id, name } of opened.town.city.experts) expect(JSON.stringify(left)).not.toMatch(new RegExp(`"(${id}|${name})"`))
      expect((await post('city', draws, { ...body, parties: ['commendation', 'discipline'] })).json().code).toBe('draw-parties-too-few')
      const tiesSeen = keysIn(JSON.stringify(strata))
      expect(tiesSeen).toHaveLength(ties)
      expect((await post('city', draws, { ...body, tiesSeen: tiesSeen.slice(1) })).json().code).toBe('ties-not-seen')
      const frozen = await post('city', draws, { ...body, tiesSeen })
      expect(frozen.statusCode).toBe(200)
      // Each of the two refusals after a look left its checks; the one before any look left none, and the freeze has its own.
      expect(await entries(application, 'PoolTiesChecked')).toHaveLength(2 * left.length)
      expect((await read('city', `/api/timelines?kind=application&id=${application}`)).body).not.toContain('PoolTiesChecked')
      const checks = await entries(frozen.json().case.id, 'ExpertChecked')
      expect(checks).toHaveLength(strata[0].entries.length)
      expect(checks.filter(({ weighed }) => weighed.includes('rival'))).toHaveLength(1)
    })
  })

  describe('the result of a draw', () => {
    it('is taken by the number of the draw alone, names nobody before, and prints with a place for each party to sign', async () => {
      const { office, city, edition } = opened.town
      const { application } = applicant(8)
      const earlier = opened.town.objects.find(({ kind, stage }) => kind === 'draw' && stage === 'drawn')?.id ?? ''
      const strata = [{ title: '质量管理', seats: 4, substitutes: 2 }]
      const replaces = { draw: earlier, reason: '登记了新的关系' }
      const { draw, group } = await drawExperts(office, city, { edition, purpose: 'visit', applications: [application], strata, replaces })
      const offered = await read('city', `/api/editions/${edition}/readers?purpose=visit&applications=${application}`)
      const [found] = offered.json().draws
      expect(found).toMatchObject({ id: draw, unused: [application] })
      const names = JSON.stringify(found)
      for (const { name } of group) expect(names).not.toContain(name)
      const seats = found.places.filter(({ outcome }: { outcome: string }) => outcome === 'seat')
      await office.send('draw.record-refusal', draw, { number: seats[0].number, reason: '出国' }, city.city.handler)
      const after = (await read('city', `/api/editions/${edition}/readers?purpose=visit&applications=${application}`)).json().draws[0]
      const refused = after.places.find(({ outcome }: { outcome: string }) => outcome === 'refused')
      const next = after.places.find(({ number }: { number: number }) => number === refused.followedBy)
      expect([refused.why, next.outcome]).toEqual(['出国', 'seat'])
      const printed = await read('discipline', `/api/draws/${draw}/record.pdf`)
      expect([printed.statusCode, printed.rawPayload.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
      expect((await read('expert', `/api/draws/${draw}/record.pdf`)).statusCode).toBe(403)
      const objection = opened.town.objects.find(({ kind, id }) => kind === 'objection' && id)?.id ?? ''
      const { handler } = city.city
      await office.send('objection.admit', objection, {}, handler)
      await office.bind('objection.decide', objection, { upheld: false, reasons: '不成立。', endsApplication: false }, city.city)
      await office.send('objection.notify', objection, { means: '书面送达' }, handler)
      await office.send('objection.confirm', objection, { answer: 'confirmed' }, handler)
      const plan = { draw, days: [office.today], place: '总部', leaderNumber: next.number }
      const formed = await post('city', `/api/applications/${application}/group`, plan)
      expect(formed.json()).toMatchObject({ kind: 'done' })
      const checks = await entries(application, 'TiesChecked')
      expect(checks.filter(({ purpose }) => purpose === 'visit')).toHaveLength(4)
      const used = (await read('city', `/api/editions/${edition}/readers?purpose=visit&applications=${application}`)).json().draws[0]
      expect(used.unused).toEqual([])
    })
  })
})
