/** 入选线的稳定性: whether the list would be another without one expert, or with one score a little other. */

import { meanOf } from './interval.ts'
import type { Given } from './leaning.ts'

export interface CutLine {
  readonly in: readonly string[]
  /** Experts without whom the list would be another, with who would come in and who would go out. */
  readonly leaveOut: readonly { readonly expert: string; readonly comesIn: readonly string[]; readonly goesOut: readonly string[] }[]
  /** The smallest change of one total, in hundredths of a point, that makes a tie at the line; a hundredth more alters the list. Null: nobody is on the other side. */
  readonly smallest: { readonly application: string; readonly change: number } | null
}

/** The line under the first `places` by the mean of the totals. Equals go by id, so that the same scores give the same line. */
export function cutLine(given: readonly Given[], places: number): CutLine {
  const listed = firstOf(given, places)
  const experts = [...new Set(given.map((each) => each.expert))].sort()
  const leaveOut = experts.flatMap((expert) => {
    const without = firstOf(
      given.filter((each) => each.expert !== expert),
      places,
    )
    const comesIn = without.filter((id) => !listed.includes(id))
    const goesOut = listed.filter((id) => !without.includes(id))
    return comesIn.length + goesOut.length > 0 ? [{ expert, comesIn, goesOut }] : []
  })
  return { in: listed, leaveOut, smallest: smallestChange(given, listed) }
}

/** An application beside the line: the mean of its sheets and how far they reach. */
export interface BesideLine {
  readonly application: string
  readonly mean: number
  readonly lowest: number
  readonly highest: number
  readonly in: boolean
}

/** The last so many inside and the first so many outside, best first. */
export function besideLine(given: readonly Given[], places: number, many: number): readonly BesideLine[] {
  return ordered(given)
    .map(({ application, mean }, index) => {
      const totals = given.filter((each) => each.application === application).map((each) => each.total)
      return { application, mean, lowest: Math.min(...totals), highest: Math.max(...totals), in: index < places }
    })
    .slice(Math.max(0, places - many), places + many)
}

function firstOf(given: readonly Given[], places: number): readonly string[] {
  return ordered(given)
    .slice(0, places)
    .map((each) => each.application)
}

function ordered(given: readonly Given[]): readonly { readonly application: string; readonly mean: number; readonly readers: number }[] {
  return [...new Set(given.map((each) => each.application))]
    .map((application) => {
      const totals = given.filter((each) => each.application === application).map((each) => each.total)
      return { application, mean: meanOf(totals), readers: totals.length }
    })
    .sort((left, right) => right.mean - left.mean || (left.application < right.application ? -1 : 1))
}

/** One reader's total, whichever, moves the mean by its part: the gap to the line times the number of readers. */
function smallestChange(given: readonly Given[], listed: readonly string[]): CutLine['smallest'] {
  const all = ordered(given)
  const inside = all.filter((each) => listed.includes(each.application))
  const outside = all.filter((each) => !listed.includes(each.application))
  const [last, next] = [inside.at(-1), outside[0]]
  if (!last || !next) return null
  const changes = [
    ...inside.map((each) => ({ application: each.application, change: Math.round(-(each.mean - next.mean) * each.readers) })),
    ...outside.map((each) => ({ application: each.application, change: Math.round((last.mean - each.mean) * each.readers) })),
  ].sort((left, right) => Math.abs(left.change) - Math.abs(right.change) || (left.application < right.application ? -1 : 1))
  return changes[0] ?? null
}
