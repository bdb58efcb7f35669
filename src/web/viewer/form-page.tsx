/** The application's own form, typeset from the frozen submission: one page a part, one a category of the self-evaluation. */

import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { ask, type CaseView } from '../api/client.ts'
import { type Criteria, useCriteriaOf } from '../lists/criteria-of.ts'
import { useSay } from '../words/language.tsx'
import { Fault, Loading } from '../words/states.tsx'
import type { Dossier, FormContent } from './form-content.ts'
import { formPages, pageOfForm } from './form-pages.ts'
import { Basics, Conditions, Declared, Indicators } from './form-parts.tsx'
import { newestSubmission } from './papers.ts'
import { titleOfForm } from './title-of-form.ts'
import { words } from './words.ts'

interface FormPageProps {
  readonly application: CaseView
  readonly page: string
  readonly onPages: (pages: number) => void
}

export default function FormPage({ application, page, onPages }: FormPageProps) {
  const say = useSay()
  const criteriaOf = useCriteriaOf()
  const number = newestSubmission(application)
  const read = useQuery({
    queryKey: ['submission', application.id, number],
    queryFn: () => ask('application.submission', { params: { application: application.id, number: String(number) } }),
    enabled: number !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const content = (read.data as { content: FormContent } | undefined)?.content
  const criteria = criteriaOf(application.state.edition)
  const pages = criteria ? formPages(criteria) : []
  useEffect(() => {
    if (pages.length > 0) onPages(pages.length)
  }, [pages.length, onPages])
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!content || !criteria) return <Loading rows={6} />
  const name = pages[pageOfForm(pages, page) - 1] ?? 'basics'
  return (
    <section className="form-page" lang="zh-CN">
      <h2>{titleOfForm(name, criteria, say)}</h2>
      {name === 'basics' && <Basics application={application} dossier={content.dossier} />}
      {name === 'conditions' && <Conditions dossier={content.dossier} />}
      {name === 'indicators' && <Indicators dossier={content.dossier} />}
      {name === 'overview' && <Long text={content.dossier.overview?.text} />}
      {name === 'declarations' && <Declared declarations={content.declarations} />}
      {criteria.categories.some(({ code }) => code === name) && <Category criteria={criteria} code={name} dossier={content.dossier} />}
    </section>
  )
}

interface CategoryProps {
  readonly criteria: Criteria
  readonly code: string
  readonly dossier: Dossier
}

function Category({ criteria, code, dossier }: CategoryProps): ReactNode {
  const items = criteria.categories.find((each) => each.code === code)?.items ?? []
  return items.map((item) => (
    <section key={item.code} id={`form-item-${item.code}`}>
      <h3>
        {item.code} {item.title}
      </h3>
      <Long text={dossier.items[item.code]?.text} />
    </section>
  ))
}

function Long({ text }: { readonly text: string | undefined }) {
  const say = useSay()
  if (!text?.trim()) return <p className="muted">{say(words.notWritten)}</p>
  return text
    .split(/\n+/)
    .filter((paragraph) => paragraph.trim())
    .map((paragraph, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a frozen text
      <p key={index}>{paragraph}</p>
    ))
}
