import { describe, it } from 'vitest'
import { applicationAt, applicationEvents, around } from '../../tests/helpers/applications.ts'
import { expert, group, scores, sheetEvents, sheetLine, visit, visitEvents } from '../../tests/helpers/experts.ts'
import { effect, given, on } from '../../tests/helpers/given.ts'
import { identityOf } from '../../tests/helpers/organisations.ts'
import { city, expertBy, leaderBy } from '../../tests/helpers/people.ts'
import type { DeclaredTie } from './tie.ts'

const { creditCode } = identityOf('a')
const day = '2026-06-05'
/** What the applicant declared once the work was in the expert's hands. */
const late = (kind: string, kindOf: 'person' | 'organisation'): readonly DeclaredTie[] => {
  const party = kindOf === 'person' ? { kind: kindOf, name: '专家1' } : { kind: kindOf, name: '研究院1', creditCode: '12620000EMPLOYER01' }
  return [{ party, kind, source: '法院判决书', declaredBy: 'applicant', day: '2026-06-01' }]
}
const kin = late('kin', 'person')
const shareholder = late('shareholder', 'organisation')

describe('an expert whom a tie bars with the work in hand', () => {
  const reader = (declared: readonly DeclaredTie[]) => ({ expert: expert(1), creditCode, declared })
  const sealing = (declared: readonly DeclaredTie[]) =>
    given('sheet', ...sheetEvents('open')).when(
      'sheet.seal',
      { items: scores(60) },
      expertBy(1),
      { edition: around().edition, undertaken: true, reader: reader(declared) },
      day,
    )

  it('seals nothing more: by the article for the employer, by the rules for a wider tie; who said it is not told', () => {
    sealing(shareholder).thenShut('barred-since-by-article')
    sealing(kin).thenShut('barred-since-by-rule', { kind: 'kin' })
    sealing(late('customer', 'person')).then({ type: 'SheetSealed', items: scores(60), total: 60_000 })
  })

  it('does nothing more at the visit and signs nothing, but recuses', () => {
    const facts = { ...around(), application: applicationAt('listed'), experts: [], visits: [], expert: expert(1), declared: kin }
    const barred = ['barred-since-by-rule', { kind: 'kin' }] as const
    const opened = given('visit', ...visitEvents('opened'))
    opened.when('visit.record-finding', { item: '4.1.2', text: '看到' }, leaderBy, facts, '2026-06-24').thenShut(...barred)
    opened.when('visit.close', { record: '末次', report: '报告' }, leaderBy, facts, '2026-06-25').thenShut(...barred)
    opened.when('visit.raise-issue', { item: '4.1.2', text: '核实' }, leaderBy, facts, '2026-06-24').thenShut(...barred)
    given('visit', ...visitEvents('closed'))
      .when('visit.sign-report', {}, leaderBy, facts, '2026-06-26')
      .thenShut(...barred)
    opened
      .when('visit.recuse', { reason: '亲属', tie: 'kin' }, leaderBy, facts, '2026-06-24')
      .then({ type: 'GroupMemberOff', expert: 'expert-1', reason: '亲属', tie: 'kin' })
  })

  it('leads no board and signs no result', () => {
    const board = [...applicationEvents('received'), on(day, { type: 'ReadersAssigned', experts: group, leader: 'expert-1' })]
    const facts = around({ sheets: [1, 2, 3].map((number) => sheetLine('sealed', number, null)), expert: expert(1), declared: kin })
    given('application', ...board)
      .when('application.unseal', {}, leaderBy, facts, day)
      .thenShut('barred-since-by-rule', { kind: 'kin' })
  })
})

describe('the office relieves an expert', () => {
  const facts = (declared: readonly DeclaredTie[], others: object = {}) => ({
    ...around({ sheets: [sheetLine('sealed', 1), sheetLine('sealed', 2)] }),
    named: expert(1),
    declared,
    visits: [],
    ...others,
  })
  const relieving = (declared: readonly DeclaredTie[], others: object = {}) =>
    given('application', ...applicationEvents('reviewed'), on(day, { type: 'ReadersAssigned', experts: ['expert-1', 'expert-2'] }))
      .beside('sheet', 'app-a.expert-1', ...sheetEvents('sealed', 1))
      .when('application.relieve-expert', { expert: 'expert-1' }, city, facts(declared, others), day)
  const off = (tie: string) => effect('sheet', 'app-a.expert-1', { type: 'ReaderRecused', reason: '法院判决书', tie })

  it('found barred after scoring: the sheet is void, the result no longer stands, another is named', () => {
    relieving(shareholder)
      .then(off('employer-interest'), { type: 'ReaderReplaced', from: 'expert-1', to: null })
      .leaves({ readers: ['expert-2'], stage: 'received' })
      .leavesBeside('sheet', 'app-a.expert-1', { stage: 'recused', total: null, tie: 'employer-interest' })
  })

  it('and of the visit along with it', () => {
    relieving(kin, { sheets: [], visits: [visit('opened'), { ...visit('concluded'), id: 'app-a.visit.0' }] }).then(
      effect('visit', 'app-a.visit.1', { type: 'GroupMemberOff', expert: 'expert-1', reason: '法院判决书', tie: 'kin' }),
    )
  })

  it('not one whom no tie bars, nor one without work of this applicant', () => {
    relieving([]).thenRefused('expert-not-barred')
    relieving(late('customer', 'person')).thenRefused('expert-not-barred')
    relieving(kin, { sheets: [] }).thenRefused('nothing-chosen', { experts: 0 })
    relieving(kin, { named: null }).thenRefused('nothing-chosen', { experts: 0 })
  })
})
