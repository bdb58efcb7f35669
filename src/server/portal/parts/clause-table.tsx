/** Clauses of the implementing rules: what each sets, its value, and whether that is still the suggested one. */
import type { ReactElement } from 'react'
import { articleName } from '../../../contract/words/numerals.ts'
import type { Clause } from '../facts/rules.ts'
import type { View } from '../page.ts'
import { href, say } from '../say.tsx'
import { rulesWords as words } from '../words/law.ts'
import { type Column, DataTable } from './data-table.tsx'
import { valueInWords } from './rule-value.ts'
import { Tag } from './tag.tsx'

interface ClauseTableProps {
  readonly view: View
  readonly clauses: readonly Clause[]
  readonly caption: string
  /** Show which articles each clause fills. */
  readonly fills?: boolean
}

export function ClauseTable({ view, clauses, caption, fills = false }: ClauseTableProps): ReactElement {
  const { columns } = words
  const cells: Column<Clause>[] = [
    { title: say(view, columns.clause), number: true, cell: ({ parameter }) => parameter.clause },
    { title: say(view, columns.title), names: true, cell: ({ parameter }) => (view.language === 'zh' ? parameter.title : parameter.titleEn) },
    { title: say(view, columns.value), plain: true, cell: (clause) => <Value view={view} clause={clause} /> },
  ]
  const more: Column<Clause>[] = [{ title: say(view, columns.fills), cell: (clause) => <Fills view={view} clause={clause} /> }]
  return <DataTable caption={caption} columns={fills ? [...cells, ...more] : cells} rows={clauses} keyOf={({ parameter }) => parameter.key} counted />
}

function Value({ view, clause: { parameter, value, suggested } }: { view: View; clause: Clause }): ReactElement {
  return (
    <>
      {valueInWords(view, parameter, value)} <Tag tone={suggested ? 'still' : 'run'}>{say(view, suggested ? words.suggested : words.changed)}</Tag>
      {!suggested && <span className="small muted block">{say(view, words.suggestedIs(valueInWords(view, parameter, parameter.suggested)))}</span>}
    </>
  )
}

function Fills({ view, clause: { parameter } }: { view: View; clause: Clause }): ReactElement {
  return (
    <span className="fills">
      {parameter.fills.map((number) => (
        <a key={number} href={href(view, `/law/${number}`)}>
          {articleName(view.language, number)}
        </a>
      ))}
    </span>
  )
}
