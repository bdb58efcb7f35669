/** Words of the tracker. */
import { counted, type Words } from '../../../contract/words/language.ts'
import type { Stage } from '../../../law/measures.ts'
import type { ApplicationStage } from '../../../procedure/application.ts'

export const trackerWords = {
  title: ['办件进度', 'Track a case'],
  lead: ['凭办件编号和查询码看走到哪一步，不用登录。', 'See where a case stands by its number and code, without signing in.'],
  form: ['查办件进度', 'Track a case'],
  number: ['办件编号', 'Case number'],
  numberHint: ['例如 LZ2026-0001', 'For example LZ2026-0001'],
  code: ['查询码', 'Code'],
  codeHint: ['在回执上，8位数字', 'Eight digits, on the receipt'],
  submit: ['查询进度', 'Track'],
  notFound: ['没有查到', 'Nothing was found'],
  notFoundMore: ['编号和查询码对不上。请对照回执再输入一次。', 'Number and code do not go together. Compare them with the receipt and try again.'],
  lost: ['回执找不到的，请问所在县（区）的受理机构：', 'Lost the receipt? Ask the receiving body of your district: '],
  receivers: ['受理机构一览', 'all receiving bodies'],
  tooMany: ['输错的次数太多', 'Too many wrong entries'],
  errorTitle: ['有误：', 'Error: '],
  now: ['现在', 'Now'],
  next: ['下一步', 'Next'],
  holder: ['在谁手里', 'Who has it'],
  yours: ['您要做的', 'What you must do'],
  nothing: ['现在没有', 'Nothing now'],
  nothingMore: ['有进展时本页会变化', 'This page changes when something happens'],
  all: ['全部经过', 'All that happened'],
  papers: ['文书', 'Letters'],
  papersMore: ['登录工作台查看和签收。', 'Sign in to read and acknowledge them.'],
  noPapers: ['还没有文书。', 'No letters yet.'],
  again: ['再查一件', 'Track another case'],
  aside: [
    '凭编号和查询码就能看到本页，不用登录。查询码不会出现在网址里。',
    'Number and code are enough to see this page. The code never stands in the address.',
  ],
  seeNotice: ['看公示', 'See the notice'],
  dayCount: ['每日计数', 'Day by day'],
  planned: ['计划', 'planned'],
  earliest: ['最早', 'earliest'],
  applicant: ['申报单位', 'The applicant'],
  over: ['没有下一步', 'There is no next step'],
  overMore: ['本届申报已经办结', 'The case is closed in this edition'],
  object: ['有不同意见，可以提出异议（第二十八条）', 'If you disagree you may object (Article 28)'],
  suspended: ['本届评选暂停，恢复后继续办理。', 'The edition is suspended; work goes on when it is resumed.'],
  shows: ['查到以后能看到', 'What you will see'],
  showsList: [
    ['现在到了哪一步，公示还剩几天', 'the stage it is at, and how long a notice still runs'],
    ['在哪个部门手里，电话是多少', 'which office has it, and its telephone'],
    ['您要不要做什么，期限到哪天', 'whether you must do anything, and by when'],
    ['已经办过的每一步，和后面的计划', 'every step so far, and what is planned'],
  ],
} as const

/** How long an address must wait, and what is not affected by it. */
export const tryAgain = (minutes: number): Words => [
  `从您的网络连续输错了编号或者查询码。为防止有人猜码，请过${minutes}分钟再查。办件和期限不受影响。`,
  `Wrong numbers or codes came from your network again and again. So that nobody can guess, try again in ${counted(minutes, 'minute')}. The case and its deadlines are not affected.`,
]

type Holder = 'applicant' | 'district' | 'city' | 'government' | 'nobody'

interface Holding {
  readonly holder: Holder
  readonly next: Stage | null
  readonly yours: Words | null
}

const waits = (holder: Holder, next: Stage): Holding => ({ holder, next, yours: null })
const over = (yours: Words | null): Holding => ({ holder: 'nobody', next: null, yours })

/** Who holds a case at a stage that the applicant knows of, what comes next, and what the applicant must do. */
export const holdings: Readonly<Record<ApplicationStage, Holding>> = {
  draft: { holder: 'applicant', next: 'district-review', yours: ['填完并提交申报', 'Complete and submit the application'] },
  submitted: waits('district', 'district-review'),
  returned: { holder: 'applicant', next: 'district-review', yours: ['按补正通知书补正材料', 'Complete the materials as the letter says'] },
  publicised: waits('district', 'material-review'),
  'not-recommended': over(trackerWords.object),
  recommended: waits('city', 'material-review'),
  received: waits('city', 'acceptance-notice'),
  reviewed: waits('city', 'acceptance-notice'),
  'not-listed': over(trackerWords.object),
  listed: waits('city', 'site-review'),
  visited: waits('city', 'deliberation'),
  candidate: waits('city', 'deliberation'),
  'not-candidate': waits('city', 'deliberation'),
  chosen: waits('city', 'deliberation'),
  'not-chosen': waits('city', 'deliberation'),
  proposed: waits('city', 'approval'),
  'put-forward': waits('government', 'honour'),
  approved: waits('city', 'honour'),
  'struck-out': over(trackerWords.object),
  honoured: over(null),
  left: over(null),
  ended: over(trackerWords.object),
}

export const completionUntil = (deadline: string): Words => [`期限到${deadline}`, `by ${deadline}`]
export const standsUntil = (deadline: string): Words => [`公示到${deadline}`, `on notice until ${deadline}`]
export const caseTitle = (number: string, edition: Words): Words => [`申报${number}　${edition[0]}`, `Application ${number} · ${edition[1]}`]
export const letterOn = (kind: Words, day: string): Words => [`${kind[0]}（${day}）`, `${kind[1]} (${day})`]
