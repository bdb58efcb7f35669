/**
 * Days, working days and periods, in the local days of the measures' own time zone.
 *
 * A day is `'YYYY-MM-DD'`. Nothing here reads a clock or knows a time zone: the server turns an instant into a day
 * before it asks. Sources: 民法典 201 (the first day is not counted), 202 (years end on the same date), 203 (the last
 * day ends at 24:00); 国务院关于职工工作时间的规定 7 (Saturday and Sunday are rest days); the yearly notices of the
 * General Office of the State Council on days off and make-up working days.
 */

/** A local day, `'YYYY-MM-DD'`. */
export type Day = string

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const

/** One year's notice of the State Council's General Office, as data naming its document. */
export interface YearNotice {
  readonly year: number
  readonly title: string
  /** 文号, such as 国办发明电〔2025〕7号. */
  readonly documentNumber: string
  readonly issuedOn: Day
  /** Version of this year's table in this system, from 1. A later version replaces the earlier one. */
  readonly version: number
  /** Every day named as a day off, weekends inside a holiday included. May name days of the previous December. */
  readonly daysOff: readonly Day[]
  /** Weekend days on which work is done (调休上班). */
  readonly workdays: readonly Day[]
  /** Made up for demonstrations and rehearsals (虚构); a production server refuses it. */
  readonly fictional?: true
}

/** The notices known, newest version of each year, and the days they name. */
export interface Calendar {
  readonly years: ReadonlyMap<number, YearNotice>
  /** Days that a notice names: true for a make-up working day, false for a day off. */
  readonly named: ReadonlyMap<Day, boolean>
}

/** Why a day counts as a working day or not. */
export type DayKind = 'workday' | 'make-up-workday' | 'weekend' | 'day-off'

export interface DayStatus {
  readonly day: Day
  readonly working: boolean
  readonly kind: DayKind
  /** False when the day's year has no notice, so that only the week itself was looked at. */
  readonly final: boolean
}

/** One day of a count: the working day's number from 1, or null when the day is not counted. */
export interface CountedDay extends DayStatus {
  readonly count: number | null
  /** `start` is the first day itself, which 民法典 201 leaves out. */
  readonly reason: DayKind | 'start'
}

/** A counted period. It stands until 24:00 of `lastDay`. */
export interface Period {
  readonly start: Day
  readonly workingDays: number
  readonly lastDay: Day
  /** False when a day of the count lies in a year without its notice: then `lastDay` is provisional. */
  readonly final: boolean
  readonly missingYears: readonly number[]
  readonly days: readonly CountedDay[]
  readonly notices: readonly YearNotice[]
}

/** Whether a text is a real day of the calendar, from 1900 to 9999. */
export function isDay(text: string): boolean {
  const match = DAY_PATTERN.exec(text)
  if (!match) return false
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 1900 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
}

/** Days since 1970-01-01. Throws when the text is no day: that is a fault of ours, not of a user. */
export function dayNumber(day: Day): number {
  const match = DAY_PATTERN.exec(day)
  if (!match) throw new Error(`not a day: ${day}`)
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const before = year - 1
  const daysBeforeYear = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0
  return daysBeforeYear + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + leapDay + date - 719_163
}

/** The day with that number since 1970-01-01. */
export function dayFromNumber(number: number): Day {
  let year = Math.floor(number / 365.2425) + 1970
  while (dayNumber(`${pad(year, 4)}-01-01`) > number) year -= 1
  while (dayNumber(`${pad(year + 1, 4)}-01-01`) <= number) year += 1
  let rest = number - dayNumber(`${pad(year, 4)}-01-01`)
  let month = 1
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month)
    month += 1
  }
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(rest + 1, 2)}`
}

/** The day `days` calendar days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days)
}

/** 1 Monday … 7 Sunday. */
export function weekday(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/**
 * The last day of a period of whole years from `day` (民法典 202): the same date, or the month's last day where that
 * date does not exist. The period ends at 24:00 of it, whether or not it is a working day.
 */
export function addYears(day: Day, years: number): Day {
  const year = yearOf(day) + years
  const month = Number(day.slice(5, 7))
  const date = Math.min(Number(day.slice(8, 10)), daysInMonth(year, month))
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`
}

/** Whether `years` whole years have passed from `from` to `day`; the day itself is included (民法典 1259, 以上). */
export function yearsHavePassed(from: Day, years: number, day: Day): boolean {
  return day >= addYears(from, years)
}

/** The days of spans written `'2026-10-01/2026-10-07'`, or of single days, in order. */
export function daysIn(...spans: readonly string[]): Day[] {
  return spans.flatMap((span) => {
    const [first = span, last = first] = span.split('/')
    return Array.from({ length: dayNumber(last) - dayNumber(first) + 1 }, (_, index) => addDays(first, index))
  })
}

/** A calendar of the newest version of each year's notice. */
export function calendarOf(notices: readonly YearNotice[]): Calendar {
  const years = new Map<number, YearNotice>()
  for (const notice of notices) {
    const known = years.get(notice.year)
    if (!known || known.version < notice.version) years.set(notice.year, notice)
  }
  const named = new Map<Day, boolean>()
  for (const notice of years.values()) {
    for (const day of notice.daysOff) named.set(day, false)
    for (const day of notice.workdays) named.set(day, true)
  }
  return { years, named }
}

/** Whether work is done on that day, and why. */
export function dayStatus(calendar: Calendar, day: Day): DayStatus {
  const final = calendar.years.has(yearOf(day))
  const named = calendar.named.get(day)
  if (named !== undefined) return { day, working: named, kind: named ? 'make-up-workday' : 'day-off', final }
  return weekday(day) >= 6 ? { day, working: false, kind: 'weekend', final } : { day, working: true, kind: 'workday', final }
}

/**
 * Count `workingDays` working days after `start`. The start day is not counted (民法典 201); the period stands until
 * 24:00 of the last counted day (民法典 203).
 *
 * @param workingDays whole working days, 0 or more; 0 ends the period with its start day
 */
export function countWorkingDays(calendar: Calendar, start: Day, workingDays: number): Period {
  const days: CountedDay[] = [{ ...dayStatus(calendar, start), count: null, reason: 'start' }]
  let counted = 0
  let number = dayNumber(start)
  while (counted < workingDays) {
    number += 1
    const status = dayStatus(calendar, dayFromNumber(number))
    if (status.working) counted += 1
    days.push({ ...status, count: status.working ? counted : null, reason: status.kind })
  }
  const counting = days.slice(1)
  const missingYears = [...new Set(counting.filter((day) => !day.final).map((day) => yearOf(day.day)))]
  return {
    start,
    workingDays,
    lastDay: days[days.length - 1]?.day ?? start,
    final: missingYears.length === 0,
    missingYears,
    days,
    notices: noticesOf(calendar, counting),
  }
}

/** Working days from the day after `start` to `end`, both inclusive; 0 when `end` is not after `start`. */
export function workingDaysBetween(calendar: Calendar, start: Day, end: Day): number {
  let count = 0
  for (let number = dayNumber(start) + 1; number <= dayNumber(end); number++) {
    if (dayStatus(calendar, dayFromNumber(number)).working) count += 1
  }
  return count
}

/** Working days after today up to the day; below nought when it is past. */
export function workingDaysLeft(calendar: Calendar, today: Day, due: Day): number {
  return due < today ? -workingDaysBetween(calendar, due, today) : workingDaysBetween(calendar, today, due)
}

/** The first working day after `day`. */
export function nextWorkingDay(calendar: Calendar, day: Day): Day {
  return countWorkingDays(calendar, day, 1).lastDay
}

/**
 * What is wrong with a year's table, as codes; empty when nothing is. A table is refused rather than guessed at:
 * days must be real, lie in the year (or the December before), and a make-up working day must fall on a weekend.
 */
export function faultsOfYear(notice: YearNotice): readonly string[] {
  const faults: string[] = []
  const inReach = (day: Day) => isDay(day) && (yearOf(day) === notice.year || day.startsWith(`${notice.year - 1}-12`))
  for (const day of [...notice.daysOff, ...notice.workdays]) if (!inReach(day)) faults.push(`outside-year ${day}`)
  for (const day of notice.workdays.filter(isDay)) {
    if (weekday(day) < 6) faults.push(`workday-not-weekend ${day}`)
    if (notice.daysOff.includes(day)) faults.push(`both ${day}`)
  }
  if (new Set(notice.daysOff).size !== notice.daysOff.length || new Set(notice.workdays).size !== notice.workdays.length) faults.push('repeated')
  if (notice.daysOff.length === 0) faults.push('empty')
  return faults
}

function noticesOf(calendar: Calendar, days: readonly DayStatus[]): YearNotice[] {
  const years = [...new Set(days.map((day) => yearOf(day.day)))]
  return years.flatMap((year) => calendar.years.get(year) ?? [])
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0')
}
