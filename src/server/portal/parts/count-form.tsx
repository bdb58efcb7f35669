/** 算一个期限: a day and a number of working days, answered day by day with what the count rests on. */
import type { ReactElement } from 'react'
import { dayInWords, deadlineInWords } from '../../../contract/words/days.ts'
import { addDays } from '../../../law/calendar.ts'
import type { CalendarFacts } from '../facts/calendar.ts'
import { stripFrom } from '../facts/strip.ts'
import type { View } from '../page.ts'
import { href, say } from '../say.tsx'
import { calendarWords as words } from '../words/calendar.ts'
import { startWords } from '../words/notices.ts'
import { DayStrip } from './day-strip.tsx'
import { CountGrounds } from './grounds.tsx'

type Part = { readonly view: View; readonly facts: CalendarFacts }

export function CountForm({ view, facts }: Part): ReactElement {
  const { asked, counted, year } = facts
  const wrong = counted && 'wrong' in counted ? counted.wrong : null
  return (
    <section aria-labelledby="count">
      <h2 id="count">{say(view, words.form)}</h2>
      <form className="inline-form panel" action={href(view, `/calendar/${year}`)} method="get">
        <div className="field">
          <label htmlFor="from">{say(view, words.from)}</label>
          <input
            id="from"
            name="from"
            type="date"
            required
            min="1900-01-01"
            max="2100-12-31"
            defaultValue={asked.from || view.day}
            aria-invalid={wrong === 'day' || undefined}
          />
        </div>
        <div className="field">
          <label htmlFor="days">{say(view, words.days)}</label>
          <input
            id="days"
            name="days"
            inputMode="numeric"
            pattern="[0-9]{1,2}"
            required
            maxLength={3}
            defaultValue={asked.days || '5'}
            aria-invalid={wrong === 'number' || undefined}
          />
        </div>
        <button className="btn" type="submit">
          {say(view, words.submit)}
        </button>
      </form>
      {wrong && (
        <p className="banner bad" role="alert">
          {say(view, wrong === 'day' ? words.wrongDay : words.wrongNumber)}
        </p>
      )}
      {counted && 'period' in counted && <Answer view={view} facts={facts} />}
    </section>
  )
}

function Answer({ view, facts: { counted } }: Part): ReactElement | null {
  if (!counted || !('period' in counted)) return null
  const { period } = counted
  const days = stripFrom(period, view.day)
  const [from, next] = [dayInWords(period.start, view.language), dayInWords(addDays(period.lastDay, 1), view.language)]
  return (
    <div className="stack answer">
      <h3>{say(view, words.result(deadlineInWords(period.lastDay, view.language)))}</h3>
      {!period.final && <p className="banner wait">{say(view, words.provisional(period.missingYears))}</p>}
      <p>{say(view, words.resultMore(from, period.workingDays, next))}</p>
      <DayStrip view={view} days={days} start={startWords.asked} />
      <CountGrounds view={view} count={{ days, sources: period.notices, paragraph: null }} />
    </div>
  )
}
