/**
 * 关键路径: the earliest day on which the city government can decide, and what holds it. Pure and cautious: only what the
 * measures, the rules, a running clock or a published plan say is counted; what is assumed is called an assumption.
 */
import { type Calendar, countWorkingDays, type Day, dayStatus, nextWorkingDay } from '../law/calendar.ts'
import type { Stage } from '../law/measures.ts'

/** Why a stage ends, or may not begin, before a day. `assumed` and `plan` are nobody's law. */
export type HoldKind = 'deadline' | 'notice' | 'objection' | 'completion' | 'consultation' | 'visit' | 'meeting' | 'plan' | 'assumed'

/** A day before which a stage cannot be over (`ends`) or cannot begin (`begins`). */
export interface Hold {
  readonly stage: Stage
  readonly at: 'begins' | 'ends'
  readonly day: Day
  readonly kind: HoldKind
  /** The case that holds it, where one does. */
  readonly case: { readonly kind: string; readonly id: string; readonly name: string } | null
  /** False where the day was counted over a year without its holiday notice. */
  readonly final: boolean
}

/** What a stage still takes at least, once it has begun. */
export interface Taking {
  readonly stage: Stage
  readonly workingDays: number
  /** `notice`: the next act is dated from the day after the last day. `assumed`: no text sets the number. */
  readonly kind: 'notice' | 'assumed'
}

export interface PathFacts {
  readonly today: Day
  /** The stages still ahead or under way, in order, up to the one in which the government decides. */
  readonly ahead: readonly Stage[]
  readonly holds: readonly Hold[]
  readonly takes: readonly Taking[]
}

/** One stage on the path: from its earliest beginning to the earliest day it can be over. */
export interface Leg {
  readonly stage: Stage
  readonly from: Day
  readonly to: Day
  readonly workingDays: number
  readonly takes: Taking['kind'] | null
  /** What fixed its beginning or its end, where that was not the stage before. */
  readonly heldBy: Hold | null
  readonly final: boolean
}

export interface CriticalPath {
  readonly day: Day
  readonly final: boolean
  readonly legs: readonly Leg[]
  /** The last hold that bites and every stage after it that takes days: what moves the day when it moves. */
  readonly held: readonly Leg[]
}

/** Walk the stages that are ahead. Never earlier than any of its inputs, and never earlier when one of them gets later. */
export function criticalPath(facts: PathFacts, calendar: Calendar): CriticalPath {
  const legs: Leg[] = []
  let reached = workingFrom(calendar, facts.today)
  for (const stage of facts.ahead) {
    const leg = walk(stage, reached, facts, calendar)
    legs.push(leg)
    reached = leg.to
  }
  return { day: reached, final: legs.every((leg) => leg.final) && known(calendar, reached), legs, held: heldFrom(legs) }
}

function walk(stage: Stage, reached: Day, facts: PathFacts, calendar: Calendar): Leg {
  const holds = facts.holds.filter((hold) => hold.stage === stage)
  const first = latest(holds.filter(({ at }) => at === 'begins'))
  const from = first && first.day > reached ? workingFrom(calendar, first.day) : reached
  const taking = facts.takes.filter((each) => each.stage === stage)
  const workingDays = Math.max(0, ...taking.map((each) => each.workingDays))
  const period = countWorkingDays(calendar, from, workingDays)
  const notice = taking.some((each) => each.kind === 'notice' && each.workingDays > 0)
  const alone = notice ? nextWorkingDay(calendar, period.lastDay) : period.lastDay
  const last = latest(holds.filter(({ at }) => at === 'ends'))
  const to = last && last.day > alone ? workingFrom(calendar, last.day) : alone
  const heldBy = to !== alone ? last : from !== reached ? first : null
  const final = period.final && (heldBy?.final ?? true) && known(calendar, to)
  return { stage, from, to, workingDays, takes: taking[0]?.kind ?? null, heldBy, final }
}

function latest(holds: readonly Hold[]): Hold | null {
  return holds.reduce<Hold | null>((one, other) => (one === null || other.day > one.day ? other : one), null)
}

function heldFrom(legs: readonly Leg[]): readonly Leg[] {
  const last = legs.findLastIndex((leg) => leg.heldBy !== null)
  return legs.slice(Math.max(0, last)).filter((leg, index) => (index === 0 && last >= 0) || leg.workingDays > 0)
}

/** That day, or the first working day after it: the office acts on working days. */
function workingFrom(calendar: Calendar, day: Day): Day {
  return dayStatus(calendar, day).working ? day : nextWorkingDay(calendar, day)
}

function known(calendar: Calendar, day: Day): boolean {
  return calendar.years.has(Number(day.slice(0, 4)))
}
