/** What the applicant handed in, from the frozen submission: the item's own text, the overview, the indicators, the files. */
import LinkOutlined from '@ant-design/icons/LinkOutlined'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { memo, useEffect, useRef, useState } from 'react'
import { ask, type CaseWithSteps } from '../api/client.ts'
import { Marked } from '../viewer/marked.tsx'
import { Download, Pane } from '../viewer/pane.tsx'
import { type Paper as FilePaperOf, papersOf } from '../viewer/papers.ts'
import { markOver, useRights } from '../viewer/rights.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useMeasures } from '../words/names.ts'
import { Empty, Fault, Loading } from '../words/states.tsx'
import '../viewer/viewer.css'
import type { CriteriaItem } from './sheet-items.ts'
import { words } from './sheet-words.ts'

interface Frozen {
  readonly content: {
    readonly dossier: {
      readonly items?: Readonly<Record<string, { readonly text: string }>>
      readonly overview?: { readonly text: string } | null
      readonly indicators?: { readonly years: readonly number[]; readonly values: Readonly<Record<string, readonly (string | null)[]>> } | null
    }
  }
}

export type Piece =
  | { readonly kind: 'item' | 'overview' | 'indicators' }
  | { readonly kind: 'file'; readonly paper: FilePaperOf; readonly number: number }

export interface Shown {
  readonly application: CaseWithSteps
  readonly read: { readonly data: Frozen | undefined; readonly error: unknown; readonly refetch: () => unknown }
  readonly pieces: readonly Piece[]
  readonly at: number
  /** The page of the file that is open. */
  readonly page: number
  readonly show: (at: number, page?: number) => void
  /** Open the file of this number at a page; a number that no file has opens nothing. */
  readonly open: (file: number, page: number) => void
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
  const [{ at, page }, set] = useState({ at: 0, page: 1 })
  const show = (next: number, to = 1) => set({ at: next, page: to })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item begins with its own text
  useEffect(() => show(0), [code])
  const content = read.data?.content
  const pieces: readonly Piece[] = [
    { kind: 'item' },
    ...(content?.dossier.overview ? [{ kind: 'overview' as const }] : []),
    ...(content?.dossier.indicators ? [{ kind: 'indicators' as const }] : []),
    ...papersOf(application)
      .filter(({ shown }) => shown !== 'form')
      .map((paper, index) => ({ kind: 'file' as const, paper, number: index + 1 })),
  ]
  const open = (file: number, to: number) => {
    const found = pieces.findIndex((each) => each.kind === 'file' && each.number === file)
    if (found >= 0) show(found, to)
  }
  return { application, read, pieces, at, page, show, open, next: () => show((at + 1) % pieces.length) }
}

interface EvidenceProps {
  readonly evidence: Shown
  readonly item: CriteriaItem
  /** Write a place into the comment that was typed last. */
  readonly cite: (words: string) => void
}

/** Drawn anew for another item, another piece or another reading, not for each letter typed beside it. */
export const Evidence = memo(DrawnEvidence, (before, after) => {
  const [one, other] = [before.evidence, after.evidence]
  const same = one.application === other.application && one.at === other.at && one.page === other.page && one.pieces.length === other.pieces.length
  return same && before.item === after.item && one.read.data === other.read.data && one.read.error === other.read.error
})

function DrawnEvidence({ evidence, item, cite }: EvidenceProps) {
  const say = useSay()
  const { read, pieces, at, show } = evidence
  const tabs = useRef<HTMLDivElement>(null)
  useEffect(() => {
    tabs.current?.children[at]?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [at])
  const named = (piece: Piece) =>
    piece.kind === 'file'
      ? say(words.attachment, { number: piece.number, name: piece.paper.name })
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
          piece && <Paper piece={piece} frozen={read.data} item={item} evidence={evidence} cite={cite} />
        )}
      </section>
    </section>
  )
}

interface PaperProps {
  readonly piece: Piece
  readonly frozen: Frozen
  readonly item: CriteriaItem
  readonly evidence: Shown
  readonly cite: (words: string) => void
}

function Paper({ piece, frozen, item, evidence, cite }: PaperProps) {
  const say = useSay()
  const mark = markOver(useRights(evidence.application.id), 'form')
  const { language } = useLanguage()
  const { dossier } = frozen.content
  if (piece.kind === 'indicators')
    return (
      <Marked mark={mark}>
        <Indicators indicators={dossier.indicators} />
      </Marked>
    )
  if (piece.kind === 'file') return <FilePaper evidence={evidence} paper={piece.paper} number={piece.number} cite={cite} />
  const text = piece.kind === 'item' ? dossier.items?.[item.code]?.text : dossier.overview?.text
  const title = piece.kind === 'item' ? `${item.code} ${language === 'zh' ? item.title : item.titleEn}` : say(words.overview)
  if (!text?.trim()) return <Empty title={say(words.noText)} why={say(words.noTextWhy)} />
  return (
    <Marked mark={mark}>
      <article className="handed-paper">
        <h2>{title}</h2>
        <div lang="zh-CN" className="handed-in">
          {text}
        </div>
      </article>
    </Marked>
  )
}

function Indicators({ indicators }: { readonly indicators: Frozen['content']['dossier']['indicators'] }) {
  const say = useSay()
  const { language } = useLanguage()
  const measures = useMeasures()
  if (!indicators) return null
  return (
    <article className="handed-paper">
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

interface FilePaperProps {
  readonly evidence: Shown
  readonly paper: FilePaperOf
  readonly number: number
  readonly cite: (words: string) => void
}

/** A file in its place: a page at a time where it has pages, each to be named in a comment. */
function FilePaper({ evidence, paper, number, cite }: FilePaperProps) {
  const say = useSay()
  const { application, at, page, show } = evidence
  const turn = (to: number) => show(at, to)
  const [pages, count] = useState(1)
  return (
    <>
      <p className="row turn">
        <Button icon={<LinkOutlined />} onClick={() => cite(say(words.place, { number, page: Math.min(page, pages) }))}>
          {say(words.citeHere)}
        </Button>
        <Download application={application.id} paper={paper} />
      </p>
      {pages > 1 && (
        <p className="row turn">
          <Button disabled={page === 1} onClick={() => turn(page - 1)}>
            {say(words.earlierPage)}
          </Button>
          <span>{say(words.page, { page, pages })}</span>
          <Button disabled={page === pages} onClick={() => turn(page + 1)}>
            {say(words.laterPage)}
          </Button>
        </p>
      )}
      <div className="file-pane">
        <Pane application={application} paper={paper} page={String(page)} zoom={1} find="" onPages={count} onFound={nothingFound} />
      </div>
    </>
  )
}

const nothingFound = () => {}
