import { describe, expect, it } from 'vitest'
import { applicationAt, applicationEvents, around, result } from '../../tests/helpers/applications.ts'
import { edition, suspended, suspendedFacts } from '../../tests/helpers/editions.ts'
import { bank, checks, expert, formed, group, listed, sheetLine, visit, visitEvents } from '../../tests/helpers/experts.ts'
import { effect, fold, given, on, type Past } from '../../tests/helpers/given.ts'
import { standingUntil, withdrawn } from '../../tests/helpers/notices.ts'
import { identityOf } from '../../tests/helpers/organisations.ts'
import { city, expertBy, leaderBy, legalRepresentative } from '../../tests/helpers/people.ts'
import { shutOutside } from '../../tests/helpers/shut.ts'
import { percents } from '../../tests/helpers/terms.ts'
import { applicationStages, finalStages } from './application.ts'
import type { VisitFacts, VisitState } from './site-review.ts'
import type { StepName } from './steps.ts'

const under = (acceptance: ReturnType<typeof around>['notices']['acceptance']) => ({ notices: { ...around().notices, acceptance } })

describe('a group is formed for the visit', () => {
  const plan = { leader: 'expert-1', members: ['expert-2', 'expert-3'], days: ['2026-06-24', '2026-06-25'], place: '厂区' }
  const forming = (command: object = {}, others: object = {}, day = '2026-06-23') =>
    given('application', ...applicationEvents('listed')).when(
      'application.form-group',
      { ...plan, ...command },
      city,
      { ...around(), experts: bank, visits: [], ...others },
      day,
    )
  const planned = { type: 'VisitPlanned', visit: 'app-a.visit.1' }
  const visitOf = (others = {}) => effect('visit', 'app-a.visit.1', { ...formed(), ...others })

  it('with its leader, once the acceptance notice has run', () => {
    forming({}, under(standingUntil('2026-06-22')))
      .then(...checks('visit', 1, 2, 3), planned, visitOf())
      .leaves({ stage: 'listed', visits: ['app-a.visit.1'] })
      .leavesBeside('visit', 'app-a.visit.1', { stage: 'planned', leader: 'expert-1', members: group, findings: [], signedBy: [] })
  })

  it('with what the board and the readers want verified, each once and with its source', () => {
    const toVerify = [
      { item: '4.1.2', text: '看目标卡' },
      { item: '4.2.2', text: '抽查两个车间' },
    ]
    const issues = [
      { number: 1, item: '4.2.2', text: '抽查两个车间', from: 'board' },
      { number: 2, item: '4.1.2', text: '看目标卡', from: 'sheets' },
    ]
    const agreed = { type: 'MaterialResultAgreed', result: { ...result(60), verify: { '4.2.2': '抽查两个车间' } } }
    given('application', ...applicationEvents('reviewed'), agreed, ...applicationEvents('listed').slice(-1))
      .when('application.form-group', plan, city, { ...around(), experts: bank, visits: [], toVerify }, '2026-06-23')
      .then(...checks('visit', 1, 2, 3), planned, visitOf({ issues }))
  })

  it('and the leader is a member, named twice or not', () => {
    forming({ members: ['expert-1', 'expert-2', 'expert-3', 'expert-3'] }).then(...checks('visit', 1, 2, 3), planned, visitOf())
  })

  it('a second time as the second visit, which takes the place of the first', () => {
    const concludedBefore = { ...visit('concluded'), id: 'app-a.visit.0' }
    given('application', ...applicationEvents('listed'), { type: 'VisitPlanned', visit: 'app-a.visit.1' })
      .when('application.form-group', plan, city, { ...around(), experts: bank, visits: [visit('opened'), concludedBefore] }, '2026-06-30')
      .then(
        ...checks('visit', 1, 2, 3),
        { type: 'VisitPlanned', visit: 'app-a.visit.2' },
        effect('visit', 'app-a.visit.2', { ...formed(), id: 'app-a.visit.2' }),
        effect('visit', 'app-a.visit.1', { type: 'VisitReplaced', by: 'app-a.visit.2' }),
      )
      .leaves({ visits: ['app-a.visit.1', 'app-a.visit.2'] })
  })

  it('a second time with the issues of before that are still open: those of the board and the readers, and those that the office raised', () => {
    const issue = (number: number, from: 'board' | 'sheets' | 'office' | 'group', text: string, closed = false) => ({
      ...{ number, item: '4.1.2', text, from },
      ...(closed && { closed: { outcome: 'as-stated' as const, finding: '属实', expert: 'expert-2', day: '2026-06-24' } }),
    })
    const first = { ...visit('replaced'), id: 'app-a.visit.1', issues: [issue(1, 'office', '再看一次', true), issue(2, 'office', '查台账')] }
    const second = {
      ...visit('opened'),
      id: 'app-a.visit.2',
      issues: [
        issue(1, 'sheets', '看目标卡', true),
        issue(2, 'office', '查台账'),
        issue(3, 'office', '核对计量', true),
        issue(4, 'group', '组里的事'),
        issue(5, 'office', '再看一次'),
      ],
    }
    const toVerify = [
      { item: '4.1.2', text: '看目标卡' },
      { item: '4.1.2', text: '抽查两个车间' },
    ]
    const issues = [issue(1, 'sheets', '抽查两个车间'), issue(2, 'office', '再看一次'), issue(3, 'office', '查台账')]
    const planned = ['app-a.visit.1', 'app-a.visit.2'].map((id) => ({ type: 'VisitPlanned', visit: id }))
    given('application', ...applicationEvents('listed'), ...planned)
      .when('application.form-group', plan, city, { ...around(), experts: bank, visits: [second, first], toVerify }, '2026-06-30')
      .then(
        ...checks('visit', 1, 2, 3),
        { type: 'VisitPlanned', visit: 'app-a.visit.3' },
        effect('visit', 'app-a.visit.3', { ...formed(), id: 'app-a.visit.3', issues }),
        effect('visit', 'app-a.visit.2', { type: 'VisitReplaced', by: 'app-a.visit.3' }),
      )
  })

  it.each(['2026-06-21', '2026-06-22'])('not on %s: the notice stands to 24:00 of its last day', (day) => {
    const running = standingUntil('2026-06-22')
    forming({}, under(running), day).thenShut('acceptance-notice-running', { publishedOn: running.publishedOn, lastDay: '2026-06-22' })
  })

  it('not without the notice, nor on one that was withdrawn, nor on a provisional last day', () => {
    forming({}, under(null)).thenShut('acceptance-notice-missing')
    forming({}, under(withdrawn)).thenShut('acceptance-notice-missing')
    forming({}, under(standingUntil('2027-01-04', false)), '2027-01-05').thenShut('calendar-count-provisional', { lastDay: '2027-01-04' })
  })

  it('not while an objection against this applicant is open', () => {
    forming({}, { openObjections: ['YY-2026-0001'] }).thenShut('objection-open-acceptance', { objections: ['YY-2026-0001'] })
  })

  it('not with fewer experts than the rules ask ◇', () => {
    forming({ members: ['expert-2'] }).thenRefused('group-too-small', { members: 2, least: 3 })
    forming({ members: ['expert-1', 'expert-1', 'expert-2'] }).thenRefused('group-too-small', { members: 2, least: 3 })
    given('application', ...applicationEvents('listed'))
      .under({ groupAtLeast: 1 })
      .when('application.form-group', { ...plan, members: [] }, city, { ...around(), experts: bank, visits: [] }, '2026-06-23')
      .then(...checks('visit', 1), planned, visitOf({ members: ['expert-1'] }))
  })

  it('not with one whom the bank does not know', () => {
    forming({ members: ['expert-2', 'expert-9'] }).thenRefused('expert-not-in-bank', { expert: '' })
  })

  it('not with one who has a tie to the applicant', () => {
    const { creditCode } = identityOf('a')
    const tie = (kind: string) => ({
      experts: [...bank.slice(0, 2), expert(3, { type: 'TieRecorded', creditCode, kind, source: '工商登记' })],
    })
    forming({}, tie('employer-interest')).thenRefused('expert-employer-interest', { source: '工商登记', expert: '专家3' })
    forming({}, tie('shareholder')).thenRefused('expert-wider-tie', { kind: 'shareholder', source: '工商登记', expert: '专家3' })
  })

  it('not with one who recused from its materials', () => {
    forming({}, { sheets: [sheetLine('recused', 2)] }).thenRefused('recused-by-rule', { tie: 'adviser', expert: '专家2' })
    const off = (tie: string | null) => ({ visits: [{ ...visit('replaced'), off: { 'expert-2': tie } }] })
    forming({}, off('kin')).thenRefused('recused-by-rule', { tie: 'kin', expert: '专家2' })
    forming({}, off('customer')).thenRefused('recused-by-own-word', { tie: 'customer', expert: '专家2' })
    forming({}, off(null)).then(...checks('visit', 1, 2, 3), planned, visitOf())
    const byArticle = { ...sheetLine('recused', 2), tie: 'employer-interest' }
    forming({}, { sheets: [byArticle] }).thenRefused('recused-by-article', { tie: 'employer-interest', expert: '专家2' })
  })

  shutOutside('application.form-group', ['listed'], plan, city, (of) => ({ ...around({ edition: of }), experts: bank, visits: [] }))
})

const facts = (number: number, others: Partial<VisitFacts> = {}): VisitFacts => ({
  ...around(),
  application: applicationAt('listed'),
  expert: expert(number),
  ...others,
})
const unsworn = fold('expert', [listed(1)]) as VisitFacts['expert']
const stages = ['planned', 'opened', 'closed', 'concluded', 'replaced'] as const

/** A step of a visit is shut at its other stages, while the edition rests, and when it is over. */
function shutAt(name: StepName, open: VisitState['stage'], command: object) {
  it.each(stages.filter((stage) => stage !== open && stage !== 'replaced'))('not while the visit is %s', (stage) => {
    given('visit', ...visitEvents(stage))
      .when(name, command, leaderBy, facts(1), '2026-06-30')
      .thenShut('step-not-open', { stage, command: name })
  })

  it('not once another group has taken its place', () => {
    given('visit', ...visitEvents('replaced'))
      .when(name, command, leaderBy, facts(1), '2026-06-30')
      .thenShut('visit-replaced')
  })

  it('not while the edition is suspended, nor when it is over', () => {
    const standing = given('visit', ...visitEvents(open))
    standing.when(name, command, leaderBy, facts(1, { edition: suspended }), '2026-06-30').thenShut('edition-suspended', suspendedFacts)
    standing
      .when(name, command, leaderBy, facts(1, { edition: edition('ended') }), '2026-06-30')
      .thenShut('edition-over', { edition: '第六届', stage: 'ended' })
  })
}

describe('the leader opens the visit', () => {
  const opening = (others: Partial<VisitFacts> = {}, day = '2026-06-24') =>
    given('visit', ...visitEvents('planned')).when('visit.open', { record: '首次会议记录' }, leaderBy, facts(1, others), day)

  it('with the record of the opening meeting', () => {
    opening().then({ type: 'VisitOpened', record: '首次会议记录' }).leaves({ stage: 'opened', opening: '首次会议记录' })
  })

  it('and the gate is asked again: the notice, an objection that came meanwhile', () => {
    opening(under(standingUntil('2026-06-24'))).thenShut('acceptance-notice-running', {
      publishedOn: standingUntil('').publishedOn,
      lastDay: '2026-06-24',
    })
    opening(under(withdrawn)).thenShut('acceptance-notice-missing')
    opening({ openObjections: ['YY-2026-0002'] }).thenShut('objection-open-acceptance', { objections: ['YY-2026-0002'] })
  })

  it('not before secrecy and integrity are signed', () => {
    opening({ expert: unsworn }).thenShut('undertakings-missing', { expert: '专家1' })
  })

  it.each(applicationStages.filter((stage) => stage !== 'listed'))('not with the applicant %s', (stage) => {
    const code = finalStages.includes(stage) ? 'applicant-out' : 'step-not-open'
    opening({ application: applicationAt(stage) }).thenShut(code, { stage, command: 'visit.open' })
  })

  shutAt('visit.open', 'planned', { record: '' })
})

describe('a finding is recorded', () => {
  const finding = { item: '4.1.2', text: '战略与现场一致' }

  it.each([
    ['the leader', leaderBy, 1],
    ['a member', expertBy(2), 2],
  ] as const)('by %s, item by item', (_, by, number) => {
    given('visit', ...visitEvents('opened'))
      .when('visit.record-finding', finding, by, facts(number), '2026-06-24')
      .then({ type: 'FindingRecorded', finding: { ...finding, expert: `expert-${number}` } })
      .leaves({ stage: 'opened', findings: [{ ...finding, expert: `expert-${number}` }] })
  })

  it('not before secrecy and integrity are signed', () => {
    given('visit', ...visitEvents('opened'))
      .when('visit.record-finding', finding, leaderBy, facts(1, { expert: unsworn }), '2026-06-24')
      .thenShut('undertakings-missing', { expert: '专家1' })
  })

  shutAt('visit.record-finding', 'opened', finding)
})

describe('scores are revised', () => {
  const revising = (revisions: object) =>
    given('visit', ...visitEvents('opened')).when('visit.revise-scores', { revisions }, leaderBy, facts(1), '2026-06-25')

  it('item by item, each change with its reason; the last word stands', () => {
    const revisions = { '4.1.2': { percent: 70, reason: '现场核实' } }
    given('visit', ...visitEvents('opened'), { type: 'ScoresRevised', revisions: { '4.2.2': { percent: 10, reason: '误记' } } })
      .when('visit.revise-scores', { revisions }, leaderBy, facts(1), '2026-06-25')
      .then({ type: 'ScoresRevised', revisions })
      .leaves({ revisions })
  })

  it('none is a revision too', () => {
    revising({}).then({ type: 'ScoresRevised', revisions: {} })
  })

  it('not without a reason', () => {
    revising({ '4.1.2': { percent: 70, reason: ' ' }, '4.2.2': { percent: 50, reason: '实' } }).thenRefused('revision-without-reason', {
      items: ['4.1.2'],
    })
  })

  it('not of an unknown item, nor off the step', () => {
    revising({ '9.9': { percent: 70, reason: '实' } }).thenRefused('sheet-incomplete', { unknown: ['9.9'] })
    revising({ '4.1.2': { percent: 71, reason: '实' } }).thenRefused('percent-off-step', { items: ['4.1.2'], step: 5 })
  })

  shutAt('visit.revise-scores', 'opened', { revisions: {} })
})

describe('the visit is closed', () => {
  it('with the record of the closing meeting and the report', () => {
    given('visit', ...visitEvents('opened'))
      .when('visit.close', { record: '末次会议记录', report: '报告' }, leaderBy, facts(1), '2026-06-25')
      .then({ type: 'VisitClosed', record: '末次会议记录', report: '报告' })
      .leaves({ stage: 'closed', closing: '末次会议记录', report: '报告' })
  })

  it('not over the offline pack of a colleague unawares; the leader may say not to wait, and that stays on the record', () => {
    const carriers = [{ expert: 'expert-2', name: '专家2' }]
    const closing = (more: object) =>
      given('visit', ...visitEvents('opened')).when(
        'visit.close',
        { record: '末次', report: '报告', ...more },
        leaderBy,
        { ...facts(1), carriers },
        '2026-06-25',
      )
    closing({}).thenRefused('packs-out', { holders: ['专家2'] })
    closing({ withoutPacks: true })
      .then({ type: 'VisitClosed', record: '末次', report: '报告', without: ['expert-2'] })
      .leaves({ stage: 'closed', closedWithout: ['expert-2'] })
  })

  shutAt('visit.close', 'opened', { record: '', report: '' })
})

describe('the members sign the report', () => {
  const signed = (id: string, last = false): Past => on('2026-06-26', { type: 'ReportSigned', expert: id, last })
  const signing = (number: number, already: readonly Past[], others: Partial<VisitFacts> = {}) =>
    given('visit', ...visitEvents('closed'), ...already)
      .beside('application', 'app-a', ...applicationEvents('listed'))
      .when('visit.sign-report', {}, number === 1 ? leaderBy : expertBy(number), facts(number, others), '2026-06-26')

  it('each on their own, and nothing stands before the last signature', () => {
    signing(2, [])
      .then({ type: 'ReportSigned', expert: 'expert-2', last: false })
      .leaves({ stage: 'closed', signedBy: ['expert-2'] })
      .leavesBeside('application', 'app-a', { stage: 'listed', site: null })
  })

  it('and with the last one the site result stands', () => {
    signing(1, [signed('expert-2'), signed('expert-3')])
      .then(
        { type: 'ReportSigned', expert: 'expert-1', last: true },
        effect('application', 'app-a', { type: 'SiteResultRecorded', result: { ...result(60), comment: '现场评审报告' } }),
      )
      .leaves({ stage: 'concluded', signedBy: ['expert-2', 'expert-3', 'expert-1'] })
      .leavesBeside('application', 'app-a', { stage: 'visited', site: { total: 60_000 } })
  })

  it('the material percentages with the changes of the visit', () => {
    const revised = { type: 'ScoresRevised', revisions: { '4.1.2': { percent: 80, reason: '现场核实' } } }
    const [formation, opening, closing] = visitEvents('closed')
    given(
      'visit',
      ...[formation, opening].flatMap((each) => each ?? []),
      revised,
      ...(closing ? [closing] : []),
      signed('expert-2'),
      signed('expert-3'),
    )
      .when('visit.sign-report', {}, leaderBy, facts(1), '2026-06-26')
      .then(
        { type: 'ReportSigned', expert: 'expert-1', last: true },
        effect('application', 'app-a', {
          type: 'SiteResultRecorded',
          result: { percents: { ...percents(60), '4.1.2': 80 }, total: 61_000, comment: '现场评审报告' },
        }),
      )
  })

  it('not an expert who is not of the group', () => {
    signing(4, []).thenShut('expert-not-in-group', { expert: '专家4' })
  })

  it('not while the group is smaller than the rules ask ◇: a member is off and nobody has joined', () => {
    const off = on('2026-06-25', { type: 'GroupMemberOff', expert: 'expert-3', reason: '亲属任职', tie: 'kin' })
    signing(2, [off]).thenShut('group-too-small', { members: 2, least: 3 })
  })

  it('and who joined later signs too, nobody for who is off', () => {
    const changed = [
      on('2026-06-25', { type: 'GroupMemberOff', expert: 'expert-3', reason: '亲属任职', tie: 'kin' }),
      on('2026-06-25', { type: 'GroupCompleted', added: ['expert-4'], leader: 'expert-1' }),
    ]
    signing(2, [...changed, signed('expert-1')]).then({ type: 'ReportSigned', expert: 'expert-2', last: false })
    signing(4, [...changed, signed('expert-1'), signed('expert-2')])
      .then(
        { type: 'ReportSigned', expert: 'expert-4', last: true },
        effect('application', 'app-a', { type: 'SiteResultRecorded', result: { ...result(60), comment: '现场评审报告' } }),
      )
      .leaves({ stage: 'concluded' })
  })

  it('nobody twice', () => {
    signing(2, [signed('expert-2')]).thenShut('same-person-twice', { expert: '专家2' })
  })

  it.each(['left', 'ended', 'reviewed', 'visited'] as const)('not once the applicant is %s', (stage) => {
    const code = finalStages.includes(stage) ? 'applicant-out' : 'step-not-open'
    signing(1, [], { application: applicationAt(stage) }).thenShut(code, { stage, command: 'visit.sign-report' })
  })

  shutAt('visit.sign-report', 'closed', {})
})

it('a visit tells where it stands', () => {
  for (const stage of stages) expect(fold('visit', visitEvents(stage))).toMatchObject({ stage })
})

describe('the applicant answers the arrangements', () => {
  const facts = { ...around(), application: applicationAt('listed'), expert: null }
  const answering = (command: object, stage: VisitState['stage'] = 'planned', ...more: readonly Past[]) =>
    given('visit', ...visitEvents(stage), ...more).when('visit.answer-arrangements', command, legalRepresentative, facts, '2026-06-23')

  it('by confirming them, or by asking for a change with the reason', () => {
    answering({ answer: 'suits', note: '' })
      .then({ type: 'ArrangementsAnswered', answer: 'suits', note: '' })
      .leaves({ stage: 'planned', arrangements: { answer: 'suits', note: '', day: '2026-06-23' } })
    answering({ answer: 'change', note: ' ' }).thenRefused('reasons-missing')
    answering({ answer: 'change', note: '6月24日全厂检修' }).leavesAs({ arrangements: { answer: 'change', note: '6月24日全厂检修' } })
  })

  it('anew once the agenda changes, and no more once the visit has begun', () => {
    const agenda = [{ day: '2026-06-24', from: '09:00', to: '10:00', place: '会议室', what: '首次会议' }]
    const changed = [
      on('2026-06-23', { type: 'ArrangementsAnswered', answer: 'change', note: '检修' }),
      on('2026-06-23', { type: 'AgendaSet', agenda, prepare: '' }),
    ]
    expect((fold('visit', [...visitEvents('planned'), ...changed]) as VisitState).arrangements).toBeUndefined()
    answering({ answer: 'suits', note: '' }, 'opened').thenShut('step-not-open', { stage: 'opened', command: 'visit.answer-arrangements' })
  })
})
