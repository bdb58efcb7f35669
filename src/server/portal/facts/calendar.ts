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
  readonly months: readonly Month[]
  readonly workingDays: number
  readonly running: readonly NoticeLine[]
  readonly asked: { readonly from: string; readonly days: string }
  readonly counted: Counted | null
}

const FIRST_YEAR = 2023
const MOST_DAYS = 60

export async function calendarFacts(ask: Ask): Promise<CalendarFacts | null> {
  const { world, day, params, query } = ask
  const year = params.year === undefined ? yearOf(day) : /^\d{4}$/.test(params.year) ? Number(params.year) : 0
  const known = [...world.calendar.years.keys()]
  const last = Math.max(yearOf(day), ...known) + 1
  if (year < FIRST_YEAR || year > last) return null
  const months = Array.from({ length: 12 }, (_, index) => monthOf(ask, year, index + 1))
  const asked = { from: query.from ?? '', days: query.days ?? '' }
  return {
    year,
    years: Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index),
    notice: world.calendar.years.get(year) ?? null,
    months,
    workingDays: months.reduce((sum, month) => sum + month.workingDays, 0),
    running: (await runningNotices(ask)).filter((line) => line.lastDay?.startsWith(String(year))),
    asked,
    counted: query.from === undefined && query.days === undefined ? null : countOf(ask, asked),
  }
}

function countOf({ world }: Ask, { from, days }: { from: string; days: string }): Counted {
  if (!isDay(from) || yearOf(from) > 2100) return { wrong: 'day' }
  if (!/^\d{1,3}$/.test(days) || Number(days) > MOST_DAYS) return { wrong: 'number' }
  return { period: countWorkingDays(world.calendar, from, Number(days)) }
}

function monthOf({ world }: Ask, year: number, month: number): Month {
  const two = (number: number) => String(number).padStart(2, '0')
  const days = Array.from({ length: daysInMonth(year, month) }, (_, index): Day => `${year}-${two(month)}-${two(index + 1)}`)
  const blanks = weekday(days[0] ?? '') - 1
  const cells: (DayStatus | null)[] = [...Array<null>(blanks).fill(null), ...days.map((day) => dayStatus(world.calendar, day))]
  while (cells.length % 7 !== 0) cells.push(null)
  const weeks = Array.from({ length: cells.length / 7 }, (_, index) => cells.slice(index * 7, index * 7 + 7))
  return { month, weeks, workingDays: cells.filter((cell) => cell?.working).length }
}
