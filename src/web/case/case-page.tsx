/** A case: what it is, by when, how it came here, what is lawful next. The page knows no rule; it shows what the server says. */
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { operations } from '../../contract/operations.ts'
import { ask, type CaseWithSteps } from '../api/client.ts'
import { ExpertRecord } from '../bank/record.tsx'
import { placeOfKind } from '../lists/places.tsx'
import { useSession } from '../session/session.tsx'
import { usePlace } from '../shell/where.tsx'
import { useSay } from '../words/language.tsx'
import { NoSuchPage } from '../words/no-such-page.tsx'
import { Fault, Loading } from '../words/states.tsx'
import { StageTag } from '../words/tag.tsx'
import { ActStages } from './act-stages.tsx'
import { CaseClock } from './case-clock.tsx'
import { Documents } from './documents.tsx'
import { Facts } from './facts.tsx'
import { useHeading } from './heading.ts'
import { Neighbours } from './neighbours.tsx'
import { Road } from './road.tsx'
import { Steps } from './steps.tsx'
import { Timeline } from './timeline.tsx'

export default function CasePage() {
  const { kind, id } = useParams({ from: '/case/$kind/$id' })
  const say = useSay()
  const heading = useHeading()
  const { post } = useSession()
  const known = operations.get(`${kind}.read`)?.object?.kind === kind
  const read = useQuery({
    queryKey: ['case', kind, id],
    queryFn: () => ask(`${kind}.read`, { params: { [kind]: id } }) as Promise<CaseWithSteps>,
    enabled: known,
    refetchInterval: 60_000,
  })
  const list = placeOfKind(kind)
  const { title, line } = read.data ? heading(read.data) : { title: '', line: '' }
  usePlace(...(list ? [{ words: say(list.title), to: `/list/${list.name}` }] : []), { words: title })
  if (!known) return <NoSuchPage />
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={6} />
  const one = read.data
  return (
    <article>
      <div className="title-line">
        <h1>{title}</h1>
        <StageTag kind={one.kind} stage={one.stage} />
        <Neighbours kind={one.kind} id={one.id} />
      </div>
      <p className="muted field">{line}</p>
      <CaseClock one={one} />
      {one.kind === 'application' && <Road stage={one.stage} />}
      {one.kind === 'act' && <ActStages act={one} />}
      <div className="columns">
        <Steps one={one} />
        <div className="material">
          {one.kind === 'application' && <Timeline id={one.id} />}
          <Facts one={one} />
          {one.kind === 'expert' && post?.role !== 'expert' && <ExpertRecord id={one.id} />}
          <Documents one={one} />
        </div>
      </div>
    </article>
  )
}
