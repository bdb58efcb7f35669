/** The clock of a case: a sentence first; opened, one cell a day with the count and the grounds below. */
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { countInWords, deadlineInWords } from '../../contract/words/days.ts'
import { ask, type CaseView, type Period } from '../api/client.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useMeasures, useToday } from '../words/names.ts'
import { DayStrip } from './day-strip.tsx'
import { words } from './words.ts'

interface Counted {
  readonly from: string
  readonly workingDays: number
  readonly what: 'notice' | 'examination'
  readonly until: string
  readonly final: boolean
}

/** What is counted for this case just now, and from when. */
function countedOf(one: CaseView, notice: CaseView | undefined, examinationDays: number | undefined): Counted | null {
  if (one.kind === 'objection' && one.stage === 'registered' && examinationDays !== undefined)
    return {
      from: String(one.state.receivedOn),
      workingDays: examinationDays,
      what: 'examination',
      until: String(one.state.examinationDue),
      final: one.state.examinationFinal !== false,
    }
  const running = one.kind === 'notice' ? one : notice
  if (running?.stage !== 'running' || typeof running.state.workingDays !== 'number') return null
  const { publishedOn, workingDays, lastDay, final } = running.state
  return { from: String(publishedOn), workingDays: Number(workingDays), what: 'notice', until: String(lastDay), final: final !== false }
}

function noticeIdOf({ kind, state }: CaseView): string | null {
  if (kind !== 'application') return null
  const notices = (state.notices ?? {}) as Readonly<Record<string, string | null>>
  return notices.proposed ?? notices.acceptance ?? notices.district ?? null
}

/** The clock that runs for a case: read, not there, or still being read. */
export type CaseClockRead = { readonly counted: Counted; readonly period: Period } | 'none' | 'reading'

export function useClock(one: CaseView | undefined): CaseClockRead {
  const measures = useMeasures()
  const noticeId = one ? noticeIdOf(one) : null
  const notice = useQuery({
    queryKey: ['case', 'notice', noticeId],
    queryFn: () => ask('notice.read', { params: { notice: noticeId ?? '' } }) as Promise<CaseView>,
    enabled: noticeId !== null,
  })
  const counted = one ? countedOf(one, notice.data, measures?.examinationWorkingDays) : null
  const period = useQuery({
    queryKey: ['period', counted?.from, counted?.workingDays],
    queryFn: () => ask('calendar.period', { query: { published: counted?.from, workingDays: counted?.workingDays } }),
    enabled: counted !== null,
  })
  if (!one || !measures || (noticeId !== null && !notice.isFetched)) return 'reading'
  if (counted === null) return 'none'
  if (!period.isFetched) return 'reading'
  return period.data ? { counted, period: period.data } : 'none'
}

interface CaseClockProps {
  readonly one: CaseView
  /** The head of the page, which stays in sight together with the clock. */
  readonly children?: ReactNode
}

/** The clock of a case; where none runs, or while it is read, only the head. */
export function CaseClock({ one, children }: CaseClockProps) {
  const clock = useClock(one)
  if (clock === 'none' || clock === 'reading') return children ? <div className="case-head">{children}</div> : null
  return <Clock {...clock}>{children}</Clock>
}

interface ClockProps {
  readonly counted: Counted
  readonly period: Period
  readonly children?: ReactNode
}

function Clock({ counted, period, children }: ClockProps) {
  const say = useSay()
  const { language } = useLanguage()
  const today = useToday() ?? ''
  const [open, setOpen] = useState(true)
  const reached = [...period.days].reverse().find(({ day, count }) => day <= today && count !== null)?.count ?? 0
  const over = today > counted.until
  const count = countInWords(Math.max(reached, 1), counted.workingDays, language)
  const sentence =
    counted.what === 'notice'
      ? over
        ? say(words.noticeOver, { of: counted.workingDays })
        : say(words.noticeDay, { count })
      : say(over ? words.periodOver : words.periodDay, { what: say(words.examination), count })
  return (
    <>
      <div className="case-head">
        {children}
        <div className="title-line clock-line">
          <p className="read">
            <ClockCircleOutlined className="blue" aria-hidden /> <strong>{sentence}</strong>
            {say(words.soFar)}
            {say(words.upTo, { day: deadlineInWords(counted.until, language) })}
            {!counted.final && say(words.provisional)}
          </p>
          <Button type="link" className="end no-print" aria-expanded={open} onClick={() => setOpen(!open)}>
            {say(open ? words.hideDays : words.showDays)}
          </Button>
        </div>
      </div>
      {open && (
        <section className="panel" aria-label={sentence}>
          <DayStrip period={period} today={today} begun={counted.what === 'notice' ? words.publishedDay : words.receivedOn} />
        </section>
      )}
    </>
  )
}
