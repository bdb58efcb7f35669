/** J and K move through rows, Enter opens, unless somebody is typing or choosing. */
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { lettersAreOff } from '../shell/letters.ts'

interface Opened {
  readonly kind: string
  readonly id: string
}

const elsewhere = 'input, textarea, select, a, button, [contenteditable], [role=tab], [role=dialog], [role=listbox], [role=combobox], [role=menu]'

/** Whether a key pressed here is for the page and not for a field, a dialog or the input method. */
export function isForPage(event: KeyboardEvent): boolean {
  if (lettersAreOff()) return false
  if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return false
  return (
    !(event.target instanceof Element && event.target.closest(elsewhere)) && !document.querySelector('.ant-modal-wrap:not([style*="display: none"])')
  )
}

/** The row that is chosen; moved with the keys and kept in sight. */
export function useRowKeys(rows: readonly Opened[]): number {
  const navigate = useNavigate()
  const [at, setAt] = useState(0)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isForPage(event)) return
      if (event.key === 'j') setAt((before) => Math.min(before + 1, rows.length - 1))
      if (event.key === 'k') setAt((before) => Math.max(before - 1, 0))
      const row = rows[at]
      if (event.key === 'Enter' && row) navigate({ to: '/case/$kind/$id', params: { kind: row.kind, id: row.id } })
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [rows, at, navigate])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen row is what is watched
  useEffect(() => {
    document.querySelector('table.rows tr.chosen')?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return Math.min(at, Math.max(rows.length - 1, 0))
}
