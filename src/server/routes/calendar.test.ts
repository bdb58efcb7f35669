import { expect, it } from 'vitest'
import { eachHome } from '../../../tests/helpers/homes.ts'

eachHome((home) => {
  it('a year is counted day by day, and a notice is previewed without a trace', async () => {
    const opened = await home.town()
    const desk = await opened.serve()
    const { systemAdministrator, city } = opened.town.city
    const admin = await desk.sit(systemAdministrator)
    const year = (await desk.nobody.ask({ method: 'GET', path: '/api/calendar/years/2026' })).json()
    expect([year.days.length, year.workingDays, year.final]).toEqual([365, 248, true])
    const body = { year: 2027, text: '元旦：1月1日（周五）至3日（周日）放假，共3天。1月9日（周六）上班。', daysOff: ['2027-05-03'] }
    const preview = await admin.ask({ method: 'POST', path: '/api/calendar/preview', body })
    expect(preview.json()).toMatchObject({ daysOff: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-05-03'], workdays: ['2027-01-09'], faults: [] })
    const wrong = await admin.ask({
      method: 'POST',
      path: '/api/calendar/preview',
      body: { year: 2027, workdays: ['2027-01-04'], daysOff: ['2026-03-01'] },
    })
    expect(wrong.json().faults).toEqual([
      { code: 'outside-year', day: '2026-03-01' },
      { code: 'workday-not-weekend', day: '2027-01-04' },
    ])
    const rows = await opened.house.db.selectFrom('calendar').select('id').execute()
    expect(rows).toEqual([])
    for (const by of [desk.nobody, await desk.sit(city.handler), await desk.sit(opened.town.drafter)])
      expect((await by.ask({ method: 'POST', path: '/api/calendar/preview', body })).statusCode).toBe(
        by === desk.nobody ? 401 : by.person === city.handler.person ? 200 : 403,
      )
  })

  it('a draft of the rules that is written again stays one draft', async () => {
    const opened = await home.town()
    const desk = await opened.serve()
    const city = await desk.sit(opened.town.city.city.handler)
    const [published] = (await city.ask({ method: 'GET', path: '/api/rules' })).json().items
    const { values, confirmed } = published.state
    for (const readersAtLeast of [4, 5]) {
      const answer = await city.ask({ method: 'POST', path: '/api/rules/draft', body: { values: { ...values, readersAtLeast }, confirmed } })
      expect(answer.statusCode, answer.body).toBe(200)
    }
    const { items } = (await city.ask({ method: 'GET', path: '/api/rules' })).json()
    const drafts = items.filter(({ stage }: { stage: string }) => stage === 'draft')
    expect(
      drafts.map(({ version, state }: { version: number; state: { version: number; values: object } }) => [version, state.version, state.values]),
    ).toEqual([[2, 2, { ...values, readersAtLeast: 5 }]])
    const one = (await city.ask({ method: 'GET', path: `/api/rules/${drafts[0].id}` })).json()
    expect(one.steps.map(({ step }: { step: string }) => step)).toContain('rules.publish')
    expect((await desk.nobody.ask({ method: 'GET', path: `/api/rules/${drafts[0].id}` })).statusCode).toBe(401)
  })
})
