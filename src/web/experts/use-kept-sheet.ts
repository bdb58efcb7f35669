/**
 * What is typed in a sheet: on this device at every key, on the server a moment later. A killed page, a lost line or a
 * second device loses nothing: what was sent and not answered is known again by its content.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { ask, Refused } from '../api/client.ts'
import { differing, type Items } from './sheet-items.ts'

interface Draft {
  readonly version: number
  readonly content: Items
  readonly savedAt: string | null
  readonly total: number | null
}

/** As it lies on this device. */
interface Kept {
  readonly items: Items
  /** The server's version that these items began from. */
  readonly base: number
  readonly dirty: boolean
  /** What was last sent and not yet answered. */
  readonly sent: string | null
}

export type Saving = 'untouched' | 'device' | 'sending' | 'server' | 'yours'

export interface KeptSheet {
  readonly items: Items
  readonly saving: Saving
  readonly version: number
  readonly savedAt: string | null
  /** Hundredths of a point, once the server says that all is done. */
  readonly total: number | null
  readonly theirs: Items | null
  readonly type: (items: Items) => void
  readonly resolve: (items: Items) => void
  readonly forget: () => void
}

const PAUSE = 300
const RETRY = 4_000

export function useKeptSheet(person: string, sheet: string, first: Draft, open: boolean): KeptSheet {
  const place = `sheet ${person} ${sheet}`
  const [kept, setKept] = useState<Kept>(() => begin(place, first))
  const [server, setServer] = useState<Draft>(first)
  const [saving, setSaving] = useState<Saving>(() => (kept.dirty ? 'device' : first.version > 0 ? 'server' : 'untouched'))
  const [theirs, setTheirs] = useState<Draft | null>(() => (kept.dirty && kept.base !== first.version ? first : null))
  const now = useRef(kept)
  const busy = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const put = useCallback(
    (next: Kept) => {
      now.current = next
      localStorage.setItem(place, JSON.stringify(next))
      setKept(next)
    },
    [place],
  )
  const send = useCallback(async () => {
    clearTimeout(timer.current)
    const { items, base, dirty } = now.current
    if (busy.current || !dirty || !open) return
    busy.current = true
    setSaving('sending')
    const text = JSON.stringify(items)
    put({ ...now.current, sent: text })
    try {
      const { version, savedAt, total } = (await ask('sheet.save', { params: { sheet }, body: { version: base, items } })) as Omit<Draft, 'content'>
      const more = JSON.stringify(now.current.items) !== text
      put({ items: now.current.items, base: version, dirty: more, sent: null })
      setServer({ version, savedAt, total, content: items })
      setSaving(more ? 'device' : 'server')
      if (more) timer.current = setTimeout(send, PAUSE)
    } catch (fault) {
      setSaving('device')
      if (fault instanceof Refused && fault.problem.code === 'stale-version') await meet()
      else if (!(fault instanceof Refused) || fault.problem.status >= 500 || fault.problem.status === 429) timer.current = setTimeout(send, RETRY)
      else setSaving('yours')
    } finally {
      busy.current = false
    }
    async function meet() {
      const other = (await ask('sheet.draft', { params: { sheet } }).catch(() => null)) as Draft | null
      if (!other) return
      const met = meeting(now.current, other)
      if (met) {
        put(met)
        setServer(other)
        timer.current = setTimeout(send, PAUSE)
      } else {
        setTheirs(other)
        setSaving('yours')
      }
    }
  }, [open, put, sheet])
  const soon = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(send, PAUSE)
  }, [send])

  const type = (items: Items) => {
    put({ ...now.current, items, dirty: true })
    if (theirs) return
    setSaving('device')
    soon()
  }
  const resolve = (items: Items) => {
    if (!theirs) return
    put({ items, base: theirs.version, dirty: true, sent: null })
    setTheirs(null)
    setSaving('device')
    soon()
  }
  useEffect(() => {
    if (now.current.dirty && !theirs) soon()
    const back = () => send()
    addEventListener('online', back)
    addEventListener('pagehide', back)
    return () => {
      removeEventListener('online', back)
      removeEventListener('pagehide', back)
      clearTimeout(timer.current)
    }
  }, [soon, send, theirs])
  return {
    items: kept.items,
    saving: theirs ? 'yours' : saving,
    version: server.version,
    savedAt: server.savedAt,
    total: kept.dirty ? null : server.total,
    theirs: theirs?.content ?? null,
    type,
    resolve,
    forget: () => localStorage.removeItem(place),
  }
}

/** The device's copy where it holds something the server has not; the server's otherwise. */
function begin(place: string, first: Draft): Kept {
  const fresh: Kept = { items: first.content, base: first.version, dirty: false, sent: null }
  const text = localStorage.getItem(place)
  if (!text) return fresh
  const kept = JSON.parse(text) as Kept
  if (!kept.dirty) return fresh
  return meeting(kept, first) ?? kept
}

/** Both copies in one where nothing is lost by it: ours went on from theirs, or they are alike. Null when somebody must choose. */
function meeting(kept: Kept, other: Draft): Kept | null {
  const oursArrived = kept.sent !== null && differing(JSON.parse(kept.sent) as Items, other.content).length === 0
  if (kept.base === other.version || oursArrived) return { ...kept, base: other.version, sent: null }
  return differing(kept.items, other.content).length === 0 ? { items: other.content, base: other.version, dirty: false, sent: null } : null
}
