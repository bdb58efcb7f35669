/** 项目申报: an edition is planned, filed with the commendation office and answered by it (article 5 of the measures). */
import type { Day } from '../law/calendar.ts'
import type { AwardClass } from '../law/measures.ts'
import { allowed, refuse } from '../law/verdict.ts'
import { type Effect, type Step, unless } from './decision.ts'
import type { EditionEvent, EditionStage, EditionState } from './edition.ts'

export interface PlanEdition {
  readonly id: string
  readonly number: number
  readonly year: number
  readonly name: string
  readonly budget: EditionState['budget']
}

export const planEdition: Step<PlanEdition, null, null> = {
  gate: () => allowed,
  decide: (command) => [{ kind: 'edition', id: command.id, event: { type: 'EditionPlanned', ...command } }],
}

/** The filing itself: name, basis, scope and places, as the office's letter puts them. */
export const fileEdition: Step<{ readonly text: string }, EditionState, unknown> = {
  gate: (state) => onlyFrom(state, ['planned'], 'edition.file'),
  decide(command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => [edition(state, { type: 'EditionFiled', text: command.text })])
  },
}

export interface AnswerFiling {
  readonly approved: boolean
  readonly documentNumber: string
  /** Day of the reply's own document. */
  readonly repliedOn: Day
  readonly places: Readonly<Record<AwardClass, number>>
  /** SHA-256 of the reply's scan; required where a clerk records the reply for the commendation office. */
  readonly document?: string | undefined
}

/** The commendation office answers in the system, or a clerk records its reply with the document. */
export const answerFiling: Step<AnswerFiling, EditionState, unknown> = {
  gate: (state) => onlyFrom(state, ['filed'], 'edition.answer-filing'),
  decide(command, state, facts, context) {
    const verdict = this.gate(state, facts, context)
    if (!verdict.allowed) return verdict
    if (context.by.role !== 'commendation' && !command.document) return refuse('document-missing', { what: 'reply' })
    const { approved, documentNumber, repliedOn, places } = command
    if (repliedOn > context.day) return refuse('day-in-future', { day: repliedOn })
    const answer = { approved, documentNumber, day: repliedOn, places }
    return [edition(state, { type: 'FilingAnswered', answer, document: command.document ?? '' })]
  },
}

/** Refuse unless the edition stands at one of these stages. */
export function onlyFrom(state: EditionState, stages: readonly EditionStage[], command: string) {
  return stages.includes(state.stage) ? allowed : refuse('step-not-open', { stage: state.stage, command })
}

/** Stages of an edition whose applications are taken in or worked on. */
export const liveStages = ['accepting', 'reviewing'] as const

export function edition(state: EditionState, event: EditionEvent): Effect {
  return { kind: 'edition', id: state.id, event }
}
