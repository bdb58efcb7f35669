/** The workbook of a criteria set: written for the office to change, and read back. */
import readXlsxFile from 'read-excel-file/universal'
import writeXlsxFile from 'write-excel-file/universal'
import type { Sheet } from './sheet-rows.ts'
import { type Brought, sheetsOf } from './sheets.ts'

/** An .xlsx with the three sheets of a set. */
export async function bytesOf(set: Brought): Promise<Blob> {
  const cell = (value: string | number, head: boolean) =>
    typeof value === 'number' ? { value, type: Number } : { value, type: String, wrap: true, ...(head && { fontWeight: 'bold' as const }) }
  const pages = sheetsOf(set).map(({ name, rows }) => ({
    sheet: name,
    data: rows.map((row, index) => row.map((value) => cell(value, index === 0))),
    columns: (rows[0] ?? []).map(() => ({ width: 24 })),
    stickyRowsCount: 1,
  }))
  return writeXlsxFile(pages).toBlob()
}

/** The sheets of a workbook; throws when the file is none. */
export async function readSheets(file: Blob): Promise<readonly Sheet[]> {
  const read = await readXlsxFile(file)
  return read.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : cell === null || cell === undefined ? '' : String(cell)))),
  }))
}
