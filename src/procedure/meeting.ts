/** 审议会: the meeting of departments deliberates on the candidates; its result is counted, not typed. */
import type { Day } from '../law/calendar.ts'
import type { AwardClass } from '../law/measures.ts'
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import type { ApplicationStage } from './application.ts'
import { type Ballot, type Contender, type Count, count, fillPlaces, hasQuorum, type Outcome, waitForSecondVote } from './ballots.ts'
import { type Context, type Effect, type Recorded, type Step, unless } from './decision.ts'
import type { EditionState } from './edition.ts'
import { editionRuns } from './edition-life.ts'
import { numbersAgree } from './minutes.ts'
import type { Change } from './report-changes.ts'
import { application } from './submission.ts'
import { evolveVotes, leaveOpenVotes, type Vote, type VoteEvent, type Votes, votedIn } from './vote-state.ts'

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
  /** Votes opened one by one, by application. */
  readonly votes?: Votes
  /** Members who were present and have gone. */
  readonly left?: readonly string[]
  /** 暂缓: candidates put off to a later meeting, with the reasons. */
  readonly deferred?: Readonly<Record<string, string>>
  /** Counts of the second votes on a tie. */
  readonly seconds?: readonly Count[]
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
  | { type: 'MemberLeft'; member: string }
  | { type: 'MemberArrived'; member: string }
  | { type: 'CandidateDeferred'; application: string; reason: string }
  | VoteEvent
  | { type: 'MeetingConcluded'; counts: readonly Count[]; outcomes: readonly Outcome[]; minutes: string; seconds?: readonly Count[] }

export function evolveMeeting(state: MeetingState | null, { event, by }: Recorded<MeetingEvent>): MeetingState {
  if (event.type === 'MeetingCalled') {
    const { type: _, ...called } = event
    return { ...called, stage: 'called', present: [], recusals: {}, ballots: {}, counts: [], outcomes: [], minutes: null }
  }
  if (!state) throw new Error(`${event.type} before MeetingCalled`)
  switch (event.type) {
    case 'MeetingOpened':
      return { ...state, stage: 'open', present: event.present }
    case 'MemberRecused': {
      const recused = { ...state.recusals[event.application], [event.member]: event.reason }
      return { ...withoutBallot(state, event.application, event.member), recusals: { ...state.recusals, [event.application]: recused } }
    }
    case 'BallotCast': {
      const ballots = { ...state.ballots, [event.application]: { ...state.ballots[event.application], [event.member]: event.ballot } }
      const votes = votedIn(state.votes, event.application, event.member)
      return { ...state, ballots, ...(votes && { votes }) }
    }
    case 'MemberLeft': {
      const votes = leaveOpenVotes(state.votes, event.member)
      const left = [...(state.left ?? []), event.member]
      return { ...state, present: state.present.filter((each) => each !== event.member), left, ...(votes && { votes }) }
    }
    case 'MemberArrived':
      return { ...state, present: [...state.present, event.member], left: (state.left ?? []).filter((each) => each !== event.member) }
    case 'CandidateDeferred':
      return { ...state, deferred: { ...state.deferred, [event.application]: event.reason } }
    case 'MeetingConcluded': {
      const { counts, outcomes, minutes, seconds } = event
      return { ...state, stage: 'concluded', counts, outcomes, minutes, ...(seconds && { seconds }) }
    }
    default: {
      const afresh = event.type === 'VoteOpened' || event.type === 'VoteVoided'
      const ballots = afresh ? { ...state.ballots, [event.application]: {} } : state.ballots
      return { ...state, ballots, votes: evolveVotes(state.votes ?? {}, event, by.person) }
    }
  }
}

function withoutBallot(state: MeetingState, application: string, member: string): MeetingState {
  const { [member]: _, ...ballots } = state.ballots[application] ?? {}
  return { ...state, ballots: { ...state.ballots, [application]: ballots } }
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
  /** What has changed since the newest report was signed. */
  readonly changes?: readonly Change[]
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
  gate: (_state, facts, context) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => (facts.edition.reports.length > 0 && standing(facts).length > 0 ? allowed : refuse('report-missing')),
      () => fresh(facts, context),
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

/** A report whose inputs have changed is composed anew before a meeting works on it ◇. */
function fresh({ changes = [] }: MeetingFacts, { terms }: Pick<Context, 'terms'>): Verdict {
  const applications = [...new Set(changes.map(({ number }) => number))]
  return applications.length === 0 || !terms.rules.reportFreshForMeeting ? allowed : refuse('report-stale', { applications })
}

function standing(facts: MeetingFacts): readonly CandidateLine[] {
  return facts.candidates.filter((line) => line.stage === 'candidate')
}

export type MeetingStep<Command> = Step<Command, MeetingState, MeetingFacts>

export const standsAt = (state: MeetingState, stages: readonly MeetingState['stage'][], command: string): Verdict =>
  stages.includes(state.stage) ? allowed : refuse('step-not-open', { stage: state.stage, command })

/** Attendance and quorum ◇; every candidate has been looked up and asked about again ◇. */
export const openMeeting: MeetingStep<{ readonly present: readonly string[] }> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => standsAt(state, ['called'], 'meeting.open'),
      () => fresh(facts, context),
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

export const present = (state: MeetingState, member: string): Verdict =>
  state.present.includes(member) ? allowed : refuse('member-absent', { called: state.members.includes(member) })

export const isCandidate = (state: MeetingState, id: string): Verdict =>
  state.candidates.some((candidate) => candidate.application === id) ? allowed : refuse('nothing-chosen', { application: '' })

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
      () => ballotsComplete(state, facts, context),
    ),
  decide(command, state, facts, context) {
    const verdict = this.gate(state, facts, context)
    if (!verdict.allowed) return verdict
    const withBallots = context.terms.rules.ballot !== 'none'
    const counts = withBallots ? countAll(state, context) : []
    const live = deliberatedOn(state, facts)
    const up = live.filter((candidate) => !isDeferred(state, candidate.application))
    const outcomes = withBallots ? fill(up, state, counts, facts, context) : resolved(up, command.resolved ?? [])
    const refusal = firstRefusal(
      () => withinPlaces(outcomes, facts, context),
      () => numbersAgree(command.minutes, state, counts, secondsOf(state)),
    )
    if (!refusal.allowed) return refusal
    const again = secondsOf(state)
    const seconds = again.length > 0 ? { seconds: again } : {}
    const put = deferredOf(live, state)
    return [
      meeting(state, { type: 'MeetingConcluded', counts, outcomes: [...outcomes, ...put], minutes: command.minutes, ...seconds }),
      // In the order of their ids: places in the ledger are public, and the order of the places filled is not.
      ...[...outcomes]
        .sort((one, other) => (one.application < other.application ? -1 : 1))
        .map((outcome) =>
          application({ id: outcome.application }, { type: outcome.outcome === 'chosen' ? 'ChosenByMeeting' : 'NotChosenByMeeting' }),
        ),
    ]
  },
}

/** Whether each vote is opened and closed by the chair ◇; a secret one always is. */
export function oneByOne({ terms }: Pick<Context, 'terms'>): boolean {
  return terms.rules.ballot !== 'none' && (terms.rules.ballot === 'secret' || terms.rules.votesOneByOne)
}

function ballotsComplete(state: MeetingState, facts: MeetingFacts, context: Context): Verdict {
  if (context.terms.rules.ballot === 'none') return allowed
  if (oneByOne(context)) return votesComplete(state, facts, context)
  const missing = state.candidates.flatMap((candidate) => {
    const voters = votersOf(state, candidate.application).filter((member) => !(member in (state.recusals[candidate.application] ?? {})))
    return isDeferred(state, candidate.application) ? [] : voters.filter((member) => state.ballots[candidate.application]?.[member] === undefined)
  })
  return missing.length === 0 ? allowed : refuse('ballots-missing', { missing: missing.length })
}

/** Every candidate that still stands has its vote, and none is open. */
function votesComplete(state: MeetingState, facts: MeetingFacts, context: Context): Verdict {
  const live = stillUp(state, facts)
  const missing = live.filter((candidate) => state.votes?.[candidate.application]?.stage !== 'closed')
  return firstRefusal(
    () => noVoteOpen(state),
    () => (missing.length === 0 ? allowed : refuse('votes-missing', { applications: missing.map((each) => each.number) })),
    () => {
      const due = secondVoteDue(state, facts, context)
      return due.length === 0 ? allowed : refuse('second-vote-due', { applications: due.map((each) => each.number) })
    },
  )
}

export function noVoteOpen(state: MeetingState): Verdict {
  const open = state.candidates.find((candidate) => state.votes?.[candidate.application]?.stage === 'open')
  return open ? refuse('vote-open-already', { application: open.number }) : allowed
}

/** Candidates tied at the last place, all votes being closed, whom the rules send into a second vote ◇. */
export function secondVoteDue(state: MeetingState, facts: MeetingFacts, context: Context): readonly MeetingCandidate[] {
  if (context.terms.rules.tieAtLastPlace !== 'second-vote') return []
  const live = stillUp(state, facts)
  if (live.some((each) => state.votes?.[each.application]?.stage !== 'closed')) return []
  const due = waitForSecondVote(contenders(live, state, countAll(state, context)), placesLeft(facts, context))
  return live.filter((candidate) => due.includes(candidate.application) && !state.votes?.[candidate.application]?.first)
}

export const isDeferred = (state: MeetingState, id: string): boolean => state.deferred?.[id] !== undefined

/** The candidates on whom a result is needed: standing, and not put off. */
export function stillUp(state: MeetingState, facts: MeetingFacts): readonly MeetingCandidate[] {
  return deliberatedOn(state, facts).filter((candidate) => !isDeferred(state, candidate.application))
}

/** Who is counted on a candidate: those present, and those who went after they had voted. */
function votersOf(state: MeetingState, id: string): readonly string[] {
  return [...state.present, ...(state.left ?? []).filter((member) => state.ballots[id]?.[member] !== undefined)]
}

function countAll(state: MeetingState, context: Context): readonly Count[] {
  const { majorityPercent, membersRecuse } = context.terms.rules
  const counted = state.candidates.filter((candidate) => !isDeferred(state, candidate.application))
  return counted.flatMap(({ application: id }) => {
    if (oneByOne(context)) return firstCount(state.votes?.[id]) ?? []
    const recused = membersRecuse ? Object.keys(state.recusals[id] ?? {}) : []
    return [count(id, state.ballots[id] ?? {}, votersOf(state, id), recused, majorityPercent)]
  })
}

const firstCount = (vote: Vote | undefined): readonly Count[] | null => {
  const counted = vote?.first ?? vote?.count
  return counted ? [counted] : null
}

function secondsOf(state: MeetingState): readonly Count[] {
  return Object.values(state.votes ?? {}).flatMap((vote) => (vote.first && vote.count ? [vote.count] : []))
}

function deferredOf(live: readonly MeetingCandidate[], state: MeetingState): readonly Outcome[] {
  return live
    .filter((candidate) => isDeferred(state, candidate.application))
    .map(({ application: id, class: awardClass }) => ({ application: id, class: awardClass, outcome: 'deferred' }))
}

/** The candidates that still stand as the meeting was called on them: in no other class by a later report. */
export function deliberatedOn(state: MeetingState, facts: MeetingFacts): readonly MeetingCandidate[] {
  const stands = (candidate: MeetingCandidate) =>
    standing(facts).some((line) => line.application === candidate.application && line.class === candidate.class)
  return state.candidates.filter(stands)
}

function fill(
  live: readonly MeetingCandidate[],
  state: MeetingState,
  counts: readonly Count[],
  facts: MeetingFacts,
  context: Context,
): readonly Outcome[] {
  return fillPlaces(contenders(live, state, counts), placesLeft(facts, context), context.terms.rules.tieAtLastPlace)
}

function contenders(live: readonly MeetingCandidate[], state: MeetingState, counts: readonly Count[]): readonly Contender[] {
  const seconds = secondsOf(state)
  return live.flatMap((candidate) => {
    const of = (list: readonly Count[]) => list.find((each) => each.application === candidate.application)
    const [counted, second] = [of(counts), of(seconds)]
    if (!counted) return []
    const { application: id, class: awardClass, score } = candidate
    return [{ application: id, class: awardClass, score, count: counted, ...(second && { second }) }]
  })
}

function placesLeft(facts: MeetingFacts, context: Context): Readonly<Record<AwardClass, number>> {
  const places = context.terms.measures.law.placesOf(facts.edition.filingAnswer, context.terms)
  const left = (awardClass: AwardClass) => Math.max(0, places[awardClass] - facts.taken[awardClass] - keptEmpty(facts, context)[awardClass])
  return { award: left('award'), nomination: left('nomination') }
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

export function meeting(state: MeetingState, event: MeetingEvent): Effect {
  return { kind: 'meeting', id: state.id, event }
}
