/** What fixes a leg of the critical path, in words. */

import { shortDay } from '../../contract/words/days.ts'
import { editionStages } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import type { Leg } from './read.ts'
import { words } from './words.ts'

const holdWords = {
  deadline: words.holdDeadline,
  notice: words.holdNotice,
  objection: words.holdObjection,
  visit: words.holdVisit,
  meeting: words.holdMeeting,
  assumed: words.holdAssumed,
} as const

/** 受理名单公示：公示5个工作日，次日起可办. */
export function useLegWords() {
  const say = useSay()
  const { language } = useLanguage()
  const stageOf = (leg: Leg) => labelOf(editionStages, leg.stage, language) ?? leg.stage
  const why = ({ heldBy, workingDays, takes }: Leg) => {
    if (heldBy && heldBy.kind in holdWords)
      return say(holdWords[heldBy.kind as keyof typeof holdWords], { day: shortDay(heldBy.day, language), name: heldBy.case?.name ?? '' })
    if (workingDays === 0) return say(words.tookNothing)
    return say(takes === 'notice' ? words.tookNotice : words.tookAssumed, { days: workingDays })
  }
  return { stageOf, why, short: (day: string) => shortDay(day, language) }
}
