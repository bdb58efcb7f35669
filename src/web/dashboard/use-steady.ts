/** Rows keep their places while somebody points at them or has the focus among them; new numbers come in where they stand. */
import { useRef, useState } from 'react'

export function useSteady<Row>(rows: readonly Row[], key: (row: Row) => string) {
  const [held, hold] = useState(false)
  const order = useRef<readonly string[]>([])
  const place = (row: Row) => {
    const found = order.current.indexOf(key(row))
    return found < 0 ? order.current.length : found
  }
  const shown = held ? [...rows].sort((one, other) => place(one) - place(other)) : rows
  order.current = shown.map(key)
  const steady = {
    onPointerEnter: () => hold(true),
    onPointerLeave: () => hold(false),
    onFocus: () => hold(true),
    onBlur: () => hold(false),
  }
  return [shown, steady] as const
}
