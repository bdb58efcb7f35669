/** 提请与审定: the list goes to the city government, which approves, returns it, or strikes out names; fewer, never others. */
import type { Day } from '../law/calendar.ts'
import type { AwardClass, NoticeFacts } from '../law/measures.ts'
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import type { ApplicationStage } from './application.ts'
import { type Context, type Effect, openedId, type Recorded, type Step, unless } from './decision.ts'
import type { EditionState } from './edition.ts'
import { editionRuns, editionWorks } from './edition-life.ts'
import { application } from './submission.ts'

export interface ApprovalItem {
  readonly application: string
  readonly number: string
  readonly name: string
  readonly class: AwardClass
}

export interface ApprovalState {
  readonly id: string
  readonly edition: string
  readonly documentNumber: string
  readonly text: string
  readonly items: readonly ApprovalItem[]
  readonly supplementary: boolean
  readonly submittedOn: Day
  readonly stage: 'submitted' | 'approved' | 'returned'
  readonly decision: {
    readonly documentNumber: string
    readonly decidedOn: Day
    readonly recorded: boolean
    readonly document: string
    readonly approved: readonly string[]
    readonly struckOut: readonly { readonly application: string; readonly reason: string }[]
    readonly reasons: string
  } | null
}

export type ApprovalEvent =
  | {
      type: 'ListSubmitted'
      id: string
      edition: string
      documentNumber: string
      text: string
      items: readonly ApprovalItem[]
      supplementary: boolean
    }
  | { type: 'ListApproved'; decision: NonNullable<ApprovalState['decision']> }
  | { type: 'ListReturned'; decision: NonNullable<ApprovalState['decision']> }

export function evolveApproval(state: ApprovalState | null, { event, day }: Recorded<ApprovalEvent>): ApprovalState {
  if (event.type === 'ListSubmitted') {
    const { type: _, ...submitted } = event
    return { ...submitted, submittedOn: day, stage: 'submitted', decision: null }
  }
  if (!state) throw new Error(`${event.type} before ListSubmitted`)
  return { ...state, stage: event.type === 'ListApproved' ? 'approved' : 'returned', decision: event.decision }
}

/** One proposed application with what its gate asks. */
export interface SubmissionLine {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly class: AwardClass | null
  readonly stage: ApplicationStage
  readonly notice: NoticeFacts
  readonly openObjections: readonly string[]
  readonly recheckedForSubmission: boolean
  readonly repliesOpen: readonly string[]
}

export interface SubmitListFacts {
  readonly lines: readonly SubmissionLine[]
  /** Whether a list of this edition was submitted before. */
  readonly submittedBefore: boolean
  readonly taken: Readonly<Record<AwardClass, number>>
}

export interface SubmitList {
  readonly documentNumber: string
  readonly text: string
  /** Applications put forward; a held one may stay behind and follow ◇. */
  readonly applications: readonly string[]
}

export const submitList: Step<SubmitList, EditionState, SubmitListFacts> = {
  gate: (state, facts) =>
    firstRefusal(
      () => editionWorks(state, 'edition.submit-list'),
      () => (facts.lines.some((line) => line.stage === 'proposed') ? allowed : refuse('proposed-notice-missing')),
    ),
  decide(command, state, facts, context) {
    const named = [...new Set(command.applications)].map((id) => facts.lines.find((line) => line.id === id))
    const held = facts.lines.filter((line) => line.stage === 'proposed' && !command.applications.includes(line.id))
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (command.applications.length > 0 ? allowed : refuse('nothing-chosen')),
      ...named.map((line) => () => mayGo(line, context)),
      () => leftBehind(held, context),
      () => submittedWithinPlaces(named, state, facts, context),
    )
    if (!verdict.allowed) return verdict
    const items = named.flatMap((line) => (line?.class ? [{ application: line.id, number: line.number, name: line.name, class: line.class }] : []))
    const id = openedId('pr', context)
    const submitted = {
      id,
      edition: state.id,
      documentNumber: command.documentNumber,
      text: command.text,
      items,
      supplementary: facts.submittedBefore,
    }
    return [
      { kind: 'approval', id, event: { type: 'ListSubmitted', ...submitted } },
      ...items.map((item) => application({ id: item.application }, { type: 'PutForward', approval: id })),
    ]
  },
}

/** The upper bounds hold at the submission too, with what was submitted before. */
function submittedWithinPlaces(
  named: readonly (SubmissionLine | undefined)[],
  state: EditionState,
  facts: SubmitListFacts,
  context: Context,
): Verdict {
  const asked = (awardClass: AwardClass) => facts.taken[awardClass] + named.filter((line) => line?.class === awardClass).length
  return context.terms.measures.law.withinPlaces({ award: asked('award'), nomination: asked('nomination') }, state.filingAnswer, context.terms)
}

/** Whether one line of the list may go to the city government today. */
export function mayGo(line: SubmissionLine | undefined, context: Pick<Context, 'terms' | 'day'>): Verdict {
  if (line?.stage !== 'proposed') return refuse('proposed-notice-missing', { application: line?.number ?? '' })
  const verdict = firstRefusal(
    () => context.terms.measures.law.maySubmit(line.notice, line.openObjections, context.day),
    () => recheckedForSubmission(line, context),
  )
  return verdict.allowed ? verdict : refuse(verdict.code, { ...verdict.facts, application: line.number })
}

function recheckedForSubmission(line: SubmissionLine, context: Pick<Context, 'terms'>): Verdict {
  if (!context.terms.rules.recheckBeforeSubmission) return allowed
  if (line.recheckedForSubmission && line.repliesOpen.length === 0) return allowed
  return refuse('recheck-before-submission-missing', { waiting: line.repliesOpen })
}

/** Someone may stay behind only while held by an objection, and only where the rules let them follow ◇. */
function leftBehind(behind: readonly SubmissionLine[], context: Context): Verdict {
  if (behind.length === 0) return allowed
  const numbers = behind.map((line) => line.number)
  if (!context.terms.rules.supplementarySubmission) return refuse('supplementary-not-allowed', { applications: numbers })
  const free = behind.filter((line) => line.openObjections.length === 0).map((line) => line.number)
  return free.length === 0 ? allowed : refuse('left-behind-unheld', { applications: free })
}

export interface DecideList {
  readonly decision: 'approve' | 'return'
  readonly documentNumber: string
  readonly decidedOn: Day
  readonly approved: readonly string[]
  readonly struckOut: readonly { readonly application: string; readonly reason: string }[]
  readonly reasons: string
  /** SHA-256 of the 批复 or 会议纪要; required where a clerk records it for the government. */
  readonly document?: string | undefined
}

export interface DecideListFacts {
  readonly edition: EditionState
  /** Places of the edition already approved before this list. */
  readonly approvedBefore: Readonly<Record<AwardClass, number>>
  /** Applications of the list that have left since. */
  readonly gone: readonly string[]
}

export const decideList: Step<DecideList, ApprovalState, DecideListFacts> = {
  gate: (state, facts) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => (state.stage === 'submitted' ? allowed : refuse('step-not-open', { stage: state.stage, command: 'approval.decide' })),
    ),
  decide(command, state, facts, context) {
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (context.by.role === 'government' || command.document ? allowed : refuse('document-missing', { what: 'approval' })),
      () => (command.decidedOn <= context.day ? allowed : refuse('day-in-future', { day: command.decidedOn })),
    )
    if (!verdict.allowed) return verdict
    return command.decision === 'return' ? giveBack(command, state, facts, context) : approve(command, state, facts, context)
  },
}

function giveBack(command: DecideList, state: ApprovalState, facts: DecideListFacts, context: Context) {
  if (command.reasons.trim() === '') return refuse('reasons-missing')
  const decision = { ...paper(command, context), approved: [], struckOut: [] }
  return [
    approval(state, { type: 'ListReturned', decision }),
    ...state.items
      .filter((item) => !facts.gone.includes(item.application))
      .map((item) => application({ id: item.application }, { type: 'ReturnedByGovernment' })),
  ]
}

function approve(command: DecideList, state: ApprovalState, facts: DecideListFacts, context: Context) {
  const onList = new Set(state.items.map((item) => item.application))
  const others = [...new Set(command.approved)].filter((id) => !onList.has(id))
  const approved = state.items.filter((item) => command.approved.includes(item.application) && !facts.gone.includes(item.application))
  const left = state.items.filter((item) => !command.approved.includes(item.application) && !facts.gone.includes(item.application))
  const unexplained = left.filter((item) => !command.struckOut.find((each) => each.application === item.application)?.reason.trim())
  const counted = (awardClass: AwardClass) =>
    facts.approvedBefore[awardClass] +
    new Set(command.approved.filter((id) => (state.items.find((item) => item.application === id)?.class ?? awardClass) === awardClass)).size
  const { law } = context.terms.measures
  const verdict = firstRefusal(
    () => law.mayApprove(others.length),
    () => law.withinPlaces({ award: counted('award'), nomination: counted('nomination') }, facts.edition.filingAnswer, context.terms),
    () => (unexplained.length === 0 ? allowed : refuse('strike-out-without-reason', { applications: unexplained.map((item) => item.number) })),
  )
  return unless(verdict, () => {
    const struckOut = left.map((item) => ({
      application: item.application,
      reason: command.struckOut.find((each) => each.application === item.application)?.reason ?? '',
    }))
    const decision = { ...paper(command, context), approved: approved.map((item) => item.application), struckOut }
    return [
      approval(state, { type: 'ListApproved', decision }),
      ...approved.map((item) => application({ id: item.application }, { type: 'ApprovedByGovernment' })),
      ...struckOut.map((item) =>
        application({ id: item.application }, { type: 'StruckOut', reason: item.reason, letter: `${context.id}.${item.application}` }),
      ),
    ]
  })
}

function paper(command: DecideList, context: Context) {
  const { documentNumber, decidedOn, reasons } = command
  return { documentNumber, decidedOn, reasons, recorded: context.by.role !== 'government', document: command.document ?? '' }
}

function approval(state: ApprovalState, event: ApprovalEvent): Effect {
  return { kind: 'approval', id: state.id, event }
}
