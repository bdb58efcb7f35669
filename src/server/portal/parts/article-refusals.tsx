/** 不能做的事，各有依据: each refusal of the article with what the system answers and the ground it stands on. */
import type { ReactElement } from 'react'
import { type GroundTerms, groundInWords, groundKindLabel } from '../../../contract/words/grounds.ts'
import type { Language } from '../../../contract/words/language.ts'
import { articleName } from '../../../contract/words/numerals.ts'
import { refusalSentence } from '../../../contract/words/refusals.ts'
import type { Ground, RefusalCode } from '../../../law/verdict.ts'
import type { ArticleFacts } from '../facts/article.ts'
import type { View } from '../page.ts'
import { say } from '../say.tsx'
import { lawWords as words } from '../words/law.ts'
import { DataTable } from './data-table.tsx'
import { Tag } from './tag.tsx'

type Part = { readonly view: View; readonly facts: ArticleFacts }
type Refusal = ArticleFacts['refusals'][number]

export function ArticleRefusals({ view, facts }: Part): ReactElement | null {
  if (facts.refusals.length === 0) return null
  const { columns } = words
  return (
    <section aria-labelledby="refusals">
      <h2 id="refusals">{say(view, words.refusals)}</h2>
      <DataTable<Refusal>
        caption={say(view, words.refusalsMore)}
        rows={facts.refusals}
        keyOf={(refusal) => refusal.code}
        columns={[
          { title: say(view, columns.situation), names: true, cell: ({ code }) => inTwo(view, code).situation },
          { title: say(view, columns.answer), plain: true, cell: ({ code }) => inTwo(view, code).answer },
          { title: say(view, columns.ground), plain: true, cell: ({ ground }) => <GroundCell view={view} ground={ground} facts={facts} /> },
        ]}
      />
    </section>
  )
}

/** A refusal says first what stands in the way, then what to do. */
export function inTwo({ language }: Pick<View, 'language'>, code: RefusalCode): { readonly situation: string; readonly answer: string } {
  const sentence = refusalSentence(code, {}, language, { audience: 'public' })
  const [situation = sentence, ...rest] = sentence.split(language === 'zh' ? /(?<=[。；])/ : /(?<=[.;])\s+/)
  return { situation: situation.replace(/[。；.;]$/, ''), answer: rest.join(language === 'zh' ? '' : ' ') || situation }
}

function GroundCell({ view, ground, facts }: { view: View; ground: Ground; facts: ArticleFacts }): ReactElement {
  const label = <Tag tone="still">{groundKindLabel(ground.kind, view.language)}</Tag>
  if (ground.kind === 'control') return label
  return (
    <>
      {label} {placeOf(view, ground, facts)}
    </>
  )
}

/** The place within the ground that its tag has named already. */
function placeOf({ language }: View, ground: Exclude<Ground, { kind: 'control' }>, { terms }: ArticleFacts): string {
  if (ground.kind === 'law') return groundInWords(ground, terms, language)
  if (ground.kind === 'rule') return clauseOf(language, ground.parameter, terms)
  const { article, paragraph, item } = ground
  const only = item === undefined && terms.paragraphsOf?.(article) === 1
  return articleName(language, article, only ? undefined : paragraph, item)
}

function clauseOf(language: Language, parameter: string, { clauseOf: find, rulesVersion }: GroundTerms): string {
  const clause = find(parameter)?.clause ?? 0
  if (language === 'zh') return rulesVersion > 0 ? `第${rulesVersion}版第${clause}条` : `第${clause}条（建议值）`
  return rulesVersion > 0 ? `version ${rulesVersion}, clause ${clause}` : `clause ${clause} (suggested value)`
}
