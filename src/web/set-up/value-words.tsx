/** A parameter's value as people read it: 是, 5个工作日, 记名投票, or a list by its titles. */
import type { RuleValue } from '../../contract/measures-view.ts'
import { ruleMemberInWords, ruleValueInWords } from '../../contract/words/rule-values.ts'
import { useNames } from '../words/names.ts'
import type { Parameter } from './read.ts'

export function useValueWords() {
  const { language, measures } = useNames()
  const departments = measures?.departments ?? []
  const nameOf = (key: string) => ruleMemberInWords(key, departments, language)
  const inWords = ({ shape }: Parameter, value: RuleValue | undefined): string =>
    value === undefined ? '' : ruleValueInWords(value, shape.kind === 'number' ? shape.unit : '', departments, language)
  return { inWords, nameOf }
}
