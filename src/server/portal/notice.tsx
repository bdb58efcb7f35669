/** ★4 公示页: the count day by day, the list, how to object, and the proof. A notice keeps this page for ever. */
import type { ReactElement } from 'react'
import { noticeKinds } from '../../contract/words/labels.ts'
import { articleName } from '../../contract/words/numerals.ts'
import type { StepPlace } from '../../law/measures.ts'
import { type NoticeFacts, noticeFacts } from './facts/notice.ts'
import type { Page, View } from './page.ts'
import { entranceCrumb } from './parts/crumbs.tsx'
import { NoticeAside } from './parts/notice-aside.tsx'
import { NoticeBanners } from './parts/notice-banners.tsx'
import { NoticeCount } from './parts/notice-count.tsx'
import { NoticeList } from './parts/notice-list.tsx'
import { ProofLine } from './parts/proof-line.tsx'
import { Shell } from './parts/shell.tsx'
import { plainDay, say, Zh } from './say.tsx'
import { publishedOn, restsOn, noticeWords as words } from './words/notices.ts'

type Part = { readonly view: View; readonly facts: NoticeFacts }

export const notice: Page<NoticeFacts> = {
  path: '/notices/:id',
  title: ['公示页', 'A notice'],
  articles: [13, 15, 18, 20, 28, 30],
  does: ['名单、每日计数、怎样提异议', 'The list, the count day by day, how to object'],
  query: ['page'],
  read: noticeFacts,
  draw: (view, facts) => {
    const { state, publisherName, count, proof } = facts
    return (
      <Shell
        view={view}
        title={state.title}
        entrance="notices"
        crumbs={[entranceCrumb('notices'), { words: noticeKinds[state.kind] }]}
        article={{ title: state.title, published: state.publishedOn, source: publisherName }}
      >
        <div className="head paper">
          <h1>
            <Zh view={view}>{state.title}</Zh>
          </h1>
          <p className="muted">
            <Zh view={view}>{state.documentNumber}</Zh>
            {view.language === 'zh' ? '　' : ' · '}
            {say(view, publishedOn(plainDay(view, state.publishedOn)))}
            {view.language === 'zh' ? '　' : ' · '}
            {basis(view, state.kind)}
          </p>
        </div>
        <NoticeBanners view={view} facts={facts} />
        {count && <NoticeCount view={view} facts={facts} count={count} />}
        <div className="two wide-gap">
          <Body view={view} facts={facts} />
          <NoticeAside view={view} facts={facts} />
        </div>
        {proof && <ProofLine view={view} proof={proof} />}
      </Shell>
    )
  },
}

const publishingSteps: Readonly<Record<string, string>> = {
  district: 'notice.publish-district',
  acceptance: 'edition.publish-acceptance-list',
  proposed: 'edition.publish-proposed-list',
  announcement: 'edition.announce',
  extension: 'edition.extend-deadline',
  conferment: 'edition.issue-certificates',
}

/** The article that the publication carries out; for the others none asks for it. */
function basis(view: View, kind: string): string {
  const place: StepPlace | undefined = view.measures.stepPlaces[publishingSteps[kind] ?? '']
  if (!place || !('articles' in place)) return ''
  const [article] = kind === 'proposed' ? place.articles.slice(-1) : kind === 'conferment' ? [20] : place.articles.slice(0, 1)
  return article === undefined ? '' : say(view, restsOn([articleName('zh', article)], [articleName('en', article)]))
}

function Body({ view, facts }: Part): ReactElement {
  const { state, publisherName, subjects } = facts
  return (
    <div>
      {subjects.length > 0 ? <NoticeList view={view} facts={facts} /> : <Text view={view} facts={facts} />}
      <p className="sign">
        <b lang={view.language === 'en' ? 'zh-CN' : undefined}>{publisherName}</b>
        <br />
        {plainDay(view, state.publishedOn)}
      </p>
      <span className="stamp" aria-hidden="true" lang="zh-CN">
        （公章）
      </span>
    </div>
  )
}

function Text({ view, facts: { state } }: Part): ReactElement {
  return (
    <section aria-labelledby="text">
      <h2 id="text">{say(view, words.text)}</h2>
      <div className="prose" lang={view.language === 'en' ? 'zh-CN' : undefined}>
        {state.text.split(/\n+/).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </section>
  )
}
