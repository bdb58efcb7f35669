/** 评审准则: what an edition is reviewed by, item by item. */
import type { ReactElement } from 'react'
import { type CriteriaCategory, type CriteriaItem, itemsOf, wholePoints } from '../../law/measures.ts'
import { type CriteriaFacts, criteriaFacts } from './facts/criteria.ts'
import type { Page, View } from './page.ts'
import { entranceCrumb } from './parts/crumbs.tsx'
import { DataTable } from './parts/data-table.tsx'
import { Shell } from './parts/shell.tsx'
import { say, Zh } from './say.tsx'
import { criteriaWords as words } from './words/law.ts'

type OneSet = CriteriaFacts['sets'][number]

interface Line {
  readonly category: CriteriaCategory
  readonly item: CriteriaItem
}

export const criteria: Page<CriteriaFacts> = {
  path: '/criteria',
  title: words.title,
  articles: [3],
  does: ['每届按哪一套准则评审，逐条写明分值', 'By which criteria an edition is reviewed, item by item'],
  read: criteriaFacts,
  draw: (view, { sets }) => (
    <Shell view={view} title={say(view, words.title)} entrance="law" crumbs={[entranceCrumb('law'), { words: words.title }]}>
      <div className="head stack">
        <h1>{say(view, words.title)}</h1>
        <p className="lead">{say(view, words.lead)}</p>
      </div>
      {sets.map((one) => (
        <Section key={one.set.id} view={view} one={one} />
      ))}
    </Shell>
  ),
}

function Section({ view, one: { set, usedBy } }: { readonly view: View; readonly one: OneSet }): ReactElement {
  const { columns } = words
  const items = itemsOf(set)
  return (
    <section aria-labelledby={set.id}>
      <h2 id={set.id}>
        <Zh view={view}>{set.standard}</Zh>
      </h2>
      <p>{say(view, words.sum(set.categories.length, items.length, wholePoints(set), set.percentStep))}</p>
      <p className="muted">
        {say(view, words.source)}
        <Zh view={view}>{set.source}</Zh>
      </p>
      <p>
        {usedBy.length === 0 ? (
          say(view, words.unused)
        ) : (
          <>
            {say(view, words.usedBy)}
            <Zh view={view}>{usedBy.join('、')}</Zh>
          </>
        )}
      </p>
      <DataTable<Line>
        caption={set.standard}
        rows={set.categories.flatMap((category) => category.items.map((item) => ({ category, item })))}
        keyOf={({ item }) => item.code}
        columns={[
          { title: say(view, columns.item), names: true, cell: ({ item }) => `${item.code} ${called(view, item)}` },
          { title: say(view, columns.category), cell: ({ category }) => `${category.code} ${called(view, category)}` },
          { title: say(view, columns.kind), cell: ({ item }) => say(view, words[item.kind]) },
          { title: say(view, columns.points), number: true, cell: ({ item }) => String(item.points) },
        ]}
      />
    </section>
  )
}

function called({ language }: View, { title, titleEn }: { readonly title: string; readonly titleEn: string }): string {
  return language === 'zh' ? title : titleEn || title
}
