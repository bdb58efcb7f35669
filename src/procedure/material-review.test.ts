import { describe, it } from 'vitest'
import { applicationEvents, around, result } from '../../tests/helpers/applications.ts'
import { bank, checks, expert, opened, sheetEvents, sheetLine, threeSealed } from '../../tests/helpers/experts.ts'
import { effect, given } from '../../tests/helpers/given.ts'
import { identityOf } from '../../tests/helpers/organisations.ts'
import { city } from '../../tests/helpers/people.ts'
import { shutOutside } from '../../tests/helpers/shut.ts'
import { items, percents } from '../../tests/helpers/terms.ts'
import type { ApplicationStage } from './application.ts'

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

describe('the lead body agrees the material result', () => {
  const agreeing = (sheets = threeSealed, others = {}, stage: ApplicationStage = 'received') =>
    given('application', ...applicationEvents(stage)).when(
      'application.agree-result',
      { percents: percents(60), comment: '达成一致', ...others },
      city,
      around({ sheets }),
      '2026-06-10',
    )
  const agreed = { type: 'MaterialResultAgreed', result: result(60) }

  it('once three readers have sealed their sheets ◇', () => {
    agreeing()
      .then(agreed)
      .leaves({ stage: 'reviewed', material: { total: 60_000, comment: '达成一致' } })
  })

  it('and may agree it anew before the list', () => {
    agreeing(threeSealed, { percents: percents(70), comment: '复议' }, 'reviewed')
      .then({ type: 'MaterialResultAgreed', result: { ...result(70), comment: '复议' } })
      .leaves({ stage: 'reviewed', material: { total: 70_000 } })
  })

  it('not with fewer readers; one recused does not count', () => {
    agreeing(threeSealed.slice(0, 2)).thenShut('readers-too-few', { readers: 2, least: 3 })
    agreeing([]).thenShut('readers-too-few', { readers: 0, least: 3 })
    agreeing([...threeSealed.slice(0, 2), sheetLine('recused', 3), sheetLine('withdrawn', 4)]).thenShut('readers-too-few', { readers: 2, least: 3 })
  })

  it('not while one of the sheets is open, but without the recused one', () => {
    agreeing([...threeSealed, sheetLine('open', 4)]).thenShut('sheets-unsealed', { sealed: 3, of: 4 })
    agreeing([...threeSealed, sheetLine('recused', 4)]).then(agreed)
  })

  it('with as many readers as the rules ask ◇', () => {
    const one = given('application', ...applicationEvents('received')).under({ readersAtLeast: 1 })
    const command = { percents: percents(60), comment: '达成一致' }
    one.when('application.agree-result', command, city, around({ sheets: [sheetLine('sealed')] }), '2026-06-10').then(agreed)
  })

  it('not with an item missing, unknown or off the step', () => {
    const { '4.1.2': _, ...rest } = percents(60)
    agreeing(threeSealed, { percents: rest }).thenRefused('sheet-incomplete', { missing: ['4.1.2'] })
    agreeing(threeSealed, { percents: { ...percents(60), 'x.1': 60 } }).thenRefused('sheet-incomplete', { unknown: ['x.1'] })
    agreeing(threeSealed, { percents: percents(61) }).thenRefused('percent-off-step', { items: items.map((item) => item.code), step: 5 })
  })

  shutOutside('application.agree-result', ['received', 'reviewed'], { percents: percents(60), comment: '' }, city)
})
