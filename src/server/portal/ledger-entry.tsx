/** 核验一笔: the proof of an entry written out, from its hash to the signed root. */
import type { ReactElement, ReactNode } from 'react'
import { momentInWords } from '../../contract/words/days.ts'
import { eventSentence, maySee } from '../../contract/words/events.ts'
import { labelOf } from '../../contract/words/language.ts'
import type { CaseKind } from '../../procedure/decision.ts'
import { type EntryFacts, entryFacts } from './facts/ledger.ts'
import type { Page, View } from './page.ts'
import { entranceCrumb } from './parts/crumbs.tsx'
import { Shell } from './parts/shell.tsx'
import { say } from './say.tsx'
import { caseKindWords, entryWords as words } from './words/ledger.ts'

type Part = { readonly view: View; readonly facts: EntryFacts }

export const ledgerEntry: Page<EntryFacts> = {
  path: '/ledger/:hash',
  title: ['核验一笔存证', 'The proof of an entry'],
  articles: [36],
  does: ['从一笔存证到账本的根，一步一步写出来', 'From an entry to the root of the ledger, step by step'],
  read: (ask) => entryFacts(ask, ask.params.hash ?? ''),
  draw: (view, facts) => (
    <Shell view={view} title={say(view, words.title)} entrance="ledger" crumbs={[entranceCrumb('ledger'), { words: words.title }]}>
      <Verdict view={view} facts={facts} />
      <Entry view={view} facts={facts} />
      {facts.entry.sealed && <Steps view={view} facts={facts} />}
      <p className="prose muted">{say(view, words.proves)}</p>
    </Shell>
  ),
}

function Verdict({ view, facts: { entry, rootMatches, signatureGood } }: Part): ReactElement {
  const { sealed } = entry
  if (!sealed)
    return (
      <div className="head stack">
        <h1>{say(view, words.waiting)}</h1>
        <p className="lead">{say(view, words.waitingMore)}</p>
      </div>
    )
  if (rootMatches && signatureGood)
    return (
      <div className="head stack">
        <h1>{say(view, words.sealed(sealed.position + 1))}</h1>
        <p>
          <a href={`/ledger/${entry.hash}/proof.json`}>{say(view, words.download)}</a>
        </p>
      </div>
    )
  return (
    <div className="head stack banner bad" role="alert">
      <h1>{say(view, words.mismatch)}</h1>
      <p>{say(view, words.mismatchMore)}</p>
    </div>
  )
}

/** What was done, told without its facts: the page it stands on has those. */
function Act({ view, kind, type }: { readonly view: View; readonly kind: CaseKind; readonly type: string }): ReactElement {
  return (
    <>
      {eventSentence(kind, { type }, view.language).replace(/[。.]$/, '')} <span className="code muted">{type}</span>
    </>
  )
}

function Entry({ view, facts }: Part): ReactElement {
  const { entry, words: checked } = facts
  const { kind, type } = entry
  const told = kind !== null && type !== null
  const open = told && maySee('public', kind as CaseKind, type)
  const lines: readonly (readonly [string, ReactNode])[] = [
    ...(told ? [[say(view, words.kind), labelOf(caseKindWords, kind, view.language) ?? kind] as const] : []),
    [say(view, words.act), open ? <Act key="act" view={view} kind={kind as CaseKind} type={type} /> : say(view, words.inOffice)],
    ...(told ? [[say(view, words.version), entry.version] as const] : []),
    [say(view, words.at), momentInWords(entry.at, view.language)],
    [
      say(view, words.hash),
      <span key="hash" className="code">
        {entry.hash}
      </span>,
    ],
    [
      say(view, words.checkWords),
      <span key="words" className="words" lang="zh-CN">
        {checked.join('')}
      </span>,
    ],
  ]
  return (
    <section aria-labelledby="entry">
      <h2 id="entry">{say(view, words.what)}</h2>
      <dl className="facts">
        {lines.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Steps({ view, facts }: Part): ReactElement | null {
  const { entry, steps, rootMatches, signatureGood } = facts
  const { sealed } = entry
  if (!sealed) return null
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{say(view, words.steps)}</h2>
      <p className="prose">{say(view, words.stepsMore)}</p>
      <ol className="proof-steps">
        <li>
          <b>{say(view, words.leaf)}</b>
          <span className="code">{entry.hash}</span>
        </li>
        {steps.map((step) => (
          <li key={step.result}>
            <span>{say(view, words.join(step.side))}</span>
            <span className="code">{step.sibling}</span>
            <span>{say(view, words.gives)}</span>
            <span className="code">{step.result}</span>
          </li>
        ))}
        {steps.length === 0 && <li>{say(view, words.single)}</li>}
        <li>
          <b>{say(view, words.root(sealed.treeSize))}</b>
          <span className="code">{sealed.root}</span>
          <span>{say(view, rootMatches ? words.same : words.different)}</span>
        </li>
        <li>
          <b>{say(view, words.signature)}</b>
          <span>{say(view, signatureGood ? words.signatureGood : words.signatureBad)}</span>
          <pre>{sealed.checkpoint}</pre>
        </li>
      </ol>
    </section>
  )
}
