import { describe, expect, it } from 'vitest'
import { smallCriteria } from '../../../tests/helpers/criteria.ts'
import { gbt19580of2012 } from '../../law/lanzhou-2023/criteria/gbt19580-2012.ts'
import { setOf, sheetsOf } from './sheets.ts'
import { bytesOf, readSheets } from './workbook.ts'

const changed = (sheet: number, change: (rows: (string | number)[][]) => void) =>
  setOf(
    sheetsOf(smallCriteria).map(({ name, rows }, index) => {
      const copy = rows.map((row) => [...row])
      if (index === sheet) change(copy)
      return { name, rows: copy }
    }),
  )
const put = (sheet: number, row: number, column: number, value: string | number) =>
  changed(sheet, (rows) => {
    const cells = rows[row]
    if (cells) cells[column] = value
  })

describe('第三条 a criteria set as a workbook', () => {
  it.each([smallCriteria, gbt19580of2012])('comes back from the file as it went out: $standard', async (set) => {
    const { id: _, ...bare } = { id: '', ...set }
    expect(setOf(await readSheets(await bytesOf(set)))).toEqual(bare)
  })

  it('may have blank rows, spaces and percent signs', () => {
    expect(changed(1, (rows) => rows.splice(2, 0, ['', '', '', '', '', '', '', '']))).toEqual(smallCriteria)
    expect(put(0, 1, 2, ' 10% ')).toEqual(smallCriteria)
  })

  it('says which sheet or column is missing', () => {
    expect(setOf([])).toEqual({ words: 'sheetMissing', facts: { sheet: '准则', column: '准则名称' } })
    expect(put(1, 0, 6, '得分')).toEqual({ words: 'sheetMissing', facts: { sheet: '条目', column: '分值' } })
  })

  it('says in which row a number or a kind is wrong', () => {
    expect(put(1, 3, 6, '五十')).toEqual({ words: 'notNumber', facts: { sheet: '条目', row: 4, column: '分值' } })
    expect(put(1, 3, 6, '')).toEqual({ words: 'notNumber', facts: { sheet: '条目', row: 4, column: '分值' } })
    expect(put(1, 2, 7, '其他')).toEqual({ words: 'notKind', facts: { sheet: '条目', row: 3 } })
  })
})
