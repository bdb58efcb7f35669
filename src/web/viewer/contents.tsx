/** The contents: every page of the form, every file under what it proves. */
import { titleOf } from '../../contract/words/names.ts'
import { useCriteriaOf } from '../lists/criteria-of.ts'
import { useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { formPages } from './form-pages.ts'
import { addressOfPlace, type Paper, type Place } from './papers.ts'
import { titleOfForm } from './title-of-form.ts'
import { words } from './words.ts'

interface ContentsProps {
  readonly papers: readonly Paper[]
  readonly at: Place
  readonly number: number
  readonly onGo: (at: string) => void
}

export function Contents({ papers, at, number, onGo }: ContentsProps) {
  const say = useSay()
  const criteriaOf = useCriteriaOf()
  const { names } = useNames()
  const [form, ...files] = papers
  const criteria = criteriaOf(form?.edition)
  const slots = [...new Set(files.map(({ slot }) => slot))]
  const entry = (paper: Paper, page: string | number, text: string, current: boolean) => (
    <li key={`${paper.key} ${page}`}>
      <button type="button" className="plain" aria-current={current ? 'page' : undefined} onClick={() => onGo(addressOfPlace(paper, page))}>
        {text}
      </button>
    </li>
  )
  return (
    <nav className="reader-contents" aria-label={say(words.contents)}>
      {form && criteria && (
        <>
          <h2>{say(words.form)}</h2>
          <ul>
            {formPages(criteria).map((name, index) =>
              entry(form, name, titleOfForm(name, criteria, say), at.paper.key === form.key && number === index + 1),
            )}
          </ul>
        </>
      )}
      {slots.map((slot) => (
        <div key={slot}>
          <h2>{titleOf(names.evidence, slot) ?? slot}</h2>
          <ul>{files.filter((file) => file.slot === slot).map((file) => entry(file, 1, file.name, at.paper.key === file.key))}</ul>
        </div>
      ))}
    </nav>
  )
}
