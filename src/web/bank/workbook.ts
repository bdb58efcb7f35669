/** Rows of the bank's workbook: read here, entered by the server one by one, and written back with what was wrong. */
import { expertGrades } from '../../contract/words/labels.ts'
import type { Language } from '../../contract/words/language.ts'
import { ask, Refused } from '../api/client.ts'
import { columns, FAULT_COLUMN, SHEET } from './words.ts'

export type Row = Readonly<Record<string, string>>

export interface FaultyRow {
  readonly row: Row
  readonly fault: string
}

export async function readRows(file: File): Promise<{ readonly columns: readonly string[]; readonly rows: readonly Row[] }> {
  const { readSheet } = await import('read-excel-file/universal')
  const [head = [], ...body] = await readSheet(file)
  const titles = head.map((cell) => text(cell))
  const rows = body
    .filter((row) => row.some((cell) => text(cell) !== ''))
    .map((row) => Object.fromEntries(titles.map((title, index) => [title, text(row[index])])))
  return { columns: titles, rows }
}

function text(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return cell === null || cell === undefined ? '' : String(cell).trim()
}

/** Ask the server to enter one row; answers what it found wrong, or nothing. */
export async function enterRow(row: Row, language: Language): Promise<string> {
  const of = (column: (typeof columns)[number]) => row[column] ?? ''
  const grade = Object.entries(expertGrades).find(([, words]) => words.includes(of('级别') as never))?.[0]
  const body = {
    person: null,
    name: of('姓名'),
    employer: of('工作单位'),
    employerCode: of('统一社会信用代码'),
    fields: of('专业领域')
      .split(/[、，,;；]/)
      .map((each) => each.trim())
      .filter(Boolean),
    ...(of('级别') && { grade: grade ?? of('级别') }),
    ...(of('职称或资格证书') && { qualification: of('职称或资格证书') }),
    ...(of('从事质量工作年数') && { experience: Number(of('从事质量工作年数')) }),
    ...(of('聘期到') && { termUntil: of('聘期到') }),
  }
  try {
    await ask('expert.list', { body })
    return ''
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault
    const { errors = [], detail, detailEn } = fault.problem
    const said = errors.map((each) => (language === 'zh' ? each.zh : each.en))
    return said.length > 0 ? said.join(' ') : language === 'zh' ? detail : detailEn
  }
}

/** The same workbook: empty, or with the rows that were not entered and what was wrong with each. */
export async function saveRows(faulty: readonly FaultyRow[]): Promise<void> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal')
  const cell = (value: string) => ({ value, type: String, wrap: true })
  const titles = faulty.length > 0 ? [...columns, FAULT_COLUMN] : columns
  const data = [titles.map(cell), ...faulty.map(({ row, fault }) => [...columns.map((column) => cell(row[column] ?? '')), cell(fault)])]
  const blob = await writeXlsxFile(data, { sheet: SHEET, columns: titles.map(() => ({ width: 24 })), stickyRowsCount: 1 }).toBlob()
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `${SHEET}.xlsx`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
