/** Each method against a worked example that somebody published; where none is published, against trying everything. */
import { describe, expect, it } from 'vitest'
import { agreement, intervalAlpha } from './agreement.ts'
import { disagreements } from './comments.ts'
import { cutLine } from './cut-line.ts'
import { intervalOf, studentAt975 } from './interval.ts'
import { type Given, leanings } from './leaning.ts'
import { jaccard, minHash, plainOf, runsOf, sameParagraphs } from './same-paragraph.ts'

/** Shrout & Fleiss, Intraclass Correlations: Uses in Assessing Rater Reliability, Psychological Bulletin 86 (1979), table 2. */
const shroutFleiss = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]
const given: readonly Given[] = shroutFleiss.flatMap((targets, target) =>
  targets.map((total, judge) => ({ expert: `judge-${judge + 1}`, application: `target-${target + 1}`, total: total * 100 })),
)

describe('the interval of a mean', () => {
  it('NIST/SEMATECH e-Handbook 1.3.5.2, ZARR13.DAT: 195 readings, mean 9.261460, deviation 0.022789 give 9.258242 to 9.264679', () => {
    const { low, high } = intervalOf(9.26146, 0.022789, 195)
    expect(low).toBeCloseTo(9.258242, 5)
    expect(high).toBeCloseTo(9.264679, 5)
  })

  it("Student's t at 97.5 % as NIST/SEMATECH 1.3.6.7.2 prints it", () => {
    for (const [freedom, value] of [
      [1, 12.706],
      [5, 2.571],
      [10, 2.228],
      [11, 2.201],
      [20, 2.086],
      [30, 2.042],
      [60, 2.0],
      [100, 1.984],
    ] as const)
      expect(Math.abs(studentAt975(freedom) - value)).toBeLessThan(0.0006)
    expect(() => intervalOf(1, 1, 1)).toThrow(RangeError)
  })
})

describe('how an expert leans', () => {
  it("the judges of Shrout & Fleiss (1979), table 2: the second is strict, the first lenient; by hand, the first's mean difference is 2.8889", () => {
    const [first, second, third] = leanings(given)
    expect(first).toMatchObject({ expert: 'judge-1', lowest: 600, highest: 1000, shared: 6, says: 'lenient' })
    expect(first?.severity?.mean).toBeCloseTo((7.6667 - (2.5 + 4.3333 + 6.6667) / 3) * 100, 1)
    expect(second?.says).toBe('strict')
    expect(third?.says).toBe('strict')
  })

  it('nothing is said of one who shares fewer than five', () => {
    expect(leanings(given.filter((each) => each.application < 'target-5')).map((each) => [each.severity, each.says])).toEqual(
      Array(4).fill([null, 'too-few']),
    )
  })
})

describe("Krippendorff's alpha", () => {
  /** Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C: 4 observers, 12 units, values missing. */
  const units = [
    [1, 1, 1],
    [2, 2, 3, 2],
    [3, 3, 3, 3],
    [3, 3, 3, 3],
    [2, 2, 2, 2],
    [1, 2, 3, 4],
    [4, 4, 4, 4],
    [1, 1, 2, 1],
    [2, 2, 2, 2],
    [5, 5, 5],
    [1, 1],
    [3],
  ]
  it('is 0.849 for interval data in the example of 2011, section E', () => {
    expect(intervalAlpha(units)).toBeCloseTo(0.849, 3)
  })

  it('is 1 when all agree, and nothing where nothing varies', () => {
    expect(
      intervalAlpha([
        [1, 1],
        [2, 2],
        [5, 5],
      ]),
    ).toBe(1)
    expect(
      intervalAlpha([
        [3, 3],
        [3, 3],
      ]),
    ).toBeNull()
  })

  it('is given only for three experts on eight applications or more, with an interval around it', () => {
    expect(agreement(given)).toBeNull()
    const more = given.flatMap((each) => [each, { ...each, application: `${each.application}-again`, total: each.total + 37 }])
    const found = agreement(more)
    expect(found?.of).toBe(12)
    expect((found?.low ?? 1) < (found?.mean ?? 0) && (found?.mean ?? 1) < (found?.high ?? 0)).toBe(true)
  })
})

describe('the cut line', () => {
  /** No example is published; every single change is tried instead. */
  it('its smallest change is that of an exhaustive search, on the ratings of Shrout & Fleiss (1979)', () => {
    for (const places of [1, 2, 3, 4, 5]) {
      const { smallest, in: listed } = cutLine(given, places)
      const alters = (change: number) =>
        given.some((each) => {
          const list = cutLine(
            given.map((other) => (other === each ? { ...other, total: other.total + change } : other)),
            places,
          ).in
          return listed.some((id) => !list.includes(id))
        })
      const size = Math.abs(smallest?.change ?? 0)
      expect(alters(size + 1) || alters(-size - 1)).toBe(true)
      for (let less = 1; less < size; less += Math.max(1, Math.floor(size / 7))) expect([alters(less), alters(-less)]).toEqual([false, false])
    }
  })

  it('names the expert without whom the list is another: without the fourth judge, target 2 is no longer last', () => {
    const five = cutLine(given, 5)
    expect(five.in).not.toContain('target-2')
    expect(five.leaveOut).toEqual([{ expert: 'judge-4', comesIn: ['target-2'], goesOut: ['target-4'] }])
    expect(cutLine(given, 6)).toMatchObject({ leaveOut: [], smallest: null })
  })
})

describe('score and comment', () => {
  const line = { expert: 'e', application: 'a', item: '4.1.2', percent: 80, strengths: '', improvements: '高层领导的沟通机制没有覆盖一线员工' }
  it('a high score with improvements only, a low one with strengths only, the same words thirty apart', () => {
    expect(disagreements([line])).toMatchObject([{ why: 'high-without-strength' }])
    expect(disagreements([{ ...line, percent: 20, strengths: '展开充分', improvements: '' }])).toMatchObject([{ why: 'low-without-improvement' }])
    const both = { ...line, strengths: '好' }
    expect(disagreements([both, { ...both, application: 'b', percent: 45 }])).toMatchObject([
      { application: 'b', why: 'same-words-far-apart', beside: { application: 'a', percent: 80 } },
    ])
    expect(disagreements([both, { ...both, application: 'b', percent: 55 }, { ...both, expert: 'f', percent: 30 }])).toEqual([])
  })
})

describe('the same paragraph', () => {
  it('MinHash as in Leskovec, Rajaraman & Ullman, Mining of Massive Datasets, example 3.8', () => {
    const sets = [[0, 3], [2], [1, 3, 4], [0, 2, 3]]
    const hashes = [(row: number) => (row + 1) % 5, (row: number) => (3 * row + 1) % 5]
    expect(sets.map((set) => minHash(set, hashes))).toEqual([
      [1, 0],
      [3, 2],
      [0, 0],
      [1, 0],
    ])
  })

  it('Jaccard as in the same book, example 3.1: three shared of eight', () => {
    expect(jaccard(new Set([1, 2, 3, 4, 5]), new Set([3, 4, 5, 6, 7, 8]))).toBe(3 / 8)
  })

  it('shingles as in the same book, example 3.3: abcdabd has five 2-shingles', () => {
    expect([...runsOf('abcdabd', 2)].sort()).toEqual(['ab', 'bc', 'bd', 'cd', 'da'])
  })

  const text =
    '公司建立了以客户为中心的质量管理体系，把质量目标分解到车间、班组和岗位，每月由总经理主持质量例会，对关键工序的过程能力进行评审，持续开展小组改进活动，近三年累计完成改进课题二百余项，产品一次交验合格率稳步提高。'
  it('is found though blanks and signs were changed, and not within one application', () => {
    const changed = text.replace(/，/g, ', ').replace('二百余项', '三百余项')
    const paragraphs = [
      { application: 'a', place: '4.1', text },
      { application: 'b', place: '4.3', text: changed },
      { application: 'a', place: '4.6', text },
      { application: 'c', place: '4.1', text: [...text].reverse().join('') },
    ]
    const found = sameParagraphs(paragraphs)
    expect(found.map(({ one, other }) => [one.application, other.application])).toEqual([
      ['a', 'b'],
      ['b', 'a'],
    ])
    expect(found.every(({ likeness }) => likeness >= 80 && likeness < 100)).toBe(true)
    expect(plainOf('１２，a b')).toBe('12ab')
  })
})
