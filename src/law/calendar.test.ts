import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { projectFile } from '../server/place.ts'
import {
  addDays,
  addYears,
  type Calendar,
  calendarOf,
  countWorkingDays,
  type Day,
  dayFromNumber,
  dayNumber,
  dayStatus,
  daysIn,
  faultsOfYear,
  isDay,
  nextWorkingDay,
  weekday,
  workingDaysBetween,
  type YearNotice,
  yearsHavePassed,
} from './calendar.ts'
import { fictionalNotice } from './holidays/fictional.ts'
import { publishedNotices } from './holidays/published.ts'

const calendar = calendarOf(publishedNotices)
const daysOfYear = (year: number) => daysIn(`${year}-01-01/${year}-12-31`)

describe('five working days after publication', () => {
  /** Published on, the days counted (month and day), the last day, and the trap. */
  const worked = [
    ['2026-06-15', '06-16 06-17 06-18 06-22 06-23', '2026-06-23', 'over the dragon boat days off'],
    ['2026-09-18', '09-20 09-21 09-22 09-23 09-24', '2026-09-24', 'with a Sunday on which work is done'],
    ['2026-09-24', '09-28 09-29 09-30 10-08 10-09', '2026-10-09', 'over two holidays'],
    ['2026-09-28', '09-29 09-30 10-08 10-09 10-10', '2026-10-10', 'to a Saturday on which work is done'],
    ['2026-02-12', '02-13 02-14 02-24 02-25 02-26', '2026-02-26', 'over the spring festival'],
    ['2026-04-30', '05-06 05-07 05-08 05-09 05-11', '2026-05-11', 'over the labour days, with a Saturday'],
    ['2025-09-26', '09-28 09-29 09-30 10-09 10-10', '2025-10-10', 'over a holiday of eight days'],
    ['2026-10-01', '10-08 10-09 10-10 10-12 10-13', '2026-10-13', 'from a day off'],
  ] as const
  for (const [published, counted, lastDay, trap] of worked) {
    it(`count ${trap}: published ${published}, last day ${lastDay}`, () => {
      const period = countWorkingDays(calendar, published, 5)
      const days = period.days.filter((day) => day.count !== null)
      expect(days.map((day) => day.day.slice(5)).join(' ')).toBe(counted)
      expect(days.map((day) => day.count)).toEqual([1, 2, 3, 4, 5])
      expect([period.lastDay, period.final, period.missingYears]).toEqual([lastDay, true, []])
      expect(period.notices.map((notice) => notice.year)).toEqual([Number(published.slice(0, 4))])
    })
  }

  it('are provisional from 2026-12-28: three days are counted, the rest needs the notice of 2027', () => {
    const period = countWorkingDays(calendar, '2026-12-28', 5)
    const finalDays = period.days.filter((day) => day.count !== null && day.final).map((day) => day.day.slice(5))
    expect(finalDays).toEqual(['12-29', '12-30', '12-31'])
    expect([period.final, period.missingYears]).toEqual([false, [2027]])
    expect(period.notices.map((notice) => notice.documentNumber)).toEqual(['国办发明电〔2025〕7号'])
  })

  it('become final, and later, once the notice of 2027 is known', () => {
    const [before, after] = [calendar, calendarOf([...publishedNotices, fictionalNotice(2027)])].map((each) =>
      countWorkingDays(each, '2026-12-28', 5),
    )
    expect([before?.lastDay, after?.lastDay]).toEqual(['2027-01-04', '2027-01-05'])
    expect([after?.final, after?.missingYears]).toEqual([true, []])
  })

  it('say of each day why it is counted or not', () => {
    const reasons = countWorkingDays(calendar, '2026-09-18', 5).days.map(({ day, count, reason }) => [day.slice(5), count, reason])
    expect(reasons).toEqual([
      ['09-18', null, 'start'],
      ['09-19', null, 'weekend'],
      ['09-20', 1, 'make-up-workday'],
      ['09-21', 2, 'workday'],
      ['09-22', 3, 'workday'],
      ['09-23', 4, 'workday'],
      ['09-24', 5, 'workday'],
    ])
    expect(countWorkingDays(calendar, '2026-09-24', 1).days[1]).toMatchObject({ day: '2026-09-25', count: null, reason: 'day-off' })
  })

  it('are none when no days are asked for: the period ends with its start day, be it a day off', () => {
    expect(countWorkingDays(calendar, '2026-10-01', 0)).toMatchObject({ lastDay: '2026-10-01', final: true, days: [{ reason: 'start' }] })
  })

  it('rest on both notices where they pass from one year to the next', () => {
    const period = countWorkingDays(calendar, '2025-12-30', 5)
    expect(period.notices.map((notice) => notice.year)).toEqual([2025, 2026])
    expect(period.lastDay).toBe('2026-01-07')
  })
})

describe('a day', () => {
  it('has its number and comes back from it, on every day of 1900 to 2100', () => {
    const last = Date.UTC(2100, 11, 31)
    let differences = 0
    for (let time = Date.UTC(1900, 0, 1); time <= last; time += 86_400_000) {
      const day = new Date(time).toISOString().slice(0, 10)
      const number = time / 86_400_000
      const weekdayOfDate = new Date(time).getUTCDay() || 7
      if (dayNumber(day) !== number || dayFromNumber(number) !== day || weekday(day) !== weekdayOfDate || !isDay(day)) differences += 1
    }
    expect(differences).toBe(0)
  })

  it('is refused when the calendar does not have it', () => {
    for (const text of ['2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '1899-12-31', '2100-02-29']) {
      expect([text, isDay(text)]).toEqual([text, false])
    }
    for (const text of ['', '2026-1-1', '20260101', '2026-01-01T00:00', ' 2026-01-01', '２０２６-01-01'])
      expect([text, isDay(text)]).toEqual([text, false])
    expect(['2024-02-29', '2000-02-29', '1900-01-01', '9999-12-31'].map(isDay)).toEqual([true, true, true, true])
  })

  it('that is none is a fault of ours, and throws', () => {
    expect(() => dayNumber('tomorrow')).toThrow('not a day: tomorrow')
  })

  it('moves over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
    expect(daysIn('2028-02-28/2028-03-01', '2028-05-01')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01', '2028-05-01'])
  })
})

describe('years (民法典 202)', () => {
  it('end on the same date: five years from 2026-07-15 end on 2031-07-15', () => {
    expect(addYears('2026-07-15', 5)).toBe('2031-07-15')
  })

  it('end on 28 February where the year has no 29th, and on the 29th where it has one', () => {
    expect(addYears('2028-02-29', 1)).toBe('2029-02-28')
    expect(addYears('2028-02-29', 4)).toBe('2032-02-29')
    expect(addYears('2096-02-29', 4)).toBe('2100-02-28')
    expect(addYears('2027-02-28', 1)).toBe('2028-02-28')
  })

  it('have passed on the day itself, not the day before', () => {
    expect(yearsHavePassed('2021-06-30', 5, '2026-06-29')).toBe(false)
    expect(yearsHavePassed('2021-06-30', 5, '2026-06-30')).toBe(true)
    expect(yearsHavePassed('2021-06-30', 5, '2026-07-01')).toBe(true)
  })

  it('need no holiday notice: they end on a day off as well', () => {
    expect(addYears('2021-10-01', 5)).toBe('2026-10-01')
  })
})

describe("the State Council's notices", () => {
  interface Published {
    readonly holidays: Readonly<Record<Day, string>>
    readonly workdays: Readonly<Record<Day, string>>
  }

  for (const year of [2023, 2024, 2025, 2026]) {
    it(`give the same working days of ${year} as the package chinese-days does`, () => {
      const theirs: Published = JSON.parse(readFileSync(projectFile('node_modules', 'chinese-days', 'dist', 'years', `${year}.json`), 'utf8'))
      const workingByThem = (day: Day) => day in theirs.workdays || (weekday(day) < 6 && !(day in theirs.holidays))
      const differing = daysOfYear(year).filter((day) => dayStatus(calendar, day).working !== workingByThem(day))
      expect(differing).toEqual([])
      expect(daysOfYear(year).every((day) => dayStatus(calendar, day).final)).toBe(true)
    })
  }

  it('leave 248 working days in 2025 and in 2026', () => {
    expect(workingDaysBetween(calendar, '2024-12-31', '2025-12-31')).toBe(248)
    expect(workingDaysBetween(calendar, '2025-12-31', '2026-12-31')).toBe(248)
  })

  it('have tables without a fault, each naming its document', () => {
    for (const notice of publishedNotices) {
      expect([notice.year, faultsOfYear(notice)]).toEqual([notice.year, []])
      expect(notice.title).toContain(`${notice.year}年`)
      expect(notice.documentNumber).toMatch(/^国办发明电〔\d{4}〕\d+号$/)
      expect(notice.issuedOn < `${notice.year}-01-01`).toBe(true)
      expect(notice.fictional).toBeUndefined()
    }
  })

  it('reach into the December before: 2022-12-31 was off by the notice of 2023', () => {
    expect(dayStatus(calendar, '2022-12-31')).toEqual({ day: '2022-12-31', working: false, kind: 'day-off', final: false })
  })

  it('count in their newest version, whichever comes first', () => {
    const known = publishedNotices.filter((notice) => notice.year === 2026)
    const later = known.map((notice) => ({ ...notice, version: 2, daysOff: [...notice.daysOff, '2026-09-03'] }))
    for (const notices of [
      [...known, ...later],
      [...later, ...known],
    ]) {
      expect(dayStatus(calendarOf(notices), '2026-09-03').kind).toBe('day-off')
    }
    expect(nextWorkingDay(calendarOf([...known, ...later]), '2026-09-02')).toBe('2026-09-04')
    expect(nextWorkingDay(calendar, '2026-09-02')).toBe('2026-09-03')
  })
})

describe('the table of a year', () => {
  const table = (changed: Partial<YearNotice>): YearNotice => ({
    ...{ year: 2026, title: '', documentNumber: '', issuedOn: '2025-11-04', version: 1, daysOff: ['2026-01-01'], workdays: [] },
    ...changed,
  })

  it('has no fault when its days are real, its own, and its make-up days fall on weekends', () => {
    expect(faultsOfYear(table({ daysOff: ['2025-12-31', '2026-01-01'], workdays: ['2026-01-04'] }))).toEqual([])
  })

  it('is faulty with a day of another year, or one that is no day', () => {
    const daysOff = ['2025-11-30', '2027-01-01', '2026-02-30']
    expect(faultsOfYear(table({ daysOff }))).toEqual(['outside-year 2025-11-30', 'outside-year 2027-01-01', 'outside-year 2026-02-30'])
  })

  it('is faulty with a make-up day on a weekday', () => {
    expect(faultsOfYear(table({ workdays: ['2026-01-05'] }))).toEqual(['workday-not-weekend 2026-01-05'])
  })

  it('is faulty with a day both off and worked', () => {
    expect(faultsOfYear(table({ daysOff: ['2026-01-03', '2026-01-01'], workdays: ['2026-01-03'] }))).toEqual(['both 2026-01-03'])
  })

  it('is faulty when it repeats a day or names no day off', () => {
    expect(faultsOfYear(table({ daysOff: ['2026-01-01', '2026-01-01'] }))).toEqual(['repeated'])
    expect(faultsOfYear(table({ workdays: ['2026-01-04', '2026-01-04'] }))).toEqual(['repeated'])
    expect(faultsOfYear(table({ daysOff: [] }))).toEqual(['empty'])
  })
})

describe('in every calendar', () => {
  const FIRST_YEAR = 2030
  const DAYS = daysIn('2030-01-01/2031-12-31')
  const runs = { numRuns: 1_000, seed: 201 }

  /** A year with up to forty days off anywhere and up to eight weekend days of work that are not off. */
  const anyYear = (year: number): fc.Arbitrary<YearNotice> => {
    const days = daysOfYear(year)
    const weekends = days.filter((day) => weekday(day) >= 6)
    return fc
      .record({
        off: fc.uniqueArray(fc.nat(days.length - 1), { minLength: 1, maxLength: 40 }),
        work: fc.uniqueArray(fc.nat(weekends.length - 1), { maxLength: 8 }),
      })
      .map(({ off, work }) => {
        const daysOff = off.map((index) => days[index] ?? '')
        const workdays = work.map((index) => weekends[index] ?? '').filter((day) => !daysOff.includes(day))
        return { year, title: '', documentNumber: '', issuedOn: `${year - 1}-11-04`, version: 1, daysOff, workdays }
      })
  }
  const anyYears = fc.tuple(anyYear(FIRST_YEAR), anyYear(FIRST_YEAR + 1))
  const anyCalendar: fc.Arbitrary<Calendar> = anyYears.map(calendarOf)
  const anyDay = fc.nat(DAYS.length - 1).map((index) => DAYS[index] ?? '')
  const anyCount = fc.nat(30)

  it('made here, the table of each year has no fault', () => {
    fc.assert(
      fc.property(anyYears, (years) => years.every((year) => faultsOfYear(year).length === 0)),
      runs,
    )
  })

  it('a later start never ends earlier', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, anyDay, anyCount, (each, one, other, count) => {
        const [early, late] = one < other ? [one, other] : [other, one]
        expect(countWorkingDays(each, early, count).lastDay <= countWorkingDays(each, late, count).lastDay).toBe(true)
      }),
      runs,
    )
  })

  it('so many working days, and then so many more from the last day, are the sum of both', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, anyCount, anyCount, (each, start, first, then) => {
        const middle = countWorkingDays(each, start, first).lastDay
        expect(countWorkingDays(each, middle, then).lastDay).toBe(countWorkingDays(each, start, first + then).lastDay)
      }),
      runs,
    )
  })

  it('exactly so many whole working days lie after the start, and one fewer before the last day', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, anyCount, (each, start, count) => {
        const { lastDay } = countWorkingDays(each, start, count)
        expect(workingDaysBetween(each, start, lastDay)).toBe(count)
        if (count > 0) expect(workingDaysBetween(each, start, addDays(lastDay, -1))).toBe(count - 1)
      }),
      runs,
    )
  })

  it('the last day is a working day, and the start day is never counted', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.integer({ min: 1, max: 30 }), (each, start, count) => {
        const period = countWorkingDays(each, start, count)
        expect(dayStatus(each, period.lastDay).working).toBe(true)
        expect(period.days[0]).toMatchObject({ day: start, count: null, reason: 'start' })
        expect(period.days.filter((day) => day.count !== null)).toHaveLength(count)
        expect(period.lastDay > start).toBe(true)
      }),
      runs,
    )
  })

  it('a later version that only adds days off never shortens a period', () => {
    const added = fc.uniqueArray(fc.nat(364), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(anyYears, added, anyDay, anyCount, ([first, second], more, start, count) => {
        const fresh = more.map((index) => daysOfYear(FIRST_YEAR)[index] ?? '').filter((day) => !first.workdays.includes(day))
        const longer: YearNotice = { ...first, version: 2, daysOff: [...new Set([...first.daysOff, ...fresh])] }
        const before = countWorkingDays(calendarOf([first, second]), start, count).lastDay
        expect(countWorkingDays(calendarOf([first, second, longer]), start, count).lastDay >= before).toBe(true)
      }),
      runs,
    )
  })

  it('a period is final exactly when every year that it counts in has its notice', () => {
    fc.assert(
      fc.property(anyYears, anyDay, anyCount, ([first], start, count) => {
        const period = countWorkingDays(calendarOf([first]), start, count)
        const unknown = period.days.slice(1).some((day) => !day.day.startsWith(`${FIRST_YEAR}-`))
        expect(period.final).toBe(!unknown)
        expect(period.missingYears.every((year) => year > FIRST_YEAR)).toBe(true)
      }),
      runs,
    )
  })
})
