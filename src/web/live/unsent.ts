/** What is typed on this device and not yet with the server: a line each, with the way back to it. */
import { useSyncExternalStore } from 'react'

export interface Unsent {
  readonly key: string
  readonly words: string
  readonly to: string
  /** Whose it is: another person who signs in here is not told of it. */
  readonly person: string
  /** When it was last kept on this device. */
  readonly at: number
}

/** Who is signed in, set by the session. */
export const whose = { person: '' }

const PLACE = 'unsent'
/** The time is told to the second; a key more within it says nothing new. */
const SECOND = 1_000
const listeners = new Set<() => void>()
let held: readonly Unsent[] = read()

function read(): readonly Unsent[] {
  try {
    return JSON.parse(sessionStorage.getItem(PLACE) ?? '[]') as readonly Unsent[]
  } catch {
    return []
  }
}

function keep(next: readonly Unsent[]): void {
  held = next
  sessionStorage.setItem(PLACE, JSON.stringify(next))
  for (const heard of listeners) heard()
}

/** It is kept on this device; the server does not have it. */
export function keptHere(key: string, words: string): void {
  const before = held.find((each) => each.key === key)
  if (before && Date.now() - before.at < SECOND) return
  const to = location.pathname.replace(/^\/work/, '') + location.search
  keep([...held.filter((each) => each.key !== key), { key, words, to, person: whose.person, at: Date.now() }])
}

/** The server has it, or it was given up. */
export function keptThere(key: string): void {
  if (held.some((each) => each.key === key)) keep(held.filter((each) => each.key !== key))
}

export function useUnsent(): readonly Unsent[] {
  const all = useSyncExternalStore(
    (heard) => {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
    () => held,
  )
  return all.filter(({ person }) => person === whose.person)
}
