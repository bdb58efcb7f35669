/** 利害关系核对 as an act of its own: what was found stays in the journal, whatever becomes of the work that was to be given. */
import { allowed, firstRefusal, refuse } from '../law/verdict.ts'
import type { ApplicationState } from './application.ts'
import { type Step, unless } from './decision.ts'
import type { DrawPurpose } from './draw.ts'
import { editionRuns } from './edition-life.ts'
import type { GroupFacts } from './site-group.ts'
import { at } from './submission.ts'
import { found } from './tie-finding.ts'

export interface CheckTies {
  readonly experts: readonly string[]
  readonly purpose: DrawPurpose
}

/** One entry for each expert and this applicant: what bars, by its code, or what is to be weighed. */
export const checkTies: Step<CheckTies, ApplicationState, GroupFacts> = {
  gate: (state, facts) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => at(state, ['received', 'listed', 'visited'], 'application.check-ties'),
    ),
  decide(command, state, facts, context) {
    const ids = [...new Set(command.experts)]
    const looked = ids.flatMap((id) => facts.experts.find((each) => each.id === id) ?? [])
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (looked.length > 0 && looked.length === ids.length ? allowed : refuse('nothing-chosen', { experts: looked.length })),
    )
    return unless(verdict, () => looked.map((expert) => found(expert, command.purpose, state, facts, context)))
  },
}
