/** 更名、合并、注销: what befalls an organisation while its application is under way. */
import { allowed, refuse } from '../law/verdict.ts'
import { type ApplicationState, finalStages } from './application.ts'
import { type Step, unless } from './decision.ts'
import { type OrganisationState, type OwnApplication, organisation } from './organisation.ts'
import { application } from './submission.ts'

export type ApplicantChange =
  | { readonly change: 'renamed'; readonly name: string; readonly document: string }
  | { readonly change: 'merged'; readonly into: string; readonly continues: boolean; readonly reason: string; readonly document: string }
  | { readonly change: 'dissolved'; readonly document: string; readonly reason: string }

export interface ApplicantChangeFacts {
  /** Applications of this organisation that are still under way. */
  readonly underWay: readonly ApplicationState[]
  /** The organisation it merged into, where one is named. */
  readonly successor: OrganisationState | null
  /** Applications that the successor has of its own, by edition. */
  readonly successorApplied: readonly OwnApplication[]
}

/**
 * Recorded by the receiving body with its document. A new name goes on with the application; after a merger a clerk
 * decides in writing whether the successor goes on, which one with an application of its own cannot; a dissolved organisation's application ends.
 */
export const recordApplicantChange: Step<ApplicantChange, OrganisationState, ApplicantChangeFacts> = {
  gate: (state) => (state.stage === 'verified' ? allowed : refuse('step-not-open', { stage: state.stage, command: 'organisation.record-change' })),
  decide(command, state, facts, context) {
    if (command.document.trim() === '') return refuse('document-missing', { what: 'change' })
    if (command.change !== 'renamed' && command.reason.trim() === '') return refuse('reasons-missing')
    const underWay = facts.underWay.filter((each) => !finalStages.includes(each.stage))
    const end = (reason: string) =>
      underWay.map((each) => application(each, { type: 'ApplicationEnded', reason, letter: `${context.id}.${each.id}` }))
    return unless(this.gate(state, facts, context), () => {
      switch (command.change) {
        case 'renamed': {
          const { name, document } = command
          return [
            organisation(state.id, { type: 'OrganisationRenamed', name, document }),
            ...underWay.map((each) => application(each, { type: 'ApplicantRenamed', name, document })),
          ]
        }
        case 'merged': {
          const successor = facts.successor
          if (successor?.stage !== 'verified') return refuse('organisation-not-verified', { organisation: successor?.name ?? '' })
          const { id, name, creditCode } = successor
          const merged = organisation(state.id, { type: 'OrganisationMerged', into: id, document: command.document })
          if (!command.continues) return [merged, ...end(command.reason)]
          const own = facts.successorApplied.find((each) => underWay.some((other) => other.edition === each.edition))
          if (own) return refuse('already-applied', { application: own.number, successor: name })
          return [
            merged,
            ...underWay.map((each) => application(each, { type: 'ApplicantMerged', organisation: id, name, creditCode, document: command.document })),
          ]
        }
        case 'dissolved':
          return [organisation(state.id, { type: 'OrganisationDissolved', document: command.document }), ...end(command.reason)]
      }
    })
  },
}
