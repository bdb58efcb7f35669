/** Who is signed in, in which post, until when. The token of unsafe requests lives in memory only. */
import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { ask, desk, type Post, Refused, type Session } from '../api/client.ts'
import { whose } from '../live/unsent.ts'

export type Standing = 'asking' | 'out' | 'in' | 'ended' | 'away'

interface Held {
  readonly standing: Standing
  readonly session: Session | null
  readonly post: Post | null
  readonly take: (session: Session) => void
  readonly leave: () => Promise<void>
  readonly switchTo: (post: string) => void
  readonly refresh: () => Promise<void>
  /** The browser's time at which the server forgets an idle session. */
  readonly idleAt: number
}

const Context = createContext<Held | null>(null)

export const keyOf = ({ role, body }: Pick<Post, 'role' | 'body'>) => `${role}/${body}`

const rememberedPost = () => sessionStorage.getItem('post') ?? ''

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient()
  const [standing, setStanding] = useState<Standing>('asking')
  const [session, setSession] = useState<Session | null>(null)
  const [chosen, setChosen] = useState(rememberedPost)
  const [idleAt, setIdleAt] = useState(Number.POSITIVE_INFINITY)
  const posts = session?.posts ?? []
  const post = posts.find((each) => keyOf(each) === chosen) ?? posts[0] ?? null
  desk.csrf = session?.csrf ?? ''
  whose.person = session?.person ?? ''
  desk.post = post ? keyOf(post) : ''

  const take = useCallback(
    (next: Session) => {
      setSession((before) => {
        if (before && before.person !== next.person) client.clear()
        return next
      })
      setStanding('in')
      setIdleAt(Date.now() + Date.parse(next.idleUntil) - Date.parse(next.now))
    },
    [client],
  )
  const refresh = useCallback(async () => {
    try {
      take(await ask('session.read'))
    } catch (fault) {
      setStanding((before) => (fault instanceof Refused ? (before === 'in' || before === 'ended' ? 'ended' : 'out') : 'away'))
    }
  }, [take])
  const leave = useCallback(async () => {
    await ask('session.end').catch(() => {})
    client.clear()
    sessionStorage.clear()
    setSession(null)
    setStanding('out')
  }, [client])
  const switchTo = useCallback(
    (next: string) => {
      sessionStorage.setItem('post', next)
      setChosen(next)
      desk.post = next
      client.clear()
    },
    [client],
  )

  useEffect(() => {
    refresh()
  }, [refresh])
  useEffect(() => {
    desk.onEnded = () => setStanding((before) => (before === 'in' ? 'ended' : before))
    return () => {
      desk.onEnded = () => {}
    }
  }, [])
  useEffect(() => {
    if (standing !== 'in' || !session) return
    const length = Date.parse(session.idleUntil) - Date.parse(session.now)
    desk.onAnswer = (reached, byItself) => {
      if (reached && !byItself) setIdleAt(Date.now() + length)
    }
    return () => {
      desk.onAnswer = () => {}
    }
  }, [standing, session])

  const value = useMemo(
    () => ({ standing, session, post, take, leave, switchTo, refresh, idleAt }),
    [standing, session, post, take, leave, switchTo, refresh, idleAt],
  )
  return <Context.Provider value={value}>{children}</Context.Provider>
}

export function useSession(): Held {
  const held = useContext(Context)
  if (!held) throw new Error('asked for the session outside of it')
  return held
}
