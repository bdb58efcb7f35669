/** 利害关系核对 as an act of its own: what was found stays in the journal, whatever becomes of the work that was to be given. */
import { allowed, firstRefusal, type RefusalCode, refuse, type Verdict } from '../law/verdict.ts'
import type { ApplicationState } from './application.ts'
import { type Context, type Step, unless } from './decision.ts'
import type { DrawPurpose } from './draw.ts'
import { editionRuns } from './edition-life.ts'
import { type ExpertState, tiesToWeigh } from './expert.ts'
import { type GroupFacts, mayJoin } from './site-group.ts'
import { application, at } from './submission.ts'

export interface CheckTies {
  readonly experts: readonly string[]
  readonly purpose: DrawPurpose
}

/** Refusals by which a check of ties keeps work from somebody; a command that ends with one leaves its checks all the same. */
export const refusedByCheck: readonly RefusalCode[] = [
  'expert-employer-interest',
  'expert-wider-tie',
  'recused-by-article',
  'recused-by-rule',
  'recused-by-own-word',
  'ties-not-seen',
]

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
    return unless(verdict, () =>
      looked.map((expert) => {
        const { purpose } = command
        const found = findingOf(expert, state, facts, context)
        return application(state, { type: 'TiesChecked', expert: expert.id, purpose, ...found })
      }),
    )
  },
}

/** Who is barred is not weighed further. */
function findingOf(expert: ExpertState, state: ApplicationState, facts: GroupFacts, { terms }: Context) {
  const verdict: Verdict = mayJoin(expert, state.creditCode, facts.sheets, facts.visits, terms, facts.declared)
  if (!verdict.allowed) return { weighed: [], barred: verdict.code }
  return { weighed: tiesToWeigh(expert, state.creditCode, terms, facts.declared).map(({ kind }) => kind) }
}
