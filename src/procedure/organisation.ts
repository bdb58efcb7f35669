/** 企业和组织: an organisation signs up, is verified by its receiving body, and may be renamed, merged or dissolved. */
import type { Day } from '../law/calendar.ts'
import type { ApplicantKind } from '../law/measures.ts'
import { allowed, firstRefusal, refuse } from '../law/verdict.ts'
import { rolesConflict } from './account.ts'
import type { ApplicationEvent, ApplicationState } from './application.ts'
import { type Effect, type Recorded, type Role, type Step, unless } from './decision.ts'
import { type DeclaredTie, type EndTie, type Party, withEnded } from './tie.ts'

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
  /** Ties that the organisation declared of itself; absent before it was asked. */
  readonly ties?: readonly DeclaredTie[]
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
  | { type: 'TieDeclared'; party: Party; kind: string; source: string; since?: Day; until?: Day }
  | ({ type: 'DeclaredTieEnded' } & EndTie)
  /** Recorded by the office; the applicant is not told. */
  | { type: 'TieFound'; party: Party; kind: string; source: string; since?: Day; until?: Day }
  | ({ type: 'FoundTieEnded' } & EndTie)

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
    case 'TieDeclared': {
      const { type: _, ...tie } = event
      return { ...state, ties: [...(state.ties ?? []), { ...tie, declaredBy: 'applicant', day }] }
    }
    case 'TieFound': {
      const { type: _, ...tie } = event
      return { ...state, ties: [...(state.ties ?? []), { ...tie, declaredBy: 'office', day }] }
    }
    case 'FoundTieEnded':
    case 'DeclaredTieEnded':
      return { ...state, ties: withEnded(state.ties ?? [], event, day) }
  }
}

/** An application that an organisation has in an edition; whatever became of it, there is no second. */
export interface OwnApplication {
  readonly edition: string
  readonly number: string
}

/** Another sign-up of the same credit code that was verified, if any, with its applications under way. */
export interface OrganisationFacts {
  readonly verifiedClaim: Pick<OrganisationState, 'id' | 'colleagues'> | null
  readonly underWay: readonly Pick<ApplicationState, 'id' | 'edition'>[]
  /** The applications of the claim in question. */
  readonly own: readonly OwnApplication[]
}

/** The roles that the person to be added holds already. */
export interface ColleagueFacts {
  readonly rolesHeld: readonly Role[]
}

export interface SignUp extends OrganisationIdentity {
  readonly person: string
}

/** Anyone may sign an organisation up; who is right about a credit code is decided when a claim is verified. */
export const signUp: Step<SignUp, null, unknown> = {
  gate: () => allowed,
  decide(command, _state, _facts, context) {
    const { registeredInCityOn: day } = command
    if (day !== null && day > context.day) return refuse('day-in-future', { day })
    return [
      { kind: 'organisation', id: command.id, event: { type: 'OrganisationSignedUp', ...command } },
      postGiven(command.id, { person: command.person, role: 'legal-representative' }),
    ]
  },
}

/** Colleagues hold a post of their organisation, so that access is decided in one place. */
function postGiven(organisation: string, { person, role }: Colleague): Effect {
  return { kind: 'account', id: person, event: { type: 'PostGiven', post: { role, body: organisation, capacities: [] } } }
}

function postTaken(organisation: string, { person, role }: Colleague, reason: string): Effect {
  return { kind: 'account', id: person, event: { type: 'PostTaken', role, body: organisation, reason } }
}

const at = (state: OrganisationState, stages: readonly OrganisationStage[], command: string) =>
  stages.includes(state.stage) ? allowed : refuse('step-not-open', { stage: state.stage, command })

/** Licence and letter of authorisation looked at; two verified claims of one code do not stand side by side. */
export const verifyOrganisation: Step<Record<never, never>, OrganisationState, OrganisationFacts> = {
  gate: (state, facts) =>
    firstRefusal(
      () => at(state, ['claimed'], 'organisation.verify'),
      () => (facts.verifiedClaim ? refuse('credit-code-verified-already', { creditCode: state.creditCode }) : allowed),
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

/**
 * Of two people claiming one code, the later proves to be right: the earlier verified claim gives way, with the reason. Its
 * applications under way go over to the later one; where that has an application of its own, the earlier one ends.
 */
export const supersedeOrganisation: Step<{ readonly reason: string }, OrganisationState, OrganisationFacts> = {
  gate: (state, facts) =>
    firstRefusal(
      () => at(state, ['claimed'], 'organisation.supersede'),
      () => (facts.verifiedClaim ? allowed : refuse('no-earlier-claim', { creditCode: state.creditCode })),
    ),
  decide(command, state, facts, context) {
    if (command.reason.trim() === '') return refuse('reasons-missing')
    const earlier = facts.verifiedClaim
    const verdict = this.gate(state, facts, context)
    if (!verdict.allowed || !earlier) return verdict.allowed ? refuse('no-earlier-claim', { creditCode: state.creditCode }) : verdict
    return [
      organisation(earlier.id, { type: 'OrganisationSuperseded', reason: command.reason, by: state.id }),
      ...earlier.colleagues.map((colleague) => postTaken(earlier.id, colleague, command.reason)),
      organisation(state.id, { type: 'OrganisationVerified' }),
      ...facts.underWay.map((each): Effect => {
        const twice = facts.own.some((other) => other.edition === each.edition)
        const event: ApplicationEvent = twice
          ? { type: 'ApplicationEnded', reason: command.reason, letter: `${context.id}.${each.id}` }
          : { type: 'ApplicantSuperseded', organisation: state.id, name: state.name }
        return { kind: 'application', id: each.id, event }
      }),
    ]
  },
}

/** The legal representative lets a colleague in; nobody who holds a post on the deciding side. */
export const addColleague: Step<Colleague, OrganisationState, ColleagueFacts> = {
  gate: (state) => at(state, ['claimed', 'verified'], 'organisation.add-colleague'),
  decide(command, state, facts, context) {
    const { person, role } = command
    const clash = facts.rolesHeld.find((held) => rolesConflict(held, role))
    const headless = role !== 'legal-representative' && otherHeads(state, person).length === 0
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (clash ? refuse('post-conflict', { held: clash, asked: role }) : allowed),
      () => (headless ? refuse('last-legal-representative') : allowed),
    )
    return unless(verdict, () => {
      const before = state.colleagues.find((colleague) => colleague.person === person)
      const changes = before ? [postTaken(state.id, before, role)] : []
      return [organisation(state.id, { type: 'ColleagueAdded', person, role }), ...changes, postGiven(state.id, { person, role })]
    })
  },
}

/** The legal representatives besides this person; one always stays. */
function otherHeads(state: OrganisationState, person: string): readonly Colleague[] {
  return state.colleagues.filter((colleague) => colleague.role === 'legal-representative' && colleague.person !== person)
}

export const removeColleague: Step<{ readonly person: string }, OrganisationState, unknown> = {
  gate: (state) => at(state, ['claimed', 'verified'], 'organisation.remove-colleague'),
  decide(command, state, facts, context) {
    const leaving = state.colleagues.find((colleague) => colleague.person === command.person)
    if (!leaving) return refuse('nothing-chosen', { people: 1 })
    if (otherHeads(state, command.person).length === 0) return refuse('last-legal-representative')
    return unless(this.gate(state, facts, context), () => [
      organisation(state.id, { type: 'ColleagueLeft', person: command.person }),
      postTaken(state.id, leaving, 'left'),
    ])
  },
}

export function organisation(id: string, event: OrganisationEvent): Effect {
  return { kind: 'organisation', id, event }
}
