import { describe, it } from 'vitest'
import { applicationEvents } from '../../tests/helpers/applications.ts'
import { expertEvents, sheet, sheetEvents, visit, visitEvents } from '../../tests/helpers/experts.ts'
import { effect, given, on } from '../../tests/helpers/given.ts'
import { identityOf } from '../../tests/helpers/organisations.ts'
import { city } from '../../tests/helpers/people.ts'
import { termsWith } from '../../tests/helpers/terms.ts'
import type { WorkInHand } from './recusal.ts'
import type { SheetState } from './sheet.ts'
import type { VisitState } from './site-review.ts'

const { creditCode } = identityOf('a')
const inHand = (stage: SheetState['stage'], terms = termsWith()): WorkInHand => ({ sheets: [{ ...sheet(stage), creditCode, terms }], visits: [] })
const ofGroup = (stage: VisitState['stage'], others: Partial<VisitState> = {}): WorkInHand => ({
  sheets: [],
  visits: [{ ...visit(stage), creditCode, terms: termsWith(), ...others }],
})
const replaced = effect('application', 'app-a', { type: 'ReaderReplaced', from: 'expert-1', to: null })

describe('a tie found after the materials were given', () => {
  const tie = { creditCode, kind: 'kin', source: '举报后核实' }
  const recorded = { type: 'TieRecorded', ...tie, declaredBy: 'office' }
  const finding = (work: WorkInHand, command: object = tie, at: 'received' | 'reviewed' = 'received') =>
    given('expert', ...expertEvents('listed'))
      .beside('sheet', 'app-a.expert-1', ...sheetEvents('sealed'))
      .beside('application', 'app-a', ...applicationEvents(at))
      .beside('visit', 'app-a.visit.1', ...visitEvents('opened'))
      .when('expert.record-tie', command, city, work, '2026-06-06')
  const recused = effect('sheet', 'app-a.expert-1', { type: 'ReaderRecused', reason: '举报后核实', tie: 'kin' })

  it.each(['open', 'sealed'] as const)('voids the sheet that is %s and takes the reader off', (stage) => {
    finding(inHand(stage)).then(recorded, recused, replaced).leavesBeside('sheet', 'app-a.expert-1', { stage: 'recused', items: {}, total: null })
  })

  it('takes back a result agreed from that sheet: it is agreed again with another reader', () => {
    finding(inHand('sealed'), tie, 'reviewed')
      .then(recorded, recused, replaced)
      .leavesBeside('application', 'app-a', { stage: 'received', material: null })
  })

  it('takes the expert off the group of a visit under way', () => {
    finding(ofGroup('opened'))
      .then(recorded, effect('visit', 'app-a.visit.1', { type: 'GroupMemberOff', expert: 'expert-1', reason: '举报后核实', tie: 'kin' }))
      .leavesBeside('visit', 'app-a.visit.1', { members: ['expert-2', 'expert-3'], leader: '', off: { 'expert-1': 'kin' } })
    finding(ofGroup('concluded')).then(recorded)
    finding(ofGroup('replaced')).then(recorded)
  })

  it('leaves alone the work on other applicants, and all work where the tie does not bar ◇', () => {
    const elsewhere = { ...tie, creditCode: identityOf('b').creditCode }
    finding(inHand('open'), elsewhere).then({ ...recorded, ...elsewhere })
    finding(inHand('open'), { ...tie, kind: 'customer' }).then({ ...recorded, kind: 'customer' })
    finding(inHand('open', termsWith({ widerTiesThatBar: [] }))).then(recorded)
    finding(inHand('recused')).then(recorded)
    finding(inHand('withdrawn')).then(recorded)
  })
})

describe('an expert who moves to another employer', () => {
  const moving = { employer: '申报单位', employerCode: creditCode, fields: ['机械'], grade: 'examiner' as const, reason: '调动' }
  const changing = (work: WorkInHand, command: object = moving) =>
    given('expert', ...expertEvents('listed'))
      .beside('sheet', 'app-a.expert-1', ...sheetEvents('sealed'))
      .beside('application', 'app-a', ...applicationEvents('received'))
      .when('expert.change', command, city, work, '2026-06-06')
  const changed = { type: 'ParticularsChanged', ...moving }
  const former = {
    type: 'TieRecorded',
    creditCode: '12620000EMPLOYER01',
    kind: 'employed-before',
    source: '研究院1',
    declaredBy: 'office',
    until: '2026-06-06',
  }
  const recused = effect('sheet', 'app-a.expert-1', { type: 'ReaderRecused', reason: '申报单位', tie: 'employer-interest' })

  it('is barred from it at once, and the former employer stays as a tie', () => {
    changing(inHand('open')).then(changed, former, recused, replaced).leaves({ employerCode: creditCode, grade: 'examiner' })
  })

  it('keeps the work where only the particulars change, and needs a reason', () => {
    const same = { ...moving, employerCode: '12620000EMPLOYER01' }
    changing(inHand('open'), same).then({ ...changed, employerCode: '12620000EMPLOYER01' })
    changing(inHand('open'), { ...moving, reason: ' ' }).thenRefused('reasons-missing')
  })
})

it('days away are said by the expert or the office, the last word counts', () => {
  const away = [{ from: '2026-06-24', to: '2026-06-25', reason: '出差' }]
  given('expert', ...expertEvents('listed'), { type: 'AvailabilitySet', away: [] })
    .when('expert.set-availability', { away }, city, null, '2026-06-01')
    .then({ type: 'AvailabilitySet', away })
    .leaves({ away })
  given('expert', ...expertEvents('removed'))
    .when('expert.set-availability', { away }, city, null, '2026-06-01')
    .thenShut('step-not-open', { stage: 'removed', command: 'expert.set-availability' })
})

describe('an expert who leaves the bank', () => {
  const removing = (work: WorkInHand) =>
    given('expert', ...expertEvents('listed'))
      .beside('sheet', 'app-a.expert-1', ...sheetEvents('open'))
      .beside('application', 'app-a', ...applicationEvents('received'))
      .beside('visit', 'app-a.visit.1', ...visitEvents('closed'), on('2026-06-26', { type: 'ReportSigned', expert: 'expert-2', last: false }))
      .when('expert.remove', { reason: '调离' }, city, work, '2026-06-06')
  const gone = { type: 'ExpertRemoved', reason: '调离' }

  it('is asked for no open sheet any more', () => {
    removing(inHand('open'))
      .then(gone, effect('sheet', 'app-a.expert-1', { type: 'SheetWithdrawn', reason: '调离' }), replaced)
      .leavesBeside('sheet', 'app-a.expert-1', { stage: 'withdrawn' })
  })

  it('but what was sealed stands', () => {
    removing(inHand('sealed')).then(gone)
  })

  it('is asked for no signature any more, unless it was given', () => {
    removing(ofGroup('closed'))
      .then(gone, effect('visit', 'app-a.visit.1', { type: 'GroupMemberOff', expert: 'expert-1', reason: '调离', tie: null }))
      .leavesBeside('visit', 'app-a.visit.1', { members: ['expert-2', 'expert-3'], off: { 'expert-1': null } })
    removing(ofGroup('closed', { signedBy: ['expert-1'] })).then(gone)
  })
})
