/** What the values of the implementing rules are called: a choice by its code, a unit by its Chinese name. */
import type { RuleValue } from '../../law/measures.ts'
import { type Labels, ties } from './labels.ts'
import { between, inLanguage, type Language, labelOf } from './language.ts'

export const ruleChoices = {
  deadline: ['申报截止日', 'the deadline'],
  submission: ['提交日', 'the day of submission'],
  named: ['记名表决', 'by named ballot'],
  none: ['不表决，协商一致', 'without a ballot, by agreement'],
  score: ['综合评价得分高者列入', 'the better score takes the place'],
  vacant: ['名额空缺', 'the place stays empty'],
  decision: ['审定决定年度', 'the year of the decision'],
  edition: ['届次年度', 'the year of the edition'],
  either: ['牵头部门或者评审组组长', 'the lead body or the leader of the readers'],
  office: ['牵头部门', 'the lead body'],
  leader: ['评审组组长', 'the leader of the readers'],
  consensus: ['逐条合议商定', 'agreed item by item'],
  mean: ['各份评分的平均', 'the mean of the sheets'],
  'trimmed-mean': ['五份以上逐条去掉一个最高、一个最低后平均', 'from five sheets on, the mean of each item without its highest and lowest'],
  threshold: ['按最低分', 'by the lowest score'],
  ratio: ['按与名额的比例', 'by ratio to the places'],
  vote: ['按投票', 'by vote'],
} as const satisfies Labels<string>

export const ruleUnits = {
  字: ['字', 'characters'],
  个工作日: ['个工作日', 'working days'],
  次: ['次', 'times'],
  人: ['人', 'people'],
  分: ['分', 'points'],
  家: ['家', 'applicants'],
  个百分点: ['个百分点', 'percentage points'],
  '%': ['%', '%'],
} as const satisfies Labels<string>

export const ruleAnswers = { yes: ['是', 'yes'], no: ['否', 'no'], nothing: ['无', 'none'] } as const satisfies Labels<string>

/** A department as a list of a rule names it. */
interface Titled {
  readonly key: string
  readonly title: string
  readonly titleEn: string
}

/**
 * A value in words: 是, 5个工作日, 记名表决, or a list by its titles.
 *
 * @param unit the Chinese name of what a number counts; empty where it counts nothing
 */
export function ruleValueInWords(value: RuleValue, unit: string, departments: readonly Titled[], language: Language): string {
  if (typeof value === 'boolean') return inLanguage(value ? ruleAnswers.yes : ruleAnswers.no, language)
  if (typeof value === 'string') return labelOf(ruleChoices, value, language) ?? value
  if (typeof value === 'number')
    return language === 'zh' || unit === '%' ? `${value}${unit}` : `${value} ${labelOf(ruleUnits, unit, language) ?? ''}`.trim()
  if (value.length === 0) return inLanguage(ruleAnswers.nothing, language)
  return value.map((key) => ruleMemberInWords(key, departments, language)).join(inLanguage(between, language))
}

/** What a list of a rule names: a department by its title, or a tie between an expert and an applicant. */
export function ruleMemberInWords(key: string, departments: readonly Titled[], language: Language): string {
  const department = departments.find((each) => each.key === key)
  if (department) return language === 'zh' ? department.title : department.titleEn
  return labelOf(ties, key, language) ?? key
}
