/** A meeting of five on two candidates, its votes opened one by one. */
import type { Ballot } from '../../src/procedure/ballots.ts'
import { type Event, isRefused } from '../../src/procedure/decision.ts'
import { concludeMeeting, type MeetingCandidate, type MeetingFacts, type MeetingState } from '../../src/procedure/meeting.ts'
import { fold, given, on, type Past } from './given.ts'
import { call, lineOf, meetingFacts, two } from './meetings.ts'
import { city, memberBy } from './people.ts'
import { calendar, days, termsWith } from './terms.ts'

export const five = ['m1', 'm2', 'm3', 'm4', 'm5']

export function sitting(candidates: readonly MeetingCandidate[] = two, present: readonly string[] = five): readonly Past[] {
  const called = { type: 'MeetingCalled', ...call, members: five, candidates }
  return [on('2026-07-03', called), on(days.meeting, { type: 'MeetingOpened', present })]
}

export function opened(key: string, others: object = {}): Event {
  return { type: 'VoteOpened', application: `app-${key}`, round: 1, secret: true, paper: false, voters: five, ...others }
}

export function secretly(key: string, ...members: readonly string[]): readonly Event[] {
  return members.map((member) => ({ type: 'SecretBallotCast', application: `app-${key}`, round: 1, member }))
}

/** A vote that is closed with these ballots. */
export function closedWith(key: string, inFavour: number, against = 0, round = 1): Event {
  const denominator = inFavour + against
  const count = { application: `app-${key}`, for: inFavour, against, abstain: 0, denominator, passes: inFavour * 100 >= 67 * denominator }
  return { type: 'VoteClosed', application: `app-${key}`, round, count }
}

export const forTimes = (many: number): readonly Ballot[] => Array.from({ length: many }, () => 'for')

/** What the chair (city) or a member asks, after these events, under a secret ballot unless said otherwise. */
export function asking(events: readonly Past[], rules: object = { ballot: 'secret' }, facts: Partial<MeetingFacts> = {}) {
  const at = given('meeting', ...events).under(rules)
  return {
    chair: (name: Parameters<typeof at.when>[0], command: object, by = city) => at.when(name, command, by, meetingFacts(facts), days.meeting),
    member: (member: string, name: Parameters<typeof at.when>[0], command: object) =>
      at.when(name, command, memberBy(member), meetingFacts(facts), days.meeting),
  }
}

export const linesOf = (candidates: readonly MeetingCandidate[]) => candidates.map((each) => lineOf(each))

/** The event with which these votes end the meeting, or the refusal. */
export function concluded(events: readonly Past[], command: { readonly minutes: string }, rules: object, facts: Partial<MeetingFacts> = {}) {
  const context = { by: city, day: days.meeting, terms: termsWith(rules), calendar, id: 'ac-1' }
  const decision = concludeMeeting.decide(command, fold('meeting', events) as MeetingState, meetingFacts(facts), context)
  return isRefused(decision) ? decision : decision[0]?.event
}
