/** The rows of a workbook's sheets by the names of their columns, and what is wrong with one. */
import { bandColumns, itemColumns, setColumns, sheets, words } from './words.ts'

type Cell = string | number
export type Kind = 'process' | 'result'

export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

/** Why a workbook is no criteria set: one of the page's sentences with what it names. */
export interface Fault {
  readonly words: 'sheetMissing' | 'notNumber' | 'notKind'
  readonly facts: Readonly<Record<string, string | number>>
}

const columns = { set: setColumns, items: itemColumns, bands: bandColumns } as const
export const kinds = { process: words.process[0], result: words.result[0] } as const
/** The heads of a sheet in their order. */
export const headsOf = (sheet: keyof typeof sheets): readonly string[] => Object.values(columns[sheet]).map(([chinese]) => chinese)

/** Thrown by a row that is read, caught where the set is made. */
export class NotASet extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(fault.words)
    this.fault = fault
  }
}

export interface Row {
  readonly text: (column: string) => string
  readonly number: (column: string) => number
  readonly kind: () => Kind
}

/** The rows of a sheet by the names of its columns; blank rows are passed over. */
export function reader(given: readonly Sheet[]) {
  return (key: keyof typeof sheets): readonly Row[] => {
    const [name] = sheets[key]
    const asked = Object.entries(columns[key]).map(([column, [head]]) => [column, head] as const)
    const headOf = (column: string) => asked.find(([each]) => each === column)?.[1] ?? ''
    const [heads = [], ...rows] = given.find((sheet) => sheet.name.trim() === name)?.rows ?? []
    const at = (column: string) => heads.findIndex((head) => String(head).trim() === headOf(column))
    const missing = asked.find(([column]) => at(column) < 0)
    if (missing) throw new NotASet({ words: 'sheetMissing', facts: { sheet: name, column: missing[1] } })
    return rows.flatMap((cells, index): Row[] => {
      const text = (column: string) => String(cells[at(column)] ?? '').trim()
      if (asked.every(([column]) => text(column) === '')) return []
      const place = { sheet: name, row: index + 2 }
      const number = (column: string) => {
        const value = Number(text(column).replace('%', ''))
        if (text(column) !== '' && Number.isFinite(value)) return value
        throw new NotASet({ words: 'notNumber', facts: { ...place, column: headOf(column) } })
      }
      const kind = () => {
        const found = (Object.keys(kinds) as Kind[]).find((each) => kinds[each] === text('kind'))
        if (found) return found
        throw new NotASet({ words: 'notKind', facts: place })
      }
      return [{ text, number, kind }]
    })
  }
}

/** Rows of one key together, in the order in which each key comes first. */
export function together(rows: readonly Row[], keyOf: (row: Row) => string): readonly (readonly [Row, ...Row[]])[] {
  const groups = new Map<string, [Row, ...Row[]]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return [...groups.values()]
}
