/** The server's bell: what it may have changed is asked again. Without it the pages ask by themselves now and then. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { addressOf, desk } from '../api/client.ts'
import { useSession } from '../session/session.tsx'

const LONGEST = 240
const AGAIN = 5_000

/** What does not change with cases. */
const lasting: readonly unknown[] = ['measures', 'steps', 'period', 'views', 'people', 'today', 'article', 'gates']

/** Listen while somebody is signed in and the window is seen. */
export function useBell(): void {
  const client = useQueryClient()
  const { standing } = useSession()
  useEffect(() => {
    if (standing !== 'in') return
    const heard = () => client.invalidateQueries({ predicate: ({ queryKey }) => !lasting.includes(queryKey[0]) })
    let stop = new AbortController()
    const begin = () => {
      stop.abort()
      stop = new AbortController()
      if (document.visibilityState === 'visible') listen(stop.signal, heard)
    }
    begin()
    document.addEventListener('visibilitychange', begin)
    return () => {
      stop.abort()
      document.removeEventListener('visibilitychange', begin)
    }
  }, [standing, client])
}

async function listen(signal: AbortSignal, heard: () => void): Promise<void> {
  while (!signal.aborted) {
    const over = await once(signal, heard).catch(() => false)
    if (over || signal.aborted) return
    await new Promise((resolve) => setTimeout(resolve, AGAIN))
    // What was missed between two listenings counts as heard.
    if (!signal.aborted) heard()
  }
}

/** One connection; true when the session is over. */
async function once(signal: AbortSignal, heard: () => void): Promise<boolean> {
  const response = await fetch(addressOf('change.listen', { query: { seconds: LONGEST } }), {
    headers: { accept: 'text/event-stream', 'x-by-itself': '1' },
    credentials: 'same-origin',
    cache: 'no-store',
    signal,
  })
  if (response.status === 401) return true
  const reader = response.ok ? response.body?.getReader() : undefined
  const decoder = new TextDecoder()
  for (;;) {
    const part = await reader?.read()
    if (!part || part.done) return false
    const text = decoder.decode(part.value, { stream: true })
    if (text.includes('data: ended')) {
      desk.onEnded()
      return true
    }
    if (text.includes('data: changed')) heard()
  }
}
