/** The office's drafts about several applications: on the device at once, on the server after a pause, for all its colleagues. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { z } from 'zod'
import type { officeDrafts } from '../../contract/district-desk.ts'
import { ask } from '../api/client.ts'
import { deviceKey } from '../saving/device.ts'
import { type Held, Keeper } from '../saving/keeper.ts'
import { keeperOf, toldBy } from '../saving/use-kept.ts'
import { useSession } from '../session/session.tsx'

type Drafts = { readonly [Part in keyof typeof officeDrafts]: z.infer<(typeof officeDrafts)[Part]> }

/** The keeper of a draft; null until the server's version is known. */
export function useOfficeDraft<Part extends keyof Drafts>(part: Part): Keeper<Drafts[Part]> | null {
  const { session, post } = useSession()
  const line = useMemo(() => lineOf<Drafts[Part]>(part), [part])
  const read = useQuery({ queryKey: ['desk', 'draft', part, post?.body], queryFn: line.read, staleTime: 0, refetchInterval: 60_000 }).data
  return useMemo(() => {
    if (!read) return null
    const key = deviceKey(session?.person ?? '', post?.body ?? '', part)
    const keeper = keeperOf(key, () => new Keeper<Drafts[Part]>(key, read, line))
    keeper.seen(read)
    return keeper
  }, [part, line, session?.person, post?.body, read])
}

function lineOf<Content>(part: string) {
  return {
    read: async () => (await ask(`desk.${part}`)) as Held<Content>,
    write: async (version: number, content: Content) => {
      try {
        const saved = (await ask(`desk.save-${part}`, { body: { version, content } })) as { version: number; savedAt: string }
        return { kind: 'saved', ...saved } as const
      } catch (fault) {
        return toldBy(fault)
      }
    },
  }
}
