/**
 * The filters of a list, as they stand in the address: `q` words, `stage`, `area`, `clock` (late, or the most days that are
 * left: working days where the row is counted in them), `missing` (a column that is empty), `edition`, `sort`. Several are joined by and.
 */
import type { CaseView } from '../api/client.ts'
import type { Called } from '../words/names.ts'
import { daysUntil } from '../words/until.ts'
import type { Column } from './columns.tsx'

export interface Filters {
  readonly q?: string
  readonly stage?: string
  readonly area?: string
  readonly clock?: string
  readonly missing?: string
  readonly edition?: string
  /** A column's key, with `-` before it for the other way round. */
  readonly sort?: string
}

/** What narrows the rows; the edition and the order do not. */
export const narrowing = ['q', 'stage', 'area', 'clock', 'missing'] as const satisfies readonly (keyof Filters)[]

export function isNarrowed(filters: Filters): boolean {
  return narrowing.some((key) => filters[key])
}

/** The day that counts for a row just now, by the list's own columns. */
export function clockOf(row: CaseView, columns: readonly Column[]): string | null {
  return columns.flatMap(({ clock }) => clock?.(row) ?? []).sort()[0] ?? null
}

export interface Standing {
  readonly columns: readonly Column[]
  readonly called: Called
  readonly today: string | undefined
}

export function fits(row: CaseView, { q, stage, area, clock, missing }: Filters, { columns, called, today }: Standing): boolean {
  if (stage && !stage.split(',').includes(row.stage)) return false
  if (area && row.state.area !== area) return false
  if (clock && !withinClock(row, clockOf(row, columns), clock, today)) return false
  if (missing && columns.find(({ key }) => key === missing)?.text(row, called) !== '') return false
  const sought = q?.trim().toLowerCase()
  return !sought || columns.some(({ text }) => text(row, called).toLowerCase().includes(sought))
}

/** Late is who is past the day; how many days are left is counted as the server counts them for the row. */
function withinClock({ workingDays }: CaseView, due: string | null, clock: string, today: string | undefined): boolean {
  if (due === null || today === undefined) return false
  if (clock === 'late' || due < today) return clock === 'late' && due < today
  return (workingDays?.left ?? daysUntil(today, due)) <= Number(clock)
}

/** Rows in the order asked for; Chinese by its sounds. */
export function sorted(rows: readonly CaseView[], sort: string | undefined, columns: readonly Column[], called: Called): readonly CaseView[] {
  const column = columns.find(({ key }) => key === sort?.replace(/^-/, ''))
  if (!column) return rows
  const way = sort?.startsWith('-') ? -1 : 1
  const compare = new Intl.Collator('zh-CN', { numeric: true }).compare
  const keyed = rows.map((row) => [column.text(row, called), row] as const)
  return keyed.sort(([one], [other]) => way * compare(one, other)).map(([, row]) => row)
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
