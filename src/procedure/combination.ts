/**
 * 合成: how the percentages of independent readers become one result, as the rules say ◇. Whole numbers and fractions
 * only: nothing is rounded before the end, and then once.
 */
import { type CriteriaItem, type CriteriaSet, itemsOf, type RuleValues } from '../law/measures.ts'
import type { ReviewResult, Shares } from './application.ts'
import { spreadOf } from './spread.ts'

export type Percents = Readonly<Record<string, number>>

/** One item as the rule takes it: the percentages that count, those left out, and what is proposed. */
export interface ItemProposal {
  readonly code: string
  readonly points: number
  /** From the lowest to the highest. */
  readonly counted: readonly number[]
  readonly leftOut: readonly number[]
  /** By consensus a multiple of the step; otherwise hundredths of a percent, rounded once for reading. */
  readonly hundredths: number
  readonly range: number
  /** Whether the range passes the limit ◇, so that the group has to discuss it and say why. */
  readonly discuss: boolean
}

export interface Proposal {
  readonly rule: RuleValues['materialCombination']
  readonly items: readonly ItemProposal[]
  /** Exact mean over the sheets; null where people agree every item. */
  readonly shares: Shares | null
  /** Hundredths of a point. */
  readonly total: number
  /** Hundredths of a point between the highest sheet and the lowest. */
  readonly totalRange: number
  readonly discussTotal: boolean
}

/** So many sheets before the highest and the lowest percentage of an item are left out. */
export const TRIMMED_FROM = 5

/** What the rule makes of the sheets. The order of the sheets never matters. */
export function proposalOf(criteria: CriteriaSet, sheets: readonly Percents[], rules: RuleValues): Proposal {
  const { materialCombination: rule, spreadLimitItem, spreadLimitTotal } = rules
  const trims = rule === 'trimmed-mean' && sheets.length >= TRIMMED_FROM
  const items = itemsOf(criteria).map((item) => {
    const sorted = sheets.map((sheet) => sheet[item.code] ?? 0).sort((one, other) => one - other)
    const counted = trims ? sorted.slice(1, -1) : sorted
    const range = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0)
    const hundredths = rule === 'consensus' ? 100 * onStep(sorted, criteria.percentStep) : meanInHundredths(counted)
    return { code: item.code, points: item.points, counted, leftOut: leftOut(sorted, trims), hundredths, range, discuss: range > spreadLimitItem }
  })
  const totals = sheets.map((sheet) => sumOf(itemsOf(criteria), sheet))
  const totalRange = totals.length === 0 ? 0 : Math.max(...totals) - Math.min(...totals)
  const shares = rule === 'consensus' ? null : sharesOf(items)
  const total = shares ? totalOfShares(itemsOf(criteria), shares) : items.reduce((sum, item) => sum + (item.hundredths / 100) * item.points, 0)
  return { rule, items, shares, total, totalRange, discussTotal: totalRange > spreadLimitTotal * 100 }
}

/** The result that a mean gives: whole percentages to read, the exact shares to compute with. */
export function resultOfShares(criteria: CriteriaSet, shares: Shares): Pick<ReviewResult, 'percents' | 'total' | 'shares'> {
  const percents = Object.fromEntries(itemsOf(criteria).map(({ code }) => [code, halfUp(shares.sums[code] ?? 0, shares.of)]))
  return { percents, total: totalOfShares(itemsOf(criteria), shares), shares }
}

/** Some items of a result, summed: exact, and rounded once to hundredths of a point. */
export function pointsOf(items: readonly CriteriaItem[], result: Pick<ReviewResult, 'percents' | 'shares'> | null): number {
  if (!result) return 0
  return result.shares ? totalOfShares(items, result.shares) : sumOf(items, result.percents)
}

/** A result with some items changed to whole percentages; the others stay exactly as they were. */
export function changed(criteria: CriteriaSet, result: ReviewResult | null, changes: Percents): Pick<ReviewResult, 'percents' | 'total' | 'shares'> {
  const percents = { ...result?.percents, ...changes }
  if (!result?.shares) return { percents, total: sumOf(itemsOf(criteria), percents) }
  const { of, sums } = result.shares
  const shares = { of, sums: { ...sums, ...Object.fromEntries(Object.entries(changes).map(([code, percent]) => [code, percent * of])) } }
  return { ...resultOfShares(criteria, shares), percents }
}

/** The middle value on the set's step; halfway goes up. */
function onStep(sorted: readonly number[], step: number): number {
  const { median } = spreadOf(sorted) ?? { median: 0 }
  return step * halfUp(2 * median, 2 * step)
}

function leftOut(sorted: readonly number[], trims: boolean): readonly number[] {
  return trims ? [sorted[0] ?? 0, sorted.at(-1) ?? 0] : []
}

function sharesOf(items: readonly ItemProposal[]): Shares {
  const of = items[0]?.counted.length ?? 0
  return { of, sums: Object.fromEntries(items.map(({ code, counted }) => [code, counted.reduce((sum, percent) => sum + percent, 0)])) }
}

function totalOfShares(items: readonly CriteriaItem[], { of, sums }: Shares): number {
  return halfUp(
    items.reduce((sum, { code, points }) => sum + (sums[code] ?? 0) * points, 0),
    of,
  )
}

function sumOf(items: readonly CriteriaItem[], percents: Percents): number {
  return items.reduce((sum, { code, points }) => sum + (percents[code] ?? 0) * points, 0)
}

function meanInHundredths(counted: readonly number[]): number {
  return halfUp(
    counted.reduce((sum, percent) => sum + 100 * percent, 0),
    counted.length,
  )
}

/** Whole-number division, halves up; nothing of nothing. Both are whole and not negative. */
export function halfUp(dividend: number, divisor: number): number {
  if (divisor === 0) return 0
  const doubled = 2 * dividend + divisor
  return (doubled - (doubled % (2 * divisor))) / (2 * divisor)
}
