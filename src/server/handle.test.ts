/** The way of an act over the API: one effect a request, one version a row, three steps, and nothing half-written. */
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../../scripts/client.ts'
import { type Desk, eachHome, type OpenedTown } from '../../tests/helpers/homes.ts'

eachHome((home) => {
  let opened: OpenedTown
  let desk: Desk
  let handler: Client
  let reviewer: Client
  let signatory: Client

  beforeAll(async () => {
    opened = await home.town()
    desk = await opened.serve()
    const { city } = opened.town.city
    handler = await desk.sit(city.handler)
    reviewer = await desk.sit(city.reviewer)
    signatory = await desk.sit(city.signatory)
  })

  const expert = (index: number) => opened.town.city.experts[index]?.id ?? ''
  const applicant = (index: number) => opened.town.applicants[index]?.application ?? ''
  const tie = (source: string) => ({ creditCode: '91620102MA77E5700Y', kind: 'other', source })
  const post = (client: Client, path: string, body: object = {}, headers: Record<string, string> = {}) =>
    client.ask({ method: 'POST', path, body, headers })
  const entriesOf = async (id: string) => (await opened.house.db.selectFrom('journal').select('hash').where('case_id', '=', id).execute()).length

  /** Counts of everything that an act could write. */
  async function everything(): Promise<string> {
    const tables = ['journal', 'journal_body', 'act', 'application', 'notice', 'account', 'erased_body', 'vault', 'request', 'credential'] as const
    const counts = await Promise.all(
      tables.map(
        async (name) =>
          `${name} ${(await sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)}`.execute(opened.house.db)).rows[0]?.n}`,
      ),
    )
    return counts.join(', ')
  }

  describe('a request under a key', () => {
    it('sent again has one effect, and says that it is repeated', async () => {
      const before = await entriesOf(expert(8))
      const key = { 'idempotency-key': 'once' }
      const first = await post(handler, `/api/experts/${expert(8)}/ties`, tie('一次'), key)
      const again = await post(handler, `/api/experts/${expert(8)}/ties`, tie('一次'), key)
      expect([first.statusCode, again.statusCode]).toEqual([200, 200])
      expect(first.json().repeated).toBe(false)
      expect(again.json()).toEqual({ ...first.json(), repeated: true })
      expect(await entriesOf(expert(8))).toBe(before + 1)
    })

    it('sent twelve times at once has one effect', async () => {
      const before = await entriesOf(expert(8))
      const answers = await Promise.all(
        Array.from({ length: 12 }, () => post(handler, `/api/experts/${expert(8)}/ties`, tie('连点'), { 'idempotency-key': 'impatient' })),
      )
      expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(12).fill(200))
      expect(answers.filter((answer) => !answer.json().repeated)).toHaveLength(1)
      expect(new Set(answers.map((answer) => answer.json().entries[0].hash)).size).toBe(1)
      expect(await entriesOf(expert(8))).toBe(before + 1)
    })

    it('with another body, or for another case, is refused and does nothing', async () => {
      const before = await everything()
      const key = { 'idempotency-key': 'once' }
      for (const answer of [
        await post(handler, `/api/experts/${expert(8)}/ties`, tie('另一内容'), key),
        await post(handler, `/api/experts/${expert(9)}/ties`, tie('一次'), key),
      ])
        expect([answer.statusCode, answer.json().code]).toEqual([422, 'key-reused'])
      expect(await everything()).toBe(before)
    })

    it('is one person’s own: the same key of another is another request', async () => {
      const system = await desk.sit(opened.town.city.systemAdministrator)
      const answer = await post(system, '/api/accounts', { name: '新同事', login: 'newcomer' }, { 'idempotency-key': 'once' })
      expect([answer.statusCode, answer.json().repeated]).toEqual([200, false])
    })

    it('that opens an account opens one; the activation code is shown the first time only', async () => {
      const system = await desk.sit(opened.town.city.systemAdministrator)
      const ask = () => post(system, '/api/accounts', { name: '再一位', login: 'another-newcomer' }, { 'idempotency-key': 'open' })
      const first = await ask()
      expect(first.json().activation).toMatch(/^\w{12}$/)
      const again = await ask()
      expect([again.statusCode, again.json().repeated, again.json().activation]).toEqual([200, true, undefined])
      expect(again.json().case).toEqual(first.json().case)
    })

    it('that was prepared is still answered as prepared when the act was signed meanwhile', async () => {
      const body = { documentNumber: '兰质奖发〔2026〕88号', title: '暂停公告', text: '暂停本届评选。', reason: '演练' }
      const ask = () => post(handler, `/api/editions/${opened.town.edition}/suspend`, body, { 'idempotency-key': 'suspend' })
      const first = await ask()
      expect([first.statusCode, first.json().kind]).toEqual([202, 'prepared'])
      const act = first.json().case.id
      expect((await post(reviewer, `/api/acts/${act}/review`, { note: '' })).statusCode).toBe(200)
      expect((await post(signatory, `/api/acts/${act}/sign`)).statusCode).toBe(200)
      const again = await ask()
      expect([again.statusCode, again.json().repeated, again.json().case.id]).toEqual([200, true, act])
      const resume = await post(handler, `/api/editions/${opened.town.edition}/resume`, body)
      expect(resume.statusCode).toBe(202)
      await post(reviewer, `/api/acts/${resume.json().case.id}/review`, { note: '' })
      expect((await post(signatory, `/api/acts/${resume.json().case.id}/sign`)).statusCode).toBe(200)
    })
  })

  describe('a version', () => {
    const versionOf = async (id: string) =>
      (await opened.house.db.selectFrom('expert').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version

    it('that is no longer the newest is told, and nothing is done', async () => {
      const version = await versionOf(expert(9))
      const before = await everything()
      const answer = await post(handler, `/api/experts/${expert(9)}/ties`, tie('旧页面'), { 'if-match': `"${version - 1}"` })
      expect(answer.statusCode).toBe(409)
      expect(answer.json()).toMatchObject({ code: 'stale-version', facts: { version } })
      expect(await everything()).toBe(before)
    })

    it('that is none is refused by name, and nothing is done', async () => {
      const before = await everything()
      for (const match of ['W/"x"', '', '"-1"', '12345678901']) {
        const answer = await post(handler, `/api/experts/${expert(9)}/ties`, tie('乱版本'), { 'if-match': match })
        expect(answer.statusCode).toBe(400)
        expect(answer.json()).toMatchObject({ code: 'bad-field', errors: [{ field: 'If-Match' }] })
      }
      expect(await everything()).toBe(before)
    })

    it('that two people saw is taken by one of them', async () => {
      const version = await versionOf(expert(9))
      const answers = await Promise.all(
        ['甲', '乙', '丙'].map((name) => post(handler, `/api/experts/${expert(9)}/ties`, tie(name), { 'if-match': `"${version}"` })),
      )
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409])
      expect(await versionOf(expert(9))).toBe(version + 1)
    })

    it('of a draft goes up by one; what was saved meanwhile is not overwritten unseen', async () => {
      const drafter = await desk.sit(opened.town.drafter)
      const path = `/api/applications/${applicant(0)}/draft`
      const { sections } = (await drafter.ask({ method: 'GET', path })).json()
      const { version } = sections.find((each: { section: string }) => each.section === 'overview')
      const save = (text: string) => drafter.ask({ method: 'PUT', path: `${path}/overview`, body: { version, content: { text } } })
      expect((await save('第一次')).json()).toMatchObject({ version: version + 1 })
      const stale = await save('第二次')
      expect([stale.statusCode, stale.json().code]).toEqual([409, 'stale-version'])
    })
  })

  describe('a refusal', () => {
    it('of the measures carries its code, the article, the facts, and a sentence in both languages', async () => {
      const legal = await desk.sit(opened.town.applicants[0]?.legal ?? opened.town.drafter)
      const before = await everything()
      const answer = await post(legal, `/api/editions/${opened.town.edition}/applications`, {})
      expect(answer.statusCode).toBeGreaterThanOrEqual(409)
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
      expect(answer.headers['cache-control']).toBe('no-store')
      expect(answer.json()).toMatchObject({
        type: `/api/#refusal-${answer.json().code}`,
        status: answer.statusCode,
        detail: expect.stringMatching(/[\u4e00-\u9fa5]{4}.*。$/),
        detailEn: expect.stringMatching(/^[^\u4e00-\u9fa5]*[a-z]{3}/),
        measures: 'lanzhou-2023',
        ground: { kind: expect.stringMatching(/article|rule|law|control/), zh: expect.any(String), en: expect.any(String) },
        facts: expect.any(Object),
      })
      expect(await everything()).toBe(before)
    })

    it('for an article names its number and quotes its place in the measures', async () => {
      const district = opened.town.city.districts['620102']
      const one = await desk.sit(district?.handler ?? opened.town.drafter)
      const wording = { documentNumber: '安宁质奖公示〔2026〕9号', title: '推荐名单公示', text: '现予公示。' }
      const answer = await post(one, '/api/notices/district', { ...wording, applications: [applicant(1)] })
      expect(answer.statusCode).toBe(409)
      const { ground } = answer.json()
      expect(ground).toMatchObject({ kind: 'article', article: expect.any(Number) })
      expect(ground.zh).toMatch(/第.+条/)
      expect(ground.en).toMatch(/[Aa]rticle \d+/)
    })

    it('of a body that the schema does not take names every field, in both languages', async () => {
      const answer = await post(handler, `/api/experts/${expert(8)}/ties`, { creditCode: '1', kind: 7 })
      expect([answer.statusCode, answer.json().code]).toEqual([400, 'bad-field'])
      const { errors } = answer.json() as { errors: { field: string; zh: string; en: string }[] }
      expect(errors.map(({ field }) => field).sort()).toEqual(['creditCode', 'kind', 'source'])
      for (const { zh, en } of errors) expect([/[\u4e00-\u9fa5]/.test(zh), /[a-z]{2}/.test(en)]).toEqual([true, true])
    })

    it('of what is not there is a 404 that says no more', async () => {
      const answer = await post(handler, '/api/experts/ex-0000000000000000/ties', tie('无此专家'))
      expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found'])
    })
  })

  describe('three steps', () => {
    const prepare = async (number: number) => {
      const body = { documentNumber: `兰质奖发〔2026〕${number}号`, title: '暂停公告', text: '暂停。', reason: '演练' }
      return (await post(handler, `/api/editions/${opened.town.edition}/suspend`, body)).json().case.id as string
    }

    it('the handler neither reviews nor signs: the post has no such capacity', async () => {
      const act = await prepare(101)
      for (const step of ['review', 'sign']) {
        const answer = await post(handler, `/api/acts/${act}/${step}`, step === 'review' ? { note: '' } : {})
        expect([answer.statusCode, answer.json().code]).toEqual([403, 'not-your-post'])
      }
    })

    it('nor does a person with every capacity review or sign what they prepared', async () => {
      const system = await desk.sit(opened.town.city.systemAdministrator)
      const account = opened.town.city.members[0]?.person ?? ''
      const prepared = await post(system, `/api/accounts/${account}/reset-factor`, { reason: '手机遗失' })
      expect(prepared.statusCode).toBe(202)
      const act = prepared.json().case.id
      const before = await everything()
      const review = await post(system, `/api/acts/${act}/review`, { note: '' })
      expect(review.statusCode).toBe(409)
      expect(review.json()).toMatchObject({ code: 'handler-may-not-review', ground: { kind: 'control' } })
      expect(await everything()).toBe(before)
    })

    it('nobody signs before the review, and nobody reviews twice', async () => {
      const act = await prepare(102)
      const early = await post(signatory, `/api/acts/${act}/sign`)
      expect([early.statusCode, early.json().code, early.json().facts.stage]).toEqual([409, 'step-not-open', 'prepared'])
      expect((await post(reviewer, `/api/acts/${act}/review`, { note: '同意' })).statusCode).toBe(200)
      const twice = await post(reviewer, `/api/acts/${act}/review`, { note: '同意' })
      expect([twice.statusCode, twice.json().code]).toEqual([409, 'step-not-open'])
    })

    it('preparing binds nobody: the edition goes on until the signature', async () => {
      const stageOf = async () => (await desk.nobody.ask({ method: 'GET', path: `/api/editions/${opened.town.edition}` })).json().state ?? null
      const before = await stageOf()
      await prepare(103)
      expect(await stageOf()).toEqual(before)
    })

    it('returned with reasons it is over for the reviewer, and the handler may withdraw it', async () => {
      const act = await prepare(104)
      const returned = await post(reviewer, `/api/acts/${act}/return`, { note: '文号有误' })
      expect([returned.statusCode, returned.json().case.stage]).toEqual([200, 'returned'])
      const withdrawn = await post(handler, `/api/acts/${act}/withdraw`, { note: '' })
      expect([withdrawn.statusCode, withdrawn.json().case.stage]).toEqual([200, 'withdrawn'])
    })

    it('at the signature the step is decided anew: what has become impossible is refused whole, and the act stays as it was', async () => {
      const { reviewer: second, signatory: third, handler: first } = opened.town.city.districts['620102'] ?? opened.town.city.city
      const [one, two, three] = [await desk.sit(first), await desk.sit(second), await desk.sit(third)]
      const decline = () => post(one, `/api/applications/${applicant(1)}/decline`, { reasons: '材料不符' })
      const acts = [(await decline()).json().case.id, (await decline()).json().case.id]
      for (const act of acts) expect((await post(two, `/api/acts/${act}/review`, { note: '' })).statusCode).toBe(200)
      expect((await post(three, `/api/acts/${acts[0]}/sign`)).statusCode).toBe(200)
      const before = await everything()
      const late = await post(three, `/api/acts/${acts[1]}/sign`)
      expect(late.statusCode).toBe(409)
      expect(late.json().code).toBe('applicant-out')
      expect(await everything()).toBe(before)
      const act = await opened.house.db.selectFrom('act').select(['stage', 'version']).where('id', '=', acts[1]).executeTakeFirstOrThrow()
      expect(act).toEqual({ stage: 'reviewed', version: 2 })
    })
  })

  it('two sign-ups under one login at once: one is registered, the other is told that the login is taken', async () => {
    const body = { name: '示例人员', login: 'at-once', password: 'a long enough one 7' }
    const answers = await Promise.all([1, 2, 3].map(() => post(desk.nobody, '/api/people', body)))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409])
    expect(answers.filter((answer) => answer.statusCode === 409).map((answer) => answer.json().code)).toEqual(['login-taken', 'login-taken'])
  })
})
