/** What a field of a section is called, for the choice between two wordings. */
import { titleOf } from '../../contract/words/names.ts'
import type { Path } from '../saving/merge.ts'
import { useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { basicsFields } from './basics-form.tsx'
import { useSectionName } from './section-name.ts'
import { words } from './words.ts'

export function useFieldName(section: string): (path: Path) => string {
  const say = useSay()
  const { names } = useNames()
  const sectionName = useSectionName()
  return ([first = '', second = '']) => {
    const basics = basicsFields.find(({ key }) => key === first)
    if (section === 'basics' && basics) return say(basics.title)
    if (first === 'answers' || first === 'statements') return titleOf(names.conditions, second) ?? sectionName(section)
    if (first === 'values' || first === 'notes') return titleOf(names.indicators, second) ?? sectionName(section)
    return first === 'files' ? say(words.evidence) : sectionName(section)
  }
}
