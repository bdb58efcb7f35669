/** 一致性系数: how far experts agree on the same applications. Krippendorff's alpha for interval data; readers may be missing. */

import { deviationOf, type Interval, intervalOf, meanOf } from './interval.ts'
import type { Given } from './leaning.ts'

/** Applications read by two or more, and experts among them, before a coefficient is given. */
export const AGREEMENT_NEEDS = { applications: 8, experts: 3 } as const

/**
 * Alpha = 1 − observed / expected disagreement, squared differences. 1: all agree; 0: no more than by chance.
 * Krippendorff, Computing Krippendorff's Alpha-Reliability (2011). Null where nothing varies.
 *
 * @param units values given to the same thing; those with fewer than two are left out
 */
export function intervalAlpha(units: readonly (readonly number[])[]): number | null {
  const pairable = units.filter((values) => values.length >= 2)
  const all = pairable.flat()
  const expected = squares(all) / (all.length * (all.length - 1))
  if (all.length < 2 || expected === 0) return null
  const observed = pairable.reduce((sum, values) => sum + squares(values) / (values.length - 1), 0) / all.length
  return 1 - observed / expected
}

/** Sum of squared differences over all ordered pairs: 2 (n Σx² − (Σx)²), by way of the mean so that large numbers do not lose it. */
function squares(values: readonly number[]): number {
  const mean = meanOf(values)
  return 2 * values.length * values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
}

/** The coefficient with a jackknife interval over applications; null: too few to say. */
export function agreement(given: readonly Given[]): Interval | null {
  const applications = [...new Set(given.map((each) => each.application))].sort()
  const units = applications.map((id) => given.filter((each) => each.application === id).map((each) => each.total)).filter((unit) => unit.length >= 2)
  const experts = new Set(
    given.filter((each) => given.some((other) => other.application === each.application && other.expert !== each.expert)).map((each) => each.expert),
  )
  const alpha = intervalAlpha(units)
  if (units.length < AGREEMENT_NEEDS.applications || experts.size < AGREEMENT_NEEDS.experts || alpha === null) return null
  const pseudo = units.map((_, left) => {
    const without = intervalAlpha(units.filter((_unit, index) => index !== left)) ?? alpha
    return units.length * alpha - (units.length - 1) * without
  })
  const { low, high, of } = intervalOf(meanOf(pseudo), deviationOf(pseudo), pseudo.length)
  return { mean: alpha, low: Math.max(-1, low), high: Math.min(1, high), of }
}
