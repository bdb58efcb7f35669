/** 利害关系核对: who is given work is looked at against the applicant, one by one, and each look is an entry of its own. */
import { allowed, refuse, type Verdict } from '../law/verdict.ts'
import type { ApplicationState } from './application.ts'
import type { Context, Effect } from './decision.ts'
import type { DrawPurpose } from './draw.ts'
import { type ExpertState, tiesToWeigh } from './expert.ts'
import { application } from './submission.ts'
import type { DeclaredTie } from './tie.ts'

interface CheckFacts {
  readonly experts: readonly ExpertState[]
  readonly declared?: readonly DeclaredTie[] | undefined
}

/** Ties of the named experts with this applicant that do not bar, kind by kind. */
function toWeigh(ids: readonly string[], { creditCode }: Pick<ApplicationState, 'creditCode'>, facts: CheckFacts, { terms }: Context) {
  return ids.flatMap((id) => {
    const expert = facts.experts.find((each) => each.id === id)
    return expert ? [{ expert, ties: tiesToWeigh(expert, creditCode, terms, facts.declared) }] : []
  })
}

/** Nobody is given work past a tie that was not looked at: as many as there are must have been seen. */
export function tiesSeen(
  ids: readonly string[],
  command: { readonly tiesSeen?: number | undefined },
  state: ApplicationState,
  facts: CheckFacts,
  context: Context,
): Verdict {
  const weighed = toWeigh(ids, state, facts, context).filter(({ ties }) => ties.length > 0)
  const ties = weighed.reduce((sum, each) => sum + each.ties.length, 0)
  if (ties === (command.tiesSeen ?? 0)) return allowed
  return refuse('ties-not-seen', { ties, seen: command.tiesSeen ?? 0, experts: weighed.map(({ expert }) => expert.name) })
}

/** One entry for each expert looked at, with the kinds of the ties that were weighed. */
export function checked(
  ids: readonly string[],
  purpose: DrawPurpose,
  state: ApplicationState,
  facts: CheckFacts,
  context: Context,
): readonly Effect[] {
  return toWeigh(ids, state, facts, context).map(({ expert, ties }) =>
    application(state, { type: 'TiesChecked', expert: expert.id, purpose, weighed: ties.map(({ kind }) => kind) }),
  )
}
