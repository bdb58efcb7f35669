import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cut, rank, type Scored, skippedBetter } from './ranking.ts'

/** Lists with few different scores, so that ties are common. */
const list = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1, maxLength: 3 }), score: fc.integer({ min: 0, max: 6 }) }), {
  selector: (each) => each.id,
  maxLength: 12,
})
const shuffled = list.chain((each) => fc.tuple(fc.constant(each), fc.shuffledSubarray(each, { minLength: each.length, maxLength: each.length })))
const quota = fc.integer({ min: 0, max: 8 })
const ids = (some: readonly Scored[]) => some.map((each) => each.id)

describe('a ranking', () => {
  it('puts the best first; equals share the rank, and the next rank is skipped', () => {
    const scored = [
      { id: 'c', score: 500 },
      { id: 'b', score: 700 },
      { id: 'd', score: 500 },
      { id: 'a', score: 400 },
    ]
    expect(rank(scored)).toEqual([
      { id: 'b', score: 700, rank: 1 },
      { id: 'c', score: 500, rank: 2 },
      { id: 'd', score: 500, rank: 2 },
      { id: 'a', score: 400, rank: 4 },
    ])
  })

  it('is the same for every order of input', () => {
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(rank(one)).toEqual(rank(other))
      }),
    )
  })

  it('names everyone once, and leaves the input alone', () => {
    fc.assert(
      fc.property(list, (scored) => {
        const before = structuredClone(scored)
        expect([...ids(rank(scored))].sort()).toEqual([...ids(scored)].sort())
        expect(scored).toEqual(before)
      }),
    )
  })

  it('never ranks a better score lower, and equals equal', () => {
    fc.assert(
      fc.property(list, (scored) => {
        const ranked = rank(scored)
        for (const one of ranked) for (const other of ranked) expect(Math.sign(one.rank - other.rank)).toBe(Math.sign(other.score - one.score))
      }),
    )
  })

  it('never ranks somebody lower for a better score of their own', () => {
    fc.assert(
      fc.property(list, fc.nat(), fc.integer({ min: 1, max: 5 }), (scored, at, more) => {
        const chosen = scored[at % Math.max(1, scored.length)]
        if (!chosen) return
        const better = scored.map((each) => (each.id === chosen.id ? { ...each, score: each.score + more } : each))
        const rankOf = (some: readonly Scored[]) => rank(some).find((each) => each.id === chosen.id)?.rank ?? 0
        expect(rankOf(better)).toBeLessThanOrEqual(rankOf(scored))
      }),
    )
  })
})

describe('a cut', () => {
  it('leaves a tie at the end out whole: nobody is taken before an equal', () => {
    const scored = [
      { id: 'a', score: 700 },
      { id: 'b', score: 600 },
      { id: 'c', score: 600 },
      { id: 'd', score: 500 },
    ]
    expect(ids(cut(scored, 0, 2))).toEqual(['a'])
    expect(ids(cut(scored, 0, 3))).toEqual(['a', 'b', 'c'])
    expect(ids(cut(scored, 600, 4))).toEqual(['a', 'b', 'c'])
    expect(ids(cut(scored, 601, 4))).toEqual(['a'])
    expect(cut(scored, 0, 0)).toEqual([])
  })

  it('never exceeds its length, goes below its threshold, or takes anyone before an equal or a better one left out', () => {
    fc.assert(
      fc.property(list, fc.integer({ min: 0, max: 6 }), quota, (scored, threshold, most) => {
        const taken = cut(scored, threshold, most)
        expect(taken.length).toBeLessThanOrEqual(most)
        for (const each of taken) expect(each.score).toBeGreaterThanOrEqual(threshold)
        const out = scored.filter((each) => each.score >= threshold && !ids(taken).includes(each.id))
        for (const left of out) for (const each of taken) expect(each.score).toBeGreaterThan(left.score)
      }),
    )
  })

  it('is the longest that does so: whoever comes next would not fit with all their equals', () => {
    fc.assert(
      fc.property(list, fc.integer({ min: 0, max: 6 }), quota, (scored, threshold, most) => {
        const taken = cut(scored, threshold, most)
        const out = scored.filter((each) => each.score >= threshold && !ids(taken).includes(each.id))
        const best = Math.max(...out.map((each) => each.score))
        const group = out.filter((each) => each.score === best)
        if (group.length > 0) expect(taken.length + group.length).toBeGreaterThan(most)
      }),
    )
  })

  it('is the same for every order of input', () => {
    fc.assert(
      fc.property(shuffled, quota, ([one, other], most) => {
        expect(cut(one, 2, most)).toEqual(cut(other, 2, most))
      }),
    )
  })

  it('skips nobody better', () => {
    fc.assert(
      fc.property(list, fc.integer({ min: 0, max: 6 }), quota, (scored, threshold, most) => {
        const eligible = scored.filter((each) => each.score >= threshold)
        expect(skippedBetter(eligible, new Set(ids(cut(scored, threshold, most))))).toEqual([])
      }),
    )
  })
})

describe('the better ones skipped', () => {
  it('are those left out with as good a score as somebody chosen, or a better one, best first', () => {
    const scored = [
      { id: 'a', score: 700 },
      { id: 'b', score: 600 },
      { id: 'c', score: 500 },
      { id: 'd', score: 500 },
    ]
    expect(skippedBetter(scored, new Set(['c']))).toEqual([
      { id: 'a', score: 700, rank: 1 },
      { id: 'b', score: 600, rank: 2 },
      { id: 'd', score: 500, rank: 3 },
    ])
    expect(skippedBetter(scored, new Set(['a', 'b', 'c', 'd']))).toEqual([])
    expect(skippedBetter(scored, new Set(['a', 'b']))).toEqual([])
    expect(skippedBetter(scored, new Set())).toEqual([])
  })

  it('are exactly those', () => {
    fc.assert(
      fc.property(list, fc.func(fc.boolean()), (scored, choose) => {
        const chosen = new Set(ids(scored.filter((each) => choose(each.id))))
        const expected = scored.filter((each) => !chosen.has(each.id) && scored.some((other) => chosen.has(other.id) && other.score <= each.score))
        expect([...ids(skippedBetter(scored, chosen))].sort()).toEqual([...ids(expected)].sort())
      }),
    )
  })
})
