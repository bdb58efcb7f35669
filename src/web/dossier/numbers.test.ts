import { describe, expect, it } from 'vitest'
import { blockIn, changeOf, figureIn, shownFigure } from './numbers.ts'

describe('figures as people copy them', () => {
  const read: readonly (readonly [string, string | null | undefined])[] = [
    ['12,412', '12412'],
    ['１２，４１２．５０', '12412.5'],
    ['12 412', '12412'],
    ['98.2%', '98.2'],
    ['9860万元', '9860'],
    ['(1,105)', '-1105'],
    ['−0.6', '-0.6'],
    ['￥ 1,000.00', '1000'],
    ['0.0100', '0.01'],
    ['-0', '0'],
    ['', null],
    ['  ', null],
    ['暂无', undefined],
    ['1.2.3', undefined],
    ['1e5', undefined],
    ['0.12345', undefined],
  ]
  for (const [text, figure] of read) it(`reads “${text}” as ${figure}`, () => expect(figureIn(text)).toBe(figure))

  it('are shown with their thousands apart', () => {
    expect(['12412', '-1105.5', '9', null].map(shownFigure)).toEqual(['12 412', '-1 105.5', '9', ''])
  })
})

describe('a block from a spreadsheet', () => {
  it('has tabs between cells and line ends between rows', () => {
    expect(blockIn('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
  })

  it('may hold quoted cells, empty cells and single values', () => {
    expect(blockIn('"12,412"\t\n"a ""b"""\t5')).toEqual([
      ['12,412', ''],
      ['a "b"', '5'],
    ])
    expect(blockIn('98')).toEqual([['98']])
  })
})

it('compares with the year before in percent, a share in points', () => {
  expect(changeOf('10940', '12412', '万元')).toBe('+13.5%')
  expect(changeOf('4.6', '5.2', '%')).toBe('+0.6')
  expect(changeOf('0', '5', '件')).toBe('')
  expect(changeOf(null, '5', '件')).toBe('')
})
