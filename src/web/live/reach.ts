/** Whether the server answers, and since when it does not. */
import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let lostAt: number | null = null

/** An answer tells of the line as it was when it was asked: what was asked before the line was lost does not say that it is back. */
export function answered(askedAt: number): void {
  if (lostAt === null || askedAt > lostAt) reached(true)
}

/** That the line is there, or is not. */
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
