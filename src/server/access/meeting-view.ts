/** What may be seen of a meeting: nothing of a vote before its close, by nobody. */
import type { Event } from '../../procedure/decision.ts'
import type { MeetingState } from '../../procedure/meeting.ts'
import type { Vote } from '../../procedure/vote-state.ts'

/** A meeting as its readers see it: ballots only of closed votes, of open ones how many were cast. */
export function closedOnly(state: MeetingState): Record<string, unknown> {
  const { votes, ballots, ...rest } = state
  const closed = (id: string) => state.stage === 'concluded' || votes?.[id]?.stage === 'closed'
  const shown = Object.fromEntries(Object.entries(ballots).filter(([id]) => closed(id)))
  const told = state.stage === 'concluded' || Object.keys(shown).length > 0
  return {
    ...rest,
    ...(told && { ballots: shown }),
    ...(votes && { votes: Object.fromEntries(Object.entries(votes).map(([id, vote]) => [id, shownVote(vote)])) }),
  }
}

function shownVote({ voted, typed, ...vote }: Vote): object {
  return { ...vote, cast: voted.length, typedOnce: typed !== null && vote.stage === 'open' }
}

/** Events whose body would tell a ballot, or the first count of a paper, before the close. */
const telling: Readonly<Record<string, string>> = { BallotCast: 'ballot', PaperCountTyped: 'sum' }

/** Whether an event of a journal may tell its body's secret yet. */
export const mayTell = (type: string) => telling[type] === undefined

/** An event's body without what stays sealed until its vote is closed. */
export function sealedBody(state: MeetingState | null, body: { readonly event: Event }): object {
  const { event } = body
  const field = telling[event.type]
  const closed = state?.stage === 'concluded' || state?.votes?.[String(event.application)]?.stage === 'closed'
  if (field === undefined || closed) return body
  const { [field]: _, ...rest } = event
  return { ...body, event: rest }
}
