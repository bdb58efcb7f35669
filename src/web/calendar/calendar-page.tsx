/** 工作日历: a year of working days with its notice, the public notices running over it and the edition's schedule. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Select } from 'antd'
import { shortDay } from '../../contract/words/days.ts'
import { ask, askAll, type CaseView, type Page } from '../api/client.ts'
import type { Asked } from '../dashboard/read.ts'
import { useEditions } from '../lists/current-edition.ts'
import { useSession } from '../session/session.tsx'
import { scheduleNames } from '../set-up/words.ts'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useToday } from '../words/names.ts'
import { Fault, Loading } from '../words/states.tsx'
import { useYear, type Year } from './read.ts'
import { words } from './words.ts'
import { Legend, type Mark, YearTable } from './year-table.tsx'
import './calendar.css'

export default function CalendarPage() {
  const say = useSay()
  const today = useToday()
  const { year: asked } = useSearch({ from: '/calendar' }) as Asked
  const year = asked && /^\d{4}$/.test(asked) ? Number(asked) : today ? Number(today.slice(0, 4)) : undefined
  const read = useYear(year)
  usePlace({ words: say(words.title) }, ...(year ? [{ words: say(words.year, { year }) }] : []))
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data || !today) return <Loading rows={6} />
  return <Whole year={read.data} today={today} />
}

function Whole({ year, today }: { readonly year: Year; readonly today: string }) {
  const say = useSay()
  const navigate = useNavigate()
  const { post } = useSession()
  const marks = useMarks(year.year)
  const known = useQuery({ queryKey: ['calendar years'], queryFn: () => ask('calendar.years') as Promise<Page<{ year: number }>> }).data?.items ?? []
  const last = Math.max(Number(today.slice(0, 4)), ...known.map((each) => each.year)) + 1
  const first = Math.min(year.year, ...known.map((each) => each.year))
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const adopts = post?.role === 'system-administrator'
  return (
    <>
      <div className="title-line">
        <h1>{say(words.title)}</h1>
        <Select
          aria-label={say(words.noticeYear)}
          value={year.year}
          options={years.map((each) => ({ value: each, label: say(words.year, { year: each }) }))}
          onChange={(next: number) => navigate({ to: '/calendar', search: { year: String(next) }, replace: true })}
        />
        {adopts && (
          <Link className={`end no-print ${year.final ? 'secondary' : 'primary'}`} to="/calendar/adopt" search={{ year: String(year.year) }}>
            {say(words.adopt, { year: year.year })}
          </Link>
        )}
      </div>
      {year.final ? (
        <p className="muted" lang="zh-CN">
          {say(words.rests, { title: year.title ?? '', documentNumber: year.documentNumber ?? '', version: year.version, days: year.workingDays })}
        </p>
      ) : (
        <p className="bar">
          {say(words.provisional, { year: year.year })} {!adopts && say(words.notYours)}
        </p>
      )}
      <Legend />
      <YearTable days={year.days} marks={marks} today={today} />
      <Marks marks={marks} />
    </>
  )
}

/** Counted notices and the days of the edition's schedule that fall into the year. */
function useMarks(year: number): readonly Mark[] {
  const say = useSay()
  const { current } = useEditions()
  const { post } = useSession()
  const notices = useQuery({ queryKey: ['calendar notices'], queryFn: () => askAll<CaseView>('notice.list'), enabled: post !== null }).data ?? []
  const inYear = ({ from, to }: Mark) => from <= `${year}-12-31` && to >= `${year}-01-01`
  const standing = notices.flatMap(({ stage, state }): Mark[] =>
    typeof state.lastDay === 'string' && stage !== 'withdrawn'
      ? [{ name: String(state.title), from: String(state.publishedOn), to: state.lastDay, kind: 'notice' }]
      : [],
  )
  const plan = (current?.state.schedule ?? {}) as Readonly<Record<string, string>>
  const planned = Object.entries(scheduleNames).flatMap(([key, name]): Mark[] => {
    const day = plan[key]
    return day ? [{ name: say(name), from: day, to: day, kind: 'plan' }] : []
  })
  const together = standing.filter((mark, index) => standing.findIndex((each) => each.from === mark.from && each.to === mark.to) === index)
  const named = together.map((mark) => {
    const count = standing.filter((each) => each.from === mark.from && each.to === mark.to).length
    return count === 1 ? mark : { ...mark, name: say(words.several, { name: mark.name, count }) }
  })
  return [...planned, ...named].filter(inYear).sort((one, other) => (one.from < other.from ? -1 : 1))
}

function Marks({ marks }: { readonly marks: readonly Mark[] }) {
  const say = useSay()
  const { language } = useLanguage()
  if (marks.length === 0) return <p className="muted">{say(words.barsNone)}</p>
  return (
    <section aria-labelledby="bars">
      <h2 id="bars">{say(words.bars)}</h2>
      <table className="rows">
        <thead>
          <tr>
            {[words.what, words.from, words.to].map((head) => (
              <th key={head[1]} scope="col">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {marks.map(({ name, from, to }) => (
            <tr key={`${name} ${from}`}>
              <td>{name}</td>
              <td>{shortDay(from, language)}</td>
              <td>{shortDay(to, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
