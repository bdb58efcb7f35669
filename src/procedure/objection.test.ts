import { describe, expect, it } from 'vitest'
import { applicationAt, applicationEvents } from '../../tests/helpers/applications.ts'
import { effect, given, on, type Past } from '../../tests/helpers/given.ts'
import { objectionEvents, registered, registering } from '../../tests/helpers/objections.ts'
import { city } from '../../tests/helpers/people.ts'
import { type ApplicationStage, applicationStages, finalStages } from './application.ts'
import { type ObjectionStage, openObjectionStages, type RegisterObjection } from './objection.ts'
import type { StepName } from './steps.ts'

const stages: readonly ObjectionStage[] = ['registered', 'investigating', 'refused', 'decided', 'notified', 'closed']
const facts = (stage: ApplicationStage = 'publicised') => ({ application: applicationAt(stage) })

function shutOutside(name: StepName, open: readonly ObjectionStage[], command: object) {
  it.each(stages.filter((stage) => !open.includes(stage)))('not when it is %s', (stage) => {
    given('objection', ...objectionEvents(stage))
      .when(name, command, city, facts(), '2026-06-30')
      .thenShut('step-not-open', { stage, command: name })
  })
}

describe('an objection is registered', () => {
  const register = (command: Partial<RegisterObjection> = {}, day = '2026-05-20', stage: ApplicationStage = 'publicised') =>
    given('objection').when('objection.register', { ...registering, ...command }, city, facts(stage), day)

  it('with the particulars of a person and the evidence, and its examination is due in five working days', () => {
    register()
      .then(effect('objection', 'objection-1', registered))
      .leaves({ stage: 'registered', receivedOn: '2026-05-20', examinationDue: '2026-05-27', decision: null, notifiedOn: null })
  })

  it('with those of an organisation', () => {
    const organisation = { objectorKind: 'organisation', particulars: ['domicile', 'phone', 'address', 'seal'] } as const
    register(organisation).then(effect('objection', 'objection-1', { ...registered, ...organisation }))
  })

  it.each(['name', 'phone', 'address', 'identity-proof'])('not without the %s of a person', (particular) => {
    const particulars = registering.particulars.filter((each) => each !== particular)
    register({ particulars }).thenRefused('particulars-of-person-missing', { missing: [particular] })
  })

  it.each(['domicile', 'phone', 'address', 'seal'])('not without the %s of an organisation', (particular) => {
    const particulars = ['domicile', 'phone', 'address', 'seal'].filter((each) => each !== particular)
    register({ objectorKind: 'organisation', particulars }).thenRefused('particulars-of-organisation-missing', { missing: [particular] })
  })

  it('not without evidence', () => {
    register({ evidence: [] }).thenRefused('objection-evidence-missing')
  })

  it.each(applicationStages)('at any time: against an application that is %s', (stage) => {
    register({}, '2026-05-20', stage).then(effect('objection', 'objection-1', registered))
  })

  it('and a day count into an unknown year is provisional', () => {
    register({}, '2026-12-28').then(effect('objection', 'objection-1', { ...registered, examinationDue: '2027-01-04', examinationFinal: false }))
  })
})

describe('an objection is examined', () => {
  it('and admitted: it is investigated, within twenty working days ◇', () => {
    given('objection', ...objectionEvents('registered'))
      .when('objection.admit', {}, city, facts(), '2026-05-22')
      .then({ type: 'ObjectionAdmitted', investigationDue: '2026-06-22', investigationFinal: true })
      .leaves({ stage: 'investigating', examinedOn: '2026-05-22', investigationDue: '2026-06-22' })
    given('objection', ...objectionEvents('registered'))
      .under({ objectionInvestigationWorkingDays: 1 })
      .when('objection.admit', {}, city, facts(), '2026-05-22')
      .then({ type: 'ObjectionAdmitted', investigationDue: '2026-05-25', investigationFinal: true })
  })

  it('late too: what is late shows, and is done all the same', () => {
    given('objection', ...objectionEvents('registered'))
      .when('objection.admit', {}, city, facts(), '2026-05-28')
      .then({ type: 'ObjectionAdmitted', investigationDue: '2026-06-26', investigationFinal: true })
  })

  shutOutside('objection.admit', ['registered'], {})
})

describe('an objection is not admitted', () => {
  it('with reasons', () => {
    given('objection', ...objectionEvents('registered'))
      .when('objection.refuse', { reasons: '无证明材料' }, city, facts(), '2026-05-25')
      .then({ type: 'ObjectionRefused', reasons: '无证明材料' })
      .leaves({ stage: 'refused', examinedOn: '2026-05-25', refusal: '无证明材料' })
    given('objection', ...objectionEvents('registered'))
      .when('objection.refuse', { reasons: ' ' }, city, facts(), '2026-05-25')
      .thenRefused('reasons-missing')
  })

  shutOutside('objection.refuse', ['registered'], { reasons: '无证明材料' })
})

describe('an objection is decided', () => {
  const deciding = (command: object, stage: ApplicationStage = 'publicised') =>
    given('objection', ...objectionEvents('investigating'))
      .beside('application', 'app-a', ...applicationEvents(stage))
      .when('objection.decide', { reasons: '经查属实', upheld: true, endsApplication: true, ...command }, city, facts(stage), '2026-06-10')
  const ended = effect('application', 'app-a', { type: 'ApplicationEnded', reason: '经查属实', letter: 'ac-1.letter' })

  it('not upheld: the applicant goes on', () => {
    const decision = { upheld: false, reasons: '经查不成立', endsApplication: false }
    deciding(decision)
      .then({ type: 'ObjectionDecided', ...decision })
      .leaves({ stage: 'decided', decision: { ...decision, day: '2026-06-10' } })
      .leavesBeside('application', 'app-a', { stage: 'publicised' })
  })

  it('not upheld, it ends nothing even if the command says so', () => {
    deciding({ upheld: false }).then({ type: 'ObjectionDecided', upheld: false, reasons: '经查属实', endsApplication: false })
  })

  it('upheld, the application goes on or ends as decided', () => {
    deciding({ endsApplication: false }).then({ type: 'ObjectionDecided', upheld: true, reasons: '经查属实', endsApplication: false })
    deciding({})
      .then({ type: 'ObjectionDecided', upheld: true, reasons: '经查属实', endsApplication: true }, ended)
      .leavesBeside('application', 'app-a', {
        stage: 'ended',
        outReason: '经查属实',
        letters: [{ id: 'ac-1.letter', kind: 'ended', text: '经查属实', day: '2026-06-10' }],
      })
  })

  it.each(finalStages)('upheld, an application that is %s already ends no more', (stage) => {
    deciding({}, stage).then({ type: 'ObjectionDecided', upheld: true, reasons: '经查属实', endsApplication: false })
  })

  it('not without reasons', () => {
    deciding({ reasons: '' }).thenRefused('reasons-missing')
  })

  shutOutside('objection.decide', ['investigating'], { upheld: false, reasons: '经查', endsApplication: false })
})

describe('the objector is told in writing', () => {
  it.each(['refused', 'decided'] as const)('once it is %s, and with that the hold is lifted', (stage) => {
    const now = given('objection', ...objectionEvents(stage))
      .when('objection.notify', { means: '挂号信' }, city, facts(), '2026-06-11')
      .then({ type: 'ResultNotified', means: '挂号信' })
      .leaves({ stage: 'notified', notifiedOn: '2026-06-11' })
    expect(openObjectionStages).not.toContain((now.state as { stage: ObjectionStage }).stage)
  })

  it('until then it holds its subject', () => {
    expect(openObjectionStages).toEqual(['registered', 'investigating', 'refused', 'decided'])
  })

  shutOutside('objection.notify', ['refused', 'decided'], { means: '挂号信' })
})

describe("the objector's answer is recorded", () => {
  const answering = (answer: string, day: string, events: readonly Past[] = objectionEvents('notified')) =>
    given('objection', ...events).when('objection.confirm', { answer }, city, facts(), day)

  it.each(['confirmed', 'disagrees'])('%s, and the case is closed', (answer) => {
    answering(answer, '2026-06-12')
      .then({ type: 'ConfirmationRecorded', answer })
      .leaves({ stage: 'closed', confirmation: { answer, day: '2026-06-12' } })
  })

  it('no reply only after ten working days ◇: told on 2026-06-11, to 24:00 of 2026-06-26', () => {
    answering('no-reply', '2026-06-25').thenRefused('confirmation-not-due', { until: '2026-06-26' })
    answering('no-reply', '2026-06-26').thenRefused('confirmation-not-due', { until: '2026-06-26' })
    answering('no-reply', '2026-06-27').then({ type: 'ConfirmationRecorded', answer: 'no-reply' })
  })

  it('no reply is not recorded while the days off of the year are not known', () => {
    const late = [...objectionEvents('decided'), on('2026-12-28', { type: 'ResultNotified', means: '当面' })]
    answering('no-reply', '2027-02-01', late).thenRefused('calendar-count-provisional', { due: '2027-01-11' })
    answering('confirmed', '2027-02-01', late).then({ type: 'ConfirmationRecorded', answer: 'confirmed' })
  })

  it.each(openObjectionStages)('not before the written notice, while it is %s', (stage) => {
    answering('confirmed', '2026-06-30', objectionEvents(stage)).thenShut('objection-result-not-sent', { number: 'YY-2026-0001' })
  })

  it('not twice', () => {
    answering('disagrees', '2026-06-30', objectionEvents('closed')).thenShut('step-not-open', { stage: 'closed', command: 'objection.confirm' })
  })

  it('and its day stands beside the decision', () => {
    answering('confirmed', '2026-06-20', [...objectionEvents('decided'), on('2026-06-11', { type: 'ResultNotified', means: '当面' })])
      .then({ type: 'ConfirmationRecorded', answer: 'confirmed' })
      .leaves({ decision: { upheld: false, day: '2026-06-10' }, notifiedOn: '2026-06-11' })
  })
})
