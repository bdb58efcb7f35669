/** 表决: votes opened and closed by the chair, ballots named or secret, recusal, paper ballots typed by two people. */
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import { type Ballot, hasQuorum, sumOf, tally } from './ballots.ts'
import { type Context, type Decision, type Effect, unless } from './decision.ts'
import { editionRuns } from './edition-life.ts'
import {
  isCandidate,
  isDeferred,
  type MeetingFacts,
  type MeetingState,
  type MeetingStep,
  meeting,
  noVoteOpen,
  oneByOne,
  present,
  secondVoteDue,
  standsAt,
  stillUp,
} from './meeting.ts'
import type { Vote } from './vote-state.ts'

const chairMay = (state: MeetingState, facts: MeetingFacts, context: Context, command: string): Verdict =>
  firstRefusal(
    () => editionRuns(facts.edition),
    () => standsAt(state, ['open'], command),
    () => (context.terms.rules.ballot === 'none' ? refuse('ballots-not-used') : allowed),
    () => (oneByOne(context) ? allowed : refuse('votes-not-one-by-one')),
  )

/** Members at this vote or, where it is not open yet, in the room; recused ones are there too. */
function quorumOf(state: MeetingState, at: readonly string[], context: Context): Verdict {
  const { quorumPercent } = context.terms.rules
  const facts = { present: at.length, called: state.members.length, percent: quorumPercent }
  return hasQuorum(at.length, state.members.length, quorumPercent) ? allowed : refuse('quorum-missing', facts)
}

/** The chair opens the vote on one candidate; the quorum ◇ is asked each time. Those present then are its voters. */
export const openVote: MeetingStep<{ readonly application: string; readonly paper?: boolean | undefined }> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => chairMay(state, facts, context, 'meeting.open-vote'),
      () => noVoteOpen(state),
      () => quorumOf(state, state.present, context),
    ),
  decide(command, state, facts, context) {
    const { application: id, paper = false } = command
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => isCandidate(state, id),
      () => (isDeferred(state, id) ? refuse('candidate-deferred') : allowed),
      () => (stillUp(state, facts).some((each) => each.application === id) ? allowed : refuse('nothing-chosen', { application: '' })),
      () => mayVoteAgain(state, id, facts, context),
    )
    return unless(verdict, () => {
      const recused = context.terms.rules.membersRecuse ? Object.keys(state.recusals[id] ?? {}) : []
      const voters = state.present.filter((member) => !recused.includes(member))
      const round = (state.votes?.[id]?.round ?? 0) + 1
      return [meeting(state, { type: 'VoteOpened', application: id, round, secret: context.terms.rules.ballot === 'secret', paper, voters })]
    })
  },
}

function mayVoteAgain(state: MeetingState, id: string, facts: MeetingFacts, context: Context): Verdict {
  if (state.votes?.[id]?.stage !== 'closed') return allowed
  return secondVoteDue(state, facts, context).some((each) => each.application === id) ? allowed : refuse('vote-closed-already')
}

const openVoteOn = (state: MeetingState, id: string): Vote | null => {
  const vote = state.votes?.[id]
  return vote?.stage === 'open' ? vote : null
}

/** One ballot for each candidate. A named one may be changed until the count; a secret one is final: nobody can find it again. */
export const castBallot: MeetingStep<{ readonly application: string; readonly ballot: Ballot; readonly box?: OpenedBox | undefined }> = {
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
      () => (isDeferred(state, id) ? refuse('candidate-deferred') : allowed),
      () => (oneByOne(context) ? mayCast(state, id, member) : allowed),
    )
    return unless(verdict, () => {
      const vote = openVoteOn(state, id)
      if (vote?.secret && command.box?.ballots === null) return refuse('ballot-box-differs', { cast: vote.voted.length, found: command.box.found })
      if (vote?.secret) return [meeting(state, { type: 'SecretBallotCast', application: id, round: vote.round, member })]
      return [meeting(state, { type: 'BallotCast', member, application: id, ballot })]
    })
  },
}

function mayCast(state: MeetingState, id: string, member: string): Verdict {
  const vote = openVoteOn(state, id)
  if (!vote) return refuse('vote-not-open')
  if (vote.paper) return refuse('vote-on-paper')
  if (!vote.voters.includes(member)) return refuse('member-absent', { called: true })
  return vote.secret && vote.voted.includes(member) ? refuse('ballot-final') : allowed
}

function notRecused(state: MeetingState, id: string, member: string, context: Context): Verdict {
  const reason = state.recusals[id]?.[member]
  return reason === undefined || !context.terms.rules.membersRecuse ? allowed : refuse('member-recused', { reason })
}

/** A member with an interest leaves this candidate's vote, at any time before the meeting concludes. */
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
    return unless(verdict, () => [
      meeting(state, { type: 'MemberRecused', member, application: id, reason }),
      ...afterRecusal(state, id, member, context),
    ])
  },
}

/**
 * What becomes of a vote that the recused member belongs to. A named ballot is taken out, and a closed vote counted
 * anew. A secret or paper ballot cannot be found: once it may be in the box, the vote is void and is held again.
 */
function afterRecusal(state: MeetingState, id: string, member: string, context: Context): readonly Effect[] {
  const vote = state.votes?.[id]
  if (!vote || !context.terms.rules.membersRecuse) return []
  const { round } = vote
  if (recusalVoids(state, id, member, context)) return [meeting(state, { type: 'VoteVoided', application: id, round, why: 'recusal', reason: '' })]
  if (vote.stage === 'void' || !vote.voters.includes(member)) return []
  const withdrawn = meeting(state, { type: 'VoterWithdrawn', application: id, round, member })
  if (vote.stage === 'open') return [withdrawn]
  const { [member]: _, ...ballots } = state.ballots[id] ?? {}
  const counted = tally(id, sumOf(Object.values(ballots)), vote.voters.length - 1, context.terms.rules.majorityPercent)
  return [withdrawn, meeting(state, { type: 'VoteClosed', application: id, round, count: counted })]
}

/**
 * Whether a recusal now makes the candidate's vote void: the member's ballot may lie in a box that nobody can search, or
 * in the first of two votes.
 */
export function recusalVoids(state: MeetingState, id: string, member: string, { terms }: Pick<Context, 'terms'>): boolean {
  const vote = state.votes?.[id]
  if (!vote || !terms.rules.membersRecuse) return false
  if (vote.first) return true
  if (vote.stage === 'void' || !vote.voters.includes(member)) return false
  if (vote.paper) return vote.stage === 'closed' || vote.typed !== null
  return vote.secret && vote.voted.includes(member)
}

/** What the shell found in the box, already shuffled. Null when a ballot cannot be opened. */
export interface OpenedBox {
  readonly found: number
  readonly ballots: readonly Ballot[] | null
}

/** The chair closes the vote: everybody at it has voted, the quorum still holds, and the box holds as many ballots as were cast. */
export const closeVote: MeetingStep<{ readonly application: string; readonly box?: OpenedBox | undefined }> = {
  gate: (state, facts, context) => chairMay(state, facts, context, 'meeting.close-vote'),
  decide(command, state, facts, context) {
    const { application: id, box } = command
    const verdict = this.gate(state, facts, context)
    if (!verdict.allowed) return verdict
    const vote = openVoteOn(state, id)
    if (!vote) return refuse('vote-not-open')
    if (vote.paper) return refuse('vote-on-paper')
    const missing = vote.voters.filter((member) => !vote.voted.includes(member)).length
    const whole = firstRefusal(
      () => (missing === 0 ? allowed : refuse('ballots-missing', { missing })),
      () => quorumOf(state, atVote(state, id, vote), context),
    )
    if (!whole.allowed) return whole
    return vote.secret ? closeSecret(state, id, vote, box, context) : closed(state, id, vote, Object.values(state.ballots[id] ?? {}), context)
  },
}

/** At a vote: its voters, and those in the room who recused from it. */
function atVote(state: MeetingState, id: string, vote: Vote): readonly string[] {
  return [
    ...vote.voters,
    ...Object.keys(state.recusals[id] ?? {}).filter((member) => state.present.includes(member) && !vote.voters.includes(member)),
  ]
}

function closeSecret(state: MeetingState, id: string, vote: Vote, box: OpenedBox | undefined, context: Context): Decision {
  const ballots = box?.ballots
  if (!ballots || ballots.length !== vote.voted.length) return refuse('ballot-box-differs', { cast: vote.voted.length, found: box?.found ?? 0 })
  return closed(state, id, vote, ballots, context, { shuffled: ballots })
}

function closed(
  state: MeetingState,
  id: string,
  vote: Vote,
  ballots: readonly Ballot[],
  context: Context,
  more: { readonly shuffled?: readonly Ballot[] } = {},
): Decision {
  const count = tally(id, sumOf(ballots), vote.voters.length, context.terms.rules.majorityPercent)
  return [meeting(state, { type: 'VoteClosed', application: id, round: vote.round, count, ...more })]
}

/** The chair breaks an open vote off, unread, with the reason; it may be opened again. */
export const voidVote: MeetingStep<{ readonly application: string; readonly reason: string }> = {
  gate: (state, facts, context) => chairMay(state, facts, context, 'meeting.void-vote'),
  decide(command, state, facts, context) {
    if (command.reason.trim() === '') return refuse('reasons-missing')
    const verdict = this.gate(state, facts, context)
    if (!verdict.allowed) return verdict
    const { application: id, reason } = command
    const vote = openVoteOn(state, id)
    if (!vote) return refuse('vote-not-open')
    return [meeting(state, { type: 'VoteVoided', application: id, round: vote.round, why: 'chair', reason })]
  },
}

export interface TypePaperCount {
  readonly application: string
  readonly for: number
  readonly against: number
  readonly abstain: number
  /** Hash of the scanned sheet. */
  readonly sheet: string
}

/** Paper ballots, typed by two people who do not see each other's numbers. They must agree, or nothing is taken. */
export const typePaperCount: MeetingStep<TypePaperCount> = {
  gate: (state, facts, context) => chairMay(state, facts, context, 'meeting.type-paper-count'),
  decide(command, state, facts, context) {
    const verdict = this.gate(state, facts, context)
    if (!verdict.allowed) return verdict
    const { application: id, sheet } = command
    const vote = openVoteOn(state, id)
    if (!vote) return refuse('vote-not-open')
    if (!vote.paper) return refuse('vote-not-on-paper')
    const sum = { for: command.for, against: command.against, abstain: command.abstain }
    const typed = sum.for + sum.against + sum.abstain
    if (typed !== vote.voters.length) return refuse('paper-count-not-ballots', { typed, voters: vote.voters.length })
    const { typed: before, round } = vote
    const recorded = meeting(state, { type: 'PaperCountTyped', application: id, round, sum, sheet })
    if (!before || before.typist === context.by.person) return [recorded]
    const different = (['for', 'against', 'abstain'] as const).filter((each) => before[each] !== sum[each])
    if (different.length > 0) return refuse('paper-counts-differ', { first: numbers(before), second: numbers(sum) })
    return unless(quorumOf(state, atVote(state, id, vote), context), () => {
      const count = tally(id, sum, vote.voters.length, context.terms.rules.majorityPercent)
      return [recorded, meeting(state, { type: 'VoteClosed', application: id, round, count, sheet })]
    })
  },
}

const numbers = (sum: Readonly<Record<Ballot, number>>): readonly string[] => [`${sum.for}`, `${sum.against}`, `${sum.abstain}`]
