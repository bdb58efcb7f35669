import { describe, expect, it } from 'vitest'
import { calendarOf, faultsOfYear, weekday, workingDaysBetween } from '../calendar.ts'
import { fictionalNotice } from './fictional.ts'

const years = Array.from({ length: 34 }, (_, index) => 2027 + index)

describe('a made-up year', () => {
  it('has a table without a fault, in every year from 2027 to 2060', () => {
    expect(years.flatMap((year) => faultsOfYear(fictionalNotice(year)).map((fault) => `${year}: ${fault}`))).toEqual([])
  })

  it('is marked 虚构 in its data, its title and its document number', () => {
    for (const year of years) {
      const notice = fictionalNotice(year)
      expect(notice.fictional).toBe(true)
      expect(notice.title).toContain('虚构')
      expect(notice.documentNumber).toContain('虚构')
    }
  })

  it('makes up two Sundays, and leaves a plausible number of working days', () => {
    for (const year of years) {
      const notice = fictionalNotice(year)
      expect(notice.workdays.map(weekday)).toEqual([7, 7])
      const working = workingDaysBetween(calendarOf([notice]), `${year - 1}-12-31`, `${year}-12-31`)
      expect(working).toBeGreaterThanOrEqual(240)
      expect(working).toBeLessThanOrEqual(256)
    }
  })
})
