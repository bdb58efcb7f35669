/** A year as twelve month tables: days off and make-up days named, marked days drawn as bars under the date. */
import { dayInWords } from '../../contract/words/days.ts'
import { dayWords, weekdays } from '../words/day-words.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import type { Year } from './read.ts'
import { words } from './words.ts'

const mondayFirst = [1, 2, 3, 4, 5, 6, 0] as const

type CalendarDay = Year['days'][number]

export interface Mark {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly kind: 'notice' | 'plan'
}

interface YearTableProps {
  readonly days: readonly CalendarDay[]
  readonly marks: readonly Mark[]
  readonly today: string
}

const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const
const working = ({ kind }: CalendarDay) => kind === 'workday' || kind === 'make-up-workday'

export function YearTable({ days, marks, today }: YearTableProps) {
  return (
    <div className="months">
      {months.map((month) => (
        <Month key={month} month={month} days={days.filter(({ day }) => day.slice(5, 7) === month)} marks={marks} today={today} />
      ))}
    </div>
  )
}

function Month({ month, days, marks, today }: YearTableProps & { readonly month: string }) {
  const say = useSay()
  const [first] = days
  if (!first) return null
  const offset = (new Date(`${first.day}T00:00:00Z`).getUTCDay() + 6) % 7
  const cells: readonly (CalendarDay | null)[] = [...Array.from({ length: offset }, () => null), ...days]
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, index) => cells.slice(index * 7, index * 7 + 7))
  return (
    <table className="month">
      <caption>
        <strong>{say(words.month, { month: Number(month) })}</strong>{' '}
        <span className="muted">{say(words.workingDays, { days: days.filter(working).length })}</span>
      </caption>
      <thead>
        <tr>
          {mondayFirst.map((key) => (
            <th key={key} scope="col">
              {say(weekdays[key])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={week.find((each) => each)?.day ?? index}>
            {week.map((each, at) =>
              each ? <DayCell key={each.day} day={each} marks={marks} today={today} /> : <td key={`none-${at === 0 ? 0 : at}`} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayCell({ day: { day, kind }, marks, today }: { readonly day: CalendarDay; readonly marks: readonly Mark[]; readonly today: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const on = marks.filter(({ from, to }) => from <= day && day <= to)
  const kinds = { 'day-off': dayWords.holiday, 'make-up-workday': dayWords.makeUp, weekend: dayWords.weekend } as const
  const named = kind in kinds ? say(kinds[kind as keyof typeof kinds]) : ''
  const said = [dayInWords(day, language), named, day === today ? say(dayWords.today) : '', ...on.map(({ name }) => name)].filter(Boolean).join('，')
  const short = kind === 'day-off' ? 'off' : kind === 'make-up-workday' ? 'made-up' : kind === 'weekend' ? 'rest' : ''
  return (
    <td className={[short, day === today ? 'today' : '', ...new Set(on.map((mark) => `bar-${mark.kind}`))].filter(Boolean).join(' ')} title={said}>
      {Number(day.slice(8))}
      {(named || on.length > 0) && <span className="unseen">{said}</span>}
    </td>
  )
}

export function Legend() {
  const say = useSay()
  const signs = [
    ['off', dayWords.holiday],
    ['made-up', dayWords.makeUp],
    ['rest', dayWords.weekend],
    ['today', dayWords.today],
    ['bar-notice', words.noticeRuns],
    ['bar-plan', words.planned],
  ] as const
  return (
    <ul className="legend" aria-label={say(words.legend)}>
      {signs.map(([sign, name]) => (
        <li key={sign}>
          <span className={`sign ${sign}`} aria-hidden>
            8
          </span>
          {say(name)}
        </li>
      ))}
    </ul>
  )
}
