/** What is shown, as a workbook with the same columns. Every cell is text, so that nothing in it is run as a formula. */
import type { CaseView } from '../api/client.ts'
import type { Say } from '../words/language.tsx'
import type { Called } from '../words/names.ts'
import type { Column } from './columns.tsx'

export async function downloadExcel(name: string, columns: readonly Column[], rows: readonly CaseView[], called: Called, say: Say): Promise<void> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal')
  const text = (value: string) => ({ value, type: String, wrap: true, alignVertical: 'top' as const })
  const data = [
    columns.map(({ title }) => ({ ...text(say(title)), fontWeight: 'bold' as const, backgroundColor: '#E8F1FC' })),
    ...rows.map((row) => columns.map((column) => text(column.text(row, called)))),
  ]
  const blob = await writeXlsxFile(data, { sheet: name.slice(0, 31), columns: columns.map(() => ({ width: 24 })), stickyRowsCount: 1 }).toBlob()
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `${name}.xlsx`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
