/** 综合评价报告: numbers composed from the record, each opening its source; candidates chosen against the places' lines. */
import './decision.css'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import type { Evaluation } from '../../contract/decision.ts'
import { dayInWords } from '../../contract/words/days.ts'
import { addressOf } from '../api/client.ts'
import { useEditions } from '../lists/current-edition.ts'
import { arriving } from '../live/arriving.ts'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { lastOf } from '../words/last.ts'
import { Fault, Loading } from '../words/states.tsx'
import { stepOf, WhenOpen, Why } from './closed.tsx'
import { Nothing } from './nothing.tsx'
import { Outcome } from './outcome.tsx'
import { useCase, useReading } from './reading.ts'
import { Recheck } from './recheck.tsx'
import { ReportDetails } from './report-details.tsx'
import { type Choice, ReportTable } from './report-table.tsx'
import { useAct } from './use-act.ts'
import { useHandles } from './use-handles.ts'
import { useKept } from './use-kept.ts'
import { common, proposal, screens, report as words } from './words.ts'
import { WordsField } from './words-field.tsx'

const SIGN = 'edition.sign-report'
const CategoryChart = lazy(arriving(() => import('./category-chart.tsx')))
const nobody: Readonly<Record<string, Choice>> = {}

export default function ReportPage() {
  const say = useSay()
  const { current } = useEditions()
  const [chosen, choose, forget] = useKept(`candidates ${current?.id}`, nobody)
  const candidates = Object.entries(chosen)
    .map(([application, awardClass]) => `${application}:${awardClass}`)
    .join(',')
  const read = useReading('edition.evaluation', current ? { params: { edition: current.id }, query: { candidates } } : null)
  usePlace({ words: say(screens.report) })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!current || !read.data) return <Loading rows={6} />
  if (read.data.lines.length === 0) return <Nothing screen={screens.report} title={words.empty} why={words.emptyWhy} />
  return <Report edition={current.id} evaluation={read.data} chosen={chosen} choose={choose} forget={forget} />
}

interface ReportProps {
  readonly edition: string
  readonly evaluation: Evaluation
  readonly chosen: Readonly<Record<string, Choice>>
  readonly choose: (chosen: Readonly<Record<string, Choice>>) => void
  readonly forget: () => void
}

function Report({ edition, evaluation, chosen, choose, forget }: ReportProps) {
  const say = useSay()
  const { language } = useLanguage()
  const one = useCase('edition', edition)
  const step = stepOf(one.data, SIGN)
  const { lines, places, candidatesMost, reports, changes } = evaluation
  const newest = lastOf(reports)
  const changeWords = {
    score: words.changeScore,
    out: words.changeOut,
    objection: words.changeObjection,
    departments: words.changeDepartments,
    joined: words.changeJoined,
  }
  return (
    <article>
      <div className="title-line">
        <h1>{say(screens.report)}</h1>
        {newest && (
          <a className="end no-print" href={addressOf('edition.evaluation-paper', { params: { edition } })} target="_blank" rel="noreferrer">
            {say(words.paper)}
          </a>
        )}
      </div>
      <p className="lead">
        {say(words.sentence, { scored: lines.filter(({ score }) => score !== null).length, award: places.award, nomination: places.nomination })}
      </p>
      <p className="muted field">{say(words.weight, { site: evaluation.siteWeight })}</p>
      {newest && (
        <p className="field">
          {say(words.signedReport, { number: newest.number, day: dayInWords(newest.day, language), count: newest.candidates.length })}
        </p>
      )}
      {changes.length > 0 && (
        <div className="bar stale" role="alert">
          <strong>{say(words.stale)}</strong>
          {changes.map(({ number, what }) => (
            <span key={`${number}${what}`}>{say(changeWords[what], { number })}</span>
          ))}
        </div>
      )}
      <RecheckFirst evaluation={evaluation} />
      <ReportTable evaluation={evaluation} chosen={chosen} choose={step?.open ? choose : null} />
      <ReportDetails evaluation={evaluation} />
      <Suspense fallback={<Loading rows={3} />}>
        <CategoryChart evaluation={evaluation} />
      </Suspense>
      <WhenOpen step={step}>
        <Sign edition={edition} evaluation={evaluation} chosen={chosen} choose={choose} forget={forget} most={candidatesMost} />
      </WhenOpen>
    </article>
  )
}

/** What departments tell belongs into the report: those who were visited are asked about again before it. */
function RecheckFirst({ evaluation: { toRecheck } }: Pick<ReportProps, 'evaluation'>) {
  const say = useSay()
  const handles = useHandles()
  const [open, setOpen] = useState(false)
  if (open) return <Recheck gate="meeting" lines={toRecheck} close={() => setOpen(false)} />
  if (toRecheck.length === 0) return null
  return (
    <p className="row field">
      <span>{say(words.recheckFirst, { count: toRecheck.length })}</span>
      {handles && <Button onClick={() => setOpen(true)}>{say(proposal.recheckAct)}</Button>}
    </p>
  )
}

interface SignProps extends ReportProps {
  readonly most: Evaluation['candidatesMost']
}

function Sign({ edition, evaluation, chosen, forget, most }: SignProps) {
  const say = useSay()
  const [text, setText, forgetText] = useKept(`report ${edition} ${evaluation.reports.length}`, evaluation.draft)
  const act = useAct(SIGN)
  const candidates = Object.entries(chosen).map(([application, awardClass]) => ({ application, class: awardClass }))
  const count = (awardClass: Choice) => candidates.filter((each) => each.class === awardClass).length
  const send = async () => {
    if (await act.send({ params: { edition }, body: { text, candidates } })) {
      forget()
      forgetText()
    }
  }
  return (
    <section className="act-form">
      <h2>{say(words.sign)}</h2>
      <p className="muted field">{say(words.most, { ...most, awards: count('award'), nominations: count('nomination') })}</p>
      <WordsField label={say(words.text)} hint={say(words.textWhy)} rows={8} value={text} onChange={setText} />
      {evaluation.closed && (
        <p className="closed-step">
          <Why refusal={evaluation.closed} />
        </p>
      )}
      <Outcome act={act} label={say(words.sign)} />
      <Button type="primary" loading={act.busy} disabled={evaluation.closed !== null} onClick={send}>
        {say(common.sendForReview, { step: say(words.sign) })}
      </Button>
    </section>
  )
}
