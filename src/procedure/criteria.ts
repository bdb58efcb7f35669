/** 评审准则: another criteria set is brought with its source, and is there for the editions announced from then on (第三条). */
import { type BroughtCriteria, faultsOfCriteria } from '../law/criteria.ts'
import { allowed, firstRefusal, refuse } from '../law/verdict.ts'
import { type Recorded, type Step, unless } from './decision.ts'

export interface CriteriaState {
  readonly id: string
  readonly set: BroughtCriteria
  /** SHA-256 of the standard's own text, or of the document that introduces the set. */
  readonly document: string
}

export type CriteriaEvent = { type: 'CriteriaPublished' } & CriteriaState

export function evolveCriteria(_state: CriteriaState | null, { event }: Recorded<CriteriaEvent>): CriteriaState {
  const { type: _, ...published } = event
  return published
}

export interface PublishCriteria {
  readonly id: string
  readonly set: BroughtCriteria
  readonly document: string
}

/** A published set is never changed: a corrected one has a name of its own. Which set an edition is reviewed by, its announcement says. */
export const publishCriteria: Step<PublishCriteria, null, unknown> = {
  gate: () => allowed,
  decide({ id, set, document }, state, facts, context) {
    const faults = faultsOfCriteria(set)
    const known = Object.values(context.terms.measures.criteria).map(({ standard }) => standard.trim())
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (document ? allowed : refuse('criteria-source-missing', { standard: set.standard })),
      () => (faults.length === 0 ? allowed : refuse('criteria-faulty', { faults })),
      () => (known.includes(set.standard.trim()) ? refuse('criteria-known', { standard: set.standard.trim() }) : allowed),
    )
    return unless(verdict, () => [{ kind: 'criteria', id, event: { type: 'CriteriaPublished', id, set, document } }])
  },
}
