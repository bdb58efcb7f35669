/** J and K go from stop to stop, P prints; Enter opens, since every stop is a link. Nothing is taken from somebody who types. */
import { useEffect } from 'react'

export function useKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target, key } = event
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      if (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=combobox]')) return
      if (key === 'p') {
        event.preventDefault()
        print()
      }
      if (key === 'j' || key === 'k') move(key === 'j' ? 1 : -1)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

function move(way: 1 | -1): void {
  const stops = [...document.querySelectorAll<HTMLElement>('[data-stop]')]
  const at = stops.indexOf(document.activeElement as HTMLElement)
  const next = at < 0 ? (way > 0 ? 0 : stops.length - 1) : Math.min(Math.max(at + way, 0), stops.length - 1)
  stops[next]?.focus()
}
