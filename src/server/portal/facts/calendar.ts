/** A year of the calendar, month by month, and the answer to a count asked on the page. */
import {
  countWorkingDays,
  type Day,
  type DayStatus,
  dayStatus,
  daysInMonth,
  isDay,
  type Period,
  weekday,
  type YearNotice,
  yearOf,
} from '../../../law/calendar.ts'
import type { Ask } from '../page.ts'
import { type NoticeLine, runningNotices } from './notices.ts'

export interface Month {
  readonly year: number
  readonly month: number
  /** Weeks from Monday; null before the first and after the last day. */
  readonly weeks: readonly (readonly (DayStatus | null)[])[]
  readonly workingDays: number
}

/** A count asked for: answered, or what is wrong with the question. */
export type Counted = { readonly period: Period } | { readonly wrong: 'day' | 'number' }

export interface CalendarFacts {
  readonly year: number
  readonly years: readonly number[]
  readonly notice: YearNotice | null
  /** The months of the year, or those that the count asked for runs through. */
  readonly months: readonly Month[]
  readonly workingDays: number
  readonly running: readonly NoticeLine[]
  readonly asked: { readonly from: string; readonly days: string }
  readonly counted: Counted | null
}

const FIRST_YEAR = 2023
const MOST_DAYS = 30

export async function calendarFacts(ask: Ask): Promise<CalendarFacts | null> {
  const { world, day, params, query } = ask
  const year = params.year === undefined ? yearOf(day) : /^\d{4}$/.test(params.year) ? Number(params.year) : 0
  const known = [...world.calendar.years.keys()]
  const last = Math.max(yearOf(day), ...known) + 1
  if (year < FIRST_YEAR || year > last) return null
  const year12 = monthsBetween(ask, `${year}-01`, `${year}-12`)
  const asked = { from: query.from ?? '', days: query.days ?? '' }
  const counted = query.from === undefined && query.days === undefined ? null : countOf(ask, asked)
  return {
    year,
    years: Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index),
    notice: world.calendar.years.get(year) ?? null,
    months: counted && 'period' in counted ? monthsBetween(ask, counted.period.start, counted.period.lastDay) : year12,
    workingDays: year12.reduce((sum, month) => sum + month.workingDays, 0),
    running: (await runningNotices(ask)).filter((line) => line.lastDay?.startsWith(String(year))),
    asked,
    counted,
  }
}

function countOf({ world }: Ask, { from, days }: { from: string; days: string }): Counted {
  if (!isDay(from) || yearOf(from) > 2100) return { wrong: 'day' }
  if (!/^\d{1,3}$/.test(days) || Number(days) > MOST_DAYS) return { wrong: 'number' }
  return { period: countWorkingDays(world.calendar, from, Number(days)) }
}

/** The months from one day's to another's, both included. */
function monthsBetween(ask: Ask, from: string, to: string): readonly Month[] {
  const number = (day: string) => yearOf(day) * 12 + Number(day.slice(5, 7)) - 1
  return Array.from({ length: number(to) - number(from) + 1 }, (_, index) => {
    const month = number(from) + index
    return monthOf(ask, Math.floor(month / 12), (month % 12) + 1)
  })
}

function monthOf({ world }: Ask, year: number, month: number): Month {
  const two = (number: number) => String(number).padStart(2, '0')
  const days = Array.from({ length: daysInMonth(year, month) }, (_, index): Day => `${year}-${two(month)}-${two(index + 1)}`)
  const blanks = weekday(days[0] ?? '') - 1
  const cells: (DayStatus | null)[] = [...Array<null>(blanks).fill(null), ...days.map((day) => dayStatus(world.calendar, day))]
  while (cells.length % 7 !== 0) cells.push(null)
  const weeks = Array.from({ length: cells.length / 7 }, (_, index) => cells.slice(index * 7, index * 7 + 7))
  return { year, month, weeks, workingDays: cells.filter((cell) => cell?.working).length }
}
