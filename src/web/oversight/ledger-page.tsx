/** 一致性核验: what the ledger says now, the proof of one entry, and how to verify everything elsewhere. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { momentInWords } from '../../contract/words/days.ts'
import { ask, type Page, Refused } from '../api/client.ts'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { Empty, Fault, Loading } from '../words/states.tsx'
import { words } from './words.ts'
import './oversight.css'

interface Checkpoint {
  readonly size: number
  readonly root: string
  readonly at: string
}

interface Proof {
  readonly hash: string
  readonly version: number | null
  readonly at: string
  readonly sealed: { readonly position: number; readonly treeSize: number; readonly path: readonly string[] } | null
}

export default function LedgerPage() {
  const say = useSay()
  const { entry } = useSearch({ from: '/ledger' })
  usePlace({ words: say(words.ledger) })
  const read = useQuery({
    queryKey: ['checkpoints'],
    queryFn: () => ask('ledger.checkpoints', { query: { limit: 10 } }) as Promise<Page<Checkpoint>>,
    refetchInterval: 10_000,
  })
  const key = useQuery({
    queryKey: ['ledger-key'],
    queryFn: () => ask('ledger.key') as Promise<{ readonly ed25519: string }>,
    staleTime: Number.POSITIVE_INFINITY,
  }).data
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  return (
    <article className="ledger">
      <div className="title-line">
        <h1>{say(words.ledger)}</h1>
      </div>
      <section aria-labelledby="now">
        <h2 id="now">{say(words.now)}</h2>
        {read.data ? <Now newest={read.data.items[0]} publicKey={key?.ed25519 ?? ''} /> : <Loading rows={3} />}
      </section>
      <CheckOne key={entry ?? ''} entry={entry ?? ''} />
      <WholeCheck />
      {read.data && read.data.items.length > 1 && <Checkpoints items={read.data.items} />}
    </article>
  )
}

function Now({ newest, publicKey }: { readonly newest: Checkpoint | undefined; readonly publicKey: string }) {
  const say = useSay()
  const { language } = useLanguage()
  if (!newest) return <Empty title={say(words.noCheckpoint)} why={say(words.noCheckpointWhy)} />
  return (
    <dl className="facts">
      <dt>{say(words.size)}</dt>
      <dd>{say(words.sizeOf, { count: newest.size })}</dd>
      <dt>{say(words.sealedAt)}</dt>
      <dd>{momentInWords(newest.at, language)}</dd>
      <dt>{say(words.root)}</dt>
      <dd>
        <code>{newest.root}</code>
      </dd>
      <dt>{say(words.key)}</dt>
      <dd>
        <code>{publicKey}</code>
      </dd>
    </dl>
  )
}

function CheckOne({ entry }: { readonly entry: string }) {
  const say = useSay()
  const navigate = useNavigate()
  const [typed, setTyped] = useState(entry)
  const [wrong, setWrong] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const hash = typed.trim().toLowerCase()
    setWrong(!/^[0-9a-f]{64}$/.test(hash))
    if (/^[0-9a-f]{64}$/.test(hash)) navigate({ to: '/ledger', search: { entry: hash } })
  }
  return (
    <section aria-labelledby="one">
      <h2 id="one">{say(words.one)}</h2>
      <form className="query-bar no-print" onSubmit={submit}>
        <Input
          className="hash"
          aria-label={say(words.paste)}
          placeholder={say(words.paste)}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          aria-invalid={wrong}
        />
        <Button type="primary" htmlType="submit">
          {say(words.check)}
        </Button>
      </form>
      <p role="alert" className="wrong">
        {wrong && say(words.wrongHash)}
      </p>
      {entry && <Proven hash={entry} />}
    </section>
  )
}

function Proven({ hash }: { readonly hash: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const read = useQuery({ queryKey: ['entry', hash], queryFn: () => ask('ledger.entry', { params: { hash } }) as Promise<Proof>, retry: false })
  if (read.error instanceof Refused && read.error.problem.status === 404) return <Empty title={say(words.noEntry)} why={say(words.noEntryWhy)} />
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={2} />
  const { sealed, version, at } = read.data
  return (
    <div className="panel" role="status">
      <p className="read">
        <strong className={sealed ? 'good' : ''}>{sealed ? say(words.isIn, { position: sealed.position + 1 }) : say(words.notSealed)}</strong>
      </p>
      <p className="muted">
        {momentInWords(at, language)} · {version !== null && say(words.version, { version })}
        {sealed && ` · ${say(words.covered, { size: sealed.treeSize, steps: sealed.path.length })}`}
      </p>
      <p className="row">
        <a href={`/ledger/${hash}`} target="_blank" rel="noreferrer">
          {say(words.public)}
        </a>
        <Link to="/journal" search={{ search: hash }}>
          {say(words.inJournal)}
        </Link>
      </p>
    </div>
  )
}

function WholeCheck() {
  const say = useSay()
  return (
    <section aria-labelledby="whole">
      <h2 id="whole">{say(words.wholeCheck)}</h2>
      <p>{say(words.wholeCheckWhy)}</p>
      <pre tabIndex={-1}>node dist/verify.js --data DIR --key PUBLIC.pem</pre>
      <p>{say(words.wholeCheckAsks)}</p>
      <p>{say(words.script)}</p>
      <pre tabIndex={-1}>python3 tools/verify-journal.py journal.jsonl</pre>
    </section>
  )
}

function Checkpoints({ items }: { readonly items: readonly Checkpoint[] }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section aria-labelledby="checkpoints">
      <h2 id="checkpoints">{say(words.checkpoints)}</h2>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{say(words.sealedAt)}</th>
            <th scope="col" className="number">
              {say(words.size)}
            </th>
            <th scope="col">{say(words.root)}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ size, root, at }) => (
            <tr key={size}>
              <td>{momentInWords(at, language)}</td>
              <td className="number">{size}</td>
              <td>
                <code>{root}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
