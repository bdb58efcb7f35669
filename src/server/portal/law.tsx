/** 办法与解读: the regulation by chapters, with a search of its words. */
import type { ReactElement } from 'react'
import { articleName } from '../../contract/words/numerals.ts'
import type { ArticleText } from '../../law/measures.ts'
import { allArticles } from '../law-text.ts'
import type { Page, View } from './page.ts'
import { type Chapter, chaptersOf } from './parts/chapters.tsx'
import { Shell } from './parts/shell.tsx'
import { href, plainDay, say, Zh } from './say.tsx'
import { lawWords as words } from './words/law.ts'

interface LawFacts {
  readonly asked: string | null
  readonly found: readonly { readonly article: ArticleText; readonly snippet: string }[]
}

export const law: Page<LawFacts> = {
  path: '/law',
  title: words.title,
  articles: [1, 2, 3, 8, 9, 39],
  does: ['三十九条全文，按章查找、搜索', 'All articles by chapter, with a search'],
  query: ['q'],
  read: async ({ query, measures }) => {
    const asked = query.q?.trim() || null
    return { asked, found: asked ? search(measures.id, asked) : [] }
  },
  draw: (view, { asked, found }) => (
    <Shell view={view} title={say(view, words.title)} entrance="law" crumbs={[{ words: words.title }]}>
      <div className="head stack">
        <h1>
          <Zh view={view}>{`《${view.measures.title}》`}</Zh>
        </h1>
        <p className="lead">
          {say(
            view,
            words.printed(view.language === 'zh' ? view.measures.documentNumber : view.measures.titleEn, plainDay(view, view.measures.inForceFrom)),
          )}{' '}
          {say(view, words.onlyChinese)}
        </p>
        <SearchForm view={view} asked={asked ?? ''} />
      </div>
      {asked !== null && <Found view={view} asked={asked} found={found} />}
      <Ways view={view} />
      <section aria-labelledby="chapters">
        <h2 id="chapters">{say(view, words.chapters)}</h2>
        <div className="chapter-cards">
          {chaptersOf(view.measures).map((chapter) => (
            <ChapterCard key={chapter.title[0]} view={view} chapter={chapter} />
          ))}
        </div>
      </section>
    </Shell>
  ),
}

/** Articles that have these words, each with the words around them. */
function search(measures: string, text: string): LawFacts['found'] {
  return [...allArticles(measures).values()].flatMap((article) => {
    const whole = article.paragraphs.flatMap(({ text: paragraph, items }) => [paragraph, ...items]).join('')
    const at = whole.indexOf(text)
    if (at < 0) return []
    const [from, to] = [Math.max(0, at - 24), Math.min(whole.length, at + text.length + 36)]
    return [{ article, snippet: `${from > 0 ? '…' : ''}${whole.slice(from, to)}${to < whole.length ? '…' : ''}` }]
  })
}

function SearchForm({ view, asked }: { view: View; asked: string }): ReactElement {
  return (
    <search>
      <form className="inline-form" action={href(view, '/law')} method="get">
        <div className="field">
          <label htmlFor="q">{say(view, words.search)}</label>
          <input id="q" name="q" defaultValue={asked} maxLength={60} placeholder={say(view, words.searchHint)} />
        </div>
        <button className="btn" type="submit">
          {say(view, words.searchButton)}
        </button>
      </form>
    </search>
  )
}

function Found({ view, asked, found }: { view: View; asked: string; found: LawFacts['found'] }): ReactElement {
  return (
    <section aria-labelledby="found">
      <h2 id="found">{say(view, found.length > 0 ? words.found(found.length, asked) : words.notFound(asked))}</h2>
      <ul className="list">
        {found.map(({ article, snippet }) => (
          <li key={article.number}>
            <h3>
              <a
                href={href(view, `/law/${article.number}`)}
              >{`${articleName(view.language, article.number)}${view.language === 'zh' ? `　${article.title}` : ''}`}</a>
            </h3>
            <p lang="zh-CN">{snippet}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Ways({ view }: { view: View }): ReactElement {
  const ways = [
    { path: '/law/full', title: words.full, more: ['八章三十九条', 'Eight chapters, thirty-nine articles'] as const },
    { path: '/rules', title: words.rules, more: words.rulesMore },
    { path: '/criteria', title: words.criteria, more: words.criteriaMore },
    { path: '/calendar', title: words.calendar, more: words.calendarMore },
  ]
  return (
    <ul className="doors more">
      {ways.map(({ path, title, more }) => (
        <li key={path}>
          <a href={href(view, path)}>{say(view, title)}</a>
          <span>{say(view, more)}</span>
        </li>
      ))}
    </ul>
  )
}

function ChapterCard({ view, chapter }: { view: View; chapter: Chapter }): ReactElement {
  return (
    <div>
      <h3>{say(view, chapter.title)}</h3>
      <ul className="articles">
        {chapter.articles.map((article) => (
          <li key={article.number}>
            <a href={href(view, `/law/${article.number}`)}>
              <span>{articleName(view.language, article.number)}</span> {view.language === 'zh' ? article.title : article.titleEn}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
