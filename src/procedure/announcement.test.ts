import { describe, it } from 'vitest'
import { announcedWith, editionEvents, reply, schedule, suspension, wording } from '../../tests/helpers/editions.ts'
import { given } from '../../tests/helpers/given.ts'
import { plainNotice } from '../../tests/helpers/notices.ts'
import { city, theClock } from '../../tests/helpers/people.ts'
import { days, measures } from '../../tests/helpers/terms.ts'

const announce = { ...wording, schedule }
const announced = { ...announcedWith(), notice: 'no-1', documentNumber: wording.documentNumber, rulesVersion: 2 }
const rules = { rulesVersionInForce: 2 }

describe('the application notice (申报通知)', () => {
  it('is published once the filing is approved, and fixes measures, rules and criteria of that day', () => {
    given('edition', ...editionEvents('registered'))
      .when('edition.announce', announce, city, rules, days.announced)
      .then(announced, plainNotice('announcement'))
      .leaves({
        stage: 'accepting',
        schedule,
        announcement: { day: days.announced, measures: 'lanzhou-2023', rulesVersion: 2, criteria: measures.currentCriteria },
      })
      .leavesBeside('notice', 'no-1', { stage: 'standing', publishedOn: days.announced, lastDay: null })
  })

  it('says which criteria set the edition is reviewed by, of those that are known', () => {
    const announcing = (criteria: string) =>
      given('edition', ...editionEvents('registered')).when('edition.announce', { ...announce, criteria }, city, rules, days.announced)
    announcing(measures.currentCriteria).then(announced, plainNotice('announcement'))
    for (const asked of ['cr-none', 'constructor']) announcing(asked).thenRefused('criteria-unknown', { asked })
  })

  it('is refused where the points of the criteria do not reach the threshold of the acceptance list ◇', () => {
    const announcing = (rule: object) =>
      given('edition', ...editionEvents('registered'))
        .under(rule)
        .when('edition.announce', announce, city, rules, days.announced)
    announcing({ acceptanceBy: 'threshold', acceptanceThreshold: 1000 }).then(announced, plainNotice('announcement'))
    announcing({ acceptanceBy: 'threshold', acceptanceThreshold: 1001 }).thenRefused('criteria-below-threshold', { threshold: 1001, whole: 1000 })
    announcing({ acceptanceBy: 'vote', acceptanceThreshold: 1001 }).then(announced, plainNotice('announcement'))
  })

  it.each(['planned', 'filed'] as const)('is refused while the edition is %s and no approving reply has come', (stage) => {
    given('edition', ...editionEvents(stage))
      .when('edition.announce', announce, city, rules, days.announced)
      .thenShut('filing-without-approval', { answered: false })
  })

  it('is refused after a filing was turned down', () => {
    const turnedDown = { type: 'FilingAnswered', answer: reply({ approved: false }), document: 'sha-reply' }
    given('edition', ...editionEvents('filed'), turnedDown)
      .when('edition.announce', announce, city, rules, days.announced)
      .thenShut('filing-without-approval', { answered: true })
  })

  it('may come before the reply where the rules do not ask for it first ◇', () => {
    given('edition', ...editionEvents('planned'))
      .under({ filingApprovalFirst: false })
      .when('edition.announce', announce, city, rules, days.announced)
      .then(announced, plainNotice('announcement'))
      .leaves({ stage: 'accepting', filingAnswer: null })
  })

  it('is refused while no version of the implementing rules has been published', () => {
    given('edition', ...editionEvents('registered'))
      .when('edition.announce', announce, city, { rulesVersionInForce: 0 }, days.announced)
      .thenShut('rules-missing')
  })

  it.each(['accepting', 'reviewing', 'closed', 'ended'] as const)('is not published a second time while the edition is %s', (stage) => {
    given('edition', ...editionEvents(stage))
      .when('edition.announce', announce, city, rules, days.announced)
      .thenShut('step-not-open', { stage, command: 'edition.announce' })
  })

  it.each([
    ['opens before the notice itself', { opens: '2026-03-08' }, '2026-03-08'],
    ['closes before it opens', { deadline: '2026-03-09' }, '2026-03-09'],
    ['plans the visits before the deadline', { plannedSiteReview: '2026-04-29' }, '2026-04-29'],
    ['plans the meeting before the visits', { plannedMeeting: '2026-06-23' }, '2026-06-23'],
    ['plans the approval before the meeting', { plannedApproval: '2026-07-14' }, '2026-07-14'],
  ])('is refused with a schedule that %s', (_, change, day) => {
    given('edition', ...editionEvents('registered'))
      .when('edition.announce', { ...announce, schedule: { ...schedule, ...change } }, city, rules, days.announced)
      .thenRefused('schedule-out-of-order', { day })
  })

  it('may open on the day it is published', () => {
    const today = { ...schedule, opens: days.announced }
    given('edition', ...editionEvents('registered'))
      .when('edition.announce', { ...announce, schedule: today }, city, rules, days.announced)
      .then({ ...announced, schedule: today }, plainNotice('announcement'))
  })
})

const extend = { ...wording, deadline: '2026-05-15', reason: '春季停电' }

describe('the deadline is extended by public notice', () => {
  it('only to a later day', () => {
    given('edition', ...editionEvents('accepting'))
      .when('edition.extend-deadline', extend, city, null, '2026-04-20')
      .then({ type: 'DeadlineExtended', deadline: '2026-05-15', reason: '春季停电', notice: 'no-1' }, plainNotice('extension'))
      .leaves({ stage: 'accepting', schedule: { ...schedule, deadline: '2026-05-15' } })
      .leavesBeside('notice', 'no-1', { stage: 'standing', kind: 'extension' })
  })

  it('and opens an edition again whose applications were closed', () => {
    given('edition', ...editionEvents('reviewing'))
      .when('edition.extend-deadline', extend, city, null, '2026-05-04')
      .then({ type: 'DeadlineExtended', deadline: '2026-05-15', reason: '春季停电', notice: 'no-1' }, plainNotice('extension'))
      .leaves({ stage: 'accepting' })
  })

  it.each(['2026-04-29', '2026-04-30'])('never to %s, which is not after the present deadline', (deadline) => {
    given('edition', ...editionEvents('accepting'))
      .when('edition.extend-deadline', { ...extend, deadline }, city, null, '2026-04-20')
      .thenRefused('deadline-only-later', { deadline: days.deadline, asked: deadline })
  })

  it('by one day at least', () => {
    given('edition', ...editionEvents('accepting'))
      .when('edition.extend-deadline', { ...extend, deadline: '2026-05-01' }, city, null, '2026-04-30')
      .then({ type: 'DeadlineExtended', deadline: '2026-05-01', reason: '春季停电', notice: 'no-1' }, plainNotice('extension'))
  })

  it('never to a day already past', () => {
    given('edition', ...editionEvents('reviewing'))
      .when('edition.extend-deadline', { ...extend, deadline: '2026-05-03' }, city, null, '2026-05-04')
      .thenRefused('deadline-only-later', { deadline: days.deadline, asked: '2026-05-03' })
    given('edition', ...editionEvents('reviewing'))
      .when('edition.extend-deadline', { ...extend, deadline: '2026-05-04' }, city, null, '2026-05-04')
      .then({ type: 'DeadlineExtended', deadline: '2026-05-04', reason: '春季停电', notice: 'no-1' }, plainNotice('extension'))
  })

  it.each(['planned', 'filed', 'registered', 'closed', 'ended'] as const)('but not while the edition is %s', (stage) => {
    given('edition', ...editionEvents(stage))
      .when('edition.extend-deadline', extend, city, null, '2026-04-20')
      .thenShut('step-not-open', { stage, command: 'edition.extend-deadline' })
  })
})

describe('the clock closes the applications', () => {
  it.each(['2026-04-29', '2026-04-30'])('not on %s: the deadline stands to 24:00', (day) => {
    given('edition', ...editionEvents('accepting'))
      .when('edition.close-applications', {}, theClock, null, day)
      .thenShut('deadline-not-passed', { deadline: days.deadline })
  })

  it('on the day after the deadline', () => {
    given('edition', ...editionEvents('accepting'))
      .when('edition.close-applications', {}, theClock, null, '2026-05-01')
      .then({ type: 'ApplicationsClosed' })
      .leaves({ stage: 'reviewing' })
  })

  it('by the extended deadline, not by the first one', () => {
    const extended = { type: 'DeadlineExtended', deadline: '2026-05-15', reason: '停电', notice: 'notice-extension' }
    const open = given('edition', ...editionEvents('accepting'), extended)
    open.when('edition.close-applications', {}, theClock, null, '2026-05-15').thenShut('deadline-not-passed', { deadline: '2026-05-15' })
    open.when('edition.close-applications', {}, theClock, null, '2026-05-16').then({ type: 'ApplicationsClosed' })
  })

  it('even while the edition is suspended', () => {
    given('edition', ...editionEvents('accepting'), suspension)
      .when('edition.close-applications', {}, theClock, null, '2026-05-11')
      .then({ type: 'ApplicationsClosed' })
      .leaves({ stage: 'reviewing', suspended: { since: '2026-05-10' } })
  })

  it.each(['planned', 'filed', 'registered', 'reviewing', 'closed', 'ended'] as const)('and nothing while the edition is %s', (stage) => {
    given('edition', ...editionEvents(stage))
      .when('edition.close-applications', {}, theClock, null, '2026-05-01')
      .thenShut('step-not-open', { stage, command: 'edition.close-applications' })
  })
})
