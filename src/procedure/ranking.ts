/** 排序: ranking and cut lines over plain lists. The order of input never matters; a better score never ranks lower. */

export interface Scored {
  readonly id: string
  /** Hundredths of a point. */
  readonly score: number
}

export interface Ranked extends Scored {
  /** 1 for the best; equal scores share a rank. */
  readonly rank: number
}

/** Best first; equal scores share the rank and stand in the order of their ids, so that the list is the same for every input order. */
export function rank(list: readonly Scored[]): readonly Ranked[] {
  const sorted = [...list].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  return sorted.map((each) => ({ ...each, rank: 1 + list.filter((other) => other.score > each.score).length }))
}

/** Those left out although somebody with no better score was chosen, best first: nobody is taken before an equal. */
export function skippedBetter(all: readonly Scored[], chosen: ReadonlySet<string>): readonly Scored[] {
  const lowest = Math.min(...all.filter((each) => chosen.has(each.id)).map((each) => each.score))
  return rank(all.filter((each) => !chosen.has(each.id) && each.score >= lowest))
}

/**
 * The longest list from the top that keeps to a threshold and a length. A tie at the end that does not fit is left out
 * whole: nobody is taken before an equal.
 *
 * @param threshold lowest score that may be chosen, in hundredths of a point
 * @param most most that may be chosen
 */
export function cut(list: readonly Scored[], threshold: number, most: number): readonly Ranked[] {
  const eligible = rank(list.filter((each) => each.score >= threshold))
  if (eligible.length <= most) return eligible
  const firstOut = eligible[most]
  return eligible.slice(0, most).filter((each) => each.score > (firstOut?.score ?? Number.NEGATIVE_INFINITY))
}
