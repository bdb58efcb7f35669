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
  readonly workingDays: { readonly left: number; readonly of: number } | null
}

eachHome((home) => {
  let opened: OpenedTown
  let desk: Desk

  beforeAll(async () => {
    opened = await home.town()
    desk = await opened.serve()
  })

  const tasks = async (by: { readonly person: string }): Promise<readonly Told[]> => {
    // Some rows are written by hand here, and nobody rang for them.
    opened.house.changed([])
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
    expect(await told(city.districts['620102']?.handler)).toEqual(['application publicised 出具审核意见并报送市级'])
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

  it('a district’s home lists what its inbox calls its own, in the order of the inbox', async () => {
    const { city } = opened.town
    const handler = city.districts['620103']?.handler ?? city.city.handler
    const sitting = await desk.sit(handler)
    const inbox = (await sitting.ask({ method: 'GET', path: '/api/desk/inbox' })).json().items as { application: string; ours: boolean }[]
    const own = inbox.filter(({ ours }) => ours).map(({ application }) => application)
    expect((await tasks(handler)).filter(({ kind }) => kind === 'application').map(({ id }) => id)).toEqual(own)
    expect(inbox.length).toBeGreaterThan(own.length)
  })

  it('while a district notice runs nobody waits for the district', async () => {
    const { city } = opened.town
    const publicised = async () =>
      (await tasks(city.districts['620102']?.handler ?? city.city.handler)).filter(({ stage }) => stage === 'publicised').length
    expect(await publicised()).toBe(1)
    await sql`update notice set stage = 'running', state = state || '{"stage": "running", "lastDay": "2026-12-31"}' where kind = 'district'`.execute(
      opened.house.db,
    )
    expect(await publicised()).toBe(0)
  })

  it('a day that the law counts in working days is told in working days', async () => {
    const { city } = opened.town
    const [first] = await tasks(city.city.handler)
    expect(first?.kind).toBe('objection')
    expect(first?.workingDays?.of).toBe(5)
    expect(first?.workingDays?.left).toBeLessThan(0)
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

  it('the reasons of those below the threshold, groups and the edition’s own acts are the lead body’s tasks until they are sent', async () => {
    const { city, applicants, edition } = opened.town
    const { db } = opened.house
    const { handler } = city.city
    const asked = async () => (await tasks(handler)).map(({ kind, steps: [first] }) => `${kind} ${first}`)
    const label = (kind: string, step: Parameters<typeof stepLabel>[0]) => `${kind} ${stepLabel(step, 'zh')}`
    const [reviewed, listed] = [applicants[6]?.application, applicants[9]?.application]
    await sql`update application set state = jsonb_set(state, '{material,total}', '100') where id = ${reviewed}`.execute(db)
    await sql`update application set stage = 'listed', state = jsonb_set(jsonb_set(state, '{visits}', '[]'), '{stage}', '"listed"') where id = ${listed}`.execute(
      db,
    )
    expect(await asked()).toEqual(
      expect.arrayContaining([label('application', 'application.write-reasons'), label('application', 'application.form-group')]),
    )
    expect(await asked()).not.toContain(label('edition', 'edition.publish-acceptance-list'))
    await sql`update application set stage = 'left', state = jsonb_set(state, '{stage}', '"left"') where stage in ('received', 'recommended')`.execute(
      db,
    )
    expect(await asked()).toContain(label('edition', 'edition.publish-acceptance-list'))
    await sql`update application set state = jsonb_set(state, '{material,total}', '70000') where id = ${reviewed}`.execute(db)
    const body = { documentNumber: '兰质奖〔2026〕9号', title: '受理名单', text: '现予公示。', accepted: [reviewed] }
    const sent = await (await desk.sit(handler)).ask({ method: 'POST', path: `/api/editions/${edition}/acceptance-list`, body })
    expect(sent.statusCode, sent.body).toBeLessThan(300)
    const read = await (await desk.sit(handler)).ask({ method: 'GET', path: `/api/editions/${edition}` })
    const steps = read.json().steps as { step: string; sent?: string }[]
    expect(steps.filter((each) => each.sent).map(({ step }) => step)).toContain('edition.publish-acceptance-list')
    expect(await asked()).not.toContain(label('edition', 'edition.publish-acceptance-list'))
  })
})
