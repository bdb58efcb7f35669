/** 实施细则: every clause in force with its value, and the versions before. */
import type { ReactElement } from 'react'
import { type RulesFacts, type RulesVersion, rulesFacts } from './facts/rules.ts'
import type { Page, View } from './page.ts'
import { ClauseTable } from './parts/clause-table.tsx'
import { entranceCrumb } from './parts/crumbs.tsx'
import { DataTable } from './parts/data-table.tsx'
import { Shell } from './parts/shell.tsx'
import { plainDay, say, Zh } from './say.tsx'
import { rulesWords as words } from './words/law.ts'

type Part = { readonly view: View; readonly facts: RulesFacts }

export const rules: Page<RulesFacts> = {
  path: '/rules',
  title: words.title,
  articles: [9, 38],
  does: ['办法留给细则的数字，逐条写明取值和版本', 'The values the Measures leave open, clause by clause, by version'],
  read: rulesFacts,
  draw: (view, facts) => (
    <Shell view={view} title={say(view, words.title)} entrance="law" crumbs={[entranceCrumb('law'), { words: words.title }]}>
      <div className="head stack">
        <h1>{say(view, words.title)}</h1>
        <p className="lead">{say(view, words.lead)}</p>
        {facts.version === null && <p className="banner wait">{say(view, words.none)}</p>}
      </div>
      <section aria-label={say(view, words.title)}>
        <ClauseTable view={view} clauses={facts.clauses} caption={facts.version ? inForce(view, facts.version) : say(view, words.suggested)} fills />
      </section>
      {facts.versions.length > 0 && <Versions view={view} facts={facts} />}
    </Shell>
  ),
}

function inForce(view: View, { version, documentNumber, firstDay }: RulesVersion): string {
  const document = view.language === 'zh' ? documentNumber : (/\d+(?=号)/.exec(documentNumber)?.[0] ?? '')
  const number = view.language === 'zh' ? document : `document no. ${document}`
  return say(view, words.inForce(version, number, plainDay(view, firstDay)))
}

function Versions({ view, facts }: Part): ReactElement {
  const { versionColumns: columns } = words
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{say(view, words.versions)}</h2>
      <DataTable<RulesVersion>
        caption={say(view, words.editions)}
        rows={facts.versions}
        keyOf={(each) => String(each.version)}
        columns={[
          {
            title: say(view, columns.version),
            names: true,
            cell: (each) => (view.language === 'zh' ? `第${each.version}版` : `Version ${each.version}`),
          },
          { title: say(view, columns.document), plain: true, cell: (each) => <Zh view={view}>{each.documentNumber}</Zh> },
          { title: say(view, columns.from), cell: (each) => plainDay(view, each.firstDay) },
          { title: say(view, columns.changes), plain: true, cell: (each) => changes(view, each) },
        ]}
      />
    </section>
  )
}

function changes(view: View, { first, changed }: RulesVersion): string {
  if (first) return say(view, words.first)
  if (changed.length === 0) return say(view, words.noChange)
  return changed
    .map((parameter) => (view.language === 'zh' ? `第${parameter.clause}条${parameter.title}` : `${parameter.clause} ${parameter.titleEn}`))
    .join(view.language === 'zh' ? '；' : '; ')
}
