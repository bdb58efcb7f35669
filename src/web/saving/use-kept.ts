/** Keepers for React: a field is drawn anew only when its own value changes. */
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { Refused } from '../api/client.ts'
import type { Keeper, Standing, Told } from './keeper.ts'
import type { Path } from './merge.ts'

const keepers = new Map<string, Keeper<never>>()

/** The keeper of a key; it lives as long as the page, so that what is on its way arrives wherever one goes meanwhile. */
export function keeperOf<Content>(key: string, make: () => Keeper<Content>): Keeper<Content> {
  const found = keepers.get(key) as Keeper<Content> | undefined
  if (found) return found
  const made = make()
  keepers.set(key, made as unknown as Keeper<never>)
  return made
}

/** What an answer of the API means to a keeper. */
export function toldBy(fault: unknown): Told {
  if (!(fault instanceof Refused)) return { kind: 'away' }
  const { problem } = fault
  if (problem.code === 'stale-version') return { kind: 'stale' }
  if (problem.status === 401 || problem.status === 429 || problem.status >= 500 || problem.code === 'csrf') return { kind: 'away' }
  return problem.status === 409 ? { kind: 'locked', problem } : { kind: 'refused', problem }
}

/** One field: its value and how to change it. */
export function useField<Value>(keeper: Keeper<never>, path: Path, empty: Value): readonly [Value, (value: Value) => void] {
  const written = path.join('\u0000')
  const read = useCallback(() => keeper.value(written.split('\u0000')), [keeper, written])
  const value = useSyncExternalStore(keeper.subscribe, read)
  const change = useCallback((next: Value) => keeper.set(written.split('\u0000'), next), [keeper, written])
  return [(value ?? empty) as Value, change]
}

/** The whole content; drawn anew at every change. */
export function useContent<Content>(keeper: Keeper<Content>): Content {
  return useSyncExternalStore(keeper.subscribe, () => keeper.content)
}

/** Where it stands, for the sign. */
export function useStanding(keeper: Keeper<never>): Standing {
  return useSyncExternalStore(keeper.subscribe, () => keeper.standing)
}

/** Whether nothing more may be written: a field that asks only this is not drawn anew at every letter. */
export function useLocked(keeper: Keeper<never>): boolean {
  return useSyncExternalStore(keeper.subscribe, () => keeper.standing.phase === 'locked')
}

/** What a person still has to choose. */
export function useConflicts(keeper: Keeper<never>): Standing['conflicts'] {
  return useSyncExternalStore(keeper.subscribe, () => keeper.standing.conflicts)
}

/** Sends by itself when the line is back, when one comes back to the page, and before it goes. */
export function useFlushing(): void {
  useEffect(() => {
    const flush = () => {
      for (const keeper of keepers.values()) keeper.flush()
    }
    const hidden = () => document.visibilityState === 'hidden' && flush()
    addEventListener('online', flush)
    addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      removeEventListener('online', flush)
      removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', hidden)
    }
  }, [])
}

/** Forget the keepers of somebody who has left; what they had typed stays on the device under their own name. */
export function forgetKeepers(): void {
  keepers.clear()
}
