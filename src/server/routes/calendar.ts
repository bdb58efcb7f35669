/** A year of the calendar, and what a new year's notice would change: days, running notices, provisional counts. */
import { type Calendar, calendarOf, type Day, dayStatus, daysInMonth, faultsOfYear, type YearNotice } from '../../law/calendar.ts'
import { daysNamedIn } from '../../law/holiday-text.ts'
import { countsOtherwise, type NoticeState, recountedDay } from '../../procedure/notice.ts'
import type { House } from '../house.ts'
import type { Handler } from './input.ts'
import { caseReader } from './reading.ts'

function daysOf(calendar: Calendar, year: number) {
  const days = Array.from({ length: 12 }, (_, month) =>
    Array.from({ length: daysInMonth(year, month + 1) }, (_each, date): Day => `${year}-${two(month + 1)}-${two(date + 1)}`),
  ).flat()
  return days.map((day) => ({ day, kind: dayStatus(calendar, day).kind }))
}

const two = (number: number) => String(number).padStart(2, '0')
const worked = (days: ReturnType<typeof daysOf>) => days.filter(({ kind }) => kind === 'workday' || kind === 'make-up-workday').length

const year: Handler = async ({ house, params }) => {
  const { calendar } = await house.world()
  const asked = Number(params.year)
  const notice = calendar.years.get(asked)
  const days = daysOf(calendar, asked)
  return {
    year: asked,
    final: notice !== undefined,
    title: notice?.title ?? null,
    documentNumber: notice?.documentNumber ?? null,
    version: notice?.version ?? 0,
    days,
    workingDays: worked(days),
  }
}

const preview: Handler = async ({ house, body }) => {
  const { calendar } = await house.world()
  const named = daysNamedIn(body.text, body.year)
  const daysOff = [...new Set<Day>([...body.daysOff, ...named.daysOff])].sort()
  const workdays = [...new Set<Day>([...body.workdays, ...named.workdays])].sort()
  const version = (calendar.years.get(body.year)?.version ?? 0) + 1
  const notice: YearNotice = { year: body.year, title: '', documentNumber: '', issuedOn: `${body.year}-01-01`, version, daysOff, workdays }
  const after = calendarOf([...calendar.years.values(), notice])
  const days = daysOf(after, body.year)
  const faults = faultsOfYear(notice).map((fault) => {
    const [code = '', day = ''] = fault.split(' ')
    return { code, day }
  })
  return { year: body.year, version, days, workingDays: worked(days), daysOff, workdays, faults, ...(await changed(house, after)) }
}

/** Which running notices the calendar counts otherwise. The later last day stands: a notice is never shortened. */
async function changed({ db }: House, calendar: Calendar) {
  const rows = await db.selectFrom('notice').select('state').where('stage', '=', 'running').orderBy('id').execute()
  const touched = rows.map(({ state }) => state as NoticeState).filter((state) => countsOtherwise(state, calendar))
  const lengthens = touched.flatMap((state) => {
    const { lastDay } = recountedDay(state, calendar)
    return state.lastDay !== null && lastDay > state.lastDay ? [{ id: state.id, title: state.title, from: state.lastDay, to: lastDay }] : []
  })
  const becomesFinal = touched.filter((state) => !state.final && recountedDay(state, calendar).final).length
  return { lengthens, becomesFinal }
}

export const calendarHandlers: Readonly<Record<string, Handler>> = {
  'calendar.year': year,
  'calendar.preview': preview,
  'rules.read': caseReader('rules'),
}
