/** Words of the first page. */

import type { Words } from '../../../contract/words/language.ts'
import { articleName } from '../../../contract/words/numerals.ts'
import type { Stage } from '../../../law/measures.ts'

export const homeWords = {
  title: ['首页', 'Home'],
  road: ['本届九个阶段', 'The nine stages of this edition'],
  seeList: ['看公示名单', 'See the list'],
  seeAnnouncement: ['看申报通知', 'See the announcement'],
  seeNotices: ['看公示', 'See the notices'],
  disagree: ['对名单有不同意见', 'You disagree with the list'],
  canApply: ['能不能申报', 'Can you apply?'],
  honours: ['有效的荣誉', 'Valid honours'],
  winners: ['获奖单位', 'Holders of the last edition'],
  noHonours: ['本系统颁发的荣誉，从第一届评选结束起在这里公布。', 'Honours will stand here from the end of the first edition run on this system.'],
  allHolders: ['全部获奖名录', 'All holders'],
  tasks: ['办事', 'What you can do'],
  law: ['评选管理办法', 'The Measures'],
  lawLead: ['每条下面写明由哪些页面执行。', 'Each article says which pages carry it out.'],
  fullText: ['读全文', 'Read the full text'],
  between: ['现在没有正在进行的评选', 'No edition is under way'],
  betweenLead: ['下一届的申报通知发布后，时间安排在这里公布。', 'Its schedule will stand here when the next edition is announced.'],
  preparing: ['正在筹备', 'In preparation'],
  suspended: ['本届评选暂停', 'This edition is suspended'],
  none: ['还没有举办过评选', 'No edition has been held yet'],
} as const satisfies Readonly<Record<string, Words>>

export const doors = [
  { path: '/eligibility', words: ['能不能报', 'Can you apply?'], more: ['六个条件逐条对照，不用登录', 'The six conditions, one by one; no sign-in'] },
  { path: '/objection', words: ['提出异议', 'Object'], more: ['对受理、评审有不同意见', 'You disagree with acceptance or review'] },
  {
    path: '/report-misuse',
    words: ['反映冒用荣誉', 'Report misuse'],
    more: ['未注明年度，出售、出租奖牌证书', 'No year given; plaque or certificate sold or rented out'],
  },
  {
    path: '/calendar',
    words: ['工作日日历', 'Working days'],
    more: ['期限怎么算，哪天放假上班', 'How time limits are counted; days off and make-up days'],
  },
] as const satisfies readonly { path: string; words: Words; more: Words }[]

/** Sentences for where the edition stands; `until` is the day it runs to, when one is known. */
export const nowWords = {
  application: { zh: '申报', en: 'Applications are open' },
  'district-review': { zh: '县（区）审核', en: 'The districts are reviewing' },
  'material-review': { zh: '材料评审', en: 'The materials are being reviewed' },
  'acceptance-notice': { zh: '受理名单公示', en: 'The acceptance list is on notice' },
  'site-review': { zh: '现场评审', en: 'Sites are being visited' },
  deliberation: { zh: '会议审议', en: 'The meeting is deliberating' },
  'proposed-notice': { zh: '拟获奖名单公示', en: 'The proposed list is on notice' },
  approval: { zh: '市政府审定', en: 'The city government is deciding' },
  honour: { zh: '颁发奖牌、证书', en: 'Plaques and certificates are conferred' },
} as const satisfies Readonly<Record<Stage, { zh: string; en: string }>>

/** 现在是…，到…止. The second part may stand on a line of its own. */
export const nowSentence = (stage: Stage, until: string | null): readonly [Words, Words | null] => [
  [`现在是${nowWords[stage].zh}${until ? '，' : ''}`, `${nowWords[stage].en}${until ? ', ' : ''}`],
  until ? [`到${until}止`, `until ${until}`] : null,
]

const citing = (article: number): Words => [`《办法》${articleName('zh', article)}`, articleName('en', article)]

/** One sentence on what goes on and what follows, with the article it rests on. */
export function nowLead(stage: Stage, names: number): Words {
  const of = (article: number) => citing(article)
  switch (stage) {
    case 'application':
      return [
        `向所在县（区）牵头部门提交申报材料（${of(12)[0]}）。`,
        `Hand in the materials to the lead body of your county or district (${of(12)[1]}).`,
      ]
    case 'district-review':
      return [
        `县（区）审核申报材料，征求部门意见后公示（${of(13)[0]}）。`,
        `The districts audit the materials, consult the departments and publish their notices (${of(13)[1]}).`,
      ]
    case 'material-review':
      return [
        `专家评审材料，形成正式受理名单后公示（${of(15)[0]}）。`,
        `Experts review the materials; the acceptance list then goes on notice (${of(15)[1]}).`,
      ]
    case 'acceptance-notice':
      return [
        `${names}家单位列入受理名单。公示期满无异议的，进入现场评审（${of(16)[0]}）。`,
        `${names} organisations are on the list. Those without objection are then visited (${of(16)[1]}).`,
      ]
    case 'site-review':
      return [
        `专家组对列入受理名单、无异议的单位逐家现场评审（${of(16)[0]}）。`,
        `Expert groups visit every accepted organisation without objection (${of(16)[1]}).`,
      ]
    case 'deliberation':
      return [
        `有关部门开会审议候选名单，形成拟获奖名单后公示（${of(18)[0]}）。`,
        `The departments deliberate on the candidates; the proposed list then goes on notice (${of(18)[1]}).`,
      ]
    case 'proposed-notice':
      return [
        `${names}家单位列入拟获奖名单。公示期满无异议的，提交市政府审定（${of(19)[0]}）。`,
        `${names} organisations are on the proposed list. Without objection it goes to the city government (${of(19)[1]}).`,
      ]
    case 'approval':
      return [`拟获奖名单公示期满，提交市政府审定（${of(19)[0]}）。`, `The notice has ended; the list goes to the city government (${of(19)[1]}).`]
    case 'honour':
      return [
        `市政府已经审定，颁发奖牌、证书并向社会公告（${of(20)[0]}）。`,
        `The city government has decided; plaques and certificates are conferred and announced (${of(20)[1]}).`,
      ]
  }
}

/** What the day under a stage is. */
export const dayWords = {
  done: (day: string): Words => [`${day}完成`, `done ${day}`],
  until: (day: string): Words => [`至${day}24时`, `until 24:00, ${day}`],
  earliest: (day: string): Words => [`最早${day}`, `${day} at the earliest`],
  planned: (day: string): Words => [`计划${day}`, `planned ${day}`],
  span: (from: string, to: string): Words => [`${from}至${to}`, `${from} to ${to}`],
} as const

export const stateWords = { done: ['已完成', 'done'], now: ['进行中', 'now'], later: ['未开始', 'to come'] } as const satisfies Readonly<
  Record<string, Words>
>

export const honoursCaption = (edition: Words): Words => [
  `${edition[0]}，先质量奖后提名奖，各按单位名称笔画排序`,
  `${edition[1]}; the award first, then the nomination, each in stroke order`,
]
