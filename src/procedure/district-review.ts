/** 县（区）审核: four verdicts, completion, the notice, and the opinion with its recommendation, or a reasoned refusal to recommend. */
import { countWorkingDays, type Day } from '../law/calendar.ts'
import type { Quality } from '../law/measures.ts'
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import type { ApplicationState, VerdictOutcome } from './application.ts'
import { consultationFacts, openConsultations } from './consultation.ts'
import { type Context, type Step, unless } from './decision.ts'
import { editionRuns } from './edition-life.ts'
import { type NoticeWording, publishCounted } from './notice.ts'
import { type ApplicationFacts, application, at, findingsOf } from './submission.ts'

type DistrictStep<Command> = Step<Command, ApplicationState, ApplicationFacts>

export interface RequestCompletion {
  readonly items: readonly string[]
  /** The last day to complete; by default the rules' working days ◇ from today. */
  readonly due?: Day | undefined
}

/** 退回补正: a list and a date. What was audited is looked at anew afterwards. */
export const requestCompletion: DistrictStep<RequestCompletion> = {
  gate: (state, facts) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => at(state, ['submitted', 'publicised', 'returned'], 'application.request-completion'),
    ),
  decide(command, state, facts, context) {
    if (command.items.length === 0) return refuse('reasons-missing')
    const { items } = command
    const counted = countWorkingDays(context.calendar, context.day, context.terms.rules.completionWorkingDays)
    const [due, dueFinal] = command.due ? [command.due, true] : [counted.lastDay, counted.final]
    if (due <= context.day) return refuse('completion-date-past', { due })
    return unless(this.gate(state, facts, context), () => [
      application(state, { type: 'CompletionRequested', items, due, dueFinal, letter: `${context.id}.letter` }),
    ])
  },
}

export interface RecordVerdict {
  readonly quality: Quality
  readonly outcome: VerdictOutcome
  readonly notes: readonly { readonly item: string; readonly outcome: VerdictOutcome; readonly note: string }[]
}

/** One of the four qualities, with its items. What is doubted or not met needs a sentence. */
export const recordVerdict: DistrictStep<RecordVerdict> = {
  gate: (state, facts) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => at(state, ['submitted', 'publicised'], 'application.record-verdict'),
    ),
  decide(command, state, facts, context) {
    const unexplained = command.notes.some((note) => note.outcome !== 'met' && note.note.trim() === '')
    if (unexplained || (command.outcome !== 'met' && command.notes.length === 0)) return refuse('reasons-missing')
    return unless(this.gate(state, facts, context), () => [application(state, { type: 'VerdictRecorded', ...command })])
  },
}

export interface DecideCondition {
  readonly condition: string
  readonly accepted: boolean
  readonly reason: string
}

/** A named clerk's written decision on a condition that the system could not see met. */
export const decideCondition: DistrictStep<DecideCondition> = {
  gate: (state, facts) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => at(state, ['submitted', 'publicised'], 'application.decide-condition'),
    ),
  decide(command, state, facts, context) {
    if (command.reason.trim() === '') return refuse('reasons-missing')
    return unless(this.gate(state, facts, context), () => [application(state, { type: 'ConditionDecided', ...command })])
  },
}

/** Audited, consulted, and every doubtful condition decided: only then may the application be made public. */
export function mayBePublicised(state: ApplicationState, facts: ApplicationFacts, context: Context): Verdict {
  const consultations = facts.consultations.filter((each) => each.round === 'district' && each.stage !== 'called-off').map(consultationFacts)
  return firstRefusal(
    () => at(state, ['submitted'], 'application.publish-district-notice'),
    () => context.terms.measures.law.mayPublishDistrictNotice(state.verdicts, consultations),
    () => conditionsDecided(state, facts, context),
  )
}

function conditionsDecided(state: ApplicationState, facts: ApplicationFacts, context: Context): Verdict {
  const statements = state.submissions.at(-1)?.statements ?? {}
  const answers = Object.fromEntries(context.terms.measures.conditions.map((condition) => [condition.key, !(condition.key in statements)]))
  const doubtful = findingsOf(facts, answers, context).filter((finding) => finding.outcome !== 'met')
  const open = doubtful.filter((finding) => !state.conditionDecisions[finding.key]?.accepted).map((finding) => finding.key)
  return open.length === 0 ? allowed : refuse('condition-needs-decision', { conditions: open })
}

export interface PublishDistrictNotice extends NoticeWording {
  readonly applications: readonly string[]
}

/** Several applications of one edition and one lead body, put before the public together; each stands for itself. */
export interface DistrictNoticeFacts {
  readonly edition: string
  readonly applications: readonly { readonly state: ApplicationState; readonly facts: ApplicationFacts }[]
}

export const publishDistrictNotice: Step<PublishDistrictNotice, null, DistrictNoticeFacts> = {
  gate: (_state, facts, context) => {
    if (facts.applications.length === 0) return refuse('nothing-chosen')
    return firstRefusal(
      ...facts.applications.flatMap(({ state, facts: around }) => [
        () => (state.body === context.by.body ? allowed : refuse('act-of-another-body', { application: state.number })),
        () => editionRuns(around.edition),
        () => named(state, mayBePublicised(state, around, context)),
      ]),
    )
  },
  decide(command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => {
      const subjects = facts.applications.map(({ state: each }) => ({ application: each.id, name: each.name, area: each.area, kind: each.kind }))
      const notice = publishCounted('district', facts.edition, command, subjects, [], context)
      const publicised = { type: 'Publicised', kind: 'district', notice: notice.id } as const
      return [notice.effect, ...facts.applications.map(({ state: each }) => application(each, publicised))]
    })
  },
}

export interface Recommend {
  readonly opinion: string
  readonly recommendation: string
}

/** 出具审核意见并报市级: the opinion, the recommendation and the materials go up together; after a completion the four verdicts were given again. */
export const recommendApplication: DistrictStep<Recommend> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => (state.stage === 'submitted' ? context.terms.measures.law.maySendToCity(null, [], context.day) : allowed),
      () => at(state, ['publicised'], 'application.recommend'),
      () => context.terms.measures.law.maySendToCity(facts.notices.district, facts.openObjections, context.day),
      () => context.terms.measures.law.verdictsClosed(state.verdicts),
      () => context.terms.measures.law.mayApplyUnderBans(facts.bans, context.day),
    ),
  decide(command, state, facts, context) {
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => context.terms.measures.law.opinionComplete(command.opinion, command.recommendation),
    )
    return unless(verdict, () => [application(state, { type: 'Recommended', ...command })])
  },
}

/** 不予推荐: in writing, with reasons and the way to object. */
export const declineToRecommend: DistrictStep<{ readonly reasons: string }> = {
  gate: (state, facts) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => at(state, ['submitted', 'returned', 'publicised'], 'application.decline'),
    ),
  decide(command, state, facts, context) {
    if (command.reasons.trim() === '') return refuse('reasons-missing')
    return unless(this.gate(state, facts, context), () => [
      application(state, { type: 'NotRecommended', reasons: command.reasons, letter: `${context.id}.letter` }),
      ...openConsultations(facts.consultations),
    ])
  },
}

/** 市级审核: what arrives is checked and taken in. */
export const receiveApplication: DistrictStep<Record<never, never>> = {
  gate: (state, facts) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => at(state, ['recommended'], 'application.receive'),
    ),
  decide(_command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => [application(state, { type: 'ReceivedByCity' })])
  },
}

/** Or goes back to the district with reasons. */
export const returnToDistrict: DistrictStep<{ readonly reasons: string }> = {
  gate: (state, facts) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => at(state, ['recommended', 'received'], 'application.return-to-district'),
    ),
  decide(command, state, facts, context) {
    if (command.reasons.trim() === '') return refuse('reasons-missing')
    return unless(this.gate(state, facts, context), () => [application(state, { type: 'ReturnedToDistrict', reasons: command.reasons })])
  },
}

/** The refusal with the application it is about. */
function named(state: ApplicationState, verdict: Verdict): Verdict {
  return verdict.allowed ? verdict : refuse(verdict.code, { ...verdict.facts, application: state.number })
}
