/** Words of notices: the list, the page, the count. */

import { counted, type Words } from '../../../contract/words/language.ts'
import type { StripDay } from '../facts/strip.ts'

export const noticeWords = {
  title: ['公示', 'Notices'],
  lead: ['各届全部公示和公告，结束以后地址不变。', 'All notices and announcements of all editions. A notice keeps its address for ever.'],
  filter: ['筛选', 'Filter'],
  stage: ['状态', 'State'],
  edition: ['届次', 'Edition'],
  area: ['县（区）', 'County or district'],
  any: ['全部', 'All'],
  apply: ['筛选', 'Filter'],
  clear: ['清除筛选', 'Clear the filter'],
  excel: ['下载Excel', 'Download as Excel'],
  feed: ['订阅（Atom）', 'Subscribe (Atom)'],
  none: ['没有符合条件的公示。', 'No notice fits.'],
  noneYet: ['还没有发布过公示。发布后在这里看到，并一直保留。', 'No notice has been published yet. They will stand here, and stay.'],
  columns: {
    title: ['标题', 'Title'],
    kind: ['种类', 'Kind'],
    published: ['发布', 'Published'],
    until: ['公示至', 'Standing until'],
    state: ['状态', 'State'],
    names: ['家数', 'Names'],
    number: ['文号', 'Document number'],
    publisher: ['发布部门', 'Publisher'],
    order: ['序', 'No.'],
    name: ['单位名称', 'Organisation'],
    applicantKind: ['类别', 'Kind'],
    area: ['所在县（区）', 'County or district'],
    class: ['奖项', 'Award'],
    district: ['县（区）公示期满', 'District notice ended'],
    objections: ['收到异议', 'Objections'],
  },
  noCount: ['不计期限', 'no count'],
  howCounted: ['怎么算的', 'How it is counted'],
  dayByDay: ['一天一天这样数：', 'Day by day:'],
  grounds: ['依据', 'Grounds'],
  readArticle: ['看条文', 'Read the article'],
  yearCalendar: ['看全年日历', 'See the calendar of the year'],
  calendarNotice: ['放假安排', 'Days off'],
  law201: ['开始的当日不计入，自下一日开始计算。', 'The first day is not counted; counting begins on the next day.'],
  law203: ['期间的最后一日的截止时间为二十四时。', 'The last day of a period ends at 24:00.'],
  order: ['按单位名称笔画排序，排名不分先后', 'In the stroke order of the Chinese names; the order is no ranking'],
  orderByClass: [
    '先质量奖后提名奖，各按单位名称笔画排序，排名不分先后',
    'The award first, then the nomination, each in stroke order; the order is no ranking',
  ],
  provisional: ['暂定', 'provisional'],
  withdrawnTitle: ['本公示已撤回', 'This notice was withdrawn'],
  stillReadable: ['原内容保留在下面，供查阅。', 'What it said is kept below.'],
  lengthenedTitle: ['公示期延长', 'The notice was lengthened'],
  different: ['对名单有不同意见？', 'Do you disagree with the list?'],
  howToObject: ['怎样提出异议', 'How to object'],
  person: ['个人', 'An individual'],
  organisation: ['单位', 'An organisation'],
  whoSees: ['谁会看到您的身份：', 'Who sees your identity: '],
  whoSeesMore: [
    '只有市牵头部门办理这件异议的人，每次打开都有记录。被异议的单位、县（区）和专家看不到。',
    'Only those of the city lead body who handle the case, and each opening is recorded. The organisation objected to, the district and the experts never see it.',
  ],
  held: [
    '有异议的单位在办结前不进入下一步，其他单位照常。公示期满以后也可以提出。',
    'The organisation objected to waits until the case is settled; the others go on. You may also object after the notice has ended.',
  ],
  examination: (days: number): Words => [
    `自收到之日起${days}个工作日内审查（《办法》第二十九条）。`,
    `It is examined within ${days} working days of its receipt (Article 29).`,
  ],
  discipline: [
    '发现评选过程有违法、违规、违纪情形，可以向市纪委监委举报：',
    'A breach in the process itself may be reported to discipline inspection: ',
  ],
  article30: ['（第三十条）', ' (Article 30)'],
  pdf: ['打印版（PDF）', 'Printable version (PDF)'],
  list: ['下载名单（Excel）', 'Download the list (Excel)'],
  previousNotice: ['上届同类公示', 'The same notice of the edition before'],
  replaces: ['本公示代替已撤回的：', 'This notice replaces a withdrawn one: '],
  seeReplacement: ['看重新发布的公示：', 'See the notice that replaces it: '],
  publisher: ['发布', 'Published by'],
  text: ['内容', 'Text'],
  running: ['正在公示', 'Running now'],
  noneRunning: ['现在没有正在进行的公示。', 'No notice is running now.'],
  allNotices: ['全部公示和结果', 'All notices and results'],
  allSettled: ['，均已办结', ', all of them settled'],
  suspendedNote: ['本届评选暂停。公示期照常计算。', 'The edition is suspended. The notice runs on.'],
} as const

export const publishedOn = (day: string): Words => [`${day}发布`, `published on ${day}`]
export const restsOn = (articles: readonly string[], articlesEn: readonly string[]): Words => [
  `依据《办法》${articles.join('、')}`,
  `under ${articlesEn.join(', ')} of the Measures`,
]
export const runsUntil = (deadline: string): Words => [`公示期到${deadline}止`, `The notice stands until ${deadline}`]
export const ranUntil = (deadline: string): Words => [`公示期到${deadline}，已期满`, `The notice stood until ${deadline} and has ended`]
export const leftAfterToday = (left: number): Words =>
  left === 0 ? ['今天24时期满', 'it ends today at 24:00'] : [`今天之后还有${left}个`, `${left} more after today`]
export const houses = (number: number): Words => [`${number}家`, counted(number, 'organisation')]
export const countTitle = (kind: Words, number: number): Words => [`${kind[0]}，共${number}家`, `${kind[1]}: ${counted(number, 'organisation')}`]
export const listKinds = {
  district: ['申报单位', 'Applicants'],
  acceptance: ['受理名单', 'Acceptance list'],
  proposed: ['拟获奖名单', 'Proposed list'],
  conferment: ['获奖单位', 'Holders'],
} as const satisfies Readonly<Record<string, Words>>

/** Which part of a long list is shown. */
export const listPart = (from: number, to: number): Words => [`本页第${from}至${to}家`, `${from} to ${to} on this page`]

export const result = (objections: number, open: number): Words => {
  if (objections === 0) return ['公示期满，没有收到异议。', 'The notice has ended. No objection was received.']
  const [zh, en] = open > 0 ? [`，其中${open}件正在办理`, `, ${open} of them still being handled`] : noticeWords.allSettled
  return [`公示期满，收到异议${objections}件${zh}。`, `The notice has ended with ${counted(objections, 'objection')}${en}.`]
}

export const nextStep = (nextDay: string, off: string | null, firstWorkingDay: string): Words => [
  `公示期满的次日（${nextDay}）起才可以进入下一步。${off ? `${off}不上班，之后第一个工作日是${firstWorkingDay}。` : ''}`,
  `The next step may be taken from the day after (${nextDay}).${off ? ` ${off} are days off; the first working day after is ${firstWorkingDay}.` : ''}`,
]

export const lengthened = (reason: string, from: string, to: string): Words => [
  `因${reason}，公示期由原定${from}止延长至${to}止。`,
  `It was to end at ${from} and now ends at ${to}.`,
]

export const provisionalNote = (years: readonly number[]): Words => [
  `最后一日为暂定：${years.join('年、')}年的放假安排尚未公布。公布后重新计算，只会延后，不会提前。`,
  `The last day is provisional: the days off of ${years.join(', ')} are not published yet. It will be counted again then, and can only become later.`,
]

export const withdrawnOn = (day: string): Words => [`${day}撤回`, `withdrawn on ${day}`]

/** What a day of the strip is, besides its date. */
export function reasonWords(day: StripDay, start: Words): Words {
  if (day.count === null) return uncounted(day, start)
  if (day.when === 'today') return day.last ? ['今天24时止', 'today, ends at 24:00'] : ['今天', 'today']
  if (day.reason === 'make-up-workday') return ['调休上班，计入', 'make-up working day, counted']
  if (day.last) return ['24时止', 'ends at 24:00']
  return day.when === 'past' ? ['已过', 'past'] : ['未到', 'to come']
}

export const notCounted: Words = ['不计', 'not counted']

/** Why a day is not counted; today says so too. */
function uncounted({ reason, when }: StripDay, start: Words): Words {
  const [zh, en]: Words = reason === 'start' ? start : reason === 'weekend' ? ['休息日', 'weekend'] : ['放假', 'day off']
  return when === 'today' ? [`${zh}，今天`, `${en}, today`] : [zh, en]
}

/** What the first day of a period is. */
export const startWords = {
  published: ['发布当日', 'day of publication'],
  received: ['收到当日', 'day of receipt'],
  asked: ['起算当日', 'first day'],
} as const satisfies Readonly<Record<string, Words>>
