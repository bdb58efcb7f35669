import { describe, expect, it } from 'vitest'
import { isOver, nowOf, waitAfter } from './term.ts'

const at = (moment: string) => Date.parse(`${moment}+08:00`)
const term = { until: '2026-06-26', ahead: 0, seenAt: 0 }

describe('until when a pack opens', () => {
  it('is 24:00 of its last day in the city', () => {
    expect(isOver(term, at('2026-06-26T23:59:59'))).toBe(false)
    expect(isOver(term, at('2026-06-27T00:00:00'))).toBe(true)
  })

  it('goes by the server’s clock as it was when the pack was taken', () => {
    const slow = { ...term, ahead: 3 * 3_600_000 }
    expect(isOver(slow, at('2026-06-26T20:59:59'))).toBe(false)
    expect(isOver(slow, at('2026-06-26T21:00:00'))).toBe(true)
  })

  it('is not put off by a clock that is put back', () => {
    const seen = { ...term, seenAt: at('2026-06-27T08:00:00') }
    expect(nowOf(seen, at('2026-06-20T08:00:00'))).toBe(seen.seenAt)
    expect(isOver(seen, at('2026-06-20T08:00:00'))).toBe(true)
  })
})

it('a wrong passphrase is free twice, then each costs twice the wait of the one before, up to five minutes', () => {
  expect([0, 1, 2, 3, 4, 5, 11, 40].map(waitAfter)).toEqual([0, 0, 0, 2_000, 4_000, 8_000, 300_000, 300_000])
})
