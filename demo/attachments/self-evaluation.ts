/** A self-evaluation report: the organisation, its figures with a chart, and the seven chapters of the criteria. */
import { gbt19580of2012 } from '../../src/law/lanzhou-2023/criteria/gbt19580-2012.ts'
import type { Random } from '../random.ts'
import { type Figures, figure, rowsOf } from './figures.ts'
import { type AttachmentHolder, type Block, heading, type Report, sheet, table, text } from './report.ts'

const ways = ['按年度评审并滚动改进', '由过程负责人按月收集数据、按季分析偏差', '以信息系统固化流程并留存记录', '通过内部审核和管理评审验证有效性']
const spread = ['已覆盖全部部门和主要供方', '已在各车间、班组展开', '已覆盖主要过程，下一步推广到分支机构']
const learned = ['改进结果纳入标准，并在年度总结会上分享', '每年组织对标学习，形成改进清单', '优秀课题获省级质量管理小组成果']
const results = ['连续三年改善，优于同行平均', '保持稳定，达到年度目标', '三年呈上升趋势，与标杆的差距逐年缩小']

export function selfEvaluation(holder: AttachmentHolder, area: string, figures: Figures, random: Random): Report {
  const { name, creditCode, year } = holder
  return {
    title: '自我评价报告',
    holder: name,
    creditCode,
    subtitle: `${year + 1}年度兰州市政府质量奖申报材料（盖章版）`,
    date: `${year + 1}年5月`,
    blocks: [...overview(holder, area, figures), ...numbers(figures), sheet, ...chapters(random)],
  }
}

function overview({ name }: AttachmentHolder, area: string, figures: Figures): readonly Block[] {
  const last = figures.years.length - 1
  return [
    heading('一、组织概述'),
    text(
      `${name}（示例，虚构）注册在${area}，现有从业人员${figure(figures, 'employees', last)}人，上年主营业务收入${figure(figures, 'revenue', last)}万元。`,
    ),
    text('本单位以“质量立身、守信致远”为宗旨，导入质量管理体系多年，全面实施卓越绩效模式；主要顾客分布在西北五省区，关键供方签有质量协议。'),
    text('主要挑战是原材料价格波动、人才外流和数字化转型。战略目标是三年内质量和效益进入国内同行前列。'),
  ]
}

function numbers(figures: Figures): readonly Block[] {
  const bars = figures.years.map((year, index) => ({ name: `${year}年`, value: Number(figure(figures, 'revenue', index)) }))
  return [
    heading('二、近三年主要指标'),
    table('表1　近三年主要指标', ['指标', ...figures.years.map((year) => `${year}年`)], rowsOf(figures)),
    { kind: 'chart', caption: '图1　主营业务收入', unit: '万元', bars },
  ]
}

/** One heading a category, one paragraph an item. */
function chapters(random: Random): readonly Block[] {
  return [
    heading('三、逐条自我评价'),
    ...gbt19580of2012.categories.flatMap((category) => [
      heading(`${category.code}　${category.title}`),
      ...category.items.map((item) => text(`${item.code} ${item.title}：${item.kind === 'result' ? result(random) : process(random)}`)),
    ]),
  ]
}

function process(random: Random): string {
  return `建立了相应的制度、方法和责任分工，${random.pick(ways)}，${random.pick(spread)}；${random.pick(learned)}。`
}

function result(random: Random): string {
  return `主要指标${random.pick(results)}，有关数据见表1和佐证材料。`
}
