/** What is shown, as a workbook with the same columns. Every cell is text, so that nothing in it is run as a formula. */

import type { CaseView } from '../api/client.ts'
import { saveAs } from '../saving/save-as.ts'
import type { Say } from '../words/language.tsx'
import type { Called } from '../words/names.ts'
import type { Column } from './columns.tsx'

export async function downloadExcel(name: string, columns: readonly Column[], rows: readonly CaseView[], called: Called, say: Say): Promise<void> {
  return downloadWorkbook(
    name,
    columns.map(({ title }) => say(title)),
    rows.map((row) => columns.map((column) => column.text(row, called))),
  )
}

/** A sheet with a head and lines of words. */
export async function downloadWorkbook(name: string, heads: readonly string[], lines: readonly (readonly string[])[]): Promise<void> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal')
  const text = (value: string) => ({ value, type: String, wrap: true, alignVertical: 'top' as const })
  const data = [
    heads.map((head) => ({ ...text(head), fontWeight: 'bold' as const, backgroundColor: '#E8F1FC' })),
    ...lines.map((line) => line.map((cell) => text(cell))),
  ]
  const blob = await writeXlsxFile(data, { sheet: name.slice(0, 31), columns: heads.map(() => ({ width: 24 })), stickyRowsCount: 1 }).toBlob()
  saveAs(blob, `${name}.xlsx`)
}
