/** 全文: the whole regulation on one page, for reading and printing. */
import type { ReactElement } from 'react'
import { articleName } from '../../contract/words/numerals.ts'
import type { ArticleText } from '../../law/measures.ts'
import { allArticles } from '../law-text.ts'
import type { Page, View } from './page.ts'
import { chaptersOf } from './parts/chapters.tsx'
import { entranceCrumb } from './parts/crumbs.tsx'
import { Shell } from './parts/shell.tsx'
import { href, plainDay, say } from './say.tsx'
import { lawWords as words } from './words/law.ts'

export const lawFull: Page<ReadonlyMap<number, ArticleText>> = {
  path: '/law/full',
  title: ['办法全文', 'The full text'],
  articles: [1, 39],
  does: ['全文，可以打印', 'The full text, for printing'],
  read: async ({ measures }) => allArticles(measures.id),
  draw: (view, articles) => {
    const { measures } = view
    return (
      <Shell view={view} title={say(view, words.full)} entrance="law" crumbs={[entranceCrumb('law'), { words: words.full }]}>
        <article className="paper full-text" lang="zh-CN">
          <h1>{measures.title}</h1>
          <p className="muted center">
            {measures.documentNumber}　{plainDay({ language: 'zh' }, measures.issuedOn)}
          </p>
          {chaptersOf(measures).map((chapter) => (
            <section key={chapter.title[0]}>
              <h2>{chapter.title[0]}</h2>
              {chapter.articles.map(({ number }) => (
                <Article key={number} view={view} article={articles.get(number)} />
              ))}
            </section>
          ))}
        </article>
      </Shell>
    )
  },
}

function Article({ view, article }: { view: View; article: ArticleText | undefined }): ReactElement | null {
  if (!article) return null
  const heading = articleName('zh', article.number)
  return (
    <div id={`article-${article.number}`}>
      {article.paragraphs.map(({ text, items }, index) => (
        <div key={text}>
          <p>
            {index === 0 && (
              <>
                <a href={href(view, `/law/${article.number}`)}>
                  <b>{heading}</b>
                </a>
                {'　'}
              </>
            )}
            {text}
          </p>
          {items.map((item) => (
            <p key={item}>{item}</p>
          ))}
        </div>
      ))}
    </div>
  )
}
