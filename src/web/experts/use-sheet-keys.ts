/** Single keys of the sheet. Never while a text is typed or an input method composes, never with a modifier. */
import { useEffect, useRef } from 'react'

export interface SheetKeys {
  readonly digit: (digit: string) => void
  readonly erase: () => void
  readonly move: (by: 1 | -1) => void
  readonly letters: Readonly<Record<string, () => void>>
  readonly undo: () => void
  readonly home: () => void
}

const isText = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('textarea, input:not([type=checkbox]):not([data-digits]), select, [contenteditable=true]') !== null
const acts = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('a, button, summary, [role=tab], input[type=checkbox]') !== null
const inDialog = () => document.querySelector('[role=dialog]') !== null

export function useSheetKeys(keys: SheetKeys, listening: boolean, single: boolean): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    if (!listening) return
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.altKey || inDialog()) return
      const used = isText(event.target)
        ? inText(event, latest.current)
        : event.ctrlKey || event.metaKey
          ? withControl(event, latest.current)
          : single && alone(event, latest.current)
      if (used) event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [listening, single])
}

function inText(event: KeyboardEvent, keys: SheetKeys): boolean {
  if (event.key === 'Escape') keys.home()
  else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keys.move(1)
  else return false
  return true
}

function withControl({ key, shiftKey }: KeyboardEvent, keys: SheetKeys): boolean {
  if (key.toLowerCase() !== 'z' || shiftKey) return false
  keys.undo()
  return true
}

function alone({ key, target, shiftKey }: KeyboardEvent, keys: SheetKeys): boolean {
  if (/^[0-9]$/.test(key)) keys.digit(key)
  else if (key === 'Backspace') keys.erase()
  else if (key === 'ArrowDown') keys.move(1)
  else if (key === 'ArrowUp') keys.move(-1)
  else if (key === 'Enter' && !acts(target)) keys.move(1)
  else if (keys.letters[key.toLowerCase()] && !shiftKey) keys.letters[key.toLowerCase()]?.()
  else return false
  return true
}
