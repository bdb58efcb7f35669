/** The two languages of the house. Chinese is the text that counts; English stands beside it. */
export type Language = 'zh' | 'en'

/** Who reads: people in office, the applicant itself, or everybody. */
export type Audience = 'office' | 'applicant' | 'public'

/** One thing said in both languages. */
export type Words = readonly [zh: string, en: string]

/** What stands between the items of a list. */
export const between: Words = ['、', ', ']

/** The words in one language. */
export function inLanguage(words: Words, language: Language): string {
  return language === 'zh' ? words[0] : words[1]
}

/** The words that a table has for a key, or null. Only the table's own keys count. */
export function labelOf(table: Readonly<Record<string, Words>>, key: string, language: Language): string | null {
  const words = Object.keys(table).includes(key) ? table[key] : undefined
  return words ? inLanguage(words, language) : null
}

/**
 * A list in a sentence: 甲、乙、丙等5家, or A, B, C and 2 others.
 *
 * @param counter the Chinese word that counts them, such as 家, 件, 项
 * @param most how many are written out
 */
export function listInWords(items: readonly string[], language: Language, counter: string, most = 3): string {
  const shown = items.slice(0, most)
  const rest = items.length - shown.length
  if (language === 'zh') return `${shown.join('、')}${rest > 0 ? `等${items.length}${counter}` : ''}`
  if (rest > 0) return `${shown.join(', ')} and ${rest} ${rest === 1 ? 'other' : 'others'}`
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`
}

/** An English sentence begins with a capital. */
export function capitalised(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}

/** An English count with its noun: 1 place, 2 places. */
export function counted(number: number, noun: string, nouns = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : nouns}`
}
