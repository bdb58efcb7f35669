/** Whether one expert, or one score a little other, would make another list. */

import type { Signals } from '../../contract/signals.ts'
import { pointsInWords } from '../../contract/words/amounts.ts'
import { useSay } from '../words/language.tsx'
import { words } from './words.ts'

export function Line({ signals: { line } }: { readonly signals: Signals }) {
  const say = useSay()
  if (!line) return null
  const { places, leaveOut, smallest } = line
  const names = (numbers: readonly string[]) => (numbers.length > 0 ? numbers.join('、') : say(words.nobody))
  return (
    <section>
      <h2>{say(words.line)}</h2>
      {!smallest && <p>{say(words.lineAll)}</p>}
      {smallest && leaveOut.length === 0 && <p>{say(words.lineFirm, { places })}</p>}
      {leaveOut.map(({ expert, name, comesIn, goesOut }) => (
        <p key={expert}>{say(words.lineLeave, { name, comesIn: names(comesIn), goesOut: names(goesOut), places })}</p>
      ))}
      {smallest && (
        <p>
          {say(words.lineSmallest, {
            name: smallest.name,
            number: smallest.number,
            direction: say(smallest.change > 0 ? words.up : words.down),
            points: pointsInWords(Math.abs(smallest.change)),
          })}
        </p>
      )}
    </section>
  )
}
