import { describe, it } from 'vitest'
import { applicationEvents, around, result } from '../../tests/helpers/applications.ts'
import { bank, checks, expert, opened, sheetEvents, sheetLine } from '../../tests/helpers/experts.ts'
import { effect, given } from '../../tests/helpers/given.ts'
import { identityOf } from '../../tests/helpers/organisations.ts'
import { city } from '../../tests/helpers/people.ts'
import { shutOutside } from '../../tests/helpers/shut.ts'

describe('readers are assigned', () => {
  const assigning = (experts: readonly string[], others = {}) =>
    given('application', ...applicationEvents('received')).when(
      'application.assign-readers',
      { experts },
      city,
      { ...around(), experts: bank, ...others },
      '2026-05-29',
    )
  const opening = (number: number) => effect('sheet', `app-a.expert-${number}`, opened(number))

  it('and each is given an open sheet', () => {
    assigning(['expert-1', 'expert-2', 'expert-3'])
      .then(
        ...checks('reading', 1, 2, 3),
        { type: 'ReadersAssigned', experts: ['expert-1', 'expert-2', 'expert-3'] },
        opening(1),
        opening(2),
        opening(3),
      )
      .leaves({ stage: 'received', readers: ['expert-1', 'expert-2', 'expert-3'] })
      .leavesBeside('sheet', 'app-a.expert-2', { stage: 'open', expert: 'expert-2', items: {}, total: null })
  })

  it('each once, however often named', () => {
    assigning(['expert-1', 'expert-1']).then(...checks('reading', 1), { type: 'ReadersAssigned', experts: ['expert-1'] }, opening(1))
  })

  it('more later, and nobody who has a sheet already, recused ones included', () => {
    const sheets = [sheetLine('open', 1), sheetLine('recused', 2)]
    assigning(['expert-1', 'expert-2', 'expert-3'], { sheets }).then(
      ...checks('reading', 3),
      { type: 'ReadersAssigned', experts: ['expert-3'] },
      opening(3),
    )
    assigning(['expert-1', 'expert-2'], { sheets }).thenRefused('nothing-chosen', { experts: 2 })
  })

  it('and one of them leads; another may lead later, and what waits for signatures goes on waiting', () => {
    const led = (leader: string, experts: readonly string[] = [], ...more: readonly object[]) =>
      given(
        'application',
        ...applicationEvents('received'),
        { type: 'ReadersAssigned', experts: ['expert-1', 'expert-2'], leader: 'expert-1' },
        ...(more as readonly { type: string }[]),
      ).when('application.assign-readers', { experts, leader }, city, { ...around(), experts: bank, sheets: [sheetLine('sealed', 1)] }, '2026-05-29')
    led('expert-2')
      .then({ type: 'ReadersAssigned', experts: [], leader: 'expert-2' })
      .leaves({ readers: ['expert-1', 'expert-2'], readingLeader: 'expert-2' })
    led('expert-1').thenRefused('nothing-chosen', { experts: 0 })
    led('expert-3').thenRefused('not-a-reader')
    led('expert-2', [], { type: 'ResultProposed', result: result(60), outside: [] }).leavesAs({
      agreement: { signed: {} },
      readingLeader: 'expert-2',
    })
  })

  it('not nobody', () => {
    assigning([]).thenRefused('nothing-chosen', { experts: 0 })
  })

  it('not one whom the bank does not know, or knows no more', () => {
    assigning(['expert-9']).thenRefused('expert-not-in-bank', { expert: '' })
    const experts = [expert(1, { type: 'ExpertRemoved', reason: '退休' })]
    assigning(['expert-1'], { experts }).thenRefused('expert-not-in-bank', { expert: '专家1' })
  })

  it("not one with a tie to the applicant, by the article for the employer's and by the rules for others", () => {
    const { creditCode } = identityOf('a')
    const tied = (kind: string) => [expert(1), expert(2, { type: 'TieRecorded', creditCode, kind, source: '本人申报' })]
    assigning(['expert-1', 'expert-2'], { experts: tied('employer-interest') }).thenRefused('expert-employer-interest', {
      source: '本人申报',
      expert: '专家2',
    })
    assigning(['expert-1', 'expert-2'], { experts: tied('kin') }).thenRefused('expert-wider-tie', {
      kind: 'kin',
      source: '本人申报',
      expert: '专家2',
    })
  })

  shutOutside('application.assign-readers', ['received'], { experts: ['expert-1'] }, city, (edition) => ({ ...around({ edition }), experts: bank }))
})

describe('a reader is released', () => {
  const releasing = (command: object = {}, sheets = [sheetLine('open', 1), sheetLine('sealed', 2)]) =>
    given('application', ...applicationEvents('received'), { type: 'ReadersAssigned', experts: ['expert-1', 'expert-2'] })
      .beside('sheet', 'app-a.expert-1', ...sheetEvents('open', 1))
      .when('application.release-reader', { expert: 'expert-1', reason: '因病不能评审', ...command }, city, around({ sheets }), '2026-06-02')

  it('with the reason: the sheet is off, and the others go on', () => {
    releasing()
      .then(effect('sheet', 'app-a.expert-1', { type: 'SheetWithdrawn', reason: '因病不能评审' }), {
        type: 'ReaderReplaced',
        from: 'expert-1',
        to: null,
      })
      .leaves({ stage: 'received', readers: ['expert-2'] })
      .leavesBeside('sheet', 'app-a.expert-1', { stage: 'withdrawn', reason: '因病不能评审' })
  })

  it('not without the reason', () => {
    releasing({ reason: ' ' }).thenRefused('reasons-missing')
  })

  it('not one who has no open sheet: sealed, recused, released before, or never assigned', () => {
    releasing({ expert: 'expert-2' }).thenRefused('nothing-chosen', { readers: 1 })
    releasing({ expert: 'expert-9' }).thenRefused('nothing-chosen', { readers: 1 })
    releasing({}, [sheetLine('recused', 1)]).thenRefused('nothing-chosen', { readers: 1 })
    releasing({}, [sheetLine('withdrawn', 1)]).thenRefused('nothing-chosen', { readers: 1 })
  })

  shutOutside('application.release-reader', ['received'], { expert: 'expert-1', reason: '因病' }, city)
})
