import type { Day } from '../../calendar.ts'
import type { ConsultationFacts, NoticeFacts, Quality, Terms } from '../../measures.ts'
import { noticeHasRun } from '../../notices.ts'
import { allowed, article, control, refuse, rule, type Verdict } from '../../verdict.ts'

// §13.1
// | 县（区）质量工作议事协调机构牵头部门应当对申报材料的完整性、真实性、准确性、合法性进行审核，征求相关部门意见后向
// | 社会公示。公示时间不少于5个工作日。
/** 完整性、真实性、准确性、合法性, in the words and the order of the text. */
export const qualities: readonly Quality[] = ['completeness', 'truth', 'accuracy', 'legality']

/** Each of the four qualities has its verdict. A doubt is no verdict yet: the audit of that quality goes on. */
export function verdictsClosed(verdicts: Readonly<Partial<Record<Quality, string>>>): Verdict {
  const open = qualities.filter((quality) => verdicts[quality] === undefined || verdicts[quality] === 'doubt')
  if (open.length > 0) return refuse('verdicts-open', { open })
  const notMet = qualities.filter((quality) => verdicts[quality] === 'not-met')
  return notMet.length === 0 ? allowed : refuse('verdict-not-met', { notMet })
}

/** Audit first, then the departments, then the public. Silence of a department is no answer; only a signed record closes it. */
export function mayPublishDistrictNotice(verdicts: Readonly<Partial<Record<Quality, string>>>, consultations: readonly ConsultationFacts[]): Verdict {
  const audited = verdictsClosed(verdicts)
  if (!audited.allowed) return audited
  if (consultations.length === 0) return refuse('consultation-not-sent')
  const waiting = consultations.filter((consultation) => consultation.state === 'sent').map((consultation) => consultation.department)
  return waiting.length === 0 ? allowed : refuse('consultation-open', { waiting })
}

/** A department that stays silent: after its due day, the reminders and word to the supervisor, a signed record may close it ◇. */
export function mayCloseConsultation(consultation: ConsultationFacts, day: Day, terms: Terms): Verdict {
  if (day <= consultation.due) return refuse('department-not-due', { department: consultation.department, due: consultation.due })
  const { department, reminders, escalated } = consultation
  const { consultationReminders: needed, supervisorToldBeforeClosing } = terms.rules
  if (reminders < needed) return refuse('department-not-reminded', { department, reminders, needed })
  return escalated || !supervisorToldBeforeClosing ? allowed : refuse('supervisor-not-told', { department })
}

// §13.2
// | 经公示无异议的，县（区）质量工作议事协调机构牵头部门出具审核意见，与申报材料及申报推荐意见一并报市质量工作议事协
// | 调机构牵头部门审核。
/** Per applicant: the notice has stood its days, and no objection against this applicant is open. */
export function maySendToCity(notice: NoticeFacts, openObjections: readonly string[], day: Day): Verdict {
  if (notice === null || notice.state === 'withdrawn') return refuse('district-notice-missing')
  const over = noticeHasRun(notice, day, 'district-notice-running')
  if (!over.allowed) return over
  return openObjections.length === 0 ? allowed : refuse('objection-open-district', { objections: openObjections })
}

/** The opinion and the recommendation go up together with the materials. */
export function opinionComplete(opinion: string, recommendation: string): Verdict {
  if (opinion.trim() === '') return refuse('opinion-missing')
  return recommendation.trim() === '' ? refuse('recommendation-missing') : allowed
}

export const grounds = {
  'verdicts-open': article(13, 1, '应当对申报材料的完整性、真实性、准确性、合法性进行审核'),
  'verdict-not-met': control,
  'departments-missing': rule('consultedDepartments'),
  'consultation-not-sent': article(13, 1, '征求相关部门意见后向社会公示'),
  'consultation-open': article(13, 1, '征求相关部门意见后向社会公示'),
  'department-not-due': rule('consultationWorkingDays'),
  'department-not-reminded': rule('consultationReminders'),
  'supervisor-not-told': rule('supervisorToldBeforeClosing'),
  'district-notice-running': article(13, 1, '公示时间不少于5个工作日'),
  'district-notice-missing': article(13, 2, '经公示无异议的'),
  'objection-open-district': article(13, 2, '经公示无异议的'),
  'opinion-missing': article(13, 2, '出具审核意见'),
  'recommendation-missing': article(13, 2, '与申报材料及申报推荐意见一并报'),
}
