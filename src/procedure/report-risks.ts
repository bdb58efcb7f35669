/** 风险提示 of the evaluation report: what stands in the record of one applicant and must be said to whoever deliberates on it. */
export const riskKinds = ['tied', 'held', 'upheld', 'departments', 'silent', 'waiting', 'absence', 'notAsStated'] as const
export type RiskKind = (typeof riskKinds)[number]

export interface RiskFacts {
  readonly tied: boolean
  /** Objections against the applicant: how many are open, how many were upheld. */
  readonly open: number
  readonly upheld: number
  /** Replies of departments: told facts, silent past their time, still waited for. */
  readonly facts: number
  readonly silent: number
  readonly waiting: number
  /** Members who did not sign the visit report, and issues found not as stated. */
  readonly absences: number
  readonly notAsStated: number
}

export interface Risk {
  readonly kind: RiskKind
  /** How many times; the sources are the cases that are counted. */
  readonly count: number
}

/** Every risk that is there, in one order. */
export function risksOf(facts: RiskFacts): readonly Risk[] {
  const counts: Readonly<Record<RiskKind, number>> = {
    tied: facts.tied ? 1 : 0,
    held: facts.open,
    upheld: facts.upheld,
    departments: facts.facts,
    silent: facts.silent,
    waiting: facts.waiting,
    absence: facts.absences,
    notAsStated: facts.notAsStated,
  }
  return riskKinds.flatMap((kind) => (counts[kind] > 0 ? [{ kind, count: counts[kind] }] : []))
}
