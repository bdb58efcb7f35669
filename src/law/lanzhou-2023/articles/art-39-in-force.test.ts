import { describe, expect, it } from 'vitest'
import { lanzhou2023On } from '../measures.ts'

const { law } = lanzhou2023On('2026-03-02')

describe('第三十九条 施行', () => {
  it('is not in force the day before its issue, and is from the day itself', () => {
    expect(law.inForceOn('2023-08-14')).toBe(false)
    expect(law.inForceOn('2023-08-15')).toBe(true)
    expect(law.inForceOn('2023-08-16')).toBe(true)
  })

  it('computes nothing for a day before: honours under the repealed measures are history', () => {
    expect(() => lanzhou2023On('2023-08-14')).toThrow('no value in force on 2023-08-14')
    expect(lanzhou2023On('2023-08-15').places).toEqual({ award: 3, nomination: 5 })
  })
})
