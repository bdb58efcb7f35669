import type { Ballot } from '../../src/procedure/ballots.ts'
import type { CandidateLine, MeetingCandidate, MeetingEvent, MeetingFacts, MeetingState } from '../../src/procedure/meeting.ts'
import { numberOf } from './applications.ts'
import { edition } from './editions.ts'
import { on, type Past } from './given.ts'
import { days } from './terms.ts'

export const members = ['m1', 'm2', 'm3']

export function candidate(key: string, awardClass: 'award' | 'nomination' = 'award', score = 60_000): MeetingCandidate {
  return { application: `app-${key}`, number: numberOf(key), name: `兰州${key.toUpperCase()}机械有限公司`, class: awardClass, score }
}

/** A candidate with all that is asked before a meeting done. */
export function lineOf(each: MeetingCandidate, others: Partial<CandidateLine> = {}): CandidateLine {
  return { ...each, stage: 'candidate', recheckedForMeeting: true, repliesOpen: [], held: false, ...others }
}

export const two = [candidate('a'), candidate('b', 'nomination')]
export const reported = edition('reviewing', {
  reports: [
    {
      number: 1,
      day: days.report,
      text: '综合评价报告',
      candidates: two.map(({ application, class: awardClass, score }) => ({ application, class: awardClass, score, rank: 1 })),
    },
  ],
})

export function meetingFacts(others: Partial<MeetingFacts> = {}): MeetingFacts {
  return {
    edition: reported,
    candidates: two.map((each) => lineOf(each)),
    taken: { award: 0, nomination: 0 },
    freed: { award: 0, nomination: 0 },
    ...others,
  }
}

export const call = { id: 'meeting-1', edition: 'edition-6', day: days.meeting, place: '市政府三楼会议室', members }

export function called(candidates: readonly MeetingCandidate[] = two): MeetingEvent {
  return { type: 'MeetingCalled', ...call, candidates }
}

export function cast(member: string, key: string, ballot: Ballot): MeetingEvent {
  return { type: 'BallotCast', member, application: `app-${key}`, ballot }
}

/** Everyone present votes in favour of everyone. */
export function allInFavour(candidates: readonly MeetingCandidate[] = two): readonly MeetingEvent[] {
  return candidates.flatMap((each) =>
    members.map((member): MeetingEvent => ({ type: 'BallotCast', member, application: each.application, ballot: 'for' })),
  )
}

export function meetingEvents(stage: MeetingState['stage'], candidates: readonly MeetingCandidate[] = two): readonly Past[] {
  const start = [on('2026-07-03', called(candidates))]
  if (stage === 'called') return start
  const open = [...start, on(days.meeting, { type: 'MeetingOpened', present: members })]
  if (stage === 'open') return open
  const concluded = { type: 'MeetingConcluded', counts: [], outcomes: [], minutes: '会议纪要' }
  return [...open, ...allInFavour(candidates).map((event) => on(days.meeting, event)), on(days.meeting, concluded)]
}
