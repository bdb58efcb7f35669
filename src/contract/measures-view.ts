/** The measures as the API gives them: everything that can be read, without the functions that decide. */
import type { Measures, RuleValues } from '../law/measures.ts'

export type MeasuresView = Omit<Measures, 'law' | 'grounds'> & {
  readonly rules: RuleValues
  readonly rulesVersion: number
  /** The criteria set that comes with the measures, by id; `currentCriteria` is that of the edition announced last. */
  readonly ownCriteria: string
}

export type { RuleValue } from '../law/measures.ts'
