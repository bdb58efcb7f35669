/** 材料评审: who reads what, how far the sheets are, and the ranking with the rules' cut line. */
import './decision.css'
import CheckOutlined from '@ant-design/icons/CheckOutlined'
import { Link } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import { type ReactNode, useState } from 'react'
import type { MaterialReview, ReviewLine } from '../../contract/decision.ts'
import { pointsInWords } from '../../contract/words/amounts.ts'
import { stageLabel } from '../../contract/words/stages.ts'
import { useEditions } from '../lists/current-edition.ts'
import { useSession } from '../session/session.tsx'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { Fault, Loading } from '../words/states.tsx'
import { StageTag, Tag } from '../words/tag.tsx'
import { AssignReaders } from './assign-readers.tsx'
import { Batch } from './batch.tsx'
import { Nothing } from './nothing.tsx'
import { CutLine, RankTable } from './rank-table.tsx'
import { useReading } from './reading.ts'
import { useHandles } from './use-handles.ts'
import { common, screens, review as words } from './words.ts'

export default function ReviewPage() {
  const say = useSay()
  const { current } = useEditions()
  const read = useReading('edition.material-review', current ? { params: { edition: current.id } } : null)
  usePlace({ words: say(screens.review) })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!current || !read.data) return <Loading rows={6} />
  if (read.data.lines.length === 0) return <Nothing screen={screens.review} title={words.empty} why={words.emptyWhy} />
  return <Review review={read.data} edition={current.id} />
}

function Review({ review, edition }: { readonly review: MaterialReview; readonly edition: string }) {
  const say = useSay()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [doing, setDoing] = useState<Doing>(null)
  const { lines } = review
  const handles = useHandles()
  const { post } = useSession()
  const witness = post?.role === 'discipline'
  const waiting = lines.filter(({ board, stage }) => board === 'reading' && stage === 'received')
  const shut = lines.filter(({ board }) => board === 'to-unseal' || board === 'to-witness')
  const signing = lines.filter(({ board }) => board === 'signing')
  const onBoard = lines.filter(({ board }) => board in boardTags)
  const ready = lines.filter(({ board }) => board === 'open' || board === 'stale')
  const toUnseal = lines.filter(({ board }) => board === (witness ? 'to-witness' : 'to-unseal'))
  const byNumber = (one: ReviewLine, other: ReviewLine) => (one.number < other.number ? -1 : 1)
  const ranked = lines.filter(({ rank }) => rank !== null).sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0) || byNumber(one, other))
  const reading = lines
    .filter(({ rank }) => rank === null)
    .sort((one, other) => Number(onBoard.includes(other)) - Number(onBoard.includes(one)) || byNumber(one, other))
  const lastInside = ranked.reduce((last, { cut }, index) => (cut === 'in' ? index : last), -1)
  const row = (line: ReviewLine, cutAfter: MaterialReview | null) => (
    <Row
      key={line.id}
      line={line}
      ready={onBoard.includes(line)}
      chosen={chosen.includes(line.id)}
      choose={handles && line.stage === 'received' ? (on) => setChosen(on ? [...chosen, line.id] : chosen.filter((each) => each !== line.id)) : null}
      cutAfter={cutAfter}
    />
  )
  return (
    <article>
      <div className="title-line">
        <h1>{say(screens.review)}</h1>
        <span className="end">
          {chosen.length > 0 && <span role="status">{say(words.chosenCount, { count: chosen.length })}</span>}
          {handles && !doing && chosen.length > 0 && (
            <Button type="primary" onClick={() => setDoing('assign')}>
              {say(words.assign)}
            </Button>
          )}
          {(handles || witness) && !doing && toUnseal.length > 0 && (
            <Button type={chosen.length > 0 ? 'default' : 'primary'} onClick={() => setDoing('unseal')}>
              {say(witness ? words.witness : words.unseal, { count: toUnseal.length })}
            </Button>
          )}
          <Link className="secondary" to="/decision/acceptance">
            {say(words.toAcceptance)}
          </Link>
        </span>
      </div>
      <p className="lead">
        {say(words.sentence, {
          waiting: waiting.length,
          shut: shut.length,
          signing: signing.length,
          ready: ready.length,
          done: lines.filter(({ score }) => score !== null).length,
        })}
      </p>
      <p className="muted field">{say(words.readersRule, { least: review.readersAtLeast })}</p>
      {doing === 'assign' && (
        <AssignReaders
          edition={edition}
          lines={lines.filter(({ id }) => chosen.includes(id))}
          close={() => {
            setDoing(null)
            setChosen([])
          }}
        />
      )}
      {doing === 'unseal' && <UnsealAll lines={toUnseal} witness={witness} close={() => setDoing(null)} />}
      {reading.length > 0 && (
        <section className="field">
          <h2>{say(words.reading)}</h2>
          {handles && <p className="muted field">{say(words.chooseHint)}</p>}
          <Table>{reading.map((line) => row(line, null))}</Table>
        </section>
      )}
      {ranked.length > 0 && (
        <section>
          <h2>{say(words.ranking)}</h2>
          <Table>{ranked.map((line, index) => row(line, index === lastInside ? review : null))}</Table>
        </section>
      )}
    </article>
  )
}

type Doing = 'assign' | 'unseal' | null

/** The tag of a board on which something is to be done. */
const boardTags = {
  'to-unseal': { tone: 'yours', words: words.toUnseal },
  'to-witness': { tone: 'waiting', words: words.toWitness },
  open: { tone: 'yours', words: words.readyToAgree },
  signing: { tone: 'waiting', words: words.signing },
  stale: { tone: 'yours', words: words.stale },
} as const

/** The applications as they stood when it began: what is unsealed does not leave the list before it is read. */
function UnsealAll({ lines, witness, close }: { readonly lines: readonly ReviewLine[]; readonly witness: boolean; readonly close: () => void }) {
  const say = useSay()
  const [items] = useState(() =>
    lines.map(({ id, number, name, of }) => ({ id, label: `${number} ${name}`, body: {}, what: say(words.sheetsOf, { count: of }) })),
  )
  return <Batch step={witness ? 'application.witness-unsealing' : 'application.unseal'} kind="application" items={items} close={close} />
}

function Table({ children }: { readonly children: ReactNode }) {
  const say = useSay()
  const columns = [
    { title: say(common.rank), number: true },
    { title: say(common.unit) },
    { title: say(words.readers) },
    { title: say(words.sealed), number: true },
    { title: say(words.totals), number: true },
    { title: say(words.agreed), number: true },
    { title: say(words.gap), number: true },
    { title: say(common.stage) },
  ]
  return (
    <RankTable caption={say(words.caption)} columns={columns}>
      {children}
    </RankTable>
  )
}

interface RowProps {
  readonly line: ReviewLine
  readonly ready: boolean
  readonly chosen: boolean
  readonly choose: ((on: boolean) => void) | null
  readonly cutAfter: MaterialReview | null
}

function Row({ line, ready, chosen, choose, cutAfter }: RowProps) {
  const say = useSay()
  const { area } = useNames()
  const { id, number, name, readers, sealed, of, totals, score, rank, tied, gap, stage } = line
  return (
    <>
      <tr className={chosen ? 'chosen' : ''}>
        <td className="number place">
          {rank ??
            (choose ? <Checkbox checked={chosen} aria-label={say(common.choose, { name })} onChange={({ target }) => choose(target.checked)} /> : '')}
          {tied && <span className="block muted">{say(common.tied)}</span>}
        </td>
        <td>
          <Link className="strong" to="/decision/review/$application" params={{ application: id }}>
            {name}
          </Link>
          <span className="block muted">
            {number} · {area(line.area)}
          </span>
        </td>
        <td>
          <Readers readers={readers} />
        </td>
        <td className="number" data-label={say(words.sealed)}>
          {of > 0 ? say(words.sealedOf, { sealed, of }) : ''}
        </td>
        <td className="number" data-label={say(words.totals)}>
          {totals ? `${pointsInWords(totals.least)}–${pointsInWords(totals.greatest)}` : ''}
        </td>
        <td className="number" data-label={say(words.agreed)}>
          {score === null ? '' : <strong>{pointsInWords(score)}</strong>}
        </td>
        <td className="number" data-label={say(words.gap)}>
          {gap === null ? '' : pointsInWords(gap)}
        </td>
        <td>
          {ready && line.board in boardTags ? (
            <Tag tone={boardTags[line.board as keyof typeof boardTags].tone}>{say(boardTags[line.board as keyof typeof boardTags].words)}</Tag>
          ) : line.cut ? (
            <Cut cut={line.cut} />
          ) : (
            <StageTag kind="application" stage={stage} />
          )}
        </td>
      </tr>
      {cutAfter && (
        <CutLine columns={8}>
          {say(cutAfter.by === 'ratio' ? words.lineByRatio : words.line, {
            threshold: cutAfter.threshold,
            most: cutAfter.most,
            listed: cutAfter.listedBefore,
            order: cutAfter.followsScores ? say(words.byScore) : '',
          })}
        </CutLine>
      )}
    </>
  )
}

function Cut({ cut }: { readonly cut: NonNullable<ReviewLine['cut']> }) {
  const say = useSay()
  if (cut === 'in') return <Tag tone="good">{say(words.inside)}</Tag>
  return <Tag tone="done">{say(cut === 'out' ? words.outside : words.below)}</Tag>
}

/** Names; a tick for a sealed sheet, the state in words for any other. */
function Readers({ readers }: { readonly readers: ReviewLine['readers'] }) {
  const { language } = useLanguage()
  const shown = readers.filter(({ stage }) => stage !== 'withdrawn')
  return (
    <ul className="chips">
      {shown.map(({ expert, name, stage }) => (
        <li key={expert} className={stage === 'recused' ? 'muted' : ''}>
          {name}{' '}
          {stage === 'sealed' ? (
            <CheckOutlined className="good" aria-label={stageLabel('sheet', stage, 'office', language)} />
          ) : stage === 'open' ? (
            ''
          ) : (
            stageLabel('sheet', stage as never, 'office', language)
          )}
        </li>
      ))}
    </ul>
  )
}
