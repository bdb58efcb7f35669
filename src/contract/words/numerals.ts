import type { Language } from './language.ts'

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const
const UNITS = ['', '十', '百', '千'] as const

/**
 * A whole number from 0 to 9999 in Chinese numerals, as laws write them: 十三, 二十, 一百一十六, 二百零一.
 *
 * @throws for other numbers: no article has one
 */
export function chineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > 9999) throw new Error(`no numeral for ${number}`)
  if (number === 0) return DIGITS[0]
  const places = [...String(number)].map(Number)
  const words = places.map((digit, index) => (digit === 0 ? DIGITS[0] : `${DIGITS[digit]}${UNITS[places.length - 1 - index]}`)).join('')
  const plain = words.replace(/零+/g, '零').replace(/零$/, '')
  return number < 20 ? plain.replace(/^一十/, '十') : plain
}

/** Where a provision stands: 第十三条第一款第二项, or Article 13(1)(2). */
export function articleName(language: Language, article: number, paragraph?: number, item?: number): string {
  if (language === 'en') return `Article ${[article, ...[paragraph, item].filter((each) => each !== undefined).map((each) => `(${each})`)].join('')}`
  const part = (number: number | undefined, unit: string) => (number === undefined ? '' : `第${chineseNumeral(number)}${unit}`)
  return `${part(article, '条')}${part(paragraph, '款')}${part(item, '项')}`
}
