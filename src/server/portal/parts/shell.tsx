/** The document around a page. */
import type { ReactElement, ReactNode } from 'react'
import type { Words } from '../../../contract/words/language.ts'
import type { Entrance, View } from '../page.ts'
import { href, say } from '../say.tsx'
import { styleSheet } from '../stylesheet.ts'
import { shellWords } from '../words/shell.ts'
import { type Crumb, Crumbs } from './crumbs.tsx'
import { Footer } from './footer.tsx'
import { Masthead } from './masthead.tsx'

export interface ShellProps {
  readonly view: View
  /** The page's own title; the site's follows it. */
  readonly title: string
  readonly entrance?: Entrance
  /** The way here from the first page, itself last. None on the first page. */
  readonly crumbs?: readonly Crumb[]
  /** What 政府网站发展指引 asks of an article page. */
  readonly article?: { readonly title: string; readonly published: string; readonly source: string }
  /** The page stands at no address of its own (an answer to a form): modes and language lead to this one. */
  readonly children: ReactNode
}

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Crect width='8' height='8' rx='1' fill='%23A8071A'/%3E%3Cpath d='M2 2h4v4H2z' fill='none' stroke='%23fff'/%3E%3C/svg%3E"

export function Shell({ view, title, entrance, crumbs, article, children }: ShellProps): ReactElement {
  const other = view.language === 'zh' ? 'en' : 'zh'
  return (
    <html lang={view.language === 'zh' ? 'zh-CN' : 'en'} className={view.mode === 'standard' ? undefined : view.mode}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{`${title} · ${say(view, view.operator.site)}`}</title>
        <meta name="SiteName" content={view.operator.site[0]} />
        {article && <ArticleMarks {...article} />}
        <link rel="stylesheet" href={styleSheet(view.mode).address} />
        <link rel="icon" href={ICON} />
        <link rel="alternate" hrefLang={other === 'en' ? 'en' : 'zh-CN'} href={href({ language: other }, view.address)} />
        <link rel="alternate" type="application/atom+xml" href="/notices.atom" title="公示" />
      </head>
      <body>
        <a className="skip" href="#main">
          {say(view, shellWords.skip)}
        </a>
        {view.fictional && <FictionalBar view={view} />}
        <Masthead view={view} entrance={entrance} />
        <main id="main" className="wrap">
          {crumbs && <Crumbs view={view} crumbs={crumbs} />}
          {children}
        </main>
        <Footer view={view} />
      </body>
    </html>
  )
}

function ArticleMarks({ title, published, source }: NonNullable<ShellProps['article']>): ReactElement {
  return (
    <>
      <meta name="ArticleTitle" content={title} />
      <meta name="PubDate" content={published} />
      <meta name="ContentSource" content={source} />
    </>
  )
}

/** Made-up data says so at the top of every page. */
function FictionalBar({ view }: { view: View }): ReactElement {
  const more: Words = shellWords.fictionalMore
  return (
    <aside className="fictional" aria-label={say(view, shellWords.fictional)}>
      <div className="wrap">
        <b>{say(view, shellWords.fictional)}</b> <span>{say(view, more)}</span>{' '}
        {view.demonstration && <a href={view.demonstration}>{say(view, shellWords.demonstrationDoor)}</a>}
      </div>
    </aside>
  )
}
