/** 首页: which edition, where it stands, what runs now, what one can do. */
import type { ReactElement } from 'react'
import { stageLabel } from '../../contract/words/stages.ts'
import { type HomeFacts, homeFacts } from './facts/home.ts'
import { standingOn } from './facts/honours.ts'
import type { Page, View } from './page.ts'
import { ChapterList, chaptersOf } from './parts/chapters.tsx'
import { editionWords } from './parts/edition-name.ts'
import { TrackerForm, VerifyForm } from './parts/forms.tsx'
import { HolderTable } from './parts/holder-table.tsx'
import { Road } from './parts/road.tsx'
import { RunningNotice } from './parts/running-notice.tsx'
import { Shell } from './parts/shell.tsx'
import { href, nearDay, nearDeadline, say, Zh } from './say.tsx'
import { doors, honoursCaption, nowLead, nowSentence, homeWords as words } from './words/home.ts'
import { verifyWords } from './words/honours.ts'
import { noticeWords } from './words/notices.ts'

type Part = { readonly view: View; readonly facts: HomeFacts }

export const home: Page<HomeFacts> = {
  path: '/',
  title: words.title,
  articles: [3, 9],
  does: ['本届走到哪一步，正在公示什么', 'Where the edition stands and what is on notice'],
  read: homeFacts,
  draw: (view, facts) => (
    <Shell view={view} title={say(view, words.title)} entrance="home">
      {facts.edition ? <UnderWay view={view} facts={facts} /> : <Between view={view} facts={facts} />}
      <div className="two four wide-gap">
        <Running view={view} facts={facts} />
        <TrackerForm view={view} />
        <Honours view={view} facts={facts} />
        <VerifyForm view={view} title={say(view, verifyWords.title)} />
      </div>
      <Doors view={view} />
      <Law view={view} />
    </Shell>
  ),
}

function UnderWay({ view, facts }: Part): ReactElement | null {
  const { edition, road, subject, until } = facts
  if (!edition || !road) return null
  const { stage } = road.standing
  const [now, ends] = nowSentence(stage, until ? nearDeadline(view, until) : null)
  return (
    <>
      <div className="head stack">
        <p className="muted">{say(view, editionWords(edition))}</p>
        <h1>
          {say(view, now)}
          {ends && (
            <>
              <wbr />
              <span className="nb">{say(view, ends)}</span>
            </>
          )}
        </h1>
        {edition.suspended && <Suspended view={view} facts={facts} />}
        <p className="lead">{say(view, nowLead(stage, subject?.subjects ?? 0))}</p>
        <Actions view={view} facts={facts} />
      </div>
      <Road view={view} stages={road.stages} schedule={edition.schedule} />
    </>
  )
}

function Suspended({ view, facts }: Part): ReactElement {
  const since = facts.edition?.suspended?.since ?? view.day
  return (
    <p className="banner wait">
      <b>{say(view, words.suspended)}</b> {nearDay(view, since)}
    </p>
  )
}

/** The way to what the sentence speaks of. */
function Actions({ view, facts: { road, subject } }: Part): ReactElement {
  const onNotice = road?.standing.stage === 'acceptance-notice' || road?.standing.stage === 'proposed-notice'
  const applying = road?.standing.stage === 'application'
  return (
    <p className="acts">
      <a className="btn" href={href(view, subject ? `/notices/${subject.id}` : '/notices')}>
        {say(view, onNotice ? words.seeList : applying ? words.seeAnnouncement : words.seeNotices)}
      </a>
      {onNotice && <a href={href(view, '/objection')}>{say(view, words.disagree)}</a>}
      {applying && <a href={href(view, '/eligibility')}>{say(view, words.canApply)}</a>}
    </p>
  )
}

function Between({ view, facts: { preparing, last } }: Part): ReactElement {
  const title = last ? words.between : words.none
  return (
    <div className="head stack">
      {last && (
        <p className="muted">
          {`${say(view, editionWords(last))}${view.language === 'zh' ? '' : ': '}${stageLabel('edition', last.stage, 'public', view.language)}`}
        </p>
      )}
      <h1>{say(view, title)}</h1>
      <p className="lead">
        {preparing && `${say(view, editionWords(preparing))}${say(view, words.preparing)}${view.language === 'zh' ? '。' : '. '}`}
        {say(view, words.betweenLead)}
      </p>
      <p className="acts">
        <a className="btn" href={href(view, last ? '/holders' : '/law')}>
          {say(view, last ? words.winners : words.law)}
        </a>
        <a href={href(view, '/eligibility')}>{say(view, words.canApply)}</a>
      </p>
    </div>
  )
}

function Running({ view, facts }: Part): ReactElement {
  const { running, moreRunning } = facts
  return (
    <section aria-labelledby="running">
      <h2 id="running">{say(view, noticeWords.running)}</h2>
      {running.length === 0 ? (
        <p className="muted">{say(view, noticeWords.noneRunning)}</p>
      ) : (
        <ul className="list">
          {running.map(({ line, days }) => (
            <RunningNotice key={line.id} view={view} line={line} days={days} />
          ))}
        </ul>
      )}
      <p className="after">
        <a href={href(view, moreRunning > 0 ? '/notices?stage=running' : '/notices')}>
          {say(view, noticeWords.allNotices)}
          {moreRunning > 0 && (view.language === 'zh' ? `，另有${moreRunning}个正在公示` : `; ${moreRunning} more running`)}
        </a>
      </p>
    </section>
  )
}

function Honours({ view, facts: { honours } }: Part): ReactElement {
  const items = honours?.items.filter((honour) => standingOn(honour, view.day) === 'valid') ?? []
  return (
    <section className="gold" aria-labelledby="honours">
      <h2 id="honours">{say(view, words.honours)}</h2>
      {honours && items.length > 0 ? (
        <HolderTable view={view} honours={items} caption={say(view, honoursCaption(editionWords(honours.edition)))} />
      ) : (
        <p className="muted">{say(view, words.noHonours)}</p>
      )}
      <p className="after">
        <a href={href(view, '/holders')}>{say(view, words.allHolders)}</a>
      </p>
    </section>
  )
}

function Doors({ view }: { view: View }): ReactElement {
  return (
    <section aria-labelledby="doors">
      <h2 id="doors">{say(view, words.tasks)}</h2>
      <ul className="doors">
        {doors.map(({ path, words: title, more }) => (
          <li key={path}>
            <a href={href(view, path)}>{say(view, title)}</a>
            <span>{say(view, more)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Law({ view }: { view: View }): ReactElement {
  const { documentNumber, articles } = view.measures
  const chapters = chaptersOf(view.measures).length
  return (
    <section aria-labelledby="law">
      <h2 id="law">{say(view, words.law)}</h2>
      <p className="prose">
        <Zh view={view}>{documentNumber}</Zh>
        {view.language === 'zh' ? `，${chapters}章${articles.length}条。` : `, ${chapters} chapters, ${articles.length} articles. `}
        {say(view, words.lawLead)} <a href={href(view, '/law/full')}>{say(view, words.fullText)}</a>
      </p>
      <ChapterList view={view} />
    </section>
  )
}
