/** Cells of the bank's workbook are read as people type them. */
import { expect, it } from 'vitest'
import { counted, text, written } from './cells.ts'

it.each([
  ['12', 12],
  ['８', 8],
  ['-3', -3],
  ['3.5', 3.5],
  ['十年', '十年'],
  ['8年', '8年'],
])('years %s', (typed, read) => expect(counted(typed)).toBe(read))

it.each([
  ['2027-12-31', '2027-12-31'],
  ['2027/1/5', '2027-01-05'],
  ['2027.12.31', '2027-12-31'],
  ['２０２７年１２月３１日', '2027-12-31'],
  ['明年', '明年'],
])('a day %s', (typed, read) => expect(written(typed)).toBe(read))

it('a cell of the day itself, a number, and an empty one', () => {
  expect([new Date(Date.UTC(2027, 11, 31)), 12, ' 张三 ', null, undefined].map(text)).toEqual(['2027-12-31', '12', '张三', '', ''])
})
