/** A workbook of plain text. Every cell is typed as text, so that nothing in it is ever run as a formula. */
import writeXlsxFile from 'write-excel-file/node'

export interface Sheet {
  readonly name: string
  readonly columns: readonly { readonly title: string; readonly width: number }[]
  readonly rows: readonly (readonly string[])[]
  /** Lines under the table: where it comes from and when it was made. */
  readonly notes: readonly string[]
}

const text = (value: string) => ({ value, type: String, wrap: true, alignVertical: 'top' }) as const
const head = (value: string) => ({ value, type: String, fontWeight: 'bold', backgroundColor: '#E8F1FC' }) as const

export function workbook({ name, columns, rows, notes }: Sheet): Promise<Buffer> {
  const data = [columns.map((column) => head(column.title)), ...rows.map((row) => row.map(text)), ...notes.map((note) => [text(note)])]
  return writeXlsxFile(data, { sheet: name.slice(0, 31), columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 }).toBuffer()
}
