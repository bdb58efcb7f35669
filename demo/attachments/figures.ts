/** Three years of made-up figures of an applicant, the same in every attachment: report, audit and workbook. */
import { dossier } from '../../src/law/lanzhou-2023/dossier.ts'
import type { Random } from '../random.ts'

export interface Figures {
  readonly years: readonly number[]
  /** Decimal numbers as text, one for each year, by the form's indicator. */
  readonly values: Readonly<Record<string, readonly string[]>>
}

interface Course {
  /** Where the first year may lie; a share of the revenue when `ofRevenue` is set. */
  readonly from: number
  readonly to: number
  /** What a year adds, as a share of the first year. */
  readonly yearly: number
  readonly digits: number
  readonly ofRevenue?: boolean
}

const courses: Readonly<Record<string, Course>> = {
  revenue: { from: 3_000, to: 120_000, yearly: 0.09, digits: 0 },
  profit: { from: 0.04, to: 0.11, yearly: 0.1, digits: 0, ofRevenue: true },
  tax: { from: 0.03, to: 0.06, yearly: 0.07, digits: 0, ofRevenue: true },
  assets: { from: 0.8, to: 1.9, yearly: 0.06, digits: 0, ofRevenue: true },
  debtRatio: { from: 32, to: 58, yearly: -0.03, digits: 1 },
  productivity: { from: 24, to: 70, yearly: 0.06, digits: 1 },
  research: { from: 0.02, to: 0.06, yearly: 0.12, digits: 0, ofRevenue: true },
  patents: { from: 2, to: 48, yearly: 0.2, digits: 0 },
  passRate: { from: 97, to: 98, yearly: 0.006, digits: 2 },
  qualityLoss: { from: 1, to: 2, yearly: -0.12, digits: 2 },
  satisfaction: { from: 90, to: 94, yearly: 0.012, digits: 1 },
  energy: { from: 0.2, to: 1.1, yearly: -0.05, digits: 3 },
  incidents: { from: 0, to: 0, yearly: 0, digits: 0 },
  employees: { from: 0.008, to: 0.014, yearly: 0.02, digits: 0, ofRevenue: true },
}
const other: Course = { from: 10, to: 100, yearly: 0.05, digits: 1 }

/** Made-up figures of the three years that end with `lastYear`. */
export function figuresFor(lastYear: number, random: Random): Figures {
  const years = [lastYear - 2, lastYear - 1, lastYear]
  const between = (from: number, to: number) => from + random.next() * (to - from)
  const revenue = between(courses.revenue?.from ?? 0, courses.revenue?.to ?? 0)
  const values = dossier.indicators.map(({ key }) => {
    const { from, to, yearly, digits, ofRevenue } = courses[key] ?? other
    const start = key === 'revenue' ? revenue : between(from, to) * (ofRevenue ? revenue : 1)
    return [key, years.map((_, index) => (start * (1 + index * yearly * between(0.8, 1.2))).toFixed(digits))]
  })
  return { years, values: Object.fromEntries(values) }
}

/** An indicator of one year, counted from the first. */
export function figure({ values }: Figures, key: string, year: number): string {
  return values[key]?.[year] ?? ''
}

/** The form's indicators as rows: title with unit, then the years. */
export function rowsOf({ values }: Figures): readonly (readonly string[])[] {
  return dossier.indicators.map(({ key, title, unit }) => [`${title}（${unit}）`, ...(values[key] ?? [])])
}
