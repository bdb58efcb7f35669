/** 申报与提交: an application is started, submitted as a frozen version, taken back until the deadline, or left. */
import type { Day } from '../law/calendar.ts'
import type { Ban, ConditionFinding, HeldHonour, NoticeFacts } from '../law/measures.ts'
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import { type ApplicationEvent, type ApplicationState, finalStages, type SubmittedFile } from './application.ts'
import { type ConsultationState, openConsultations } from './consultation.ts'
import { type Context, type Effect, type Step, unless } from './decision.ts'
import { type Lengths, withinLengths } from './dossier.ts'
import type { EditionState } from './edition.ts'
import { editionRuns } from './edition-life.ts'
import type { ExpertState } from './expert.ts'
import type { OrganisationState } from './organisation.ts'
import type { SheetLine } from './sheet.ts'
import type { DeclaredTie } from './tie.ts'

/** What is known around one application. Every gate of an application asks these facts and no others. */
export interface ApplicationFacts {
  readonly edition: EditionState
  readonly organisation: OrganisationState
  readonly bans: readonly Ban[]
  readonly honours: readonly HeldHonour[]
  readonly receiving: Readonly<Record<string, string>>
  readonly notices: { readonly district: NoticeFacts; readonly acceptance: NoticeFacts; readonly proposed: NoticeFacts }
  readonly openObjections: readonly string[]
  readonly consultations: readonly ConsultationState[]
  readonly sheets: readonly SheetLine[]
  /** The expert who acts, where one does. */
  readonly expert?: ExpertState | null
  /** Those whose sheets stand, where a result is made of them. */
  readonly atWork?: readonly ExpertState[]
  /** Ties that the applicant declared, where an expert may act or is weighed. */
  readonly declared?: readonly DeclaredTie[]
}

export interface StartFacts {
  readonly edition: EditionState
  readonly organisation: OrganisationState
  readonly receiving: Readonly<Record<string, string>>
  /** An application of the same organisation in the same edition, if there is one. */
  readonly existing: string | null
}

/** One application for each organisation and edition; it serves both classes. */
export const startApplication: Step<{ readonly id: string; readonly number: string }, null, StartFacts> = {
  gate: (_state, facts, context) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => acceptingOn(facts.edition, context.day),
      () => standing(facts.organisation),
      () => (facts.existing ? refuse('already-applied', { application: facts.existing }) : allowed),
      () => context.terms.measures.law.receivingBody(facts.organisation.area, facts.receiving),
    ),
  decide(command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => {
      const { id, name, creditCode, kind, area } = facts.organisation
      const body = facts.receiving[area] ?? ''
      const identity = { edition: facts.edition.id, organisation: id, name, creditCode, kind, area, body }
      return [{ kind: 'application', id: command.id, event: { type: 'ApplicationStarted', ...command, ...identity } }]
    })
  },
}

/** What the shell froze of the draft, with its gaps in words and the findings on the conditions. */
export interface FrozenDossier {
  readonly contentHash: string
  readonly files: readonly SubmittedFile[]
  readonly declarations: readonly string[]
  readonly statements: Readonly<Record<string, string>>
  readonly answers: Readonly<Record<string, boolean>>
  /** What the form still lacks, as codes with what they name. */
  readonly gaps: readonly string[]
  readonly lengths: Lengths
  readonly filesNotReady: readonly string[]
}

export const submitApplication: Step<FrozenDossier, ApplicationState, ApplicationFacts> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => at(state, ['draft', 'returned'], 'application.submit'),
      () => inTime(state, facts.edition, context.day),
      () => standing(facts.organisation),
      () => (facts.organisation.stage === 'verified' ? allowed : refuse('organisation-not-verified', { organisation: facts.organisation.name })),
      () => context.terms.measures.law.mayApplyUnderBans(facts.bans, context.day),
      () => context.terms.measures.law.mayApplyWhileHolding(facts.honours, context.terms),
      () => context.terms.measures.law.receivingBody(facts.organisation.area, facts.receiving),
    ),
  decide(command, state, facts, context) {
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => context.terms.measures.law.declarationsComplete(command.declarations),
      () => (command.gaps.length === 0 ? allowed : refuse('dossier-incomplete', { gaps: command.gaps })),
      () => withinLengths(command.lengths, context.terms),
      () => (command.filesNotReady.length === 0 ? allowed : refuse('file-not-ready', { files: command.filesNotReady })),
      () => statementsGiven(command, facts, context),
    )
    if (!verdict.allowed) return verdict
    const { contentHash, files, statements } = command
    const { name, area } = facts.organisation
    const submission = { number: state.submissions.length + 1, contentHash, files, statements }
    const body = facts.receiving[area] ?? state.body
    return [application(state, { type: 'ApplicationSubmitted', submission, name, area, body })]
  },
}

/** The findings on the six conditions for this organisation on the edition's reference day ◇. */
export function findingsOf(facts: ApplicationFacts, answers: Readonly<Record<string, boolean>>, context: Context): readonly ConditionFinding[] {
  const deadline = facts.edition.schedule?.deadline ?? context.day
  const referenceDay = context.terms.rules.referenceDay === 'deadline' ? deadline : context.day
  const { area, registeredInCityOn } = facts.organisation
  const eligibility = { domicileArea: area, areas: Object.keys(facts.receiving), registeredInCityOn, answers }
  return context.terms.measures.law.conditionFindings(eligibility, referenceDay)
}

/** A condition that is not plainly met needs the applicant's own statement; it turns nobody away. */
function statementsGiven(command: FrozenDossier, facts: ApplicationFacts, context: Context): Verdict {
  const doubtful = findingsOf(facts, command.answers, context).filter((finding) => finding.outcome !== 'met')
  const missing = doubtful.filter((finding) => !command.statements[finding.key]?.trim()).map((finding) => `${finding.key}:${finding.fact}`)
  return missing.length === 0 ? allowed : refuse('condition-needs-statement', { conditions: missing })
}

/** 撤回修改: until the deadline a submission may be taken back; the frozen version stays. */
export const takeBackApplication: Step<Record<never, never>, ApplicationState, ApplicationFacts> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => at(state, ['submitted'], 'application.take-back'),
      () => acceptingOn(facts.edition, context.day),
    ),
  decide(_command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => [application(state, { type: 'ApplicationTakenBack' })])
  },
}

/** 退出: an applicant may leave at any time before the city government has decided. */
export const leaveEdition: Step<{ readonly reason: string }, ApplicationState, ApplicationFacts> = {
  gate: (state) => {
    if (['approved', 'honoured'].includes(state.stage)) return refuse('already-decided-by-government', { stage: state.stage })
    return finalStages.includes(state.stage) ? refuse('step-not-open', { stage: state.stage, command: 'application.leave' }) : allowed
  },
  decide(command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => [
      application(state, { type: 'ApplicationLeft', reason: command.reason }),
      ...openConsultations(facts.consultations),
    ])
  },
}

/** The applicant opened a letter; the day is kept. */
export const readLetter: Step<{ readonly letter: string }, ApplicationState, ApplicationFacts> = {
  gate: () => allowed,
  decide(command, state) {
    const letter = state.letters.find((each) => each.id === command.letter)
    if (!letter) return refuse('nothing-chosen', { letters: 1 })
    return letter.readOn ? [] : [application(state, { type: 'LetterRead', letter: command.letter })]
  },
}

/** Refuse unless the application stands at one of these stages. */
export function at(state: ApplicationState, stages: readonly ApplicationState['stage'][], command: string): Verdict {
  if (stages.includes(state.stage)) return allowed
  if (finalStages.includes(state.stage)) return refuse('applicant-out', { stage: state.stage, command })
  return refuse('step-not-open', { stage: state.stage, command })
}

export function application(state: { readonly id: string }, event: ApplicationEvent): Effect {
  return { kind: 'application', id: state.id, event }
}

function acceptingOn(edition: EditionState, day: Day): Verdict {
  const schedule = edition.schedule
  if (!schedule || day < schedule.opens) return refuse('not-yet-open', { opens: schedule?.opens ?? '' })
  return edition.stage === 'accepting' && day <= schedule.deadline ? allowed : refuse('deadline-passed', { deadline: schedule.deadline })
}

/** A first submission is due by the edition's deadline, a completion by the day named in the request. */
function inTime(state: ApplicationState, edition: EditionState, day: Day): Verdict {
  if (!state.completion) return acceptingOn(edition, day)
  return day <= state.completion.due ? allowed : refuse('deadline-passed', { deadline: state.completion.due })
}

function standing(organisation: OrganisationState): Verdict {
  const gone = ['rejected', 'superseded', 'merged', 'dissolved'].includes(organisation.stage)
  return gone ? refuse('organisation-dissolved', { organisation: organisation.name, stage: organisation.stage }) : allowed
}
