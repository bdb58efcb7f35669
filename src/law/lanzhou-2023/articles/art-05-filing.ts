import type { FilingAnswer, Terms } from '../../measures.ts'
import { allowed, refuse, rule, type Verdict } from '../../verdict.ts'

// §5.1
// | 市政府质量奖评选表彰项目需按程序向市表彰奖励办公室申报。
/** The text asks for the filing; that its approving reply comes before the announcement is an implementing rule ◇. */
export function mayAnnounce(filing: FilingAnswer | null, terms: Terms): Verdict {
  if (!terms.rules.filingApprovalFirst || filing?.approved) return allowed
  return refuse('filing-without-approval', { answered: filing !== null })
}

export const grounds = {
  'filing-without-approval': rule('filingApprovalFirst'),
}
