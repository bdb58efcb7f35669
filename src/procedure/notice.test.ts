import { describe, expect, it } from 'vitest'
import { applicationEvents, completionRequested } from '../../tests/helpers/applications.ts'
import { wording } from '../../tests/helpers/editions.ts'
import { effect, fold, given, on } from '../../tests/helpers/given.ts'
import { notice, noticeEvents, noticePublished, subjectOf } from '../../tests/helpers/notices.ts'
import { city, district, theClock } from '../../tests/helpers/people.ts'
import { calendar, calendarWith2027, days, termsWith } from '../../tests/helpers/terms.ts'
import type { ApplicationStage } from './application.ts'
import { noticeFacts, publishCounted, publishPlain } from './notice.ts'

const about = (stage: ApplicationStage, ...outside: readonly ApplicationStage[]) => ({
  subjects: [{ id: 'app-a', number: 'LZ2026-0001', stage, visits: ['visited', 'not-chosen'].includes(stage) ? ['app-a.visit.1'] : [] }],
  outside: outside.map((each, index) => ({ id: `app-${'xyz'[index]}`, number: '', stage: each, visits: [] })),
  objections: 0,
})
const notRunning = ['standing', 'ended', 'withdrawn'] as const

describe('a notice is published', () => {
  const context = { by: district, day: '2026-09-28', terms: termsWith(), calendar, id: 'ac-9' }

  it('with a last day that is counted, never typed', () => {
    const { id, effect: published } = publishCounted('district', 'edition-6', wording, [subjectOf('a')], ['app-x'], context)
    expect(id).toBe('no-9')
    expect(published.event).toMatchObject({
      workingDays: 5,
      lastDay: '2026-10-10',
      final: true,
      outside: ['app-x'],
      replaces: null,
      publisher: district.body,
    })
  })

  it('or without a count, and then it stands', () => {
    const { effect: published } = publishPlain('announcement', 'edition-6', { ...wording, replaces: 'notice-1' }, { ...context, by: city })
    expect(published.event).toMatchObject({ workingDays: null, lastDay: null, final: true, replaces: 'notice-1', publisher: 'city' })
    expect(fold('notice', [published.event])).toMatchObject({ stage: 'standing', publishedOn: '2026-02-24' })
  })
})

describe('a running notice is lengthened', () => {
  const lengthening = (to: string) =>
    given('notice', ...noticeEvents('running')).when('notice.lengthen', { to, reason: '网站停机一日' }, district, about('publicised'), '2026-05-20')

  it('to a later day, and what it was is kept', () => {
    lengthening('2026-05-26')
      .then({ type: 'NoticeLengthened', to: '2026-05-26', final: true, reason: '网站停机一日' })
      .leaves({ lastDay: '2026-05-26', lengthened: [{ day: '2026-05-20', from: '2026-05-25', to: '2026-05-26', reason: '网站停机一日' }] })
  })

  it.each(['2026-05-24', '2026-05-25'])('never to %s: not a day shorter, not the same day', (to) => {
    lengthening(to).thenRefused('notice-only-lengthens', { lastDay: '2026-05-25', asked: to })
  })

  it('into a year whose holidays are not known yet, it becomes provisional', () => {
    lengthening('2027-01-04').then({ type: 'NoticeLengthened', to: '2027-01-04', final: false, reason: '网站停机一日' }).leaves({ final: false })
  })

  it.each(notRunning)('not when it is %s', (stage) => {
    given('notice', ...noticeEvents(stage))
      .when('notice.lengthen', { to: '2026-09-01', reason: '停机' }, district, about('publicised'), '2026-05-20')
      .thenShut('step-not-open', { stage, command: 'notice.lengthen' })
  })
})

describe('a wrong notice is withdrawn', () => {
  const reason = '单位名称有误'
  const takenBack = (id: string, kind: string) => effect('application', id, { type: 'NoticeTakenBack', kind })

  it.each([
    ['district', 'publicised', 'submitted'],
    ['acceptance', 'listed', 'reviewed'],
    ['proposed', 'proposed', 'chosen'],
  ] as const)('and whom the %s notice named as %s stands again as %s', (kind, stage, before) => {
    given('notice', ...noticeEvents('running', kind))
      .beside('application', 'app-a', ...applicationEvents(stage))
      .when('notice.withdraw', { reason }, district, about(stage), '2026-05-20')
      .then({ type: 'NoticeWithdrawn', reason }, takenBack('app-a', kind))
      .leaves({ stage: 'withdrawn', withdrawal: { day: '2026-05-20', reason } })
      .leavesBeside('application', 'app-a', { stage: before, notices: { [kind]: null } })
  })

  it('even after it has ended, while nobody has gone on', () => {
    given('notice', ...noticeEvents('ended'))
      .when('notice.withdraw', { reason }, district, about('publicised'), '2026-08-02')
      .then({ type: 'NoticeWithdrawn', reason }, takenBack('app-a', 'district'))
  })

  it('and those the acceptance list left out are under review again', () => {
    given('notice', ...noticeEvents('running', 'acceptance', { outside: ['app-x', 'app-y'] }))
      .when('notice.withdraw', { reason }, city, about('listed', 'not-listed', 'left'), '2026-06-15')
      .then({ type: 'NoticeWithdrawn', reason }, takenBack('app-a', 'acceptance'), takenBack('app-x', 'acceptance'))
  })

  it.each(['left', 'ended', 'not-recommended'] as const)('and one who is %s stays so', (stage) => {
    given('notice', ...noticeEvents('running'))
      .when('notice.withdraw', { reason }, district, about(stage), '2026-05-20')
      .then({ type: 'NoticeWithdrawn', reason })
  })

  it.each([
    ['district', 'recommended'],
    ['district', 'not-listed'],
    ['acceptance', 'visited'],
    ['acceptance', 'not-chosen'],
    ['proposed', 'put-forward'],
    ['proposed', 'honoured'],
  ] as const)('but the %s notice not once somebody is %s', (kind, stage) => {
    given('notice', ...noticeEvents('running', kind))
      .when('notice.withdraw', { reason }, district, about(stage), '2026-07-20')
      .thenShut('notice-built-upon', { applications: ['LZ2026-0001'] })
  })

  it('nor the acceptance notice once a visit is arranged', () => {
    const facts = { ...about('listed'), subjects: [{ id: 'app-a', number: 'LZ2026-0001', stage: 'listed', visits: ['app-a.visit.1'] }] }
    given('notice', ...noticeEvents('running', 'acceptance'))
      .when('notice.withdraw', { reason }, city, facts, '2026-06-23')
      .thenShut('notice-built-upon', { applications: ['LZ2026-0001'] })
  })

  it('and one returned for completion stays returned', () => {
    given('notice', ...noticeEvents('running'))
      .beside('application', 'app-a', ...applicationEvents('publicised'), completionRequested)
      .when('notice.withdraw', { reason }, district, about('returned'), '2026-05-20')
      .then({ type: 'NoticeWithdrawn', reason }, takenBack('app-a', 'district'))
      .leavesBeside('application', 'app-a', { stage: 'returned', notices: { district: null } })
  })

  it('not without a reason', () => {
    given('notice', ...noticeEvents('running'))
      .when('notice.withdraw', { reason: '' }, district, about('publicised'), '2026-05-20')
      .thenRefused('reasons-missing')
  })

  it.each(['standing', 'withdrawn'] as const)('not when it is %s', (stage) => {
    given('notice', ...noticeEvents(stage))
      .when('notice.withdraw', { reason }, district, about('publicised'), '2026-05-20')
      .thenShut('step-not-open', { stage, command: 'notice.withdraw' })
  })
})

describe('the clock ends a notice', () => {
  const ending = (day: string, others = {}) =>
    given('notice', ...noticeEvents('running', 'district', others)).when('notice.end', {}, theClock, { ...about('publicised'), objections: 2 }, day)

  it.each(['2026-05-24', '2026-05-25'])('not on %s: it stands to 24:00 of its last day', (day) => {
    ending(day).thenShut('deadline-not-passed', { deadline: '2026-05-25' })
  })

  it('on the day after, with the number of objections received', () => {
    ending('2026-05-26').then({ type: 'NoticeEnded', objections: 2 }).leaves({ stage: 'ended', objectionsReceived: 2 })
  })

  it('never on a provisional last day', () => {
    ending('2027-01-05', { lastDay: '2027-01-04', final: false }).thenShut('calendar-count-provisional', { lastDay: '2027-01-04' })
  })

  it.each(notRunning)('not when it is %s', (stage) => {
    given('notice', ...noticeEvents(stage))
      .when('notice.end', {}, theClock, about('publicised'), '2026-08-02')
      .thenShut('step-not-open', { stage, command: 'notice.end' })
  })
})

describe("the clock counts a notice again when a year's holidays are published", () => {
  const provisional = on('2026-12-28', noticePublished('district', { lastDay: '2027-01-04', final: false }))
  const documents = '国办发明电〔2025〕7号、虚构〔2026〕1号'

  it('and the later last day stands, now final', () => {
    given('notice', provisional)
      .countedBy(calendarWith2027)
      .when('notice.recount', {}, theClock, about('publicised'), '2026-12-30')
      .then({ type: 'NoticeLengthened', to: '2027-01-05', final: true, reason: documents })
      .leaves({ lastDay: '2027-01-05', final: true, lengthened: [{ from: '2027-01-04', to: '2027-01-05' }] })
  })

  it('and a day promised longer than counted is kept', () => {
    const lengthened = { type: 'NoticeLengthened', to: '2027-01-08', final: false, reason: '停机' }
    given('notice', provisional, on('2026-12-29', lengthened))
      .countedBy(calendarWith2027)
      .when('notice.recount', {}, theClock, about('publicised'), '2026-12-30')
      .then({ type: 'NoticeLengthened', to: '2027-01-08', final: true, reason: documents })
      .leaves({ lastDay: '2027-01-08', final: true, lengthened: [{ to: '2027-01-08', reason: '停机' }] })
  })

  it('and nothing happens where the count stays as it was', () => {
    given('notice', provisional)
      .when('notice.recount', {}, theClock, about('publicised'), '2026-12-30')
      .thenShut('nothing-chosen', { lastDay: '2027-01-04' })
    given('notice', ...noticeEvents('running'))
      .countedBy(calendarWith2027)
      .when('notice.recount', {}, theClock, about('publicised'), '2026-05-20')
      .thenShut('nothing-chosen', { lastDay: '2026-05-25' })
  })

  it('and a manual lengthening into an unknown year stays provisional until that year is known', () => {
    const beyond = { type: 'NoticeLengthened', to: '2027-01-08', final: false, reason: '停机' }
    const long = given('notice', ...noticeEvents('running'), on('2026-05-20', beyond))
    long.when('notice.recount', {}, theClock, about('publicised'), '2026-05-21').thenShut('nothing-chosen', { lastDay: '2027-01-08' })
    long
      .countedBy(calendarWith2027)
      .when('notice.recount', {}, theClock, about('publicised'), '2026-05-21')
      .then({ type: 'NoticeLengthened', to: '2027-01-08', final: true, reason: '国办发明电〔2025〕7号' })
  })

  it.each(notRunning)('and not when it is %s', (stage) => {
    given('notice', ...noticeEvents(stage))
      .countedBy(calendarWith2027)
      .when('notice.recount', {}, theClock, about('publicised'), '2026-12-30')
      .thenShut('step-not-open', { stage, command: 'notice.recount' })
  })
})

describe('what a gate is told of a notice', () => {
  it.each(['running', 'ended', 'withdrawn'] as const)('%s, with its days', (stage) => {
    expect(noticeFacts(notice(stage))).toEqual({ state: stage, publishedOn: days.districtNotice, lastDay: days.districtNoticeLast, final: true })
  })

  it('nothing of a missing one or of one without a count', () => {
    expect(noticeFacts(null)).toBeNull()
    expect(noticeFacts(notice('standing'))).toBeNull()
  })
})
