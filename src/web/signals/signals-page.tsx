/** 评审参考信号: drawn and said plainly, with how sure it is, or that there is too little to say. */
import './signals.css'
import { useQuery } from '@tanstack/react-query'
import type { Signals } from '../../contract/signals.ts'
import { ask } from '../api/client.ts'
import { useEditions } from '../lists/current-edition.ts'
import { usePlace } from '../shell/where.tsx'
import { useSay } from '../words/language.tsx'
import { Fault, Loading } from '../words/states.tsx'
import { Comments } from './comments.tsx'
import { IntervalPicture } from './interval-picture.tsx'
import { Leanings } from './leanings.tsx'
import { Line } from './line.tsx'
import { Paragraphs } from './paragraphs.tsx'
import { words } from './words.ts'

export default function SignalsPage() {
  const say = useSay()
  const { current } = useEditions()
  const read = useQuery({
    queryKey: ['signals', current?.id],
    queryFn: () => ask('edition.signals', { params: { edition: current?.id ?? '' } }) as Promise<Signals>,
    enabled: current !== undefined,
  })
  usePlace({ words: say(words.title) })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={6} />
  const { sheets, applications } = read.data
  return (
    <article className="signals">
      <div className="title-line">
        <h1>{say(words.title)}</h1>
      </div>
      {sheets === 0 ? (
        <>
          <p className="lead">{say(words.empty)}</p>
          <p className="muted">{say(words.emptyWhy)}</p>
        </>
      ) : (
        <>
          <p className="lead">{say(words.beside, { sheets, applications })}</p>
          <Leanings signals={read.data} />
          <Agreement signals={read.data} />
          <Line signals={read.data} />
          <Comments signals={read.data} />
        </>
      )}
      <Paragraphs signals={read.data} />
    </article>
  )
}

/** The scale begins at chance, or where the interval does. */
const leastOf = ({ low }: { readonly low: number }) => Math.min(0, low)
const decimals = (thousandths: number) => (thousandths / 1000).toFixed(2)

function Agreement({ signals: { agreement, needs } }: { readonly signals: Signals }) {
  const say = useSay()
  return (
    <section>
      <h2>{say(words.agreement)}</h2>
      {agreement && (
        <p className="row">
          {decimals(leastOf(agreement))}
          <IntervalPicture low={agreement.low} mean={agreement.mean} high={agreement.high} from={leastOf(agreement)} to={1000} />
          {decimals(1000)}
        </p>
      )}
      <p>
        {agreement
          ? say(words.agreementTold, {
              mean: decimals(agreement.mean),
              low: decimals(agreement.low),
              high: decimals(agreement.high),
              of: agreement.of,
            })
          : say(words.agreementFew, needs)}
      </p>
    </section>
  )
}
