/** What a field and its choices are called; the contract's own words wherever it has them. */
import { fieldNames } from '../../contract/words/field-names.ts'
import {
  applicantKinds,
  awardClasses,
  ballots,
  capacities,
  confirmations,
  departmentAnswers,
  drawParties,
  drawPurposes,
  expertGrades,
  objectorKinds,
  qualities,
  rounds,
  verdictOutcomes,
} from '../../contract/words/labels.ts'
import { type Language, labelOf, type Words } from '../../contract/words/language.ts'
import { roleWords } from '../../contract/words/steps.ts'

const ofAct: Readonly<Record<string, Words>> = {
  'edition.publish-acceptance-list accepted': ['列入受理名单的申报', 'applications on the list'],
  'application.decide-condition accepted': ['是否认可', 'whether it is accepted'],
  'edition.answer-filing approved': ['是否同意', 'whether it is agreed'],
  'edition.plan number': ['届次', 'number of the edition'],
  'edition.plan name': ['本届名称', 'name of the edition'],
  'account.set-leave from': ['请假开始日', 'first day of leave'],
  'account.set-leave to': ['请假最后一日', 'last day of leave'],
  'act.hand-over to': ['移交给', 'hand over to'],
  'act.review note': ['审核意见', 'remark of the reviewer'],
  'act.return note': ['退回的理由', 'why it goes back'],
  'act.withdraw note': ['撤回的理由', 'why it is withdrawn'],
  'notice.lengthen to': ['延长到', 'lengthened until'],
  'expert.list name': ['专家姓名', 'name of the expert'],
  'expert.list another': ['专家库里已有同单位同名的专家，这是另一位', 'Somebody of this name and employer is in the bank; this is another person'],
  'expert.record-tie kind': ['关系类型', 'kind of tie'],
  'expert.record-tie creditCode': ['相关单位的统一社会信用代码', 'credit code of the organisation'],
  'consultation.answer kind': ['答复', 'answer'],
  'consultation.answer text': ['情况说明', 'what there is to say'],
  'application.request-completion items': ['需要补正的事项', 'what to complete'],
  'application.request-completion due': ['补正期限', 'until when'],
  'approval.decide approved': ['批准的申报', 'applications approved'],
  'edition.plan budget.line': ['预算项目', 'budget line'],
  'objection.register application': ['被异议单位的申报', 'application objected to'],
  'objection.decide endsApplication': ['异议成立的，是否终止该单位的申报', 'if upheld, whether the application ends'],
  'objection.register content': ['异议的内容', 'what is objected to'],
  'draw.name number': ['名单上的编号', 'number in the pool'],
  'draw.record-refusal number': ['名单上的编号', 'number in the pool'],
  'draw.freeze days': ['评审日期', 'days of the work'],
  'draw.freeze replaces': ['所代替的抽取', 'draw replaced'],
  'draw.freeze strata.title': ['专业', 'field'],
  'draw.freeze applications': ['为哪些申报单位抽取', 'applicants drawn for'],
  'ban.impose decision': ['决定文号', 'document number of the decision'],
}

const choices: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  quality: qualities,
  outcome: verdictOutcomes,
  class: awardClasses,
  ballot: ballots,
  gate: rounds,
  role: roleWords,
  capacities,
  grade: expertGrades,
  purpose: drawPurposes,
  parties: drawParties,
  decision: { approve: ['同意', 'Approve'], return: ['退回', 'Return'] },
  answer: confirmations,
  change: { renamed: ['更名', 'Renamed'], merged: ['合并', 'Merged'], dissolved: ['注销', 'Dissolved'] },
  kind: { ...applicantKinds, ...objectorKinds, ...departmentAnswers },
}

export function labelOfField(step: string, path: readonly string[], language: Language): string {
  const own = labelOf(ofAct, `${step} ${path.join('.')}`, language)
  const last = path[path.length - 1] ?? ''
  const words = own ?? labelOf(fieldNames, last, language) ?? last
  return language === 'en' ? words.slice(0, 1).toUpperCase() + words.slice(1) : words
}

export function labelOfChoice(path: readonly string[], value: string, language: Language): string {
  const table = choices[path[path.length - 1] ?? '']
  const words = (table && labelOf(table, value, language)) ?? value
  return language === 'en' ? words.slice(0, 1).toUpperCase() + words.slice(1) : words
}
