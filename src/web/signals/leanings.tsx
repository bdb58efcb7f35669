/** A row an expert: range, difference from the others with its interval, and the sentence. */

import type { Signals } from '../../contract/signals.ts'
import { pointsInWords } from '../../contract/words/amounts.ts'
import { useSay } from '../words/language.tsx'
import { LeaningPicture, reachOf } from './leaning-picture.tsx'
import { words } from './words.ts'

export function Leanings({ signals: { experts, needs } }: { readonly signals: Signals }) {
  const say = useSay()
  const told = experts.filter(({ severity }) => severity !== null)
  const few = experts.filter(({ severity }) => severity === null)
  return (
    <section>
      <h2>{say(words.leaning)}</h2>
      <p className="muted">{say(words.leaningWhy, { shared: needs.shared })}</p>
      {told.length > 0 && <Table experts={told} />}
      {few.length > 0 && (
        <details>
          <summary>{say(words.fewExperts, { count: few.length, shared: needs.shared })}</summary>
          <Table experts={few} />
        </details>
      )}
    </section>
  )
}

function Table({ experts }: Pick<Signals, 'experts'>) {
  const say = useSay()
  const reach = reachOf(experts)
  return (
    <table className="rows">
      <caption className="unseen">{say(words.leaning)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.expert)}</th>
          <th scope="col" className="number">
            {say(words.range)}
          </th>
          <th scope="col" className="number">
            {say(words.shared)}
          </th>
          <th scope="col">{say(words.picture)}</th>
          <th scope="col">{say(words.says)}</th>
        </tr>
      </thead>
      <tbody>
        {experts.map(({ expert, name, lowest, highest, shared, severity, says }) => (
          <tr key={expert}>
            <th scope="row">{name}</th>
            <td className="number" data-label={say(words.range)}>
              {say(words.pointsRange, { low: pointsInWords(lowest), high: pointsInWords(highest) })}
            </td>
            <td className="number" data-label={say(words.shared)}>
              {say(words.count, { count: shared })}
            </td>
            <td>{severity && <LeaningPicture severity={severity} reach={reach} />}</td>
            <td>
              {severity
                ? say(words[says], { points: pointsInWords(Math.abs(severity.mean)), low: signed(severity.low), high: signed(severity.high) })
                : say(words['too-few'])}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const signed = (points: number) => (points < 0 ? `−${pointsInWords(-points)}` : `+${pointsInWords(points)}`)
