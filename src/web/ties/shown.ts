/** A tie in words, the same in the list, on the graph and in the workbook. */
import type { TieLine } from '../../contract/ties.ts'
import { dayInWords } from '../../contract/words/days.ts'
import { declarers, ties } from '../../contract/words/labels.ts'
import { type Language, labelOf } from '../../contract/words/language.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { weights, words } from './words.ts'

/** A tie of any list: the office's line, or one that a post declared itself. */
export type ShownTie = Pick<TieLine, 'kind' | 'with' | 'source' | 'declaredBy' | 'day' | 'since' | 'until' | 'over' | 'held'> &
  Partial<Pick<TieLine, 'weight' | 'inHand'>>

export const kindOf = (kind: string, language: Language) => labelOf({ ...ties, employer: words.employer }, kind, language) ?? kind

export function useTieWords() {
  const say = useSay()
  const { language } = useLanguage()
  const day = (text: string) => dayInWords(text, language)
  return {
    kind: (tie: Pick<ShownTie, 'kind'>) => kindOf(tie.kind, language),
    dates: ({ since, until }: Pick<ShownTie, 'since' | 'until'>) =>
      since && until
        ? say(words.fromTo, { since: day(since), until: day(until) })
        : since
          ? say(words.from, { since: day(since) })
          : until
            ? say(words.to, { until: day(until) })
            : '',
    declared: ({ declaredBy, day: on, held }: Pick<ShownTie, 'declaredBy' | 'day' | 'held'>) =>
      held && on ? say(words.declaredOn, { by: labelOf(declarers, declaredBy, language) ?? '', day: day(on) }) : '',
    weight: ({ weight }: Pick<ShownTie, 'weight'>) => (weight ? (labelOf(weights, weight, language) ?? '') : ''),
    over: ({ over }: Pick<ShownTie, 'over'>) =>
      over ? say(over.how === 'ended' ? words.ended : words.withdrawn, { day: day(over.day), reason: over.reason }) : '',
  }
}
