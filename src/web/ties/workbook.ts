/** The list of ties as a workbook; it is an office's paper and keeps its Chinese heads. */

import type { TieGraph } from '../../contract/ties.ts'
import { declarers } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import { saveAs } from '../saving/save-as.ts'
import { kindOf } from './shown.ts'
import { columns, weights, words } from './words.ts'

export async function saveTies({ name, lines }: TieGraph): Promise<void> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal')
  const cell = (value: string) => ({ value, type: String, wrap: true })
  const row = (line: TieGraph['lines'][number]): Readonly<Record<keyof typeof columns, string>> => ({
    from: name,
    with: line.with,
    kind: kindOf(line.kind, 'zh'),
    source: line.source,
    declaredBy: line.held ? (labelOf(declarers, line.declaredBy, 'zh') ?? '') : '',
    day: line.day ?? '',
    since: line.since ?? '',
    until: line.until ?? '',
    weight: labelOf(weights, line.weight, 'zh') ?? '',
    over: line.over ? `${line.over.day} ${line.over.reason}` : '',
  })
  const heads = Object.entries(columns) as [keyof typeof columns, readonly [string, string]][]
  const data = [heads.map(([, [title]]) => cell(title)), ...lines.map((line) => heads.map(([key]) => cell(row(line)[key])))]
  const blob = await writeXlsxFile(data, { sheet: words.sheet[0], columns: heads.map(() => ({ width: 24 })), stickyRowsCount: 1 }).toBlob()
  saveAs(blob, `${words.sheet[0]}-${name}.xlsx`)
}
