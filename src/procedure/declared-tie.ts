/** 利害关系声明: what an applicant says of its ties with bodies and people. */
import type { Day } from '../law/calendar.ts'
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import { type Effect, type Step, unless } from './decision.ts'
import type { OrganisationEvent, OrganisationState } from './organisation.ts'
import { type EndTie, type Party, someStanding, standing } from './tie.ts'

export interface DeclareTie {
  readonly partyKind: Party['kind']
  readonly name: string
  readonly creditCode?: string | undefined
  readonly employer?: string | undefined
  readonly kind: string
  readonly source: string
  readonly since?: Day | undefined
  readonly until?: Day | undefined
}

const stands = ({ stage }: OrganisationState, command: string): Verdict =>
  stage === 'claimed' || stage === 'verified' ? allowed : refuse('step-not-open', { stage, command })

/** Declared by the applicant or found by the office, before the submission or after; what is in an expert's hands already is for the office to look into. */
export const declareTie: Step<DeclareTie, OrganisationState, unknown> = {
  gate: (state) => stands(state, 'organisation.declare-tie'),
  decide(command, state, facts, context) {
    const { partyKind, name, creditCode, employer, kind, source, since, until } = command
    if (source.trim() === '') return refuse('reasons-missing')
    if (partyKind === 'organisation' && !creditCode) return refuse('tie-without-code')
    const party = { kind: partyKind, name, ...(partyKind === 'organisation' ? { creditCode } : employer && { employer }) }
    const dates = { ...(since && { since }), ...(until && { until }) }
    const type = context.by.role === 'city' ? 'TieFound' : 'TieDeclared'
    return unless(this.gate(state, facts, context), () => [organisation(state, { type, party, kind, source, ...dates })])
  },
}

/** The applicant takes back or ends what it declared; the office can too, once it has looked into it, and alone what it found itself. */
export const endDeclaredTie: Step<EndTie, OrganisationState, unknown> = {
  gate: (state) =>
    firstRefusal(
      () => stands(state, 'organisation.end-tie'),
      () => someStanding(state.ties ?? []),
    ),
  decide({ number, how, reason }, state, facts, context) {
    const found = state.ties?.[number - 1]?.declaredBy === 'office'
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (found && context.by.role !== 'city' ? refuse('tie-unknown', { number }) : standing(state.ties ?? [], number)),
      () => (reason.trim() === '' ? refuse('reasons-missing') : allowed),
    )
    return unless(verdict, () => [organisation(state, { type: found ? 'FoundTieEnded' : 'DeclaredTieEnded', number, how, reason })])
  },
}

function organisation(state: { readonly id: string }, event: OrganisationEvent): Effect {
  return { kind: 'organisation', id: state.id, event }
}
