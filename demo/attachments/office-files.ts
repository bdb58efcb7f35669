/** A statement as DOCX and a workbook of indicators as XLSX. */
import { AlignmentType, Document, Header, Packer, Paragraph, TextRun } from 'docx'
import writeExcel from 'write-excel-file/node'
import { dossier } from '../../src/law/lanzhou-2023/dossier.ts'
import type { Figures } from './figures.ts'
import type { AttachmentHolder } from './report.ts'

const MARK = '示例（虚构）'
const SONG = { name: '方正小标宋简体', eastAsia: '方正小标宋简体' }
const FANG_SONG = { name: '仿宋_GB2312', eastAsia: '仿宋_GB2312' }

/** 近五年无重大事故和违法行为的说明. Sizes in half points, indents in twentieths of a point. */
export async function incidentStatement({ name, year }: AttachmentHolder): Promise<Uint8Array> {
  const body = (text: string, right = false) =>
    new Paragraph({
      ...(right ? { alignment: AlignmentType.RIGHT } : { indent: { firstLine: 640 } }),
      spacing: { line: 580 },
      children: [new TextRun({ text, size: 32, font: FANG_SONG })],
    })
  const title = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 400 },
    children: [new TextRun({ text: '近五年无重大事故和违法行为的说明', size: 44, font: SONG })],
  })
  const mark = new Header({
    children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text: MARK, color: 'A8071A', size: 21 })] })],
  })
  const texts = [
    `${name}自${year - 4}年1月1日至${year}年12月31日，未发生重大质量、安全、环境污染、公共卫生等事故，无重大违法违纪行为，未列入严重违法失信名单。`,
    '期间接受产品质量监督抽查，结果均为合格；顾客投诉均在承诺期限内办结；环保、安全生产检查发现的一般问题已全部整改。',
    '本说明内容真实，如有不实，愿意承担相应责任。',
  ]
  const document = new Document({
    title: '近五年无重大事故和违法行为的说明',
    creator: MARK,
    sections: [
      {
        headers: { default: mark },
        children: [title, ...texts.map((text) => body(text)), body(`${name}（盖章处）`, true), body(`${year + 1}年5月20日`, true)],
      },
    ],
  })
  return Packer.toBuffer(document)
}

/** Three years of indicators, with what each rests on. */
export function indicatorWorkbook({ name }: AttachmentHolder, { years, values }: Figures): Promise<Uint8Array> {
  const head = (value: string) => ({ value, fontWeight: 'bold' as const, backgroundColor: '#EEF0F2', align: 'center' as const })
  const rows = dossier.indicators.map(({ key, title, unit }) => [
    title,
    unit,
    ...(values[key] ?? []).map((value) => ({ value: Number(value), type: Number, format: value.includes('.') ? '0.000' : '#,##0' })),
    '财务报表、统计台账（示例）',
  ])
  const data = [
    [{ value: `${name}近三年主要指标及佐证　${MARK}`, fontWeight: 'bold' as const, columnSpan: years.length + 3 }],
    ['指标', '单位', ...years.map((year) => `${year}年`), '数据来源'].map(head),
    ...rows,
  ]
  const columns = [{ width: 24 }, { width: 16 }, ...years.map(() => ({ width: 14 })), { width: 28 }]
  return writeExcel(data, { sheet: '主要指标', columns, stickyRowsCount: 2 }).toBuffer()
}
