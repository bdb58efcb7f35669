/** Whether the server answers, and since when it does not. */
import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let lostAt: number | null = null

/** Each answer, or the lack of one, is told here. */
export function reached(there: boolean): void {
  if (there === (lostAt === null)) return
  lostAt = there ? null : Date.now()
  for (const heard of listeners) heard()
}

if (typeof window !== 'undefined') {
  if (navigator.onLine === false) lostAt = Date.now()
  addEventListener('offline', () => reached(false))
  addEventListener('online', () => reached(true))
}

/** When the line was lost; null while the server answers. */
export function useLostAt(): number | null {
  return useSyncExternalStore(
    (heard) => {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
    () => lostAt,
  )
}
