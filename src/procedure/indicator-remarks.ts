/** What does not add up in a row of figures: said, never blocked. Pure. */
import type { DossierForm } from '../law/measures.ts'
import type { DossierContent } from './dossier.ts'

export interface IndicatorRemark {
  readonly kind: 'over-hundred' | 'not-whole' | 'more-than-revenue' | 'leap'
  readonly indicator: string
  readonly year: number
  readonly value: string
}

type Row = DossierForm['indicators'][number]
type Given = NonNullable<DossierContent['indicators']>

const COUNTED = ['件', '起', '人']
const PART_OF_REVENUE = ['profit', 'research', 'tax']
const LEAP = 20

/** Remarks in the order of the form. */
export function indicatorRemarks(given: DossierContent['indicators'], rows: readonly Row[]): readonly IndicatorRemark[] {
  if (!given) return []
  return rows.flatMap((row) => given.years.flatMap((year, place) => remarkOn(given, row, place).map((kind) => remark(given, row, year, place, kind))))
}

function remark(given: Given, { key }: Row, year: number, place: number, kind: IndicatorRemark['kind']): IndicatorRemark {
  return { kind, indicator: key, year, value: given.values[key]?.[place] ?? '' }
}

function remarkOn(given: Given, { key, unit }: Row, place: number): readonly IndicatorRemark['kind'][] {
  const value = numberAt(given, key, place)
  if (value === null) return []
  const [before, revenue] = [numberAt(given, key, place - 1), numberAt(given, 'revenue', place)]
  if (unit === '%' && (value > 100 || value < 0)) return ['over-hundred']
  if (COUNTED.includes(unit) && !Number.isInteger(value)) return ['not-whole']
  if (PART_OF_REVENUE.includes(key) && revenue !== null && value > revenue) return ['more-than-revenue']
  if (!COUNTED.includes(unit) && before !== null && before > 0 && (value >= before * LEAP || (value > 0 && value * LEAP <= before))) return ['leap']
  return []
}

function numberAt(given: Given, key: string, place: number): number | null {
  const value = given.values[key]?.[place] ?? null
  return value === null || value === '' ? null : Number(value)
}
