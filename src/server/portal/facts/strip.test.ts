import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, calendarOf, countWorkingDays, daysIn, type YearNotice } from '../../../law/calendar.ts'
import { publishedNotices } from '../../../law/holidays/published.ts'
import { progressOf, stripFrom, stripOf } from './strip.ts'

const calendar = calendarOf(publishedNotices)

/** A made-up year: any days off, any weekend days worked. */
const anyYear = fc
  .record({ off: fc.array(fc.integer({ min: 0, max: 364 }), { maxLength: 60 }), work: fc.array(fc.integer({ min: 0, max: 51 }), { maxLength: 20 }) })
  .map(({ off, work }): YearNotice => {
    const workdays = [...new Set(work)].map((week) => addDays('2026-01-03', week * 7)).filter((day) => day.startsWith('2026'))
    return {
      year: 2026,
      title: '任意年度',
      documentNumber: '测试〔2025〕1号',
      issuedOn: '2025-11-01',
      version: 1,
      daysOff: [...new Set(off)].map((day) => addDays('2026-01-01', day)).filter((day) => !workdays.includes(day)),
      workdays,
    }
  })

describe('the strip', () => {
  it('is the count of the law room, day by day, for any calendar, start and number', () => {
    fc.assert(
      fc.property(anyYear, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 15 }), (year, start, number) => {
        const made = calendarOf([year])
        const from = addDays('2026-01-01', start)
        const period = countWorkingDays(made, from, number)
        const strip = stripOf(made, from, period.lastDay, '2026-06-15')
        expect(strip.map(({ day, count, reason }) => ({ day, count, reason }))).toEqual(
          period.days.map(({ day, count, reason }) => ({ day, count, reason })),
        )
        expect(strip).toEqual(stripFrom(period, '2026-06-15'))
        expect(progressOf(strip).of).toBe(number)
      }),
      { numRuns: 400 },
    )
  })

  it('of a lengthened notice goes on counting to the new last day', () => {
    const strip = stripOf(calendar, '2026-09-18', '2026-09-29', '2026-09-22')
    expect(strip.filter((day) => day.count !== null).map((day) => [day.day, day.count])).toEqual([
      ['2026-09-20', 1],
      ['2026-09-21', 2],
      ['2026-09-22', 3],
      ['2026-09-23', 4],
      ['2026-09-24', 5],
      ['2026-09-28', 6],
      ['2026-09-29', 7],
    ])
    expect(strip.at(-1)).toMatchObject({ day: '2026-09-29', last: true, when: 'coming' })
  })

  it('knows how far it has come before, on and after its days', () => {
    const on = (today: string) => progressOf(stripOf(calendar, '2026-09-18', '2026-09-24', today))
    expect(on('2026-09-18')).toEqual({ number: 0, of: 5, left: 5 })
    expect(on('2026-09-22')).toEqual({ number: 3, of: 5, left: 2 })
    expect(on('2026-09-24')).toEqual({ number: 5, of: 5, left: 0 })
    expect(on('2026-10-30')).toEqual({ number: 5, of: 5, left: 0 })
  })

  it('names make-up days, days off and weekends', () => {
    const reasons = stripOf(calendar, '2026-09-18', '2026-10-10', '2026-09-18').map((day) => day.reason)
    expect(reasons.slice(0, 4)).toEqual(['start', 'weekend', 'make-up-workday', 'workday'])
    expect(reasons.filter((reason) => reason === 'day-off')).toHaveLength(daysIn('2026-09-25/2026-09-27', '2026-10-01/2026-10-07').length)
    expect(reasons.at(-1)).toBe('make-up-workday')
  })
})
