/** An act: the form that its schema asks for, sent once, and what came of it. */
import { useQuery } from '@tanstack/react-query'
import { Navigate, useParams, useSearch } from '@tanstack/react-router'
import { isStepName, stepLabel } from '../../contract/words/steps.ts'
import { addresses } from '../api/addresses.ts'
import { ask, type CaseWithSteps } from '../api/client.ts'
import { useHeading } from '../case/heading.ts'
import { useEditions } from '../lists/current-edition.ts'
import { placeOfKind, places } from '../lists/places.tsx'
import { useSession } from '../session/session.tsx'
import { placeOfList } from '../shell/menu.ts'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { NoSuchPage } from '../words/no-such-page.tsx'
import { Fault, Loading } from '../words/states.tsx'
import { ActForm } from './act-form.tsx'

/** Acts with a desk of their own, which asks what a form cannot. */
const desks: Readonly<Record<string, string>> = {
  'application.assign-readers': '/decision/review',
  'visit.complete-group': '/decision/visits',
  'application.relieve-expert': '/ties',
  'application.form-group': '/decision/visits',
  'draw.freeze': '/freeze',
  'organisation.declare-tie': '/own-ties',
  'organisation.end-tie': '/own-ties',
}

/** Recorded and ended by the office beside the graph. */
const besideGraph = ['expert.end-tie', 'organisation.end-tie', 'organisation.declare-tie']

/** An act on a case. */
export function StepOnCase() {
  const { kind, id, step } = useParams({ from: '/case/$kind/$id/$step' })
  const { post } = useSession()
  // A tie is ended in its own row of the list.
  if (besideGraph.includes(step) && post?.role === 'city') return <Navigate to="/ties/$kind/$id" params={{ kind, id }} replace />
  if (step === 'expert.end-tie') return <Navigate to="/case/$kind/$id" params={{ kind, id }} replace />
  const desk = desks[step]
  if (desk) return <Navigate to={desk} replace />
  return <FormOnCase kind={kind} id={id} step={step} />
}

function FormOnCase({ kind, id, step }: { readonly kind: string; readonly id: string; readonly step: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const heading = useHeading()
  const operation = addresses.get(step)
  const { post } = useSession()
  const read = useQuery({
    queryKey: ['case', kind, id],
    queryFn: () => ask(`${kind}.read`, { params: { [kind]: id } }) as Promise<CaseWithSteps>,
    enabled: operation?.object?.kind === kind,
  })
  const list = placeOfKind(kind)
  const name = read.data ? heading(read.data).title : ''
  const words = isStepName(step) ? stepLabel(step, language) : step
  usePlace(
    ...(list ? [{ words: say(list.title), to: placeOfList(list.name, post?.role) }] : []),
    { words: name, to: `/case/${kind}/${id}` },
    { words },
  )
  if (!operation || !isStepName(step) || operation.object?.kind !== kind) return <NoSuchPage />
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={5} />
  const edition = kind === 'edition' ? id : typeof read.data.state.edition === 'string' ? read.data.state.edition : null
  return <ActForm step={step} about={read.data} edition={edition} params={{ [operation.object.param]: id }} back={`/case/${kind}/${id}`} />
}

/** An act that opens a case. */
export function OpeningStep() {
  const { step } = useParams({ from: '/open/$step' })
  const { edition: asked } = useSearch({ from: '/open/$step' })
  const say = useSay()
  const { language } = useLanguage()
  const { current } = useEditions()
  const { post } = useSession()
  const operation = addresses.get(step)
  const list = places.find(({ opens }) => opens.includes(step))
  usePlace(...(list ? [{ words: say(list.title), to: placeOfList(list.name, post?.role) }] : []), {
    words: isStepName(step) ? stepLabel(step, language) : step,
  })
  const edition = asked ?? current?.id ?? null
  const desk = desks[step]
  if (desk) return <Navigate to={desk} replace />
  if (!operation || !isStepName(step) || !list) return <NoSuchPage />
  const params: Record<string, string> = operation.path.includes(':edition') && edition ? { edition } : {}
  return <ActForm step={step} about={null} edition={edition} params={params} back={post ? placeOfList(list.name, post.role) : '/'} />
}
