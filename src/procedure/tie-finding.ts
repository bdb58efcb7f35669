/** What a look at one expert against one applicant finds, and what is left of it when the command it was made for is refused. */
import type { Terms } from '../law/measures.ts'
import { type RefusalCode, refuse, type Verdict } from '../law/verdict.ts'
import type { ApplicationState } from './application.ts'
import type { Context, Effect } from './decision.ts'
import type { DrawPurpose } from './draw.ts'
import { type ExpertState, mayBeGiven, tiesToWeigh } from './expert.ts'
import type { SheetLine } from './sheet.ts'
import type { VisitState } from './site-review.ts'
import { application } from './submission.ts'
import type { DeclaredTie } from './tie.ts'

type Left = Pick<VisitState, 'off'>

/** Refusals by which a check of ties keeps work from somebody; a command that ends with one leaves its checks all the same. */
const refusedByCheck: readonly RefusalCode[] = [
  'expert-employer-interest',
  'expert-wider-tie',
  'recused-by-article',
  'recused-by-rule',
  'recused-by-own-word',
  'ties-not-seen',
]

export interface FindingFacts {
  readonly experts: readonly ExpertState[]
  readonly sheets: readonly SheetLine[]
  readonly visits?: readonly Left[]
  readonly declared?: readonly DeclaredTie[]
}

/** Who recused from this applicant, over its materials or at a visit, is not given it again. */
export function mayJoin(
  expert: ExpertState | undefined,
  creditCode: string,
  sheets: readonly SheetLine[],
  visits: readonly Left[],
  terms: Terms,
  declared: readonly DeclaredTie[] = [],
): Verdict {
  const sheet = sheets.find((each) => each.expert === expert?.id && each.stage === 'recused')
  const tie = sheet ? (sheet.tie ?? '') : visits.map((each) => each.off[expert?.id ?? '']).find((each) => typeof each === 'string')
  if (tie === undefined || tie === null) return mayBeGiven(expert, creditCode, terms, declared)
  const refusal = terms.measures.law.recusedOn(tie, terms)
  return refuse(refusal.code, { ...refusal.facts, expert: expert?.name ?? '' })
}

/** One entry for an expert and this applicant: what bars, by its code, or what is to be weighed. Who is barred is not weighed further. */
export function found(expert: ExpertState, purpose: DrawPurpose, state: ApplicationState, facts: FindingFacts, { terms }: Context): Effect {
  const verdict = mayJoin(expert, state.creditCode, facts.sheets, facts.visits ?? [], terms, facts.declared)
  const finding = verdict.allowed
    ? { weighed: tiesToWeigh(expert, state.creditCode, terms, facts.declared).map(({ kind }) => kind) }
    : { weighed: [], barred: verdict.code }
  return application(state, { type: 'TiesChecked', expert: expert.id, purpose, ...finding })
}

/** The checks that stay of a command that one of them kept from being carried out; of any other refusal nothing stays. */
export function checksLeft(
  code: RefusalCode,
  ids: readonly string[],
  purpose: DrawPurpose,
  state: ApplicationState,
  facts: FindingFacts,
  context: Context,
): readonly Effect[] {
  if (!refusedByCheck.includes(code)) return []
  const looked = [...new Set(ids)].flatMap((id) => facts.experts.find((each) => each.id === id) ?? [])
  return looked.map((expert) => found(expert, purpose, state, facts, context))
}
