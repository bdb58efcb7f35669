/** 获奖名录: holders by award year. */
import type { ReactElement } from 'react'
import type { HonourState } from '../../procedure/honour.ts'
import { allHonours } from './facts/honours.ts'
import type { Page, View } from './page.ts'
import { VerifyForm } from './parts/forms.tsx'
import { HolderTable } from './parts/holder-table.tsx'
import { Shell } from './parts/shell.tsx'
import { href, say } from './say.tsx'
import { verifyWords, holderWords as words, yearTitle } from './words/honours.ts'
import { noticeWords } from './words/notices.ts'

interface HoldersFacts {
  readonly years: readonly number[]
  readonly asked: number | null
  readonly honours: readonly HonourState[]
}

export const holders: Page<HoldersFacts> = {
  path: '/holders',
  title: words.title,
  articles: [20, 21, 22, 23, 24, 25],
  does: ['历届获奖单位和今天的状态', 'Holders of all years and their standing today'],
  query: ['year'],
  read: async (ask) => {
    const all = await allHonours(ask)
    const asked = /^\d{4}$/.test(ask.query.year ?? '') ? Number(ask.query.year) : null
    return { years: [...new Set(all.map((honour) => honour.year))], asked, honours: all.filter((honour) => asked === null || honour.year === asked) }
  },
  draw: (view, facts) => (
    <Shell view={view} title={say(view, words.title)} entrance="holders" crumbs={[{ words: words.title }]}>
      <div className="head stack">
        <h1>{say(view, words.title)}</h1>
        <p className="lead">{say(view, words.lead)}</p>
        <Years view={view} facts={facts} />
      </div>
      <div className="two wide-gap">
        <div>
          {facts.honours.length === 0 && <p>{say(view, words.none)}</p>}
          {facts.years
            .filter((year) => facts.asked === null || year === facts.asked)
            .map((year) => (
              <Year key={year} view={view} year={year} honours={facts.honours.filter((honour) => honour.year === year)} />
            ))}
          <p className="after">
            <a href={`/holders.xlsx${facts.asked ? `?year=${facts.asked}` : ''}`}>{say(view, words.excel)}</a>
          </p>
          <p className="small muted">{say(view, words.upward)}</p>
          <p className="small muted">{say(view, words.earlier)}</p>
        </div>
        <VerifyForm view={view} title={say(view, verifyWords.title)} />
      </div>
    </Shell>
  ),
}

function Years({ view, facts: { years, asked } }: { view: View; facts: HoldersFacts }): ReactElement | null {
  if (years.length < 2) return null
  return (
    <ul className="chips" aria-label={say(view, words.year)}>
      <li>
        <a href={href(view, '/holders')} aria-current={asked === null || undefined}>
          {say(view, words.allYears)}
        </a>
      </li>
      {years.map((year) => (
        <li key={year}>
          <a href={href(view, `/holders?year=${year}`)} aria-current={asked === year || undefined}>
            {year}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Year({ view, year, honours }: { view: View; year: number; honours: readonly HonourState[] }): ReactElement {
  return (
    <section className="gold" aria-labelledby={`year-${year}`}>
      <h2 id={`year-${year}`}>{say(view, yearTitle(year, honours.length))}</h2>
      <HolderTable view={view} honours={honours} caption={say(view, noticeWords.orderByClass)} full />
    </section>
  )
}
