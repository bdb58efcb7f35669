import { describe, expect, it } from 'vitest'
import { indicatorRemarks } from './indicator-remarks.ts'

const row = (key: string, unit: string) => ({ key, unit, title: key, titleEn: key })
const rows = [row('revenue', '万元'), row('profit', '万元'), row('passRate', '%'), row('employees', '人')]
const years = [2023, 2024, 2025]
const remarks = (values: Record<string, (string | null)[]>) =>
  indicatorRemarks({ years, values, notes: {} }, rows).map(({ kind, indicator, year }) => [kind, indicator, year])

describe('figures that do not add up', () => {
  it('are not found in a sound table, and empty cells say nothing', () => {
    expect(
      remarks({ revenue: ['9860', '10940', '12412'], profit: ['1105', null, '1437'], passRate: ['98.2', '100', '0'], employees: ['12', '13', '14'] }),
    ).toEqual([])
    expect(indicatorRemarks(null, rows)).toEqual([])
  })

  it('are a share above the whole, half a person, a profit above the revenue, a leap that looks like another unit', () => {
    expect(remarks({ passRate: ['98', '100.1', null] })).toEqual([['over-hundred', 'passRate', 2024]])
    expect(remarks({ employees: ['12.5', null, null] })).toEqual([['not-whole', 'employees', 2023]])
    expect(remarks({ revenue: ['100', '100', '100'], profit: ['100', '101', '9'] })).toEqual([['more-than-revenue', 'profit', 2024]])
    expect(remarks({ revenue: ['98', '109400000', '109400000'] })).toEqual([['leap', 'revenue', 2024]])
    expect(remarks({ revenue: ['100', '1999', '1999'] })).toEqual([])
  })
})
