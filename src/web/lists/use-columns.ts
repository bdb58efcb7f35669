/** The columns one chose for a list, kept on this device. */
import { useState } from 'react'
import type { Column } from './columns.tsx'

export function useColumns(list: string, all: readonly Column[]): readonly [readonly Column[], (keys: readonly string[]) => void] {
  const place = `columns ${list}`
  const [keys, setKeys] = useState<readonly string[] | null>(() => {
    const kept = localStorage.getItem(place)
    return kept ? kept.split(' ') : null
  })
  const choose = (next: readonly string[]) => {
    localStorage.setItem(place, next.join(' '))
    setKeys(next)
  }
  return [all.filter((column, index) => (keys ? keys.includes(column.key) || index === 0 : !column.extra)), choose]
}
