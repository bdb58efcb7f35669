/** Three steps by three people: prepared, reviewed, signed, with who and when. */
import { dayInWords } from '../../contract/words/days.ts'
import type { CaseView } from '../api/client.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { words } from './words.ts'

export function ActStages({ act }: { readonly act: CaseView }) {
  const say = useSay()
  const { language } = useLanguage()
  const { person } = useNames()
  const { state } = act
  const stages = [
    { title: words.prepared, by: state.handler, on: state.preparedOn },
    { title: words.reviewed, by: state.reviewer, on: null },
    { title: words.signed, by: state.signatory, on: null },
  ]
  const at = stages.findIndex(({ by }) => !by)
  return (
    <ol className="road three">
      {stages.map(({ title, by, on }, index) => (
        <li key={title[0]} className={by ? 'past' : index === at ? 'at' : 'ahead'} aria-current={index === at ? 'step' : undefined}>
          <span className="dot" aria-hidden />
          <span>
            {say(title)}
            <span className="muted block">
              {by ? person(String(by)) : say(words.awaited)} {on ? dayInWords(String(on), language) : ''}
            </span>
          </span>
        </li>
      ))}
    </ol>
  )
}
