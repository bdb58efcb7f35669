import type { Terms, Tie } from '../../measures.ts'
import { allowed, article, control, type Refused, refuse, rule, type Verdict } from '../../verdict.ts'

// §17.1
// | 评审专家所在单位与申报企业和组织存在利害关系的，应当回避，并对其知悉的商业秘密予以保密。
/** The tie the text names: an interest between the expert's employer and the applicant. */
export const STATUTORY_TIE = 'employer-interest'

/** The statutory tie bars by the article; wider ties bar as the rules say ◇. */
export function mayReview(ties: readonly Tie[], terms: Terms): Verdict {
  const statutory = ties.find((tie) => tie.kind === STATUTORY_TIE)
  if (statutory) return refuse('expert-employer-interest', { source: statutory.source })
  const wider = ties.find((tie) => terms.rules.widerTiesThatBar.includes(tie.kind))
  return wider ? refuse('expert-wider-tie', { kind: wider.kind, source: wider.source }) : allowed
}

/** Who recused stays recused, whatever the tie was: the text's own, one of the rules ◇, or one that only the expert named. */
export function recusedOn(tie: string, terms: Terms): Refused {
  if (tie === STATUTORY_TIE) return refuse('recused-by-article', { tie })
  return terms.rules.widerTiesThatBar.includes(tie) ? refuse('recused-by-rule', { tie }) : refuse('recused-by-own-word', { tie })
}

export const grounds = {
  'expert-employer-interest': article(17, 1, '评审专家所在单位与申报企业和组织存在利害关系的，应当回避'),
  'expert-wider-tie': rule('widerTiesThatBar'),
  'recused-by-article': article(17, 1, '评审专家所在单位与申报企业和组织存在利害关系的，应当回避'),
  'recused-by-rule': rule('widerTiesThatBar'),
  'recused-by-own-word': control,
  'undertakings-missing': control,
  'secret-not-needed': control,
  'paper-sheets-differ': control,
  'copy-not-given': control,
}
