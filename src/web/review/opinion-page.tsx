/** 审核意见 and 报送市级: drafted from the verdicts, edited by hand, handed over for review and signature as one bundle. */
import { useNavigate, useParams } from '@tanstack/react-router'
import { useSession } from '../session/session.tsx'
import { usePlace } from '../shell/where.tsx'
import { newestSubmission } from '../viewer/papers.ts'
import { useSay } from '../words/language.tsx'
import { Fault, Loading } from '../words/states.tsx'
import { StageTag } from '../words/tag.tsx'
import { Departments } from './departments.tsx'
import { useDeskCase, useDraftKeeper, useInbox } from './desk-data.ts'
import { OpinionForm } from './opinion-form.tsx'
import { ReturnedByCity } from './returned-by-city.tsx'
import { VerdictTable } from './verdict-table.tsx'
import { words } from './words.ts'
import './review.css'

export default function OpinionPage() {
  const { application } = useParams({ from: '/opinion/$application' })
  const say = useSay()
  const navigate = useNavigate()
  const { post } = useSession()
  const read = useDeskCase(application)
  const inbox = useInbox()
  const keeper = useDraftKeeper('opinion', application, read.data ? newestSubmission(read.data) : null)
  const name = String(read.data?.state.name ?? '')
  usePlace({ words: say(words.inbox), to: '/inbox' }, { words: name, to: `/review/${application}` }, { words: say(words.opinionTitle) })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (inbox.error) return <Fault fault={inbox.error} again={() => inbox.refetch()} />
  if (!read.data || !keeper || !inbox.data) return <Loading rows={6} />
  const row = inbox.data.items.find((each) => each.application === application) ?? null
  return (
    <article>
      <div className="title-line">
        <h1>{name}</h1>
        <StageTag kind="application" stage={read.data.stage} />
        <span className="muted">{String(read.data.state.number)}</span>
      </div>
      <ReturnedByCity one={read.data} />
      <div className="two-columns">
        <OpinionForm
          one={read.data}
          row={row}
          keeper={keeper}
          mayHandle={post?.capacities.includes('handle') ?? false}
          print={() => navigate({ to: '/opinion/$application/print', params: { application } })}
        />
        <div>
          <VerdictTable one={read.data} />
          <Departments row={row} />
        </div>
      </div>
    </article>
  )
}
