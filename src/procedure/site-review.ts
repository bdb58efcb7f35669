/** 现场评审: a group with its leader visits an accepted applicant, records findings, revises scores and signs its report. */
import type { Day } from '../law/calendar.ts'
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import type { ApplicationState } from './application.ts'
import { type Context, type Effect, type Recorded, type Step, unless } from './decision.ts'
import { editionRuns } from './edition-life.ts'
import { type ExpertState, mayBeGiven } from './expert.ts'
import type { ReviewFacts } from './material-review.ts'
import { criteriaOf, percentsComplete, totalOf } from './sheet.ts'
import { type ApplicationFacts, application, at } from './submission.ts'

export interface Finding {
  readonly item: string
  readonly text: string
  readonly expert: string
}

export interface VisitState {
  readonly id: string
  readonly application: string
  readonly edition: string
  readonly leader: string
  readonly members: readonly string[]
  readonly days: readonly Day[]
  readonly place: string
  readonly stage: 'planned' | 'opened' | 'closed' | 'concluded'
  readonly opening: string | null
  readonly findings: readonly Finding[]
  /** Revised percentages with the reason of each change. */
  readonly revisions: Readonly<Record<string, { readonly percent: number; readonly reason: string }>>
  readonly closing: string | null
  readonly report: string | null
  readonly signedBy: readonly string[]
}

export type VisitEvent =
  | {
      type: 'GroupFormed'
      id: string
      application: string
      edition: string
      leader: string
      members: readonly string[]
      days: readonly Day[]
      place: string
    }
  | { type: 'VisitOpened'; record: string }
  | { type: 'FindingRecorded'; finding: Finding }
  | { type: 'ScoresRevised'; revisions: VisitState['revisions'] }
  | { type: 'VisitClosed'; record: string; report: string }
  | { type: 'ReportSigned'; expert: string; last: boolean }

export function evolveVisit(state: VisitState | null, { event }: Recorded<VisitEvent>): VisitState {
  if (event.type === 'GroupFormed') {
    const { type: _, ...formed } = event
    return { ...formed, stage: 'planned', opening: null, findings: [], revisions: {}, closing: null, report: null, signedBy: [] }
  }
  if (!state) throw new Error(`${event.type} before GroupFormed`)
  switch (event.type) {
    case 'VisitOpened':
      return { ...state, stage: 'opened', opening: event.record }
    case 'FindingRecorded':
      return { ...state, findings: [...state.findings, event.finding] }
    case 'ScoresRevised':
      return { ...state, revisions: event.revisions }
    case 'VisitClosed':
      return { ...state, stage: 'closed', closing: event.record, report: event.report }
    case 'ReportSigned':
      return { ...state, stage: event.last ? 'concluded' : state.stage, signedBy: [...state.signedBy, event.expert] }
  }
}

export interface FormGroup {
  readonly leader: string
  readonly members: readonly string[]
  readonly days: readonly Day[]
  readonly place: string
}

/** Nobody is visited before the acceptance notice has ended, nor while an objection against that applicant is open. */
export const formGroup: Step<FormGroup, ApplicationState, ReviewFacts> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => at(state, ['listed'], 'application.form-group'),
      () => context.terms.measures.law.mayVisit(facts.notices.acceptance, facts.openObjections, context.day),
    ),
  decide(command, state, facts, context) {
    const members = [...new Set([command.leader, ...command.members])]
    const least = context.terms.rules.groupAtLeast
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (members.length >= least ? allowed : refuse('group-too-small', { members: members.length, least })),
      ...members.map(
        (id) => () =>
          given(
            facts.experts.find((each) => each.id === id),
            facts,
            state,
            context,
          ),
      ),
    )
    if (!verdict.allowed) return verdict
    const { leader, days, place } = command
    const id = `${state.id}.visit.${state.visits.length + 1}`
    const formed = { id, application: state.id, edition: state.edition, leader, members, days, place }
    return [application(state, { type: 'VisitPlanned', visit: id }), { kind: 'visit', id, event: { type: 'GroupFormed', ...formed } }]
  },
}

function given(expert: ExpertState | undefined, facts: ReviewFacts, state: ApplicationState, context: Context): Verdict {
  const recused = facts.sheets.find((sheet) => sheet.expert === expert?.id && sheet.stage === 'recused')
  if (recused)
    return refuse(recused.tie === 'employer-interest' ? 'recused-by-article' : 'recused-by-rule', {
      tie: recused.tie ?? '',
      expert: expert?.name ?? '',
    })
  return mayBeGiven(expert, state.creditCode, context.terms)
}

export interface VisitFacts extends ApplicationFacts {
  readonly application: ApplicationState
  /** The acting expert's entry in the bank, null for others. */
  readonly expert: ExpertState | null
}

type VisitStep<Command> = Step<Command, VisitState, VisitFacts>

const standsAt = (state: VisitState, stages: readonly VisitState['stage'][], command: string): Verdict =>
  stages.includes(state.stage) ? allowed : refuse('step-not-open', { stage: state.stage, command })

const undertaken = (state: VisitState, facts: VisitFacts): Verdict =>
  facts.expert && facts.expert.undertakings[state.edition] === undefined ? refuse('undertakings-missing', { expert: facts.expert.name }) : allowed

/** The gate is asked again on the day: an objection may have come in since the group was formed. */
export const openVisit: VisitStep<{ readonly record: string }> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => standsAt(state, ['planned'], 'visit.open'),
      () => at(facts.application, ['listed'], 'visit.open'),
      () => context.terms.measures.law.mayVisit(facts.notices.acceptance, facts.openObjections, context.day),
      () => undertaken(state, facts),
    ),
  decide(command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => [visit(state, { type: 'VisitOpened', record: command.record })])
  },
}

export const recordFinding: VisitStep<{ readonly item: string; readonly text: string }> = {
  gate: (state, facts) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => standsAt(state, ['opened'], 'visit.record-finding'),
      () => undertaken(state, facts),
    ),
  decide(command, state, facts, context) {
    const finding = { item: command.item, text: command.text, expert: facts.expert?.id ?? '' }
    return unless(this.gate(state, facts, context), () => [visit(state, { type: 'FindingRecorded', finding })])
  },
}

/** Every change from the material score has its reason. */
export const reviseScores: VisitStep<{ readonly revisions: VisitState['revisions'] }> = {
  gate: (state, facts) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => standsAt(state, ['opened'], 'visit.revise-scores'),
    ),
  decide(command, state, facts, context) {
    const bare = Object.entries(command.revisions).filter(([, revision]) => revision.reason.trim() === '')
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (bare.length === 0 ? allowed : refuse('revision-without-reason', { items: bare.map(([item]) => item) })),
      () => percentsComplete(criteriaOf(context, facts.edition), revised(facts.application, command.revisions)),
    )
    return unless(verdict, () => [visit(state, { type: 'ScoresRevised', revisions: command.revisions })])
  },
}

/** The closing meeting; the report is laid before the members for signature. */
export const closeVisit: VisitStep<{ readonly record: string; readonly report: string }> = {
  gate: (state, facts) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => standsAt(state, ['opened'], 'visit.close'),
    ),
  decide(command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => [visit(state, { type: 'VisitClosed', ...command })])
  },
}

/** Each member signs on their own; with the last signature the site result stands. */
export const signVisitReport: VisitStep<Record<never, never>> = {
  gate: (state, facts) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => standsAt(state, ['closed'], 'visit.sign-report'),
      () => at(facts.application, ['listed'], 'visit.sign-report'),
      () => (facts.expert && state.signedBy.includes(facts.expert.id) ? refuse('same-person-twice', { expert: facts.expert.name }) : allowed),
    ),
  decide(_command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => {
      const expert = facts.expert?.id ?? ''
      const unsigned = state.members.filter((member) => member !== expert && !state.signedBy.includes(member))
      const signed = visit(state, { type: 'ReportSigned', expert, last: unsigned.length === 0 })
      if (unsigned.length > 0) return [signed]
      const percents = revised(facts.application, state.revisions)
      const total = totalOf(criteriaOf(context, facts.edition), percents)
      return [signed, application(facts.application, { type: 'SiteResultRecorded', result: { percents, total, comment: state.report ?? '' } })]
    })
  },
}

/** The material percentages with the visit's changes. */
function revised(state: ApplicationState, revisions: VisitState['revisions']): Record<string, number> {
  const changes = Object.fromEntries(Object.entries(revisions).map(([item, revision]) => [item, revision.percent]))
  return { ...state.material?.percents, ...changes }
}

function visit(state: VisitState, event: VisitEvent): Effect {
  return { kind: 'visit', id: state.id, event }
}
