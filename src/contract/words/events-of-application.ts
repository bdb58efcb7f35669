/** What happened to organisations and their applications, from the sign-up to the end. Nobody is named; no score is told. */
import { deadlineInWords } from './days.ts'
import { awardClasses, confirmations, departmentAnswers, noticeKinds, qualities, rounds, verdictOutcomes } from './labels.ts'
import { counted } from './language.ts'
import { titleOf } from './names.ts'
import { type EventWords, part, plain } from './told.ts'

export const organisationEvents = {
  OrganisationSignedUp: plain('applicant', '登记了申报单位，等待核验。', 'The organisation was signed up and awaits verification.'),
  OrganisationVerified: plain('applicant', '受理机构核验了单位信息。', 'The receiving body verified the organisation.'),
  OrganisationRejected: plain('applicant', '受理机构没有通过单位信息核验。', 'The receiving body did not verify the organisation.'),
  OrganisationSuperseded: plain('applicant', '单位账号由另一账号接替。', 'Another account took the place of this one.'),
  ColleagueAdded: plain('applicant', '增加了一位本单位人员。', 'A colleague was added.'),
  ColleagueLeft: plain('applicant', '移除了一位本单位人员。', 'A colleague was removed.'),
  OrganisationRenamed: {
    to: 'applicant',
    zh: ({ name }) => `单位更名${part(name, (now) => `为“${now}”`)}。`,
    en: ({ name }) => `The organisation was renamed${part(name, (now) => ` “${now}”`)}.`,
  },
  OrganisationMerged: plain('applicant', '单位并入另一单位。', 'The organisation merged into another.'),
  OrganisationDissolved: plain('applicant', '单位已注销。', 'The organisation was dissolved.'),
  TieDeclared: plain('applicant', '声明了一项利害关系。', 'A tie was declared.'),
  TieFound: plain('office', '牵头部门登记了一项利害关系。', 'The lead body recorded a tie.'),
  FoundTieEnded: plain('office', '牵头部门登记的一项利害关系已经结束或者撤回。', 'A tie that the lead body recorded is over or was taken back.'),
  DeclaredTieEnded: plain('applicant', '声明的一项利害关系已经结束或者撤回。', 'A declared tie is over or was taken back.'),
} satisfies EventWords<'organisation'>

export const applicationEvents = {
  ApplicationStarted: {
    to: 'applicant',
    zh: ({ number }) => `开始申报${part(number, (each) => `，编号${each}`)}。`,
    en: ({ number }) => `The application was started${part(number, (each) => ` with number ${each}`)}.`,
  },
  ApplicationSubmitted: {
    to: 'applicant',
    zh: ({ submission }) => `提交了申报材料${part(submission, ({ number, files }) => `（第${number}次，附件${files.length}个）`)}。`,
    en: ({ submission }) =>
      `The materials were submitted${part(submission, ({ number, files }) => ` (submission ${number}, ${counted(files.length, 'file')})`)}.`,
  },
  ApplicationTakenBack: plain('applicant', '申报单位撤回修改。', 'The applicant took the submission back to change it.'),
  ApplicationLeft: plain('applicant', '申报单位退出本届评选。', 'The applicant left the edition.'),
  CompletionRequested: {
    to: 'applicant',
    zh: ({ items, due }) =>
      `县（区）退回补正${part(items, (list) => `${list.length}项`)}${part(due, (day) => `，期限到${deadlineInWords(day, 'zh')}`)}。`,
    en: ({ items, due }) =>
      `The district asked for completion${part(items, (list) => ` of ${counted(list.length, 'item')}`)}${part(due, (day) => ` by ${deadlineInWords(day, 'en')}`)}.`,
  },
  VerdictRecorded: {
    to: 'office',
    zh: ({ quality, outcome }) =>
      `县（区）${part(quality, (each) => `审核了${qualities[each][0]}`) || '作出一项审核结论'}${part(outcome, (each) => `：${verdictOutcomes[each][0]}`)}。`,
    en: ({ quality, outcome }) =>
      `The district audited ${part(quality, (each) => qualities[each][1]) || 'one of the qualities'}${part(outcome, (each) => `: ${verdictOutcomes[each][1]}`)}.`,
  },
  ConditionDecided: {
    to: 'office',
    zh: ({ condition, accepted }, names) =>
      `县（区）书面认定申报条件${part(condition && titleOf(names.conditions, condition), (title) => `“${title}”`)}${part(accepted, (yes) => (yes ? '：认可' : '：不认可'))}。`,
    en: ({ condition, accepted }, names) =>
      `The district decided in writing on ${part(condition && titleOf(names.conditions, condition), (title) => `the condition “${title}”`) || 'a condition'}${part(accepted, (yes) => (yes ? ': accepted' : ': not accepted'))}.`,
  },
  Publicised: {
    to: 'public',
    zh: ({ kind }) =>
      kind === 'acceptance'
        ? '列入受理名单，开始公示。'
        : kind === 'proposed'
          ? '列入拟获奖名单，开始公示。'
          : kind === 'district'
            ? '开始县（区）公示。'
            : '开始公示。',
    en: ({ kind }) =>
      kind === 'acceptance'
        ? 'Entered on the acceptance list; the notice began.'
        : kind === 'proposed'
          ? 'Entered on the proposed list; the notice began.'
          : kind === 'district'
            ? 'The district notice began.'
            : 'The notice began.',
  },
  NoticeTakenBack: {
    to: 'public',
    zh: ({ kind }) => `${part(kind, (each) => noticeKinds[each][0]) || '公示'}撤回。`,
    en: ({ kind }) => `The ${part(kind, (each) => noticeKinds[each][1]) || 'notice'} was withdrawn.`,
  },
  Recommended: plain(
    'applicant',
    '县（区）出具审核意见和推荐意见，连同申报材料报送市级。',
    'The district gave its opinion and recommendation and sent the materials to the city.',
  ),
  NotRecommended: plain('applicant', '县（区）作出不予推荐，已书面告知理由。', 'The district declined to recommend and gave its reasons in writing.'),
  ReceivedByCity: plain('applicant', '市牵头部门接收了报送材料。', 'The city lead body received the materials.'),
  ReturnedToDistrict: plain('applicant', '市牵头部门退回县（区）重新办理。', 'The city lead body returned the application to the district.'),
  TiesChecked: {
    to: 'office',
    zh: ({ weighed, barred }) =>
      `核对了一位专家与申报单位的关系${barred ? '，应当回避，没有交给材料' : weighed?.length ? `，有${weighed.length}项不需要回避的关系` : ''}。`,
    en: ({ weighed, barred }) =>
      `An expert was checked against the applicant${barred ? '; barred, and given nothing' : weighed?.length ? `; ties that do not bar: ${weighed.length}` : ''}.`,
  },
  PoolTiesChecked: {
    to: 'office',
    zh: ({ weighed, barred }) =>
      `冻结抽取名单前核对了一位专家与申报单位的关系${barred ? '，应当跳过' : weighed?.length ? `，有${weighed.length}项不需要回避的关系` : ''}；名单没有冻结。`,
    en: ({ weighed, barred }) =>
      `An expert of a pool was checked against the applicant${barred ? '; skipped' : weighed?.length ? `; ties that do not bar: ${weighed.length}` : ''}; the pool was not frozen.`,
  },
  ReadersAssigned: {
    to: 'office',
    zh: ({ experts }) => `分派了${part(experts, (list) => `${list.length}位`)}材料评审专家。`,
    en: ({ experts }) => `Experts were assigned to read the materials${part(experts, (list) => `: ${list.length}`)}.`,
  },
  ReaderReplaced: plain('office', '一位材料评审专家回避。', 'An expert was recused from the materials.'),
  UnsealingCalled: plain('office', '提出解封评分表，等待纪检监察机构见证。', 'The unsealing of the sheets was called and awaits its witness.'),
  SheetsUnsealed: {
    to: 'office',
    zh: ({ sheets, witness }) => `解封了评分表${part(sheets, (list) => `${list.length}份`)}${witness ? '，有纪检监察机构见证' : ''}。`,
    en: ({ sheets, witness }) =>
      `${part(sheets, (list) => counted(list.length, 'sheet')) || 'The sheets'} unsealed${witness ? ', witnessed by discipline inspection' : ''}.`,
  },
  ResultProposed: plain('office', '录入了合议结果，等待签名。', 'A result was agreed and awaits signatures.'),
  ResultSigned: plain('office', '一位评审专家签名确认了评审结果。', 'A reader signed the agreed result.'),
  SignatureMissing: plain('office', '登记了一位评审专家未签名的原因。', 'The reason why a reader does not sign was recorded.'),
  ResultCountersigned: plain(
    'office',
    '第二人签名确认了超出个人评分范围的合议结果。',
    'A second person signed a result outside what the sheets span.',
  ),
  MaterialResultAgreed: plain('office', '形成了材料评审结果。', 'The result of the material review was agreed.'),
  ReasonsWritten: plain('applicant', '书面反馈了未列入受理名单的理由。', 'The reasons for not being on the acceptance list were given in writing.'),
  NotListed: plain('applicant', '未列入受理名单。', 'Not entered on the acceptance list.'),
  VisitPlanned: plain('applicant', '安排了现场评审。', 'The site review was arranged.'),
  SiteResultRecorded: plain('applicant', '完成了现场评审。', 'The site review was completed.'),
  Rechecked: {
    to: 'office',
    zh: ({ gate }) => `${part(gate, (each) => rounds[each][0])}再次查询限制名单并征求部门意见。`,
    en: ({ gate }) => `Bans were looked up and departments asked again${part(gate, (each) => ` ${rounds[each][1]}`)}.`,
  },
  MadeCandidate: {
    to: 'office',
    zh: ({ class: awardClass }) => `列入${part(awardClass, (each) => awardClasses[each][0])}候选名单。`,
    en: ({ class: awardClass }) => `Entered on the candidate list${part(awardClass, (each) => ` for ${awardClasses[each][1]}`)}.`,
  },
  NotMadeCandidate: plain('office', '未列入候选名单。', 'Not entered on the candidate list.'),
  ChosenByMeeting: plain('office', '会议审议通过，列入拟获奖名单。', 'The meeting resolved to enter the applicant on the proposed list.'),
  NotChosenByMeeting: plain('office', '经会议审议，未列入拟获奖名单。', 'After deliberation, not entered on the proposed list.'),
  PutForward: plain('applicant', '提请市政府审定。', 'Put before the city government for its decision.'),
  ReturnedByGovernment: plain('office', '市政府退回拟获奖名单。', 'The city government returned the list.'),
  ApprovedByGovernment: plain('applicant', '市政府审定批准。', 'Approved by the city government.'),
  ToldNotProposed: plain('applicant', '书面告知未列入拟获奖名单的理由。', 'The reasons for not being on the proposed list were given in writing.'),
  StruckOut: plain('applicant', '市政府审定未予批准。', 'Not approved by the city government.'),
  Honoured: plain('public', '颁发了证书并向社会公告。', 'The certificate was issued and announced to the public.'),
  ApplicantRenamed: {
    to: 'applicant',
    zh: ({ name }) => `申报单位更名${part(name, (now) => `为“${now}”`)}。`,
    en: ({ name }) => `The applicant was renamed${part(name, (now) => ` “${now}”`)}.`,
  },
  ApplicantMerged: {
    to: 'applicant',
    zh: ({ name }) => `申报单位合并，由${part(name, (now) => `“${now}”`) || '合并后的单位'}继续申报。`,
    en: ({ name }) => `The applicant merged; ${part(name, (now) => `“${now}”`) || 'its successor'} goes on with the application.`,
  },
  ApplicantSuperseded: plain('applicant', '单位账号更替，由新的账号继续申报。', 'Another account of the organisation goes on with the application.'),
  ApplicationEnded: plain('applicant', '本届申报终止，已书面告知理由。', 'The application was ended, with reasons in writing.'),
  FeedbackGiven: plain('applicant', '发送了评审反馈报告。', 'The feedback report was given.'),
  LetterRead: plain('applicant', '申报单位签收了文书。', 'The applicant acknowledged a letter.'),
} satisfies EventWords<'application'>

export const consultationEvents = {
  DepartmentAsked: {
    to: 'office',
    zh: ({ department, due }, names) =>
      `向${part(department && titleOf(names.departments, department), String) || '相关部门'}发出征求意见函${part(due, (day) => `，期限到${deadlineInWords(day, 'zh')}`)}。`,
    en: ({ department, due }, names) =>
      `${part(department && titleOf(names.departments, department), String) || 'A department'} was asked for its opinion${part(due, (day) => ` by ${deadlineInWords(day, 'en')}`)}.`,
  },
  DepartmentReminded: plain('office', '催办了一次。', 'The department was reminded.'),
  SupervisorTold: plain('office', '已把逾期未回复告知监督部门。', 'The supervisor was told of the late reply.'),
  DepartmentAnswered: {
    to: 'office',
    zh: ({ kind }) => `部门回复了意见${part(kind, (each) => `：${departmentAnswers[each][0]}`)}。`,
    en: ({ kind }) => `The department answered${part(kind, (each) => `: ${departmentAnswers[each][1]}`)}.`,
  },
  ConsultationClosedUnanswered: plain('office', '部门未回复，签字结束征求意见。', 'The consultation was closed unanswered with a signed record.'),
  ConsultationCalledOff: plain('office', '申报已结束，不再征求意见。', 'The consultation was called off, as the application has ended.'),
} satisfies EventWords<'consultation'>

export const objectionEvents = {
  ObjectionRegistered: {
    to: 'office',
    zh: ({ number, examinationDue }) =>
      `收到异议${part(number, String)}${part(examinationDue, (day) => `，审查到${deadlineInWords(day, 'zh')}止`)}。`,
    en: ({ number, examinationDue }) =>
      `An objection was received${part(number, (each) => ` (${each})`)}${part(examinationDue, (day) => `, to be examined by ${deadlineInWords(day, 'en')}`)}.`,
  },
  ObjectionAdmitted: {
    to: 'office',
    zh: ({ investigationDue }) => `异议经审查进入调查${part(investigationDue, (day) => `，期限到${deadlineInWords(day, 'zh')}`)}。`,
    en: ({ investigationDue }) =>
      `The objection was examined and goes to investigation${part(investigationDue, (day) => ` until ${deadlineInWords(day, 'en')}`)}.`,
  },
  ObjectionRefused: plain('office', '异议经审查不予调查，已写明理由。', 'The objection was examined and not admitted, with reasons.'),
  ObjectionDecided: {
    to: 'office',
    zh: ({ upheld, endsApplication }) =>
      `作出异议处理决定${part(upheld, (yes) => (yes ? '：异议成立' : '：异议不成立'))}${endsApplication ? '，终止该单位本届申报' : ''}。`,
    en: ({ upheld, endsApplication }) =>
      `The objection was decided${part(upheld, (yes) => (yes ? ': upheld' : ': not upheld'))}${endsApplication ? ', and the application ends' : ''}.`,
  },
  ResultNotified: plain('office', '处理结果已书面告知异议人。', 'The objector was told the result in writing.'),
  ConfirmationRecorded: {
    to: 'office',
    zh: ({ answer }) => `记录了异议人确认情况${part(answer, (each) => `：${confirmations[each][0]}`)}。`,
    en: ({ answer }) => `The objector's confirmation was recorded${part(answer, (each) => `: ${confirmations[each][1]}`)}.`,
  },
} satisfies EventWords<'objection'>

export const banEvents = {
  BanImposed: {
    to: 'applicant',
    zh: ({ decision, until }) =>
      `作出限制申报决定${part(decision, (number) => `（${number}）`)}${part(until, (day) => `，至${deadlineInWords(day, 'zh')}`)}。`,
    en: ({ decision, until }) =>
      `Applications of the organisation are not accepted${part(until, (day) => ` until ${deadlineInWords(day, 'en')}`)}${part(decision, (number) => ` (${number})`)}.`,
  },
} satisfies EventWords<'ban'>
