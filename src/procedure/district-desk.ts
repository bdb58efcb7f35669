/** What is next for one application at the district's desk, and by when: asked of the same gates that decide. */
import type { Day } from '../law/calendar.ts'
import type { Verdict } from '../law/verdict.ts'
import type { ActState } from './act.ts'
import type { ApplicationState } from './application.ts'
import type { ConsultationState } from './consultation.ts'
import type { Context } from './decision.ts'
import { mayBePublicised, recommendApplication } from './district-review.ts'
import type { ApplicationFacts } from './submission.ts'

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
  readonly late: boolean
  /** Whether the desk itself has to act. */
  readonly ours: boolean
}

/** The next thing about an application, with the nearest day that counts for it. */
export function nextAtDistrict(state: ApplicationState, facts: ApplicationFacts, act: ActState | null, context: Context): NextAtDistrict {
  const [next, due] = nextAndDue(state, facts, act, context)
  const ours = districtNext.indexOf(next) < districtNext.indexOf('in-hands')
  return { next, due, late: due !== null && due < context.day, ours }
}

function nextAndDue(state: ApplicationState, facts: ApplicationFacts, act: ActState | null, context: Context): readonly [DistrictNext, Day | null] {
  if (act) return act.stage === 'returned' ? ['act-returned', null] : ['in-hands', null]
  if (state.stage === 'recommended') return ['await-city', null]
  if (state.stage === 'returned') {
    const due = state.completion?.due ?? null
    return [due !== null && due < context.day ? 'completion-late' : 'await-completion', due]
  }
  return state.stage === 'publicised' ? afterNotice(state, facts, context) : beforeNotice(state, facts, context)
}

function beforeNotice(state: ApplicationState, facts: ApplicationFacts, context: Context): readonly [DistrictNext, Day | null] {
  const waiting = facts.consultations.filter((each) => each.round === 'district' && each.stage === 'sent')
  const due = earliest(waiting)
  const verdict = mayBePublicised(state, facts, context)
  if (verdict.allowed) return ['publish', null]
  if (verdict.code === 'consultation-open') return [due !== null && due < context.day ? 'remind' : 'await-replies', due]
  return [byRefusal(verdict), due]
}

function afterNotice(state: ApplicationState, facts: ApplicationFacts, context: Context): readonly [DistrictNext, Day | null] {
  const verdict = recommendApplication.gate(state, facts, context)
  if (!verdict.allowed && verdict.code === 'district-notice-running') return ['await-notice', facts.notices.district?.lastDay ?? null]
  if (state.districtReturn) return ['returned-by-city', null]
  return [verdict.allowed ? 'recommend' : byRefusal(verdict), null]
}

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

/** Late before the rest, one's own before what waits for others, the nearest day first, then in the order of the road. */
export function byUrgency(one: NextAtDistrict, other: NextAtDistrict): number {
  const rank = ({ ours, late }: NextAtDistrict) => (late && ours ? 0 : ours ? 1 : 2)
  const [day, otherDay] = [one.due ?? '9999-12-31', other.due ?? '9999-12-31']
  if (rank(one) !== rank(other)) return rank(one) - rank(other)
  if (day !== otherDay) return day < otherDay ? -1 : 1
  return districtNext.indexOf(one.next) - districtNext.indexOf(other.next)
}
