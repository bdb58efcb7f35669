/** What every stage of every kind of case is called: one word for each audience, the same word everywhere. */
import type { HeldHonour } from '../../law/measures.ts'
import type { AccountState } from '../../procedure/account.ts'
import type { ActStage } from '../../procedure/act.ts'
import type { ApplicationStage } from '../../procedure/application.ts'
import type { ApprovalState } from '../../procedure/approval.ts'
import type { ConsultationState } from '../../procedure/consultation.ts'
import type { CaseKind } from '../../procedure/decision.ts'
import type { DrawState } from '../../procedure/draw.ts'
import type { EditionStage } from '../../procedure/edition.ts'
import type { ExpertState } from '../../procedure/expert.ts'
import type { MeetingState } from '../../procedure/meeting.ts'
import type { NoticeState } from '../../procedure/notice.ts'
import type { ObjectionStage } from '../../procedure/objection.ts'
import type { OrganisationStage } from '../../procedure/organisation.ts'
import type { PackState } from '../../procedure/pack.ts'
import type { RulesState } from '../../procedure/rules.ts'
import type { SheetState } from '../../procedure/sheet.ts'
import type { VisitState } from '../../procedure/site-review.ts'
import { type Audience, inLanguage, type Language, type Words } from './language.ts'

/** The stages of each kind of case. */
export interface StagesOf {
  readonly rules: RulesState['stage']
  readonly criteria: 'published'
  readonly calendar: 'adopted'
  readonly receiving: 'kept'
  readonly organisation: OrganisationStage
  readonly edition: EditionStage
  readonly application: ApplicationStage
  readonly consultation: ConsultationState['stage']
  readonly notice: NoticeState['stage']
  readonly expert: ExpertState['stage']
  readonly sheet: SheetState['stage']
  readonly visit: VisitState['stage']
  readonly meeting: MeetingState['stage']
  readonly approval: ApprovalState['stage']
  readonly honour: HeldHonour['standing']
  readonly objection: ObjectionStage
  readonly ban: 'imposed'
  readonly account: AccountState['stage']
  readonly act: ActStage
  readonly erasure: 'erased'
  readonly draw: DrawState['stage']
  readonly opening: 'kept'
  readonly conduct: 'given'
  readonly pack: PackState['stage']
}

type StageWords = Readonly<Record<Audience, Words>>

/** The same word for everybody. */
const all = (zh: string, en: string): StageWords => ({ office: [zh, en], applicant: [zh, en], public: [zh, en] })
/** One word for people in office, another for everybody else. */
const inside = (office: Words, outside: Words): StageWords => ({ office, applicant: outside, public: outside })
/** The public's word is the last that was made public about the case; it never tells more. */
const each = (office: Words, applicant: Words, everybody: Words): StageWords => ({ office, applicant, public: everybody })

const preparing: Words = ['筹备中', 'In preparation']
const districtReview: Words = ['县（区）审核', 'District review']
const districtNotice: Words = ['县（区）公示', 'District notice']
const materialReview: Words = ['材料评审', 'Material review']
const accepted: Words = ['列入受理名单', 'On the acceptance list']
const proposed: Words = ['列入拟获奖名单', 'On the proposed list']
const deliberating: Words = ['会议审议', 'Deliberation']
const reviewing: Words = ['评审中', 'Under review']
const siteReview: Words = ['现场评审', 'Site review']
const approving: Words = ['市政府审定', 'Decision of the city government']
const over: Words = ['本届申报已结束', 'Ended in this edition']
const consulted: Words = ['征求意见完毕', 'Departments consulted']

export const stages = {
  rules: { draft: all('草稿', 'Draft'), published: all('已发布', 'Published') },
  criteria: { published: all('已发布', 'Published') },
  calendar: { adopted: all('已采用', 'Adopted') },
  receiving: { kept: all('现行', 'Current') },
  organisation: {
    claimed: all('待核验', 'To be verified'),
    verified: all('已核验', 'Verified'),
    rejected: all('未通过核验', 'Not verified'),
    superseded: all('已由另一账号接替', 'Replaced by another account'),
    merged: all('已合并', 'Merged'),
    dissolved: all('已注销', 'Dissolved'),
  },
  edition: {
    planned: all(...preparing),
    filed: inside(['项目已申报，待批复', 'Filed, reply awaited'], preparing),
    registered: inside(['项目已批复', 'Filing approved'], preparing),
    accepting: all('申报中', 'Open for applications'),
    reviewing: all(...reviewing),
    closed: all('已结束', 'Closed'),
    ended: all('已终止', 'Ended without result'),
  },
  application: {
    draft: each(['草稿', 'Draft'], ['草稿，尚未提交', 'Draft, not submitted'], ['申报', 'Application']),
    submitted: each(['县（区）审核中', 'In district review'], ['县（区）审核中', 'In district review'], districtReview),
    returned: each(['退回补正', 'Returned for completion'], ['待您补正', 'For you to complete'], districtReview),
    publicised: all(...districtNotice),
    'not-recommended': each(['不予推荐', 'Not recommended'], ['不予推荐', 'Not recommended'], districtReview),
    recommended: each(['已报送市级', 'Sent to the city'], ['已报送市级', 'Sent to the city'], districtNotice),
    received: each(['市级已接收', 'Received by the city'], ['市级已接收', 'Received by the city'], materialReview),
    reviewed: each(['材料评审完成', 'Material review done'], ['材料评审完成', 'Material review done'], materialReview),
    'not-listed': each(['未列入受理名单', 'Not on the acceptance list'], ['未列入受理名单', 'Not on the acceptance list'], materialReview),
    listed: all(...accepted),
    visited: each(['现场评审完成', 'Site review done'], ['现场评审完成', 'Site review done'], accepted),
    candidate: each(['列入候选名单', 'On the candidate list'], deliberating, accepted),
    'not-candidate': each(['未列入候选名单', 'Not on the candidate list'], ['未列入候选名单', 'Not on the candidate list'], accepted),
    chosen: each(['会议审议通过', 'Resolved by the meeting'], deliberating, accepted),
    'not-chosen': each(['未列入拟获奖名单', 'Not on the proposed list'], ['未列入拟获奖名单', 'Not on the proposed list'], accepted),
    proposed: all(...proposed),
    'put-forward': each(['已提请审定', 'Put before the city government'], approving, proposed),
    approved: each(['市政府已审定', 'Approved by the city government'], ['市政府已审定', 'Approved by the city government'], proposed),
    'struck-out': each(['审定未获批准', 'Not approved'], ['审定未获批准', 'Not approved'], proposed),
    honoured: all('获奖', 'Honoured'),
    left: each(['已退出', 'Left'], ['已退出', 'Left'], over),
    ended: each(['终止申报', 'Ended'], ['终止申报', 'Ended'], over),
  },
  consultation: {
    sent: inside(['未回复', 'Not answered'], ['征求意见中', 'Departments being consulted']),
    answered: inside(['已回复', 'Answered'], consulted),
    'closed-unanswered': inside(['未回复，已结束征求', 'Not answered, closed'], consulted),
    'called-off': inside(['不再征求', 'Called off'], consulted),
  },
  notice: {
    standing: all('已发布', 'Published'),
    running: all('公示中', 'Running'),
    ended: all('公示期满', 'Ended'),
    withdrawn: all('已撤回', 'Withdrawn'),
  },
  expert: { listed: all('在库', 'In the bank'), removed: all('已移出专家库', 'Removed from the bank') },
  sheet: {
    open: inside(['评分中', 'Being scored'], reviewing),
    sealed: inside(['已提交封存', 'Sealed'], reviewing),
    recused: inside(['已回避', 'Recused'], reviewing),
    withdrawn: inside(['已撤回', 'Withdrawn'], reviewing),
  },
  visit: {
    planned: each(['已安排', 'Planned'], ['已安排', 'Planned'], siteReview),
    opened: each(['现场评审中', 'Under way'], ['现场评审中', 'Under way'], siteReview),
    closed: each(['待签署报告', 'Report to be signed'], ['现场评审结束，报告待签署', 'Visit over, report to be signed'], siteReview),
    concluded: each(['现场评审完成', 'Site review done'], ['现场评审完成', 'Site review done'], siteReview),
    replaced: each(['已由新的专家组接替', 'Replaced by another group'], ['已另行安排', 'Arranged anew'], siteReview),
  },
  meeting: {
    called: inside(['已召集', 'Called'], deliberating),
    open: inside(['会议进行中', 'In session'], deliberating),
    concluded: inside(['会议已结束', 'Concluded'], deliberating),
  },
  approval: {
    submitted: inside(['已提请审定', 'Put before the city government'], approving),
    approved: inside(['市政府已审定', 'Approved by the city government'], approving),
    returned: inside(['市政府退回', 'Returned by the city government'], approving),
  },
  honour: {
    valid: all('有效', 'Valid'),
    'under-reassessment': all('期满考核中', 'Under re-evaluation'),
    'under-rectification': all('整改中', 'Under rectification'),
    cancelled: all('已取消称号', 'Title cancelled'),
    'award-withdrawn': all('已取消奖励', 'Award cancelled'),
    revoked: all('已撤销', 'Revoked'),
  },
  objection: {
    registered: each(['审查中', 'Being examined'], ['异议处理中', 'Objection being handled'], ['审查中', 'Being examined']),
    investigating: each(['调查中', 'Being investigated'], ['异议处理中', 'Objection being handled'], ['调查中', 'Being investigated']),
    refused: each(
      ['审查后不予调查，待告知', 'Not admitted, to be told'],
      ['异议处理中', 'Objection being handled'],
      ['审查完毕，结果待告知', 'Examined, result to be told'],
    ),
    decided: each(
      ['已作出处理，待告知', 'Decided, to be told'],
      ['异议处理中', 'Objection being handled'],
      ['处理完毕，结果待告知', 'Decided, result to be told'],
    ),
    notified: each(
      ['已书面告知，待确认', 'Told in writing, to be confirmed'],
      ['异议已办结', 'Objection settled'],
      ['结果已书面告知', 'Result told in writing'],
    ),
    closed: each(['已办结', 'Settled'], ['异议已办结', 'Objection settled'], ['已办结', 'Settled']),
  },
  ban: { imposed: all('限制申报', 'Not to be accepted') },
  account: { open: all('在用', 'In use'), closed: all('已停用', 'Closed') },
  act: {
    prepared: all('待审核', 'To be reviewed'),
    reviewed: all('待签发', 'To be signed'),
    returned: all('已退回经办人', 'Returned to the handler'),
    withdrawn: all('已撤回', 'Withdrawn'),
    signed: all('已签发', 'Signed'),
  },
  conduct: { given: all('已提交', 'Given') },
  pack: {
    out: all('在外', 'Out'),
    returned: all('已交回', 'Returned'),
    wiped: all('已清除', 'Wiped'),
    lost: all('设备已不在手中', 'Device gone'),
  },
  erasure: { erased: all('已删除', 'Erased') },
  opening: { kept: all('已记录', 'Recorded') },
  draw: {
    frozen: inside(['名单已冻结，待各方承诺', 'Frozen, commitments awaited'], reviewing),
    committed: inside(['各方已承诺，待揭示', 'Committed, numbers awaited'], reviewing),
    drawn: inside(['已抽取', 'Drawn'], reviewing),
    lapsed: inside(['逾期未揭示，已失效', 'Lapsed'], reviewing),
    replaced: inside(['已由新的抽取代替', 'Replaced by another draw'], reviewing),
  },
} as const satisfies { readonly [K in CaseKind]: Readonly<Record<StagesOf[K], StageWords>> }

/** The word while an edition is suspended, shown beside its stage. */
export const suspended: Words = ['暂停中', 'Suspended']

/** A page from before the last change meets a stage it does not know. */
const unknown: Words = ['状态已更新，请刷新页面', 'Changed; reload the page']

/** Whether a kind of case has such a stage. */
export function isStage(kind: CaseKind, stage: string): boolean {
  return Object.keys(stages[kind]).includes(stage)
}

/** What a case's stage is called for an audience. */
export function stageLabel(kind: CaseKind, stage: string, audience: Audience, language: Language): string {
  const words = isStage(kind, stage) ? (stages[kind] as Readonly<Record<string, StageWords>>)[stage] : undefined
  return inLanguage(words?.[audience] ?? unknown, language)
}
