/** The edition that one works in: the newest that is announced, else the newest. */
import { useQuery } from '@tanstack/react-query'
import { ask, type CaseView, type Page } from '../api/client.ts'

export const editionsQuery = { queryKey: ['editions'], queryFn: () => ask('edition.list') as Promise<Page<CaseView>>, staleTime: 60_000 }

const announced = ['accepting', 'reviewing']

/** The newest edition under way comes first. */
export function currentEdition(editions: readonly CaseView[]): CaseView | undefined {
  const newest = [...editions].reverse()
  return newest.find(({ stage }) => announced.includes(stage)) ?? newest[0]
}

export function useEditions(): { readonly editions: readonly CaseView[]; readonly current: CaseView | undefined } {
  const editions = useQuery(editionsQuery).data?.items ?? []
  return { editions, current: currentEdition(editions) }
}
