/**
 * What every decision needs and what changes seldom: the calendar, the published rules and criteria sets, the table of receiving bodies.
 * Kept in memory and read again after a change.
 */
import { type Calendar, calendarOf, type Day, type YearNotice } from '../law/calendar.ts'
import { publishedNotices } from '../law/holidays/published.ts'
import { lanzhou2023On } from '../law/lanzhou-2023/measures.ts'
import { type CriteriaSet, type Measures, type RuleValues, suggestedRules, type Terms } from '../law/measures.ts'
import type { CalendarYearState } from '../procedure/calendar-year.ts'
import type { CriteriaState } from '../procedure/criteria.ts'
import type { EditionState } from '../procedure/edition.ts'
import { RECEIVING, type ReceivingState } from '../procedure/receiving.ts'
import { type RulesState, valuesOf } from '../procedure/rules.ts'
import type { Database } from './store/schema.ts'

export interface World {
  readonly calendar: Calendar
  /** Published versions of the implementing rules, by version. */
  readonly rules: ReadonlyMap<number, RulesState>
  /** The version published last, whether or not its first day has come. */
  readonly newestRules: number
  /** Criteria sets brought to this installation, by id; those of the measures are not among them. */
  readonly criteria: Readonly<Record<string, CriteriaSet>>
  readonly receiving: Readonly<Record<string, string>>
}

/** The measures known to this installation, by id. A second city is a second line. */
const measuresById: Readonly<Record<string, (day: Day) => Measures>> = { 'lanzhou-2023': lanzhou2023On }
const CURRENT_MEASURES = 'lanzhou-2023'

const byDay = new Map<string, Measures>()

/** The measures by id as they stood on a day. */
export function measuresOn(day: Day, id: string = CURRENT_MEASURES): Measures {
  const key = `${id} ${day}`
  const known = byDay.get(key)
  if (known) return known
  const build = measuresById[id]
  if (!build) throw new Error(`measures ${id} are not installed`)
  const measures = build(day)
  byDay.set(key, measures)
  return measures
}

/** Read the slow-changing facts from the database. `extraYears` are made-up years of a demonstration or rehearsal. */
export async function readWorld(db: Database, extraYears: readonly YearNotice[]): Promise<World> {
  const [years, criteria, rules, receiving] = await Promise.all([
    db.selectFrom('calendar').select('state').execute(),
    db.selectFrom('criteria').select('state').orderBy('id').execute(),
    db.selectFrom('rules').select('state').where('stage', '=', 'published').execute(),
    db.selectFrom('receiving').select('state').where('id', '=', RECEIVING).executeTakeFirst(),
  ])
  const adopted = years.map((row) => (row.state as CalendarYearState).notice)
  const published = rules.map((row) => row.state as RulesState)
  return {
    calendar: calendarOf([...publishedNotices, ...extraYears, ...adopted]),
    rules: new Map(published.map((state) => [state.version, state])),
    newestRules: Math.max(0, ...published.map((state) => state.version)),
    criteria: Object.fromEntries(criteria.map(({ state }) => state as CriteriaState).map(({ id, set }) => [id, { ...set, id }])),
    receiving: (receiving?.state as ReceivingState | undefined)?.table ?? {},
  }
}

/** The version of the implementing rules in force on a day: of those whose first day has come, the one that came last; 0 when none has. */
export function rulesInForce(world: World, day: Day): number {
  const begun = [...world.rules.values()].filter((state) => state.firstDay !== null && state.firstDay <= day)
  return (
    begun.sort((a, b) => ((a.firstDay ?? '') < (b.firstDay ?? '') ? -1 : (a.firstDay ?? '') > (b.firstDay ?? '') ? 1 : a.version - b.version)).at(-1)
      ?.version ?? 0
  )
}

/** The terms an edition stands under: those of its announcement, or today's while it has none. */
export function termsOf(world: World, edition: Pick<EditionState, 'announcement'> | null, day: Day): Terms {
  const announcement = edition?.announcement
  const written = announcement ? measuresOn(announcement.day, announcement.measures) : measuresOn(day)
  const measures = withCriteria(written, world, announcement?.criteria)
  const rulesVersion = announcement?.rulesVersion ?? rulesInForce(world, day)
  return { measures, rules: rulesOf(world, rulesVersion, measures), rulesVersion }
}

const withSets = new WeakMap<World, Map<Measures, Readonly<Record<string, Measures>>>>()

/** The measures with the sets brought since; the current one is the edition's own, where it was announced. */
function withCriteria(measures: Measures, world: World, currentCriteria = measures.currentCriteria): Measures {
  if (currentCriteria === measures.currentCriteria && Object.keys(world.criteria).length === 0) return measures
  const known = withSets.get(world) ?? new Map<Measures, Readonly<Record<string, Measures>>>()
  withSets.set(world, known)
  const ofDay = known.get(measures) ?? {}
  const whole = ofDay[currentCriteria] ?? { ...measures, criteria: { ...measures.criteria, ...world.criteria }, currentCriteria }
  known.set(measures, { ...ofDay, [currentCriteria]: whole })
  return whole
}

function rulesOf(world: World, version: number, measures: Measures): RuleValues {
  const published = world.rules.get(version)
  return published ? { ...suggestedRules(measures.parameters), ...valuesOf(published) } : suggestedRules(measures.parameters)
}
