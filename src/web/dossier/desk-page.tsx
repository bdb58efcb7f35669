/** 申报工作台: what is done, what is missing, who is writing what, by when; after submission where the application stands. */
import { Link, useParams } from '@tanstack/react-router'
import { deadlineInWords } from '../../contract/words/days.ts'
import { addressOf } from '../api/client.ts'
import { useSession } from '../session/session.tsx'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { Fault, Loading } from '../words/states.tsx'
import { After } from './after.tsx'
import { DeskSide } from './desk-side.tsx'
import { DossierHead } from './head.tsx'
import { NextSentence, targetOf } from './next-sentence.tsx'
import { TaskList } from './task-list.tsx'
import { Unsent } from './unsent.tsx'
import { type DossierView, useDossier, usePresence } from './use-dossier.ts'
import { words } from './words.ts'

export default function DeskPage() {
  const { application } = useParams({ from: '/dossier/$application' })
  const say = useSay()
  const read = useDossier(application)
  const present = usePresence(application, 'desk')
  const title = read.data ? say(words.title, { edition: read.data.editionName }) : say(words.desk)
  usePlace({ words: say(words.desk), to: '/dossier' }, { words: title })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={6} />
  const view = read.data
  return (
    <>
      <DossierHead title={title} view={view} />
      <Unsent application={application} />
      {view.editable ? (
        <>
          <Completion view={view} application={application} />
          <NextSentence view={view} application={application} />
          <div className="desk-columns">
            <TaskList view={view} application={application} present={present} />
            <DeskSide view={view} present={present} />
          </div>
          <Bar view={view} application={application} />
        </>
      ) : (
        <After view={view} application={application} />
      )}
    </>
  )
}

function Completion({ view, application }: { readonly view: DossierView; readonly application: string }) {
  const say = useSay()
  const { language } = useLanguage()
  if (!view.completion) return null
  return (
    <section className="panel" aria-labelledby="completion">
      <h2 id="completion">{say(words.completion)}</h2>
      <ol>
        {view.completion.items.map((item) => (
          <li key={item} lang="zh-CN">
            {item}
          </li>
        ))}
      </ol>
      <p className="muted">{say(words.completionDue, { day: deadlineInWords(view.completion.due, language) })}</p>
      <p>
        <Link to="/dossier/$application/history/$section" params={{ application, section: 'submitted' }}>
          {say(words.compare)}
        </Link>
      </p>
    </section>
  )
}

function Bar({ view, application }: { readonly view: DossierView; readonly application: string }) {
  const say = useSay()
  const { session, post } = useSession()
  const ready = view.next === 'declaration' || view.next === null
  return (
    <div className="dossier-bar desk-bar">
      <a className="secondary" href={addressOf('dossier.book', { params: { application } })} target="_blank" rel="noreferrer">
        {say(words.book)}
      </a>
      {session && post?.role === 'legal-representative' && (
        <Link className="secondary" to="/case/$kind/$id/$step" params={{ kind: 'organisation', id: post.body, step: 'organisation.add-colleague' }}>
          {say(words.invite)}
        </Link>
      )}
      <div className="end">
        {!ready && <span className="muted">{say(words.stillMissing, { count: view.gaps.length })}</span>}
        {targetOf(view) !== 'review' && (
          <Link className="secondary" to="/dossier/$application/review" params={{ application }}>
            {say(words.checkOnly)}
          </Link>
        )}
      </div>
    </div>
  )
}
