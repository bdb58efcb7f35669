import type { Terms, Tie } from '../../measures.ts'
import { allowed, article, control, type Refused, refuse, rule, type Verdict } from '../../verdict.ts'

// §17.1
// | 评审专家所在单位与申报企业和组织存在利害关系的，应当回避，并对其知悉的商业秘密予以保密。
/** The tie the text names: an interest between the expert's employer and the applicant. */
export const STATUTORY_TIE = 'employer-interest'

/** Two bodies that are one legal person, such as a company and its branch. */
export const SAME_LEGAL_PERSON = 'same-legal-person'

/**
 * The text does not say what an interest is. Read as one: what makes the gain or the loss of one body that of the other. Kinship
 * and studies are ties of people, and stand under the rules ◇ alone.
 */
const interests: readonly string[] = [SAME_LEGAL_PERSON, 'shareholder', 'adviser', 'certified', 'customer', 'rival', 'dispute']

/** A tie between the employer and the applicant is the text's own where it is an interest; any other stays of its kind. */
export function throughEmployer(kind: string): string {
  return interests.includes(kind) ? STATUTORY_TIE : kind
}

const bars = ({ kind, overSince }: Tie, { rules }: Terms) =>
  overSince === undefined && (kind === STATUTORY_TIE || rules.widerTiesThatBar.includes(kind))

/** The statutory tie bars by the article; wider ties bar as the rules say ◇. */
export function mayReview(ties: readonly Tie[], terms: Terms): Verdict {
  const barring = ties.filter((tie) => bars(tie, terms))
  const statutory = barring.find((tie) => tie.kind === STATUTORY_TIE)
  if (statutory) return refuse('expert-employer-interest', { source: statutory.source })
  const [wider] = barring
  return wider ? refuse('expert-wider-tie', { kind: wider.kind, source: wider.source }) : allowed
}

/** The same once the work is in hand: a tie that came to light since keeps the expert from going on. Who said it is not told here. */
export function mayGoOn(ties: readonly Tie[], terms: Terms): Verdict {
  const verdict = mayReview(ties, terms)
  if (verdict.allowed) return verdict
  const { kind } = verdict.facts
  return kind === undefined ? refuse('barred-since-by-article') : refuse('barred-since-by-rule', { kind })
}

/** Wider ties that the rules leave out ◇, and ties that are over: they bar nobody, and nobody may overlook them. */
export function tiesToWeigh(ties: readonly Tie[], terms: Terms): readonly Tie[] {
  return ties.filter((tie) => !bars(tie, terms))
}

/** Who recused stays recused, whatever the tie was: the text's own, one of the rules ◇, or one that only the expert named. */
export function recusedOn(tie: string, terms: Terms): Refused {
  if (tie === STATUTORY_TIE) return refuse('recused-by-article', { tie })
  return terms.rules.widerTiesThatBar.includes(tie) ? refuse('recused-by-rule', { tie }) : refuse('recused-by-own-word', { tie })
}

export const grounds = {
  'expert-employer-interest': article(17, 1, '评审专家所在单位与申报企业和组织存在利害关系的，应当回避'),
  'expert-wider-tie': rule('widerTiesThatBar'),
  'expert-not-barred': control,
  'barred-since-by-article': article(17, 1, '评审专家所在单位与申报企业和组织存在利害关系的，应当回避'),
  'barred-since-by-rule': rule('widerTiesThatBar'),
  'recused-by-article': article(17, 1, '评审专家所在单位与申报企业和组织存在利害关系的，应当回避'),
  'recused-by-rule': rule('widerTiesThatBar'),
  'recused-by-own-word': control,
  'undertakings-missing': control,
  'secret-not-needed': control,
  'paper-sheets-differ': control,
  'copy-not-given': control,
}
