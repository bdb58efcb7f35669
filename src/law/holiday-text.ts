/**
 * The days off and make-up days of a year's holiday notice, read from its text as the State Council writes it:
 * 1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。 A reading aid: a person checks it, two people adopt it.
 */
import { type Day, dayFromNumber, dayNumber, isDay } from './calendar.ts'

export interface NamedDays {
  readonly daysOff: readonly Day[]
  readonly workdays: readonly Day[]
}

const DATE = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:（[^）]*）)?(至)?/g
const LONGEST_HOLIDAY = 20

/** Read the days a text names. A month or a year that is not said again is that of the date before. */
export function daysNamedIn(text: string, year: number): NamedDays {
  const daysOff: Day[] = []
  const workdays: Day[] = []
  const plain = text.replace(/\(/g, '（').replace(/\)/g, '）').replace(/\s+/g, '')
  for (const sentence of plain.split(/[。；;]/)) {
    const off = sentence.includes('放假')
    if (off) daysOff.push(...spansIn(sentence.slice(0, sentence.indexOf('放假')), year))
    else if (sentence.includes('上班')) workdays.push(...spansIn(sentence.slice(0, sentence.indexOf('上班')), year))
  }
  return { daysOff: inOrder(daysOff), workdays: inOrder(workdays) }
}

function spansIn(text: string, year: number): readonly Day[] {
  const days: Day[] = []
  let [inYear, month, from] = [year, 0, '']
  for (const [, saidYear, saidMonth, date = '', to] of text.matchAll(DATE)) {
    if (saidYear) inYear = Number(saidYear)
    if (saidMonth) month = Number(saidMonth)
    const day = `${inYear}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`
    if (!isDay(day)) continue
    if (from) days.push(...between(from, day))
    else if (!to) days.push(day)
    from = to ? day : ''
  }
  return days
}

function between(from: Day, to: Day): readonly Day[] {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  return last < first || last - first > LONGEST_HOLIDAY ? [] : Array.from({ length: last - first + 1 }, (_, index) => dayFromNumber(first + index))
}

function inOrder(days: readonly Day[]): readonly Day[] {
  return [...new Set(days)].sort()
}
