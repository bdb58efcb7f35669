/** What a task is called: never a key of ours. */
import { inLanguage, labelOf } from '../../contract/words/language.ts'
import { isStepName, stepLabel } from '../../contract/words/steps.ts'
import { useEditions } from '../lists/current-edition.ts'
import { placeOfKind } from '../lists/places.tsx'
import { useLanguage } from '../words/language.tsx'
import type { TaskRow } from './task-row.ts'

/** Ids of ours look like this and are never shown. */
const KEY = /^[a-z]{2}-[0-9a-z]{10,}/

export function useShown(): (row: Pick<TaskRow, 'kind' | 'id' | 'number' | 'title'>) => { readonly title: string; readonly number: string } {
  const { language } = useLanguage()
  const { editions } = useEditions()
  return ({ kind, number, title }) => {
    const words = placeOfKind(kind)?.title
    if (kind === 'objection') return { title: `${words ? inLanguage(words, language) : ''} ${number}`, number: title }
    const edition = editions.find(({ id }) => id === title)
    const plain = isStepName(title) ? stepLabel(title, language) : labelOf({}, title, language)
    const shown = edition ? String(edition.state.name ?? '') : (plain ?? (KEY.test(title) ? '' : title))
    return { title: shown || (words ? inLanguage(words, language) : ''), number: KEY.test(number) ? '' : number }
  }
}
