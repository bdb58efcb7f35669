/** The value of a clause in words, for a page. */
import { ruleValueInWords } from '../../../contract/words/rule-values.ts'
import type { RuleParameter, RuleValue } from '../../../law/measures.ts'
import type { View } from '../page.ts'

export function valueInWords({ measures, language }: View, { shape }: RuleParameter, value: RuleValue): string {
  return ruleValueInWords(value, shape.kind === 'number' ? shape.unit : '', measures.departments, language)
}
