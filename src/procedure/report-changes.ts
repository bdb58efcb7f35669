/** 综合评价报告: what has changed since it was signed, so that nobody deliberates on an old number unseen. */
import type { Day } from '../law/calendar.ts'
import type { ApplicationStage } from './application.ts'

export interface ReportedCandidate {
  readonly application: string
  readonly score: number
}

/** What stands today for one candidate. */
export interface CandidateToday {
  readonly id: string
  readonly number: string
  readonly stage: ApplicationStage
  /** Hundredths of a point, by the rules' weight. */
  readonly score: number | null
  /** Days on which an objection against it was received or decided. */
  readonly objectionDays: readonly Day[]
}

export interface Change {
  readonly number: string
  readonly what: 'score' | 'out' | 'objection'
}

const out: readonly ApplicationStage[] = ['left', 'ended']

/** Every change since the day of the report, candidate by candidate. What happened on that very day was before the signature. */
export function changedSince(
  report: { readonly day: Day; readonly candidates: readonly ReportedCandidate[] },
  today: readonly CandidateToday[],
): readonly Change[] {
  return report.candidates.flatMap(({ application, score }) => {
    const now = today.find(({ id }) => id === application)
    if (!now) return []
    const changes: readonly (Change['what'] | false)[] = [
      now.score !== score && 'score',
      out.includes(now.stage) && 'out',
      now.objectionDays.some((day) => day > report.day) && 'objection',
    ]
    return changes.flatMap((what) => (what ? [{ number: now.number, what }] : []))
  })
}
