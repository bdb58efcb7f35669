/** What the desk reads: its inbox, and its drafts. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { z } from 'zod'
import type { deskDrafts, deskRow } from '../../contract/district-desk.ts'
import { ask, type CaseWithSteps } from '../api/client.ts'
import { deviceKey } from '../saving/device.ts'
import { type Held, Keeper } from '../saving/keeper.ts'
import { keeperOf, toldBy } from '../saving/use-kept.ts'
import { useSession } from '../session/session.tsx'

export type DeskRow = z.infer<typeof deskRow>
export type AuditDraft = z.infer<typeof deskDrafts.audit>
export type OpinionDraft = z.infer<typeof deskDrafts.opinion>
export type Noted = AuditDraft['items'][string]

/** The inbox as the server orders it. */
export function useInbox() {
  return useQuery({
    queryKey: ['desk', 'inbox'],
    queryFn: () => ask('desk.inbox') as Promise<{ readonly day: string; readonly items: readonly DeskRow[] }>,
    refetchInterval: 60_000,
  })
}

/** One application at the desk. */
export function useDeskCase(application: string) {
  return useQuery({
    queryKey: ['case', 'application', application],
    queryFn: () => ask('application.read', { params: { application } }) as Promise<CaseWithSteps>,
    refetchInterval: 60_000,
  })
}

interface Drafts {
  readonly audit: AuditDraft
  readonly opinion: OpinionDraft
}

const empty: Drafts = { audit: { items: {} }, opinion: { opinion: '', recommendation: '' } }

type Part = keyof Drafts

/** A draft of an office, read once for a look. */
export function useDraftRead<P extends Part>(part: P, application: string, number: number | null) {
  return useQuery({
    queryKey: ['desk', part, application, number],
    queryFn: async () => {
      const held = (await ask(`desk.${part}`, { params: { application, number: String(number) } })) as Held<Drafts[P]>
      return held.version === 0 ? { ...held, content: empty[part] } : held
    },
    enabled: number !== null && number > 0,
    staleTime: 0,
    refetchInterval: 60_000,
  })
}

/** The keeper of a draft: on the device at once, on the server after a pause. Null until the server's version is known. */
export function useDraftKeeper<P extends Part>(part: P, application: string, number: number | null): Keeper<Drafts[P]> | null {
  const { session } = useSession()
  const read = useDraftRead(part, application, number)
  const person = session?.person ?? ''
  return useMemo(() => {
    if (!read.data || number === null) return null
    const params = { application, number: String(number) }
    const line = {
      read: async () => {
        const held = (await ask(`desk.${part}`, { params })) as Held<Drafts[P]>
        return held.version === 0 ? { ...held, content: empty[part] } : held
      },
      write: async (version: number, content: Drafts[P]) => {
        try {
          const saved = (await ask(`desk.save-${part}`, { params, body: { version, content } })) as { version: number; savedAt: string }
          return { kind: 'saved', ...saved } as const
        } catch (fault) {
          return toldBy(fault)
        }
      },
    }
    const key = deviceKey(person, application, `${part}-${number}`)
    const keeper = keeperOf(key, () => new Keeper<Drafts[P]>(key, read.data, line))
    keeper.seen(read.data)
    return keeper
  }, [part, application, number, person, read.data])
}
