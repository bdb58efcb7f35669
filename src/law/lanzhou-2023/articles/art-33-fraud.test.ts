import { describe, expect, it } from 'vitest'
import { allowed, refuse } from '../../verdict.ts'
import { lanzhou2023On } from '../measures.ts'

const { law } = lanzhou2023On('2026-03-02')

describe('第三十三条 骗取荣誉', () => {
  it('bans for ten years from the day of decision, refuses on the last day and takes an application the day after', () => {
    const until = law.banUntil(33, '2026-07-15')
    expect(until).toBe('2036-07-15')
    const ban = { article: 33, decision: '兰政函〔2026〕40号', from: '2026-07-15', until }
    const banned = refuse('banned-fraud', { decision: '兰政函〔2026〕40号', until: '2036-07-15' })
    expect(law.mayApplyUnderBans([ban], '2036-07-14')).toEqual(banned)
    expect(law.mayApplyUnderBans([ban], '2036-07-15')).toEqual(banned)
    expect(law.mayApplyUnderBans([ban], '2036-07-16')).toEqual(allowed)
  })
})
