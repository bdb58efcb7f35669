/** 网站地图: every page of one address with the articles it carries out, and every article. */
import { articleName } from '../../contract/words/numerals.ts'
import type { AnyPage, Page } from './page.ts'
import { ChapterList } from './parts/chapters.tsx'
import { Shell } from './parts/shell.tsx'
import { href, say } from './say.tsx'
import { sitemapWords as words } from './words/doors.ts'

export function sitemapPage(screens: () => readonly AnyPage[]): Page<Record<never, never>> {
  return {
    path: '/sitemap',
    title: words.title,
    articles: [1],
    does: ['全部页面和条文', 'All pages and articles'],
    read: async () => ({}),
    draw: (view) => (
      <Shell view={view} title={say(view, words.title)} crumbs={[{ words: words.title }]}>
        <div className="head">
          <h1>{say(view, words.title)}</h1>
        </div>
        <section aria-labelledby="pages">
          <h2 id="pages">{say(view, words.pages)}</h2>
          <ul className="lines">
            {screens()
              .filter((screen) => !screen.path.includes(':'))
              .map((screen) => (
                <li key={screen.path}>
                  <a href={href(view, screen.path)}>{say(view, screen.title)}</a>
                  <span>
                    {say(view, screen.does)}
                    {screen.articles.length > 0 &&
                      `${view.language === 'zh' ? '；' : '; '}${say(view, words.carries)}${view.language === 'zh' ? '' : ' '}${screen.articles.map((number) => articleName(view.language, number)).join(view.language === 'zh' ? '、' : ', ')}`}
                  </span>
                </li>
              ))}
          </ul>
        </section>
        <section aria-labelledby="articles">
          <h2 id="articles">{say(view, words.articles)}</h2>
          <ChapterList view={view} />
        </section>
      </Shell>
    ),
  }
}
