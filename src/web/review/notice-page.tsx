/** 公示管理: the draft for those that are ready, with its days counted before it is published; running notices are only lengthened. */
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { dayInWords } from '../../contract/words/days.ts'
import { stepLabel } from '../../contract/words/steps.ts'
import { askAll, type CaseView } from '../api/client.ts'
import { useSession } from '../session/session.tsx'
import { usePlace } from '../shell/where.tsx'
import { LeftOf } from '../words/due.tsx'
import { GroundLink } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { Empty, Fault, Loading } from '../words/states.tsx'
import { StageTag } from '../words/tag.tsx'
import { type DeskRow, useInbox } from './desk-data.ts'
import { NoticeDraft } from './notice-draft.tsx'
import { words } from './words.ts'
import './review.css'

export default function NoticePage() {
  const say = useSay()
  const { ids } = useSearch({ from: '/notice-desk' })
  const { post } = useSession()
  const read = useInbox()
  const [handed, setHanded] = useState<string | null>(null)
  usePlace({ words: say(words.inbox), to: '/inbox' }, { words: say(words.notices) })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={6} />
  const before = read.data.items.filter(({ stage }) => stage === 'submitted')
  const ready = before.filter(({ publish, act }) => publish.open && act === null)
  const mayHandle = post?.capacities.includes('handle') ?? false
  return (
    <>
      <div className="title-line">
        <h1>{say(words.notices)}</h1>
      </div>
      {handed && (
        <section className="next kept" role="status">
          <div>
            <p className="sentence">{say(words.noticeHanded)}</p>
          </div>
          <Link className="secondary" to="/case/$kind/$id" params={{ kind: 'act', id: handed }}>
            {say(words.seeAct)}
          </Link>
        </section>
      )}
      {ready.length > 0 && mayHandle && <NoticeDraft ready={ready} chosen={ids?.split(',') ?? []} onHanded={setHanded} />}
      {ready.length === 0 && !handed && mayHandle && <Empty title={say(words.noticeNoneReady)} why={say(words.noticeNoneReadyWhy)} />}
      <NotReady rows={before.filter((row) => !ready.includes(row))} />
      <Notices body={post?.body ?? ''} />
    </>
  )
}

/** Those that wait, each with the fact and the ground that closes it. */
function NotReady({ rows }: { readonly rows: readonly DeskRow[] }) {
  const say = useSay()
  const { language } = useLanguage()
  if (rows.length === 0) return null
  return (
    <details className="field">
      <summary>{say(words.noticeNotReady, { count: rows.length })}</summary>
      <ul className="plain-list">
        {rows.map(({ application, name, number, publish, act }) => (
          <li key={application}>
            <Link to="/review/$application" params={{ application }}>
              {name} <span className="muted">{number}</span>
            </Link>
            <span className="muted">
              {act && (
                <Link to="/case/$kind/$id" params={{ kind: 'act', id: act.id }}>
                  {say(words.inHands)}
                </Link>
              )}
              {!act && publish.refusal && (
                <>
                  {language === 'zh' ? publish.refusal.detail : publish.refusal.detailEn}{' '}
                  {publish.refusal.ground && <GroundLink ground={publish.refusal.ground} />}
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Notices({ body }: { readonly body: string }) {
  const say = useSay()
  const read = useQuery({ queryKey: ['notices', 'district'], queryFn: () => askAll<CaseView>('notice.list', { query: { kind: 'district' } }) })
  const own = (read.data ?? []).filter(({ state }) => state.publisher === body)
  const running = own.filter(({ stage }) => stage === 'running')
  const past = own.filter(({ stage }) => stage !== 'running')
  return (
    <>
      <section aria-labelledby="running">
        <h2 id="running">{say(words.running)}</h2>
        {running.length === 0 ? <p className="muted field">{say(words.runningNone)}</p> : <p className="muted">{say(words.onlyLengthen)}</p>}
        <NoticeRows notices={running} />
      </section>
      {past.length > 0 && (
        <section aria-labelledby="past">
          <h2 id="past">{say(words.pastNotices)}</h2>
          <NoticeRows notices={past} />
        </section>
      )}
    </>
  )
}

function NoticeRows({ notices }: { readonly notices: readonly CaseView[] }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <ul className="plain-list">
      {notices.map(({ id, stage, state, workingDays = null }) => {
        const lastDay = typeof state.lastDay === 'string' ? state.lastDay : null
        return (
          <li key={id}>
            <span>
              <Link to="/case/$kind/$id" params={{ kind: 'notice', id }}>
                {String(state.title)}
              </Link>{' '}
              <span className="muted">{String(state.documentNumber)}</span>
            </span>
            <span className="row">
              <StageTag kind="notice" stage={stage} />
              {lastDay && <span>{say(words.until, { day: dayInWords(lastDay, language) })}</span>}
              {stage === 'running' && <LeftOf day={lastDay} counted={workingDays} />}
              {stage === 'running' && (
                <Link to="/case/$kind/$id/$step" params={{ kind: 'notice', id, step: 'notice.lengthen' }}>
                  {stepLabel('notice.lengthen', language)}
                </Link>
              )}
              <a href={`/notices/${id}`} target="_blank" rel="noreferrer">
                {say(words.printNotice)}
              </a>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
