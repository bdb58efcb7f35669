import type { AwardClass, Terms } from '../../measures.ts'
import { allowed, article, refuse, rule, type Verdict } from '../../verdict.ts'

// §18.1
// | 市质量工作议事协调机构牵头部门根据现场评审情况，形成综合评价报告，提出市政府质量奖和提名奖候选名单，组织相关部门
// | 召开会议审议。
// The report, the candidates and the meeting follow one another in `procedure/evaluation.ts` and `procedure/meeting.ts`.
/** 差额: the candidate list may be longer than the places, so that there is something to deliberate on, but only so long ◇. */
export function candidatesWithin(counts: Readonly<Record<AwardClass, number>>, terms: Terms): Verdict {
  const { candidatesMostAward, candidatesMostNomination } = terms.rules
  if (counts.award > candidatesMostAward) return refuse('candidates-too-many-award', { count: counts.award, most: candidatesMostAward })
  if (counts.nomination <= candidatesMostNomination) return allowed
  return refuse('candidates-too-many-nomination', { count: counts.nomination, most: candidatesMostNomination })
}

export const groundsOfReport = {
  'report-missing': article(18, 1, '根据现场评审情况，形成综合评价报告，提出市政府质量奖和提名奖候选名单'),
  'candidates-too-many-award': rule('candidatesMostAward'),
  'candidates-too-many-nomination': rule('candidatesMostNomination'),
  'recheck-before-meeting-missing': rule('recheckBeforeMeeting'),
  'quorum-missing': rule('quorumPercent'),
  'member-recused': rule('membersRecuse'),
}

// §18.2
// | 经会议审议后，形成市政府质量奖和提名奖拟获奖名单，由市质量工作议事协调机构牵头部门向社会公示，公示时间不少于5个
// | 工作日。
/**
 * The proposed list is what the meeting resolved, no more and no less.
 *
 * @param difference numbers of the applications in which the two differ
 * @param unknown how many are named that the meeting did not deliberate on
 */
export function mayPublishProposedList(difference: readonly string[], unknown: number): Verdict {
  return difference.length === 0 && unknown === 0 ? allowed : refuse('differs-from-result', { difference, unknown })
}

export const grounds = {
  ...groundsOfReport,
  'differs-from-result': article(18, 2, '经会议审议后，形成市政府质量奖和提名奖拟获奖名单'),
}
