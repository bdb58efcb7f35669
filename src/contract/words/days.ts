/** Days and moments as people write them. No locale of the machine is asked, so that server and browser say the same. */
import type { Day } from '../../law/calendar.ts'
import type { Language } from './language.ts'

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const
const WEEKDAYS_EN = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const MONTHS_EN = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const

/** Whether a text is written as a day. */
export function looksLikeDay(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)
}

/** 2026年9月24日（星期四）, or Thursday 24 September 2026. Throws for a text that is no day. */
export function dayInWords(day: Day, language: Language): string {
  const { year, weekday } = partsOf(day)
  if (language === 'zh') return `${year}年${shortDay(day, 'zh')}（星期${WEEKDAYS[weekday]}）`
  return `${WEEKDAYS_EN[weekday]} ${shortDay(day, 'en')} ${year}`
}

/** 9月24日, or 24 September. */
export function shortDay(day: Day, language: Language): string {
  const { month, date } = partsOf(day)
  return language === 'zh' ? `${month}月${date}日` : `${date} ${MONTHS_EN[month - 1]}`
}

/** The end of a period: 2026年9月24日（星期四）24时, or 24:00 on Thursday 24 September 2026. */
export function deadlineInWords(day: Day, language: Language): string {
  return language === 'zh' ? `${dayInWords(day, 'zh')}24时` : `24:00 on ${dayInWords(day, 'en')}`
}

/** How far a period has come: 第3个工作日，共5个, or working day 3 of 5. */
export function countInWords(number: number, of: number, language: Language): string {
  return language === 'zh' ? `第${number}个工作日，共${of}个` : `working day ${number} of ${of}`
}

/** An instant in the time of China: 2026年9月22日（星期二）15:20:08. There has been no summer time since 1992. */
export function momentInWords(instant: string, language: Language): string {
  const local = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString()
  const [day = '', time = ''] = local.split('T')
  const clock = time.slice(0, 8)
  return language === 'zh' ? `${dayInWords(day, 'zh')}${clock}` : `${clock} on ${dayInWords(day, 'en')}`
}

function partsOf(day: Day): { year: number; month: number; date: number; weekday: number } {
  if (!looksLikeDay(day)) throw new Error(`not a day: ${day}`)
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, date, weekday: new Date(Date.UTC(year, month - 1, date)).getUTCDay() }
}
