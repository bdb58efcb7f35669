/** Keys of a desk: only where nobody is writing, never while characters are being composed, and off when switched off. */
import { useEffect, useRef, useSyncExternalStore } from 'react'

const PLACE = 'zhiheng-keys'
const listeners = new Set<() => void>()

/** Whether single keys act; kept on this device. */
export function useKeysOn(): readonly [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => localStorage.getItem(PLACE) !== 'off',
  )
  const set = (next: boolean) => {
    localStorage.setItem(PLACE, next ? 'on' : 'off')
    for (const listener of listeners) listener()
  }
  return [on, set]
}

const codes: Readonly<Record<string, string>> = { BracketLeft: '[', BracketRight: ']' }

/** Which key was meant; null where it belongs to what is being written, or goes to the browser. */
export function keyMeant(event: KeyboardEvent): string | null {
  if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return null
  const target = event.target as HTMLElement | null
  if (target?.closest?.('input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable=true], [role=dialog], [role=listbox]'))
    return null
  return codes[event.code] ?? (event.key.length === 1 ? event.key.toLowerCase() : event.key)
}

/** Listen for keys while the page stands. A handler that answers false leaves the key to the browser. */
export function useKeys(handlers: Readonly<Record<string, () => unknown>>): void {
  const [on] = useKeysOn()
  const held = useRef(handlers)
  held.current = handlers
  useEffect(() => {
    if (!on) return
    const listen = (event: KeyboardEvent) => {
      const key = keyMeant(event)
      const handler = key === null ? undefined : held.current[key]
      if (handler && handler() !== false) event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [on])
}
