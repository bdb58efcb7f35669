/** The days of a schedule: weekday, working day or not by the year's notice, and how far from the day before. */
import { useQueries } from '@tanstack/react-query'
import { dayInWords, looksLikeDay } from '../../contract/words/days.ts'
import { type Year, yearQuery } from '../calendar/read.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { daysUntil } from '../words/until.ts'
import { scheduleNames, words } from './words.ts'

const order = ['opens', 'deadline', 'plannedSiteReview', 'plannedMeeting', 'plannedApproval'] as const

export function ScheduleCheck({ schedule }: { readonly schedule: Readonly<Record<string, unknown>> }) {
  const say = useSay()
  const given = order.flatMap((key) => {
    const day = schedule[key]
    return typeof day === 'string' && looksLikeDay(day) ? [{ key, day }] : []
  })
  const years = [...new Set(given.map(({ day }) => Number(day.slice(0, 4))))]
  const read = useQueries({ queries: years.map(yearQuery) })
  const kindOf = (day: string) => {
    const year = read.map(({ data }) => data).find((each): each is Year => each?.year === Number(day.slice(0, 4)))
    return year && { kind: year.days.find((each) => each.day === day)?.kind ?? 'workday', final: year.final }
  }
  return (
    <section className="panel schedule-check" aria-labelledby="schedule" aria-live="polite">
      <h2 id="schedule">{say(words.schedule)}</h2>
      {given.length === 0 && <p className="muted">{say(words.scheduleEmpty)}</p>}
      <dl className="facts">
        {given.map(({ key, day }, index) => (
          <Line key={key} name={say(scheduleNames[key])} day={day} before={given[index - 1]?.day ?? null} known={kindOf(day)} />
        ))}
      </dl>
    </section>
  )
}

interface LineProps {
  readonly name: string
  readonly day: string
  readonly before: string | null
  readonly known: { readonly kind: string; readonly final: boolean } | undefined
}

function Line({ name, day, before, known }: LineProps) {
  const say = useSay()
  const { language } = useLanguage()
  const reasons = { 'day-off': words.dayOff, weekend: words.weekend } as const
  const kind = known?.kind ?? ''
  const said =
    kind === 'make-up-workday'
      ? say(words.makeUp)
      : kind in reasons
        ? say(words.offDay, { reason: say(reasons[kind as keyof typeof reasons]) })
        : kind
          ? say(words.workday)
          : ''
  const apart = before === null ? null : daysUntil(before, day)
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>
        {[
          dayInWords(day, language),
          said,
          known && !known.final ? say(words.noYet) : '',
          apart !== null && apart >= 0 ? say(words.apart, { days: apart }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
        {apart !== null && apart < 0 && <span className="wrong"> {say(words.before)}</span>}
      </dd>
    </div>
  )
}
