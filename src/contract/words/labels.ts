/** Small words: what the codes inside facts, events and rows are called. One table for each list of codes. */
import type { ApplicantKind, AwardClass, ConditionFinding, NoticeKind, ObjectorKind, Quality, Stage } from '../../law/measures.ts'
import type { Capacity } from '../../procedure/account.ts'
import type { Letter, VerdictOutcome } from '../../procedure/application.ts'
import type { Ballot, Outcome } from '../../procedure/ballots.ts'
import type { ConsultationRound, DepartmentAnswer } from '../../procedure/consultation.ts'
import type { PlainNoticeKind } from '../../procedure/notice.ts'
import type { ObjectionState } from '../../procedure/objection.ts'
import type { Words } from './language.ts'

export type Labels<Code extends string> = Readonly<Record<Code, Words>>

export const awardClasses = {
  award: ['市政府质量奖', 'the award'],
  nomination: ['市政府质量奖提名奖', 'the nomination award'],
} as const satisfies Labels<AwardClass>

export const qualities = {
  completeness: ['完整性', 'completeness'],
  truth: ['真实性', 'truth'],
  accuracy: ['准确性', 'accuracy'],
  legality: ['合法性', 'legality'],
} as const satisfies Labels<Quality>

export const verdictOutcomes = {
  met: ['符合', 'met'],
  doubt: ['存疑', 'in doubt'],
  'not-met': ['不符合', 'not met'],
} as const satisfies Labels<VerdictOutcome>

export const conditionOutcomes = {
  met: ['符合', 'met'],
  'not-met': ['不符合', 'not met'],
  'for-a-person': ['需要人工认定', 'for a person to decide'],
} as const satisfies Labels<ConditionFinding['outcome']>

/** Why a condition could not be seen met. */
export const conditionFacts = {
  unanswered: ['还没有回答', 'not answered'],
  'own-answer': ['回答为不符合', 'answered as not met'],
  'domicile-unclear': ['住所是否在本市需要认定', 'whether the domicile is in the city is unclear'],
  'registration-day-unknown': ['在本市登记的日期不详', 'the day of registration in the city is unknown'],
  'years-not-full': ['登记年限未满', 'the years of registration are not full'],
  registered: ['登记年限已满', 'the years of registration are full'],
} as const satisfies Labels<string>

export const applicantKinds = {
  enterprise: ['企业', 'enterprise'],
  'social-organisation': ['社会团体', 'social organisation'],
  other: ['其他组织', 'other organisation'],
} as const satisfies Labels<ApplicantKind>

export const objectorKinds = {
  person: ['个人', 'individual'],
  organisation: ['单位', 'organisation'],
} as const satisfies Labels<ObjectorKind>

/** What an objector gives, in the words of article 28. */
export const particulars = {
  name: ['本人签名', 'the signed name'],
  phone: ['联系电话', 'a phone number'],
  address: ['通讯地址', 'a postal address'],
  'identity-proof': ['身份证明', 'proof of identity'],
  domicile: ['住所', 'the domicile'],
  seal: ['单位公章', 'the official seal'],
  evidence: ['证明材料', 'evidence'],
} as const satisfies Labels<string>

export const noticeKinds = {
  district: ['县（区）公示', 'district notice'],
  acceptance: ['受理名单公示', 'notice of the acceptance list'],
  proposed: ['拟获奖名单公示', 'notice of the proposed list'],
  announcement: ['申报通知', 'announcement of the edition'],
  extension: ['申报延期通知', 'extension of the deadline'],
  suspension: ['暂停评选通知', 'suspension of the edition'],
  resumption: ['恢复评选通知', 'resumption of the edition'],
  ending: ['终止评选通知', 'end of the edition'],
  conferment: ['表彰公告', 'announcement of the honours'],
} as const satisfies Labels<NoticeKind | PlainNoticeKind>

export const editionStages = {
  application: ['申报', 'Application'],
  'district-review': ['县（区）审核', 'District review'],
  'material-review': ['材料评审', 'Material review'],
  'acceptance-notice': ['受理名单公示', 'Notice of the acceptance list'],
  'site-review': ['现场评审', 'Site review'],
  deliberation: ['会议审议', 'Deliberation'],
  'proposed-notice': ['拟获奖名单公示', 'Notice of the proposed list'],
  approval: ['市政府审定', 'Approval by the city government'],
  honour: ['颁发奖牌、证书', 'Plaques and certificates'],
} as const satisfies Labels<Stage>

export const rounds = {
  district: ['县（区）审核时', 'in the district review'],
  meeting: ['上会前', 'before the meeting'],
  submission: ['提请审定前', 'before the submission'],
} as const satisfies Labels<ConsultationRound>

export const departmentAnswers = {
  'no-objection': ['无不同意见', 'no objection'],
  facts: ['有情况说明', 'facts to report'],
  'cannot-tell': ['不掌握情况', 'cannot tell'],
} as const satisfies Labels<DepartmentAnswer>

/** Ties between an expert and an applicant. The first is the one article 17 names. */
export const ties = {
  'employer-interest': ['所在单位与申报单位存在利害关系', 'an interest of the employer in the applicant'],
  'same-legal-person': ['与申报单位属于同一法人主体', 'the same legal person as the applicant'],
  'employed-before': ['曾在申报单位任职', 'former employment with the applicant'],
  shareholder: ['持有申报单位股份', 'shares in the applicant'],
  adviser: ['担任申报单位顾问', 'advice given to the applicant'],
  kin: ['与申报单位负责人有亲属关系', 'kinship with the head of the applicant'],
  certified: ['为申报单位做过认证或咨询', 'certification or consulting for the applicant'],
  customer: ['与申报单位有业务往来', 'business with the applicant'],
  rival: ['与申报单位有竞争关系', 'competition with the applicant'],
  'teacher-student': ['与申报单位负责人有师生关系', 'a teacher and student tie with the head of the applicant'],
  dispute: ['与申报单位有纠纷', 'a dispute with the applicant'],
  other: ['其他可能影响公正的关系', 'another tie that may affect fairness'],
} as const satisfies Labels<string>

/** Who said that there is a tie. */
export const declarers = {
  expert: ['专家本人申报', 'declared by the expert'],
  office: ['牵头部门登记', 'recorded by the office'],
  applicant: ['申报单位声明', 'declared by the applicant'],
} as const satisfies Labels<string>

export const expertGrades = {
  examiner: ['评审员', 'examiner'],
  trainee: ['见习评审员', 'trainee'],
} as const satisfies Labels<string>

/** What experts are drawn for. */
export const drawPurposes = {
  reading: ['材料评审', 'Reading of the materials'],
  visit: ['现场评审', 'Site review'],
} as const satisfies Labels<string>

/** Bodies that bring a number to a draw. */
export const drawParties = {
  city: ['市牵头部门', 'City lead body'],
  commendation: ['市表彰奖励办公室', 'Commendation office'],
  discipline: ['纪检监察', 'Discipline inspection'],
} as const satisfies Labels<string>

export const ballots = {
  for: ['同意', 'for'],
  against: ['反对', 'against'],
  abstain: ['弃权', 'abstain'],
} as const satisfies Labels<Ballot>

export const outcomes = {
  chosen: ['列入拟获奖名单', 'on the proposed list'],
  'not-passed': ['同意票未达到要求', 'not enough votes in favour'],
  'places-full': ['名额已满', 'the places are full'],
  deferred: ['暂缓审议', 'put off to a later meeting'],
  'tied-out': ['最后一个名额票数相同，名额空缺', 'tied at the last place, which stays empty'],
} as const satisfies Labels<Outcome['outcome']>

export const letterKinds = {
  completion: ['补正通知书', 'Request for completion'],
  'not-recommended': ['不予推荐告知书', 'Notice of not recommending'],
  'not-listed': ['未列入受理名单告知书', 'Reasons for not being on the acceptance list'],
  ended: ['终止申报告知书', 'Notice that the application has ended'],
  'not-chosen': ['未列入拟获奖名单告知书', 'Notice of not being on the proposed list'],
  'struck-out': ['审定结果告知书', "Notice of the government's decision"],
  feedback: ['评审反馈报告', 'Feedback report'],
} as const satisfies Labels<Letter['kind']>

export const confirmations = {
  confirmed: ['已确认', 'confirmed'],
  disagrees: ['不同意', 'disagrees'],
  'no-reply': ['到期未答复', 'no reply in time'],
} as const satisfies Labels<NonNullable<ObjectionState['confirmation']>['answer']>

export const capacities = {
  handle: ['经办', 'handle'],
  review: ['审核', 'review'],
  sign: ['签发', 'sign'],
} as const satisfies Labels<Capacity>

/** Papers that a clerk attaches when recording what others decided. */
export const papers = {
  reply: ['市表彰奖励办公室的回复文件', "the commendation office's reply"],
  change: ['单位变更的证明文件', "the document of the organisation's change"],
  approval: ['市政府的批复或会议纪要', "the city government's approval or minutes"],
} as const satisfies Labels<string>

/** What is wrong with a criteria set, after the code or the band it is about. */
export const criteriaFaults = {
  'criteria-empty': ['没有类目', 'there is no category'],
  'category-empty': ['类目下没有条目', 'has no items'],
  'code-malformed': ['编号写法不对，应为数字加点，例如4.1.2', 'is no code of digits and dots, such as 4.1.2'],
  'code-twice': ['编号重复', 'is used twice'],
  'item-elsewhere': ['条目编号不在它的类目之下', 'does not stand under its category'],
  'points-not-whole': ['分值不是1以上的整数', 'has no whole points from 1'],
  'step-not-of-100': ['百分比档距不能整除100', 'the step does not divide 100'],
  'band-broken': ['档次与前一档不相接，或者不在档距上', 'does not follow the band before it on the step'],
  'bands-short': ['各档没有到100%', 'the bands do not reach 100 %'],
  'title-missing': ['没有名称', 'has no title'],
  'standard-missing': ['没有写准则名称', 'the name is missing'],
  'source-missing': ['没有写出处', 'the source is missing'],
  'band-silent': ['档次缺少说明', 'has no words'],
} as const satisfies Labels<string>

/** What is wrong with a year's table of days off. */
export const calendarFaults = {
  'outside-year': ['不在本年度内', 'lies outside the year'],
  'workday-not-weekend': ['列为调休上班，却不是周末', 'is named a make-up working day but is no weekend day'],
  both: ['既列为放假又列为上班', 'is named both off and working'],
  repeated: ['有重复的日期', 'a day is named twice'],
  empty: ['没有列出放假日期', 'no day off is named'],
} as const satisfies Labels<string>
