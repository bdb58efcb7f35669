/** 现场评审: the plan, the opening record, findings by item, revised scores, the report, and each member's own signature. */

import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { lazy, Suspense } from 'react'
import type { VisitReport } from '../../contract/site-review.ts'
import { shortDay } from '../../contract/words/days.ts'
import { between } from '../../contract/words/language.ts'
import { ask, type CaseWithSteps } from '../api/client.ts'
import { screens as menuWords } from '../decision/menu-words.ts'
import { useCriteriaOf } from '../lists/criteria-of.ts'
import { arriving } from '../live/arriving.ts'
import { useSession } from '../session/session.tsx'
import { usePlace } from '../shell/where.tsx'
import { useApplication } from '../words/application-name.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { EditionShown } from '../words/names.ts'
import { Fault, Loading } from '../words/states.tsx'
import { StageTag } from '../words/tag.tsx'
import { type Desk, useExpertDesk } from './desk-reading.ts'
import { words as deskWords } from './desk-words.ts'
import { Findings } from './findings.tsx'
import { Revisions } from './revisions.tsx'
import { SaidOnce } from './said-once.tsx'
import type { Criteria, Items } from './sheet-items.ts'
import type { Visit, VisitShown } from './shown.ts'
import { VerifyNotes } from './verify-notes.tsx'
import { VisitAgenda } from './visit-agenda.tsx'
import { Closing } from './visit-closing.tsx'
import { VisitIssues } from './visit-issues.tsx'
import { Opening } from './visit-opening.tsx'
import { Signatures } from './visit-signatures.tsx'
import { words } from './visit-words.ts'
import './visit.css'

const VisitPacks = lazy(arriving(() => import('../packs/visit-packs.tsx')))
const VisitRecord = lazy(arriving(() => import('./visit-record.tsx')))

export default function VisitPage() {
  const { id } = useParams({ from: '/visits/$id' })
  const say = useSay()
  const criteriaOf = useCriteriaOf()
  const { post } = useSession()
  const expert = post?.role === 'expert'
  const desk = useExpertDesk(expert).data
  const read = useQuery({
    queryKey: ['case', 'visit', id],
    queryFn: () => ask('visit.read', { params: { visit: id } }) as Promise<CaseWithSteps>,
    refetchInterval: 30_000,
  })
  const visit = read.data?.state as unknown as Visit | undefined
  const application = useApplication(visit?.application ?? '')
  const report = useQuery({
    queryKey: ['visit-report', id, read.data?.version],
    queryFn: () => ask('visit.report', { params: { visit: id } }) as Promise<VisitReport>,
    enabled: read.data !== undefined,
  }).data
  const name = String(application?.state.name ?? '')
  usePlace(expert ? { words: say(deskWords.myWork), to: '/experts' } : { words: say(menuWords.visits), to: '/decision/visits' }, { words: name })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  const criteria = criteriaOf(visit?.edition)
  if (!read.data || !visit || !criteria || (expert && !desk)) return <Loading rows={6} />
  return (
    <EditionShown.Provider value={visit.edition}>
      <OneVisit {...{ one: read.data, visit, application, criteria, expert: desk?.expert ?? '', report }} name={name} desk={desk} />
    </EditionShown.Provider>
  )
}

function OneVisit({ name, desk, ...shown }: VisitShown & { readonly name: string; readonly desk: Desk | undefined }) {
  const say = useSay()
  const { one, visit } = shown
  const sheet = desk?.sheets.find((each) => each.application === visit.application)
  return (
    <article className="visit">
      <div className="title-line">
        <h1 lang="zh-CN">{say(words.title, { name })}</h1>
        <StageTag kind="visit" stage={one.stage} />
        <div className="end no-print">
          {visit.report !== null && <Button onClick={() => print()}>{say(words.print)}</Button>}
          {desk && (
            <Link to="/recuse/$kind/$id" params={{ kind: 'visit', id: one.id }}>
              {say(words.recuse)}
            </Link>
          )}
        </div>
      </div>
      <SaidOnce steps={one.steps}>
        <Plan {...shown} />
        <p className="row field no-print">
          <Link to="/papers/$application" params={{ application: visit.application }}>
            {say(words.papers)}
          </Link>
          {sheet && (
            <Link to="/sheets/$id" params={{ id: sheet.id }}>
              {say(words.ownSheet)}
            </Link>
          )}
        </p>
        {sheet && <OwnNotes sheet={sheet.id} criteria={shown.criteria} />}
        <Suspense fallback={<Loading rows={2} />}>
          <VisitPacks {...shown} />
        </Suspense>
        <VisitAgenda {...shown} />
        <VisitIssues {...shown} />
        <Opening {...shown} />
        <Findings {...shown} />
        <Suspense fallback={<Loading rows={3} />}>
          <VisitRecord {...shown} />
        </Suspense>
        <Revisions {...shown} />
        <Closing {...shown} />
        <Signatures {...shown} />
      </SaidOnce>
    </article>
  )
}

function Plan({ visit, expert, report }: VisitShown) {
  const say = useSay()
  const { language } = useLanguage()
  const role = say(visit.leader === expert ? words.leader : words.member)
  return (
    <dl className="facts field">
      <dt>{say(words.days)}</dt>
      <dd>{visit.days.map((day) => shortDay(day, language)).join(say(between))}</dd>
      <dt>{say(words.place)}</dt>
      <dd lang="zh-CN">{visit.place}</dd>
      <dt>{say(words.group)}</dt>
      <dd>
        {visit.members.includes(expert)
          ? say(words.groupOf, { count: visit.members.length, role })
          : (report?.members ?? []).map(({ name }) => name).join(say(between))}
      </dd>
    </dl>
  )
}

/** One's own notes from the material review. */
function OwnNotes({ sheet, criteria }: { readonly sheet: string; readonly criteria: Criteria }) {
  const draft = useQuery({
    queryKey: ['sheet-notes', sheet],
    queryFn: () => ask('sheet.draft', { params: { sheet } }) as Promise<{ readonly content: Items }>,
    retry: false,
  }).data
  return draft ? <VerifyNotes items={draft.content} criteria={criteria} /> : null
}
