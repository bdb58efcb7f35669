/** 提出异议: today on paper. To whom, what to give by kind, what happens then; no form that leads nowhere. */
import type { ReactElement, ReactNode } from 'react'
import { deadlineInWords } from '../../contract/words/days.ts'
import { particulars } from '../../contract/words/labels.ts'
import { capitalised, inLanguage } from '../../contract/words/language.ts'
import { articleName } from '../../contract/words/numerals.ts'
import type { Period } from '../../law/calendar.ts'
import type { ObjectorKind } from '../../law/measures.ts'
import { termsOf } from '../world.ts'
import { stripFrom } from './facts/strip.ts'
import type { Page, View } from './page.ts'
import { DayStrip } from './parts/day-strip.tsx'
import { Address, PhoneAndHours } from './parts/office.tsx'
import { particularsArticle, particularsOf } from './parts/particulars.tsx'
import { Shell } from './parts/shell.tsx'
import { Tag } from './parts/tag.tsx'
import { href, say, Zh } from './say.tsx'
import { objectionWords as words } from './words/doors.ts'
import { noticeWords, startWords } from './words/notices.ts'
import { shellWords } from './words/shell.ts'

interface ObjectionFacts {
  readonly period: Period
  readonly investigation: number
  readonly confirmation: number
}

type Part = { readonly view: View; readonly facts: ObjectionFacts }

export const objection: Page<ObjectionFacts> = {
  path: '/objection',
  title: words.title,
  articles: [28, 29, 30],
  does: ['向谁提、要给出什么、多少天内审查', 'To whom, what to give, how soon it is examined'],
  read: async ({ measures, world, day }) => {
    const { rules } = termsOf(world, null, day)
    return {
      period: measures.law.examinationPeriod(world.calendar, day),
      investigation: rules.objectionInvestigationWorkingDays,
      confirmation: rules.confirmationWorkingDays,
    }
  },
  draw: (view, facts) => (
    <Shell view={view} title={say(view, words.title)} crumbs={[{ words: words.title }]}>
      <div className="head stack">
        <h1>{say(view, words.title)}</h1>
        <p className="lead">{say(view, words.lead(articleName(view.language, particularsArticle(view))))}</p>
      </div>
      <div className="two wide-gap">
        <div>
          <Where view={view} />
          <What view={view} />
          <Then view={view} facts={facts} />
        </div>
        <Aside view={view} />
      </div>
    </Shell>
  ),
}

function Block({ title, id, children }: { title: string; id: string; children: ReactNode }): ReactElement {
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

function Where({ view }: { view: View }): ReactElement {
  return (
    <Block id="where" title={say(view, words.where)}>
      <p>{say(view, words.whereMore(view.language === 'zh' ? view.measures.leadBody : 'The city lead body'))}</p>
      <p>{say(view, words.online)}</p>
      <address>
        {view.language === 'en' && (
          <p>
            <Zh view={view}>{view.measures.leadBody}</Zh>
          </p>
        )}
        <p>
          {`${say(view, shellWords.address)} `}
          <Address view={view} />
        </p>
        <p>
          {`${say(view, shellWords.phone)} `}
          <PhoneAndHours view={view} />
        </p>
      </address>
    </Block>
  )
}

function What({ view }: { view: View }): ReactElement {
  return (
    <Block id="what" title={say(view, words.what)}>
      <div className="pair">
        <Particulars view={view} kind="person" title={say(view, words.person)} />
        <Particulars view={view} kind="organisation" title={say(view, words.organisation)} />
      </div>
      <p>{say(view, words.missing)}</p>
      <h3>{say(view, words.facts)}</h3>
      <ul className="plain">
        {words.factsList.map((each) => (
          <li key={each[0]}>{capitalised(say(view, each))}</li>
        ))}
      </ul>
    </Block>
  )
}

function Particulars({ view, kind, title }: { view: View; kind: ObjectorKind; title: string }): ReactElement {
  return (
    <div>
      <h3>{title}</h3>
      <ul className="plain">
        {[...particularsOf(view, kind), inLanguage(particulars.evidence, view.language)].map((each) => (
          <li key={each}>{capitalised(each)}</li>
        ))}
      </ul>
    </div>
  )
}

function Then({ view, facts: { period, investigation, confirmation } }: Part): ReactElement {
  return (
    <Block id="then" title={say(view, words.clock)}>
      <ol className="next-steps">
        {words.steps(period.workingDays, investigation, confirmation).map(({ title, text }) => (
          <li key={title[0]}>
            <div>
              <b>{say(view, title)}</b>
              {text.map((each) => (
                <p key={each[0]}>{say(view, each)}</p>
              ))}
            </div>
          </li>
        ))}
      </ol>
      <p>
        {`${say(view, words.today)} `}
        <b>{deadlineInWords(period.lastDay, view.language)}</b> {!period.final && <Tag tone="wait">{say(view, noticeWords.provisional)}</Tag>}
      </p>
      <DayStrip view={view} days={stripFrom(period, view.day)} start={startWords.received} />
      <p>{say(view, words.held)}</p>
    </Block>
  )
}

function Aside({ view }: { view: View }): ReactElement {
  return (
    <aside className="stack" aria-label={say(view, words.identity)}>
      <div className="panel stack">
        <h2>{say(view, words.identity)}</h2>
        <p>{say(view, words.identityMore)}</p>
      </div>
      <div className="note">
        <p>
          <b>{say(view, words.unsigned)}</b>
        </p>
        <p>
          {say(view, words.unsignedMore)}
          <b className="nb">{view.operator.disciplineLine}</b>
        </p>
      </div>
      <div className="panel stack">
        <h2>{say(view, words.other)}</h2>
        <ul className="links-list">
          {words.otherList.map((each) => (
            <li key={each.path}>
              <a href={href(view, each.path)}>{say(view, each.words)}</a>
            </li>
          ))}
        </ul>
      </div>
    </aside>
  )
}
