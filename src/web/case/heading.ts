/** What a case is called, and the line below: number, area, what matters first. */

import { dayInWords } from '../../contract/words/days.ts'
import { applicantKinds, noticeKinds, rounds } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import { titleOf } from '../../contract/words/names.ts'
import { isStepName, stepLabel } from '../../contract/words/steps.ts'
import type { CaseView } from '../api/client.ts'
import { placeOfKind } from '../lists/places.tsx'
import { useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'

export interface Heading {
  readonly title: string
  readonly line: string
}

const text = (value: unknown) => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '')

export function useHeading(): (one: Pick<CaseView, 'kind' | 'state'>) => Heading {
  const say = useSay()
  const called = useNames()
  const { language, names } = called
  return ({ kind, state }) => {
    const list = placeOfKind(kind)
    const kindName = list ? say(list.title) : ''
    const line = (...parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join(' · ')
    switch (kind) {
      case 'application':
        return {
          title: text(state.name),
          line: line(text(state.number), called.area(text(state.area)), labelOf(applicantKinds, text(state.kind), language)),
        }
      case 'organisation':
        return {
          title: text(state.name),
          line: line(text(state.creditCode), called.area(text(state.area)), labelOf(applicantKinds, text(state.kind), language)),
        }
      case 'edition':
        return { title: text(state.name), line: line(text(state.year)) }
      case 'notice':
        return { title: text(state.title), line: line(text(state.documentNumber), labelOf(noticeKinds, text(state.kind), language)) }
      case 'consultation':
        return {
          title: text(state.applicant),
          line: line(titleOf(names.departments, text(state.department)), labelOf(rounds, text(state.round), language)),
        }
      case 'objection':
        return { title: `${kindName} ${text(state.number)}`, line: line(text(state.applicationNumber)) }
      case 'expert':
        return { title: text(state.name), line: line(text(state.employer)) }
      case 'meeting':
        return { title: kindName, line: line(text(state.day) && dayInWords(text(state.day), language), text(state.place)) }
      case 'approval':
        return { title: `${kindName} ${text(state.documentNumber)}`, line: '' }
      case 'act':
        return {
          title: isStepName(text(state.title)) ? stepLabel(text(state.title) as never, language) : text(state.title),
          line: line(called.body(text(state.role), text(state.body))),
        }
      case 'account':
        return { title: text(state.name), line: '' }
      default:
        return { title: kindName, line: text(state.place) }
    }
  }
}
