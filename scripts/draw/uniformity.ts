/** Whether the order is fair: every order of a few numbers must come up equally often (χ²). */
import { createHash } from 'node:crypto'
import jstat from 'jstat'
import { shuffled } from '../../src/procedure/draw-order.ts'
import { hash } from './records.ts'

/** Five numbers have 120 orders. */
const NUMBERS = [1, 2, 3, 4, 5]
const ORDERS = 120

export function uniformity(draws: number, seed: string): { readonly statistic: number; readonly pValue: number } {
  const counts = new Map<string, number>()
  for (let index = 0; index < draws; index++) {
    const drawSeed = createHash('sha256').update(`${seed} ${index}`).digest('hex')
    const order = shuffled(hash, drawSeed, 1, NUMBERS).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  const expected = draws / ORDERS
  const seen = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  const statistic = seen + (ORDERS - counts.size) * expected
  return { statistic, pValue: pValueOf(statistic, ORDERS - 1) }
}

/** How likely so great a χ² or a greater is when all is fair. */
export function pValueOf(statistic: number, degrees: number): number {
  return 1 - jstat.chisquare.cdf(statistic, degrees)
}
