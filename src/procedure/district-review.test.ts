import { describe, it } from 'vitest'
import { applicationAt, applicationEvents, around, completionRequested, submittedBy, verdictsMet } from '../../tests/helpers/applications.ts'
import { allAnswered, consultation } from '../../tests/helpers/consultations.ts'
import { edition, suspended, suspendedFacts, wording } from '../../tests/helpers/editions.ts'
import { effect, fold, given, on, type Past } from '../../tests/helpers/given.ts'
import { countedNotice, notice, standingUntil, subjectOf, withdrawn } from '../../tests/helpers/notices.ts'
import { organisation } from '../../tests/helpers/organisations.ts'
import { CHENGGUAN, city, district, otherDistrict } from '../../tests/helpers/people.ts'
import { shutOutside } from '../../tests/helpers/shut.ts'
import { calendar, calendarWith2027, days } from '../../tests/helpers/terms.ts'
import { type ApplicationStage, type ApplicationState, applicationStages, finalStages } from './application.ts'
import type { Event } from './decision.ts'
import type { NoticeState } from './notice.ts'
import type { ApplicationFacts } from './submission.ts'

describe('the district returns an application for completion', () => {
  const returning = (command: object, stage: ApplicationStage = 'submitted') =>
    given('application', ...applicationEvents(stage), ...(stage === 'submitted' ? verdictsMet.slice(0, 2) : [])).when(
      'application.request-completion',
      { items: ['补充审计报告'], due: '2026-05-20', ...command },
      district,
      around(),
      '2026-05-07',
    )
  const requested = { ...completionRequested, letter: 'ac-1.letter' }

  it('with a list and a date, by letter; what was audited is looked at anew', () => {
    returning({})
      .then(requested)
      .leaves({
        stage: 'returned',
        completion: { items: ['补充审计报告'], due: '2026-05-20', dueFinal: true, by: 'district' },
        verdicts: {},
        verdictNotes: {},
        letters: [{ id: 'ac-1.letter', kind: 'completion', day: '2026-05-07', text: '补充审计报告', readOn: null }],
      })
  })

  it.each(['publicised', 'returned'] as const)('also while it is %s', (stage) => {
    returning({}, stage)
      .then(requested)
      .leaves({ stage: 'returned', completion: { due: '2026-05-20' } })
  })

  it('not without a list', () => {
    returning({ items: [] }).thenRefused('reasons-missing')
  })

  it("and without a date, by the rules' working days ◇: five from Thursday over the weekend, 9 May being worked", () => {
    returning({ due: undefined }).then({ ...requested, due: '2026-05-13' })
    given('application', ...applicationEvents('submitted'))
      .under({ completionWorkingDays: 1 })
      .when('application.request-completion', { items: ['补充审计报告'] }, district, around(), '2026-05-07')
      .then({ ...requested, due: '2026-05-08' })
    given('application', ...applicationEvents('submitted'))
      .when('application.request-completion', { items: ['补充审计报告'] }, district, around(), '2026-12-29')
      .then({ ...requested, due: '2027-01-05', dueFinal: false })
      .leaves({ completion: { due: '2027-01-05', dueFinal: false } })
  })

  it('not for yesterday or today, but for tomorrow', () => {
    returning({ due: '2026-05-06' }).thenRefused('completion-date-past', { due: '2026-05-06' })
    returning({ due: '2026-05-07' }).thenRefused('completion-date-past', { due: '2026-05-07' })
    returning({ due: '2026-05-08' }).then({ ...requested, due: '2026-05-08' })
  })

  shutOutside('application.request-completion', ['submitted', 'publicised', 'returned'], { items: ['补充'], due: '2026-07-20' }, district)
})

describe('the district records a verdict on one of the four qualities', () => {
  const verdict = (outcome: string, notes: readonly object[] = []) => ({ quality: 'truth', outcome, notes })
  const recording = (command: object, stage: ApplicationStage = 'submitted') =>
    given('application', ...applicationEvents(stage)).when('application.record-verdict', command, district, around(), days.consulted)

  it.each(['submitted', 'publicised'] as const)('while the application is %s', (stage) => {
    recording(verdict('met'), stage)
      .then({ type: 'VerdictRecorded', ...verdict('met') })
      .leaves({ stage, verdicts: { truth: 'met' }, verdictNotes: { truth: [] } })
  })

  it('item by item, and the last word stands', () => {
    const notes = [{ item: '4.1.2', outcome: 'not-met', note: '数据与审计报告不符' }]
    given('application', ...applicationEvents('submitted'), ...verdictsMet)
      .when('application.record-verdict', verdict('not-met', notes), district, around(), days.consulted)
      .then({ type: 'VerdictRecorded', ...verdict('not-met', notes) })
      .leaves({ verdicts: { completeness: 'met', truth: 'not-met', accuracy: 'met', legality: 'met' }, verdictNotes: { truth: notes } })
  })

  it.each(['doubt', 'not-met'])('%s not without a note on an item', (outcome) => {
    recording(verdict(outcome)).thenRefused('reasons-missing')
    recording(verdict(outcome, [{ item: '4.1.2', outcome, note: ' ' }])).thenRefused('reasons-missing')
    const noted = verdict(outcome, [{ item: '4.1.2', outcome, note: '待核' }])
    recording(noted).then({ type: 'VerdictRecorded', ...noted })
  })

  it('met, but not with a doubted item left unexplained', () => {
    recording(verdict('met', [{ item: '4.1.2', outcome: 'doubt', note: '' }])).thenRefused('reasons-missing')
    const plain = verdict('met', [{ item: '4.1.2', outcome: 'met', note: '' }])
    recording(plain).then({ type: 'VerdictRecorded', ...plain })
  })

  shutOutside('application.record-verdict', ['submitted', 'publicised'], verdict('met'), district)
})

describe('a named clerk decides on a doubtful condition in writing', () => {
  const decide = { condition: 'innovation', accepted: true, reason: '有专利三项' }

  it.each(['submitted', 'publicised'] as const)('while the application is %s', (stage) => {
    given('application', ...applicationEvents(stage))
      .when('application.decide-condition', decide, district, around(), days.consulted)
      .then({ type: 'ConditionDecided', ...decide })
      .leaves({ conditionDecisions: { innovation: { accepted: true, reason: '有专利三项', person: 'p-chengguan-clerk' } } })
  })

  it('with reasons, for and against', () => {
    const standing = given('application', ...applicationEvents('submitted'))
    standing.when('application.decide-condition', { ...decide, reason: ' ' }, district, around(), days.consulted).thenRefused('reasons-missing')
    standing
      .when('application.decide-condition', { ...decide, accepted: false }, district, around(), days.consulted)
      .then({ type: 'ConditionDecided', ...decide, accepted: false })
  })

  shutOutside('application.decide-condition', ['submitted', 'publicised'], decide, district)
})

/** An application audited with four good verdicts. */
const audited = (key = 'a', ...more: readonly Past[]) =>
  fold('application', [...applicationEvents('submitted', key), ...verdictsMet, ...more]) as ApplicationState

describe('the district publishes its notice', () => {
  const publishing = (
    applications: readonly { state: ApplicationState; facts: ApplicationFacts }[],
    day: string = days.districtNotice,
    by = district,
  ) =>
    given('notice').when(
      'notice.publish-district',
      { ...wording, applications: applications.map(({ state }) => state.id) },
      by,
      { edition: 'edition-6', applications },
      day,
    )
  const consulted = (others: Partial<ApplicationFacts> = {}) => around({ consultations: allAnswered, ...others })
  const one = (state = audited(), others: Partial<ApplicationFacts> = {}) => [{ state, facts: consulted(others) }]
  const noticeOf = (lastDay: string, others = {}) => countedNotice('district', { publisher: CHENGGUAN, lastDay, ...others })
  const publicised = (id: string) => effect('application', id, { type: 'Publicised', kind: 'district', notice: 'no-1' })

  it('of an application audited and consulted on, for five whole working days', () => {
    publishing(one())
      .then(noticeOf('2026-05-25'), publicised('app-a'))
      .leavesBeside('notice', 'no-1', { stage: 'running', publishedOn: '2026-05-18', workingDays: 5, lastDay: '2026-05-25', final: true })
  })

  it('of several together, each standing for itself', () => {
    publishing([...one(), ...one(audited('b'))]).then(
      noticeOf('2026-05-25', { subjects: [subjectOf('a'), subjectOf('b')] }),
      publicised('app-a'),
      publicised('app-b'),
    )
  })

  it.each([
    ['2026-09-28', '2026-10-10', 'over National Day, its make-up Saturday counted'],
    ['2026-04-30', '2026-05-11', 'over the May holiday, its make-up Saturday counted'],
    ['2026-06-12', '2026-06-22', 'over 端午'],
    ['2026-05-16', '2026-05-22', 'from a Saturday'],
  ])('published on %s it stands to %s: %s', (day, lastDay) => {
    publishing(one(), day).then(noticeOf(lastDay), publicised('app-a'))
  })

  it('into a year whose holidays are not known yet, its last day is provisional', () => {
    publishing(one(), '2026-12-28').then(noticeOf('2027-01-04', { final: false }), publicised('app-a'))
    given('notice')
      .countedBy(calendarWith2027)
      .when('notice.publish-district', { ...wording, applications: ['app-a'] }, district, { edition: 'edition-6', applications: one() }, '2026-12-28')
      .then(noticeOf('2027-01-05', { final: true }), publicised('app-a'))
  })

  describe('naming the notice that it runs anew', () => {
    const anew = (replaced: Partial<NoticeState> | null) =>
      given('notice')
        .countedBy(calendar)
        .when(
          'notice.publish-district',
          { ...wording, applications: ['app-a'], replaces: 'notice-7' },
          district,
          { edition: 'edition-6', applications: one(), replaced: replaced && { ...notice('withdrawn'), ...replaced } },
          days.districtNotice,
        )

    it('withdrawn, its own and of the same kind', () => {
      anew({}).then(noticeOf('2026-05-25', { replaces: 'notice-7' }), publicised('app-a'))
    })

    it.each([
      ['unknown', null],
      ['still running', { stage: 'running' }],
      ['over', { stage: 'ended' }],
      ['of another kind', { kind: 'acceptance' }],
      ['of another body', { publisher: '620103' }],
    ] as const)('but none that is %s', (_why, replaced) => {
      anew(replaced).thenRefused('replaced-notice-stands')
    })
  })

  it('not of nobody', () => {
    publishing([]).thenShut('nothing-chosen')
  })

  it('not of an application of another lead body', () => {
    publishing(one(), days.districtNotice, otherDistrict).thenShut('act-of-another-body', { application: 'LZ2026-0001' })
  })

  it('not while the edition is suspended, nor when it is over', () => {
    publishing(one(audited(), { edition: suspended })).thenShut('edition-suspended', suspendedFacts)
    publishing(one(audited(), { edition: edition('ended') })).thenShut('edition-over', { edition: '第六届', stage: 'ended' })
  })

  const application = 'LZ2026-0001'

  it('not before all four verdicts are given', () => {
    const two = fold('application', [...applicationEvents('submitted'), ...verdictsMet.slice(0, 2)]) as ApplicationState
    publishing(one(two)).thenShut('verdicts-open', { open: ['accuracy', 'legality'], application })
  })

  it('not while one verdict is not met', () => {
    const notMet = { type: 'VerdictRecorded', quality: 'legality', outcome: 'not-met', notes: [{ item: '', outcome: 'not-met', note: '环保处罚' }] }
    publishing(one(audited('a', notMet))).thenShut('verdict-not-met', { notMet: ['legality'], application })
  })

  it('not before the departments are asked', () => {
    publishing(one(audited(), { consultations: [] })).thenShut('consultation-not-sent', { application })
  })

  it('not while a department has neither answered nor been closed with a signed record', () => {
    const consultations = [...allAnswered.slice(1), consultation('sent', 'market-regulation')]
    publishing(one(audited(), { consultations })).thenShut('consultation-open', { waiting: ['market-regulation'], application })
    const closed = [...allAnswered.slice(1), consultation('closed-unanswered', 'market-regulation')]
    publishing(one(audited(), { consultations: closed })).then(noticeOf('2026-05-25'), publicised('app-a'))
  })

  it('and letters of a later round, or called off, are not its consultation', () => {
    const consultations = [consultation('answered', 'ecology', 'meeting'), consultation('called-off', 'taxation')]
    publishing(one(audited(), { consultations })).thenShut('consultation-not-sent', { application })
  })

  it('not before a doubtful condition has been decided, and accepted', () => {
    const doubtful = fold('application', [
      ...applicationEvents('draft'),
      on(days.submitted, submittedBy('a', 1, { innovation: '新产品三项' })),
      ...verdictsMet,
    ]) as ApplicationState
    const decided = (accepted: boolean) =>
      fold('application', [
        ...applicationEvents('draft'),
        on(days.submitted, submittedBy('a', 1, { innovation: '新产品三项' })),
        ...verdictsMet,
        { type: 'ConditionDecided', condition: 'innovation', accepted, reason: '已核实' },
      ]) as ApplicationState
    publishing(one(doubtful)).thenShut('condition-needs-decision', { conditions: ['innovation'], application })
    publishing(one(decided(false))).thenShut('condition-needs-decision', { conditions: ['innovation'], application })
    publishing(one(decided(true))).then(noticeOf('2026-05-25'), publicised('app-a'))
  })

  it('not before a registration of less than five years has been decided on', () => {
    const young = organisation('verified', 'a', { registeredInCityOn: '2021-05-01' })
    publishing(one(audited(), { organisation: young })).thenShut('condition-needs-decision', { conditions: ['registered'], application })
  })

  it.each(applicationStages.filter((stage) => stage !== 'submitted'))('not of an application that is %s', (stage) => {
    const code = finalStages.includes(stage) ? 'applicant-out' : 'step-not-open'
    publishing(one(applicationAt(stage))).thenShut(code, { stage, command: 'application.publish-district-notice', application })
  })

  it('and one that is not ready holds up the list it is on', () => {
    publishing([...one(), { state: audited('b'), facts: consulted({ consultations: [] }) }]).thenShut('consultation-not-sent', {
      application: 'LZ2026-0002',
    })
  })
})

describe('the district signs its opinion and sends the application up', () => {
  const send = { opinion: '材料属实', recommendation: '同意推荐' }
  const recommended = { type: 'Recommended', ...send }
  const sending = (others: Partial<ApplicationFacts> = {}, day = '2026-05-26', command: object = send) =>
    given('application', ...applicationEvents('publicised')).when('application.recommend', command, district, around(others), day)
  const noticeTo = (district: ApplicationFacts['notices']['district']) => ({ notices: { ...around().notices, district } })

  it('on the day after its notice has run', () => {
    sending(noticeTo(standingUntil('2026-05-25')))
      .then(recommended)
      .leaves({ stage: 'recommended', opinion: { ...send, day: '2026-05-26' } })
  })

  it.each(['2026-05-24', '2026-05-25'])('not on %s: the notice stands to 24:00 of its last day', (day) => {
    sending(noticeTo(standingUntil('2026-05-25')), day).thenShut('district-notice-running', { publishedOn: '2026-05-18', lastDay: '2026-05-25' })
  })

  it('not without a notice, nor on one that was withdrawn', () => {
    sending(noticeTo(null)).thenShut('district-notice-missing')
    sending(noticeTo(withdrawn)).thenShut('district-notice-missing')
  })

  it('not on a last day that is provisional', () => {
    sending(noticeTo(standingUntil('2027-01-04', false)), '2027-01-05').thenShut('calendar-count-provisional', { lastDay: '2027-01-04' })
  })

  it('not while an objection against this applicant is open, whenever it was filed', () => {
    sending({ openObjections: ['YY-2026-0001'] }).thenShut('objection-open-district', { objections: ['YY-2026-0001'] })
  })

  it('not before the notice: an audited application has no notice', () => {
    given('application', ...applicationEvents('submitted'), ...verdictsMet)
      .when('application.recommend', send, district, around(), '2026-05-26')
      .thenShut('district-notice-missing')
  })

  it('not with a verdict open or not met after a completion', () => {
    const again = [...applicationEvents('publicised'), on('2026-05-19', completionRequested), on('2026-05-20', submittedBy('a', 2))]
    const notMet: Event = { type: 'VerdictRecorded', quality: 'truth', outcome: 'not-met', notes: [] }
    given('application', ...again)
      .when('application.recommend', send, district, around(), '2026-05-26')
      .thenShut('verdicts-open', { open: ['completeness', 'truth', 'accuracy', 'legality'] })
    given('application', ...again, ...verdictsMet, notMet)
      .when('application.recommend', send, district, around(), '2026-05-26')
      .thenShut('verdict-not-met', { notMet: ['truth'] })
    given('application', ...again, ...verdictsMet)
      .when('application.recommend', send, district, around(), '2026-05-26')
      .then(recommended)
  })

  it('not under a ban that came meanwhile', () => {
    const bans = [{ article: 32, decision: '兰质办〔2026〕8号', from: '2026-05-20', until: '2031-05-20' }]
    sending({ bans }).thenShut('banned-false-material', { decision: '兰质办〔2026〕8号', until: '2031-05-20' })
  })

  it('not without the audit opinion, nor without the recommendation', () => {
    sending({}, '2026-05-26', { ...send, opinion: ' ' }).thenRefused('opinion-missing')
    sending({}, '2026-05-26', { ...send, recommendation: '' }).thenRefused('recommendation-missing')
  })

  it('not while the edition is suspended, nor when it is over', () => {
    sending({ edition: suspended }).thenShut('edition-suspended', suspendedFacts)
    sending({ edition: edition('ended') }).thenShut('edition-over', { edition: '第六届', stage: 'ended' })
  })

  it.each(applicationStages.filter((stage) => stage !== 'publicised' && stage !== 'submitted'))('not while it is %s', (stage) => {
    const code = finalStages.includes(stage) ? 'applicant-out' : 'step-not-open'
    given('application', ...applicationEvents(stage))
      .when('application.recommend', send, district, around(), '2026-05-26')
      .thenShut(code, { stage, command: 'application.recommend' })
  })
})

describe('the district decides not to recommend', () => {
  const declining = (stage: ApplicationStage, others = {}, reasons = '近三年亏损') =>
    given('application', ...applicationEvents(stage)).when('application.decline', { reasons }, district, around(others), '2026-05-08')
  const declined = { type: 'NotRecommended', reasons: '近三年亏损', letter: 'ac-1.letter' }

  it.each(['submitted', 'returned', 'publicised'] as const)('in writing, with reasons, while it is %s', (stage) => {
    const others = stage === 'returned' ? [{ kind: 'completion' }] : []
    declining(stage)
      .then(declined)
      .leaves({
        stage: 'not-recommended',
        outReason: '近三年亏损',
        letters: [...others, { id: 'ac-1.letter', kind: 'not-recommended', day: '2026-05-08', text: '近三年亏损', readOn: null }],
      })
  })

  it('and the letters still with departments are called off', () => {
    declining('submitted', { consultations: [consultation('sent'), consultation('answered', 'court')] }).then(
      declined,
      effect('consultation', 'app-a.district.ecology', { type: 'ConsultationCalledOff' }),
    )
  })

  it('not without reasons', () => {
    declining('submitted', {}, '\n').thenRefused('reasons-missing')
  })

  shutOutside('application.decline', ['submitted', 'returned', 'publicised'], { reasons: '近三年亏损' }, district)
})

describe('the city checks what arrives', () => {
  it('and takes it in', () => {
    given('application', ...applicationEvents('recommended'))
      .when('application.receive', {}, city, around(), days.received)
      .then({ type: 'ReceivedByCity' })
      .leaves({ stage: 'received' })
  })

  shutOutside('application.receive', ['recommended'], {}, city)
})

describe('the city returns an application to the district', () => {
  const returning = (stage: ApplicationStage, reasons = '推荐意见未盖章') =>
    given('application', ...applicationEvents(stage)).when('application.return-to-district', { reasons }, city, around(), '2026-05-29')

  it.each(['recommended', 'received'] as const)('with reasons while it is %s; its notice stands, its opinion is to be given again', (stage) => {
    returning(stage)
      .then({ type: 'ReturnedToDistrict', reasons: '推荐意见未盖章' })
      .leaves({
        stage: 'publicised',
        opinion: null,
        districtReturn: { reasons: '推荐意见未盖章', day: '2026-05-29' },
        notices: { district: 'notice-district' },
      })
  })

  it('not without reasons', () => {
    returning('recommended', ' ').thenRefused('reasons-missing')
  })

  it('and the district may send it again at once', () => {
    given('application', ...applicationEvents('recommended'), on('2026-05-29', { type: 'ReturnedToDistrict', reasons: '未盖章' }))
      .when('application.recommend', { opinion: '属实', recommendation: '同意推荐' }, district, around(), '2026-05-29')
      .then({ type: 'Recommended', opinion: '属实', recommendation: '同意推荐' })
      .leaves({ stage: 'recommended', districtReturn: null })
  })

  shutOutside('application.return-to-district', ['recommended', 'received'], { reasons: '未盖章' }, city)
})
