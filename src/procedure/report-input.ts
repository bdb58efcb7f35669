/** 综合评价报告: what it rests on, kept with it. */
/** What a report rests on for one applicant, as it stood when the report was signed. Scores in hundredths of a point. */
export interface ReportInput {
  readonly application: string
  readonly number: string
  readonly material: number
  readonly site: number
  /** Each objection with its state, such as `YY2026-01 decided upheld`. */
  readonly objections: readonly string[]
  /** Replies in which departments told facts. */
  readonly facts: number
}
