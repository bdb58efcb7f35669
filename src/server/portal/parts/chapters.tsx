/** The regulation by chapters, each leading to its first article. */
import type { ReactElement } from 'react'
import type { Words } from '../../../contract/words/language.ts'
import type { Measures } from '../../../law/measures.ts'
import type { View } from '../page.ts'
import { href, say } from '../say.tsx'

export interface Chapter {
  /** 第三章 申报与受理, in Chinese as printed. */
  readonly title: Words
  /** 申报与受理. */
  readonly name: Words
  readonly articles: Measures['articles']
}

/** The chapters in the order of the print. */
export function chaptersOf({ articles }: Pick<Measures, 'articles'>): readonly Chapter[] {
  return [...new Set(articles.map((article) => article.chapter))].map((title) => {
    const own = articles.filter((article) => article.chapter === title)
    const titleEn = own[0]?.chapterEn ?? title
    return { title: [title, titleEn], name: [title.replace(/^第.+?章\s*/, ''), titleEn.replace(/^Chapter \d+ /, '')], articles: own }
  })
}

function spanWords({ articles }: Chapter): Words {
  const [first, last] = [articles[0]?.number ?? 0, articles.at(-1)?.number ?? 0]
  return first === last ? [`第${first}条`, `Article ${first}`] : [`第${first}至${last}条`, `Articles ${first}–${last}`]
}

export function ChapterList({ view }: { view: View }): ReactElement {
  return (
    <ol className="chapters">
      {chaptersOf(view.measures).map((chapter) => (
        <li key={chapter.title[0]}>
          <a href={href(view, `/law/${chapter.articles[0]?.number ?? 1}`)}>{say(view, chapter.name)}</a>
          <span>{say(view, spanWords(chapter))}</span>
        </li>
      ))}
    </ol>
  )
}
