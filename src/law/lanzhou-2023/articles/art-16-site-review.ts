import type { Day } from '../../calendar.ts'
import type { NoticeFacts } from '../../measures.ts'
import { noticeHasRun } from '../../notices.ts'
import { allowed, article, refuse, type Verdict } from '../../verdict.ts'

// §16.1
// | 对经公示无异议的申报企业和组织，市质量工作议事协调机构牵头部门应当组织专家组实施现场评审。
/** Only an applicant whose notice has ended without an open objection is visited. */
export function mayVisit(notice: NoticeFacts, openObjections: readonly string[], day: Day): Verdict {
  if (notice === null || notice.state === 'withdrawn') return refuse('acceptance-notice-missing')
  const over = noticeHasRun(notice, day, 'acceptance-notice-running')
  if (!over.allowed) return over
  return openObjections.length === 0 ? allowed : refuse('objection-open-acceptance', { objections: openObjections })
}

/** 应当: no candidate list while an accepted applicant without objection has neither been visited nor left. */
export function mayReport(notVisited: readonly string[]): Verdict {
  return notVisited.length === 0 ? allowed : refuse('not-all-visited', { applications: notVisited })
}

export const grounds = {
  'acceptance-notice-missing': article(16, 1, '对经公示无异议的申报企业和组织'),
  'acceptance-notice-running': article(16, 1, '对经公示无异议的申报企业和组织'),
  'objection-open-acceptance': article(16, 1, '对经公示无异议的申报企业和组织'),
  'not-all-visited': article(16, 1, '应当组织专家组实施现场评审'),
}
