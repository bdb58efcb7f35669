/** A table of text out to a workbook, and back. */

import readXlsxFile from 'read-excel-file/browser'
import writeXlsxFile from 'write-excel-file/universal'
import { saveAs } from '../saving/save-as.ts'

export async function saveTable(name: string, rows: readonly (readonly string[])[]): Promise<void> {
  const data = rows.map((row, index) => row.map((value) => ({ value, type: String, ...(index === 0 && { fontWeight: 'bold' as const }) })))
  const blob = await writeXlsxFile(data, {
    sheet: name.slice(0, 31),
    columns: (rows[0] ?? []).map(() => ({ width: 20 })),
    stickyRowsCount: 1,
  }).toBlob()
  saveAs(blob, `${name}.xlsx`)
}

export async function readTable(file: File): Promise<readonly (readonly string[])[]> {
  const [sheet] = await readXlsxFile(file)
  return (sheet?.data ?? []).map((row) => row.map((cell) => (cell === null || cell === undefined ? '' : String(cell))))
}
