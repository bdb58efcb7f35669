/** A parameter's value as people read it: 是, 5个工作日, 记名投票, or a list by its titles. */
import type { RuleValue } from '../../contract/measures-view.ts'
import { ties } from '../../contract/words/labels.ts'
import { between, labelOf } from '../../contract/words/language.ts'
import { useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import type { Parameter } from './read.ts'
import { choiceNames, unitNames, words } from './words.ts'

export function useValueWords() {
  const say = useSay()
  const { language, measures } = useNames()
  const nameOf = (key: string) => {
    const department = measures?.departments.find((each) => each.key === key)
    return department ? (language === 'zh' ? department.title : department.titleEn) : (labelOf(ties, key, language) ?? key)
  }
  const inWords = ({ shape }: Parameter, value: RuleValue | undefined): string => {
    if (value === undefined) return ''
    if (typeof value === 'boolean') return say(value ? words.yes : words.no)
    if (typeof value === 'string') return labelOf(choiceNames, value, language) ?? value
    if (typeof value === 'number')
      return `${value}${language === 'zh' ? '' : ' '}${shape.kind === 'number' ? (labelOf(unitNames, shape.unit, language) ?? shape.unit) : ''}`
    return value.length === 0 ? say(words.nothingChosen) : value.map(nameOf).join(say(between))
  }
  return { inWords, nameOf }
}
