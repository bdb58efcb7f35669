/** What every step and every role is called. A step is a verb with its object, so that the button says the act. */
import type { Role } from '../../procedure/decision.ts'
import type { StepName } from '../../procedure/steps.ts'
import { inLanguage, type Language, type Words } from './language.ts'

export const stepWords = {
  'rules.draft': ['起草实施细则', 'Draft the implementing rules'],
  'rules.publish': ['发布实施细则', 'Publish the implementing rules'],
  'criteria.publish': ['载入评审准则', 'Bring in a criteria set'],
  'calendar.adopt': ['采用年度放假安排', "Adopt a year's days off"],
  'receiving.set': ['设定受理机构', 'Set the receiving body'],

  'organisation.sign-up': ['登记申报单位', 'Sign an organisation up'],
  'organisation.verify': ['核验单位', 'Verify the organisation'],
  'organisation.reject': ['不予核验', 'Decline to verify'],
  'organisation.supersede': ['更替单位账号', 'Replace the earlier account'],
  'organisation.add-colleague': ['增加本单位人员', 'Add a colleague'],
  'organisation.remove-colleague': ['移除本单位人员', 'Remove a colleague'],
  'organisation.declare-tie': ['声明利害关系', 'Declare a tie'],
  'organisation.end-tie': ['结束或撤回声明的关系', 'End or take back a declared tie'],
  'organisation.record-change': ['登记单位变更', "Record the organisation's change"],

  'edition.plan': ['筹备新一届', 'Plan an edition'],
  'edition.file': ['申报表彰项目', 'File the edition'],
  'edition.answer-filing': ['批复表彰项目', 'Answer the filing'],
  'edition.announce': ['发布申报通知', 'Announce the edition'],
  'edition.extend-deadline': ['延长申报期限', 'Extend the deadline'],
  'edition.close-applications': ['截止申报', 'Close applications'],
  'edition.suspend': ['暂停本届评选', 'Suspend the edition'],
  'edition.resume': ['恢复本届评选', 'Resume the edition'],
  'edition.end': ['终止本届评选', 'End the edition without result'],
  'edition.publish-acceptance-list': ['发布受理名单公示', 'Publish the acceptance list'],
  'edition.sign-report': ['签发综合评价报告', 'Sign the evaluation report'],
  'edition.publish-proposed-list': ['发布拟获奖名单公示', 'Publish the proposed list'],
  'edition.submit-list': ['提请市政府审定', 'Put the list before the city government'],
  'edition.issue-certificates': ['颁发证书并公告', 'Issue certificates and announce'],
  'edition.release-feedback': ['发送评审反馈报告', 'Give the feedback reports'],
  'edition.close': ['结束本届评选', 'Close the edition'],

  'application.start': ['开始申报', 'Start an application'],
  'application.submit': ['提交申报', 'Submit the application'],
  'application.take-back': ['撤回修改', 'Take back and change'],
  'application.leave': ['退出本届评选', 'Leave the edition'],
  'application.read-letter': ['签收文书', 'Acknowledge the letter'],
  'application.request-completion': ['退回补正', 'Return for completion'],
  'application.record-verdict': ['记录审核结论', 'Record a verdict'],
  'application.decide-condition': ['书面认定申报条件', 'Decide on a condition in writing'],
  'application.consult': ['征求部门意见', 'Consult the departments'],
  'application.recommend': ['出具审核意见并报送市级', 'Give the opinion and send to the city'],
  'application.decline': ['作出不予推荐', 'Decline to recommend'],
  'application.receive': ['接收报送材料', 'Receive what was sent'],
  'application.return-to-district': ['退回县（区）', 'Return to the district'],
  'application.assign-readers': ['分派材料评审专家', 'Assign experts to read'],
  'application.check-ties': ['核对专家利害关系', 'Check experts against the applicant'],
  'application.relieve-expert': ['令应当回避的专家退出', 'Relieve a barred expert'],
  'application.release-reader': ['解除材料评审专家的分派', 'Release a reader'],
  'application.unseal': ['解封评分表', 'Unseal the sheets'],
  'application.witness-unsealing': ['见证解封', 'Witness the unsealing'],
  'application.agree-result': ['形成材料评审结果', 'Agree the material result'],
  'application.sign-result': ['签名确认评审结果', 'Sign the agreed result'],
  'application.note-absence': ['登记未签名的原因', 'Record why a reader does not sign'],
  'application.countersign-result': ['第二人签名', 'Sign as the second person'],
  'application.write-reasons': ['书面反馈未列入理由', 'Give the reasons for not listing'],
  'application.form-group': ['组建现场评审专家组', 'Form the site-review group'],
  'application.recheck': ['再次查询限制名单并征求意见', 'Look up bans and ask departments again'],

  'consultation.answer': ['回复意见', 'Answer'],
  'consultation.remind': ['催办部门', 'Remind the department'],
  'consultation.tell-supervisor': ['告知监督部门', 'Tell the supervisor'],
  'consultation.close': ['结束征求意见', 'Close the consultation'],

  'notice.publish-district': ['发布县（区）公示', 'Publish the district notice'],
  'notice.lengthen': ['延长公示期', 'Lengthen the notice'],
  'notice.withdraw': ['撤回公示', 'Withdraw the notice'],
  'notice.end': ['结束公示', 'End the notice'],
  'notice.recount': ['重新计算公示期', 'Count the notice again'],

  'expert.list': ['专家入库', 'Enter in the bank of experts'],
  'expert.record-tie': ['登记利害关系', 'Record a tie'],
  'expert.end-tie': ['结束或撤回利害关系', 'End or take back a tie'],
  'expert.change': ['更正专家信息', "Change an expert's particulars"],
  'expert.set-availability': ['登记不能参加的时间', 'Set days away'],
  'expert.undertake': ['签署保密和廉洁承诺', 'Sign secrecy and integrity'],
  'expert.remove': ['移出专家库', 'Remove from the bank of experts'],

  'draw.freeze': ['冻结抽取名单', 'Freeze the pool'],
  'draw.commit': ['提交随机数承诺', 'Commit to a number'],
  'draw.open': ['揭示随机数', 'Open the number'],
  'draw.go-on': ['逾期未揭示，继续抽取', 'Go on without the silent'],
  'draw.name': ['查看编号对应的专家', 'See the expert behind a number'],
  'draw.record-refusal': ['记录不能参加并递补', 'Record a refusal'],

  'sheet.seal': ['提交评分', 'Submit and seal the sheet'],
  'sheet.type-paper': ['录入纸质评分表', 'Type in a paper sheet'],
  'sheet.recuse': ['申请回避', 'Recuse'],

  'visit.open': ['召开首次会议', 'Hold the opening meeting'],
  'visit.record-finding': ['记录现场发现', 'Record a finding'],
  'visit.revise-scores': ['修正得分', 'Revise the scores'],
  'visit.close': ['召开末次会议', 'Hold the closing meeting'],
  'visit.sign-report': ['签署现场评审报告', 'Sign the visit report'],
  'visit.recuse': ['回避现场评审', 'Recuse from the visit'],
  'visit.set-agenda': ['安排现场评审日程', 'Set the agenda of the visit'],
  'visit.raise-issue': ['增加核实事项', 'Add an issue to verify'],
  'visit.close-issue': ['填写核实结论', 'Close an issue'],
  'visit.record-interview': ['记录访谈', 'Record an interview'],
  'visit.add-photograph': ['上传现场照片', 'Add a photograph'],
  'visit.request-documents': ['要求提供资料', 'Ask for documents'],
  'visit.give-documents': ['提供资料', 'Give the documents'],
  'visit.answer-arrangements': ['答复现场评审安排', 'Answer the arrangements of the visit'],
  'visit.record-absence': ['记录不能签名的成员', 'Record who cannot sign'],
  'conduct.give': ['提交现场评审纪律反馈', 'Report on the conduct of the visit'],
  'pack.take': ['领取离线包', 'Take an offline pack'],
  'pack.return': ['交回离线包', 'Return the offline pack'],
  'pack.wipe': ['登记离线包已清除', 'Record that a pack is gone'],
  'visit.complete-group': ['补充现场评审专家组', 'Complete the site-review group'],

  'meeting.call': ['召集审议会', 'Call the meeting'],
  'meeting.open': ['开始会议', 'Open the meeting'],
  'meeting.recuse': ['申报利害关系并回避', 'Recuse from a vote'],
  'meeting.vote': ['表决', 'Vote'],
  'meeting.attend': ['登记成员到会或离会', 'Record a member coming or going'],
  'meeting.defer': ['暂缓审议', 'Put a candidate off'],
  'meeting.open-vote': ['开始表决', 'Open a vote'],
  'meeting.close-vote': ['结束表决并计票', 'Close a vote and count'],
  'meeting.void-vote': ['作废本次表决', 'Make a vote void'],
  'meeting.type-paper-count': ['录入纸质票', 'Type in paper ballots'],
  'meeting.conclude': ['结束会议并计票', 'Conclude and count'],

  'approval.decide': ['审定拟获奖名单', 'Decide on the list'],

  'objection.register': ['登记异议', 'Register the objection'],
  'objection.admit': ['启动调查', 'Admit for investigation'],
  'objection.refuse': ['决定不予调查', 'Decline to investigate'],
  'objection.decide': ['作出异议处理决定', 'Decide on the objection'],
  'objection.notify': ['书面告知处理结果', 'Tell the result in writing'],
  'objection.confirm': ['记录异议人确认', "Record the objector's confirmation"],

  'ban.impose': ['认定虚假材料并限制申报', 'Find false material and ban'],

  'account.open': ['开立账号', 'Open an account'],
  'account.give-post': ['授予岗位', 'Give a post'],
  'account.take-post': ['收回岗位', 'Take a post back'],
  'account.set-leave': ['登记请假和代办人', 'Set leave and substitute'],
  'account.end-leave': ['销假', 'End the leave'],
  'account.reset-factor': ['重置登录方式', 'Reset how one signs in'],
  'account.close': ['停用账号', 'Close the account'],

  'act.prepare': ['拟办并送审', 'Prepare the act'],
  'act.review': ['审核通过', 'Agree as reviewer'],
  'act.return': ['退回经办人', 'Return to the handler'],
  'act.withdraw': ['撤回拟办件', 'Withdraw the act'],
  'act.hand-over': ['移交拟办件', 'Hand over the act'],
  'act.sign': ['签发', 'Sign'],

  'erasure.erase': ['删除个人信息', 'Erase personal data'],
} as const satisfies Readonly<Record<StepName, Words>>

export const roleWords = {
  public: ['社会公众', 'The public'],
  drafter: ['填报人', 'Drafter'],
  'legal-representative': ['法定代表人', 'Legal representative'],
  district: ['县（区）牵头部门', 'District lead body'],
  department: ['征求意见部门', 'Consulted department'],
  city: ['市牵头部门', 'City lead body'],
  expert: ['评审专家', 'Expert'],
  leader: ['专家组长', 'Group leader'],
  member: ['审议会成员', 'Member of the meeting'],
  government: ['市政府', 'City government'],
  commendation: ['市表彰奖励办公室', 'Commendation office'],
  discipline: ['纪检监察', 'Discipline inspection'],
  auditor: ['审计', 'Auditor'],
  'system-administrator': ['系统管理员', 'System administrator'],
  'security-administrator': ['安全管理员', 'Security administrator'],
  system: ['系统（到期自动）', 'System (when due)'],
} as const satisfies Readonly<Record<Role, Words>>

/** Whether a text names a step. */
export function isStepName(text: string): text is StepName {
  return Object.keys(stepWords).includes(text)
}

/** What a step is called on its button, in the journal and in a refusal. */
export function stepLabel(name: StepName, language: Language): string {
  return inLanguage(stepWords[name], language)
}

/** What a role is called. Areas and departments are named by the measures. */
export function roleLabel(role: Role, language: Language): string {
  return inLanguage(roleWords[role], language)
}
