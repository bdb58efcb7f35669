/** 审议会: the meeting of departments deliberates on the candidates; its result is counted, not typed. */
import type { Day } from '../law/calendar.ts'
import type { AwardClass } from '../law/measures.ts'
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import type { ApplicationStage } from './application.ts'
import { type Ballot, type Count, count, fillPlaces, hasQuorum, type Outcome } from './ballots.ts'
import { type Context, type Effect, type Recorded, type Step, unless } from './decision.ts'
import type { EditionState } from './edition.ts'
import { editionRuns } from './edition-life.ts'
import { application } from './submission.ts'

export interface MeetingCandidate {
  readonly application: string
  readonly number: string
  readonly name: string
  readonly class: AwardClass
  /** Hundredths of a point. */
  readonly score: number
}

export interface MeetingState {
  readonly id: string
  readonly edition: string
  readonly day: Day
  readonly place: string
  readonly members: readonly string[]
  readonly candidates: readonly MeetingCandidate[]
  readonly stage: 'called' | 'open' | 'concluded'
  readonly present: readonly string[]
  /** Recused members by application, with their reasons. */
  readonly recusals: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly ballots: Readonly<Record<string, Readonly<Record<string, Ballot>>>>
  readonly counts: readonly Count[]
  readonly outcomes: readonly Outcome[]
  readonly minutes: string | null
}

export type MeetingEvent =
  | {
      type: 'MeetingCalled'
      id: string
      edition: string
      day: Day
      place: string
      members: readonly string[]
      candidates: readonly MeetingCandidate[]
    }
  | { type: 'MeetingOpened'; present: readonly string[] }
  | { type: 'MemberRecused'; member: string; application: string; reason: string }
  | { type: 'BallotCast'; member: string; application: string; ballot: Ballot }
  | { type: 'MeetingConcluded'; counts: readonly Count[]; outcomes: readonly Outcome[]; minutes: string }

export function evolveMeeting(state: MeetingState | null, { event }: Recorded<MeetingEvent>): MeetingState {
  if (event.type === 'MeetingCalled') {
    const { type: _, ...called } = event
    return { ...called, stage: 'called', present: [], recusals: {}, ballots: {}, counts: [], outcomes: [], minutes: null }
  }
  if (!state) throw new Error(`${event.type} before MeetingCalled`)
  switch (event.type) {
    case 'MeetingOpened':
      return { ...state, stage: 'open', present: event.present }
    case 'MemberRecused': {
      const { [event.member]: _, ...ballots } = state.ballots[event.application] ?? {}
      const recused = { ...state.recusals[event.application], [event.member]: event.reason }
      return {
        ...state,
        recusals: { ...state.recusals, [event.application]: recused },
        ballots: { ...state.ballots, [event.application]: ballots },
      }
    }
    case 'BallotCast':
      return {
        ...state,
        ballots: { ...state.ballots, [event.application]: { ...state.ballots[event.application], [event.member]: event.ballot } },
      }
    case 'MeetingConcluded':
      return { ...state, stage: 'concluded', counts: event.counts, outcomes: event.outcomes, minutes: event.minutes }
  }
}

/** Candidates with what must be known before they are deliberated on. */
export interface CandidateLine extends MeetingCandidate {
  readonly stage: ApplicationStage
  readonly recheckedForMeeting: boolean
  readonly repliesOpen: readonly string[]
  readonly held: boolean
}

export interface MeetingFacts {
  readonly edition: EditionState
  readonly candidates: readonly CandidateLine[]
  /** Places of the edition already taken by earlier meetings. */
  readonly taken: Readonly<Record<AwardClass, number>>
  /** Places of those whom a meeting chose and who have left, ended or were struck out since. */
  readonly freed: Readonly<Record<AwardClass, number>>
}

export interface CallMeeting {
  readonly id: string
  readonly edition: string
  readonly day: Day
  readonly place: string
  readonly members: readonly string[]
}

/** Called on the candidates of the signed report. */
export const callMeeting: Step<CallMeeting, null, MeetingFacts> = {
  gate: (_state, facts) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => (facts.edition.reports.length > 0 && standing(facts).length > 0 ? allowed : refuse('report-missing')),
    ),
  decide(command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => {
      const candidates = standing(facts).map(({ application: id, number, name, class: awardClass, score }) => ({
        application: id,
        number,
        name,
        class: awardClass,
        score,
      }))
      const called = { ...command, members: [...new Set(command.members)], candidates }
      return [{ kind: 'meeting', id: command.id, event: { type: 'MeetingCalled', ...called } }]
    })
  },
}

function standing(facts: MeetingFacts): readonly CandidateLine[] {
  return facts.candidates.filter((line) => line.stage === 'candidate')
}

type MeetingStep<Command> = Step<Command, MeetingState, MeetingFacts>

const standsAt = (state: MeetingState, stages: readonly MeetingState['stage'][], command: string): Verdict =>
  stages.includes(state.stage) ? allowed : refuse('step-not-open', { stage: state.stage, command })

/** Attendance and quorum ◇; every candidate has been looked up and asked about again ◇. */
export const openMeeting: MeetingStep<{ readonly present: readonly string[] }> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => standsAt(state, ['called'], 'meeting.open'),
      () => rechecked(facts, context),
    ),
  decide(command, state, facts, context) {
    const present = [...new Set(command.present)].filter((member) => state.members.includes(member))
    const { quorumPercent } = context.terms.rules
    const quorum = hasQuorum(present.length, state.members.length, quorumPercent)
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (quorum ? allowed : refuse('quorum-missing', { present: present.length, called: state.members.length, percent: quorumPercent })),
    )
    return unless(verdict, () => [meeting(state, { type: 'MeetingOpened', present })])
  },
}

function rechecked(facts: MeetingFacts, context: Context): Verdict {
  if (!context.terms.rules.recheckBeforeMeeting) return allowed
  const missing = standing(facts).filter((line) => !line.recheckedForMeeting || line.repliesOpen.length > 0)
  return missing.length === 0 ? allowed : refuse('recheck-before-meeting-missing', { applications: missing.map((line) => line.number) })
}

const present = (state: MeetingState, member: string): Verdict =>
  state.present.includes(member) ? allowed : refuse('member-absent', { called: state.members.includes(member) })

const isCandidate = (state: MeetingState, id: string): Verdict =>
  state.candidates.some((candidate) => candidate.application === id) ? allowed : refuse('nothing-chosen', { application: '' })

/** A member with an interest leaves this candidate's vote; a ballot already cast goes too. */
export const recuseFromVote: MeetingStep<{ readonly application: string; readonly reason: string }> = {
  gate: (state, facts) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => standsAt(state, ['called', 'open'], 'meeting.recuse'),
    ),
  decide(command, state, facts, context) {
    if (command.reason.trim() === '') return refuse('reasons-missing')
    const { application: id, reason } = command
    const member = context.by.person
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (state.members.includes(member) ? allowed : refuse('member-absent', { called: false })),
      () => isCandidate(state, id),
    )
    return unless(verdict, () => [meeting(state, { type: 'MemberRecused', member, application: id, reason })])
  },
}

/** One ballot for each candidate; it may be changed until the meeting concludes. */
export const castBallot: MeetingStep<{ readonly application: string; readonly ballot: Ballot }> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => standsAt(state, ['open'], 'meeting.vote'),
      () => (context.terms.rules.ballot === 'none' ? refuse('ballots-not-used') : allowed),
      () => present(state, context.by.person),
    ),
  decide(command, state, facts, context) {
    const member = context.by.person
    const { application: id, ballot } = command
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => isCandidate(state, id),
      () => notRecused(state, id, member, context),
    )
    return unless(verdict, () => [meeting(state, { type: 'BallotCast', member, application: id, ballot })])
  },
}

function notRecused(state: MeetingState, id: string, member: string, context: Context): Verdict {
  const reason = state.recusals[id]?.[member]
  return reason === undefined || !context.terms.rules.membersRecuse ? allowed : refuse('member-recused', { reason })
}

export interface ConcludeMeeting {
  readonly minutes: string
  /** Only where the rules say that the meeting decides without ballots ◇: who is resolved to be proposed. */
  readonly resolved?: readonly string[] | undefined
}

/** With every ballot cast, the result is counted and the places are filled; the minutes are kept beside it. */
export const concludeMeeting: MeetingStep<ConcludeMeeting> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => standsAt(state, ['open'], 'meeting.conclude'),
      () => ballotsComplete(state, context),
    ),
  decide(command, state, facts, context) {
    const verdict = this.gate(state, facts, context)
    if (!verdict.allowed) return verdict
    const withBallots = context.terms.rules.ballot !== 'none'
    const counts = withBallots ? countAll(state, context) : []
    const live = deliberatedOn(state, facts)
    const outcomes = withBallots ? fill(live, counts, facts, context) : resolved(live, command.resolved ?? [])
    const places = withinPlaces(outcomes, facts, context)
    if (!places.allowed) return places
    return [
      meeting(state, { type: 'MeetingConcluded', counts, outcomes, minutes: command.minutes }),
      ...outcomes.map((outcome) =>
        application({ id: outcome.application }, { type: outcome.outcome === 'chosen' ? 'ChosenByMeeting' : 'NotChosenByMeeting' }),
      ),
    ]
  },
}

function ballotsComplete(state: MeetingState, context: Context): Verdict {
  if (context.terms.rules.ballot === 'none') return allowed
  const missing = state.candidates.flatMap((candidate) => {
    const voters = state.present.filter((member) => !(member in (state.recusals[candidate.application] ?? {})))
    return voters.filter((member) => state.ballots[candidate.application]?.[member] === undefined)
  })
  return missing.length === 0 ? allowed : refuse('ballots-missing', { missing: missing.length })
}

function countAll(state: MeetingState, context: Context): readonly Count[] {
  const { majorityPercent, membersRecuse } = context.terms.rules
  return state.candidates.map(({ application: id }) => {
    const recused = membersRecuse ? Object.keys(state.recusals[id] ?? {}) : []
    return count(id, state.ballots[id] ?? {}, state.present, recused, majorityPercent)
  })
}

/** The candidates that still stand as the meeting was called on them: in no other class by a later report. */
function deliberatedOn(state: MeetingState, facts: MeetingFacts): readonly MeetingCandidate[] {
  const stands = (candidate: MeetingCandidate) =>
    standing(facts).some((line) => line.application === candidate.application && line.class === candidate.class)
  return state.candidates.filter(stands)
}

function fill(live: readonly MeetingCandidate[], counts: readonly Count[], facts: MeetingFacts, context: Context): readonly Outcome[] {
  const contenders = live.flatMap((candidate) => {
    const counted = counts.find((each) => each.application === candidate.application)
    return counted ? [{ application: candidate.application, class: candidate.class, score: candidate.score, count: counted }] : []
  })
  const places = context.terms.measures.law.placesOf(facts.edition.filingAnswer, context.terms)
  const left = (awardClass: AwardClass) => Math.max(0, places[awardClass] - facts.taken[awardClass] - keptEmpty(facts, context)[awardClass])
  return fillPlaces(contenders, { award: left('award'), nomination: left('nomination') }, context.terms.rules.tieAtLastPlace)
}

/** Freed places that are not filled from below ◇. */
function keptEmpty(facts: MeetingFacts, context: Context): Readonly<Record<AwardClass, number>> {
  return context.terms.rules.freedPlaceRefilled ? { award: 0, nomination: 0 } : facts.freed
}

function resolved(live: readonly MeetingCandidate[], chosen: readonly string[]): readonly Outcome[] {
  return live.map((candidate) => ({
    application: candidate.application,
    class: candidate.class,
    outcome: chosen.includes(candidate.application) ? 'chosen' : 'not-passed',
  }))
}

function withinPlaces(outcomes: readonly Outcome[], facts: MeetingFacts, context: Context): Verdict {
  const chosen = (awardClass: AwardClass) => outcomes.filter((each) => each.class === awardClass && each.outcome === 'chosen').length
  const counts = { award: facts.taken.award + chosen('award'), nomination: facts.taken.nomination + chosen('nomination') }
  const { law } = context.terms.measures
  return firstRefusal(
    () => law.withinPlaces(counts, facts.edition.filingAnswer, context.terms),
    () => {
      const [places, empty] = [law.placesOf(facts.edition.filingAnswer, context.terms), keptEmpty(facts, context)]
      const over = (['award', 'nomination'] as const).find((each) => chosen(each) > 0 && counts[each] + empty[each] > places[each])
      return over ? refuse('freed-place-stays-empty', { awardClass: over, freed: empty[over] }) : allowed
    },
  )
}

function meeting(state: MeetingState, event: MeetingEvent): Effect {
  return { kind: 'meeting', id: state.id, event }
}
