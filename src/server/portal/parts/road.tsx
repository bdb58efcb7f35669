/** The road of nine stages: behind us, here, planned. */
import type { ReactElement } from 'react'
import { shortDay } from '../../../contract/words/days.ts'
import { editionStages } from '../../../contract/words/labels.ts'
import type { Words } from '../../../contract/words/language.ts'
import type { Schedule } from '../../../procedure/edition.ts'
import type { RoadStage } from '../facts/standing.ts'
import type { View } from '../page.ts'
import { say } from '../say.tsx'
import { dayWords, homeWords, stateWords } from '../words/home.ts'

export function Road({ view, stages, schedule }: { view: View; stages: readonly RoadStage[]; schedule: Schedule | null }): ReactElement {
  return (
    <ol className="road" aria-label={say(view, homeWords.road)}>
      {stages.map((stage) => (
        <li key={stage.stage} className={stage.state} aria-current={stage.state === 'now' ? 'step' : undefined}>
          <b>{say(view, editionStages[stage.stage])}</b> <span>{dayOf(view, stage, schedule) || say(view, stateWords[stage.state])}</span>
        </li>
      ))}
    </ol>
  )
}

function dayOf(view: View, { day, dayIs }: RoadStage, schedule: Schedule | null): string {
  if (day === null || dayIs === null) return ''
  const words = inYear(view, day)
  return say(view, dayIs === 'span' ? spanWords(view, schedule?.opens ?? day, day) : dayWords[dayIs](words))
}

/** 6月1日至30日. */
function spanWords(view: View, from: string, to: string): Words {
  const [first, last] = [inYear(view, from), inYear(view, to)]
  return dayWords.span(first, view.language === 'zh' && from.slice(0, 7) === to.slice(0, 7) ? last.replace(/^.*月/, '') : last)
}

/** A day of this year without its year. */
function inYear({ language, day: today }: View, day: string): string {
  const short = shortDay(day, language)
  if (day.slice(0, 4) === today.slice(0, 4)) return short
  return language === 'zh' ? `${day.slice(0, 4)}年${short}` : `${short} ${day.slice(0, 4)}`
}
