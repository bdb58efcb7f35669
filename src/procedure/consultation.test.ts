import { describe, expect, it } from 'vitest'
import { asked, chased, consultation, consultationDue, consultationEvents } from '../../tests/helpers/consultations.ts'
import { given, on, type Past } from '../../tests/helpers/given.ts'
import { city, district, ecology, theClock } from '../../tests/helpers/people.ts'
import { calendarWith2027 } from '../../tests/helpers/terms.ts'
import { consultationFacts } from './consultation.ts'

const notSent = ['answered', 'closed-unanswered', 'called-off'] as const

describe('a department answers', () => {
  const answering = (answer: object, day = '2026-05-12', events: readonly Past[] = consultationEvents('sent')) =>
    given('consultation', ...events).when('consultation.answer', answer, ecology, null, day)

  it.each([
    ['no-objection', ''],
    ['cannot-tell', ''],
    ['facts', '2024年受到罚款一次'],
  ])('%s', (kind, text) => {
    const answer = { kind, text, period: '2021—2025' }
    answering(answer)
      .then({ type: 'DepartmentAnswered', ...answer })
      .leaves({ stage: 'answered', answer: { ...answer, day: '2026-05-12', person: 'p-ecology' } })
  })

  it('but facts must be written out', () => {
    answering({ kind: 'facts', text: ' ', period: '2021—2025' }).thenRefused('reasons-missing')
  })

  it('and a late answer is an answer', () => {
    const answer = { kind: 'no-objection', text: '', period: '2021—2025' }
    answering(answer, '2026-05-20', [...consultationEvents('sent'), ...chased]).then({ type: 'DepartmentAnswered', ...answer })
  })

  it.each(notSent)('not when the letter is %s', (stage) => {
    answering({ kind: 'no-objection', text: '', period: '' }, '2026-05-20', consultationEvents(stage)).thenShut('step-not-open', {
      stage,
      command: 'consultation.answer',
    })
  })
})

describe('a silent department', () => {
  const sent = given('consultation', ...consultationEvents('sent'))

  it('is reminded, and each reminder is kept with its day', () => {
    given('consultation', ...consultationEvents('sent'), on('2026-05-13', { type: 'DepartmentReminded' }))
      .when('consultation.remind', {}, theClock, null, '2026-05-15')
      .then({ type: 'DepartmentReminded' })
      .leaves({ stage: 'sent', reminders: ['2026-05-13', '2026-05-15'] })
  })

  it('is told of to the supervisor, from the day after its due day', () => {
    sent
      .when('consultation.tell-supervisor', {}, district, null, consultationDue)
      .thenShut('department-not-due', { department: 'ecology', due: consultationDue })
    sent
      .when('consultation.tell-supervisor', {}, district, null, '2026-05-15')
      .then({ type: 'SupervisorTold' })
      .leaves({ stage: 'sent', escalatedOn: '2026-05-15' })
  })

  it.each(notSent)('that is %s is neither reminded nor told of', (stage) => {
    const settled = given('consultation', ...consultationEvents(stage))
    settled.when('consultation.remind', {}, theClock, null, '2026-05-20').thenShut('step-not-open', { stage, command: 'consultation.remind' })
    settled
      .when('consultation.tell-supervisor', {}, theClock, null, '2026-05-20')
      .thenShut('step-not-open', { stage, command: 'consultation.tell-supervisor' })
  })
})

describe('a consultation is closed without an answer', () => {
  const closing = (day: string, events: readonly Past[] = [...consultationEvents('sent'), ...chased], record = '逾期未回复，附催办记录') =>
    given('consultation', ...events).when('consultation.close', { record }, district, null, day)

  it('by a signed record, after the due day, two reminders and word to the supervisor ◇; it is never read as consent', () => {
    closing('2026-05-18')
      .then({ type: 'ConsultationClosedUnanswered', record: '逾期未回复，附催办记录' })
      .leaves({ stage: 'closed-unanswered', answer: null, closing: { record: '逾期未回复，附催办记录', day: '2026-05-18' } })
  })

  it('not on its due day, but on the day after', () => {
    closing(consultationDue).thenShut('department-not-due', { department: 'ecology', due: consultationDue })
    closing('2026-05-15').then({ type: 'ConsultationClosedUnanswered', record: '逾期未回复，附催办记录' })
  })

  it.each([
    ['one reminder', [chased[0], chased[2]], 1],
    ['nothing done', [], 0],
    ['reminders before the due day, which are a courtesy', [on('2026-05-13', { type: 'DepartmentReminded' }), chased[0]], 1],
  ] as const)('not with %s', (_, done, reminders) => {
    const events = [...consultationEvents('sent'), ...done.flatMap((each) => each ?? [])]
    closing('2026-05-18', events).thenShut('department-not-reminded', { department: 'ecology', reminders, needed: 2 })
  })

  it('not with no word to the supervisor, unless the rules ask for none ◇', () => {
    const reminded = [...consultationEvents('sent'), ...chased.slice(0, 2)]
    closing('2026-05-18', reminded).thenShut('supervisor-not-told', { department: 'ecology' })
    given('consultation', ...reminded)
      .under({ supervisorToldBeforeClosing: false })
      .when('consultation.close', { record: '逾期未回复' }, city, null, '2026-05-18')
      .then({ type: 'ConsultationClosedUnanswered', record: '逾期未回复' })
  })

  it('with as many reminders as the rules ask ◇', () => {
    given('consultation', ...consultationEvents('sent'), on('2026-05-15', { type: 'SupervisorTold' }))
      .under({ consultationReminders: 0 })
      .when('consultation.close', { record: '逾期未回复' }, city, null, '2026-05-18')
      .then({ type: 'ConsultationClosedUnanswered', record: '逾期未回复' })
  })

  it('not while the days off of the year are not known, and then from the day counted with them', () => {
    const asking = on('2026-12-28', { ...asked(), due: '2027-01-06', dueFinal: false })
    const done = [
      on('2027-01-07', { type: 'DepartmentReminded' }),
      on('2027-01-08', { type: 'DepartmentReminded' }),
      on('2027-01-08', { type: 'SupervisorTold' }),
    ]
    closing('2027-01-11', [asking, ...done]).thenShut('calendar-count-provisional', { due: '2027-01-06' })
    given('consultation', asking, ...done)
      .countedBy(calendarWith2027)
      .when('consultation.close', { record: '逾期未回复' }, city, null, '2027-01-11')
      .then({ type: 'ConsultationClosedUnanswered', record: '逾期未回复' })
    given('consultation', asking)
      .when('consultation.tell-supervisor', {}, theClock, null, '2027-01-11')
      .thenShut('calendar-count-provisional', { due: '2027-01-06' })
  })

  it('not without the record', () => {
    closing('2026-05-18', undefined, ' ').thenRefused('reasons-missing')
  })

  it.each(notSent)('not when it is %s', (stage) => {
    closing('2026-05-20', consultationEvents(stage)).thenShut('step-not-open', { stage, command: 'consultation.close' })
  })
})

describe('what the law is told of a consultation', () => {
  it.each([
    ['sent', 'sent'],
    ['answered', 'answered'],
    ['closed-unanswered', 'closed-unanswered'],
    ['called-off', 'closed-unanswered'],
  ] as const)('one that is %s counts as %s', (stage, state) => {
    expect(consultationFacts(consultation(stage))).toMatchObject({ department: 'ecology', due: consultationDue, state })
  })
})
