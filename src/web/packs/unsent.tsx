/** What is left of a pack once what was given is gone: the lines that were typed, each with where it stands. */
import { useSay } from '../words/language.tsx'
import { LineSign } from './line-sign.tsx'
import { LineText } from './line-text.tsx'
import type { Line } from './lines.ts'
import { words } from './words.ts'

export function Unsent({ lines, over }: { readonly lines: readonly Line[]; readonly over: boolean }) {
  const say = useSay()
  return (
    <section>
      {over && <p className="field">{say(lines.length > 0 ? words.overOpen : words.overNothing, { count: lines.length })}</p>}
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
