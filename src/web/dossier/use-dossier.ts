/** The dossier as the server has it, a keeper for each section, and who else is there. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { z } from 'zod'
import type { dossierFile, dossierTask, dossierView } from '../../contract/dossier.ts'
import { ask, type CaseView, type CaseWithSteps, type Page } from '../api/client.ts'
import { useEditions } from '../lists/current-edition.ts'
import { deviceKey } from '../saving/device.ts'
import { type Held, Keeper } from '../saving/keeper.ts'
import { keeperOf, toldBy, useFlushing } from '../saving/use-kept.ts'
import { useSession } from '../session/session.tsx'
import { emptyOf, savingOf } from './sections.ts'

export type DossierView = z.infer<typeof dossierView>
export type DossierTask = z.infer<typeof dossierTask>
export type DossierFile = z.infer<typeof dossierFile>

interface Draft {
  readonly sections: readonly { readonly section: string; readonly version: number; readonly content: unknown; readonly savedAt: string }[]
}
interface PresenceReply {
  readonly present: DossierView['present']
  readonly versions: Readonly<Record<string, number>>
}

/** Where the dossier stands. */
export function useDossier(application: string) {
  return useQuery({
    queryKey: ['dossier', application],
    queryFn: () => ask('dossier.read', { params: { application } }) as Promise<DossierView>,
    refetchInterval: (query) => (query.state.data?.files.some(({ state }) => state === 'checking') ? 1000 : 30_000),
  })
}

/** The application as a case, with the steps that are open. */
export function useApplication(application: string) {
  return useQuery({
    queryKey: ['case', 'application', application],
    queryFn: () => ask('application.read', { params: { application } }) as Promise<CaseWithSteps>,
  })
}

const readDraft = (application: string) => ask('application.draft', { params: { application } }) as Promise<Draft>

/** The draft, section by section, as it was read last. */
export function useDraft(application: string) {
  return useQuery({ queryKey: ['draft', application], queryFn: () => readDraft(application), staleTime: 5000 })
}

/** The newest version of a section. */
export function heldOf(draft: Draft, section: string): Held<unknown> {
  const found = draft.sections.find((each) => each.section === section)
  return found ? { content: found.content, version: found.version, savedAt: found.savedAt } : { content: emptyOf(section), version: 0, savedAt: null }
}

/** Milliseconds without a new version after which tasks and gaps are read anew. */
const SETTLED = 1200

/** The keeper of a section; null until the server has been asked once. */
export function useSectionKeeper(application: string, section: string, editable: boolean): Keeper<never> | null {
  const { session } = useSession()
  const client = useQueryClient()
  const draft = useDraft(application).data
  const person = session?.person ?? ''
  const keeper = useMemo(() => {
    if (!draft || !person) return null
    const key = deviceKey(person, application, section)
    return keeperOf(key, () => new Keeper(key, heldOf(draft, section), lineOf(application, section))) as unknown as Keeper<never>
  }, [draft, person, application, section])
  useFlushing()
  useEffect(() => {
    if (keeper && draft) keeper.seen(heldOf(draft, section) as Held<never>)
  }, [keeper, draft, section])
  useEffect(() => {
    if (!keeper) return
    if (editable) keeper.unlock()
    else keeper.lock(null)
  }, [keeper, editable])
  useEffect(() => {
    let saved = keeper?.standing.version
    let timer: ReturnType<typeof setTimeout> | undefined
    const leave = keeper?.subscribe(() => {
      if (keeper.standing.version === saved) return
      saved = keeper.standing.version
      clearTimeout(timer)
      timer = setTimeout(() => client.invalidateQueries({ queryKey: ['dossier', application] }), SETTLED)
    })
    return () => {
      leave?.()
      clearTimeout(timer)
      client.invalidateQueries({ queryKey: ['dossier', application] })
      client.invalidateQueries({ queryKey: ['draft', application] })
    }
  }, [keeper, client, application])
  return keeper
}

function lineOf(application: string, section: string) {
  const { operation, params } = savingOf(section, application)
  return {
    read: async () => heldOf(await readDraft(application), section),
    write: async (version: number, content: unknown) => {
      try {
        const saved = (await ask(operation, { params, body: { version, content } })) as { version: number; savedAt: string }
        return { kind: 'saved' as const, ...saved }
      } catch (fault) {
        return toldBy(fault)
      }
    },
  }
}

const HEARTBEAT = 15_000

/** Says where one is, hears who else is there, and reads anew what somebody else has saved. */
export function usePresence(application: string, section: string): DossierView['present'] {
  const client = useQueryClient()
  const beat = useQuery({
    queryKey: ['presence', application, section],
    queryFn: () => ask('dossier.presence', { params: { application }, body: { section } }) as Promise<PresenceReply>,
    refetchInterval: HEARTBEAT,
    gcTime: 0,
    staleTime: 0,
  }).data
  const versions = JSON.stringify(beat?.versions ?? {})
  // biome-ignore lint/correctness/useExhaustiveDependencies: new versions are what is waited for
  useEffect(() => {
    client.invalidateQueries({ queryKey: ['draft', application] })
    client.invalidateQueries({ queryKey: ['dossier', application] })
  }, [versions])
  return beat?.present ?? []
}

/** The own organisation's application in the edition under way; null when there is none. */
export function useOwnApplication(): { readonly edition: CaseView | undefined; readonly application: CaseView | null | undefined } {
  const { current } = useEditions()
  const own = useQuery({
    queryKey: ['own-application', current?.id],
    queryFn: () => ask('edition.applications', { params: { edition: current?.id ?? '' }, query: { limit: 1 } }) as Promise<Page<CaseView>>,
    enabled: current !== undefined,
  }).data
  return { edition: current, application: own && (own.items[0] ?? null) }
}
