/** A criteria set as three sheets of a workbook, and back. */
import type { Criteria } from '../lists/criteria-of.ts'
import { bandColumns, itemColumns, setColumns, sheets, words } from './words.ts'

export type Brought = Omit<Criteria, 'id'>
type Cell = string | number
type Kind = 'process' | 'result'

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
const kinds = { process: words.process[0], result: words.result[0] } as const
const headsOf = (sheet: keyof typeof sheets): readonly string[] => Object.values(columns[sheet]).map(([chinese]) => chinese)

/** The three sheets of a set: its name, its items, its bands. */
export function sheetsOf({ standard, source, percentStep, categories, bands }: Brought): readonly Sheet[] {
  const items = categories.flatMap(({ code: category, title: categoryTitle, titleEn: categoryTitleEn, items: own }) =>
    own.map(({ code, title, titleEn, points, kind }) => [category, categoryTitle, categoryTitleEn, code, title, titleEn, points, kinds[kind]]),
  )
  const factors = bands.flatMap(({ from, to, ...of }) =>
    (['process', 'result'] as const).flatMap((kind) =>
      of[kind].map(({ title, titleEn, words: text, wordsEn }) => [from, to, kinds[kind], title, titleEn, text, wordsEn]),
    ),
  )
  return [
    { name: sheets.set[0], rows: [headsOf('set'), [standard, source, percentStep]] },
    { name: sheets.items[0], rows: [headsOf('items'), ...items] },
    { name: sheets.bands[0], rows: [headsOf('bands'), ...factors] },
  ]
}

/** The set that three sheets say. Items of one category stand together by its code, factors of one band by its two percentages. */
export function setOf(given: readonly Sheet[]): Brought | Fault {
  const read = reader(given)
  try {
    const [head] = read('set')
    const items = read('items')
    const factors = read('bands')
    return {
      standard: head?.text('standard') ?? '',
      source: head?.text('source') ?? '',
      percentStep: head?.number('percentStep') ?? 0,
      categories: together(items, (row) => row.text('category')).map((rows) => ({
        code: rows[0].text('category'),
        title: rows[0].text('categoryTitle'),
        titleEn: rows[0].text('categoryTitleEn'),
        items: rows.map((row) => ({
          code: row.text('code'),
          title: row.text('title'),
          titleEn: row.text('titleEn'),
          points: row.number('points'),
          kind: row.kind(),
        })),
      })),
      bands: together(factors, (row) => `${row.text('from')}-${row.text('to')}`).map((rows) => ({
        from: rows[0].number('from'),
        to: rows[0].number('to'),
        process: factorsOf(rows, 'process'),
        result: factorsOf(rows, 'result'),
      })),
    }
  } catch (fault) {
    if (fault instanceof NotASet) return fault.fault
    throw fault
  }
}

class NotASet extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(fault.words)
    this.fault = fault
  }
}

interface Row {
  readonly text: (column: string) => string
  readonly number: (column: string) => number
  readonly kind: () => Kind
}

/** The rows of a sheet by the names of its columns; blank rows are passed over. */
function reader(given: readonly Sheet[]) {
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

function factorsOf(rows: readonly Row[], kind: Kind) {
  return rows
    .filter((row) => row.kind() === kind)
    .map((row) => ({ title: row.text('title'), titleEn: row.text('titleEn'), words: row.text('words'), wordsEn: row.text('wordsEn') }))
}

/** Rows of one key together, in the order in which each key comes first. */
function together(rows: readonly Row[], keyOf: (row: Row) => string): readonly (readonly [Row, ...Row[]])[] {
  const groups = new Map<string, [Row, ...Row[]]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return [...groups.values()]
}
