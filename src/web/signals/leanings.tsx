/** A row an expert: range, difference from the others with its interval, the sentence, and the applications it rests on. */
import type { Signals } from '../../contract/signals.ts'
import { pointsInWords } from '../../contract/words/amounts.ts'
import { useSay } from '../words/language.tsx'
import { LeaningPicture, reachOf } from './leaning-picture.tsx'
import { SheetsLink } from './sheets-link.tsx'
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
      {told.length > 1 && <p className="muted">{say(words.byChance, { count: told.length })}</p>}
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
  const measured = experts.some(({ severity }) => severity !== null)
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
          {measured && <th scope="col">{say(words.picture, { reach: pointsInWords(reach) })}</th>}
          <th scope="col">{say(words.says)}</th>
        </tr>
      </thead>
      <tbody>
        {experts.map(({ expert, name, lowest, highest, shared, beside, severity, says }) => (
          <tr key={expert}>
            <th scope="row">{name}</th>
            <td className="number" data-label={say(words.range)}>
              {say(words.pointsRange, { low: pointsInWords(lowest), high: pointsInWords(highest) })}
            </td>
            <td className="number" data-label={say(words.shared)}>
              {shared}
            </td>
            {measured && <td>{severity && <LeaningPicture severity={severity} reach={reach} />}</td>}
            <td>
              {severity
                ? say(words[says], {
                    points: pointsInWords(Math.abs(severity.mean)),
                    mean: signed(severity.mean),
                    low: signed(severity.low),
                    high: signed(severity.high),
                  })
                : say(words['too-few'])}
              {shared > 0 && <Sources beside={beside} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the difference is made of, application by application. */
function Sources({ beside }: Pick<Signals['experts'][number], 'beside'>) {
  const say = useSay()
  return (
    <details>
      <summary>{say(words.sources, { count: beside.length })}</summary>
      <ul className="lines">
        {beside.map(({ total, others, ...each }) => (
          <li key={each.application}>
            <SheetsLink of={each} /> {say(words.besideOthers, { total: pointsInWords(total), others: pointsInWords(others) })}
          </li>
        ))}
      </ul>
    </details>
  )
}

const signed = (points: number) => (points < 0 ? `−${pointsInWords(-points)}` : `+${pointsInWords(points)}`)
