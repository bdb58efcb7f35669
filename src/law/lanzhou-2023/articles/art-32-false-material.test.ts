import { describe, expect, it } from 'vitest'
import type { Ban } from '../../measures.ts'
import { allowed, refuse } from '../../verdict.ts'
import { lanzhou2023On } from '../measures.ts'
import { banUntil, mayApplyUnderBans } from './art-32-false-material.ts'

const { law } = lanzhou2023On('2026-03-02')
const ban: Ban = { article: 32, decision: '兰质奖办〔2026〕8号', from: '2026-07-15', until: '2031-07-15' }
const banned = refuse('banned-false-material', { decision: '兰质奖办〔2026〕8号', until: '2031-07-15' })

describe('第三十二条 虚假申报', () => {
  it('bans for five years from the day of decision, to the same date', () => {
    expect(law.banUntil(32, '2026-07-15')).toBe('2031-07-15')
    expect(banUntil('2024-02-29', 5)).toBe('2029-02-28')
  })

  it('refuses an application on the day of decision and on the last day of the ban', () => {
    expect(mayApplyUnderBans([ban], '2026-07-15')).toEqual(banned)
    expect(mayApplyUnderBans([ban], '2031-07-14')).toEqual(banned)
    expect(mayApplyUnderBans([ban], '2031-07-15')).toEqual(banned)
  })

  it('takes one the day after, and before the decision', () => {
    expect(mayApplyUnderBans([ban], '2031-07-16')).toEqual(allowed)
    expect(mayApplyUnderBans([ban], '2026-07-14')).toEqual(allowed)
  })

  it('finds the ban in force among others that are over', () => {
    const over: Ban = { article: 35, decision: '旧决定', from: '2020-01-01', until: '2025-01-01' }
    expect(mayApplyUnderBans([over, ban], '2027-01-04')).toEqual(banned)
    expect(mayApplyUnderBans([], '2027-01-04')).toEqual(allowed)
  })

  it('throws for a ban by an article that bans nobody: that is a fault, not a refusal', () => {
    expect(() => mayApplyUnderBans([{ ...ban, article: 27 }], '2027-01-04')).toThrow('article 27')
    expect(() => law.banUntil(27, '2026-07-15')).toThrow('article 27')
  })
})
