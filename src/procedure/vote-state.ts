/** 一次表决: one candidate's vote, opened and closed by the chair. Who has voted stands here; what, only after the close. */
import type { Ballot, Count, Sum } from './ballots.ts'

/** Paper ballots as one person has typed them, with the scanned sheet. */
export interface TypedCount extends Sum {
  readonly sheet: string
  readonly typist: string
}

export interface Vote {
  /** Counts from 1; a vote opened anew has the next number. */
  readonly round: number
  readonly stage: 'open' | 'closed' | 'void'
  readonly secret: boolean
  readonly paper: boolean
  /** The denominator: those present when it was opened, less those who recused or went before they had voted. */
  readonly voters: readonly string[]
  readonly voted: readonly string[]
  readonly typed: TypedCount | null
  /** The first count, where a tie is voted on a second time. */
  readonly first: Count | null
  readonly count: Count | null
  /** The ballots of a secret vote in an order that tells nothing, after the close. */
  readonly shuffled: readonly Ballot[] | null
}

export type Votes = Readonly<Record<string, Vote>>

export type VoteEvent =
  | { type: 'VoteOpened'; application: string; round: number; secret: boolean; paper: boolean; voters: readonly string[] }
  | { type: 'SecretBallotCast'; application: string; round: number; member: string }
  | { type: 'PaperCountTyped'; application: string; round: number; sum: Sum; sheet: string }
  | { type: 'VoterWithdrawn'; application: string; round: number; member: string }
  | { type: 'VoteClosed'; application: string; round: number; count: Count; shuffled?: readonly Ballot[]; sheet?: string }
  | { type: 'VoteVoided'; application: string; round: number; why: 'recusal' | 'chair'; reason: string }

/** The votes after one more event about one of them. */
export function evolveVotes(votes: Votes, event: VoteEvent, person: string): Votes {
  const vote = votes[event.application]
  if (event.type === 'VoteOpened') {
    const { type: _, application, ...opened } = event
    const first = vote ? (vote.first ?? (vote.stage === 'closed' ? vote.count : null)) : null
    return { ...votes, [application]: { ...opened, stage: 'open', voted: [], typed: null, first, count: null, shuffled: null } }
  }
  if (!vote) throw new Error(`${event.type} before VoteOpened`)
  return { ...votes, [event.application]: next(vote, event, person) }
}

function next(vote: Vote, event: Exclude<VoteEvent, { type: 'VoteOpened' }>, person: string): Vote {
  switch (event.type) {
    case 'SecretBallotCast':
      return { ...vote, voted: [...vote.voted, event.member].sort() }
    case 'PaperCountTyped':
      return { ...vote, typed: { ...event.sum, sheet: event.sheet, typist: person } }
    case 'VoterWithdrawn':
      return { ...vote, voters: vote.voters.filter((each) => each !== event.member), voted: vote.voted.filter((each) => each !== event.member) }
    case 'VoteClosed':
      return { ...vote, stage: 'closed', count: event.count, shuffled: event.shuffled ?? null }
    case 'VoteVoided':
      return { ...vote, stage: 'void', voted: [], typed: null, count: null, shuffled: null, first: event.why === 'recusal' ? null : vote.first }
  }
}

/** The vote after a named ballot: who has voted, the ballot itself lies beside it. */
export function votedIn(votes: Votes | undefined, application: string, member: string): Votes | undefined {
  const vote = votes?.[application]
  if (!votes || !vote || vote.voted.includes(member)) return votes
  return { ...votes, [application]: { ...vote, voted: [...vote.voted, member].sort() } }
}

/** A member has gone: from every open vote in which they have not voted, they go too. */
export function leaveOpenVotes(votes: Votes | undefined, member: string): Votes | undefined {
  if (!votes) return votes
  return Object.fromEntries(
    Object.entries(votes).map(([application, vote]) => {
      const stays = vote.stage !== 'open' || vote.voted.includes(member)
      return [application, stays ? vote : { ...vote, voters: vote.voters.filter((each) => each !== member) }]
    }),
  )
}
