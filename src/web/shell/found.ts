/** What the palette finds: on this device screens by name and articles by number or title; from the server cases and words of articles. */

import type { MeasuresView } from '../../contract/measures-view.ts'
import { stageLabel } from '../../contract/words/stages.ts'
import type { Named } from '../api/client.ts'
import { useShown } from '../home/shown.ts'
import { listsOf, placeOfKind } from '../lists/places.tsx'
import { type Say, useLanguage, useSay } from '../words/language.tsx'
import { words as common } from '../words/words.ts'
import { screensOf } from './screens.ts'
import { words } from './words.ts'

export interface Found {
  readonly to: string
  readonly words: string
  readonly kind: string
}

export function screensAndArticles(asked: string, role: string | undefined, measures: MeasuresView | undefined, say: Say): readonly Found[] {
  const screens = [
    { to: '/', words: say(words.home), kind: say(words.screens) },
    ...screensOf(role).map(({ to, title }) => ({ to, words: say(title), kind: say(words.screens) })),
    ...listsOf(role).map(({ name, title }) => ({ to: `/list/${name}`, words: say(title), kind: say(words.screens) })),
    { to: '/account', words: say(words.account), kind: say(words.screens) },
  ].filter((each) => asked === '' || each.words.toLowerCase().includes(asked.toLowerCase()))
  // 第13条 or 13: the two characters around the number are written by their codes, since no page has words of its own.
  const number = /^\u7b2c?(\d{1,2})\u6761?$/.exec(asked)?.[1]
  const articles = (asked === '' ? [] : (measures?.articles ?? []))
    .filter(
      ({ number: each, title, titleEn }) => Number(number) === each || title.includes(asked) || titleEn.toLowerCase().includes(asked.toLowerCase()),
    )
    .slice(0, 8)
    .map(({ number: each, title, titleEn }) => ({
      to: `/articles/${each}`,
      words: `${say(common.article, { number: each })} ${say([title, titleEn])}`,
      kind: say(words.articles),
    }))
  return [...articles, ...screens]
}

/** What the server found, each by the name of its kind and its stage. */
export function useFoundCases(items: readonly Omit<Named, 'touchedOn'>[]): readonly Found[] {
  const say = useSay()
  const { language } = useLanguage()
  const shown = useShown()
  return items.flatMap((item) => {
    const { kind, id, number, title, stage } = item
    if (kind === 'article') return [{ to: `/articles/${id}`, words: `${say(common.article, { number: id })} …${title}…`, kind: say(words.articles) }]
    if (kind === 'honour') return []
    const list = placeOfKind(kind)
    const called = shown({ kind, id, number, title })
    const line = [called.title, called.number].filter(Boolean).join('　')
    return [
      {
        to: `/case/${kind}/${id}`,
        words: line,
        kind: `${list ? say(list.title) : ''} · ${stageLabel(kind as never, stage as never, 'office', language)}`,
      },
    ]
  })
}
