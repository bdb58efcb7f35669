/** 工作日日历: a year's days with the notice they rest on, and a count for anyone who asks. */
import type { ReactElement } from 'react'
import { type CalendarFacts, calendarFacts } from './facts/calendar.ts'
import type { Page, View } from './page.ts'
import { CountForm } from './parts/count-form.tsx'
import { entranceCrumb } from './parts/crumbs.tsx'
import { MonthTable } from './parts/month-table.tsx'
import { Shell } from './parts/shell.tsx'
import { Tag } from './parts/tag.tsx'
import { href, plainDay, say, Zh } from './say.tsx'
import { calendarWords as words } from './words/calendar.ts'

type Part = { readonly view: View; readonly facts: CalendarFacts }

const shared = {
  articles: [13, 15, 18, 29],
  query: ['from', 'days'],
  read: calendarFacts,
  draw: (view: View, facts: CalendarFacts) => <CalendarPage view={view} facts={facts} />,
}

export const calendar: Page<CalendarFacts> = {
  ...shared,
  path: '/calendar',
  title: words.title,
  does: ['全年工作日、放假和调休，期限怎么算', 'Working days, days off, and how a time limit is counted'],
}

export const calendarYear: Page<CalendarFacts> = {
  ...shared,
  articles: [],
  path: '/calendar/:year',
  title: ['某一年的日历', 'A year of the calendar'],
  does: ['某一年的放假安排和依据', 'The days off of a year and their source'],
}

function CalendarPage({ view, facts }: Part): ReactElement {
  const { year, workingDays, months, counted } = facts
  const answered = counted !== null && 'period' in counted
  return (
    <Shell
      view={view}
      title={say(view, words.yearTitle(year))}
      entrance="law"
      crumbs={[entranceCrumb('law'), { words: words.title, path: '/calendar' }, { words: [`${year}年`, String(year)] }]}
    >
      <div className="head stack">
        <h1>{say(view, words.yearTitle(year))}</h1>
        <p className="lead">{say(view, words.lead)}</p>
        <Years view={view} facts={facts} />
        <Source view={view} facts={facts} />
      </div>
      <CountForm view={view} facts={facts} />
      <section aria-labelledby="months">
        <h2 id="months">{say(view, answered ? words.through : words.total(workingDays))}</h2>
        <Legend view={view} />
        <div className="months">
          {months.map((month) => (
            <MonthTable key={`${month.year}-${month.month}`} view={view} month={month} running={facts.running} withYear={answered} />
          ))}
        </div>
        {answered && (
          <p className="after">
            <a href={href(view, `/calendar/${year}`)}>{say(view, words.wholeYear(year))}</a>
          </p>
        )}
      </section>
      <Running view={view} facts={facts} />
    </Shell>
  )
}

function Years({ view, facts: { years, year } }: Part): ReactElement {
  return (
    <ul className="chips" aria-label={say(view, words.title)}>
      {years.map((each) => (
        <li key={each}>
          <a href={href(view, `/calendar/${each}`)} aria-current={each === year ? 'page' : undefined}>
            {each}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Source({ view, facts: { notice, year } }: Part): ReactElement {
  if (!notice)
    return (
      <p className="banner wait">
        <b>{say(view, words.noNotice(year))}</b> {say(view, words.noNoticeMore)}
      </p>
    )
  return (
    <>
      {notice.fictional && (
        <p className="banner wait">
          <b>{say(view, words.fictional)}</b> {say(view, words.fictionalMore)}
        </p>
      )}
      <p>
        <Zh view={view}>{`《${notice.title}》`}</Zh>
        {view.language === 'zh' ? '　' : ' · '}
        <Zh view={view}>{notice.documentNumber}</Zh>
        <span className="muted">
          {view.language === 'zh'
            ? `　${plainDay(view, notice.issuedOn)}，${say(view, words.version(notice.version))}`
            : ` · ${plainDay(view, notice.issuedOn)} · ${say(view, words.version(notice.version))}`}
        </span>
      </p>
    </>
  )
}

function Legend({ view }: { view: View }): ReactElement {
  return (
    <ul className="legend" aria-label={say(view, words.legend)}>
      <li>
        <Tag tone="bad">{say(view, words.off)}</Tag> {say(view, words.offMore)}
      </li>
      <li>
        <Tag tone="run">{say(view, words.work)}</Tag> {say(view, words.workMore)}
      </li>
      <li>
        <span className="day today">{view.day.slice(8).replace(/^0/, '')}</span> {say(view, words.today)}
      </li>
      <li>
        <span className="day ends">{view.language === 'zh' ? '期' : '…'}</span> {say(view, words.noticeDay)}
      </li>
    </ul>
  )
}

function Running({ view, facts: { running } }: Part): ReactElement | null {
  if (running.length === 0) return null
  return (
    <section aria-labelledby="running">
      <h2 id="running">{say(view, words.ends)}</h2>
      <ul className="links-list">
        {running.map((line) => (
          <li key={line.id}>
            <a href={href(view, `/notices/${line.id}`)}>
              <Zh view={view}>{line.title}</Zh>
            </a>
            {line.lastDay && `${view.language === 'zh' ? '，至' : ', until '}${plainDay(view, line.lastDay)}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
