/** A small run of the draw's own trial: the second program, written from the document alone, says the same. */
import { describe, expect, it } from 'vitest'
import { pValueOf, uniformity } from '../../scripts/draw/uniformity.ts'
import { runJson } from '../helpers/program.ts'

interface DrawCheck {
  readonly pools: number
  readonly disagreements: number
  readonly draws: number
  readonly pValue: number
  readonly manipulations: number
  readonly missed: number
}

describe('the draw', () => {
  it('is read alike by two programs, is fair, and shows nine manipulations', async () => {
    const { status, result } = await runJson<DrawCheck>('draw-check', '--pools', '300', '--draws', '24000', '--each', '20')
    expect(result).toMatchObject({ pools: 300, disagreements: 0, draws: 24000, manipulations: 9, missed: 0 })
    expect(result.pValue).toBeGreaterThan(0.001)
    expect(result.pValue).toBeLessThan(0.999)
    expect(status).toBe(0)
  })

  /** Percentage points of χ² as printed in every table: Pearson and Hartley, Biometrika Tables for Statisticians, table 8. */
  it.each([
    [3.841, 1, 0.05],
    [18.307, 10, 0.05],
    [135.807, 100, 0.01],
  ])('χ² %d with %d degrees of freedom has p %d', (statistic, degrees, p) => expect(pValueOf(statistic, degrees)).toBeCloseTo(p, 4))

  it('measures one order more often than the others as unfair', () => expect(uniformity(119, 'few').pValue).toBeGreaterThan(0.001))
})
