/** Rows that stay where they are while the pointer or the focus is in them; what came meanwhile is counted and waits. */
import { type RefObject, useEffect, useRef, useState } from 'react'

interface Marked {
  readonly kind: string
  readonly id: string
}

export interface Steady<Row> {
  readonly rows: readonly Row[]
  /** How many rows came, went or changed since these were drawn. */
  readonly waiting: number
  readonly show: () => void
  /** Where the rows stand. */
  readonly place: RefObject<HTMLDivElement | null>
}

/** `asked` says which list it is: another list, or another order, is shown at once. */
export function useSteady<Row extends Marked>(latest: readonly Row[], asked: string, mark: (row: Row) => string): Steady<Row> {
  const place = useRef<HTMLDivElement>(null)
  const [held, hold] = useState({ rows: latest, asked })
  const busy = () => {
    const element = place.current
    return element !== null && (element.matches(':hover') || element.contains(document.activeElement))
  }
  const differs = held.rows !== latest
  const same = sameRows(held.rows, latest, mark)
  const another = held.asked !== asked || held.rows.length === 0
  const quiet = !differs || another || same
  useEffect(() => {
    if (held.asked === asked && same) return
    const look = () => {
      if (another || !busy()) hold({ rows: latest, asked })
    }
    look()
    const watch = setInterval(look, 1_000)
    return () => clearInterval(watch)
  })
  const rows = quiet ? latest : held.rows
  return { rows, waiting: quiet ? 0 : differences(held.rows, latest, mark), show: () => hold({ rows: latest, asked }), place }
}

const keyOf = ({ kind, id }: Marked) => `${kind} ${id}`

function sameRows<Row extends Marked>(before: readonly Row[], after: readonly Row[], mark: (row: Row) => string): boolean {
  return (
    before.length === after.length &&
    before.every((row, index) => after[index] && keyOf(row) === keyOf(after[index]) && mark(row) === mark(after[index]))
  )
}

function differences<Row extends Marked>(before: readonly Row[], after: readonly Row[], mark: (row: Row) => string): number {
  const marks = new Map(before.map((row) => [keyOf(row), mark(row)]))
  const kept = new Set(after.map(keyOf))
  const came = after.filter((row) => marks.get(keyOf(row)) !== mark(row)).length
  return came + before.filter((row) => !kept.has(keyOf(row))).length
}
