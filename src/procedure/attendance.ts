/** 到会与暂缓: who comes and goes while the meeting sits, and candidates put off to a later one. */
import { allowed, firstRefusal, refuse } from '../law/verdict.ts'
import { unless } from './decision.ts'
import { editionRuns } from './edition-life.ts'
import { isCandidate, isDeferred, type MeetingState, type MeetingStep, meeting, standsAt } from './meeting.ts'

/** A member goes or comes. Ballots cast stay; in an open vote only those who had not voted leave the count. */
export const recordAttendance: MeetingStep<{ readonly member: string; readonly here: boolean }> = {
  gate: (state, facts) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => standsAt(state, ['open'], 'meeting.attend'),
    ),
  decide(command, state, facts, context) {
    const { member, here } = command
    const changes = state.members.includes(member) && state.present.includes(member) !== here
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (changes ? allowed : refuse('nothing-chosen', { application: '' })),
    )
    return unless(verdict, () => [meeting(state, { type: here ? 'MemberArrived' : 'MemberLeft', member })])
  },
}

/** 暂缓: a candidate is put off before its vote is opened or after it is void; a later meeting may take it up. */
export const deferCandidate: MeetingStep<{ readonly application: string; readonly reason: string }> = {
  gate: (state, facts) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => standsAt(state, ['called', 'open'], 'meeting.defer'),
    ),
  decide(command, state, facts, context) {
    if (command.reason.trim() === '') return refuse('reasons-missing')
    const { application: id, reason } = command
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => isCandidate(state, id),
      () => (isDeferred(state, id) ? refuse('candidate-deferred') : allowed),
      () => notVotedOn(state, id),
    )
    return unless(verdict, () => [meeting(state, { type: 'CandidateDeferred', application: id, reason })])
  },
}

function notVotedOn(state: MeetingState, id: string) {
  const stage = state.votes?.[id]?.stage
  const number = state.candidates.find((candidate) => candidate.application === id)?.number ?? ''
  if (stage === 'open') return refuse('vote-open-already', { application: number })
  return stage === 'closed' ? refuse('vote-closed-already') : allowed
}
