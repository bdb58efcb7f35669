/** ★3 区县审核台: documents left, the audit right; each item opens the pages it concerns, each doubt goes to the list of completion. */
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useSession } from '../session/session.tsx'
import { usePlace } from '../shell/where.tsx'
import { newestSubmission } from '../viewer/papers.ts'
import { Reader } from '../viewer/reader.tsx'
import { useSay } from '../words/language.tsx'
import { Fault, Loading } from '../words/states.tsx'
import { AuditPanel } from './audit-panel.tsx'
import { type AuditDraft, useDeskCase, useDraftKeeper, useDraftRead, useInbox } from './desk-data.ts'
import { words } from './words.ts'
import './review.css'

const untouched: AuditDraft = { items: {} }

export default function ReviewPage() {
  const { application } = useParams({ from: '/review/$application' })
  const { at, beside } = useSearch({ from: '/review/$application' })
  const navigate = useNavigate()
  const say = useSay()
  const { post } = useSession()
  const read = useDeskCase(application)
  const inbox = useInbox()
  const number = read.data ? newestSubmission(read.data) : null
  const keeper = useDraftKeeper('audit', application, number)
  const earlier = useDraftRead('audit', application, number === null ? null : number - 1).data?.content ?? untouched
  const name = String(read.data?.state.name ?? '')
  usePlace({ words: say(words.inbox), to: '/inbox' }, { words: `${name} · ${String(read.data?.state.number ?? '')}` })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (inbox.error) return <Fault fault={inbox.error} again={() => inbox.refetch()} />
  if (!read.data || !keeper || !inbox.data) return <Loading rows={6} />
  const go = (next: string, other: string | null) =>
    navigate({ to: '/review/$application', params: { application }, search: { at: next, ...(other && { beside: other }) }, replace: true })
  return (
    <article className="review-desk" key={application}>
      <h1 className="unseen">
        {name} {say(words.review)}
      </h1>
      <div className="review-left">
        <Reader application={read.data} at={at ?? 'form#basics'} beside={beside ?? null} layout="stacked" onGo={go} />
      </div>
      <AuditPanel
        one={read.data}
        row={inbox.data.items.find((row) => row.application === application) ?? null}
        keeper={keeper}
        earlier={earlier}
        mayHandle={post?.capacities.includes('handle') ?? false}
        open={go}
      />
    </article>
  )
}
