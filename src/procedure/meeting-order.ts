/** The order in which a meeting's candidates are called, listed and minuted. */
import type { MeetingCandidate } from './meeting.ts'
import { rank } from './ranking.ts'

export interface Called {
  readonly candidate: MeetingCandidate
  /** 1 for the best score; equals share a place. */
  readonly place: number
}

/** Best score first; equals stand by their numbers, as they do in the evaluation report. The order of input does not matter. */
export function inCallingOrder(candidates: readonly MeetingCandidate[]): readonly Called[] {
  const places = new Map(rank(candidates.map(({ application: id, score }) => ({ id, score }))).map(({ id, rank: place }) => [id, place]))
  return candidates
    .map((candidate) => ({ candidate, place: places.get(candidate.application) ?? 0 }))
    .sort((one, other) => one.place - other.place || (one.candidate.number < other.candidate.number ? -1 : 1))
}
