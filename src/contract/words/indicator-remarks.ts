/** What does not add up in the figures, in words. */
import type { IndicatorRemark } from '../../procedure/indicator-remarks.ts'
import type { Words } from './language.ts'

const sentences: Readonly<Record<IndicatorRemark['kind'], (year: number, title: string, value: string) => Words>> = {
  'over-hundred': (year, title, value) => [
    `${year}年${title}填的是${value}%，应当在0到100之间。`,
    `${title} ${year}: ${value}% is not between 0 and 100.`,
  ],
  'not-whole': (year, title, value) => [`${year}年${title}填的是${value}，应当是整数。`, `${title} ${year}: ${value} is not a whole number.`],
  'more-than-revenue': (year, title, value) => [
    `${year}年${title}${value}，比主营业务收入还多。请核对单位。`,
    `${title} ${year}: ${value} is more than the main revenue. Check the unit.`,
  ],
  leap: (year, title, value) => [
    `${year}年${title}${value}，与上年相差二十倍以上。请核对单位。`,
    `${title} ${year}: ${value} differs from the year before twentyfold or more. Check the unit.`,
  ],
}

/** One remark: 2025年顾客满意度填的是118%，应当在0到100之间。 */
export function remarkInWords({ kind, year, value }: IndicatorRemark, titles: Words): Words {
  return [sentences[kind](year, titles[0], value)[0], sentences[kind](year, titles[1], value)[1]]
}
