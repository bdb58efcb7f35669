/** What the city sent back, with its reasons. */
import { dayInWords } from '../../contract/words/days.ts'
import type { CaseView } from '../api/client.ts'
import { Prose } from '../case/parts.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { words } from './words.ts'

export function ReturnedByCity({ one }: { readonly one: CaseView }) {
  const say = useSay()
  const { language } = useLanguage()
  const back = one.state.districtReturn as { readonly reasons: string; readonly day: string } | null | undefined
  if (!back || one.stage === 'recommended') return null
  return (
    <section className="next stop">
      <div>
        <h2>{say(words.returnedByCity, { day: dayInWords(back.day, language) })}</h2>
        <Prose text={back.reasons} />
      </div>
    </section>
  )
}
