/** The value of a clause in words: 是, 5个工作日, 记名表决, or a list by its titles. */
import { ties } from '../../../contract/words/labels.ts'
import { labelOf } from '../../../contract/words/language.ts'
import type { RuleParameter, RuleValue } from '../../../law/measures.ts'
import type { View } from '../page.ts'
import { say } from '../say.tsx'
import { choiceWords, rulesWords, unitsEn } from '../words/law.ts'

export function valueInWords(view: View, parameter: RuleParameter, value: RuleValue): string {
  const { language } = view
  if (typeof value === 'boolean') return say(view, value ? rulesWords.yes : rulesWords.no)
  if (typeof value === 'string') return labelOf(choiceWords, value, language) ?? value
  if (typeof value === 'number') {
    const unit = parameter.shape.kind === 'number' ? parameter.shape.unit : ''
    if (unit === '%') return `${value}%`
    return language === 'zh' ? `${value}${unit}` : `${value} ${unitsEn[unit] ?? ''}`.trim()
  }
  if (value.length === 0) return say(view, rulesWords.nothing)
  return value.map((key) => nameOf(view, key)).join(language === 'zh' ? '、' : ', ')
}

/** A department by its title, or a tie between an expert and an applicant. */
function nameOf({ measures, language }: View, key: string): string {
  const department = measures.departments.find((each) => each.key === key)
  if (department) return language === 'zh' ? department.title : department.titleEn
  return labelOf(ties, key, language) ?? key
}
