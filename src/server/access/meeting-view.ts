/** What may be seen of a meeting: nothing of a vote before its close, by nobody. */
import type { MeetingState } from '../../procedure/meeting.ts'
import type { Vote } from '../../procedure/vote-state.ts'

/** A meeting as its readers see it: ballots only of closed votes, of open ones how many were cast. */
export function closedOnly(state: MeetingState): Record<string, unknown> {
  const { votes, ballots, ...rest } = state
  const closed = (id: string) => state.stage === 'concluded' || votes?.[id]?.stage === 'closed'
  const shown = Object.fromEntries(Object.entries(ballots).filter(([id]) => closed(id)))
  return { ...rest, ballots: shown, ...(votes && { votes: Object.fromEntries(Object.entries(votes).map(([id, vote]) => [id, shownVote(vote)])) }) }
}

function shownVote({ voted, typed, ...vote }: Vote): object {
  return { ...vote, cast: voted.length, typedOnce: typed !== null && vote.stage === 'open' }
}
