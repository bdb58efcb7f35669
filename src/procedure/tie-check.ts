/** 利害关系核对: who is given work is looked at against the applicant, one by one, and each look is an entry of its own. */
import { allowed, refuse, type Verdict } from '../law/verdict.ts'
import type { ApplicationState } from './application.ts'
import type { Context, Effect } from './decision.ts'
import type { DrawPurpose } from './draw.ts'
import type { NamedDraw } from './draw-result.ts'
import { type ExpertState, type ToldTie, tiesToWeigh } from './expert.ts'
import { application } from './submission.ts'
import type { DeclaredTie } from './tie.ts'

interface CheckFacts {
  readonly experts: readonly ExpertState[]
  readonly declared?: readonly DeclaredTie[] | undefined
  /** The draw that the experts come from. */
  readonly draw?: NamedDraw | null | undefined
}

/** What tells one tie from another: whose it is, with whom, and every word and day of it. */
export function tieKey(of: string, application: string, tie: ToldTie): string {
  const { kind, source, declaredBy = '', day = '', since = '', until = '', overSince = '' } = tie
  return JSON.stringify([of, application, kind, source, declaredBy, day, since, until, overSince])
}

/** How many of these ties are not among those that were shown and seen. */
export function unseen(keys: readonly string[], seen: readonly string[] = []): number {
  return keys.filter((key) => !seen.includes(key)).length
}

/** Ties of the named experts with this applicant that do not bar, kind by kind. */
function toWeigh(ids: readonly string[], { creditCode }: Pick<ApplicationState, 'creditCode'>, facts: CheckFacts, { terms }: Context) {
  return ids.flatMap((id) => {
    const expert = facts.experts.find((each) => each.id === id)
    return expert ? [{ expert, ties: tiesToWeigh(expert, creditCode, terms, facts.declared) }] : []
  })
}

/** Who was drawn is called by the number, so that the office need not know the name. */
const calledBy = ({ draw }: CheckFacts, id: string) => (draw ? `${draw.numbers[id] ?? ''}` : id)

/** Nobody is given work past a tie that was not looked at: of those that stand now each must have been seen, as it stands now. */
export function tiesSeen(
  ids: readonly string[],
  command: { readonly tiesSeen?: readonly string[] | undefined },
  state: ApplicationState,
  facts: CheckFacts,
  context: Context,
): Verdict {
  const weighed = toWeigh(ids, state, facts, context).filter(({ ties }) => ties.length > 0)
  const keys = weighed.flatMap(({ expert, ties }) => ties.map((tie) => tieKey(calledBy(facts, expert.id), state.id, tie)))
  const left = unseen(keys, command.tiesSeen)
  if (left === 0) return allowed
  return refuse('ties-not-seen', { ties: keys.length, seen: keys.length - left, experts: weighed.map(({ expert }) => expert.name) })
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
