import { describe, expect, it } from 'vitest'
import { contained, joined, type Seen } from './sheet-seen.ts'

const at = (...seen: [string, number][]): Seen => seen

describe('what a copy contains', () => {
  it.each([
    ['an older state of the same page', at(['a', 3]), at(['a', 7]), true],
    ['a newer one', at(['a', 8]), at(['a', 7]), false],
    ['the same', at(['a', 7]), at(['a', 7]), true],
    ['one whose page was opened again, and typed on', at(['a', 7]), at(['a', 7], ['b', 2]), true],
    ['one whose earlier writers are forgotten there', at(['x', 40], ['a', 7]), at(['a', 7], ['b', 2]), true],
    ['another page beside', at(['a', 3], ['c', 1]), at(['a', 7], ['b', 2]), false],
    ['one that says nothing of itself', at(), at(['a', 7]), false],
  ])('%s', (_what, one, other, inside) => {
    expect(contained(one, other)).toBe(inside)
  })

  it('of two together is the later of each writer, one’s own last; of many the newest', () => {
    expect(joined(at(['a', 3], ['b', 5]), at(['c', 1], ['a', 7]))).toEqual([
      ['b', 5],
      ['c', 1],
      ['a', 7],
    ])
    const many = Array.from({ length: 40 }, (_, index): [string, number] => [`w${index}`, index])
    expect(joined(at(...many), at(['own', 0])).at(-1)).toEqual(['own', 0])
    expect(joined(at(...many), at(['own', 0]))).toHaveLength(24)
  })
})
