/** 公开账本: what it is in plain words, its newest checkpoint and key, the checkpoints before, and the way to an entry. */
import type { ReactElement } from 'react'
import { momentInWords } from '../../contract/words/days.ts'
import { ORIGIN, rawPublicKey } from '../ledger/checkpoint.ts'
import { type CheckpointLine, checkpointsBelow } from './facts/ledger.ts'
import type { Page, View } from './page.ts'
import { DataTable } from './parts/data-table.tsx'
import { Shell } from './parts/shell.tsx'
import { href, say } from './say.tsx'
import { ledgerWords as words } from './words/ledger.ts'

interface LedgerFacts {
  readonly newest: CheckpointLine | null
  readonly lines: readonly CheckpointLine[]
  readonly next: number | null
  readonly key: string
}

type Part = { readonly view: View; readonly facts: LedgerFacts }

export const ledger: Page<LedgerFacts> = {
  path: '/ledger',
  title: words.title,
  articles: [3, 36],
  does: ['每个办理动作的存证，谁都可以核验', 'The record of every act, for anyone to verify'],
  query: ['below', 'hash'],
  forward: ({ hash }) => (hash?.trim() ? `/ledger/${encodeURIComponent(hash.trim().toLowerCase())}` : null),
  read: async (ask) => {
    const below = /^\d{1,15}$/.test(ask.query.below ?? '') ? Number(ask.query.below) : null
    const { lines, next } = await checkpointsBelow(ask, below)
    const [newest = null] = below === null ? lines : (await checkpointsBelow(ask, null)).lines
    return { newest, lines, next, key: rawPublicKey(ask.house.keys.verifying).toString('base64') }
  },
  draw: (view, facts) => (
    <Shell view={view} title={say(view, words.title)} entrance="ledger" crumbs={[{ words: words.title }]}>
      <div className="head stack">
        <h1>{say(view, words.title)}</h1>
        <p className="lead">{say(view, words.lead)}</p>
      </div>
      <div className="two wide-gap">
        <div>
          <Newest view={view} facts={facts} />
          <Plain view={view} title={words.whatIsKept} text={words.whatIsKeptMore} />
          <Plain view={view} title={words.how} text={words.howMore} />
          <Checkpoints view={view} facts={facts} />
        </div>
        <CheckForm view={view} />
      </div>
    </Shell>
  ),
}

function Plain({ view, title, text }: { view: View; title: readonly [string, string]; text: readonly [string, string] }): ReactElement {
  return (
    <section className="stack">
      <h2>{say(view, title)}</h2>
      <p className="prose">{say(view, text)}</p>
    </section>
  )
}

function Newest({ view, facts: { newest, key } }: Part): ReactElement {
  return (
    <section aria-labelledby="newest">
      <h2 id="newest">{say(view, words.newest)}</h2>
      {newest === null ? (
        <p>{say(view, words.none)}</p>
      ) : (
        <>
          <dl className="facts">
            <div>
              <dt>{say(view, words.size)}</dt>
              <dd>
                <b>{say(view, words.entries(newest.size))}</b>
              </dd>
            </div>
            <div>
              <dt>{say(view, words.signedAt)}</dt>
              <dd>{momentInWords(newest.at, view.language)}</dd>
            </div>
            <div>
              <dt>{say(view, words.root)}</dt>
              <dd className="code">{newest.root}</dd>
            </div>
            <div>
              <dt>{say(view, words.key)}</dt>
              <dd className="code">{key}</dd>
            </div>
            <div>
              <dt>{say(view, words.origin)}</dt>
              <dd className="code">{ORIGIN}</dd>
            </div>
          </dl>
          <details>
            <summary>{say(view, words.note)}</summary>
            <pre>{newest.note}</pre>
          </details>
        </>
      )}
    </section>
  )
}

function Checkpoints({ view, facts: { lines, next } }: Part): ReactElement | null {
  if (lines.length === 0) return null
  const { columns } = words
  return (
    <section aria-labelledby="checkpoints">
      <h2 id="checkpoints">{say(view, words.all)}</h2>
      <DataTable<CheckpointLine>
        caption={say(view, words.allCaption)}
        rows={lines}
        keyOf={(line) => String(line.size)}
        columns={[
          { title: say(view, columns.size), names: true, cell: (line) => say(view, words.entries(line.size)) },
          { title: say(view, columns.at), plain: true, cell: (line) => momentInWords(line.at, view.language) },
          { title: say(view, columns.root), plain: true, cell: (line) => <span className="code">{line.root.slice(0, 16)}…</span> },
        ]}
      />
      {next !== null && (
        <p className="after">
          <a href={href(view, `/ledger?below=${next}`)}>{say(view, words.earlier)}</a>
        </p>
      )}
      <p className="small muted">
        {say(view, words.api)}
        <a href="/api/ledger/checkpoint">/api/ledger/checkpoint</a>
      </p>
    </section>
  )
}

function CheckForm({ view }: { view: View }): ReactElement {
  return (
    <form className="panel" action={href(view, '/ledger')} method="get">
      <h2>{say(view, words.check)}</h2>
      <div className="field">
        <label htmlFor="hash">{say(view, words.hash)}</label>
        <p className="hint" id="hash-hint">
          {say(view, words.hashHint)}
        </p>
        <input id="hash" name="hash" maxLength={64} required autoComplete="off" spellCheck={false} aria-describedby="hash-hint" />
      </div>
      <p className="act">
        <button className="btn" type="submit">
          {say(view, words.submit)}
        </button>
      </p>
    </form>
  )
}
