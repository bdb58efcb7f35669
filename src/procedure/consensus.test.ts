import { describe, expect, it } from 'vitest'
import { applicationEvents, around, result } from '../../tests/helpers/applications.ts'
import { bank, expert, group, sheetEvents, sheetLine, threeSealed, threeShut, visit } from '../../tests/helpers/experts.ts'
import { effect, given, on } from '../../tests/helpers/given.ts'
import { identityOf } from '../../tests/helpers/organisations.ts'
import { city, cityHead, expertBy, leaderBy } from '../../tests/helpers/people.ts'
import { shutOutside } from '../../tests/helpers/shut.ts'
import { days, items, percents } from '../../tests/helpers/terms.ts'
import type { RuleValues } from '../law/measures.ts'
import type { ApplicationEvent, ApplicationStage } from './application.ts'
import type { By } from './decision.ts'

const discipline: By = { person: 'p-discipline', role: 'discipline', body: 'discipline' }
const DAY = days.reviewed
const called = { person: city.person, role: 'city', day: DAY } as const
const assigned: ApplicationEvent = { type: 'ReadersAssigned', experts: group, leader: 'expert-1' }

function board(stage: ApplicationStage = 'received', rules: Partial<RuleValues> = {}, ...more: readonly ApplicationEvent[]) {
  const past = [...applicationEvents(stage), on(DAY, assigned), ...more.map((event) => on(DAY, event))]
  const sheets = [1, 2, 3].map((number) => [`app-a.expert-${number}`, sheetEvents('sealed', number)] as const)
  return sheets.reduce((all, [id, events]) => all.beside('sheet', id, ...events), given('application', ...past).under(rules))
}

describe('the sheets are unsealed by an act', () => {
  const opened = (number: number) => effect('sheet', `app-a.expert-${number}`, { type: 'SheetUnsealed' })
  const sheets = threeShut.map(({ id }) => id)

  it('of the office, once all are sealed', () => {
    board()
      .when('application.unseal', {}, city, around({ sheets: threeShut }), DAY)
      .then({ type: 'SheetsUnsealed', sheets, called, witness: null }, opened(1), opened(2), opened(3))
      .leavesBeside('sheet', 'app-a.expert-2', { stage: 'sealed', unsealed: true })
  })

  it('that waits for its witness where the rules ask for one ◇', () => {
    const witnessed = { unsealingWitnessed: true }
    board('received', witnessed)
      .when('application.unseal', {}, city, around({ sheets: threeShut }), DAY)
      .then({ type: 'UnsealingCalled' })
      .leaves({ unsealingCalled: called, unsealings: [] })
    const waiting = board('received', witnessed, { type: 'UnsealingCalled' })
    waiting.when('application.unseal', {}, city, around({ sheets: threeShut }), DAY).thenShut('unsealing-waits-for-witness')
    board('received', witnessed)
      .when('application.witness-unsealing', {}, discipline, around({ sheets: threeShut }), DAY)
      .thenShut('unsealing-not-called')
  })

  it('not while one sheet is open, with too few readers, or twice', () => {
    const trying = (lines: typeof threeShut) => board().when('application.unseal', {}, city, around({ sheets: lines }), DAY)
    trying([...threeShut, sheetLine('open', 4)]).thenShut('sheets-unsealed', { sealed: 3, of: 4 })
    trying(threeShut.slice(0, 2)).thenShut('readers-too-few', { readers: 2, least: 3 })
    trying(threeSealed).thenShut('unsealed-already')
  })

  it('of the leader of the readers or of the office, as the rules say ◇', () => {
    const by = (boardLedBy: RuleValues['boardLedBy'], who: By, number = 1) =>
      board('received', { boardLedBy }).when('application.unseal', {}, who, around({ sheets: threeShut, expert: bank[number - 1] ?? null }), DAY)
    by('leader', city).thenShut('board-led-by-another', { by: 'leader' })
    by('office', leaderBy).thenShut('board-led-by-another', { by: 'office' })
    by('either', { ...expertBy(2), role: 'leader' }, 2).thenShut('board-led-by-another', { by: 'leader' })
    by('leader', leaderBy).then(
      { type: 'SheetsUnsealed', sheets, called: { ...called, person: leaderBy.person, role: 'leader' }, witness: null },
      opened(1),
      opened(2),
      opened(3),
    )
  })

  shutOutside('application.unseal', ['received'], {}, city)
})

describe('the result is agreed', () => {
  const agreeing = (sheets = threeSealed, others: object = {}, rules: Partial<RuleValues> = {}, stage: ApplicationStage = 'received') =>
    board(stage, rules).when('application.agree-result', { percents: percents(60), comment: '达成一致', ...others }, city, around({ sheets }), DAY)
  const agreed = { type: 'MaterialResultAgreed', result: result(60) }
  const apart = [sheetLine('sealed', 1, 40), sheetLine('sealed', 2, 60), sheetLine('sealed', 3, 65)]
  const allReasons = Object.fromEntries(items.map(({ code }) => [code, '经讨论']))

  it('from three unsealed sheets ◇', () => {
    agreeing()
      .then(agreed)
      .leaves({ stage: 'reviewed', material: { total: 60_000 } })
  })

  it('not while a reader is barred since by a tie', () => {
    const { creditCode } = identityOf('a')
    const barred = expert(2, on('2026-05-22', { type: 'TieRecorded', creditCode, kind: 'kin', source: '申报' }))
    const agree = { percents: percents(60), comment: '达成一致' }
    const withReaders = (atWork: readonly unknown[]) => ({ ...around({ sheets: threeSealed }), atWork })
    board()
      .when('application.agree-result', agree, city, withReaders([expert(1), barred, expert(3)]), DAY)
      .thenShut('reader-barred-since', { readers: 1 })
    board()
      .when('application.agree-result', agree, city, withReaders([expert(1), expert(2), expert(3)]), DAY)
      .then(agreed)
    const waiting = board('received', { readersSignResult: true }, { type: 'ResultProposed', result: result(60), outside: [] })
    const absent = { expert: 'expert-2', reason: '不能到会' }
    const facts = withReaders([expert(1), barred, expert(3)])
    waiting.when('application.note-absence', absent, city, facts, DAY).thenShut('reader-barred-since', { readers: 1 })
  })

  it('not from fewer; one recused does not count', () => {
    agreeing(threeSealed.slice(0, 2)).thenShut('readers-too-few', { readers: 2, least: 3 })
    agreeing([...threeSealed.slice(0, 2), sheetLine('recused', 3), sheetLine('withdrawn', 4)]).thenShut('readers-too-few', { readers: 2, least: 3 })
    agreeing([...threeSealed, sheetLine('recused', 4)]).then(agreed)
  })

  it('not while a sheet is open or shut', () => {
    agreeing([...threeSealed, sheetLine('open', 4)]).thenShut('sheets-unsealed', { sealed: 3, of: 4 })
    agreeing([...threeSealed.slice(0, 2), sheetLine('sealed', 3, null)]).thenShut('sheets-not-opened', { sheets: 1 })
  })

  it('not with an item missing, unknown or off the step', () => {
    const { '4.1.2': _, ...rest } = percents(60)
    agreeing(threeSealed, { percents: rest }).thenRefused('sheet-incomplete', { missing: ['4.1.2'] })
    agreeing(threeSealed, { percents: { ...percents(60), 'x.1': 60 } }).thenRefused('sheet-incomplete', { unknown: ['x.1'] })
    agreeing(threeSealed, { percents: percents(61) }).thenRefused('percent-off-step', { items: items.map(({ code }) => code), step: 5 })
  })

  it('with a reason for each item whose range passes the limit ◇, and a word on totals far apart', () => {
    const codes = items.map(({ code }) => code)
    agreeing(apart).thenRefused('discussion-missing', { items: codes })
    agreeing(apart, { reasons: { ...allReasons, '4.1.2': ' ' } }).thenRefused('discussion-missing', { items: ['4.1.2'] })
    agreeing(apart, { reasons: allReasons, comment: '' }).thenRefused('discussion-of-total-missing', { points: 250 })
    agreeing(apart, { reasons: allReasons }).then({ type: 'MaterialResultAgreed', result: { ...result(60), reasons: allReasons } })
    agreeing(apart, {}, { spreadLimitItem: 25, spreadLimitTotal: 250 }).then(agreed)
  })

  it('outside what the sheets span only with a reason and a second hand', () => {
    const beyond = { percents: { ...percents(60), '4.1.2': 65 } }
    agreeing(threeSealed, beyond).thenRefused('discussion-missing', { items: ['4.1.2'] })
    const reasoned = { ...beyond, reasons: { '4.1.2': '附件证明' } }
    agreeing(threeSealed, reasoned).leavesAs({ stage: 'received', material: null, agreement: { outside: ['4.1.2'], second: null } })
  })

  it('by the mean where the rules say so ◇: nothing is typed, and nothing is lost to rounding', () => {
    const rules = { materialCombination: 'mean', spreadLimitItem: 100, spreadLimitTotal: 1000 } as const
    agreeing(apart, {}, rules).thenRefused('result-by-the-rule')
    agreeing(apart, { percents: {} }, rules).leavesAs({ stage: 'reviewed', material: { total: 55_000, shares: { of: 3 } } })
  })

  it('with what is to be verified on the site, of items of the criteria alone', () => {
    const verify = { '4.1.2': '现场看目标卡', '4.2.2': ' ' }
    agreeing(threeSealed, { verify }).then({ type: 'MaterialResultAgreed', result: { ...result(60), verify: { '4.1.2': '现场看目标卡' } } })
    agreeing(threeSealed, { verify: { 'x.1': '看车间' } }).thenRefused('sheet-incomplete', { unknown: ['x.1'] })
  })

  it('anew before the list; then it waits for its signatures again', () => {
    agreeing(threeSealed, {}, { readersSignResult: true }, 'reviewed').leavesAs({ stage: 'received', material: null, agreement: { signed: {} } })
  })

  shutOutside('application.agree-result', ['received', 'reviewed'], { percents: percents(60), comment: '' }, city)
})

describe('the agreed result is signed', () => {
  const rules = { readersSignResult: true }
  const proposed: ApplicationEvent = { type: 'ResultProposed', result: result(60), outside: [] }
  const signing = (number: number, ...more: readonly ApplicationEvent[]) =>
    board('received', rules, proposed, ...more).when(
      'application.sign-result',
      {},
      expertBy(number),
      around({ sheets: threeSealed, expert: bank[number - 1] ?? null }),
      DAY,
    )
  const signed = (number: number): ApplicationEvent => ({ type: 'ResultSigned', expert: `expert-${number}` })

  it('by each reader, once; with the last it stands', () => {
    signing(1)
      .then(signed(1))
      .leaves({ stage: 'received', agreement: { signed: { 'expert-1': DAY } } })
    signing(1, signed(1)).thenShut('signed-already')
    signing(3, signed(1), signed(2))
      .then(signed(3), { type: 'MaterialResultAgreed', result: result(60) })
      .leaves({ stage: 'reviewed' })
  })

  it('by nobody who does not read, and not before there is a result', () => {
    signing(4).thenShut('not-a-reader')
    board('received', rules)
      .when('application.sign-result', {}, expertBy(1), around({ sheets: threeSealed, expert: bank[0] ?? null }), DAY)
      .thenShut('no-signature-asked')
  })

  it('or the absence is on the record with its reason', () => {
    const absent = (reason: string, expert = 'expert-3') =>
      board('received', rules, proposed, signed(1), signed(2)).when(
        'application.note-absence',
        { expert, reason },
        city,
        around({ sheets: threeSealed }),
        DAY,
      )
    absent(' ').thenRefused('reasons-missing')
    absent('出国', 'expert-2').thenRefused('signed-already')
    absent('出国').leavesAs({ stage: 'reviewed', agreement: { absent: { 'expert-3': '出国' } } })
  })

  it('outside the sheets by a second person of the office too, never by the one who entered it', () => {
    const outside: ApplicationEvent = { type: 'ResultProposed', result: result(60), outside: ['4.1.2'] }
    const second = (who: By, event = outside) =>
      board('received', {}, event).when('application.countersign-result', {}, who, around({ sheets: threeSealed }), DAY)
    second(cityHead, proposed).thenShut('no-signature-asked')
    second(cityHead)
      .then({ type: 'ResultCountersigned' }, { type: 'MaterialResultAgreed', result: result(60) })
      .leaves({ stage: 'reviewed' })
    expect(() => second(city).then({ type: 'ResultCountersigned' })).toThrow()
  })
})

describe('a reader who goes after the unsealing', () => {
  it('takes the result along before the list', () => {
    board('reviewed', {}, { type: 'ReaderReplaced', from: 'expert-3', to: null })
      .when(
        'application.agree-result',
        { percents: percents(60), comment: '' },
        city,
        around({ sheets: [...threeSealed.slice(0, 2), sheetLine('recused', 3)] }),
        DAY,
      )
      .thenShut('readers-too-few', { readers: 2, least: 3 })
  })

  it('leaves a listed applicant with a result that is to be agreed anew, where it stands', () => {
    const gone: ApplicationEvent = { type: 'ReaderReplaced', from: 'expert-4', to: null }
    const anew = board('listed', {}, gone).when(
      'application.agree-result',
      { percents: percents(60), comment: '' },
      city,
      around({ sheets: threeSealed }),
      DAY,
    )
    anew.leavesAs({ stage: 'listed', materialStale: false, material: { total: 60_000 } })
    const issue = { number: 1, item: '4.1.2', text: '看目标卡', from: 'board' as const }
    const visits = [
      { ...visit('opened'), issues: [issue] },
      { ...visit('concluded'), id: 'app-a.visit.0' },
    ]
    const verify = { '4.1.2': '看目标卡', '4.2.2': '抽查两个车间' }
    board('listed', {}, gone)
      .when('application.agree-result', { percents: percents(60), comment: '', verify }, city, around({ sheets: threeSealed, visits } as object), DAY)
      .then(
        { type: 'MaterialResultAgreed', result: { ...result(60), comment: '', verify } },
        effect('visit', 'app-a.visit.1', { type: 'IssueRaised', item: '4.2.2', text: '抽查两个车间', from: 'board' }),
      )
    board('listed')
      .when('application.agree-result', { percents: percents(60), comment: '' }, city, around({ sheets: threeSealed }), DAY)
      .thenShut('step-not-open', { stage: 'listed', command: 'application.agree-result' })
  })
})
