/** 企业和组织: an organisation signs up, is verified by its receiving body, and may be renamed, merged or dissolved. */
import type { Day } from '../law/calendar.ts'
import type { ApplicantKind } from '../law/measures.ts'
import { allowed, firstRefusal, refuse } from '../law/verdict.ts'
import { type Effect, type Recorded, type Step, unless } from './decision.ts'

export type OrganisationStage = 'claimed' | 'verified' | 'rejected' | 'superseded' | 'merged' | 'dissolved'

export interface Colleague {
  readonly person: string
  readonly role: 'drafter' | 'legal-representative'
}

export interface OrganisationState {
  readonly id: string
  readonly name: string
  readonly creditCode: string
  readonly kind: ApplicantKind
  /** Area of the registered domicile; its lead body receives applications and verifies the sign-up. */
  readonly area: string
  readonly domicile: string
  readonly registeredInCityOn: Day | null
  readonly legalRepresentative: string
  readonly licence: string
  readonly authorisation: string
  readonly stage: OrganisationStage
  readonly colleagues: readonly Colleague[]
  readonly formerNames: readonly { readonly name: string; readonly until: Day }[]
  readonly successor: string | null
  readonly reason: string | null
}

export type OrganisationIdentity = Pick<
  OrganisationState,
  'id' | 'name' | 'creditCode' | 'kind' | 'area' | 'domicile' | 'registeredInCityOn' | 'legalRepresentative' | 'licence' | 'authorisation'
>

export type OrganisationEvent =
  | ({ type: 'OrganisationSignedUp'; person: string } & OrganisationIdentity)
  | { type: 'OrganisationVerified' }
  | { type: 'OrganisationRejected'; reason: string }
  | { type: 'OrganisationSuperseded'; reason: string; by: string }
  | { type: 'ColleagueAdded'; person: string; role: Colleague['role'] }
  | { type: 'ColleagueLeft'; person: string }
  | { type: 'OrganisationRenamed'; name: string; document: string }
  | { type: 'OrganisationMerged'; into: string; document: string }
  | { type: 'OrganisationDissolved'; document: string }

export function evolveOrganisation(state: OrganisationState | null, { event, day }: Recorded<OrganisationEvent>): OrganisationState {
  if (event.type === 'OrganisationSignedUp') {
    const { type: _, person, ...identity } = event
    const colleagues: Colleague[] = [{ person, role: 'legal-representative' }]
    return { ...identity, stage: 'claimed', colleagues, formerNames: [], successor: null, reason: null }
  }
  if (!state) throw new Error(`${event.type} before OrganisationSignedUp`)
  const others = (person: string) => state.colleagues.filter((colleague) => colleague.person !== person)
  switch (event.type) {
    case 'OrganisationVerified':
      return { ...state, stage: 'verified' }
    case 'OrganisationRejected':
      return { ...state, stage: 'rejected', reason: event.reason }
    case 'OrganisationSuperseded':
      return { ...state, stage: 'superseded', reason: event.reason, successor: event.by }
    case 'ColleagueAdded':
      return { ...state, colleagues: [...others(event.person), { person: event.person, role: event.role }] }
    case 'ColleagueLeft':
      return { ...state, colleagues: others(event.person) }
    case 'OrganisationRenamed':
      return { ...state, name: event.name, formerNames: [...state.formerNames, { name: state.name, until: day }] }
    case 'OrganisationMerged':
      return { ...state, stage: 'merged', successor: event.into }
    case 'OrganisationDissolved':
      return { ...state, stage: 'dissolved' }
  }
}

/** Another sign-up that holds the same credit code and was verified, if any. */
export interface OrganisationFacts {
  readonly verifiedClaim: string | null
}

export interface SignUp extends OrganisationIdentity {
  readonly person: string
}

/** Anyone may sign an organisation up; who is right about a credit code is decided when a claim is verified. */
export const signUp: Step<SignUp, null, unknown> = {
  gate: () => allowed,
  decide: (command) => [{ kind: 'organisation', id: command.id, event: { type: 'OrganisationSignedUp', ...command } }],
}

const at = (state: OrganisationState, stages: readonly OrganisationStage[], command: string) =>
  stages.includes(state.stage) ? allowed : refuse('step-not-open', { stage: state.stage, command })

/** Licence and letter of authorisation looked at; two verified claims of one code do not stand side by side. */
export const verifyOrganisation: Step<Record<never, never>, OrganisationState, OrganisationFacts> = {
  gate: (state, facts) =>
    firstRefusal(
      () => at(state, ['claimed'], 'organisation.verify'),
      () => (facts.verifiedClaim ? refuse('credit-code-verified-already', { creditCode: state.creditCode, claim: facts.verifiedClaim }) : allowed),
    ),
  decide(_command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => [organisation(state.id, { type: 'OrganisationVerified' })])
  },
}

export const rejectOrganisation: Step<{ readonly reason: string }, OrganisationState, OrganisationFacts> = {
  gate: (state) => at(state, ['claimed'], 'organisation.reject'),
  decide(command, state, facts, context) {
    if (command.reason.trim() === '') return refuse('reasons-missing')
    return unless(this.gate(state, facts, context), () => [organisation(state.id, { type: 'OrganisationRejected', reason: command.reason })])
  },
}

/** Of two people claiming one code, the later proves to be right: the earlier verified claim gives way, with the reason. */
export const supersedeOrganisation: Step<{ readonly reason: string }, OrganisationState, OrganisationFacts> = {
  gate: (state, facts) =>
    firstRefusal(
      () => at(state, ['claimed'], 'organisation.supersede'),
      () => (facts.verifiedClaim ? allowed : refuse('step-not-open', { stage: state.stage, command: 'organisation.supersede' })),
    ),
  decide(command, state, facts, context) {
    if (command.reason.trim() === '') return refuse('reasons-missing')
    return unless(this.gate(state, facts, context), () => [
      organisation(facts.verifiedClaim ?? '', { type: 'OrganisationSuperseded', reason: command.reason, by: state.id }),
      organisation(state.id, { type: 'OrganisationVerified' }),
    ])
  },
}

/** The legal representative lets a colleague in, or the colleague leaves. */
export const addColleague: Step<Colleague, OrganisationState, unknown> = {
  gate: (state) => at(state, ['claimed', 'verified'], 'organisation.add-colleague'),
  decide(command, state, facts, context) {
    const { person, role } = command
    return unless(this.gate(state, facts, context), () => [organisation(state.id, { type: 'ColleagueAdded', person, role })])
  },
}

export const removeColleague: Step<{ readonly person: string }, OrganisationState, unknown> = {
  gate: (state) => at(state, ['claimed', 'verified'], 'organisation.remove-colleague'),
  decide(command, state, facts, context) {
    const known = state.colleagues.some((colleague) => colleague.person === command.person)
    if (!known) return refuse('nothing-chosen', { person: command.person })
    const heads = state.colleagues.filter((colleague) => colleague.role === 'legal-representative' && colleague.person !== command.person)
    if (heads.length === 0) return refuse('same-person-twice', { role: 'legal-representative' })
    return unless(this.gate(state, facts, context), () => [organisation(state.id, { type: 'ColleagueLeft', person: command.person })])
  },
}

export function organisation(id: string, event: OrganisationEvent): Effect {
  return { kind: 'organisation', id, event }
}
