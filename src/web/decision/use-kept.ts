/** What is typed on a screen lives on this device until it is sent: a reload, a sign-in or a lost line loses nothing. */
import { useCallback, useState } from 'react'
import { useSession } from '../session/session.tsx'

type Change<Value> = Value | ((before: Value) => Value)

export function useKept<Value>(name: string, first: Value): readonly [Value, (change: Change<Value>) => void, () => void] {
  const { session } = useSession()
  const place = `typed ${session?.person} ${name}`
  const read = (): Value => {
    const kept = sessionStorage.getItem(place)
    return kept ? JSON.parse(kept) : first
  }
  const [held, hold] = useState({ place, value: read() })
  const value = held.place === place ? held.value : read()
  const keep = useCallback(
    (change: Change<Value>) =>
      hold((before) => {
        const kept = sessionStorage.getItem(place)
        const old = before.place === place ? before.value : kept ? (JSON.parse(kept) as Value) : first
        const next = typeof change === 'function' ? (change as (value: Value) => Value)(old) : change
        sessionStorage.setItem(place, JSON.stringify(next))
        return { place, value: next }
      }),
    [place, first],
  )
  const forget = useCallback(() => {
    sessionStorage.removeItem(place)
    hold({ place, value: first })
  }, [place, first])
  return [value, keep, forget]
}
