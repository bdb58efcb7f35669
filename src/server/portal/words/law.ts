/** Words of the regulation's pages: chapters, articles, implementing rules. */
import type { Words } from '../../../contract/words/language.ts'

export const lawWords = {
  title: ['办法与解读', 'The Measures'],
  search: ['搜索条文', 'Search the articles'],
  searchHint: ['例如：公示、异议、五年', 'In Chinese, for example 公示'],
  searchButton: ['搜索', 'Search'],
  found: (number: number, text: string): Words => [`含“${text}”的条文，共${number}条`, `${number} articles with “${text}”`],
  notFound: (text: string): Words => [`没有含“${text}”的条文。`, `No article has “${text}”.`],
  full: ['全文（可打印）', 'Full text (for printing)'],
  rules: ['实施细则', 'Implementing rules'],
  rulesMore: ['办法留给细则的数字，逐条写明取值', 'The values of what the Measures leave open'],
  criteria: ['评审准则', 'Criteria of the review'],
  criteriaMore: ['每届按哪一套评审，逐条写明分值', 'What an edition is reviewed by, item by item'],
  calendar: ['工作日日历', 'Working days'],
  calendarMore: ['公示和审查期限按工作日计算', 'Time limits are counted in working days'],
  chapters: ['章节', 'Chapters'],
  contents: ['目录', 'Contents'],
  carriedOut: ['由这些页面执行', 'Carried out by these pages'],
  steps: ['由这些步骤执行', 'Carried out by these steps'],
  stepsMore: ['工作人员和申报单位在工作台办理', 'Taken in the workspace by offices and applicants'],
  clock: ['到期由系统办理', 'by the clock, when due'],
  threeHands: ['经办、审核、签发三步', 'handled, reviewed and signed'],
  api: ['程序接口', 'For programs'],
  refusals: ['不能做的事，各有依据', 'What cannot be done, and on what ground'],
  refusalsMore: ['系统的每个拒绝都写明依据。没有依据的，不拒绝。', 'Every refusal names its ground. Without a ground there is none.'],
  columns: { situation: ['情形', 'Situation'], answer: ['系统的回答', 'Answer'], ground: ['依据', 'Ground'] },
  parameters: ['细则里的取值', 'Values set by the implementing rules'],
  parametersMore: ['条文没有写明的，由实施细则规定。', 'What the article leaves open is set there.'],
  running: ['正在按本条进行', 'Running under this article'],
  previous: ['上一条', 'Previous article'],
  next: ['下一条', 'Next article'],
  paragraph: (number: string): Words => [`第${number}款`, `Paragraph ${number}`],
  around: ['前后条', 'Articles before and after'],
  notComputed: ['本条没有需要系统办理的步骤，照原文执行。', 'Nothing in this article is for a computer; it is followed as it stands.'],
  printed: (document: string, day: string): Words => [
    `${document}，自${day}起施行。文字、标点与印发本一致。`,
    `${document}, in force from ${day}. Words and punctuation as printed.`,
  ],
  onlyChinese: ['', 'The text is binding in Chinese only.'],
} as const

export const rulesWords = {
  title: ['实施细则', 'Implementing rules'],
  lead: [
    '办法第九条（一）和第三十八条把这些数字留给市牵头部门规定。每一条都写明现行取值；没有改过的标为建议值。',
    'Articles 9(1) and 38 leave these values to the city lead body. Each clause has its value in force; those never changed are marked as suggested.',
  ],
  none: [
    '还没有发布实施细则，下面是建议值。发布以前不能发布申报通知。',
    'No implementing rules have been published; below are the suggested values. No edition is announced before.',
  ],
  inForce: (version: number, document: string, day: string): Words => [
    `第${version}版，${document}，自${day}起施行`,
    `Version ${version}, ${document}, in force from ${day}`,
  ],
  suggested: ['建议值', 'suggested'],
  changed: ['已修改', 'changed'],
  suggestedIs: (value: string): Words => [`建议值为${value}`, `suggested: ${value}`],
  columns: { clause: ['条', 'Clause'], title: ['规定什么', 'What it sets'], value: ['取值', 'Value'], fills: ['补充条文', 'Fills'] },
  versions: ['各版本', 'Versions'],
  versionColumns: {
    version: ['版本', 'Version'],
    document: ['文号', 'Document'],
    from: ['施行', 'In force from'],
    changes: ['比上一版修改', 'Changed from the one before'],
  },
  first: ['首版', 'first version'],
  noChange: ['没有改动取值', 'no value changed'],
  editions: ['每届评选适用发布申报通知那天的版本。', 'An edition runs under the version in force on the day it was announced.'],
} as const

export const criteriaWords = {
  title: ['评审准则', 'Criteria of the review'],
  lead: [
    '依据第三条，评审以《卓越绩效评价准则》等国家标准为基本依据。每届用哪一套，发布申报通知时确定，此后不变。',
    'By Article 3 the review rests on GB/T 19580 and other national standards. The set is fixed when an edition is announced.',
  ],
  sum: (categories: number, items: number, points: number, step: number): Words => [
    `${categories}个类目，${items}个条目，满分${points}分；每个条目按百分比评分，${step}%一档。`,
    `${categories} categories, ${items} items, ${points} points; each item is scored in percent, in steps of ${step}.`,
  ],
  source: ['出处：', 'Source: '],
  usedBy: ['采用这一套的：', 'Used by: '],
  unused: ['还没有一届采用。', 'No edition uses it yet.'],
  columns: { item: ['条目', 'Item'], category: ['类目', 'Category'], kind: ['性质', 'Kind'], points: ['分值', 'Points'] },
  process: ['过程', 'Process'],
  result: ['结果', 'Result'],
} as const
