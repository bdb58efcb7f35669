/** The order drawn: number by number with its outcome and the reason, and names only where they were opened. */

import { ties } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import { skipReasons } from '../../contract/words/skips.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { lastOf } from '../words/last.ts'
import { type DrawFields, type DrawShown, fieldsOf } from './shown.ts'
import { outcomes, words } from './words.ts'

export function Order({ draw }: { readonly draw: DrawShown }) {
  const say = useSay()
  const fields = fieldsOf(draw)
  if (fields.result.length === 0) return null
  return (
    <section aria-labelledby="order">
      <h2 id="order">{say(words.order)}</h2>
      <p className="muted">{say(words.numberOnly)}</p>
      {fields.strata.map((stratum, index) => (
        <Stratum key={stratum.title} draw={draw} fields={fields} stratum={index + 1} />
      ))}
    </section>
  )
}

function Stratum({ draw, fields, stratum }: { readonly draw: DrawShown; readonly fields: DrawFields; readonly stratum: number }) {
  const say = useSay()
  const { language } = useLanguage()
  const of = fields.strata[stratum - 1]
  const why = (number: number) => {
    const refusal = fields.refusals.find((each) => each.number === number)
    if (refusal) return refusal.reason
    const [code = '', tie] = fields.entries.find((each) => each.number === number)?.barred?.split('/') ?? []
    return [labelOf(skipReasons, code, language), tie && labelOf(ties, tie, language)].filter(Boolean).join('：')
  }
  const reached = lastOf(fields.result.filter((each) => each.stratum === stratum && each.outcome !== 'spare'))?.place ?? 0
  const shown = fields.result.filter((each) => each.stratum === stratum && each.place <= reached)
  return (
    <table className="rows drawn">
      <caption>{say(words.wanted, { field: of?.title ?? '', seats: of?.seats ?? 0, substitutes: of?.substitutes ?? 0 })}</caption>
      <thead>
        <tr>
          <th className="number">{say(words.place)}</th>
          <th className="number">{say(words.number)}</th>
          <th>{say(words.outcome)}</th>
          <th>{say(words.why)}</th>
          {draw.names.length > 0 && <th>{say(words.name)}</th>}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ place, number, outcome }) => (
          <tr key={number} className={outcome}>
            <td className="number">{place}</td>
            <td className="number">#{String(number).padStart(3, '0')}</td>
            <td>{say(outcomes[outcome] ?? words.result)}</td>
            <td>{why(number)}</td>
            {draw.names.length > 0 && <td>{draw.names.find((each) => each.number === number)?.name}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
