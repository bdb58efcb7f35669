/** 均值的置信区间: how sure a mean is. Shown beside every figure of this folder, none of which enters a result. */

export interface Interval {
  readonly mean: number
  readonly low: number
  readonly high: number
  readonly of: number
}

/**
 * Two-sided 95 % confidence interval of a mean by Student's t.
 *
 * @throws RangeError for fewer than two values: one value has no spread
 */
export function intervalOf(mean: number, deviation: number, of: number): Interval {
  if (of < 2) throw new RangeError('an interval needs two values')
  const reach = (studentAt975(of - 1) * deviation) / Math.sqrt(of)
  return { mean, low: mean - reach, high: mean + reach, of }
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Standard deviation of a sample: squares over n − 1. */
export function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}

/** The 97.5 % point of Student's t for 1 to 10 degrees of freedom, as every table prints it. */
const table = [12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281]

/** Above ten, the expansion of Cornish and Fisher about the normal's 1.959964; right to the fourth decimal. */
export function studentAt975(freedom: number): number {
  const known = table[freedom - 1]
  if (known !== undefined) return known
  const z = 1.959964
  const first = (z ** 3 + z) / 4
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384
  return z + first / freedom + second / freedom ** 2 + third / freedom ** 3
}
