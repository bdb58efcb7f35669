/** The acts that open a new case in this list, for the roles that the table of steps names. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { isStepName, stepLabel } from '../../contract/words/steps.ts'
import { ask } from '../api/client.ts'
import { useSession } from '../session/session.tsx'
import { useLanguage } from '../words/language.tsx'
import type { ListPlace } from './places.tsx'

export function OpeningActs({ place, edition }: { readonly place: ListPlace; readonly edition: string | undefined }) {
  const { language } = useLanguage()
  const { post } = useSession()
  const table = useQuery({
    queryKey: ['steps'],
    queryFn: () => ask('steps.read'),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: place.opens.length > 0,
  }).data
  const mine = place.opens.filter((step) => table?.items.some((row) => row.step === step && post && row.by.includes(post.role)))
  if (post?.capacities.length && !post.capacities.includes('handle')) return null
  return (
    <>
      {mine.map((step) => (
        <Link key={step} className="secondary" to="/open/$step" params={{ step }} search={edition ? { edition } : {}}>
          {isStepName(step) ? stepLabel(step, language) : step}
        </Link>
      ))}
    </>
  )
}
