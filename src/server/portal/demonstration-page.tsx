/** /demo: how to walk the demonstration, its accounts by office, its clock. Made-up data only; never in production. */
import type { ReactElement } from 'react'
import { dayInWords } from '../../contract/words/days.ts'
import { addDays, calendarOf, countWorkingDays, type Day } from '../../law/calendar.ts'
import { publishedNotices } from '../../law/holidays/published.ts'
import { instantOf } from '../clock.ts'
import type { Operator } from '../operator.ts'
import { measuresOn } from '../world.ts'
import type { Mode } from './display.ts'
import type { View } from './page.ts'
import { DemonstrationAccounts } from './parts/demonstration-accounts.tsx'
import { Shell } from './parts/shell.tsx'
import { htmlOf } from './render.ts'
import { demonstrationWords as words } from './words/demonstration.ts'

export interface DemonstrationAccount {
  readonly login: string
  readonly name: string
  readonly title: string
  readonly role: string
  readonly body: string
}

export interface DemonstrationFacts {
  readonly day: Day
  readonly time: string
  readonly password: string
  readonly secret: string
  /** The code of this half minute. */
  readonly code: string
  readonly accounts: readonly DemonstrationAccount[]
  readonly operator: Operator
  readonly mode: Mode
  /** The clock was asked to do what it does not. */
  readonly refused: boolean
}

/** The page as HTML. */
export function demonstrationPage(facts: DemonstrationFacts): string {
  const view: View = {
    language: 'zh',
    mode: facts.mode,
    address: '/',
    day: facts.day,
    now: instantOf(facts.day, facts.time),
    measures: measuresOn(facts.day),
    operator: facts.operator,
    fictional: true,
    demonstration: null,
  }
  return htmlOf(<Demonstration view={view} facts={facts} />)
}

function Demonstration({ view, facts }: { view: View; facts: DemonstrationFacts }): ReactElement {
  return (
    <Shell view={view} title={words.title} crumbs={[{ words: [words.title, words.title] }]}>
      <div className="head stack">
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
        {facts.refused && (
          <p className="banner bad" role="alert">
            {words.refused}
          </p>
        )}
      </div>
      <Clock facts={facts} />
      <section aria-labelledby="walk">
        <h2 id="walk">{words.walk}</h2>
        <ol className="next-steps">
          {words.steps.map(([title, path, more]) => (
            <li key={title}>
              <div>
                <a href={path}>{title}</a>
                <p>{more}</p>
              </div>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="accounts">
        <h2 id="accounts">{words.accounts}</h2>
        <p className="prose">{words.accountsMore}</p>
        <dl className="boxes three">
          {[
            [words.password, facts.password],
            [words.code, facts.code],
            [words.secret, facts.secret],
          ].map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                <b className="code">{value}</b>
              </dd>
            </div>
          ))}
        </dl>
        <DemonstrationAccounts accounts={facts.accounts} />
      </section>
    </Shell>
  )
}

function Clock({ facts }: { facts: DemonstrationFacts }): ReactElement {
  return (
    <section aria-labelledby="clock">
      <h2 id="clock">{words.clock}</h2>
      <p className="lead">
        {words.now}
        <b>{`${dayInWords(facts.day, 'zh')}${facts.time}`}</b>
      </p>
      <p className="prose">{words.clockMore}</p>
      <form className="inline-form panel" action="/demo/clock" method="post">
        <div className="field">
          <label htmlFor="day">{words.day}</label>
          <input id="day" name="day" type="date" required min={facts.day} defaultValue={addDays(facts.day, 1)} />
        </div>
        <div className="field">
          <label htmlFor="time">{words.time}</label>
          <input id="time" name="time" type="time" required defaultValue="09:00" />
        </div>
        <button className="btn" type="submit">
          {words.move}
        </button>
      </form>
      <ul className="shortcuts" aria-label={words.shortcuts}>
        {shortcuts(facts.day).map(({ label, day }) => (
          <li key={label}>
            <form action="/demo/clock" method="post">
              <input type="hidden" name="day" value={day} />
              <input type="hidden" name="time" value="09:00" />
              <button className="btn alt" type="submit">
                {label}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Days one likes to go to from here. Years without a notice are counted by the week alone, which is near enough for a button. */
function shortcuts(day: Day): readonly { readonly label: string; readonly day: Day }[] {
  const calendar = calendarOf(publishedNotices)
  const after = (days: number) => countWorkingDays(calendar, day, days).lastDay
  return [
    { label: '次日', day: addDays(day, 1) },
    { label: '下一工作日', day: after(1) },
    { label: '5个工作日后的次日', day: addDays(after(5), 1) },
    { label: '10个工作日后', day: after(10) },
    { label: '30天后', day: addDays(day, 30) },
  ]
}
