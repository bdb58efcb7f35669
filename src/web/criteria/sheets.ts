/** A criteria set as three sheets of a workbook, and back. */
import type { Criteria } from '../lists/criteria-of.ts'
import { type Fault, headsOf, type Kind, kinds, NotASet, type Row, reader, type Sheet, together } from './sheet-rows.ts'
import { sheets } from './words.ts'

export type Brought = Omit<Criteria, 'id'>
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

function factorsOf(rows: readonly Row[], kind: Kind) {
  return rows
    .filter((row) => row.kind() === kind)
    .map((row) => ({ title: row.text('title'), titleEn: row.text('titleEn'), words: row.text('words'), wordsEn: row.text('wordsEn') }))
}
