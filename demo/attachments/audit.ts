/** Audit reports of three years bound together: an opinion, then balance and income of each year, then notes. */
import type { Random } from '../random.ts'
import { type Figures, figure } from './figures.ts'
import { type AttachmentHolder, type Block, heading, type Report, sheet, table, text } from './report.ts'

const offices = ['甘肃泓衡会计师事务所（虚构）', '兰州砚平会计师事务所（虚构）', '甘肃砺信会计师事务所（虚构）']
const yuan = (value: number) => value.toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

export function audit(holder: AttachmentHolder, figures: Figures, random: Random): Report {
  const office = random.pick(offices)
  const [first = 0, , last = 0] = figures.years
  return {
    title: '审计报告',
    holder: holder.name,
    creditCode: holder.creditCode,
    subtitle: `${first}—${last}年度合订本　${office}`,
    date: `${holder.year + 1}年4月`,
    blocks: figures.years.flatMap((year, index) => [...(index > 0 ? [sheet] : []), ...yearOf(holder.name, office, figures, year, index)]),
  }
}

function yearOf(name: string, office: string, figures: Figures, year: number, index: number): readonly Block[] {
  const amount = (key: string) => Number(figure(figures, key, index))
  const debts = amount('assets') * (amount('debtRatio') / 100)
  return [
    heading(`${year}年度`),
    text(
      `我们审计了${name}${year}年12月31日的资产负债表和${year}年度的利润表。我们认为，上述财务报表在所有重大方面按照企业会计准则的规定编制，公允反映了财务状况和经营成果。`,
    ),
    text(`${office}　${year + 1}年3月28日`),
    table(
      `资产负债表摘要（${year}年12月31日，万元）`,
      ['项目', '期末余额'],
      [
        ['流动资产', yuan(amount('assets') * 0.56)],
        ['非流动资产', yuan(amount('assets') * 0.44)],
        ['资产总计', yuan(amount('assets'))],
        ['流动负债', yuan(debts * 0.72)],
        ['非流动负债', yuan(debts * 0.28)],
        ['负债合计', yuan(debts)],
        ['所有者权益合计', yuan(amount('assets') - debts)],
      ],
    ),
    table(
      `利润表摘要（${year}年度，万元）`,
      ['项目', '本年金额'],
      [
        ['主营业务收入', yuan(amount('revenue'))],
        ['研发费用', yuan(amount('research'))],
        ['上缴税金', yuan(amount('tax'))],
        ['利润总额', yuan(amount('profit'))],
        ['净利润', yuan(amount('profit') * 0.85)],
      ],
    ),
    text('附注：本报告数据为演示而作，不对应任何真实单位。'),
  ]
}
