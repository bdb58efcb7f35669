/** An application by the name of its organisation and its number, wherever only its id is known. */
import { useQuery } from '@tanstack/react-query'
import { ask, type CaseWithSteps } from '../api/client.ts'

export function useApplication(id: string): CaseWithSteps | undefined {
  return useQuery({
    queryKey: ['case', 'application', id],
    queryFn: () => ask('application.read', { params: { application: id } }) as Promise<CaseWithSteps>,
    enabled: id !== '',
    staleTime: 60_000,
    retry: false,
  }).data
}

export function ApplicationName({ id }: { readonly id: string }) {
  const found = useApplication(id)
  if (!found) return null
  return (
    <>
      {String(found.state.name ?? '')} <span className="muted">{String(found.state.number ?? '')}</span>
    </>
  )
}
