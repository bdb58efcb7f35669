/** The table of areas as a workbook with the same columns and its sums. */
import { saveAs } from '../saving/save-as.ts'
import type { Say } from '../words/language.tsx'
import { countNames } from './count-words.ts'
import type { Board } from './read.ts'
import { words } from './words.ts'

export async function downloadAreas(board: Board, nameOf: (area: string) => string, say: Say): Promise<void> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal')
  const text = (value: string) => ({ value, type: String, fontWeight: 'bold' as const })
  const number = (value: number) => ({ value, type: Number })
  const data = [
    [text(say(words.area)), ...board.columns.map((key) => text(say(countNames[key])))],
    ...board.areas.map(({ area, counts }) => [text(nameOf(area)), ...counts.map(number)]),
    [text(say(words.total)), ...board.totals.map(number)],
  ]
  const name = `${board.edition.name} ${say(words.areas)} ${board.today}`
  const blob = await writeXlsxFile(data, { sheet: say(words.areas), columns: data[0]?.map(() => ({ width: 14 })) ?? [], stickyRowsCount: 1 }).toBlob()
  saveAs(blob, `${name}.xlsx`)
}
