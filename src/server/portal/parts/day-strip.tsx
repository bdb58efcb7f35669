/** 怎么算的: a notice's days, each counted or not and why. */
import type { ReactElement } from 'react'
import { dayInWords, shortDay } from '../../../contract/words/days.ts'
import type { Words } from '../../../contract/words/language.ts'
import type { StripDay } from '../facts/strip.ts'
import type { View } from '../page.ts'
import { say } from '../say.tsx'
import { notCounted, reasonWords, startWords } from '../words/notices.ts'

/** Five working days and a weekend behind the day of publication: common, and better on one row. */
const A_ROW = 8

interface DayStripProps {
  readonly view: View
  readonly days: readonly StripDay[]
  /** What the first day is; a notice's is the day of publication. */
  readonly start?: Words
}

export function DayStrip({ view, days, start = startWords.published }: DayStripProps): ReactElement {
  return (
    <ol className={days.length === A_ROW ? 'strip eight' : 'strip'}>
      {days.map((day) => (
        <DayCell key={day.day} view={view} day={day} start={start} />
      ))}
    </ol>
  )
}

function DayCell({ view, day, start }: { view: View; day: StripDay; start: Words }): ReactElement {
  const [weekday, date] = [weekdayOf(view, day.day), shortDay(day.day, view.language)]
  const kind = day.count === null ? 'off' : `in ${day.when}`
  return (
    <li className={kind} aria-current={day.when === 'today' ? 'date' : undefined}>
      <time dateTime={day.day}>
        <span className="wd">{weekday}</span> <b>{date}</b>
      </time>{' '}
      <Mark view={view} count={day.count} /> <span className="why">{say(view, reasonWords(day, start))}</span>
    </li>
  )
}

function Mark({ view, count }: { view: View; count: number | null }): ReactElement {
  if (count === null) return <span className="mark">{say(view, notCounted)}</span>
  return (
    <span className="mark">
      {view.language === 'zh' ? '第' : 'no. '}
      <b>{count}</b>
      {view.language === 'zh' && '个'}
    </span>
  )
}

function weekdayOf({ language }: View, day: string): string {
  const words = dayInWords(day, language)
  return language === 'zh' ? (/（(.*)）/.exec(words)?.[1] ?? '') : (words.split(' ')[0] ?? '')
}
