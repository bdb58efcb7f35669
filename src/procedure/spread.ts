/** 分布: how far independent scores of one item lie apart, over plain lists. */

export interface Spread {
  readonly least: number
  readonly greatest: number
  /** The middle value; of an even number of scores the mean of the two in the middle, which may end in a half. */
  readonly median: number
  readonly range: number
}

/** The spread of a list of scores; null where there are none. The order of input does not matter. */
export function spreadOf(scores: readonly number[]): Spread | null {
  const sorted = [...scores].sort((a, b) => a - b)
  const [least, greatest] = [sorted[0], sorted[sorted.length - 1]]
  if (least === undefined || greatest === undefined) return null
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? least
  const median = sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? least) + upper) / 2
  return { least, greatest, median, range: greatest - least }
}
