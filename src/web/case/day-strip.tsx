/** One cell a day: the date, the count under it, and why a day does not count. */
import { shortDay } from '../../contract/words/days.ts'
import type { Words } from '../../contract/words/language.ts'
import type { Period } from '../api/client.ts'
import { dayWords, weekdays } from '../words/day-words.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { words } from './words.ts'

const reasons: Readonly<Record<string, Words>> = {
  weekend: dayWords.weekend,
  holiday: dayWords.holiday,
  'day-off': dayWords.holiday,
  'make-up-workday': dayWords.makeUp,
}

export function DayStrip({ period, today, begun }: { readonly period: Period; readonly today: string; readonly begun: Words }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <>
      <ol className="days">
        {period.days.map(({ day, count, kind, working }) => {
          const why = day === period.start ? begun : reasons[kind]
          const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay() as keyof typeof weekdays]
          return (
            <li key={day} className={day === today ? 'today' : working ? '' : 'off'}>
              <span>
                {shortDay(day, language)} {say(weekday)}
              </span>
              <b>{count ?? '—'}</b>
              <span>{day === today ? say(dayWords.today) : why ? say(why) : count === null ? '' : say(words.counted)}</span>
            </li>
          )
        })}
      </ol>
      <p className="muted" lang="zh-CN">
        {[
          ...period.grounds.map((each) => each[language]),
          ...period.notices.map(({ title, documentNumber }) => `${say(words.restsOn)}${title}（${documentNumber}）`),
        ].join(' · ')}
      </p>
    </>
  )
}
