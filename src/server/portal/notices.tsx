/** 公示一览: every notice of every edition. */
import type { ReactElement } from 'react'
import { noticeKinds } from '../../contract/words/labels.ts'
import { stageLabel } from '../../contract/words/stages.ts'
import { editionsOf, type PublicEdition } from './facts/editions.ts'
import { type NoticeLine, noticeLines, noticeStages } from './facts/notices.ts'
import type { Page, View } from './page.ts'
import { DataTable } from './parts/data-table.tsx'
import { editionWords } from './parts/edition-name.ts'
import { Pager } from './parts/pager.tsx'
import { Select } from './parts/select.tsx'
import { Shell } from './parts/shell.tsx'
import { noticeTones, Tag } from './parts/tag.tsx'
import { href, plainDay, say, Zh } from './say.tsx'
import { noticeWords as words } from './words/notices.ts'

const A_PAGE = 20

interface NoticesFacts {
  readonly lines: readonly NoticeLine[]
  readonly total: number
  readonly page: number
  readonly editions: readonly PublicEdition[]
  readonly filter: Readonly<Record<string, string>>
}

type Part = { readonly view: View; readonly facts: NoticesFacts }

export const notices: Page<NoticesFacts> = {
  path: '/notices',
  title: words.title,
  articles: [9, 13, 15, 18, 20],
  does: ['各届全部公示，可以按状态、届次、县（区）筛选', 'Every notice of every edition, by state, edition and area'],
  query: ['stage', 'edition', 'area', 'page'],
  read: async (ask) => {
    const { page: asked, ...filter } = ask.query
    const page = Math.max(1, Math.min(10_000, Number(asked) || 1))
    const found = await noticeLines(ask, filter, A_PAGE, (page - 1) * A_PAGE)
    return { ...found, page, editions: await editionsOf(ask), filter }
  },
  draw: (view, facts) => (
    <Shell view={view} title={say(view, words.title)} entrance="notices" crumbs={[{ words: words.title }]}>
      <div className="head stack">
        <h1>{say(view, words.title)}</h1>
        <p className="lead">{say(view, words.lead)}</p>
        <StageLinks view={view} facts={facts} />
      </div>
      <Filter view={view} facts={facts} />
      <section aria-label={say(view, words.title)}>
        {facts.lines.length === 0 ? (
          <p>{say(view, Object.keys(facts.filter).length > 0 ? words.none : words.noneYet)}</p>
        ) : (
          <NoticeTable view={view} facts={facts} />
        )}
        <Pager view={view} path="/notices" query={facts.filter} page={facts.page} pages={Math.ceil(facts.total / A_PAGE)} />
        <p className="after links">
          <a href={`/notices.xlsx${searchOf(facts.filter)}`}>{say(view, words.excel)}</a> <a href="/notices.atom">{say(view, words.feed)}</a>
        </p>
      </section>
    </Shell>
  ),
}

function searchOf(filter: Readonly<Record<string, string>>): string {
  const search = new URLSearchParams(filter).toString()
  return search ? `?${search}` : ''
}

/** The states by link: most visitors want what runs now. */
function StageLinks({ view, facts: { filter } }: Part): ReactElement {
  const to = (stage: string) => {
    const { stage: _, ...rest } = filter
    return href(view, `/notices${searchOf(stage ? { stage, ...rest } : rest)}`)
  }
  const asked = noticeStages.find((stage) => stage === filter.stage) ?? ''
  return (
    <ul className="chips" aria-label={say(view, words.stage)}>
      {['', ...noticeStages].map((stage) => (
        <li key={stage}>
          <a href={to(stage)} aria-current={asked === stage || undefined}>
            {stage ? stageLabel('notice', stage, 'public', view.language) : say(view, words.any)}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Filter({ view, facts: { editions, filter } }: Part): ReactElement {
  return (
    <form className="filter" action={href(view, '/notices')} method="get" aria-label={say(view, words.filter)}>
      {filter.stage && <input type="hidden" name="stage" value={filter.stage} />}
      <Select
        name="edition"
        label={say(view, words.edition)}
        value={filter.edition ?? ''}
        any={say(view, words.any)}
        options={editions.filter((each) => each.announcement).map((edition) => ({ value: edition.id, label: say(view, editionWords(edition)) }))}
      />
      <Select
        name="area"
        label={say(view, words.area)}
        value={filter.area ?? ''}
        any={say(view, words.any)}
        options={view.measures.areas.map((area) => ({ value: area.key, label: view.language === 'zh' ? area.title : area.titleEn }))}
      />
      <button className="btn alt" type="submit">
        {say(view, words.apply)}
      </button>
      {Object.keys(filter).length > 0 && <a href={href(view, '/notices')}>{say(view, words.clear)}</a>}
    </form>
  )
}

function NoticeTable({ view, facts }: Part): ReactElement {
  const { columns } = words
  const from = (facts.page - 1) * A_PAGE
  return (
    <DataTable<NoticeLine>
      caption={
        view.language === 'zh'
          ? `共${facts.total}件，第${from + 1}至${from + facts.lines.length}件`
          : `${from + 1} to ${from + facts.lines.length} of ${facts.total}`
      }
      rows={facts.lines}
      keyOf={(line) => line.id}
      columns={[
        { title: say(view, columns.title), names: true, cell: (line) => <TitleCell view={view} line={line} /> },
        { title: say(view, columns.kind), plain: true, short: true, cell: (line) => say(view, noticeKinds[line.kind]) },
        {
          title: say(view, columns.published),
          short: true,
          cell: (line) => <time dateTime={line.publishedOn}>{plainDay(view, line.publishedOn)}</time>,
        },
        { title: say(view, columns.until), short: true, cell: (line) => (line.lastDay ? plainDay(view, line.lastDay) : say(view, words.noCount)) },
        { title: say(view, columns.state), plain: true, short: true, cell: (line) => <StateCell view={view} line={line} /> },
      ]}
    />
  )
}

function TitleCell({ view, line }: { view: View; line: NoticeLine }): ReactElement {
  return (
    <>
      <a href={href(view, `/notices/${line.id}`)}>
        <Zh view={view}>{line.title}</Zh>
      </a>
      <span className="small muted block">
        <Zh view={view}>{line.documentNumber}</Zh>
        {line.subjects > 0 && (view.language === 'zh' ? `　${line.subjects}家` : ` · ${line.subjects}`)}
      </span>
    </>
  )
}

function StateCell({ view, line }: { view: View; line: NoticeLine }): ReactElement {
  return (
    <>
      <Tag tone={noticeTones[line.stage] ?? 'still'}>{stageLabel('notice', line.stage, 'public', view.language)}</Tag>
      {!line.final && <Tag tone="wait">{say(view, words.provisional)}</Tag>}
    </>
  )
}
