/** 分数与评语不一致: simple rules that say which sheet lines a person should look at again. They accuse nobody. */

export interface SheetLine {
  readonly expert: string
  readonly application: string
  readonly item: string
  readonly percent: number
  readonly strengths: string
  readonly improvements: string
}

export type Disagreement = {
  readonly expert: string
  readonly application: string
  readonly item: string
  readonly percent: number
  /** `high-without-strength`, `low-without-improvement`, or the same words for percentages far apart. */
  readonly why: 'high-without-strength' | 'low-without-improvement' | 'same-words-far-apart'
  readonly beside?: { readonly application: string; readonly item: string; readonly percent: number }
}

/** From this percentage on a strength is expected, up to that one an improvement, and so far apart may the same words stand. */
export const COMMENT_BOUNDS = { high: 70, low: 25, apart: 30, words: 12 } as const

/** The lines where score and comment disagree, in the order of expert, application and item. */
export function disagreements(lines: readonly SheetLine[]): readonly Disagreement[] {
  const order = [...lines].sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1))
  return order.flatMap((line, index): readonly Disagreement[] => {
    const { expert, application, item, percent } = line
    const at = { expert, application, item, percent }
    if (percent >= COMMENT_BOUNDS.high && line.strengths.trim() === '' && line.improvements.trim() !== '')
      return [{ ...at, why: 'high-without-strength' }]
    if (percent <= COMMENT_BOUNDS.low && line.improvements.trim() === '' && line.strengths.trim() !== '')
      return [{ ...at, why: 'low-without-improvement' }]
    const twin = order.slice(0, index).find((other) => other.expert === expert && farApart(other, line))
    return twin ? [{ ...at, why: 'same-words-far-apart', beside: { application: twin.application, item: twin.item, percent: twin.percent } }] : []
  })
}

function farApart(one: SheetLine, other: SheetLine): boolean {
  const words = wordsOf(one)
  return words.length >= COMMENT_BOUNDS.words && words === wordsOf(other) && Math.abs(one.percent - other.percent) >= COMMENT_BOUNDS.apart
}

const wordsOf = ({ strengths, improvements }: SheetLine) => `${strengths}${improvements}`.replace(/[\s\p{P}]/gu, '')
const keyOf = ({ expert, application, item }: SheetLine) => `${expert} ${application} ${item}`
