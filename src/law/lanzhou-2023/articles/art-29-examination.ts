import { type Calendar, countWorkingDays, type Day, type Period } from '../../calendar.ts'
import { article } from '../../verdict.ts'

// §29.1
// | 市质量工作议事协调机构牵头部门应当自收到异议材料之日起5个工作日内进行审查，对符合规定并能提供充分证明的异议，可
// | 以组织专家和有关人员进行调查，并将异议处理结果书面告知异议人进行确认。
/** The examination (审查) only: working days from the day of receipt, which is not counted. Investigation has its own limit ◇. */
export function examinationPeriod(calendar: Calendar, receivedOn: Day, workingDays: number): Period {
  return countWorkingDays(calendar, receivedOn, workingDays)
}

export const grounds = {
  'objection-result-not-sent': article(29, 1, '并将异议处理结果书面告知异议人进行确认'),
}

// §29.2
// | 经调查异议不成立的，不影响符合要求的申报组织继续参加评审。
// not computed: an objection that is not upheld lifts the hold; `procedure/objection.ts` says which objections still hold their subject.
