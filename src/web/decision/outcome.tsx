/** What came of an act on a screen: kept by the server, refused with its ground, or something to correct. */
import { Link } from '@tanstack/react-router'
import { momentInWords } from '../../contract/words/days.ts'
import { fieldNames } from '../../contract/words/field-names.ts'
import { labelOf } from '../../contract/words/language.ts'
import { Refusal } from '../act/refusal-box.tsx'
import { words as actWords } from '../act/words.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { words as common } from '../words/words.ts'
import type { ActState } from './use-act.ts'

export function Outcome({ act, label }: { readonly act: ActState; readonly label: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const { acted, problem, faults, away } = act
  return (
    <div aria-live="polite">
      {acted && (
        <section className="next kept" role="status">
          <div>
            <strong>{say(acted.kind === 'prepared' ? actWords.prepared : actWords.done, { step: label })}</strong>
            {acted.kind === 'prepared' && <p>{say(actWords.preparedWhy)}</p>}
            <p className="muted">
              {say(actWords.doneWhy, { at: momentInWords(acted.at, language), hash: acted.entries[0]?.hash.slice(0, 12) ?? '' })}
            </p>
            {acted.kind === 'prepared' && (
              <p>
                <Link to="/case/$kind/$id" params={{ kind: 'act', id: acted.case.id }}>
                  {say(actWords.toCase)}
                </Link>
              </p>
            )}
          </div>
        </section>
      )}
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
