/** All that is public about an honour: whose, since when, until when, by which act, and how to speak of it. */
import type { ReactElement, ReactNode } from 'react'
import { dayInWords } from '../../../contract/words/days.ts'
import { articleName } from '../../../contract/words/numerals.ts'
import { stageLabel, stages } from '../../../contract/words/stages.ts'
import type { HeldHonour } from '../../../law/measures.ts'
import { timeLeft } from '../facts/honours.ts'
import type { Verification } from '../facts/verification.ts'
import type { View } from '../page.ts'
import { En, href, plainDay, say, Zh } from '../say.tsx'
import { englishLine, left, notSealed, sealedAt, span, standingArticles, stillHeld, verifyWords as words } from '../words/honours.ts'
import { areaName } from './area-name.tsx'
import { editionWords } from './edition-name.ts'
import { VerifyForm } from './forms.tsx'
import { standingTones, Tag } from './tag.tsx'

type Found = Extract<Verification, { outcome: 'found' }>
type Part = { readonly view: View; readonly found: Found }

export function HonourAnswer({ view, found }: Part): ReactElement {
  const { honour, standing, edition, conferment } = found
  const facts: readonly (readonly [string, ReactNode])[] = [
    [say(view, words.creditCode), honour.creditCode],
    [say(view, words.area), areaName(view, honour.area)],
    [say(view, words.edition), edition ? say(view, editionWords(edition)) : honour.year],
    [say(view, words.conferred), <Conferred key="conferred" view={view} found={found} conferment={conferment} />],
    [say(view, words.validity), <Validity key="validity" view={view} found={found} />],
    [say(view, words.standing), <Standing key="standing" view={view} standing={standing} />],
  ]
  return (
    <>
      <dl className="facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {stillHeld.includes(standing) ? <Wording view={view} found={found} /> : <NoMoreUse view={view} />}
      <p className="small muted english">
        <En view={view}>{english(found)}</En>
      </p>
      <AllStandings view={view} standing={standing} />
    </>
  )
}

function Conferred({ view, found: { honour }, conferment }: Part & { conferment: Found['conferment'] }): ReactElement {
  const day = plainDay(view, honour.awardedOn)
  return (
    <>
      <Zh view={view}>{`${view.measures.government}，${honour.decision}`}</Zh>
      {view.language === 'zh' ? `，${day}` : `, ${day}`}{' '}
      {conferment && <a href={href(view, `/notices/${conferment.id}`)}>{say(view, words.announcement)}</a>}
    </>
  )
}

function Validity({ view, found: { honour } }: Part): ReactElement {
  if (honour.until === null) return <>{`${say(view, words.noTerm)}${view.language === 'zh' ? '，' : ': '}${say(view, words.noTermMore)}`}</>
  const rest = timeLeft(view.day, honour.until)
  return (
    <>
      {say(view, span(plainDay(view, honour.awardedOn), plainDay(view, honour.until)))}
      {view.language === 'zh' ? '，' : ', '}
      <b className="nb">{say(view, rest ? left(rest.years, rest.months) : words.ended)}</b>
    </>
  )
}

function Standing({ view, standing }: { view: View; standing: HeldHonour['standing'] }): ReactElement {
  const article = standingArticles[standing]
  return (
    <>
      {`${stageLabel('honour', standing, 'public', view.language)}${view.language === 'zh' ? '（' : ' ('}`}
      <a href={href(view, `/law/${article}`)}>{articleName(view.language, article)}</a>
      {view.language === 'zh' ? '）' : ')'}
    </>
  )
}

function Wording({ view, found: { wording } }: Part): ReactElement {
  return (
    <section aria-labelledby="wording">
      <h2 id="wording">{say(view, words.wording)}</h2>
      <p className="prose">{say(view, words.wordingMore)}</p>
      <p className="say" lang={view.language === 'en' ? 'zh-CN' : undefined}>
        {wording}
      </p>
    </section>
  )
}

function NoMoreUse({ view }: { view: View }): ReactElement {
  return (
    <section aria-labelledby="means">
      <h2 id="means">{say(view, words.means)}</h2>
      <p className="prose">{say(view, words.noMoreUse)}</p>
    </section>
  )
}

/** The line for a reader abroad. */
function english({ honour, standing }: Found): string {
  const name =
    honour.class === 'award' ? 'Lanzhou Municipal Government Quality Award' : 'Nomination for the Lanzhou Municipal Government Quality Award'
  const until = honour.until ? dayInWords(honour.until, 'en').replace(/^\w+ /, '') : null
  return englishLine(stageLabel('honour', standing, 'public', 'en'), name, honour.year, stillHeld.includes(standing) ? until : null)
}

function AllStandings({ view, standing: now }: { view: View; standing: HeldHonour['standing'] }): ReactElement {
  return (
    <details>
      <summary>{say(view, words.allStandings)}</summary>
      <ul className="tags">
        {(Object.keys(stages.honour) as HeldHonour['standing'][]).map((standing) => (
          <li key={standing} aria-current={standing === now || undefined}>
            <Tag tone={standingTones[standing] ?? 'still'}>{stageLabel('honour', standing, 'public', view.language)}</Tag>
          </li>
        ))}
        <li>
          <Tag tone="bad">{say(view, words.unknown)}</Tag>
        </li>
      </ul>
    </details>
  )
}

export function HonourAside({ view, found: { proof, certificate } }: Part): ReactElement {
  return (
    <aside className="stack" aria-label={say(view, words.offline)}>
      <div className="panel stack">
        <h2>{say(view, words.offline)}</h2>
        <p>{say(view, proof?.position ? sealedAt(proof.position) : notSealed)}</p>
        {proof && (
          <ul className="links-list">
            <li>
              <a href={`/verify/${certificate}.pdf`}>{say(view, words.sheet)}</a>
            </li>
            <li>
              <a href={href(view, `/ledger/${proof.hash}`)}>{say(view, words.seeEntry)}</a>
            </li>
            <li>
              <a href={`/verify/${certificate}/proof.json`}>{say(view, words.download)}</a>
            </li>
          </ul>
        )}
      </div>
      <VerifyForm view={view} title={say(view, words.another)} plain />
      <p className="note">
        {say(view, words.misuse)}
        <a href={href(view, '/report-misuse')}>{say(view, words.misuseLink)}</a>
      </p>
    </aside>
  )
}
