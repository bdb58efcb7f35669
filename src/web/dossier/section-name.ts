/** What a section is called. */
import { titleOf } from '../../contract/words/names.ts'
import { useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { type TaskKey, titles } from './sections.ts'
import { words } from './words.ts'

export function useSectionName(): (section: string) => string {
  const say = useSay()
  const { names } = useNames()
  return (section) => {
    if (section === 'desk') return say(words.desk)
    if (section === 'review') return say(words.review)
    if (section.startsWith('item-')) return titleOf(names.items, section.slice('item-'.length)) ?? section.slice('item-'.length)
    return Object.keys(titles).includes(section) ? say(titles[section as TaskKey]) : section
  }
}
