/** 异议: registered by the city lead body, examined, decided, and told in writing. While open it holds its subject at every gate. */
import { countWorkingDays, type Day } from '../law/calendar.ts'
import type { ObjectorKind } from '../law/measures.ts'
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import { type ApplicationState, finalStages } from './application.ts'
import { type Effect, type Recorded, type Step, unless } from './decision.ts'
import { application } from './submission.ts'

export type ObjectionStage = 'registered' | 'investigating' | 'refused' | 'decided' | 'notified' | 'closed'

/** Stages in which an objection holds its subject: until the written notice of the result has gone out. */
export const openObjectionStages: readonly ObjectionStage[] = ['registered', 'investigating', 'refused', 'decided']

export interface ObjectionState {
  readonly id: string
  readonly number: string
  readonly edition: string
  /** The application objected to. */
  readonly application: string
  readonly applicationNumber: string
  readonly objectorKind: ObjectorKind
  /** What was objected to, with the person taken out. */
  readonly content: string
  readonly evidence: readonly string[]
  /** Which particulars were given; the particulars themselves lie encrypted and apart. */
  readonly particulars: readonly string[]
  readonly receivedOn: Day
  readonly examinationDue: Day
  readonly examinationFinal: boolean
  readonly investigationDue: Day | null
  readonly investigationFinal: boolean
  readonly stage: ObjectionStage
  readonly examinedOn: Day | null
  readonly refusal: string | null
  readonly decision: { readonly upheld: boolean; readonly reasons: string; readonly endsApplication: boolean; readonly day: Day } | null
  readonly notifiedOn: Day | null
  readonly confirmation: { readonly answer: 'confirmed' | 'disagrees' | 'no-reply'; readonly day: Day } | null
}

export type ObjectionEvent =
  | {
      type: 'ObjectionRegistered'
      id: string
      number: string
      edition: string
      application: string
      applicationNumber: string
      objectorKind: ObjectorKind
      content: string
      evidence: readonly string[]
      particulars: readonly string[]
      examinationDue: Day
      examinationFinal: boolean
    }
  | { type: 'ObjectionAdmitted'; investigationDue: Day; investigationFinal: boolean }
  | { type: 'ObjectionRefused'; reasons: string }
  | { type: 'ObjectionDecided'; upheld: boolean; reasons: string; endsApplication: boolean }
  | { type: 'ResultNotified'; means: string }
  | { type: 'ConfirmationRecorded'; answer: 'confirmed' | 'disagrees' | 'no-reply' }

export function evolveObjection(state: ObjectionState | null, { event, day }: Recorded<ObjectionEvent>): ObjectionState {
  if (event.type === 'ObjectionRegistered') {
    const { type: _, ...registered } = event
    const open = {
      investigationDue: null,
      investigationFinal: false,
      examinedOn: null,
      refusal: null,
      decision: null,
      notifiedOn: null,
      confirmation: null,
    }
    return { ...registered, ...open, receivedOn: day, stage: 'registered' }
  }
  if (!state) throw new Error(`${event.type} before ObjectionRegistered`)
  switch (event.type) {
    case 'ObjectionAdmitted':
      return {
        ...state,
        stage: 'investigating',
        examinedOn: day,
        investigationDue: event.investigationDue,
        investigationFinal: event.investigationFinal,
      }
    case 'ObjectionRefused':
      return { ...state, stage: 'refused', examinedOn: day, refusal: event.reasons }
    case 'ObjectionDecided': {
      const { upheld, reasons, endsApplication } = event
      return { ...state, stage: 'decided', decision: { upheld, reasons, endsApplication, day } }
    }
    case 'ResultNotified':
      return { ...state, stage: 'notified', notifiedOn: day }
    case 'ConfirmationRecorded':
      return { ...state, stage: 'closed', confirmation: { answer: event.answer, day } }
  }
}

export interface RegisterObjection {
  readonly id: string
  readonly number: string
  readonly application: string
  readonly objectorKind: ObjectorKind
  readonly content: string
  readonly evidence: readonly string[]
  readonly particulars: readonly string[]
}

export interface ObjectionFacts {
  readonly application: ApplicationState
}

/** No window is set: an objection is taken at any time. What its kind must give is asked for by name. */
export const registerObjection: Step<RegisterObjection, null, ObjectionFacts> = {
  gate: () => allowed,
  decide(command, _state, facts, context) {
    const { law } = context.terms.measures
    const given = command.evidence.length > 0 ? [...command.particulars, 'evidence'] : command.particulars
    return unless(law.objectionParticulars(command.objectorKind, given), () => {
      const examination = law.examinationPeriod(context.calendar, context.day)
      const { edition, number: applicationNumber } = facts.application
      const registered = { ...command, edition, applicationNumber, examinationDue: examination.lastDay, examinationFinal: examination.final }
      return [{ kind: 'objection', id: command.id, event: { type: 'ObjectionRegistered', ...registered } }]
    })
  },
}

type ObjectionStep<Command> = Step<Command, ObjectionState, ObjectionFacts>

const standsAt = (state: ObjectionState, stages: readonly ObjectionStage[], command: string): Verdict =>
  stages.includes(state.stage) ? allowed : refuse('step-not-open', { stage: state.stage, command })

/** Examined and admitted: it is investigated, within the rules' own limit ◇. */
export const admitObjection: ObjectionStep<Record<never, never>> = {
  gate: (state) => standsAt(state, ['registered'], 'objection.admit'),
  decide(_command, state, facts, context) {
    const days = context.terms.rules.objectionInvestigationWorkingDays
    const { lastDay: investigationDue, final: investigationFinal } = countWorkingDays(context.calendar, context.day, days)
    return unless(this.gate(state, facts, context), () => [objection(state, { type: 'ObjectionAdmitted', investigationDue, investigationFinal })])
  },
}

/** Examined and not admitted, with reasons. */
export const refuseObjection: ObjectionStep<{ readonly reasons: string }> = {
  gate: (state) => standsAt(state, ['registered'], 'objection.refuse'),
  decide(command, state, facts, context) {
    if (command.reasons.trim() === '') return refuse('reasons-missing')
    return unless(this.gate(state, facts, context), () => [objection(state, { type: 'ObjectionRefused', reasons: command.reasons })])
  },
}

export interface DecideObjection {
  readonly upheld: boolean
  readonly reasons: string
  readonly endsApplication: boolean
}

/** Upheld or not. Not upheld, the applicant goes on; upheld, the decision says whether the application ends. */
export const decideObjection: ObjectionStep<DecideObjection> = {
  gate: (state) => standsAt(state, ['investigating'], 'objection.decide'),
  decide(command, state, facts, context) {
    if (command.reasons.trim() === '') return refuse('reasons-missing')
    return unless(this.gate(state, facts, context), () => {
      const ends = command.upheld && command.endsApplication && !finalStages.includes(facts.application.stage)
      const decided = objection(state, { type: 'ObjectionDecided', upheld: command.upheld, reasons: command.reasons, endsApplication: ends })
      if (!ends) return [decided]
      return [decided, application(facts.application, { type: 'ApplicationEnded', reason: command.reasons, letter: `${context.id}.letter` })]
    })
  },
}

/** The written notice of the result; with it the hold is lifted. */
export const notifyResult: ObjectionStep<{ readonly means: string }> = {
  gate: (state) => standsAt(state, ['refused', 'decided'], 'objection.notify'),
  decide(command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => [objection(state, { type: 'ResultNotified', means: command.means })])
  },
}

/** The objector confirmed, disagreed, or did not reply in the time the rules give ◇. */
export const recordConfirmation: ObjectionStep<{ readonly answer: 'confirmed' | 'disagrees' | 'no-reply' }> = {
  gate: (state) =>
    openObjectionStages.includes(state.stage)
      ? refuse('objection-result-not-sent', { number: state.number })
      : standsAt(state, ['notified'], 'objection.confirm'),
  decide(command, state, facts, context) {
    const { lastDay: until, final } = countWorkingDays(context.calendar, state.notifiedOn ?? context.day, context.terms.rules.confirmationWorkingDays)
    const silent = command.answer === 'no-reply'
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (silent && context.day <= until ? refuse('confirmation-not-due', { until }) : allowed),
      () => (silent && !final ? refuse('calendar-count-provisional', { due: until }) : allowed),
    )
    return unless(verdict, () => [objection(state, { type: 'ConfirmationRecorded', answer: command.answer })])
  },
}

function objection(state: ObjectionState, event: ObjectionEvent): Effect {
  return { kind: 'objection', id: state.id, event }
}
