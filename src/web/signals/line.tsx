/** Whether one expert, or one score a little other, would make another list. */

import type { Signals } from '../../contract/signals.ts'
import { pointsInWords } from '../../contract/words/amounts.ts'
import { useSay } from '../words/language.tsx'
import { IntervalPicture } from './interval-picture.tsx'
import { SheetsLink, SheetsLinks } from './sheets-link.tsx'
import { words } from './words.ts'

export function Line({ signals: { line } }: { readonly signals: Signals }) {
  const say = useSay()
  if (!line) return null
  const { places, leaveOut, smallest, beside } = line
  return (
    <section>
      <h2>{say(words.line)}</h2>
      {!smallest && <p>{say(words.lineAll)}</p>}
      {smallest && <Beside beside={beside} />}
      {smallest && leaveOut.length === 0 && <p>{say(words.lineFirm, { places })}</p>}
      {leaveOut.map(({ expert, name, comesIn, goesOut }) => (
        <p key={expert}>
          {say(words.lineLeave, { name, places })} {say(words.comesIn)} <SheetsLinks of={comesIn} /> · {say(words.goesOut)}{' '}
          <SheetsLinks of={goesOut} />
        </p>
      ))}
      {smallest && (
        <p>
          <SheetsLink of={smallest} /> ·{' '}
          {say(words.lineSmallest, {
            places,
            direction: say(smallest.change > 0 ? words.up : words.down),
            points: pointsInWords(Math.abs(smallest.change)),
          })}
        </p>
      )}
    </section>
  )
}

/** The last above the line and the first below, each with how far its sheets reach. */
function Beside({ beside }: Pick<NonNullable<Signals['line']>, 'beside'>) {
  const say = useSay()
  const [from, to] = [Math.min(...beside.map(({ lowest }) => lowest)), Math.max(...beside.map(({ highest }) => highest))]
  return (
    <>
      <p className="muted">{say(words.besideWhy)}</p>
      <table className="rows">
        <caption className="unseen">{say(words.line)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.application)}</th>
            <th scope="col">{say(words.besidePicture, { from: pointsInWords(from), to: pointsInWords(to) })}</th>
            <th scope="col" className="number">
              {say(words.besideMean)}
            </th>
            <th scope="col">{say(words.besidePlace)}</th>
          </tr>
        </thead>
        <tbody>
          {beside.map(({ mean, lowest, highest, in: inside, ...each }) => (
            <tr key={each.application}>
              <th scope="row">
                <SheetsLink of={each} />
              </th>
              <td>
                <IntervalPicture low={lowest} mean={mean} high={highest} from={from} to={to} />
              </td>
              <td className="number" data-label={say(words.besideMean)}>
                {say(words.besideRange, { mean: pointsInWords(mean), low: pointsInWords(lowest), high: pointsInWords(highest) })}
              </td>
              <td>{say(inside ? words.inside : words.outside)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
