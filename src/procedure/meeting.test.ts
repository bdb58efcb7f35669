import { describe, expect, it } from 'vitest'
import { applicationEvents } from '../../tests/helpers/applications.ts'
import { edition, suspended, suspendedFacts } from '../../tests/helpers/editions.ts'
import { effect, fold, given, on, type Past } from '../../tests/helpers/given.ts'
import {
  allInFavour,
  call,
  called,
  candidate,
  cast,
  lineOf,
  meetingEvents,
  meetingFacts,
  members,
  reported,
  two,
} from '../../tests/helpers/meetings.ts'
import { city, memberBy } from '../../tests/helpers/people.ts'
import { days } from '../../tests/helpers/terms.ts'
import type { Ballot } from './ballots.ts'
import type { MeetingFacts, MeetingState } from './meeting.ts'
import type { StepName } from './steps.ts'

const stages = ['called', 'open', 'concluded'] as const
const over = { edition: '第六届', stage: 'ended' }

/** A step of a meeting is shut at its other stages, while the edition rests, and when it is over. */
function shutOutside(name: StepName, open: readonly MeetingState['stage'][], command: object) {
  it.each(stages.filter((stage) => !open.includes(stage)))('not when the meeting is %s', (stage) => {
    given('meeting', ...meetingEvents(stage))
      .when(name, command, memberBy('m1'), meetingFacts(), days.meeting)
      .thenShut('step-not-open', { stage, command: name })
  })

  it('not while the edition is suspended, nor when it is over', () => {
    const standing = given('meeting', ...meetingEvents(open[0] ?? 'called'))
    standing.when(name, command, memberBy('m1'), meetingFacts({ edition: suspended }), days.meeting).thenShut('edition-suspended', suspendedFacts)
    standing.when(name, command, memberBy('m1'), meetingFacts({ edition: edition('ended') }), days.meeting).thenShut('edition-over', over)
  })
}

describe('the meeting of departments is called', () => {
  const calling = (others: Partial<MeetingFacts> = {}, command: object = {}) =>
    given('meeting').when('meeting.call', { ...call, ...command }, city, meetingFacts(others), '2026-07-03')

  it('on the candidates of the signed report', () => {
    calling()
      .then(effect('meeting', 'meeting-1', called()))
      .leaves({ stage: 'called', candidates: two, members, present: [], recusals: {}, ballots: {}, outcomes: [], minutes: null })
  })

  it('each member once, and only on those who are still candidates', () => {
    const [first = candidate('a')] = two
    const candidates = [lineOf(first), lineOf(candidate('c'), { stage: 'left' })]
    calling({ candidates }, { members: [...members, 'm1'] }).then(effect('meeting', 'meeting-1', called([first])))
  })

  it('not before the report is signed, nor when no candidate stands', () => {
    calling({ edition: edition('reviewing') }).thenShut('report-missing')
    calling({ candidates: [] }).thenShut('report-missing')
    calling({ candidates: [lineOf(candidate('a'), { stage: 'left' })] }).thenShut('report-missing')
  })

  it('not while the edition is suspended, nor when it is over', () => {
    calling({ edition: suspended }).thenShut('edition-suspended', suspendedFacts)
    calling({ edition: edition('ended') }).thenShut('edition-over', over)
  })
})

describe('the meeting is opened', () => {
  const opening = (present: readonly string[], others: Partial<MeetingFacts> = {}, rules = {}) =>
    given('meeting', ...meetingEvents('called'))
      .under(rules)
      .when('meeting.open', { present }, city, meetingFacts(others), days.meeting)

  it('with those present of those called, each once', () => {
    opening(['m1', 'm2', 'm3', 'm1', 'stranger']).then({ type: 'MeetingOpened', present: members }).leaves({ stage: 'open', present: members })
  })

  it('not without the quorum ◇', () => {
    opening(['m1', 'm2']).thenRefused('quorum-missing', { present: 2, called: 3, percent: 67 })
    opening(['m1', 'm2', 'stranger']).thenRefused('quorum-missing', { present: 2, called: 3, percent: 67 })
    opening(['m1', 'm2'], {}, { quorumPercent: 66 }).then({ type: 'MeetingOpened', present: ['m1', 'm2'] })
  })

  it('not before every candidate has been looked up again and the departments have replied ◇', () => {
    const [a, b] = two.map((each) => lineOf(each))
    if (!a || !b) throw new Error('two candidates')
    const missing = { applications: ['LZ2026-0002'] }
    opening(members, { candidates: [a, { ...b, recheckedForMeeting: false }] }).thenShut('recheck-before-meeting-missing', missing)
    opening(members, { candidates: [a, { ...b, repliesOpen: ['ecology'] }] }).thenShut('recheck-before-meeting-missing', missing)
    opening(members, { candidates: [a, { ...b, recheckedForMeeting: false, stage: 'left' }] }).then({ type: 'MeetingOpened', present: members })
    opening(members, { candidates: [{ ...a, recheckedForMeeting: false }, b] }, { recheckBeforeMeeting: false }).then({
      type: 'MeetingOpened',
      present: members,
    })
  })

  shutOutside('meeting.open', ['called'], { present: members })
})

describe('a member recuses from one candidate', () => {
  const recusing = (member: string, command: object = {}, stage: MeetingState['stage'] = 'open', ...more: readonly Past[]) =>
    given('meeting', ...meetingEvents(stage), ...more).when(
      'meeting.recuse',
      { application: 'app-a', reason: '配偶任职', ...command },
      memberBy(member),
      meetingFacts(),
      days.meeting,
    )
  const recused = { type: 'MemberRecused', member: 'm1', application: 'app-a', reason: '配偶任职' }

  it.each(['called', 'open'] as const)('with the reason, once the meeting is %s', (stage) => {
    recusing('m1', {}, stage)
      .then(recused)
      .leaves({ recusals: { 'app-a': { m1: '配偶任职' } } })
  })

  it('and a ballot already cast on that candidate goes, others stay', () => {
    recusing('m1', {}, 'open', cast('m1', 'a', 'for'), cast('m2', 'a', 'for'), cast('m1', 'b', 'for'))
      .then(recused)
      .leaves({ ballots: { 'app-a': { m2: 'for' }, 'app-b': { m1: 'for' } } })
    const left = fold('meeting', [...meetingEvents('open'), cast('m1', 'a', 'for'), recused]) as MeetingState
    expect(left.ballots['app-a']).toEqual({})
  })

  it('not without the reason', () => {
    recusing('m1', { reason: ' ' }).thenRefused('reasons-missing')
  })

  it('not from one who is no candidate, nor one who was not called', () => {
    recusing('m1', { application: 'app-x' }).thenRefused('nothing-chosen', { application: '' })
    recusing('stranger').thenRefused('member-absent', { called: false })
  })

  shutOutside('meeting.recuse', ['called', 'open'], { application: 'app-a', reason: '配偶任职' })
})

describe('a ballot is cast', () => {
  const voting = (member: string, command: object = {}, rules = {}, ...more: readonly Past[]) =>
    given('meeting', ...meetingEvents('open'), ...more)
      .under(rules)
      .when('meeting.vote', { application: 'app-a', ballot: 'for', ...command }, memberBy(member), meetingFacts(), days.meeting)

  it.each(['for', 'against', 'abstain'] as const)('%s', (ballot) => {
    voting('m1', { ballot })
      .then(cast('m1', 'a', ballot))
      .leaves({ ballots: { 'app-a': { m1: ballot } } })
  })

  it('and may be changed until the meeting concludes', () => {
    voting('m1', { ballot: 'against' }, {}, cast('m1', 'a', 'for'))
      .then(cast('m1', 'a', 'against'))
      .leaves({ ballots: { 'app-a': { m1: 'against' } } })
  })

  it('not by a member called but absent, nor by anybody else', () => {
    const absent = [on(days.meeting, called()), on(days.meeting, { type: 'MeetingOpened', present: ['m1', 'm2'] })]
    given('meeting', ...absent)
      .when('meeting.vote', { application: 'app-a', ballot: 'for' }, memberBy('m3'), meetingFacts(), days.meeting)
      .thenShut('member-absent', { called: true })
    voting('stranger').thenShut('member-absent', { called: false })
  })

  it('not on one who is no candidate', () => {
    voting('m1', { application: 'app-x' }).thenRefused('nothing-chosen', { application: '' })
  })

  it('not by a member who has recused from that candidate, but on the others', () => {
    const recused = { type: 'MemberRecused', member: 'm1', application: 'app-a', reason: '配偶任职' }
    voting('m1', {}, {}, recused).thenRefused('member-recused', { reason: '配偶任职' })
    voting('m1', { application: 'app-b' }, {}, recused).then(cast('m1', 'b', 'for'))
    voting('m1', {}, { membersRecuse: false }, recused).then(cast('m1', 'a', 'for'))
  })

  it('not where the rules let the meeting decide without ballots ◇', () => {
    voting('m1', {}, { ballot: 'none' }).thenShut('ballots-not-used')
  })

  shutOutside('meeting.vote', ['open'], { application: 'app-a', ballot: 'for' })
})

describe('the meeting concludes', () => {
  const concluding = (events: readonly Past[], others: Partial<MeetingFacts> = {}, rules = {}, command: object = {}) =>
    given('meeting', ...events)
      .under(rules)
      .when('meeting.conclude', { minutes: '会议纪要', ...command }, city, meetingFacts(others), days.meeting)
  const concluded = (counts: readonly object[], outcomes: readonly object[]) => ({ type: 'MeetingConcluded', counts, outcomes, minutes: '会议纪要' })
  const counted = (key: string, inFavour: number, against = 0, denominator = 3, passes = true) => ({
    application: `app-${key}`,
    for: inFavour,
    against,
    abstain: 0,
    denominator,
    passes,
  })
  const outcome = (key: string, awardClass: string, result: string) => ({ application: `app-${key}`, class: awardClass, outcome: result })
  const chosen = (key: string) => effect('application', `app-${key}`, { type: 'ChosenByMeeting' })
  const notChosen = (key: string) => effect('application', `app-${key}`, { type: 'NotChosenByMeeting' })
  const voted = (...ballots: readonly (readonly [string, string, Ballot])[]) => ballots.map(([member, key, each]) => cast(member, key, each))

  it('with every ballot cast: the result is counted, not typed', () => {
    given('meeting', ...meetingEvents('open'), ...allInFavour())
      .beside('application', 'app-a', ...applicationEvents('candidate', 'a'))
      .when('meeting.conclude', { minutes: '会议纪要' }, city, meetingFacts(), days.meeting)
      .then(
        concluded([counted('a', 3), counted('b', 3)], [outcome('a', 'award', 'chosen'), outcome('b', 'nomination', 'chosen')]),
        chosen('a'),
        chosen('b'),
      )
      .leaves({ stage: 'concluded', minutes: '会议纪要', outcomes: [{ outcome: 'chosen' }, { outcome: 'chosen' }] })
      .leavesBeside('application', 'app-a', { stage: 'chosen', class: 'award' })
  })

  it('and a place that became free after an earlier meeting stays empty, unless the rules let it be filled from below ◇', () => {
    const places = { taken: { award: 2, nomination: 0 }, freed: { award: 1, nomination: 0 } }
    const events = [...meetingEvents('open'), ...allInFavour()]
    const counts = [counted('a', 3), counted('b', 3)]
    const nomination = outcome('b', 'nomination', 'chosen')
    concluding(events, places).then(concluded(counts, [outcome('a', 'award', 'places-full'), nomination]), notChosen('a'), chosen('b'))
    concluding(events, places, { freedPlaceRefilled: true }).then(
      concluded(counts, [outcome('a', 'award', 'chosen'), nomination]),
      chosen('a'),
      chosen('b'),
    )
    const resolving = (rules: object) => concluding(meetingEvents('open'), places, { ballot: 'none', ...rules }, { resolved: ['app-a'] })
    resolving({}).thenRefused('freed-place-stays-empty', { awardClass: 'award', freed: 1 })
    resolving({ freedPlaceRefilled: true }).then(
      concluded([], [outcome('a', 'award', 'chosen'), outcome('b', 'nomination', 'not-passed')]),
      chosen('a'),
      notChosen('b'),
    )
  })

  it('and who does not reach the majority ◇ is not chosen', () => {
    const events = [...meetingEvents('open'), ...allInFavour().slice(3), ...voted(['m1', 'a', 'for'], ['m2', 'a', 'for'], ['m3', 'a', 'against'])]
    concluding(events).then(
      concluded([counted('a', 2, 1, 3, false), counted('b', 3)], [outcome('a', 'award', 'not-passed'), outcome('b', 'nomination', 'chosen')]),
      notChosen('a'),
      chosen('b'),
    )
    concluding(events, {}, { majorityPercent: 66 }).then(
      concluded([counted('a', 2, 1), counted('b', 3)], [outcome('a', 'award', 'chosen'), outcome('b', 'nomination', 'chosen')]),
      chosen('a'),
      chosen('b'),
    )
  })

  const recusal = { type: 'MemberRecused', member: 'm3', application: 'app-a', reason: '配偶任职' }

  it('a recused member leaves the count, the denominator too, and is not waited for', () => {
    const events = [...meetingEvents('open'), recusal, ...allInFavour().slice(3), ...voted(['m1', 'a', 'for'], ['m2', 'a', 'for'])]
    concluding(events).then(
      concluded([counted('a', 2, 0, 2), counted('b', 3)], [outcome('a', 'award', 'chosen'), outcome('b', 'nomination', 'chosen')]),
      chosen('a'),
      chosen('b'),
    )
  })

  it('or stays in the denominator where the rules know no recusal ◇', () => {
    const events = [...meetingEvents('open'), recusal, ...allInFavour().slice(3), ...voted(['m1', 'a', 'for'], ['m2', 'a', 'for'])]
    concluding(events, {}, { membersRecuse: false }).then(
      concluded([counted('a', 2, 0, 3, false), counted('b', 3)], [outcome('a', 'award', 'not-passed'), outcome('b', 'nomination', 'chosen')]),
      notChosen('a'),
      chosen('b'),
    )
  })

  it('not while a ballot is missing', () => {
    concluding(meetingEvents('open')).thenShut('ballots-missing', { missing: 6 })
    concluding([...meetingEvents('open'), ...allInFavour().slice(1)]).thenShut('ballots-missing', { missing: 1 })
  })

  const four = ['a', 'b', 'c', 'd'].map((key, index) => candidate(key, 'award', 60_000 + index))
  const candidates = four.map((each) => lineOf(each))
  const ofFour = [...meetingEvents('open', four), ...allInFavour(four)]

  it('filling no more places than there are: four for three awards, and the lowest score stays out', () => {
    concluding(ofFour, { candidates }).then(
      concluded(
        four.map((each) => counted(each.application.slice(-1), 3)),
        [outcome('a', 'award', 'places-full'), ...['b', 'c', 'd'].map((key) => outcome(key, 'award', 'chosen'))],
      ),
      notChosen('a'),
      chosen('b'),
      chosen('c'),
      chosen('d'),
    )
  })

  it('a tie at the last place leaves it empty where the rules say so ◇', () => {
    concluding(ofFour, { candidates }, { tieAtLastPlace: 'vacant' }).then(
      concluded(
        four.map((each) => counted(each.application.slice(-1), 3)),
        four.map((each) => outcome(each.application.slice(-1), 'award', 'tied-out')),
      ),
      ...four.map((each) => notChosen(each.application.slice(-1))),
    )
  })

  it("places taken by earlier meetings count, and so do the filing's smaller numbers", () => {
    concluding(ofFour, { candidates, taken: { award: 3, nomination: 0 } }).then(
      concluded(
        four.map((each) => counted(each.application.slice(-1), 3)),
        four.map((each) => outcome(each.application.slice(-1), 'award', 'places-full')),
      ),
      ...four.map((each) => notChosen(each.application.slice(-1))),
    )
    const answer = reported.filingAnswer
    const filed = { ...reported, filingAnswer: answer && { ...answer, places: { award: 1, nomination: 0 } } }
    concluding([...meetingEvents('open'), ...allInFavour()], { edition: filed }).then(
      concluded([counted('a', 3), counted('b', 3)], [outcome('a', 'award', 'chosen'), outcome('b', 'nomination', 'places-full')]),
      chosen('a'),
      notChosen('b'),
    )
  })

  it('one who left meanwhile takes no place and is given no result', () => {
    const gone = two.map((each) => lineOf(each, each.application === 'app-a' ? { stage: 'left' } : {}))
    concluding([...meetingEvents('open'), ...allInFavour()], { candidates: gone }).then(
      concluded([counted('a', 3), counted('b', 3)], [outcome('b', 'nomination', 'chosen')]),
      chosen('b'),
    )
  })

  it('and one whom a later report put into the other class is given none: the meeting was not called on that', () => {
    const [a = candidate('a'), b = candidate('b', 'nomination')] = two
    const changed = [lineOf(a), lineOf({ ...b, class: 'award' })]
    concluding([...meetingEvents('open'), ...allInFavour()], { candidates: changed }).then(
      concluded([counted('a', 3), counted('b', 3)], [outcome('a', 'award', 'chosen')]),
      chosen('a'),
    )
    concluding(meetingEvents('open'), { candidates: changed }, { ballot: 'none' }, { resolved: ['app-a', 'app-b'] }).then(
      concluded([], [outcome('a', 'award', 'chosen')]),
      chosen('a'),
    )
  })

  describe('without ballots, where the rules say so ◇', () => {
    const without = (resolved: readonly string[] | undefined, others: Partial<MeetingFacts> = {}, events = meetingEvents('open')) =>
      concluding(events, others, { ballot: 'none' }, resolved ? { resolved } : {})

    it('with whom it resolved to propose', () => {
      without(['app-b']).then(concluded([], [outcome('a', 'award', 'not-passed'), outcome('b', 'nomination', 'chosen')]), notChosen('a'), chosen('b'))
      without(undefined).then(
        concluded([], [outcome('a', 'award', 'not-passed'), outcome('b', 'nomination', 'not-passed')]),
        notChosen('a'),
        notChosen('b'),
      )
    })

    it('never with a fourth award or a sixth nomination', () => {
      const awards = four.map((each) => each.application)
      without(awards, { candidates }, meetingEvents('open', four)).thenRefused('places-award', { count: 4, most: 3 })
      const six = [...'abcdef'].map((key) => candidate(key, 'nomination'))
      const all = six.map((each) => each.application)
      without(all, { candidates: six.map((each) => lineOf(each)) }, meetingEvents('open', six)).thenRefused('places-nomination', {
        count: 6,
        most: 5,
      })
    })

    it("nor with more than the filing's reply names ◇", () => {
      const answer = reported.filingAnswer
      const filed = { ...reported, filingAnswer: answer && { ...answer, places: { award: 0, nomination: 5 } } }
      const refusal = { awardClass: 'award', count: 1, most: 0, document: '兰表彰办〔2026〕3号' }
      without(['app-a'], { edition: filed }).thenRefused('places-of-filing', refusal)
    })
  })

  shutOutside('meeting.conclude', ['open'], { minutes: '' })
})
