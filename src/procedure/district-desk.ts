/** What is next for one application at the district's desk, and by when: asked of the same gates that decide. */
import type { Day } from '../law/calendar.ts'
import type { Verdict } from '../law/verdict.ts'
import type { ActState } from './act.ts'
import type { ApplicationState } from './application.ts'
import type { ConsultationState } from './consultation.ts'
import type { Context } from './decision.ts'
import { mayBePublicised, recommendApplication } from './district-review.ts'
import type { ApplicationFacts } from './submission.ts'
import { type WorkingCount, workingCount } from './working-count.ts'

/** What is to be done next; those from `in-hands` on wait for somebody else. */
export const districtNext = [
  'act-returned',
  'returned-by-city',
  'completion-late',
  'remind',
  'recommend',
  'publish',
  'not-met',
  'audit',
  'consult',
  'decide-conditions',
  'blocked',
  'in-hands',
  'await-replies',
  'await-notice',
  'objection',
  'await-completion',
  'await-city',
] as const
export type DistrictNext = (typeof districtNext)[number]

export interface NextAtDistrict {
  readonly next: DistrictNext
  readonly due: Day | null
  /** Working days that the count to that day has in all; null where there is none. */
  readonly of: number | null
  readonly late: boolean
  /** Whether the desk itself has to act. */
  readonly ours: boolean
}

/** The next thing about an application, with the nearest day that counts for it. */
export function nextAtDistrict(state: ApplicationState, facts: ApplicationFacts, act: ActState | null, context: Context): NextAtDistrict {
  const [next, count] = nextAndCount(state, facts, act, context)
  const { due, of } = count ?? { due: null, of: null }
  const ours = districtNext.indexOf(next) < districtNext.indexOf('in-hands')
  return { next, due, of, late: due !== null && due < context.day, ours }
}

type Next = readonly [DistrictNext, WorkingCount | null]

function nextAndCount(state: ApplicationState, facts: ApplicationFacts, act: ActState | null, context: Context): Next {
  if (act) return act.stage === 'returned' ? ['act-returned', null] : ['in-hands', null]
  if (state.stage === 'recommended') return ['await-city', null]
  if (state.stage === 'returned') {
    const count = workingCount('application', 'returned', { completion: state.completion }, context.terms)
    return [isOver(count, context) ? 'completion-late' : 'await-completion', count]
  }
  return state.stage === 'publicised' ? afterNotice(state, facts, context) : beforeNotice(state, facts, context)
}

function beforeNotice(state: ApplicationState, facts: ApplicationFacts, context: Context): Next {
  const waiting = facts.consultations.filter((each) => each.round === 'district' && each.stage === 'sent')
  const count = workingCount('consultation', 'sent', { due: earliest(waiting) }, context.terms)
  const verdict = mayBePublicised(state, facts, context)
  if (verdict.allowed) return ['publish', null]
  if (verdict.code === 'consultation-open') return [isOver(count, context) ? 'remind' : 'await-replies', count]
  return [byRefusal(verdict), count]
}

function afterNotice(state: ApplicationState, facts: ApplicationFacts, context: Context): Next {
  const verdict = recommendApplication.gate(state, facts, context)
  if (!verdict.allowed && verdict.code === 'district-notice-running') return ['await-notice', ofNotice(facts, context)]
  if (state.districtReturn) return ['returned-by-city', null]
  return [verdict.allowed ? 'recommend' : byRefusal(verdict), null]
}

function ofNotice({ notices }: ApplicationFacts, { terms }: Context): WorkingCount | null {
  const lastDay = notices.district?.lastDay
  return workingCount('notice', 'running', { lastDay, workingDays: terms.measures.noticeWorkingDays.district }, terms)
}

const isOver = (count: WorkingCount | null, { day }: Context) => count !== null && count.due < day

const refusals: Readonly<Record<string, DistrictNext>> = {
  'verdicts-open': 'audit',
  'verdict-not-met': 'not-met',
  'consultation-not-sent': 'consult',
  'condition-needs-decision': 'decide-conditions',
  'objection-open-district': 'objection',
}

function byRefusal(verdict: Verdict): DistrictNext {
  return verdict.allowed ? 'publish' : (refusals[verdict.code] ?? 'blocked')
}

function earliest(consultations: readonly ConsultationState[]): Day | null {
  return consultations.map(({ due }) => due).sort()[0] ?? null
}

type Placed = Omit<NextAtDistrict, 'of'>

/** Late before the rest, one's own before what waits for others, the nearest day first, then in the order of the road. */
export function byUrgency(one: Placed, other: Placed): number {
  const rank = ({ ours, late }: Placed) => (late && ours ? 0 : ours ? 1 : 2)
  const [day, otherDay] = [one.due ?? '9999-12-31', other.due ?? '9999-12-31']
  if (rank(one) !== rank(other)) return rank(one) - rank(other)
  if (day !== otherDay) return day < otherDay ? -1 : 1
  return districtNext.indexOf(one.next) - districtNext.indexOf(other.next)
}
