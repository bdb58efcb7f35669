/** The rows of home: what waits, what was done, what is watched or late. The server puts them in order. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ask, type CaseView, type Page } from '../api/client.ts'
import { listsOf } from '../lists/places.tsx'
import { useSession } from '../session/session.tsx'
import { useToday } from '../words/names.ts'
import { daysUntil } from '../words/until.ts'
import type { TaskRow } from './task-row.ts'

export function useTasks() {
  const { post } = useSession()
  return useQuery({
    queryKey: ['tasks'],
    queryFn: () => ask('task.list', { query: { limit: 200 } }),
    refetchInterval: 60_000,
    enabled: post !== null,
  })
}

const mine = (person: string | undefined, { state }: CaseView) => [state.handler, state.reviewer, state.signatory].includes(person)

/** What this person prepared, reviewed or signed; null for posts without such acts. */
export function useDone(): readonly TaskRow[] | null {
  const { session, post } = useSession()
  const has = post !== null && post.capacities.length > 0 && listsOf(post.role).some(({ name }) => name === 'acts')
  const acts = useQuery({
    queryKey: ['done'],
    queryFn: () => ask('act.list', { query: { stage: 'signed', limit: 200 } }) as Promise<Page<CaseView>>,
    enabled: has,
  }).data
  return useMemo(
    () =>
      has
        ? (acts?.items ?? [])
            .filter((act) => mine(session?.person, act))
            .map(({ kind, id, stage, state, touchedOn }) => {
              const stepNames = [String(state.command ?? '')]
              return { kind, id, number: '', title: String(state.title ?? ''), stage, due: null, since: touchedOn, stepNames }
            })
        : null,
    [has, acts, session],
  )
}

export const watchesQuery = { queryKey: ['watches'], queryFn: () => ask('watch.list'), staleTime: 30_000 }

/** Posts whose cases have pages to watch them on; administrators and members of the meeting have none. */
const withoutCases = ['system-administrator', 'security-administrator', 'member']

export function useWatches(): boolean {
  const { post } = useSession()
  return post !== null && !withoutCases.includes(post.role)
}

/** 督办: what is late, then what one watches. */
export function useSupervised(todo: readonly TaskRow[]): readonly TaskRow[] {
  const today = useToday()
  const watched = useQuery(watchesQuery).data?.items
  return useMemo(() => {
    const late = todo.filter(({ due }) => due !== null && today !== undefined && daysUntil(today, due) < 0)
    const marked = (watched ?? []).map(
      (row): TaskRow => todo.find(({ kind, id }) => kind === row.kind && id === row.id) ?? { ...row, due: null, since: row.touchedOn, stepNames: [] },
    )
    return [...late, ...marked.filter((row) => !late.some(({ kind, id }) => kind === row.kind && id === row.id))]
  }, [todo, watched, today])
}
