/** The values of the implementing rules that fill an article. */
import type { ReactElement } from 'react'
import type { ArticleFacts } from '../facts/article.ts'
import type { View } from '../page.ts'
import { href, say } from '../say.tsx'
import { lawWords, rulesWords } from '../words/law.ts'
import { ClauseTable } from './clause-table.tsx'

export function ArticleParameters({ view, facts: { clauses } }: { view: View; facts: ArticleFacts }): ReactElement | null {
  if (clauses.length === 0) return null
  return (
    <section aria-labelledby="parameters">
      <h2 id="parameters">{say(view, lawWords.parameters)}</h2>
      <ClauseTable view={view} clauses={clauses} caption={say(view, lawWords.parametersMore)} />
      <p className="after">
        <a href={href(view, '/rules')}>{say(view, rulesWords.title)}</a>
      </p>
    </section>
  )
}
