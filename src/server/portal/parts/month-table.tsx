/** One month: days off and make-up days marked by a word, today and the ends of running notices by a frame. */
import type { ReactElement } from 'react'
import type { DayStatus } from '../../../law/calendar.ts'
import type { Month } from '../facts/calendar.ts'
import type { NoticeLine } from '../facts/notices.ts'
import type { View } from '../page.ts'
import { say } from '../say.tsx'
import { calendarWords as words } from '../words/calendar.ts'

interface MonthTableProps {
  readonly view: View
  readonly month: Month
  readonly running: readonly NoticeLine[]
  /** Where months of two years may stand together. */
  readonly withYear: boolean
}

export function MonthTable({ view, month, running, withYear }: MonthTableProps): ReactElement {
  const name = say(view, withYear ? words.monthOf(month.year, month.month) : words.month(month.month))
  return (
    <table className="month">
      <caption>
        <b>{name}</b> <span>{say(view, words.monthCount(month.workingDays))}</span>
      </caption>
      <thead>
        <tr>
          {words.weekdays.map((weekday) => (
            <th key={weekday[0]} scope="col">
              {say(view, weekday)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week) => (
          <tr key={week.find((day) => day)?.day ?? 'week'}>
            {week.map((day, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the seven days of a week keep their places
              <DayCell key={index} view={view} day={day} ends={running.some((line) => line.lastDay === day?.day)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const marks = { 'day-off': words.off, 'make-up-workday': words.work } as const

function DayCell({ view, day, ends }: { view: View; day: DayStatus | null; ends: boolean }): ReactElement {
  if (!day) return <td />
  const today = day.day === view.day
  const mark = day.kind === 'day-off' || day.kind === 'make-up-workday' ? marks[day.kind] : null
  const classes = [day.kind === 'day-off' ? 'off' : '', mark === words.work ? 'work' : '', today ? 'today' : '', ends ? 'ends' : '']
  return (
    <td className={classes.filter(Boolean).join(' ') || undefined} aria-current={today ? 'date' : undefined}>
      {Number(day.day.slice(8))}
      {mark && <small>{say(view, mark)}</small>}
    </td>
  )
}
