/** What happened to rules, calendar, editions, notices, accounts and acts. Nobody is named. */
import { dayInWords, deadlineInWords } from './days.ts'
import { noticeKinds } from './labels.ts'
import { titleOf } from './names.ts'
import { isStepName, roleWords, stepLabel } from './steps.ts'
import { type EventWords, part, plain } from './told.ts'

export const rulesEvents = {
  RulesDrafted: {
    to: 'office',
    zh: ({ version }) => `起草了实施细则${part(version, (number) => `第${number}版`)}。`,
    en: ({ version }) => `The implementing rules were drafted${part(version, (number) => ` (version ${number})`)}.`,
  },
  RulesPublished: {
    to: 'public',
    zh: ({ documentNumber, firstDay }) =>
      `发布了实施细则${part(documentNumber, (number) => `（${number}）`)}${part(firstDay, (day) => `，自${dayInWords(day, 'zh')}起施行`)}。`,
    en: ({ documentNumber, firstDay }) =>
      `The implementing rules were published${part(documentNumber, (number) => ` (${number})`)}${part(firstDay, (day) => `, in force from ${dayInWords(day, 'en')}`)}.`,
  },
} satisfies EventWords<'rules'>

export const criteriaEvents = {
  CriteriaPublished: {
    to: 'public',
    zh: ({ set }) => `载入了评审准则${part(set, ({ standard }) => `“${standard}”`)}。`,
    en: ({ set }) => `A criteria set was brought in${part(set, ({ standard }) => `: ${standard}`)}.`,
  },
} satisfies EventWords<'criteria'>

export const calendarEvents = {
  YearAdopted: {
    to: 'public',
    zh: ({ notice }) =>
      `采用了${part(notice, ({ year, version }) => `${year}年第${version}版`)}放假安排${part(notice?.documentNumber, (number) => `（${number}）`)}。`,
    en: ({ notice }) =>
      `The days off${part(notice, ({ year, version }) => ` of ${year}, version ${version},`)} were adopted${part(notice?.documentNumber, (number) => ` (${number})`)}.`,
  },
} satisfies EventWords<'calendar'>

export const receivingEvents = {
  ReceivingBodySet: {
    to: 'public',
    zh: ({ area }, names) => `设定了${part(area && titleOf(names.areas, area), String) || '一个地区'}的受理机构。`,
    en: ({ area }, names) => `The receiving body of ${part(area && titleOf(names.areas, area), String) || 'an area'} was set.`,
  },
} satisfies EventWords<'receiving'>

export const editionEvents = {
  EditionPlanned: {
    to: 'office',
    zh: ({ name }) => `开始筹备${part(name, String) || '新一届评选'}。`,
    en: ({ name }) => `Planning of ${part(name, String) || 'an edition'} began.`,
  },
  EditionFiled: plain('office', '向市表彰奖励办公室申报表彰项目。', 'The edition was filed with the commendation office.'),
  FilingAnswered: {
    to: 'office',
    zh: ({ answer }) =>
      `市表彰奖励办公室${part(answer, ({ approved }) => (approved ? '批准了表彰项目' : '没有批准表彰项目')) || '作了回复'}${part(answer?.documentNumber, (number) => `（${number}）`)}。`,
    en: ({ answer }) =>
      `The commendation office ${part(answer, ({ approved }) => (approved ? 'approved the filing' : 'did not approve the filing')) || 'replied'}${part(answer?.documentNumber, (number) => ` (${number})`)}.`,
  },
  EditionAnnounced: {
    to: 'public',
    zh: ({ documentNumber, schedule }) =>
      `发布申报通知${part(documentNumber, (number) => `（${number}）`)}${part(schedule, ({ opens, deadline }) => `，${dayInWords(opens, 'zh')}起申报，到${deadlineInWords(deadline, 'zh')}截止`)}。`,
    en: ({ documentNumber, schedule }) =>
      `The edition was announced${part(documentNumber, (number) => ` (${number})`)}${part(schedule, ({ opens, deadline }) => `; applications from ${dayInWords(opens, 'en')} to ${deadlineInWords(deadline, 'en')}`)}.`,
  },
  DeadlineExtended: {
    to: 'public',
    zh: ({ deadline }) => `申报期限延长${part(deadline, (day) => `到${deadlineInWords(day, 'zh')}`)}。`,
    en: ({ deadline }) => `The deadline was extended${part(deadline, (day) => ` to ${deadlineInWords(day, 'en')}`)}.`,
  },
  ApplicationsClosed: plain('public', '申报截止。', 'Applications closed.'),
  EditionSuspended: plain('public', '本届评选暂停。', 'The edition was suspended.'),
  EditionResumed: plain('public', '本届评选恢复。', 'The edition was resumed.'),
  EditionEnded: plain('public', '本届评选终止。', 'The edition was ended without result.'),
  AcceptanceVoteCounted: {
    to: 'office',
    zh: ({ vote }) => `录入了受理名单的投票结果${part(vote, ({ voters }) => `（${voters}人投票）`)}。`,
    en: ({ vote }) => `The votes on the acceptance list were entered${part(vote, ({ voters }) => ` (${voters} voted)`)}.`,
  },
  ReportSigned: {
    to: 'office',
    zh: ({ report }) => `签发综合评价报告${part(report, ({ number, candidates }) => `（第${number}份），提出${candidates.length}家候选单位`)}。`,
    en: ({ report }) =>
      `The evaluation report${part(report, ({ number }) => ` no. ${number}`)} was signed${part(report, ({ candidates }) => `; candidates: ${candidates.length}`)}.`,
  },
  EditionClosed: plain('public', '本届评选结束。', 'The edition was closed.'),
} satisfies EventWords<'edition'>

export const noticeEvents = {
  NoticePublished: {
    to: 'public',
    zh: ({ kind, documentNumber, lastDay }) =>
      `发布${part(kind, (each) => noticeKinds[each][0]) || '公示'}${part(documentNumber, (number) => `（${number}）`)}${part(lastDay, (day) => `，到${deadlineInWords(day, 'zh')}止`)}。`,
    en: ({ kind, documentNumber, lastDay }) =>
      `${part(kind, (each) => `Published: ${noticeKinds[each][1]}`) || 'A notice was published'}${part(documentNumber, (number) => ` (${number})`)}${part(lastDay, (day) => `, standing until ${deadlineInWords(day, 'en')}`)}.`,
  },
  NoticeLengthened: {
    to: 'public',
    zh: ({ to }) => `公示期延长${part(to, (day) => `到${deadlineInWords(day, 'zh')}`)}。`,
    en: ({ to }) => `The notice was lengthened${part(to, (day) => ` to ${deadlineInWords(day, 'en')}`)}.`,
  },
  NoticeWithdrawn: plain('public', '公示撤回。', 'The notice was withdrawn.'),
  NoticeEnded: {
    to: 'public',
    zh: ({ objections }) => `公示期满${part(objections, (number) => (number === 0 ? '，没有收到异议' : `，收到异议${number}件`))}。`,
    en: ({ objections }) =>
      `The notice ended${part(objections, (number) => (number === 0 ? ' without objections' : ` with ${number === 1 ? '1 objection' : `${number} objections`}`))}.`,
  },
} satisfies EventWords<'notice'>

export const accountEvents = {
  AccountOpened: plain('office', '开立了账号。', 'The account was opened.'),
  PostGiven: {
    to: 'office',
    zh: ({ post }) => `授予岗位${part(post, ({ role }) => `：${roleWords[role][0]}`)}。`,
    en: ({ post }) => `A post was given${part(post, ({ role }) => `: ${roleWords[role][1]}`)}.`,
  },
  PostTaken: {
    to: 'office',
    zh: ({ role }) => `收回岗位${part(role, (each) => `：${roleWords[each][0]}`)}。`,
    en: ({ role }) => `A post was taken back${part(role, (each) => `: ${roleWords[each][1]}`)}.`,
  },
  LeaveSet: {
    to: 'office',
    zh: ({ from, to }) =>
      `登记请假${part(from, (day) => `，自${dayInWords(day, 'zh')}`)}${part(to, (day) => `至${dayInWords(day, 'zh')}`)}，由同事代办。`,
    en: ({ from, to }) =>
      `Leave was set${part(from, (day) => ` from ${dayInWords(day, 'en')}`)}${part(to, (day) => ` to ${dayInWords(day, 'en')}`)}, with a substitute.`,
  },
  LeaveEnded: plain('office', '销假。', 'The leave was ended.'),
  FactorReset: plain('office', '重置了第二因素。', 'The second factor was reset.'),
  AccountClosed: plain('office', '停用了账号。', 'The account was closed.'),
} satisfies EventWords<'account'>

const about = (command: string | undefined, language: 'zh' | 'en') =>
  command !== undefined && isStepName(command) ? stepLabel(command, language) : ''

export const actEvents = {
  ActPrepared: {
    to: 'office',
    zh: ({ command }) => `经办人拟办${part(about(command, 'zh'), (step) => `“${step}”`)}，送审核。`,
    en: ({ command }) => `The handler prepared ${part(about(command, 'en'), (step) => `“${step}”`) || 'an act'} for review.`,
  },
  ActReviewed: plain('office', '审核人审核通过，送签发。', 'The reviewer agreed; the act goes to signature.'),
  ActReturned: plain('office', '退回经办人修改，写明了意见。', 'The act was returned to its handler with a note.'),
  ActWithdrawn: plain('office', '经办人撤回拟办件。', 'The handler withdrew the act.'),
  ActHandedOver: plain('office', '拟办件移交给代办人。', 'The act was handed over to a substitute.'),
  ActSigned: plain('office', '签发人签发，即时生效。', 'The signatory signed, and the act took effect.'),
} satisfies EventWords<'act'>

export const erasureEvents = {
  BodiesErased: {
    to: 'office',
    zh: ({ entries }) => `删除了${part(entries, (list) => `${list.length}条`)}记录里的个人信息，记录本身保留。`,
    en: ({ entries }) =>
      `Personal data of ${part(entries, (list) => (list.length === 1 ? '1 entry' : `${list.length} entries`)) || 'entries'} was erased; the entries stay.`,
  },
} satisfies EventWords<'erasure'>

export const openingEvents = {
  SecretOpened: {
    to: 'office',
    zh: ({ use }) => `${use === 'carrying' ? '在离线包里领取' : use === 'taking' ? '下载' : '打开'}了一份标明商业秘密的申报材料。`,
    en: ({ use }) =>
      `A document marked as a business secret was ${use === 'carrying' ? 'taken in an offline pack' : use === 'taking' ? 'downloaded' : 'opened'}.`,
  },
} satisfies EventWords<'opening'>
