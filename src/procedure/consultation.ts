/** 征求意见: one department asked about one application, in one round. A silent department is shown as silent to the end. */
import { countWorkingDays, type Day } from '../law/calendar.ts'
import type { ConsultationFacts } from '../law/measures.ts'
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import type { ApplicationState } from './application.ts'
import { type Context, type Effect, type Recorded, type Step, unless } from './decision.ts'

/** First by the district; again by the city before the meeting and before submission ◇. */
export type ConsultationRound = 'district' | 'meeting' | 'submission'

/** No objection, facts, or cannot tell. Silence is none of them. */
export type DepartmentAnswer = 'no-objection' | 'facts' | 'cannot-tell'

export interface ConsultationState {
  readonly id: string
  readonly application: string
  readonly edition: string
  readonly applicant: string
  readonly department: string
  readonly round: ConsultationRound
  readonly asker: string
  readonly question: string
  readonly sentOn: Day
  /** From this day on the department is asked to look. */
  readonly lookBackFrom: Day
  readonly due: Day
  /** False where the count reached a year whose days off were not published yet. */
  readonly dueFinal: boolean
  readonly stage: 'sent' | 'answered' | 'closed-unanswered' | 'called-off'
  readonly reminders: readonly Day[]
  readonly escalatedOn: Day | null
  readonly answer: {
    readonly kind: DepartmentAnswer
    readonly text: string
    readonly period: string
    readonly day: Day
    readonly person: string
  } | null
  readonly closing: { readonly record: string; readonly day: Day } | null
}

export type ConsultationEvent =
  | {
      type: 'DepartmentAsked'
      id: string
      application: string
      edition: string
      applicant: string
      department: string
      round: ConsultationRound
      asker: string
      question: string
      lookBackFrom: Day
      due: Day
      dueFinal: boolean
    }
  | { type: 'DepartmentReminded' }
  | { type: 'SupervisorTold' }
  | { type: 'DepartmentAnswered'; kind: DepartmentAnswer; text: string; period: string }
  | { type: 'ConsultationClosedUnanswered'; record: string }
  | { type: 'ConsultationCalledOff' }

export function evolveConsultation(state: ConsultationState | null, { event, day, by }: Recorded<ConsultationEvent>): ConsultationState {
  if (event.type === 'DepartmentAsked') {
    const { type: _, ...asked } = event
    return { ...asked, sentOn: day, stage: 'sent', reminders: [], escalatedOn: null, answer: null, closing: null }
  }
  if (!state) throw new Error(`${event.type} before DepartmentAsked`)
  switch (event.type) {
    case 'DepartmentReminded':
      return { ...state, reminders: [...state.reminders, day] }
    case 'SupervisorTold':
      return { ...state, escalatedOn: day }
    case 'DepartmentAnswered':
      return { ...state, stage: 'answered', answer: { kind: event.kind, text: event.text, period: event.period, day, person: by.person } }
    case 'ConsultationClosedUnanswered':
      return { ...state, stage: 'closed-unanswered', closing: { record: event.record, day } }
    case 'ConsultationCalledOff':
      return { ...state, stage: 'called-off' }
  }
}

/** What the law asks of a consultation. */
export function consultationFacts(state: ConsultationState): ConsultationFacts {
  const { department, due, reminders, escalatedOn } = state
  const stage = state.stage === 'called-off' ? 'closed-unanswered' : state.stage
  return { department, state: stage, due, reminders: remindedAfter(due, reminders), escalated: escalatedOn !== null }
}

/** Reminders that count: those after the due day. Earlier ones are a courtesy. */
export function remindedAfter(due: Day, reminders: readonly Day[]): number {
  return reminders.filter((day) => day > due).length
}

interface ConsultationGateFacts {
  readonly application: ApplicationState
}

const sent = (state: ConsultationState, command: string) =>
  state.stage === 'sent' ? allowed : refuse('step-not-open', { stage: state.stage, command })

export interface AnswerConsultation {
  readonly kind: DepartmentAnswer
  readonly text: string
  /** The years the department looked through, as it writes them. */
  readonly period: string
}

/** A late answer is an answer: the department may reply until the consultation is closed. */
export const answerConsultation: Step<AnswerConsultation, ConsultationState, ConsultationGateFacts> = {
  gate: (state) => sent(state, 'consultation.answer'),
  decide(command, state, facts, context) {
    if (command.kind === 'facts' && command.text.trim() === '') return refuse('reasons-missing')
    return unless(this.gate(state, facts, context), () => [consultation(state, { type: 'DepartmentAnswered', ...command })])
  },
}

/** A reminder, by the office or by the clock. */
export const remindDepartment: Step<Record<never, never>, ConsultationState, ConsultationGateFacts> = {
  gate: (state) => sent(state, 'consultation.remind'),
  decide(_command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => [consultation(state, { type: 'DepartmentReminded' })])
  },
}

/** Word to the supervisor that a department is late. */
export const tellSupervisor: Step<Record<never, never>, ConsultationState, ConsultationGateFacts> = {
  gate: (state, _facts, context) =>
    firstRefusal(
      () => sent(state, 'consultation.tell-supervisor'),
      () => {
        const { due } = dueNow(state, context)
        return context.day > due ? allowed : refuse('department-not-due', { department: state.department, due })
      },
      () => dueFinally(state, context),
    ),
  decide(_command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => [consultation(state, { type: 'SupervisorTold' })])
  },
}

/** The due day counted again: it only becomes later, and it must be final before anything follows from it. */
function dueNow(state: ConsultationState, { calendar, terms }: Context): { readonly due: Day; readonly final: boolean } {
  const { lastDay, final } = countWorkingDays(calendar, state.sentOn, terms.rules.consultationWorkingDays)
  return lastDay > state.due ? { due: lastDay, final } : { due: state.due, final }
}

function dueFinally(state: ConsultationState, context: Context): Verdict {
  const { due, final } = dueNow(state, context)
  return final ? allowed : refuse('calendar-count-provisional', { due })
}

/** A signed record closes what stays unanswered; it is never read as consent. */
export const closeConsultation: Step<{ readonly record: string }, ConsultationState, ConsultationGateFacts> = {
  gate: (state, _facts, context) =>
    firstRefusal(
      () => sent(state, 'consultation.close'),
      () => {
        const facts = { ...consultationFacts(state), due: dueNow(state, context).due }
        return context.terms.measures.law.mayCloseConsultation(facts, context.day, context.terms)
      },
      () => dueFinally(state, context),
    ),
  decide(command, state, facts, context) {
    if (command.record.trim() === '') return refuse('reasons-missing')
    return unless(this.gate(state, facts, context), () => [consultation(state, { type: 'ConsultationClosedUnanswered', record: command.record })])
  },
}

/** Letters still open are called off when the application goes. */
export function openConsultations(consultations: readonly ConsultationState[]): readonly Effect[] {
  return consultations.filter((each) => each.stage === 'sent').map((each) => consultation(each, { type: 'ConsultationCalledOff' }))
}

function consultation(state: ConsultationState, event: ConsultationEvent): Effect {
  return { kind: 'consultation', id: state.id, event }
}
