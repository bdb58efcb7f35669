/** What stood against an act, beside the button that was pressed. */
import { Refusal } from '../act/refusal-box.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import type { Sending } from './use-act.ts'
import { words } from './words.ts'

export function Outcome({ sending }: { readonly sending: Pick<Sending, 'problem' | 'away'> }) {
  const say = useSay()
  const { language } = useLanguage()
  const { problem, away } = sending
  if (away)
    return (
      <p className="bar" role="alert">
        {say(words.unreachable)}
      </p>
    )
  if (!problem) return null
  return (
    <div className="review-refusal">
      <Refusal problem={problem} />
      {problem.errors && (
        <ul>
          {problem.errors.map((each) => (
            <li key={each.field}>{each[language]}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
