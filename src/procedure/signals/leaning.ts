/** 专家打分的宽严与幅度: how an expert scores beside the others who read the same applications. */
import { deviationOf, type Interval, intervalOf, meanOf } from './interval.ts'

/** One expert's total for one application, in hundredths of a point. */
export interface Given {
  readonly expert: string
  readonly application: string
  readonly total: number
}

export interface Leaning {
  readonly expert: string
  readonly lowest: number
  readonly highest: number
  /** How many applications others read too. */
  readonly shared: number
  /** These applications, each with the expert's total and the mean of the others, in hundredths of a point. */
  readonly beside: readonly { readonly application: string; readonly total: number; readonly others: number }[]
  /** Mean difference from the mean of the others on the same applications, with its 95 % interval; null: too few to say. */
  readonly severity: Interval | null
  /** `strict` or `lenient` only where the whole interval lies on one side of nothing. */
  readonly says: 'too-few' | 'strict' | 'lenient' | 'with-the-others'
}

/** Applications that an expert must share with others before anything is said of their leaning. */
export const LEANING_NEEDS = 5

/** Each expert beside the others, by id. */
export function leanings(given: readonly Given[]): readonly Leaning[] {
  const experts = [...new Set(given.map((each) => each.expert))].sort()
  return experts.map((expert) => {
    const own = given.filter((each) => each.expert === expert)
    const totals = own.map((each) => each.total)
    const beside = own.flatMap(({ application, total }) => {
      const others = given.filter((each) => each.application === application && each.expert !== expert).map((each) => each.total)
      return others.length > 0 ? [{ application, total, others: meanOf(others) }] : []
    })
    const differences = beside.map(({ total, others }) => total - others)
    const enough = differences.length >= LEANING_NEEDS
    const severity = enough ? intervalOf(meanOf(differences), deviationOf(differences), differences.length) : null
    return { expert, lowest: Math.min(...totals), highest: Math.max(...totals), shared: beside.length, beside, severity, says: said(severity) }
  })
}

function said(severity: Interval | null): Leaning['says'] {
  if (!severity) return 'too-few'
  if (severity.high < 0) return 'strict'
  return severity.low > 0 ? 'lenient' : 'with-the-others'
}
