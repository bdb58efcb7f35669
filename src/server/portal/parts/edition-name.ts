/** 第六届（2026年度）, or 6th edition (2026). */

import type { Words } from '../../../contract/words/language.ts'
import { chineseNumeral } from '../../../contract/words/numerals.ts'

export function editionWords({ number, year }: { readonly number: number; readonly year: number }): Words {
  return [`第${chineseNumeral(number)}届（${year}年度）`, `${ordinal(number)} edition (${year})`]
}

function ordinal(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`
}
