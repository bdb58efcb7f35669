import type { ReactElement } from 'react'
import { dayInWords } from '../../../contract/words/days.ts'
import { dayOf, timeOf } from '../../clock.ts'
import type { View } from '../page.ts'
import { href, say, Zh } from '../say.tsx'
import { footLinks, shellWords } from '../words/shell.ts'
import { Address, hostOf, PhoneAndHours } from './office.tsx'

/** The moment of drawing in words. Two pages that differ in nothing else are the same page. */
export function drawnAt({ now, language }: Pick<View, 'now' | 'language'>): string {
  const day = dayInWords(dayOf(now), language)
  return language === 'zh' ? `${day}${timeOf(now)}` : `${timeOf(now)} on ${day}`
}

/** The footer as government sites have it: who runs the site, how to reach them, no fee, when the page was drawn. */
export function Footer({ view }: { view: View }): ReactElement {
  return (
    <footer className="foot">
      <div className="wrap">
        <Contact view={view} />
        <div>
          <b>{say(view, shellWords.noFee)}</b>
          <p>{say(view, shellWords.noFeeMore)}</p>
        </div>
        <div>
          <b>{say(view, shellWords.thisPage)}</b>
          <p>{view.language === 'zh' ? `${drawnAt(view)}${shellWords.generated[0]}` : `${shellWords.generated[1]} at ${drawnAt(view)}`}</p>
          <nav aria-label={say(view, shellWords.footLinks)}>
            <ul className="foot-links">
              {footLinks.map(({ path, words }) => (
                <li key={path}>
                  <a href={href(view, path)}>{say(view, words)}</a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <Filings view={view} />
      </div>
    </footer>
  )
}

function Contact({ view }: { view: View }): ReactElement {
  return (
    <div>
      <b>{say(view, shellWords.contact)}</b>
      <p>
        {`${say(view, shellWords.host)} `}
        <Zh view={view}>{hostOf(view)}</Zh>
      </p>
      <p>
        {`${say(view, shellWords.phone)} `}
        <PhoneAndHours view={view} />
      </p>
      <p>
        {`${say(view, shellWords.address)} `}
        <Address view={view} />
      </p>
    </div>
  )
}

function Filings({ view }: { view: View }): ReactElement {
  const { siteCode, icp, police } = view.operator
  const filings = [
    [shellWords.siteCode, siteCode],
    [shellWords.icp, icp],
    [shellWords.police, police],
  ] as const
  return (
    <p className="filings">
      {filings.map(([words, value]) => (
        <span key={words[0]}>
          {`${say(view, words)} `}
          {value === null ? say(view, shellWords.notSet) : <Zh view={view}>{value}</Zh>}
        </span>
      ))}
      {view.language === 'en' && <span>{say(view, shellWords.prevails)}</span>}
    </p>
  )
}
