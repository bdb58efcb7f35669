import { describe, expect, it } from 'vitest'
import { applicationAt, applicationEvents } from '../../tests/helpers/applications.ts'
import { effect, given, on } from '../../tests/helpers/given.ts'
import { identityOf } from '../../tests/helpers/organisations.ts'
import { city } from '../../tests/helpers/people.ts'
import { measures } from '../../tests/helpers/terms.ts'
import { type ApplicationStage, applicationStages, finalStages } from './application.ts'
import { inForce } from './ban.ts'

const { id: organisation, name, creditCode } = identityOf('a')
const command = { id: 'ban-1', application: 'app-a', decision: '兰质办〔2026〕8号', reasons: '提供虚假审计报告' }

describe('an organisation that handed in false material is banned', () => {
  const imposing = (stage: ApplicationStage, others: object = {}, rules = {}, day = '2026-06-01') =>
    given('ban')
      .beside('application', 'app-a', ...applicationEvents(stage))
      .under(rules)
      .when('ban.impose', { ...command, ...others }, city, { application: applicationAt(stage) }, day)
  const imposed = (until: string) =>
    effect('ban', 'ban-1', {
      type: 'BanImposed',
      id: 'ban-1',
      organisation,
      name,
      creditCode,
      decision: command.decision,
      reasons: command.reasons,
      article: 32,
      until,
    })
  const ended = effect('application', 'app-a', { type: 'ApplicationEnded', reason: command.reasons, letter: 'ac-1.letter' })

  it('for five years from the day of the decision, and its application ends ◇', () => {
    imposing('publicised')
      .then(imposed('2031-06-01'), ended)
      .leaves({ article: 32, from: '2026-06-01', until: '2031-06-01', decision: '兰质办〔2026〕8号' })
      .leavesBeside('application', 'app-a', { stage: 'ended', outReason: '提供虚假审计报告', letters: [{ kind: 'ended', text: '提供虚假审计报告' }] })
  })

  it('and the application goes on where the rules say so ◇', () => {
    imposing('publicised', {}, { falseMaterialEndsApplication: false }).then(imposed('2031-06-01'))
  })

  it('a ban decided on a leap day ends on 28 February', () => {
    imposing('publicised', {}, {}, '2028-02-29').then(imposed('2033-02-28'), ended)
  })

  it.each(applicationStages.filter((stage) => stage !== 'draft' && !finalStages.includes(stage)))('while the application is %s', (stage) => {
    imposing(stage).then(imposed('2031-06-01'), ended)
  })

  it.each(finalStages)('and when it is %s already, only the ban remains', (stage) => {
    imposing(stage).then(imposed('2031-06-01'))
  })

  it('also for a draft that was handed in and taken back', () => {
    const takenBack = given('application', ...applicationEvents('submitted'), on('2026-03-25', { type: 'ApplicationTakenBack' }))
    given('ban').when('ban.impose', command, city, { application: takenBack.state }, '2026-06-01').then(imposed('2031-06-01'), ended)
  })

  it('not for a draft never handed in', () => {
    imposing('draft').thenShut('step-not-open', { stage: 'draft', command: 'ban.impose' })
  })

  it('not without reasons', () => {
    imposing('publicised', { reasons: ' ' }).thenRefused('reasons-missing')
  })
})

describe('a ban is in force', () => {
  const ban = { article: 32, decision: '', from: '2026-06-01', until: '2031-06-01' }

  it.each([
    ['2026-05-31', false],
    ['2026-06-01', true],
    ['2031-06-01', true],
    ['2031-06-02', false],
  ])('on %s: %s', (day, expected) => {
    expect(inForce(ban, day)).toBe(expected)
    expect(measures.law.mayApplyUnderBans([ban], day).allowed).toBe(!expected)
  })
})
