/** What happened among experts, at the visit, in the meeting and before the government. Nobody is named; no score or ballot is told. */

import type { PackEnd } from '../../procedure/pack.ts'
import { dayInWords, deadlineInWords, shortDay } from './days.ts'
import { awardClasses } from './labels.ts'
import { counted, type Words } from './language.ts'
import { type EventWords, part, plain } from './told.ts'

export const expertEvents = {
  ExpertListed: plain('office', '专家列入专家库。', 'The expert was entered in the bank.'),
  TieRecorded: plain('office', '登记了与一家单位的利害关系。', 'A tie with an organisation was recorded.'),
  TieEnded: plain('office', '一项利害关系已经结束或者撤回。', 'A tie is over or was taken back.'),
  ParticularsChanged: plain('office', '更正了专家信息。', 'The particulars of the expert were changed.'),
  AvailabilitySet: plain('office', '登记了不能参加的时间。', 'The days away were set.'),
  UndertakingSigned: plain('office', '签署了保密和廉洁承诺。', 'Secrecy and integrity were undertaken.'),
  ExpertRemoved: plain('office', '专家移出专家库。', 'The expert was removed from the bank.'),
} satisfies EventWords<'expert'>

export const drawEvents = {
  PoolFrozen: {
    to: 'office',
    zh: ({ entries, parties }) =>
      `冻结了抽取名单${part(entries, (list) => `，共${list.length}人`)}${part(parties, (list) => `，由${list.length}方共同产生种子`)}。`,
    en: ({ entries, parties }) =>
      `The pool was frozen${part(entries, (list) => `, ${counted(list.length, 'expert')}`)}${part(parties, (list) => `, ${counted(list.length, 'party', 'parties')}`)}.`,
  },
  ExpertChecked: {
    to: 'office',
    zh: ({ number, outcome }) => `核对了${part(number, (each) => `${each}号`)}专家与一家申报单位的关系${outcome ? '，应当跳过' : ''}。`,
    en: ({ number, outcome }) => `Expert${part(number, (each) => ` ${each}`)} was checked against an applicant${outcome ? ' and is skipped' : ''}.`,
  },
  SeedCommitted: plain('office', '一方提交了随机数承诺。', 'A party committed to a number.'),
  SeedOpened: plain('office', '一方揭示了随机数，与承诺一致。', 'A party opened its number, as it had committed.'),
  ExpertsDrawn: {
    to: 'office',
    zh: ({ result, missing }) =>
      `抽取完成${part(result, (list) => `，抽中${list.filter((each) => each.outcome === 'seat').length}人`)}${missing?.length ? `；${missing.length}方逾期没有揭示，已记录` : ''}。`,
    en: ({ result, missing }) =>
      `The draw is done${part(result, (list) => `; seats: ${list.filter((each) => each.outcome === 'seat').length}`)}${missing?.length ? `; silent: ${missing.length}` : ''}.`,
  },
  DrawLapsed: plain('office', '逾期没有揭示的一方已记录，这次抽取失效。', 'Who stayed silent is recorded; the draw lapsed.'),
  NumberNamed: {
    to: 'office',
    zh: ({ number }) => `查看了${part(number, (each) => `${each}号`)}对应的专家。`,
    en: ({ number }) => `The expert behind number${part(number, (each) => ` ${each}`)} was looked up.`,
  },
  DrawnRefused: {
    to: 'office',
    zh: ({ number }) => `${part(number, (each) => `${each}号`)}专家不能参加，按顺序递补。`,
    en: ({ number }) => `Expert${part(number, (each) => ` ${each}`)} cannot come; the next number follows.`,
  },
  DrawReplaced: plain('office', '由新的抽取代替，原记录保留。', 'Another draw took its place; this record is kept.'),
} satisfies EventWords<'draw'>

export const sheetEvents = {
  SheetOpened: plain('office', '分派了评分表。', 'The sheet was assigned.'),
  SheetSealed: plain('office', '提交并封存了评分表。', 'The sheet was submitted and sealed.'),
  PaperSheetTyped: plain('office', '从纸上录入了评分表，附扫描件。', 'The sheet was typed in from paper, with its scan.'),
  SheetUnsealed: plain('office', '解封了评分表。', 'The sheet was unsealed.'),
  ReaderRecused: plain('office', '评审专家回避，评分表作废。', 'The expert recused, and the sheet is void.'),
  SheetWithdrawn: plain('office', '撤回了评分表。', 'The sheet was withdrawn.'),
} satisfies EventWords<'sheet'>

const days = (list: readonly string[]) => [...new Set([list[0] ?? '', list[list.length - 1] ?? ''])].filter(Boolean)

export const visitEvents = {
  GroupFormed: {
    to: 'applicant',
    zh: (event) =>
      `组建了现场评审专家组${part(
        event.days,
        (list) =>
          `，${days(list)
            .map((day) => shortDay(day, 'zh'))
            .join('至')}现场评审`,
      )}。`,
    en: (event) =>
      `The site-review group was formed${part(
        event.days,
        (list) =>
          ` for a visit on ${days(list)
            .map((day) => shortDay(day, 'en'))
            .join(' to ')}`,
      )}.`,
  },
  VisitOpened: plain('applicant', '召开了首次会议，现场评审开始。', 'The opening meeting was held and the visit began.'),
  FindingRecorded: plain('office', '记录了一条现场发现。', 'A finding was recorded.'),
  ScoresRevised: plain('office', '根据现场评审修正了得分，写明了理由。', 'Scores were revised after the visit, with reasons.'),
  VisitClosed: plain('applicant', '召开了末次会议，现场评审结束。', 'The closing meeting was held and the visit ended.'),
  AgendaSet: plain('applicant', '安排了现场评审的日程。', 'The agenda of the visit was set.'),
  ArrangementsAnswered: {
    to: 'applicant',
    zh: ({ answer }) => (answer === 'change' ? '申报单位请求调整现场评审安排。' : '申报单位确认了现场评审安排。'),
    en: ({ answer }) =>
      answer === 'change' ? 'The applicant asked to change the arrangements of the visit.' : 'The applicant confirmed the arrangements of the visit.',
  },
  IssueRaised: plain('office', '增加了一项现场核实事项。', 'An issue to verify on the site was added.'),
  IssueClosed: plain('office', '一项现场核实事项有了结论。', 'An issue to verify was closed with a finding.'),
  InterviewRecorded: plain('office', '记录了一次访谈。', 'An interview was recorded.'),
  PhotographAdded: plain('office', '上传了一张现场照片。', 'A photograph was added.'),
  DocumentsRequested: plain('applicant', '专家组要求提供资料。', 'The group asked for documents.'),
  DocumentsGiven: plain('applicant', '申报单位提供了资料。', 'The applicant gave what was asked for.'),
  AbsenceRecorded: {
    to: 'office',
    zh: ({ last }) => `记录了一位成员不能签名的原因${last ? '，现场评审报告签署完毕' : ''}。`,
    en: ({ last }) => `It was recorded why a member cannot sign${last ? '; the visit report is complete' : ''}.`,
  },
  GroupMemberOff: plain('office', '一位成员退出现场评审专家组。', 'A member left the site-review group.'),
  GroupCompleted: plain('applicant', '调整了现场评审专家组。', 'The site-review group was completed.'),
  VisitReplaced: plain('applicant', '另行组建现场评审专家组，本次安排不再进行。', 'Another group was formed, and this visit does not take place.'),
  ReportSigned: {
    to: 'office',
    zh: ({ last }) => (last ? '现场评审报告由全体成员签署完毕。' : '一位成员签署了现场评审报告。'),
    en: ({ last }) => (last ? 'The visit report was signed by every member.' : 'A member signed the visit report.'),
  },
} satisfies EventWords<'visit'>

export const conductEvents = {
  ConductReported: plain('applicant', '申报单位提交了现场评审纪律反馈。', 'The applicant reported on the conduct of the visit.'),
} satisfies EventWords<'conduct'>

function packEnd(how: PackEnd | undefined): Words {
  if (how === 'lost') return ['持有人登记存放离线包的设备已不在手中', 'The holder recorded that the device with an offline pack is gone']
  if (how === 'wiped') return ['持有人清除了离线包', 'The holder wiped an offline pack']
  return ['离线包已交回', 'An offline pack came back']
}

export const packEvents = {
  PackTaken: {
    to: 'office',
    zh: ({ files, until }) =>
      `一位成员领取了现场评审离线包${part(files, (list) => `，内有材料${list.length}份`)}${part(until, (day) => `，${dayInWords(day, 'zh')}24时失效`)}。`,
    en: ({ files, until }) =>
      `A member took an offline pack of the visit${part(files, (list) => ` with ${counted(list.length, 'file')}`)}${part(until, (day) => `, good until the end of ${dayInWords(day, 'en')}`)}.`,
  },
  PackReadingsTold: {
    to: 'office',
    zh: ({ read }) => `按设备所记，离线包里的材料${part(read, (list) => `打开${list.length}次`)}。`,
    en: ({ read }) => `By the note of the device, documents of the pack were opened${part(read, (list) => ` ${counted(list.length, 'time')}`)}.`,
  },
  PackEnded: {
    to: 'office',
    zh: ({ how, sent, left }) => `${packEnd(how)[0]}${part(sent, (count) => `，传回${count}条${left ? `，未传${left}条` : ''}`)}。`,
    en: ({ how, sent, left }) => `${packEnd(how)[1]}${part(sent, (count) => `, ${counted(count, 'line')} sent${left ? `, ${left} not` : ''}`)}.`,
  },
} satisfies EventWords<'pack'>

export const meetingEvents = {
  MeetingCalled: {
    to: 'office',
    zh: ({ day, members, candidates }) =>
      `召集审议会${part(day, (on) => `，定于${dayInWords(on, 'zh')}`)}${part(members, (list) => `，应到${list.length}人`)}${part(candidates, (list) => `，审议${list.length}家`)}。`,
    en: ({ day, members, candidates }) =>
      `The meeting was called${part(day, (on) => ` for ${dayInWords(on, 'en')}`)}${part(members, (list) => `, ${counted(list.length, 'member')}`)}${part(candidates, (list) => `, ${counted(list.length, 'candidate')}`)}.`,
  },
  MeetingOpened: {
    to: 'office',
    zh: ({ present }) => `审议会开始${part(present, (list) => `，实到${list.length}人`)}。`,
    en: ({ present }) => `The meeting was opened${part(present, (list) => ` with ${list.length} present`)}.`,
  },
  MemberRecused: plain('office', '一位成员对一家候选单位回避表决。', 'A member recused from the vote on a candidate.'),
  BallotCast: plain('office', '一位成员投了票。', 'A member cast a ballot.'),
  MemberLeft: plain('office', '一位成员离会。', 'A member left the meeting.'),
  MemberArrived: plain('office', '一位成员到会。', 'A member came to the meeting.'),
  CandidateDeferred: plain('office', '一家候选单位暂缓审议。', 'A candidate was put off to a later meeting.'),
  VoteOpened: plain('office', '开始对一家候选单位表决。', 'The vote on a candidate was opened.'),
  SecretBallotCast: plain('office', '一位成员投了无记名票。', 'A member cast a secret ballot.'),
  PaperCountTyped: plain('office', '录入了一家候选单位的纸质票。', 'The paper ballots on a candidate were typed in.'),
  VoterWithdrawn: plain('office', '一位回避的成员退出了一次表决。', 'A recused member left the vote on a candidate.'),
  VoteClosed: plain('office', '对一家候选单位的表决结束并计票。', 'The vote on a candidate was closed and counted.'),
  VoteVoided: plain('office', '对一家候选单位的表决作废，票未拆看。', 'The vote on a candidate was made void, its ballots unread.'),
  MeetingConcluded: {
    to: 'office',
    zh: ({ outcomes }) => `审议会结束${part(outcomes, (list) => `，${list.filter((each) => each.outcome === 'chosen').length}家列入拟获奖名单`)}。`,
    en: ({ outcomes }) =>
      `The meeting concluded${part(outcomes, (list) => `; on the proposed list: ${list.filter((each) => each.outcome === 'chosen').length}`)}.`,
  },
} satisfies EventWords<'meeting'>

export const approvalEvents = {
  ListSubmitted: {
    to: 'office',
    zh: ({ items, supplementary }) => `${supplementary ? '补充' : ''}提请市政府审定${part(items, (list) => `，共${list.length}家`)}。`,
    en: ({ items, supplementary }) =>
      `The ${supplementary ? 'supplementary ' : ''}list was put before the city government${part(items, (list) => `: ${counted(list.length, 'applicant')}`)}.`,
  },
  ListApproved: {
    to: 'office',
    zh: ({ decision }) =>
      `市政府审定${part(decision?.documentNumber, (number) => `（${number}）`)}${part(decision, ({ approved, struckOut }) => `，批准${approved.length}家${struckOut.length > 0 ? `，未批准${struckOut.length}家` : ''}`)}。`,
    en: ({ decision }) =>
      `The city government decided${part(decision?.documentNumber, (number) => ` (${number})`)}${part(decision, ({ approved, struckOut }) => `: ${approved.length} approved${struckOut.length > 0 ? `, ${struckOut.length} not approved` : ''}`)}.`,
  },
  ListReturned: plain('office', '市政府退回名单，写明了理由。', 'The city government returned the list with reasons.'),
} satisfies EventWords<'approval'>

export const honourEvents = {
  CertificateIssued: {
    to: 'public',
    zh: ({ year, class: awardClass, certificate, until }) =>
      `颁发${part(year, (each) => `${each}年度`)}${part(awardClass, (each) => awardClasses[each][0])}证书${part(certificate, (number) => `${number}`)}${part(until, (day) => `，有效期到${deadlineInWords(day, 'zh')}`)}。`,
    en: ({ year, class: awardClass, certificate, until }) =>
      `The certificate ${part(certificate, (number) => `${number} `)}of ${part(awardClass, (each) => awardClasses[each][1]) || 'the award'}${part(year, (each) => ` for ${each}`)} was issued${part(until, (day) => `, valid until ${deadlineInWords(day, 'en')}`)}.`,
  },
} satisfies EventWords<'honour'>
