/** A notice's days one by one, as anyone can count them after us. */
import { addDays, type Calendar, type Day, type DayKind, dayStatus, type Period } from '../../../law/calendar.ts'

export interface StripDay {
  readonly day: Day
  /** The working day's number from 1; null when the day is not counted. */
  readonly count: number | null
  readonly reason: DayKind | 'start'
  readonly when: 'past' | 'today' | 'coming'
  readonly last: boolean
}

/** Every day from the publication to the last day, as it stands today. */
export function stripOf(calendar: Calendar, publishedOn: Day, lastDay: Day, today: Day): readonly StripDay[] {
  const days: StripDay[] = []
  let counted = 0
  for (let day = publishedOn; day <= lastDay; day = addDays(day, 1)) {
    const status = dayStatus(calendar, day)
    const start = day === publishedOn
    const counts = !start && status.working
    if (counts) counted += 1
    days.push({
      day,
      count: counts ? counted : null,
      reason: start ? 'start' : status.kind,
      when: day < today ? 'past' : day === today ? 'today' : 'coming',
      last: day === lastDay && !start,
    })
  }
  return days
}

/** How far a count has come: working days begun, of all there are. */
export function progressOf(days: readonly StripDay[]): { readonly number: number; readonly of: number; readonly left: number } {
  const counted = days.filter((day) => day.count !== null)
  const number = counted.filter((day) => day.when !== 'coming').length
  return { number, of: counted.length, left: counted.length - number }
}

/** A counted period as a strip. */
export function stripFrom(period: Period, today: Day): readonly StripDay[] {
  return period.days.map(({ day, count, reason }) => ({
    day,
    count,
    reason,
    when: day < today ? 'past' : day === today ? 'today' : 'coming',
    last: day === period.lastDay && day !== period.start,
  }))
}
