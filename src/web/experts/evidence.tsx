/** What the applicant handed in, from the frozen submission: the item's own text, the overview, the indicators, the files. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { sizeInWords } from '../../contract/words/amounts.ts'
import { addressOf, ask, type CaseWithSteps } from '../api/client.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useMeasures } from '../words/names.ts'
import { Empty, Fault, Loading } from '../words/states.tsx'
import { Tag } from '../words/tag.tsx'
import type { CriteriaItem } from './sheet-items.ts'
import { words } from './sheet-words.ts'

interface FrozenFile {
  readonly slot: string
  readonly name: string
  readonly sha256: string
  readonly bytes: number
  readonly businessSecret: boolean
}

interface Frozen {
  readonly content: {
    readonly dossier: {
      readonly items?: Readonly<Record<string, { readonly text: string }>>
      readonly overview?: { readonly text: string } | null
      readonly indicators?: { readonly years: readonly number[]; readonly values: Readonly<Record<string, readonly (string | null)[]>> } | null
    }
    readonly files: readonly FrozenFile[]
  }
}

export type Piece =
  | { readonly kind: 'item' | 'overview' | 'indicators' }
  | { readonly kind: 'file'; readonly file: FrozenFile; readonly number: number }

export interface Shown {
  readonly application: string
  readonly read: { readonly data: Frozen | undefined; readonly error: unknown; readonly refetch: () => unknown }
  readonly pieces: readonly Piece[]
  readonly at: number
  readonly show: (at: number) => void
  readonly next: () => void
}

export function useEvidence(application: CaseWithSteps, code: string): Shown {
  const submissions = (application.state.submissions ?? []) as readonly { readonly number: number }[]
  const number = submissions[submissions.length - 1]?.number
  const read = useQuery({
    queryKey: ['submission', application.id, number],
    queryFn: () => ask('application.submission', { params: { application: application.id, number: String(number) } }) as Promise<Frozen>,
    enabled: number !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const [at, show] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item begins with its own text
  useEffect(() => show(0), [code])
  const content = read.data?.content
  const pieces: readonly Piece[] = [
    { kind: 'item' },
    ...(content?.dossier.overview ? [{ kind: 'overview' as const }] : []),
    ...(content?.dossier.indicators ? [{ kind: 'indicators' as const }] : []),
    ...(content?.files ?? []).map((file, index) => ({ kind: 'file' as const, file, number: index + 1 })),
  ]
  return { application: application.id, read, pieces, at, show, next: () => show((at + 1) % pieces.length) }
}

export function Evidence({ evidence, item }: { readonly evidence: Shown; readonly item: CriteriaItem }) {
  const say = useSay()
  const { read, pieces, at, show } = evidence
  const tabs = useRef<HTMLDivElement>(null)
  useEffect(() => {
    tabs.current?.children[at]?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [at])
  const named = (piece: Piece) =>
    piece.kind === 'file'
      ? say(words.attachment, { number: piece.number, name: piece.file.name })
      : say({ item: words.selfEvaluation, overview: words.overview, indicators: words.indicators }[piece.kind])
  const piece = pieces[at]
  return (
    <section className="sheet-evidence" aria-label={say(words.evidence)}>
      <div className="pieces">
        <div className="row-of-pieces" ref={tabs}>
          {pieces.map((each, index) => (
            <button key={named(each)} type="button" aria-pressed={index === at} onClick={() => show(index)}>
              {named(each)}
            </button>
          ))}
        </div>
        <span className="muted only-wide nowrap">
          <kbd>E</kbd> {say(words.nextEvidence)}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keyboard */}
      <section className="page-of-evidence" tabIndex={0} aria-label={piece ? named(piece) : say(words.evidence)} key={`${item.code} ${at}`}>
        {read.error ? (
          <Fault fault={read.error} again={() => read.refetch()} />
        ) : !read.data ? (
          <Loading rows={6} />
        ) : (
          piece && <Paper piece={piece} frozen={read.data} item={item} application={evidence.application} />
        )}
      </section>
    </section>
  )
}

interface PaperProps {
  readonly piece: Piece
  readonly frozen: Frozen
  readonly item: CriteriaItem
  readonly application: string
}

function Paper({ piece, frozen, item, application }: PaperProps) {
  const say = useSay()
  const { language } = useLanguage()
  const { dossier } = frozen.content
  if (piece.kind === 'indicators') return <Indicators indicators={dossier.indicators} />
  if (piece.kind === 'file') {
    const { file } = piece
    return (
      <article className="paper">
        <h2 lang="zh-CN">{file.name}</h2>
        <p className="row field">
          {sizeInWords(file.bytes, language)} {file.businessSecret && <Tag tone="shut">{say(words.secret)}</Tag>}
        </p>
        <a
          className="secondary"
          href={addressOf('application.file', { params: { application, sha256: file.sha256 } })}
          target="_blank"
          rel="noreferrer"
        >
          {say(words.openFile)}
        </a>
      </article>
    )
  }
  const text = piece.kind === 'item' ? dossier.items?.[item.code]?.text : dossier.overview?.text
  const title = piece.kind === 'item' ? `${item.code} ${language === 'zh' ? item.title : item.titleEn}` : say(words.overview)
  if (!text?.trim()) return <Empty title={say(words.noText)} why={say(words.noTextWhy)} />
  return (
    <article className="paper">
      <h2>{title}</h2>
      <div lang="zh-CN" className="handed-in">
        {text}
      </div>
    </article>
  )
}

function Indicators({ indicators }: { readonly indicators: Frozen['content']['dossier']['indicators'] }) {
  const say = useSay()
  const { language } = useLanguage()
  const measures = useMeasures()
  if (!indicators) return null
  return (
    <article className="paper">
      <h2>{say(words.indicators)}</h2>
      <table className="rows grid">
        <thead>
          <tr>
            <th scope="col">{say(words.indicator)}</th>
            <th scope="col">{say(words.unit)}</th>
            {indicators.years.map((year) => (
              <th key={year} scope="col" className="number">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(measures?.dossier.indicators ?? []).map(({ key, title, titleEn, unit }) => (
            <tr key={key}>
              <td>{language === 'zh' ? title : titleEn}</td>
              <td className="muted">{unit}</td>
              {indicators.years.map((year, index) => (
                <td key={year} className="number">
                  {indicators.values[key]?.[index] ?? '—'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  )
}
