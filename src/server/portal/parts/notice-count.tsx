/** The count of a notice with all its working: how far it is, every day, what follows, and what it rests on. */
import type { ReactElement } from 'react'
import { countInWords, shortDay } from '../../../contract/words/days.ts'
import { stageLabel } from '../../../contract/words/stages.ts'
import { addDays } from '../../../law/calendar.ts'
import type { Count, NoticeFacts } from '../facts/notice.ts'
import type { View } from '../page.ts'
import { nearDay, nearDeadline, say } from '../say.tsx'
import { nextStep, ranUntil, runsUntil, noticeWords as words } from '../words/notices.ts'
import { DayStrip } from './day-strip.tsx'
import { CountGrounds } from './grounds.tsx'
import { noticeTones, Tag } from './tag.tsx'

export function NoticeCount({ view, facts: { state }, count }: { view: View; facts: NoticeFacts; count: Count }): ReactElement {
  const { days, progress, nextDay, nextWorkingDay } = count
  const running = state.stage === 'running'
  const until = nearDeadline(view, state.lastDay ?? view.day)
  return (
    <section id="count" aria-labelledby="count-title">
      <h2 id="count-title">
        {say(view, state.stage === 'ended' ? ranUntil(until) : runsUntil(until))}{' '}
        {running && progress.number > 0 ? (
          <span className="tag run">{countInWords(progress.number, progress.of, view.language)}</span>
        ) : (
          <Tag tone={noticeTones[state.stage] ?? 'still'}>{stageLabel('notice', state.stage, 'public', view.language)}</Tag>
        )}{' '}
        {!state.final && <Tag tone="wait">{say(view, words.provisional)}</Tag>}
      </h2>
      <p className="muted">{say(view, words.dayByDay)}</p>
      <DayStrip view={view} days={days} />
      {state.stage !== 'withdrawn' && (
        <p className="prose">
          {say(view, nextStep(shortDay(nextDay, view.language), daysOffBetween(view, nextDay, nextWorkingDay), nearDay(view, nextWorkingDay)))}
        </p>
      )}
      <details open>
        <summary>{say(view, words.grounds)}</summary>
        <CountGrounds view={view} count={count} />
      </details>
    </section>
  )
}

/** Days off between the last day and the first working day after it: 9月25日至27日. */
export function daysOffBetween(view: View, from: string, firstWorkingDay: string): string | null {
  const last = addDays(firstWorkingDay, -1)
  if (last < from) return null
  const [first, end] = [shortDay(from, view.language), shortDay(last, view.language)]
  if (first === end) return first
  const sameMonth = from.slice(0, 7) === last.slice(0, 7)
  return view.language === 'zh' ? `${first}至${sameMonth ? end.replace(/^\d+月/, '') : end}` : `${first} to ${end}`
}
