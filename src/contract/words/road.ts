/** The road of an edition in words for an applicant: what happens in each stage, how long it stands, by which article. */
import type { Measures, NoticeKind, Stage } from '../../law/measures.ts'
import { articleName } from './numerals.ts'

interface StageWords {
  readonly what: string
  /** The step that carries the stage out; the measures say by which article. */
  readonly step: string
  readonly notice?: NoticeKind
  readonly when: string
}

const stages: Readonly<Record<Stage, StageWords>> = {
  application: { what: '申报', step: 'application.submit', when: '申报通知规定的期限内' },
  'district-review': { what: '县（区）审核、征求部门意见、公示，无异议的报送市级', step: 'application.recommend', notice: 'district', when: '' },
  'material-review': { what: '市级审核和材料评审', step: 'application.agree-result', when: '按本届时间安排' },
  'acceptance-notice': { what: '受理名单公示；未列入的书面反馈理由', step: 'edition.publish-acceptance-list', notice: 'acceptance', when: '' },
  'site-review': { what: '现场评审', step: 'application.form-group', when: '受理公示无异议后' },
  deliberation: { what: '形成综合评价报告，会议审议', step: 'meeting.conclude', when: '按本届时间安排' },
  'proposed-notice': { what: '拟获奖名单公示', step: 'edition.publish-proposed-list', notice: 'proposed', when: '' },
  approval: { what: '市政府审定', step: 'approval.decide', when: '拟获奖公示无异议后' },
  honour: { what: '颁发证书、奖牌，向社会公告', step: 'edition.issue-certificates', when: '审定后' },
}

/** 第十三条、第十四条: the articles a step carries out, in Chinese; empty where none asks for it. */
export function articlesOf(measures: Pick<Measures, 'stepPlaces'>, step: string): string {
  const place = measures.stepPlaces[step]
  return place && 'articles' in place ? place.articles.map((article) => articleName('zh', article)).join('、') : ''
}

/** A stage with what happens in it, and when, with its articles. */
export function stageInWords(
  stage: Stage,
  measures: Pick<Measures, 'stepPlaces' | 'noticeWorkingDays'>,
): { readonly what: string; readonly when: string } {
  const { what, step, notice, when } = stages[stage]
  const articles = articlesOf(measures, step)
  const time = notice ? `公示不少于${measures.noticeWorkingDays[notice]}个工作日` : when
  return { what, when: articles === '' ? time : `${time}（${articles}）` }
}
