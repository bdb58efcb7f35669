/** What each post of the small town finds to do: read together, it says whether a clerk would wonder. */
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { type Desk, eachHome, type OpenedTown } from '../../../tests/helpers/homes.ts'
import { stepLabel } from '../../contract/words/steps.ts'

interface Told {
  readonly kind: string
  readonly id: string
  readonly stage: string
  readonly due: string | null
  readonly steps: readonly string[]
  readonly work: string | null
}

eachHome((home) => {
  let opened: OpenedTown
  let desk: Desk

  beforeAll(async () => {
    opened = await home.town()
    desk = await opened.serve()
  })

  const tasks = async (by: { readonly person: string }): Promise<readonly Told[]> => {
    const answer = await (await desk.sit(by)).ask({ method: 'GET', path: '/api/tasks?limit=200' })
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json().items
  }

  const told = async (by: { readonly person: string } | undefined) =>
    by ? (await tasks(by)).map(({ kind, stage, due, steps: [first] }) => [kind, stage, first, due].filter(Boolean).join(' ')) : []

  it('each post is asked first for what it can do now', async () => {
    const { city, applicants, drafter } = opened.town
    const legal = (index: number) => told(applicants[index]?.legal)
    expect(await told(drafter)).toEqual(['application draft 填写申报材料'])
    expect(await legal(0)).toEqual(['application draft 提交申报'])
    expect(await legal(1)).toEqual([])
    expect(await legal(2)).toEqual(['application returned 签收文书 2026-12-31'])
    expect(await legal(7)).toEqual(['application not-listed 签收文书'])
    expect(await told(city.districts['620102']?.handler)).toEqual([
      'application submitted 记录审核结论',
      'application publicised 出具审核意见并报送市级',
    ])
    expect(await told(city.districts['620102']?.reviewer)).toEqual(['act prepared 审核通过'])
    expect(await told(city.city.handler)).toEqual([
      'objection registered 启动调查 2026-05-12',
      'objection registered 启动调查 2026-07-22',
      'draw committed 揭示随机数 2026-07-24',
      'application recommended 接收报送材料',
    ])
    expect(await told(city.city.reviewer)).toEqual(['act prepared 审核通过'])
    expect(await told(city.experts[0]?.by)).toEqual(['sheet open 提交评分'])
    expect(await told(city.experts[3]?.by)).toEqual([])
    for (const by of [city.members[0], city.auditor, city.government.handler, city.commendation.handler]) expect(await told(by)).toEqual([])
  })

  it('a letter is to be signed for once; then the returned application is to be completed', async () => {
    const { applicants, office } = opened.town
    const [, , applicant] = applicants
    if (!applicant) throw new Error('the town has no such applicant')
    const colleague = { person: opened.town.drafter.person, role: 'drafter' as const }
    await office.send('organisation.add-colleague', applicant.organisation, colleague, applicant.legal)
    const { state } = await opened.house.db
      .selectFrom('application')
      .select('state')
      .where('id', '=', applicant.application)
      .executeTakeFirstOrThrow()
    const [letter] = (state as { letters: { id: string }[] }).letters
    await office.send('application.read-letter', applicant.application, { letter: letter?.id }, applicant.legal)
    expect(await told(applicant.legal)).toEqual(['application returned 提交申报 2026-12-31'])
    expect(await told(opened.town.drafter)).toContain('application returned 补正申报材料 2026-12-31')
  })

  it('while a district notice runs its last day is the day its applications wait for', async () => {
    const { city } = opened.town
    await sql`update notice set stage = 'running' where kind = 'district'`.execute(opened.house.db)
    const [waiting] = (await tasks(city.districts['620102']?.handler ?? city.city.handler)).filter(({ stage }) => stage === 'publicised')
    const { rows } = await sql<{ day: string }>`select last_day as day from notice where kind = 'district' and publisher = '620102'`.execute(
      opened.house.db,
    )
    expect(waiting?.due).toBe(rows[0]?.day)
  })

  it('received applications wait for readers, then for nobody while sheets are open, then for the unsealing, its witness and the result', async () => {
    const { city, applicants } = opened.town
    const id = applicants[5]?.application
    const received = async () => (await tasks(city.city.handler)).filter((each) => each.id === id).map(({ steps }) => steps[0])
    expect(await received()).toEqual([])
    await sql`update sheet set stage = 'sealed' where application = ${id} and stage = 'open'`.execute(opened.house.db)
    expect(await received()).toEqual([stepLabel('application.unseal', 'zh')])
    const witnessing = async () => (await tasks(city.discipline)).filter((each) => each.id === id).map(({ steps }) => steps[0])
    expect(await witnessing()).toEqual([])
    await sql`update application set state = jsonb_set(state, '{unsealingCalled}', '{}') where id = ${id}`.execute(opened.house.db)
    expect(await received()).toEqual([])
    expect(await witnessing()).toEqual([stepLabel('application.witness-unsealing', 'zh')])
    await sql`update sheet set state = state || '{"unsealed": true}' where application = ${id}`.execute(opened.house.db)
    await sql`update application set state = jsonb_set(state, '{unsealingCalled}', 'null') where id = ${id}`.execute(opened.house.db)
    expect(await received()).toEqual([stepLabel('application.agree-result', 'zh')])
    await sql`update application set state = jsonb_set(state, '{readers}', '[]') where id = ${id}`.execute(opened.house.db)
    expect(await received()).toEqual([stepLabel('application.assign-readers', 'zh')])
  })
})
