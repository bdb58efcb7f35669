/** Words of taking the result of a draw, and of ties that bar nobody. */
import type { Words } from '../../contract/words/language.ts'

export const words = {
  source: ['来源：{source}（{by}）', 'Source: {source} ({by})'],
  overSince: ['，已于{day}结束', '; over since {day}'],
  seen: ['已查看，按实施细则不需要回避', 'Seen; no bar by the rules'],
  noDraw: [
    '按实施细则，评审专家从专家库随机抽取。{number}还没有可以使用的抽取结果。',
    'By the rules experts are drawn from the bank. There is no result to use for {number} yet.',
  ],
  toFreeze: ['冻结抽取名单', 'Freeze a pool'],
  chooseDraw: ['选用哪一次抽取', 'Which draw'],
  drawOf: ['{day}冻结，抽中{seats}人，替补{substitutes}人', 'Frozen on {day}: {seats} drawn, {substitutes} in reserve'],
  takeWhat: [
    '专家由抽取产生，不需要输入姓名。不能参加的，在抽取页面记录原因，由下一个编号递补。',
    'The experts follow from the draw; no name is typed. Who cannot come is recorded with the draw, and the next number follows.',
  ],
  toDraw: ['打开这次抽取', 'Open this draw'],
  caption: ['抽取结果', 'The result of the draw'],
  field: ['专业', 'Field'],
  order: ['顺序', 'Order'],
  number: ['编号', 'Number'],
  outcome: ['结果', 'Outcome'],
  expert: ['专家', 'Expert'],
  remarks: ['说明', 'Remarks'],
  showName: ['查看姓名：{number}', 'Show the name of {number}'],
  show: ['查看姓名', 'Show the name'],
  hidden: ['只显示编号', 'Number only'],
  taken: ['已分派', 'Assigned'],
  inGroup: ['在组', 'In the group'],
  followed: ['{why}；由{number}递补', '{why}; {number} follows'],
  followedByNone: ['{why}；没有可以递补的', '{why}; nobody left to follow'],
  leads: ['{number}任组长', '{number} leads'],
  leader: ['组长', 'Leads'],
  busy: ['{days}已有现场评审', 'Visits on {days}'],
  notUndertaken: ['本届承诺尚未签署', 'Undertaking not signed'],
  barred: [
    '抽取以后登记了新的关系，请在抽取页面记录，由下一个编号递补。',
    'A tie came up after the draw: record it there, and the next number follows.',
  ],
} as const satisfies Readonly<Record<string, Words>>
