import type { Terms } from '../../measures.ts'
import { allowed, article, refuse, rule, type Verdict } from '../../verdict.ts'

// §15.1
// | 市质量工作议事协调机构牵头部门对申报材料进行评审，根据材料评审结果，形成正式受理名单，并向社会公示，公示时间不少
// | 于5个工作日。对未被列入受理名单的申报企业和组织，应当书面反馈理由。
/** Reasons in writing for everyone outside the list. The text asks for them; that they come before the list is a rule ◇. */
export function mayPublishAcceptanceList(outsideWithoutReasons: readonly string[], terms: Terms): Verdict {
  if (!terms.rules.reasonsBeforeList || outsideWithoutReasons.length === 0) return allowed
  return refuse('reasons-not-sent', { applications: outsideWithoutReasons })
}

export const grounds = {
  'not-reviewed': article(15, 1, '根据材料评审结果，形成正式受理名单'),
  'reasons-not-sent': rule('reasonsBeforeList'),
}
