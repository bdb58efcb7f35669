/** For the leader: whose offline packs are still out, and until when each opens. */
import type { VisitPacks } from '../../contract/packs.ts'
import { shortDay } from '../../contract/words/days.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { words } from './awaited-words.ts'

export function Awaited({ packs }: { readonly packs: VisitPacks['awaited'] }) {
  const say = useSay()
  const { language } = useLanguage()
  if (packs.length === 0) return null
  return (
    <>
      <p className="field">{say(words.awaited)}</p>
      <ul className="papers">
        {packs.map(({ id, holder, takenOn, until, overdue }) => (
          <li key={id}>
            <strong lang="zh-CN">{holder}</strong>
            <span className="muted">{say(words.awaitedTerm, { taken: shortDay(takenOn, language), until: shortDay(until, language) })}</span>
            {overdue && <span className="late">{say(words.overdue)}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
