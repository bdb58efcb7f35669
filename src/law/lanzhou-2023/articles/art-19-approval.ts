import type { Day } from '../../calendar.ts'
import type { NoticeFacts } from '../../measures.ts'
import { noticeHasRun } from '../../notices.ts'
import { allowed, article, refuse, rule, type Verdict } from '../../verdict.ts'

// §19.1
// | 市政府质量奖和提名奖拟获奖名单经公示无异议后，由市质量工作议事协调机构牵头部门提交市政府审定。
/** The proposed list goes to the city government once its notice has ended and nothing is open against those named. */
export function maySubmit(notice: NoticeFacts, openObjections: readonly string[], day: Day): Verdict {
  if (notice === null || notice.state === 'withdrawn') return refuse('proposed-notice-missing')
  const over = noticeHasRun(notice, day, 'proposed-notice-running')
  if (!over.allowed) return over
  return openObjections.length === 0 ? allowed : refuse('objection-open-proposed', { objections: openObjections })
}

/** The government approves what was put before it: fewer perhaps, never others. @param notPutForward how many others are named */
export function mayApprove(notPutForward: number): Verdict {
  return notPutForward === 0 ? allowed : refuse('not-put-forward', { count: notPutForward })
}

export const grounds = {
  'proposed-notice-missing': article(19, 1, '拟获奖名单经公示无异议后'),
  'proposed-notice-running': article(19, 1, '拟获奖名单经公示无异议后'),
  'objection-open-proposed': article(19, 1, '拟获奖名单经公示无异议后'),
  'not-put-forward': article(19, 1, '由市质量工作议事协调机构牵头部门提交市政府审定'),
  'not-approved': article(19, 1, '由市质量工作议事协调机构牵头部门提交市政府审定'),
  'recheck-before-submission-missing': rule('recheckBeforeSubmission'),
  'supplementary-not-allowed': rule('supplementarySubmission'),
  'left-behind-unheld': rule('supplementarySubmission'),
}
