/** What papers and their pages are called. */
import { titleOf } from '../../contract/words/names.ts'
import { useCriteriaOf } from '../lists/criteria-of.ts'
import { useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { formPages } from './form-pages.ts'
import type { Paper } from './papers.ts'
import { titleOfForm } from './title-of-form.ts'
import { words } from './words.ts'

export interface PaperTitles {
  readonly paper: (paper: Paper) => string
  readonly slot: (paper: Paper) => string
  readonly page: (paper: Paper, number: number, pages: number) => string
  /** A place as a pointer: 申报表 近三年主要指标, 审计报告.pdf 第6页. */
  readonly place: (paper: Paper, number: number) => string
}

export function useTitles(): PaperTitles {
  const say = useSay()
  const criteriaOf = useCriteriaOf()
  const { names } = useNames()
  const formPage = ({ edition }: Paper, number: number) => {
    const criteria = criteriaOf(edition)
    return criteria ? titleOfForm(formPages(criteria)[number - 1] ?? '', criteria, say) : ''
  }
  const paper = ({ shown, name }: Paper) => (shown === 'form' ? say(words.form) : name)
  return {
    paper,
    slot: ({ slot }) => titleOf(names.evidence, slot) ?? '',
    page: (each, number, pages) => (each.shown === 'form' ? formPage(each, number) : pages > 1 ? say(words.page, { page: number }) : ''),
    place: (each, number) => `${paper(each)} ${each.shown === 'form' ? formPage(each, number) : say(words.page, { page: number })}`,
  }
}
