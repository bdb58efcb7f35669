/** All documents of an application on a page of their own. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { ask, type CaseView } from '../api/client.ts'
import { useHeading } from '../case/heading.ts'
import { RecuseLink } from '../experts/recuse-link.tsx'
import { useDesk } from '../home/desk-of.ts'
import { usePlace } from '../shell/where.tsx'
import { useSay } from '../words/language.tsx'
import { Fault, Loading } from '../words/states.tsx'
import { Reader } from './reader.tsx'
import { words } from './words.ts'

export default function PapersPage() {
  const { application } = useParams({ from: '/papers/$application' })
  const { at, beside } = useSearch({ from: '/papers/$application' })
  const navigate = useNavigate()
  const say = useSay()
  const heading = useHeading()
  const read = useQuery({
    queryKey: ['case', 'application', application],
    queryFn: () => ask('application.read', { params: { application } }) as Promise<CaseView>,
  })
  const back = useDesk({ kind: 'application', id: application })
  const title = read.data ? heading(read.data).title : ''
  usePlace({ words: title, to: back }, { words: say(words.reader) })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={6} />
  return (
    <article className="papers-page">
      <div className="title-line tight">
        <h1>{title}</h1>
        <span className="end">
          <Link to={back}>{say(words.backToCase)}</Link> <RecuseLink application={application} />
        </span>
      </div>
      <Reader
        application={read.data}
        at={at ?? 'form#basics'}
        beside={beside ?? null}
        layout="columns"
        onGo={(next, other) =>
          navigate({ to: '/papers/$application', params: { application }, search: { at: next, ...(other && { beside: other }) }, replace: true })
        }
      />
    </article>
  )
}
