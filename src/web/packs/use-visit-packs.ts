/** The packs of a visit as whoever looks may know them. */
import { useQuery } from '@tanstack/react-query'
import type { VisitPacks } from '../../contract/packs.ts'
import { ask, type CaseWithSteps } from '../api/client.ts'

export function useVisitPacks({ id, version }: Pick<CaseWithSteps, 'id' | 'version'>) {
  return useQuery({
    queryKey: ['visit-packs', id, version],
    queryFn: () => ask('visit.packs', { params: { visit: id } }) as Promise<VisitPacks>,
    refetchInterval: 30_000,
  }).data
}
