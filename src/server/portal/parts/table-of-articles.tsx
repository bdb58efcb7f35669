/** The contents beside an article: every chapter, and the articles of this one. */
import type { ReactElement } from 'react'
import { articleName } from '../../../contract/words/numerals.ts'
import type { View } from '../page.ts'
import { href, say } from '../say.tsx'
import { lawWords as words } from '../words/law.ts'
import { type Chapter, chaptersOf } from './chapters.tsx'

export function TableOfArticles({ view, number }: { view: View; number: number }): ReactElement {
  return (
    <nav className="contents" aria-label={say(view, words.contents)}>
      <ol>
        {chaptersOf(view.measures).map((chapter) => (
          <li key={chapter.title[0]} className={holds(chapter, number) ? 'here' : undefined}>
            <a href={href(view, `/law/${chapter.articles[0]?.number ?? 1}`)}>
              {view.language === 'zh' ? chapter.title[0].replace(/^第(.+)章\s*/, '$1　') : chapter.title[1].replace(/^Chapter (\d+) /, '$1 · ')}
            </a>
            {holds(chapter, number) && <Articles view={view} chapter={chapter} number={number} />}
          </li>
        ))}
      </ol>
    </nav>
  )
}

function holds({ articles }: Chapter, number: number): boolean {
  return articles.some((article) => article.number === number)
}

function Articles({ view, chapter, number }: { view: View; chapter: Chapter; number: number }): ReactElement {
  return (
    <ul>
      {chapter.articles.map((article) => (
        <li key={article.number}>
          <a href={href(view, `/law/${article.number}`)} aria-current={article.number === number ? 'page' : undefined}>
            {`${articleName(view.language, article.number)}${view.language === 'zh' ? `　${article.title}` : ` ${article.titleEn}`}`}
          </a>
        </li>
      ))}
    </ul>
  )
}
