/** What the palette finds without asking: screens by name, articles by number or title. */
import type { MeasuresView } from '../../contract/measures-view.ts'
import { listsOf } from '../lists/places.tsx'
import type { Say } from '../words/language.tsx'
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
  const number = /\d{1,2}/.exec(asked)?.[0]
  const articles = (asked === '' ? [] : (measures?.articles ?? []))
    .filter(({ number: each, title }) => (number !== undefined && each === Number(number)) || title.includes(asked))
    .slice(0, 8)
    .map(({ number: each, title, titleEn }) => ({
      to: `/articles/${each}`,
      words: `${say(common.article, { number: each })} ${say([title, titleEn])}`,
      kind: say(words.articles),
    }))
  return [...articles, ...screens]
}
