/** What came of an act on a screen: kept by the server, refused with its ground, or something to correct. */
import { fieldNames } from '../../contract/words/field-names.ts'
import { labelOf } from '../../contract/words/language.ts'
import { Refusal } from '../act/refusal.tsx'
import { words as actWords } from '../act/words.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { words as common } from '../words/words.ts'
import { ToldLine, useTelling } from './stays-told.tsx'
import type { ActState } from './use-act.ts'

export function Outcome({ act, label }: { readonly act: ActState; readonly label: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const { acted, busy, problem, faults, away } = act
  useTelling(acted, label, busy)
  return (
    <div aria-live="polite">
      {acted && <ToldLine acted={acted} label={label} />}
      {problem && (
        <section className="next stop">
          <div>
            <strong>{say(actWords.closed, { step: label })}</strong>
            <Refusal problem={problem} />
            <p className="muted">{say(actWords.kept)}</p>
          </div>
        </section>
      )}
      {Object.keys(faults).length > 0 && (
        <div className="errors" role="alert">
          <strong>{say(actWords.wrongHere, { count: Object.keys(faults).length })}</strong>
          <ul>
            {Object.entries(faults).map(([at, words]) => (
              <li key={at}>
                {labelOf(fieldNames, at.split('.')[0] ?? '', language)} {words}
              </li>
            ))}
          </ul>
        </div>
      )}
      {away && (
        <p className="bar" role="alert">
          {say(common.unreachable)}
        </p>
      )}
    </div>
  )
}
