/** /law/:n: an article's own words, what carries it out, what cannot be done and why, what runs under it now. */
import type { ReactElement } from 'react'
import { articleName, chineseNumeral } from '../../contract/words/numerals.ts'
import { type ArticleFacts, articleFacts } from './facts/article.ts'
import type { AnyPage, Page, View } from './page.ts'
import { ArticleParameters } from './parts/article-parameters.tsx'
import { ArticleRefusals } from './parts/article-refusals.tsx'
import { CarriedOutBy } from './parts/carried-out-by.tsx'
import { entranceCrumb } from './parts/crumbs.tsx'
import { groundWords, Marked } from './parts/marked.tsx'
import { RunningNotice } from './parts/running-notice.tsx'
import { Shell } from './parts/shell.tsx'
import { TableOfArticles } from './parts/table-of-articles.tsx'
import { href, say, Zh } from './say.tsx'
import { lawWords as words } from './words/law.ts'

type Part = { readonly view: View; readonly facts: ArticleFacts }

/** The page of one article; it names the pages that carry the article out. */
export function articlePage(screens: () => readonly AnyPage[]): Page<ArticleFacts> {
  return {
    path: '/law/:number',
    title: ['条文页', 'An article'],
    articles: Array.from({ length: 39 }, (_, index) => index + 1),
    does: ['条文、由谁执行、不能做什么、细则取值', 'The text, what carries it out, what it forbids'],
    read: articleFacts,
    draw: (view, facts) => {
      const { number, title, chapter } = facts.text
      const chapterEn = view.measures.articles.find((each) => each.number === number)?.chapterEn ?? chapter
      const name = articleName(view.language, number)
      const english = view.measures.articles.find((each) => each.number === number)?.titleEn ?? ''
      return (
        <Shell
          view={view}
          title={`${name} ${view.language === 'zh' ? title : english}`}
          entrance="law"
          crumbs={[entranceCrumb('law'), { words: [chapter, chapterEn] }, { words: [name, name] }]}
        >
          <div className="law head">
            <TableOfArticles view={view} number={number} />
            <div>
              <p className="muted">
                <Zh view={view}>{`《${view.measures.title}》${view.measures.documentNumber}　${chapter}`}</Zh>
              </p>
              <h1>
                {name} <span className="sub">{view.language === 'zh' ? title : english}</span>
              </h1>
              <Text view={view} facts={facts} />
              <CarriedOutBy
                view={view}
                facts={facts}
                screens={screens().filter((screen) => screen.articles.includes(number) && screen.path !== '/law/:number')}
              />
              <ArticleRefusals view={view} facts={facts} />
              <ArticleParameters view={view} facts={facts} />
              <Running view={view} facts={facts} />
              <Around view={view} number={number} />
            </div>
          </div>
        </Shell>
      )
    },
  }
}

function Text({ view, facts: { text } }: Part): ReactElement {
  const several = text.paragraphs.length > 1
  return (
    <div className="text">
      {text.paragraphs.map((paragraph, index) => (
        <div key={paragraph.text} className="para" id={`p${index + 1}`}>
          {several && <p className="k">{say(view, words.paragraph(view.language === 'zh' ? chineseNumeral(index + 1) : String(index + 1)))}</p>}
          <blockquote lang="zh-CN">
            <p>
              <Marked text={paragraph.text} words={groundWords(view, text.number, index + 1)} />
            </p>
            {paragraph.items.map((item) => (
              <p key={item} className="item">
                {item}
              </p>
            ))}
          </blockquote>
        </div>
      ))}
    </div>
  )
}

function Running({ view, facts: { running } }: Part): ReactElement | null {
  if (running.length === 0) return null
  return (
    <section aria-labelledby="running">
      <h2 id="running">{say(view, words.running)}</h2>
      <ul className="list">
        {running.map(({ line, days }) => (
          <RunningNotice key={line.id} view={view} line={line} days={days} />
        ))}
      </ul>
    </section>
  )
}

function Around({ view, number }: { view: View; number: number }): ReactElement {
  const { articles } = view.measures
  const [before, after] = [articles.find((each) => each.number === number - 1), articles.find((each) => each.number === number + 1)]
  const label = (article: (typeof articles)[number]) =>
    `${articleName(view.language, article.number)}${view.language === 'zh' ? '　' : ' '}${view.language === 'zh' ? article.title : article.titleEn}`
  return (
    <nav className="around" aria-label={say(view, words.around)}>
      <span>{before && <a href={href(view, `/law/${before.number}`)} rel="prev">{`‹ ${label(before)}`}</a>}</span>
      <span>{after && <a href={href(view, `/law/${after.number}`)} rel="next">{`${label(after)} ›`}</a>}</span>
    </nav>
  )
}
