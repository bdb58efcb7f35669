/** A sheet as it is typed: its items, what is done, what differs from another copy. */
import type { MeasuresView } from '../../contract/measures-view.ts'
import { saysSomething } from './citations.ts'

export type Criteria = MeasuresView['criteria'][string]
export type CriteriaItem = Criteria['categories'][number]['items'][number]
export type CriteriaBand = Criteria['bands'][number]

export interface Typed {
  readonly percent: number | null
  readonly strengths: string
  readonly improvements: string
  readonly verify: string
}

export type Items = Readonly<Record<string, Typed>>

export type Comment = 'strengths' | 'improvements' | 'verify'

export const untouched: Typed = { percent: null, strengths: '', improvements: '', verify: '' }

export const typedOf = (items: Items, code: string): Typed => ({ ...untouched, ...items[code] })

/** A percentage and one sentence: what the server asks of each item. */
export function isScored({ percent, strengths, improvements }: Typed): boolean {
  return percent !== null && (saysSomething(strengths) || saysSomething(improvements))
}

export function bandOf(bands: readonly CriteriaBand[], percent: number | null): CriteriaBand | undefined {
  return percent === null ? undefined : bands.find(({ from, to }) => from <= percent && percent <= to)
}

/** Percentages of a band on the set's step. */
export function stepsIn({ from, to }: CriteriaBand, step: number): readonly number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step)
}

/** Hundredths of a point: exact. */
export const hundredths = (item: CriteriaItem, percent: number) => percent * item.points

/** Items in which two copies of a sheet differ. */
export function differing(mine: Items, theirs: Items): readonly string[] {
  const codes = new Set([...Object.keys(mine), ...Object.keys(theirs)])
  return [...codes].filter((code) => !same(typedOf(mine, code), typedOf(theirs, code))).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

function same(one: Typed, other: Typed): boolean {
  return one.percent === other.percent && (['strengths', 'improvements', 'verify'] as const).every((field) => one[field] === other[field])
}

/** What the typed digits come to: a percentage on the step, the beginning of one, or none. */
export function digitsMean(digits: string, step: number): { readonly percent: number | null; readonly unfinished: boolean } {
  const value = Number(digits)
  if (value <= 100 && value % step === 0) return { percent: value, unfinished: false }
  return { percent: null, unfinished: digits.length === 1 }
}

/** Whether another digit may still follow. */
export const mayGrow = (digits: string) => digits === '10' || digits.length === 1
