import { describe, expect, it } from 'vitest'
import { withReading } from './readings.ts'
import { idleLeft, isOver, nowOf, waitAfter } from './term.ts'

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

it('an open pack locks itself so many minutes after the last touch, and not a second before', () => {
  const touched = at('2026-06-24T10:00:00')
  expect(idleLeft(touched, at('2026-06-24T10:09:59'), 10)).toBe(1)
  expect(idleLeft(touched, at('2026-06-24T10:10:00'), 10)).toBe(0)
  expect(idleLeft(touched, at('2026-06-24T13:00:00'), 10)).toBe(0)
})

it('each opening of a document is noted by the server’s clock, and the same one within a minute once', () => {
  const term = { until: '2026-06-26', ahead: 3_600_000, seenAt: 0 }
  const file = 'a'.repeat(64)
  const first = withReading([], null, term, at('2026-06-24T10:00:00'))
  const again = withReading(first, null, term, at('2026-06-24T10:00:59'))
  expect(again).toBe(first)
  const more = withReading(withReading(again, file, term, at('2026-06-24T10:01:00')), null, term, at('2026-06-24T10:01:10'))
  expect(more.map((each) => [each.file, each.at])).toEqual([
    [null, '2026-06-24T03:00:00.000Z'],
    [file, '2026-06-24T03:01:00.000Z'],
    [null, '2026-06-24T03:01:10.000Z'],
  ])
})

it('a wrong passphrase is free twice, then each costs twice the wait of the one before, up to five minutes', () => {
  expect([0, 1, 2, 3, 4, 5, 11, 40].map(waitAfter)).toEqual([0, 0, 0, 2_000, 4_000, 8_000, 300_000, 300_000])
})
