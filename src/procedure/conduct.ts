/** 现场评审纪律反馈: what the applicant says of the group's conduct. It is a case of its own, so that nobody of the group or the office reads it with the visit. */
import type { Day } from '../law/calendar.ts'
import { allowed, firstRefusal, refuse } from '../law/verdict.ts'
import { type Recorded, type Step, unless } from './decision.ts'
import type { VisitState } from './site-review.ts'

/** What is asked about, as the lead body's form puts it ◇. */
export const conductTopics = ['plan', 'manner', 'secrecy', 'gifts', 'hospitality', 'business'] as const
export type ConductTopic = (typeof conductTopics)[number]
export type ConductAnswer = 'good' | 'concern'

export interface ConductState {
  readonly id: string
  readonly visit: string
  readonly application: string
  readonly edition: string
  readonly organisation: string
  readonly stage: 'given'
  readonly answers: Readonly<Record<ConductTopic, ConductAnswer>>
  readonly text: string
  readonly day: Day
}

export type ConductEvent = { type: 'ConductReported' } & Omit<ConductState, 'stage' | 'day'>

export function evolveConduct(_state: ConductState | null, { event, day }: Recorded<ConductEvent>): ConductState {
  const { type: _, ...given } = event
  return { ...given, stage: 'given', day }
}

export interface ConductFacts {
  readonly visit: VisitState
  readonly organisation: string
  readonly given: boolean
}

export interface ReportConduct {
  readonly id: string
  readonly answers: Readonly<Record<ConductTopic, ConductAnswer>>
  readonly text: string
}

/** Once, after the closing meeting. Who has a concern says what it is. */
export const reportConduct: Step<ReportConduct, null, ConductFacts> = {
  gate: (_state, { visit, given }) =>
    firstRefusal(
      () =>
        visit.stage === 'closed' || visit.stage === 'concluded' ? allowed : refuse('step-not-open', { stage: visit.stage, command: 'conduct.give' }),
      () => (given ? refuse('conduct-given-already') : allowed),
    ),
  decide(command, state, facts, context) {
    const concerned = Object.values(command.answers).includes('concern')
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (concerned && command.text.trim() === '' ? refuse('reasons-missing') : allowed),
    )
    const { id: visit, application, edition } = facts.visit
    const { id, answers, text } = command
    const event = { type: 'ConductReported' as const, id, visit, application, edition, organisation: facts.organisation, answers, text }
    return unless(verdict, () => [{ kind: 'conduct', id, event }])
  },
}
