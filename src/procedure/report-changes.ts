/** 综合评价报告: what has changed since it was signed, so that nobody deliberates on an old number unseen. */
import type { Day } from '../law/calendar.ts'
import type { ApplicationStage } from './application.ts'
import type { ReportInput } from './report-input.ts'

export interface ReportedCandidate {
  readonly application: string
  readonly score: number
}

/** What stands today for one applicant. */
export interface CandidateToday {
  readonly id: string
  readonly number: string
  readonly stage: ApplicationStage
  /** Hundredths of a point, by the rules' weight. */
  readonly score: number | null
  /** Days on which an objection against it was received or decided. */
  readonly objectionDays: readonly Day[]
  readonly material?: number | null
  readonly site?: number | null
  readonly objections?: readonly string[]
  readonly facts?: number
}

export const changeKinds = ['score', 'out', 'objection', 'departments', 'joined'] as const
export interface Change {
  readonly number: string
  readonly what: (typeof changeKinds)[number]
}

interface Report {
  readonly day: Day
  readonly candidates: readonly ReportedCandidate[]
  readonly inputs?: readonly ReportInput[] | undefined
}

const out: readonly ApplicationStage[] = ['left', 'ended']

/** Every change since the report, applicant by applicant. */
export function changedSince(report: Report, today: readonly CandidateToday[]): readonly Change[] {
  return report.inputs ? againstInputs(report.inputs, report.candidates, today) : againstDays(report, today)
}

function againstInputs(
  inputs: readonly ReportInput[],
  candidates: readonly ReportedCandidate[],
  today: readonly CandidateToday[],
): readonly Change[] {
  const changes = inputs.flatMap((input) => {
    const now = today.find(({ id }) => id === input.application)
    if (!now) return []
    const gone = out.includes(now.stage) && candidates.some(({ application }) => application === input.application)
    return named(now.number, [
      (now.material !== input.material || now.site !== input.site) && 'score',
      gone && 'out',
      `${now.objections ?? []}` !== `${input.objections}` && 'objection',
      (now.facts ?? 0) !== input.facts && 'departments',
    ])
  })
  const known = new Set(inputs.map(({ application }) => application))
  const joined = today.filter(({ id, stage }) => stage === 'visited' && !known.has(id)).map(({ number }): Change => ({ number, what: 'joined' }))
  return [...changes, ...joined]
}

/** Reports of before carried no inputs: what happened on the very day of one was before its signature. */
function againstDays({ day, candidates }: Report, today: readonly CandidateToday[]): readonly Change[] {
  return candidates.flatMap(({ application, score }) => {
    const now = today.find(({ id }) => id === application)
    if (!now) return []
    return named(now.number, [
      now.score !== score && 'score',
      out.includes(now.stage) && 'out',
      now.objectionDays.some((each) => each > day) && 'objection',
    ])
  })
}

function named(number: string, found: readonly (Change['what'] | false)[]): readonly Change[] {
  return found.flatMap((what) => (what ? [{ number, what }] : []))
}
