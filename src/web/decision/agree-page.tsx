/** 合议: one application's scores side by side, item by item, and the percentages that the lead body agrees from them. */
import './decision.css'
import { useParams } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useEffect, useState } from 'react'
import type { ApplicationReview } from '../../contract/decision.ts'
import { pointsInWords } from '../../contract/words/amounts.ts'
import type { CaseWithSteps } from '../api/client.ts'
import { usePlace } from '../shell/where.tsx'
import { useSay } from '../words/language.tsx'
import { Fault, Loading } from '../words/states.tsx'
import { Tag } from '../words/tag.tsx'
import { AgreeTable } from './agree-table.tsx'
import { stepOf, WhenOpen } from './closed.tsx'
import { Outcome } from './outcome.tsx'
import { useCase, useReading } from './reading.ts'
import { useAct } from './use-act.ts'
import { useKept } from './use-kept.ts'
import { common, screens, agree as words } from './words.ts'
import { WordsField } from './words-field.tsx'

const STEP = 'application.agree-result'

export default function AgreePage() {
  const { application } = useParams({ strict: false }) as { application: string }
  const say = useSay()
  const one = useCase('application', application)
  const read = useReading('application.review', { params: { application } })
  const name = String(one.data?.state.name ?? '')
  usePlace({ words: say(screens.review), to: '/decision/review' }, { words: name })
  const fault = read.error ?? one.error
  if (fault) return <Fault fault={fault} again={() => read.refetch()} />
  if (!read.data || !one.data) return <Loading rows={6} />
  return <Board key={application} one={one.data} review={read.data} />
}

interface Typed {
  readonly percents: Readonly<Record<string, number>>
  readonly comment: string
}

function Board({ one, review }: { readonly one: CaseWithSteps; readonly review: ApplicationReview }) {
  const say = useSay()
  const agreed = Object.fromEntries(review.items.flatMap(({ code, agreed: percent }) => (percent === null ? [] : [[code, percent]])))
  const first: Typed = { percents: agreed, comment: review.result?.comment ?? '' }
  const [typed, setTyped, forget] = useKept<Typed>(`agree ${one.id} ${review.result?.total ?? ''}`, first)
  const [byRange, setByRange] = useState(true)
  const act = useAct(STEP)
  const step = stepOf(one, STEP)
  const total = useTotal(one.id, typed.percents)
  const ordered = byRange ? [...review.items].sort((a, b) => (b.range ?? 0) * b.points - (a.range ?? 0) * a.points) : review.items
  const fill = () => {
    const blank = review.items.filter(
      ({ code, median }) => typed.percents[code] === undefined && median !== null && median % review.percentStep === 0,
    )
    setTyped({ ...typed, percents: { ...typed.percents, ...Object.fromEntries(blank.map(({ code, median }) => [code, median ?? 0])) } })
  }
  const send = async () => {
    if (await act.send({ params: { application: one.id }, body: typed, version: one.version })) forget()
  }
  const known = review.totals !== null
  return (
    <article>
      <div className="title-line">
        <h1>{say(words.title, { name: String(one.state.name) })}</h1>
        <Tag tone={known ? 'good' : 'waiting'}>{say(words.sealed, { sealed: review.sealed, of: review.of })}</Tag>
        <span className="end">
          <Segmented
            options={[
              { label: say(words.orderRange), value: 'range' },
              { label: say(words.orderCode), value: 'code' },
            ]}
            value={byRange ? 'range' : 'code'}
            onChange={(value) => setByRange(value === 'range')}
          />
        </span>
      </div>
      <p className="read field">{known ? say(words.order) : say(words.waiting, { count: review.of - review.sealed })}</p>
      {known && (
        <AgreeTable
          items={ordered}
          readers={review.of}
          step={review.percentStep}
          percents={typed.percents}
          editable={step?.open === true}
          onChange={(code, percent) =>
            setTyped((before) => {
              const { [code]: _, ...rest } = before.percents
              return { ...before, percents: percent === null ? rest : { ...rest, [code]: percent } }
            })
          }
        />
      )}
      <Outcome act={act} label={say(words.submit)} />
      {known && step?.open && (
        <WordsField label={say(words.comment)} rows={3} value={typed.comment} onChange={(comment) => setTyped({ ...typed, comment })} />
      )}
      <footer className="foot-bar">
        {review.totals && (
          <span>{say(words.own, { least: pointsInWords(review.totals.least), greatest: pointsInWords(review.totals.greatest) })}</span>
        )}
        {total && (
          <span role="status">
            <strong>{say(words.total, { total: pointsInWords(total.total) })}</strong>{' '}
            <span className="muted">
              {say(words.given, { given: total.given, of: total.of })} · {say(words.byServer)}
            </span>
          </span>
        )}
        <span className="row end">
          {known && step?.open && <Button onClick={fill}>{say(words.fill)}</Button>}
          <WhenOpen step={step}>
            <Button type="primary" loading={act.busy} disabled={!known} onClick={send}>
              {say(words.submit)}
            </Button>
          </WhenOpen>
        </span>
      </footer>
      {JSON.stringify(typed) !== JSON.stringify(first) && <p className="muted">{say(common.keptHere)}</p>}
    </article>
  )
}

/** The server adds up what is typed, a moment after the last key. */
function useTotal(application: string, percents: Readonly<Record<string, number>>) {
  const written = Object.entries(percents)
    .map(([code, percent]) => `${code}:${percent}`)
    .join(',')
  const [asked, setAsked] = useState(written)
  useEffect(() => {
    const later = setTimeout(() => setAsked(written), 250)
    return () => clearTimeout(later)
  }, [written])
  return useReading('application.review-total', { params: { application }, query: { percents: asked } }, 600_000).data
}
