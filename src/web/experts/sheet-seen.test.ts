import { describe, expect, it } from 'vitest'
import { contained, joined } from './sheet-seen.ts'

describe('what a copy contains', () => {
  it.each([
    ['an older state of the same page', { a: 3 }, { a: 7 }, true],
    ['a newer one', { a: 8 }, { a: 7 }, false],
    ['the same', { a: 7 }, { a: 7 }, true],
    ['one whose page was opened again, and typed on', { a: 7 }, { a: 7, b: 2 }, true],
    ['another page beside', { a: 3, c: 1 }, { a: 7, b: 2 }, false],
    ['one that says nothing of itself', {}, { a: 7 }, false],
  ])('%s', (_what, one, other, inside) => {
    expect(contained(one, other)).toBe(inside)
  })

  it('of two together is the later of each writer', () => {
    expect(joined({ a: 3, b: 5 }, { a: 7, c: 1 })).toEqual({ a: 7, b: 5, c: 1 })
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`w${at}`, at]))
    expect(Object.keys(joined(many, { last: 1 }))).toHaveLength(8)
  })
})
