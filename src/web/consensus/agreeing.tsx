/** The table of the board and what is agreed from it, kept on the device until it is sent. */
import { Button, Segmented } from 'antd'
import { useEffect, useState } from 'react'
import type { ApplicationReview } from '../../contract/decision.ts'
import { pointsInWords } from '../../contract/words/amounts.ts'
import type { CaseWithSteps } from '../api/client.ts'
import { WhenOpen } from '../decision/closed.tsx'
import { Outcome } from '../decision/outcome.tsx'
import { useReading } from '../decision/reading.ts'
import { useAct } from '../decision/use-act.ts'
import { useKept } from '../decision/use-kept.ts'
import { WordsField } from '../decision/words-field.tsx'
import { useSay } from '../words/language.tsx'
import { boardStep } from './board-step.ts'
import { BoardTable, isOutside } from './board-table.tsx'
import { board as words } from './words.ts'

const STEP = 'application.agree-result'

interface Typed {
  readonly percents: Readonly<Record<string, number>>
  readonly reasons: Readonly<Record<string, string>>
  /** Absent in what a device kept of before. */
  readonly verify?: Readonly<Record<string, string>>
  readonly comment: string
}

interface AgreeingProps {
  readonly one: CaseWithSteps
  readonly review: ApplicationReview
  readonly called: (reader: number) => string
  readonly projected: boolean
  readonly project: () => void
}

export function Agreeing({ one, review, called, projected, project }: AgreeingProps) {
  const say = useSay()
  const [typed, setTyped, forget] = useKept<Typed>(`agree ${one.id} ${review.result?.total ?? ''} ${review.waiting?.total ?? ''}`, firstOf(review))
  const [byRange, setByRange] = useState(true)
  const act = useAct(STEP)
  const step = boardStep(review, STEP)
  const editable = step?.open === true
  const consensus = review.rule === 'consensus'
  const total = useTotal(one.id, typed.percents, consensus)
  const ordered = byRange ? [...review.items].sort((a, b) => (b.range ?? 0) * b.points - (a.range ?? 0) * a.points) : review.items
  const bare = review.items.filter((item) => (item.discuss || isOutside(item, typed.percents[item.code])) && !typed.reasons[item.code]?.trim())
  const lacking = new Set([...bare, ...(consensus ? review.items.filter(({ code }) => typed.percents[code] === undefined) : [])]).size
  const fill = () => {
    const blank = review.items.filter(({ code, proposed }) => typed.percents[code] === undefined && proposed !== null)
    setTyped({ ...typed, percents: { ...typed.percents, ...Object.fromEntries(blank.map(({ code, proposed }) => [code, (proposed ?? 0) / 100])) } })
  }
  const send = async () => {
    const body = { ...typed, percents: consensus ? typed.percents : {} }
    if (await act.send({ params: { application: one.id }, body, version: one.version })) forget()
  }
  return (
    <>
      <div className="board-head">
        <p className="read">
          <strong>{bare.length > 0 ? say(words.toDiscuss, { count: bare.length }) : say(words.nothingToDiscuss)}</strong>{' '}
          <span className="muted">{say(words.order, { limit: review.limits.item, clause: review.clauses.item })}</span>{' '}
          <span className="muted">{useRule(review)}</span>{' '}
          {review.discussTotal && <span>{say(words.discussTotal, { limit: review.limits.total, clause: review.clauses.total })}</span>}
        </p>
        <Segmented
          options={[
            { label: say(words.orderRange), value: 'range' },
            { label: say(words.orderCode), value: 'code' },
          ]}
          value={byRange ? 'range' : 'code'}
          onChange={(value) => setByRange(value === 'range')}
        />
      </div>
      <BoardTable
        application={one.id}
        items={ordered}
        review={review}
        percents={typed.percents}
        reasons={typed.reasons}
        verify={typed.verify ?? {}}
        editable={editable}
        called={called}
        projected={projected}
        onPercent={(code, percent) =>
          setTyped((before) => {
            const { [code]: _, ...rest } = before.percents
            return { ...before, percents: percent === null ? rest : { ...rest, [code]: percent } }
          })
        }
        onReason={(code, reason) => setTyped((before) => ({ ...before, reasons: { ...before.reasons, [code]: reason } }))}
        onVerify={(code, text) => setTyped((before) => ({ ...before, verify: { ...before.verify, [code]: text } }))}
      />
      <Outcome act={act} label={say(words.submit)} />
      {editable ? (
        <WordsField label={say(words.comment)} rows={3} value={typed.comment} onChange={(comment) => setTyped({ ...typed, comment })} />
      ) : (
        review.result?.comment && <p className="prose">{review.result.comment}</p>
      )}
      <footer className="foot-bar">
        {review.totals && (
          <span>{say(words.own, { least: pointsInWords(review.totals.least), greatest: pointsInWords(review.totals.greatest) })}</span>
        )}
        {consensus && total && (editable || total.given > 0) && (
          <span role="status">
            <strong>{say(words.total, { total: pointsInWords(total.total) })}</strong>{' '}
            <span className="muted">
              {say(words.given, { given: total.given, of: total.of })} · {say(words.byServer)}
            </span>
          </span>
        )}
        {!consensus && review.proposedTotal !== null && <strong>{say(words.total, { total: pointsInWords(review.proposedTotal) })}</strong>}
        <span className="row end">
          <Button onClick={project}>{say(projected ? words.leaveProjection : words.project)}</Button>
          {editable && consensus && <Button onClick={fill}>{say(words.fill)}</Button>}
          {editable && lacking > 0 && <span className="muted">{say(words.lacking, { count: lacking })}</span>}
          <WhenOpen step={step}>
            <Button type={review.waiting ? 'default' : 'primary'} loading={act.busy} onClick={send}>
              {say(words.submit)}
            </Button>
          </WhenOpen>
        </span>
      </footer>
      {projected && <p className="muted">{say(words.projected)}</p>}
      {editable && JSON.stringify(typed) !== JSON.stringify(firstOf(review)) && <p className="muted">{say(words.keptHere)}</p>}
    </>
  )
}

function firstOf(review: ApplicationReview): Typed {
  const percents = Object.fromEntries(review.items.flatMap(({ code, agreed }) => (agreed === null ? [] : [[code, agreed]])))
  const reasons = Object.fromEntries(review.items.flatMap(({ code, reason }) => (reason ? [[code, reason]] : [])))
  const verify = Object.fromEntries(review.items.flatMap(({ code, verify: text }) => (text ? [[code, text]] : [])))
  return { percents, reasons, verify, comment: review.result?.comment ?? '' }
}

function useRule({ rule, trims, percentStep, clauses }: ApplicationReview): string {
  const say = useSay()
  if (rule === 'consensus') return say(words.ruleConsensus, { step: percentStep, clause: clauses.rule })
  if (rule === 'mean') return say(words.ruleMean, { clause: clauses.rule })
  return say(trims ? words.ruleTrimmed : words.ruleUntrimmed, { clause: clauses.rule })
}

/** The server adds up what is typed, a moment after the last key. */
function useTotal(application: string, percents: Readonly<Record<string, number>>, asks: boolean) {
  const written = Object.entries(percents)
    .map(([code, percent]) => `${code}:${percent}`)
    .join(',')
  const [asked, setAsked] = useState(written)
  useEffect(() => {
    const later = setTimeout(() => setAsked(written), 250)
    return () => clearTimeout(later)
  }, [written])
  return useReading('application.review-total', asks ? { params: { application }, query: { percents: asked } } : null, 600_000).data
}
