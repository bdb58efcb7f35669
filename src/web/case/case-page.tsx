/** A case: what it is, by when, how it came here, what is lawful next. The page knows no rule; it shows what the server says. */

import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { addresses } from '../api/addresses.ts'
import { ask, type CaseWithSteps } from '../api/client.ts'
import { RecuseLink } from '../experts/recuse-link.tsx'
import { placeOfKind } from '../lists/places.tsx'
import { arriving } from '../live/arriving.ts'
import { useSession } from '../session/session.tsx'
import { placeOfList } from '../shell/menu.ts'
import { usePlace } from '../shell/where.tsx'
import { useSay } from '../words/language.tsx'
import { EditionShown } from '../words/names.ts'
import { NoSuchPage } from '../words/no-such-page.tsx'
import { Fault, Loading } from '../words/states.tsx'
import { StageTag } from '../words/tag.tsx'
import { ActStages } from './act-stages.tsx'
import { CaseClock, useClock } from './case-clock.tsx'
import { Documents } from './documents.tsx'
import { Facts } from './facts.tsx'
import { useHeading } from './heading.ts'
import { Neighbours } from './neighbours.tsx'
import { People } from './people.tsx'
import { Road } from './road.tsx'
import { Steps } from './steps.tsx'
import { Timeline, useIsTold } from './timeline.tsx'
import { Watch } from './watch.tsx'

const ExpertRecord = lazy(arriving(() => import('../bank/record.tsx').then(({ ExpertRecord: shown }) => ({ default: shown }))))
const CaseTies = lazy(arriving(() => import('../ties/case-ties.tsx').then(({ CaseTies: shown }) => ({ default: shown }))))
const OwnNote = lazy(arriving(() => import('../decision/own-note.tsx')))
const ActBeside = lazy(arriving(() => import('../review/act-beside.tsx')))

export default function CasePage() {
  const { kind, id } = useParams({ from: '/case/$kind/$id' })
  const say = useSay()
  const heading = useHeading()
  const known = addresses.get(`${kind}.read`)?.object?.kind === kind
  const read = useQuery({
    queryKey: ['case', kind, id],
    queryFn: () => ask(`${kind}.read`, { params: { [kind]: id } }) as Promise<CaseWithSteps>,
    enabled: known,
    refetchInterval: 60_000,
  })
  const clock = useClock(read.data)
  const told = useIsTold(kind, id)
  const list = placeOfKind(kind)
  const { post } = useSession()
  const { title, line } = read.data ? heading(read.data) : { title: '', line: '' }
  usePlace(...(list ? [{ words: say(list.title), to: placeOfList(list.name, post?.role) }] : []), { words: title })
  if (!known) return <NoSuchPage />
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data || !told || clock === 'reading') return <Loading rows={6} />
  const one = read.data
  return (
    <EditionShown.Provider value={kind === 'edition' ? id : one.state.edition}>
      <article>
        <CaseClock one={one}>
          <div className="title-line tight">
            <h1>{title}</h1>
            <StageTag kind={one.kind} stage={one.stage} />
            <Neighbours kind={one.kind} id={one.id}>
              <Watch kind={one.kind} id={one.id} />
              {one.kind === 'application' && <RecuseLink application={one.id} />}
            </Neighbours>
          </div>
          <p className="muted">{line}</p>
        </CaseClock>
        {one.kind === 'application' && <Road stage={one.stage} />}
        {one.kind === 'act' && <ActStages act={one} />}
        <div className="columns">
          <Steps one={one} />
          <div className="material">
            <Timeline kind={one.kind} id={one.id} />
            <Facts one={one} />
            {one.kind === 'expert' && post?.role !== 'expert' && (
              <Suspense>
                <ExpertRecord id={one.id} />
              </Suspense>
            )}
            {(one.kind === 'expert' || one.kind === 'organisation') && (
              <Suspense>
                <CaseTies one={one} />
              </Suspense>
            )}
            {one.kind === 'act' && one.state.command === 'application.recommend' && one.state.role === 'district' && (
              <Suspense>
                <ActBeside act={one} />
              </Suspense>
            )}
            {one.kind === 'application' && post?.role === 'member' && (
              <Suspense>
                <OwnNote application={one.id} back />
              </Suspense>
            )}
            <Documents one={one} />
            <People kind={one.kind} id={one.id} />
          </div>
        </div>
      </article>
    </EditionShown.Provider>
  )
}
