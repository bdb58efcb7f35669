/** Dossiers of made-up applicants: the figures of their attachments, an overview, and a text for each of the 23 items. */
import { type CriteriaSet, itemsOf, type Measures } from '../src/law/measures.ts'
import type { DossierContent } from '../src/procedure/dossier.ts'
import type { Figures } from './attachments/figures.ts'
import type { MadeUpOrganisation } from './names.ts'
import type { Random } from './random.ts'

export interface DossierPlan {
  readonly organisation: MadeUpOrganisation
  readonly contact: string
  /** The last of the three years reported on. */
  readonly lastYear: number
  /** The figures that its attachments give too. */
  readonly figures: Figures
  readonly files: NonNullable<DossierContent['evidence']>['files']
  /** A condition the applicant answers with no and explains, if any. */
  readonly doubtful?: string
}

const products: Readonly<Record<string, string>> = {
  A: '高原夏菜种苗、优质牧草',
  C: '装备整机和关键零部件',
  E: '市政与公共建筑工程',
  G: '医药与食品冷链配送',
  I: '工业数据采集和分析平台',
  N: '水处理和固废处置服务',
  P: '职业教育与技能培训',
  Q: '基层健康管理服务',
  R: '黄河文化旅游线路',
  S: '行业自律、标准和培训服务',
}

const approach = ['建立了', '持续完善', '按年度评审并改进', '结合数字化手段运行']
const evidence = ['近三年数据显示逐年向好', '第三方测评结果优于同行平均', '有关记录见附件', '改进项目已全部闭环']
const gap = ['下一步将扩大到全部子公司', '滚动调整的周期仍需缩短', '对标数据的来源有待拓宽', '跨部门协同还可加强']

/** A complete dossier, section by section. */
export function dossierFor(plan: DossierPlan, measures: Measures, criteria: CriteriaSet, random: Random): DossierContent {
  const { organisation, contact, lastYear, figures, files, doubtful } = plan
  const made = products[organisation.sector.charAt(0)] ?? '产品和服务'
  const answers = Object.fromEntries(measures.conditions.map((condition) => [condition.key, condition.key !== doubtful]))
  return {
    basics: {
      contact,
      phone: `138${String(random.between(0, 99_999_999)).padStart(8, '0')}`,
      sector: organisation.sector,
      products: made,
      helpers: random.onceIn(4) ? '委托咨询机构辅导体系建设，报告由本单位编写' : '未委托第三方',
    },
    conditions: {
      answers,
      statements: doubtful ? { [doubtful]: '我单位对该项情况作如下说明：有关情况已整改到位，佐证材料见附件，请审核认定。' } : {},
    },
    indicators: { ...figures, notes: {} },
    overview: { text: overview(organisation, made, lastYear, random) },
    items: Object.fromEntries(itemsOf(criteria).map((item) => [item.code, { text: itemText(item.title, item.kind, random) }])),
    evidence: { files },
  }
}

function overview({ name }: MadeUpOrganisation, made: string, lastYear: number, random: Random): string {
  const founded = lastYear - random.between(8, 36)
  return [
    `${name}（示例，虚构）成立于${founded}年，注册地在兰州，主要提供${made}。`,
    `现有职工${random.between(60, 2_000)}人，其中专业技术人员占${random.between(18, 46)}%；主要顾客分布在西北五省区，关键供方${random.between(12, 90)}家。`,
    `单位以“质量立身、守信致远”为宗旨，${founded + 4}年导入质量管理体系，${lastYear - 4}年起全面实施卓越绩效模式。`,
    '近年来面临原材料价格波动、人才外流和数字化转型三项主要挑战，战略目标是三年内进入国内同行前列。',
  ].join('\n')
}

function itemText(title: string, kind: 'process' | 'result', random: Random): string {
  const lead =
    kind === 'process' ? `围绕${title}，我单位${random.pick(approach)}相应的制度、方法和责任分工，` : `${title}方面，主要指标连续三年保持增长或改善，`
  return `${lead}${random.pick(evidence)}。主要做法：一是明确目标和过程负责人，二是按月收集数据、按季分析偏差，三是把改进结果纳入标准。${random.pick(gap)}。`
}
