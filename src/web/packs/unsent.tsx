/** What is left of a pack past its last day: the lines that were typed, each with where it stands. */
import { useSay } from '../words/language.tsx'
import { LineSign } from './line-sign.tsx'
import { LineText } from './line-text.tsx'
import type { Line } from './lines.ts'
import { words } from './words.ts'

export function Unsent({ lines }: { readonly lines: readonly Line[] }) {
  const say = useSay()
  return (
    <section>
      <p className="field">{say(lines.length > 0 ? words.overWaiting : words.overNothing, { count: lines.length })}</p>
      <ul className="papers">
        {lines.map((line) => (
          <li key={line.key}>
            <LineText line={line} />
            <div className="full">
              <LineSign line={line} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
