/** The keeper of a member's own note on a candidate: on the device at once, on the server after a pause. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { z } from 'zod'
import type { ownNote } from '../../contract/own-note.ts'
import { ask, Refused } from '../api/client.ts'
import { device, deviceKey, sentKey } from '../saving/device.ts'
import { type Held, Keeper } from '../saving/keeper.ts'
import { keeperOf, toldBy } from '../saving/use-kept.ts'
import { useSession } from '../session/session.tsx'

export type Note = z.infer<typeof ownNote>

/** Null until the server's version is known, and once one has recused, here or in another window: then nothing of it stays on the device either. */
export function useOwnNote(application: string, recused: boolean): Keeper<Note> | null {
  const { session } = useSession()
  const key = deviceKey(session?.person ?? '', application, 'own-note')
  const line = useMemo(() => lineOf(application), [application])
  const { data: read, error } = useQuery({ queryKey: ['own-note', key], queryFn: line.read, staleTime: 0, enabled: !recused, retry: false })
  const gone = recused || (error instanceof Refused && error.problem.status === 404)
  return useMemo(() => {
    if (!read) return null
    const keeper = keeperOf(key, () => new Keeper<Note>(key, read, line))
    if (gone) {
      keeper.lock(null)
      for (const each of [key, sentKey(key)]) device.forget(each)
      return null
    }
    keeper.seen(read)
    return keeper
  }, [key, line, read, gone])
}

function lineOf(application: string) {
  const params = { application }
  return {
    read: async () => (await ask('application.own-note', { params })) as Held<Note>,
    write: async (version: number, content: Note) => {
      try {
        const saved = (await ask('application.save-own-note', { params, body: { version, content } })) as { version: number; savedAt: string }
        return { kind: 'saved', ...saved } as const
      } catch (fault) {
        return toldBy(fault)
      }
    },
  }
}
