/** What is typed lives on this device until it is sent: a reload, a sign-in or a lost line loses nothing. */
import { useState } from 'react'
import { keptHere, keptThere } from '../live/unsent.ts'
import type { Value } from './fields.ts'

/** @param words what it is called among the unsent; the page's own title where nothing else is said */
export function useTyped(name: string, words?: string): readonly [Value, (value: Value) => void, () => void] {
  const place = `typed ${name}`
  const [typed, setTyped] = useState<Value>(() => {
    const kept = sessionStorage.getItem(place)
    return kept ? JSON.parse(kept) : {}
  })
  const keep = (value: Value) => {
    setTyped(value)
    sessionStorage.setItem(place, JSON.stringify(value))
    keptHere(place, words ?? document.title)
  }
  const forget = () => {
    sessionStorage.removeItem(place)
    keptThere(place)
  }
  return [typed, keep, forget]
}
