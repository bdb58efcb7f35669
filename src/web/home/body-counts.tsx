/** The foot of home: how many applications of the edition stand where, for the own office. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { stageLabel } from '../../contract/words/stages.ts'
import { ask } from '../api/client.ts'
import { useEditions } from '../lists/current-edition.ts'
import { listsOf } from '../lists/places.tsx'
import { useSession } from '../session/session.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { words } from './words.ts'

const applicants = ['drafter', 'legal-representative']

export function BodyCounts() {
  const say = useSay()
  const { language } = useLanguage()
  const { post } = useSession()
  const { body } = useNames()
  const { current } = useEditions()
  const counted = post !== null && !applicants.includes(post.role) && listsOf(post.role).some(({ name }) => name === 'applications')
  const counts = useQuery({
    queryKey: ['counts', current?.id],
    queryFn: () => ask('edition.counts', { params: { edition: current?.id ?? '' } }),
    enabled: counted && current !== undefined,
  }).data?.items
  if (!post || !counts || counts.length === 0) return null
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  return (
    <footer className="counts">
      <strong>{say(words.ofEdition, { body: body(post.role, post.body) })}</strong>
      <Link to="/list/$list" params={{ list: 'applications' }}>
        {say(words.all)} <b>{all}</b>
      </Link>
      {counts.map(({ stage, count }) => (
        <Link key={stage} to="/list/$list" params={{ list: 'applications' }} search={{ stage }}>
          {stageLabel('application', stage as never, 'office', language)} <b>{count}</b>
        </Link>
      ))}
    </footer>
  )
}
