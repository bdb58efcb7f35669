import { describe, expect, it } from 'vitest'
import { wording } from './art-26-mark-with-year.ts'

describe('第二十六条 注明年度', () => {
  it('puts the year before the name of the award, and of the nomination', () => {
    expect(wording('award', 2026)).toBe('2026年度兰州市政府质量奖')
    expect(wording('nomination', 2026)).toBe('2026年度兰州市政府质量奖提名奖')
  })
})
