/** ★ 专家抽取: a draw for a projector and for its witnesses. The page shows what the server says is open, and holds no rule. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { drawParties } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import { ask } from '../api/client.ts'
import { placeOfKind } from '../lists/places.tsx'
import { useSession } from '../session/session.tsx'
import { usePlace } from '../shell/where.tsx'
import { ApplicationName } from '../words/application-name.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { Fault, Loading } from '../words/states.tsx'
import { StageTag } from '../words/tag.tsx'
import { Check } from './check.tsx'
import './draw.css'
import { FourSteps } from './four-steps.tsx'
import { Order } from './order.tsx'
import { OwnNumber } from './own-number.tsx'
import { type DrawShown, fieldsOf } from './shown.ts'
import { words } from './words.ts'

/** Steps with a place of their own on this page. */
const ownPlace = ['draw.commit', 'draw.open']

export default function DrawPage() {
  const { id } = useParams({ from: '/case/draw/$id' })
  const say = useSay()
  const { post } = useSession()
  const { language } = useLanguage()
  const read = useQuery({
    queryKey: ['case', 'draw', id],
    queryFn: () => ask('draw.read', { params: { draw: id } }) as Promise<DrawShown>,
    refetchInterval: 5_000,
  })
  const list = placeOfKind('draw')
  usePlace(...(list ? [{ words: say(list.title), to: `/list/${list.name}` }] : []), { words: say(words.title) })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={6} />
  const draw = read.data
  const fields = fieldsOf(draw)
  const takesPart = fields.parties.includes(post?.role ?? '') && draw.steps.some(({ step }) => ownPlace.includes(step))
  return (
    <article className="draw">
      <Heading draw={draw} />
      <FourSteps draw={draw} />
      {takesPart && draw.stage !== 'drawn' && draw.stage !== 'replaced' && draw.stage !== 'lapsed' && <OwnNumber draw={draw} />}
      <OtherSteps draw={draw} />
      <Order draw={draw} />
      <Check draw={draw} />
      <section className="signatures">
        {fields.parties.map((party) => (
          <p key={party}>
            {labelOf(drawParties, party, language)} {say(words.signatures)}
          </p>
        ))}
      </section>
    </article>
  )
}

function Heading({ draw }: { readonly draw: DrawShown }) {
  const say = useSay()
  const fields = fieldsOf(draw)
  return (
    <>
      <div className="title-line">
        <h1>
          {say(words.title)} · {say(fields.purpose === 'visit' ? words.forVisit : words.forReading)}
        </h1>
        <StageTag kind="draw" stage={draw.stage} />
      </div>
      <p className="muted row">
        {fields.applications.map((each) => (
          <ApplicationName key={each} id={each} />
        ))}
      </p>
      <p>{fields.strata.map((each) => say(words.wanted, { ...each, field: each.title })).join('；')}</p>
      {fields.replaces && (
        <p className="row">
          {say(words.replaced, { reason: fields.replaces.reason })}
          <Link to="/case/draw/$id" params={{ id: fields.replaces.draw }}>
            {say(words.earlier)}
          </Link>
        </p>
      )}
      {fields.replacedBy && (
        <Link to="/case/draw/$id" params={{ id: fields.replacedBy }}>
          {say(words.later)}
        </Link>
      )}
    </>
  )
}

function OtherSteps({ draw }: { readonly draw: DrawShown }) {
  const say = useSay()
  const { language } = useLanguage()
  const open = draw.steps.filter(({ step, open: isOpen }) => isOpen && !ownPlace.includes(step))
  if (open.length === 0) return null
  return (
    <section className="no-print" aria-labelledby="others">
      <h2 id="others">{say(words.others)}</h2>
      <p className="row">
        {open.map(({ step, label }) => (
          <Link key={step} className="secondary" to="/case/$kind/$id/$step" params={{ kind: 'draw', id: draw.id, step }}>
            {label[language]}
          </Link>
        ))}
      </p>
    </section>
  )
}
