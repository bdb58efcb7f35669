/** An expert by name, where the post may know it. */
import { useQuery } from '@tanstack/react-query'
import { ask, type CaseView } from '../api/client.ts'

export function ExpertName({ id }: { readonly id: string }) {
  const found = useQuery({
    queryKey: ['case', 'expert', id],
    queryFn: () => ask('expert.read', { params: { expert: id } }) as Promise<CaseView>,
    staleTime: 300_000,
    retry: false,
  }).data
  return found ? <span className="block">{`${found.state.name}（${found.state.employer}）`}</span> : null
}
