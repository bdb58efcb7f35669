/** The clocks of an edition and what blocks it, and the one thing that is most urgent. */
import type { CountKey } from '../../contract/dashboard.ts'
import { type Calendar, type Day, workingDaysBetween, workingDaysLeft } from '../../law/calendar.ts'
import type { Terms } from '../../law/measures.ts'
import { type Counted, counts, type Looked } from './counts.ts'

interface ClockSpec {
  readonly key: CountKey
  /** What runs while the office itself has to act: the most urgent is looked for among these. */
  readonly ours: boolean
  readonly articles: readonly number[]
  /** Where the length is a parameter ◇, its key. */
  readonly rule: string | null
  readonly length?: (terms: Terms) => number
}

const specs: readonly ClockSpec[] = [
  { key: 'objection-examinations', ours: true, articles: [29], rule: null, length: ({ measures }) => measures.examinationWorkingDays },
  { key: 'objection-investigations', ours: true, articles: [], rule: 'objectionInvestigationWorkingDays' },
  { key: 'running-notices', ours: false, articles: [13, 15, 18], rule: null },
  { key: 'consultations-due', ours: false, articles: [], rule: 'consultationWorkingDays' },
  { key: 'completions-due', ours: false, articles: [], rule: 'completionWorkingDays' },
]

export interface Clock {
  readonly key: CountKey
  readonly count: number
  readonly late: number
  readonly articles: readonly number[]
  readonly rule: string | null
  readonly nearest: Counted
  readonly left: number
  readonly gone: number | null
  readonly of: number | null
  readonly final: boolean
  readonly ours: boolean
}

/** Every kind of clock that runs, by its nearest day; late ones first. */
export function clocksOf(looked: Looked, calendar: Calendar): readonly Clock[] {
  return specs
    .flatMap((spec) => clockOf(spec, looked, calendar) ?? [])
    .sort((one, other) => compare(one.nearest.due ?? '', other.nearest.due ?? '') || compare(one.key, other.key))
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

function clockOf({ key, ours, articles, rule, length }: ClockSpec, looked: Looked, calendar: Calendar): Clock | null {
  const running = counts[key](looked).filter((each) => each.due !== null)
  const nearest = running.reduce<Counted | null>((one, other) => (one === null || sooner(other, one) ? other : one), null)
  if (!nearest?.due) return null
  const { today, terms, loaded } = looked
  const late = running.filter(({ due }) => due !== null && due < today).length
  const of = key === 'running-notices' ? lengthOf(loaded, nearest) : (length?.(terms) ?? null)
  const gone = of === null || nearest.since === null ? null : Math.min(of, workingDaysBetween(calendar, nearest.since, today))
  const count = counts[key](looked).length
  const final = running.every((each) => each.final)
  return { key, count, late, articles, rule, nearest, left: leftOf(calendar, today, nearest.due), gone, of, final, ours }
}

const lengthOf = ({ notices }: Looked['loaded'], { id }: Counted) => notices.find((each) => each.id === id)?.workingDays ?? null

/** Working days left and in all of a case that a clock counts. */
export function countOf(key: CountKey, each: Counted, { today, terms, loaded }: Looked, calendar: Calendar) {
  const spec = specs.find((one) => one.key === key)
  const rule = spec?.rule ? terms.rules[spec.rule as keyof typeof terms.rules] : null
  const of = key === 'running-notices' ? lengthOf(loaded, each) : (spec?.length?.(terms) ?? rule)
  return each.due !== null && typeof of === 'number' ? { left: workingDaysLeft(calendar, today, each.due), of } : null
}

const sooner = (one: Counted, other: Counted) => (compare(one.due ?? '', other.due ?? '') || compare(one.number, other.number)) < 0

function leftOf(calendar: Calendar, today: Day, due: Day): number {
  return due < today ? workingDaysBetween(calendar, due, today) : workingDaysBetween(calendar, today, due)
}

export const blockerKeys = [
  'objected',
  'objection-answers',
  'silent-departments',
  'no-undertaking',
  'too-few-readers',
  'sheets-open',
  'reasons-missing',
  'reasons-unread',
  'not-visited',
  'reports-unsigned',
  'verdicts-missing',
  'acts-waiting',
  'provisional',
] as const satisfies readonly CountKey[]

/** What is only to be known or seen to, and holds no application. */
const holdNobody: readonly CountKey[] = ['reasons-unread', 'acts-waiting', 'provisional']

export interface Blocker {
  readonly key: CountKey
  readonly count: number
  /** How many applications it holds up. */
  readonly holds: number
}

/** What holds cases up, that which holds most first. */
export function blockersOf(looked: Looked): readonly Blocker[] {
  return blockerKeys
    .map((key) => {
      const found = counts[key](looked)
      return { key, count: found.length, holds: holdNobody.includes(key) ? 0 : new Set(found.flatMap(({ application }) => application ?? [])).size }
    })
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.holds - one.holds || blockerKeys.indexOf(one.key as never) - blockerKeys.indexOf(other.key as never))
}

/** One rule: the nearest legal clock that waits for this office; else what holds up most cases; else the road itself. */
export function mostUrgent(looked: Looked, clocks: readonly Clock[], blockers: readonly Blocker[]) {
  const nothing = { key: null, case: null, count: 0, holds: 0, due: null, left: null, articles: [] as number[] }
  if (!looked.loaded.edition.announcement) return { ...nothing, basis: 'set-up' as const }
  const clock = clocks.find(({ ours }) => ours)
  if (clock) {
    const { key, nearest, count, left, articles } = clock
    return { basis: 'clock' as const, key, case: nearest, count, holds: nearest.application ? 1 : 0, due: nearest.due, left, articles: [...articles] }
  }
  const blocker = blockers.find(({ key }) => key !== 'provisional')
  if (blocker) {
    const only = blocker.count === 1 ? (counts[blocker.key](looked)[0] ?? null) : null
    return { ...nothing, basis: 'blocker' as const, key: blocker.key, case: only, count: blocker.count, holds: blocker.holds }
  }
  return { ...nothing, basis: 'road' as const }
}
