import { describe, expect, it } from 'vitest'
import { criteria, items, percents, termsWith } from '../../tests/helpers/terms.ts'
import { changed, halfUp, pointsOf, proposalOf, resultOfShares } from './combination.ts'
import { totalOf } from './sheet.ts'

/** Sheets alike but for one item. */
const on = (code: string, ...given: readonly number[]) => given.map((percent) => ({ ...percents(60), [code]: percent }))
const under = (materialCombination: 'consensus' | 'mean' | 'trimmed-mean', sheets: readonly Record<string, number>[]) =>
  proposalOf(criteria, sheets, termsWith({ materialCombination }).rules)
const item = (proposal: ReturnType<typeof under>, code: string) => proposal.items.find((each) => each.code === code)
const points = items.find(({ code }) => code === '4.1.2')?.points ?? 0

describe('by consensus the middle value is proposed, on the step of the criteria', () => {
  it.each([
    [[30, 55, 60, 65, 70], 60],
    [[50, 55], 55],
    [[50, 60], 55],
    [[60, 65], 65],
    [[0, 0, 100], 0],
  ])('of %j it is %i', (given, percent) => {
    expect(item(under('consensus', on('4.1.2', ...given)), '4.1.2')).toMatchObject({ hundredths: percent * 100, leftOut: [] })
  })
})

describe('the mean', () => {
  it('of 60, 60 and 65 is 61.67 percent to read, and a third exactly in the total', () => {
    const proposal = under('mean', on('4.1.2', 60, 60, 65))
    expect(item(proposal, '4.1.2')?.hundredths).toBe(6167)
    expect(proposal.shares).toMatchObject({ of: 3, sums: { '4.1.2': 185 } })
    expect(proposal.total).toBe(halfUp(3 * 60_000 + 5 * points, 3))
  })

  it('of the sheets is the mean of their totals, whatever the sheets: rounded once', () => {
    const sheets = [35, 70, 85].map((from, index) =>
      Object.fromEntries(items.map(({ code }, at) => [code, (from + 5 * ((at * (index + 2)) % 4)) % 105])),
    )
    const totals = sheets.map((sheet) => totalOf(criteria, sheet))
    expect(under('mean', sheets).total).toBe(
      halfUp(
        totals.reduce((sum, total) => sum + total, 0),
        3,
      ),
    )
    expect(under('mean', [...sheets].reverse())).toEqual(under('mean', sheets))
  })
})

describe('the trimmed mean', () => {
  it('leaves out one highest and one lowest of each item from five sheets on', () => {
    const proposal = under('trimmed-mean', on('4.1.2', 10, 60, 60, 65, 100))
    expect(item(proposal, '4.1.2')).toMatchObject({ counted: [60, 60, 65], leftOut: [10, 100], hundredths: 6167 })
  })

  it('is the mean with four', () => {
    expect(item(under('trimmed-mean', on('4.1.2', 10, 60, 60, 100)), '4.1.2')).toMatchObject({
      counted: [10, 60, 60, 100],
      leftOut: [],
      hundredths: 5750,
    })
  })
})

describe('the spread', () => {
  it('passes the limit above it, not at it', () => {
    expect(item(under('consensus', on('4.1.2', 40, 60)), '4.1.2')).toMatchObject({ range: 20, discuss: false })
    expect(item(under('consensus', on('4.1.2', 40, 65)), '4.1.2')).toMatchObject({ range: 25, discuss: true })
    expect(under('consensus', [percents(50), percents(60)])).toMatchObject({ totalRange: 10_000, discussTotal: false })
    expect(under('consensus', [percents(50), percents(65)])).toMatchObject({ totalRange: 15_000, discussTotal: true })
  })
})

describe('a result of means', () => {
  const { shares } = under('mean', on('4.1.2', 60, 60, 65))
  const material = shares && { ...resultOfShares(criteria, shares), comment: '' }

  it('is read in whole percentages and computed exactly, category by category', () => {
    expect(material?.percents['4.1.2']).toBe(62)
    expect(material && pointsOf(items, material)).toBe(material?.total)
    expect(
      material &&
        pointsOf(
          items.filter(({ code }) => code === '4.1.2'),
          material,
        ),
    ).toBe(halfUp(185 * points, 3))
  })

  it('keeps what a visit leaves as it was, to the last fraction', () => {
    const visited = changed(criteria, material, { '4.2.3': 75 })
    const other = items.find(({ code }) => code === '4.2.3')?.points ?? 0
    expect(visited.total).toBe(halfUp(3 * 60_000 + 5 * points + 3 * 15 * other, 3))
    expect(visited.percents).toMatchObject({ '4.1.2': 62, '4.2.3': 75 })
  })
})

it('whole-number division rounds halves up', () => {
  expect([halfUp(1, 2), halfUp(1, 3), halfUp(2, 3), halfUp(5, 2), halfUp(0, 7), halfUp(3, 0)]).toEqual([1, 0, 1, 3, 0, 0])
})
