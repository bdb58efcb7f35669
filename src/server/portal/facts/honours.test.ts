import { describe, expect, it } from 'vitest'
import { standingOn, timeLeft } from './honours.ts'
import { typedCertificate } from './verification.ts'

describe('time left of an honour', () => {
  it.each([
    ['2026-09-22', '2031-01-20', { years: 4, months: 3 }],
    ['2026-01-20', '2031-01-20', { years: 5, months: 0 }],
    ['2026-01-21', '2031-01-20', { years: 4, months: 11 }],
    ['2031-01-20', '2031-01-20', { years: 0, months: 0 }],
    ['2031-01-21', '2031-01-20', null],
  ])('on %s until %s', (day, until, left) => {
    expect(timeLeft(day, until)).toEqual(left)
  })
})

describe('the standing on a day', () => {
  it('is under re-evaluation from the day after the term, and never lapses silently', () => {
    expect(standingOn({ standing: 'valid', until: '2031-01-20' }, '2031-01-20')).toBe('valid')
    expect(standingOn({ standing: 'valid', until: '2031-01-20' }, '2031-01-21')).toBe('under-reassessment')
    expect(standingOn({ standing: 'valid', until: null }, '2099-01-01')).toBe('valid')
  })

  it('is what was decided, whatever the day', () => {
    for (const standing of ['under-rectification', 'cancelled', 'award-withdrawn', 'revoked'] as const)
      expect(standingOn({ standing, until: '2031-01-20' }, '2035-01-01')).toBe(standing)
  })
})

it('a certificate number is read in any width, case and kind of dash', () => {
  expect(typedCertificate(' ｌｚ２５－Q0501—3 ')).toBe('LZ25-Q0501-3')
})
