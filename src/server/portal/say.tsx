/** Words and addresses in the visitor's language. Legal acts and names stay Chinese and say so to a screen reader. */
import { dayInWords, deadlineInWords } from '../../contract/words/days.ts'
import { inLanguage, type Words } from '../../contract/words/language.ts'
import type { Day } from '../../law/calendar.ts'
import type { View } from './page.ts'

type Spoken = Pick<View, 'language'>

export function say({ language }: Spoken, words: Words): string {
  return inLanguage(words, language)
}

/** The address of a page in the visitor's language. */
export function href({ language }: Spoken, path: string): string {
  if (language === 'zh') return path
  return path === '/' ? '/en' : `/en${path}`
}

/** Chinese words on a page of either language. */
export function Zh({ view, children }: { view: Spoken; children: string }) {
  return view.language === 'zh' ? children : <span lang="zh-CN">{children}</span>
}

/** English words on a page of either language. */
export function En({ view, children }: { view: Spoken; children: string }) {
  return view.language === 'en' ? children : <span lang="en">{children}</span>
}

/** A day; the year is left out in Chinese while it is this year. */
export function nearDay(view: Pick<View, 'language' | 'day'>, day: Day): string {
  return near(view, day, dayInWords(day, view.language))
}

/** 9月24日（星期四）24时, with its year when it is another one. */
export function nearDeadline(view: Pick<View, 'language' | 'day'>, day: Day): string {
  return near(view, day, deadlineInWords(day, view.language))
}

function near({ language, day: today }: Pick<View, 'language' | 'day'>, day: Day, words: string): string {
  return language === 'zh' && day.slice(0, 4) === today.slice(0, 4) ? words.replace(/^\d{4}年/, '') : words
}

/** 2026年9月24日 without the day of the week, or 24 September 2026. */
export function plainDay({ language }: Spoken, day: Day): string {
  const words = dayInWords(day, language)
  return language === 'zh' ? words.replace(/（.*$/, '') : words.replace(/^\w+ /, '')
}
