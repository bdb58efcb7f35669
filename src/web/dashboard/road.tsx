/** The nine stages, each with its day: behind us the real one, ahead the earliest. */
import { shortDay } from '../../contract/words/days.ts'
import { editionStages } from '../../contract/words/labels.ts'
import { labelOf, type Words } from '../../contract/words/language.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import type { Board } from './read.ts'
import { words } from './words.ts'

const looks = { done: 'past', now: 'at', later: 'ahead' } as const
const dayWords: Readonly<Record<string, Words>> = {
  until: words.until,
  span: words.until,
  done: words.done,
  over: words.over,
  earliest: words.earliest,
  planned: words.planned,
}

export function Road({ road }: { readonly road: Board['road'] }) {
  const say = useSay()
  const { language } = useLanguage()
  if (road.length === 0) return null
  return (
    <ol className="road whole" aria-label={say(words.road)}>
      {road.map(({ stage, state, day, dayIs, final }, index) => (
        <li key={stage} className={looks[state]} aria-current={state === 'now' ? 'step' : undefined}>
          <span className="dot" aria-hidden />
          <span className="block">
            {index + 1} {labelOf(editionStages, stage, language)}
          </span>
          {day && dayIs && dayWords[dayIs] && (
            <span className="block day">
              {say(dayWords[dayIs], { day: shortDay(day, language) })}
              {!final && say(words.provisionalMark)}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
