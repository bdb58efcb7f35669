import { describe, expect, it } from 'vitest'
import { calendarOf } from '../../calendar.ts'
import { publishedNotices } from '../../holidays/published.ts'
import { lanzhou2023On } from '../measures.ts'

const calendar = calendarOf(publishedNotices)
const { law } = lanzhou2023On('2026-03-02')

describe('第二十九条 异议审查', () => {
  const received = [
    ['2026-06-15', '2026-06-23', 'a Monday before the dragon boat days off'],
    ['2026-09-26', '2026-10-09', 'a day off, with counting from the next working day, past a second holiday'],
    ['2026-09-18', '2026-09-24', 'a Friday before a Sunday on which work is done'],
  ] as const
  for (const [day, due, words] of received) {
    it(`counts five working days after receipt on ${words}`, () => {
      const period = law.examinationPeriod(calendar, day)
      expect(period.days[0]).toMatchObject({ day, count: null, reason: 'start' })
      expect([period.workingDays, period.final]).toEqual([5, true])
      expect(period.lastDay).toBe(due)
    })
  }

  it('is provisional at the end of a year whose next notice is not known', () => {
    expect(law.examinationPeriod(calendar, '2026-12-28')).toMatchObject({ final: false, missingYears: [2027] })
  })
})
