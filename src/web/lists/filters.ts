/** The filters of a list, as they stand in the address. */
import type { CaseView } from '../api/client.ts'
import type { Called } from '../words/names.ts'
import type { Column } from './columns.tsx'

export interface Filters {
  readonly q?: string
  readonly stage?: string
  readonly area?: string
  readonly edition?: string
  /** A column's key, with `-` before it for the other way round. */
  readonly sort?: string
}

export function fits(row: CaseView, { q, stage, area }: Filters, columns: readonly Column[], called: Called): boolean {
  if (stage && row.stage !== stage) return false
  if (area && row.state.area !== area) return false
  const sought = q?.trim().toLowerCase()
  return !sought || columns.some(({ text }) => text(row, called).toLowerCase().includes(sought))
}

/** Rows in the order asked for; Chinese by its sounds. */
export function sorted(rows: readonly CaseView[], sort: string | undefined, columns: readonly Column[], called: Called): readonly CaseView[] {
  const column = columns.find(({ key }) => key === sort?.replace(/^-/, ''))
  if (!column) return rows
  const way = sort?.startsWith('-') ? -1 : 1
  const compare = new Intl.Collator('zh-CN', { numeric: true }).compare
  return [...rows].sort((one, other) => way * compare(column.text(one, called), column.text(other, called)))
}

const PLACE = 'list'

export interface Trail {
  readonly href: string
  readonly kind: string
  readonly ids: readonly string[]
}

/** The list one came from, so that a case knows its neighbours. */
export function keepTrail(trail: Trail): void {
  sessionStorage.setItem(PLACE, JSON.stringify(trail))
}

export function keptTrail(): Trail | null {
  const kept = sessionStorage.getItem(PLACE)
  return kept ? (JSON.parse(kept) as Trail) : null
}
