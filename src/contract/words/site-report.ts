/** 现场评审报告、综合评价报告、评审反馈报告: the words that are drafted from the record. Numbers stand in tables beside them, never in them. */

import type { VisitState } from '../../procedure/site-review.ts'
import type { ArrangementsAnswer, IssueOutcome, IssueSource } from '../../procedure/visit-record.ts'
import { shortDay } from './days.ts'
import type { Labels } from './labels.ts'

export const issueOutcomes = {
  'as-stated': ['与材料一致', 'as stated'],
  partly: ['部分一致', 'partly as stated'],
  'not-as-stated': ['与材料不一致', 'not as stated'],
  'not-found': ['未能核实', 'could not be verified'],
} as const satisfies Labels<IssueOutcome>

export const issueSources = {
  sheets: ['材料评审提出', 'from the material review'],
  board: ['合议提出', 'from the board'],
  office: ['牵头部门提出', 'from the lead body'],
  group: ['专家组提出', 'from the group'],
} as const satisfies Labels<IssueSource>

export const arrangementsAnswers = {
  suits: ['申报单位已确认安排', 'the applicant confirmed the arrangements'],
  change: ['申报单位请求调整安排', 'the applicant asks to change the arrangements'],
} as const satisfies Labels<ArrangementsAnswer['answer']>

export const conductTopics = {
  plan: ['按日程进行，没有增加无关的安排', 'Went by the agenda, with nothing beside the matter'],
  manner: ['客观公正，尊重被评审单位', 'Was fair and respectful'],
  secrecy: ['保守商业秘密，没有透露得分和结果', 'Kept secrets, told no score and no result'],
  gifts: ['没有收受礼品、礼金、有价证券', 'Took no gifts, money or securities'],
  hospitality: ['没有接受超标准食宿和额外安排', 'Took no lodging, meals or outings beyond the standard'],
  business: ['没有推销咨询、培训、认证等业务', 'Offered no consulting, training or certification'],
} as const satisfies Labels<string>

const clause = (heading: string, lines: readonly string[], otherwise: string) => [heading, ...(lines.length > 0 ? lines : [otherwise])]

/**
 * The report of a visit as a skeleton in words. Scores are not in it: they are shown from the record beside the words.
 *
 * @param titleOf an item's code and title by its code
 */
export function draftSiteReport(state: VisitState, titleOf: (code: string) => string): string {
  const { issues = [], findings, interviews = [], photographs = [], requests = [] } = state
  const held = state.openingHeld
  return [
    `一、评审经过`,
    `专家组于${state.days.map((day) => shortDay(day, 'zh')).join('、')}在${state.place}实施现场评审${held ? `，${held.applicants}参加首次会议` : ''}。`,
    `访谈${interviews.length}次，拍摄照片${photographs.length}张，要求提供资料${requests.length}项，已提供${requests.filter(({ given }) => given).length}项。`,
    ...clause(
      '二、核实事项和结论',
      issues.map(
        ({ item, text, closed }) => `${titleOf(item)}：${text}${closed ? ` 结论：${issueOutcomes[closed.outcome][0]}。${closed.finding}` : ''}`,
      ),
      '材料评审没有提出核实事项。',
    ),
    ...clause(
      '三、现场看到的情况',
      [...findings]
        .sort((one, other) => one.item.localeCompare(other.item, 'en', { numeric: true }))
        .map(({ item, text }) => `${titleOf(item)}：${text}`),
      '没有另行记录。',
    ),
    '四、主要优势',
    '',
    '五、改进机会',
    '',
    '六、评分复核',
    Object.keys(state.revisions).length > 0 ? '有调整的条款及理由见附表。' : '没有调整材料评审的评分。',
  ].join('\n')
}

/** Headings and heads of the printed reports, in Chinese: they are official papers. */
export const siteReportPaper = {
  title: (name: string) => `${name}现场评审报告`,
  lead: (edition: string) => `根据《办法》第十六条，专家组对该单位申报${edition}实施了现场评审，报告如下。`,
  meetings: '首次会议和末次会议',
  held: (words: string, day: string, from: string, to: string, place: string, count: number, applicants: string) =>
    `${words}：${day}${from}至${to}，${place}；专家组到会${count}人，申报单位到会：${applicants}。`,
  opening: '首次会议',
  closing: '末次会议',
  text: '评审情况',
  issues: '核实事项',
  issueColumns: ['条款', '核实事项', '结论', '现场看到的情况'],
  scores: '评分复核',
  scoreColumns: ['条款', '材料评审', '现场评审', '调整理由'],
  unchanged: '没有调整材料评审的评分。',
  totals: (material: string, site: string, whole: number) => `材料评审得分${material}，现场评审得分${site}（满分${whole}分）。`,
  interviews: '访谈',
  interviewColumns: ['访谈对象', '人数', '要点'],
  requests: '要求提供的资料',
  requestColumns: ['资料', '要求日期', '提供情况'],
  notGiven: '未提供',
  signatures: '专家组签名',
  leader: '组长',
  member: '组员',
  signed: '已在本人终端签署',
  absent: (reason: string) => `未签：${reason}`,
} as const

export const riskWords = {
  tied: ['综合评价得分并列', 'Tied in the evaluation score'],
  held: ['有异议未办结', 'An objection is open'],
  upheld: ['有异议成立', 'An objection was upheld'],
  departments: ['有部门反映情况', 'A department told facts'],
  silent: ['有部门逾期未回复', 'A department stayed silent'],
  waiting: ['有部门尚未回复', 'A department has still to reply'],
  absence: ['现场评审报告有成员未签名', 'A member did not sign the visit report'],
  notAsStated: ['有核实事项与材料不一致', 'An issue was found not as stated'],
} as const satisfies Labels<string>

export interface ReportCounts {
  readonly submitted: number
  readonly received: number
  readonly reviewed: number
  readonly listed: number
  readonly visited: number
}

export interface ReportTallies {
  readonly noObjection: number
  readonly facts: number
  readonly cannotTell: number
  readonly silent: number
  readonly objections: number
  readonly open: number
  readonly upheld: number
  readonly risks: readonly string[]
}

/** The evaluation report's own words to begin with; its numbers are those of the record. */
export function draftEvaluationReport(edition: string, counts: ReportCounts, tallies: ReportTallies): string {
  return [
    `${edition}综合评价报告`,
    `一、申报和受理。提交申报${counts.submitted}家，送达市牵头部门${counts.received}家，完成材料评审${counts.reviewed}家，列入受理名单${counts.listed}家。`,
    `二、评审。完成现场评审${counts.visited}家。材料评审、现场评审和综合评价得分见附表，逐项得分见评审记录。`,
    `三、部门意见。无异议${tallies.noObjection}件，反映情况${tallies.facts}件，不掌握情况${tallies.cannotTell}件，未回复${tallies.silent}件。`,
    `四、异议。收到异议${tallies.objections}件，成立${tallies.upheld}件，未办结${tallies.open}件。`,
    `五、需要说明的情况。${tallies.risks.length > 0 ? tallies.risks.join('；') : '没有'}。`,
    '六、候选名单。按综合评价得分从高到低提出，见附表。',
  ].join('\n')
}

export const evaluationPaper = {
  title: (edition: string) => `${edition}综合评价报告`,
  lead: (number: number, day: string) => `本报告为第${number}次签发，${day}。`,
  text: '报告正文',
  ranking: '评审得分和排序',
  rankingColumns: ['名次', '单位', '材料评审', '现场评审', '综合评价', '候选'],
  weight: (site: number) => `综合评价得分=现场评审得分×${site}%+材料评审得分×${100 - site}%，舍去不足0.01分的部分。`,
  strengths: '主要优势和改进机会',
  strengthsOf: (name: string, good: string, better: string) => `${name}。优势：${good || '见评审记录'}。改进机会：${better || '见评审记录'}。`,
  departments: '部门意见',
  departmentColumns: ['单位', '部门', '反映的情况'],
  noFacts: '没有部门反映情况。',
  objections: '异议和处理结果',
  objectionColumns: ['编号', '单位', '处理结果'],
  noObjections: '没有收到异议。',
  pending: '办理中',
  upheld: '成立',
  notUpheld: '不成立',
  risks: '风险提示',
  noRisks: '没有需要提示的情况。',
  candidates: { award: '质量奖', nomination: '提名奖', none: '—' },
  stale: (numbers: string) => `签发后情况有变化（${numbers}），重新签发前不得提交会议审议`,
} as const

export const feedbackPaper = {
  title: '评审反馈报告',
  addressee: (name: string) => `${name}：`,
  lead: (edition: string, of: 'material' | 'site') =>
    `你单位申报${edition}，${of === 'site' ? '已完成材料评审和现场评审' : '已完成材料评审'}。现将评审专家提出的优势和改进机会反馈如下，供持续改进使用。`,
  bands: '各类目所在区间',
  bandColumns: ['类目', '所在百分比区间'],
  band: (from: number, to: number) => `${from}%—${to}%`,
  bandsWhy: '区间按评审准则的评分指南划分，只反映本单位的成熟程度，不与其他单位比较。',
  items: '各条款的优势和改进机会',
  itemColumns: ['条款', '优势', '改进机会'],
  nothing: '—',
} as const
