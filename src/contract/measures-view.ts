/** The measures as the API gives them: everything that can be read, without the functions that decide. */
import type { Measures, RuleValues } from '../law/measures.ts'

export type MeasuresView = Omit<Measures, 'law' | 'grounds'> & { readonly rules: RuleValues; readonly rulesVersion: number }

export type { RuleValue } from '../law/measures.ts'
