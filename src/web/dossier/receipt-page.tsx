/** 提交回执: green, with a number; what was received, its hash, and what comes next. It can never be taken for a draft. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { momentInWords } from '../../contract/words/days.ts'
import { stageInWords } from '../../contract/words/road.ts'
import { addressOf, ask, Refused } from '../api/client.ts'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useMeasures } from '../words/names.ts'
import { Empty, Fault, Loading } from '../words/states.tsx'
import { words } from './words.ts'
import './dossier.css'

interface Receipt {
  readonly number: string
  readonly trackerCode: string
  readonly name: string
  readonly edition: string
  readonly version: number
  readonly contentHash: string
  readonly files: readonly unknown[]
  readonly at: string
}

export default function ReceiptPage() {
  const { application } = useParams({ from: '/dossier/$application/receipt' })
  const say = useSay()
  const { language } = useLanguage()
  const read = useQuery({
    queryKey: ['receipt', application],
    queryFn: () => ask('application.receipt', { params: { application } }) as Promise<Receipt>,
    retry: false,
  })
  usePlace({ words: say(words.desk), to: '/dossier' }, { words: say(words.receipt) })
  if (read.error instanceof Refused && read.error.problem.status === 404)
    return <Empty title={say(words.notSubmitted)} why={say(words.notSubmittedWhy)} />
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={5} />
  const { number, trackerCode, name, edition, version, contentHash, files, at } = read.data
  return (
    <>
      <section className="received" role="status">
        <h1>{say(words.receiptTitle)}</h1>
        <p lang="zh-CN">
          {name} · {edition}
        </p>
        <p>{say(words.receiptLine, { version, at: momentInWords(at, language) })}</p>
      </section>
      <dl className="facts field">
        <div className="fact">
          <dt>{say(words.number)}</dt>
          <dd className="receipt-number">{number}</dd>
        </div>
        <div className="fact">
          <dt>{say(words.code)}</dt>
          <dd>
            <strong className="receipt-number">{trackerCode}</strong>
            <br />
            <span className="muted">{say(words.codeWhy)}</span>
          </dd>
        </div>
        <div className="fact">
          <dt>{say(words.hash)}</dt>
          <dd className="hash">{contentHash}</dd>
        </div>
        <div className="fact">
          <dt>{say(words.groupEvidence)}</dt>
          <dd>{say(words.fileCount, { count: files.length })}</dd>
        </div>
      </dl>
      <WhatNext />
      <div className="row receipt-end no-print">
        <a className="primary" href={addressOf('application.receipt-paper', { params: { application } })} target="_blank" rel="noreferrer">
          {say(words.printReceipt)}
        </a>
        <Link className="secondary" to="/dossier/$application" params={{ application }}>
          {say(words.toProgress)}
        </Link>
      </div>
    </>
  )
}

function WhatNext() {
  const say = useSay()
  const measures = useMeasures()
  return (
    <section className="receipt-end" aria-labelledby="what-next">
      <h2 id="what-next">{say(words.whatNext)}</h2>
      <ol lang="zh-CN">
        {measures?.stages.slice(1).map((stage) => {
          const { what, when } = stageInWords(stage, measures)
          return (
            <li key={stage}>
              {what} <span className="muted">{when}</span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
