import { describe, expect, it } from 'vitest'
import { noticeHasRun } from './notices.ts'
import { allowed, refuse } from './verdict.ts'

const notice = { state: 'running', publishedOn: '2026-06-15', lastDay: '2026-06-23', final: true } as const
const still = refuse('acceptance-notice-running', { publishedOn: '2026-06-15', lastDay: '2026-06-23' })

describe('a public notice', () => {
  it('still stands on the day of its publication, the day before its last day, and to 24:00 of the last day', () => {
    for (const day of ['2026-06-15', '2026-06-22', '2026-06-23']) expect(noticeHasRun(notice, day, 'acceptance-notice-running')).toEqual(still)
  })

  it('has run on the day after', () => {
    expect(noticeHasRun(notice, '2026-06-24', 'acceptance-notice-running')).toEqual(allowed)
  })

  it('refuses with the code of the gate that asks', () => {
    const verdict = noticeHasRun(notice, '2026-06-23', 'district-notice-running')
    expect(verdict).toEqual(refuse('district-notice-running', { publishedOn: '2026-06-15', lastDay: '2026-06-23' }))
  })

  it('has not run while its last day is provisional, and says so rather than that it stands', () => {
    const provisional = { ...notice, final: false }
    expect(noticeHasRun(provisional, '2026-06-24', 'acceptance-notice-running')).toEqual(
      refuse('calendar-count-provisional', { lastDay: '2026-06-23' }),
    )
    expect(noticeHasRun(provisional, '2026-06-23', 'acceptance-notice-running')).toEqual(still)
  })
})
