/** Rows of the bank's workbook: read here, entered by the server one by one, and written back with what was wrong. */

import { expertGrades } from '../../contract/words/labels.ts'
import type { Language } from '../../contract/words/language.ts'
import { ask, Refused } from '../api/client.ts'
import { saveAs } from '../saving/save-as.ts'
import { counted, text, written } from './cells.ts'
import { columns, sheet as names } from './words.ts'

/** The heads of the workbook, in their order. */
export const heads = Object.values(columns).map(([chinese]) => chinese)

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

/** Ask the server to enter one row; answers what it found wrong, or nothing. @throws when there was no answer */
export async function enterRow(row: Row, language: Language): Promise<string> {
  const of = (column: keyof typeof columns) => row[columns[column][0]] ?? ''
  const grade = Object.entries(expertGrades).find(([, words]) => words.includes(of('grade') as never))?.[0]
  const body = {
    person: null,
    name: of('name'),
    employer: of('employer'),
    employerCode: of('employerCode'),
    fields: of('fields')
      .split(/[、，,;；]/)
      .map((each) => each.trim())
      .filter(Boolean),
    ...(of('grade') && { grade: grade ?? of('grade') }),
    ...(of('qualification') && { qualification: of('qualification') }),
    ...(of('experience') && { experience: counted(of('experience')) }),
    ...(of('termUntil') && { termUntil: written(of('termUntil')) }),
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
  const titles = faulty.length > 0 ? [...heads, names.fault[0]] : heads
  const data = [titles.map(cell), ...faulty.map(({ row, fault }) => [...heads.map((column) => cell(row[column] ?? '')), cell(fault)])]
  const blob = await writeXlsxFile(data, { sheet: names.name[0], columns: titles.map(() => ({ width: 24 })), stickyRowsCount: 1 }).toBlob()
  saveAs(blob, `${names.name[0]}.xlsx`)
}
