import { describe, expect, it } from 'vitest'
import { termsWith } from '../../../../tests/helpers/terms.ts'
import type { HeldHonour } from '../../measures.ts'
import { allowed, refuse } from '../../verdict.ts'
import { mayApplyWhileHolding, validUntil } from './art-06-validity.ts'

const terms = termsWith()
const held = (standing: HeldHonour['standing'], awardClass: HeldHonour['class'] = 'award'): HeldHonour => ({
  class: awardClass,
  certificate: 'LZ24-Q0501-6',
  until: '2029-12-20',
  standing,
})

describe('第六条 有效期和重新考核', () => {
  it('lets the award stand five years, to the same date', () => {
    expect(validUntil('award', '2026-12-20', terms)).toBe('2031-12-20')
  })

  it('ends on 28 February where the fifth year has no 29th', () => {
    expect(validUntil('award', '2028-02-29', terms)).toBe('2033-02-28')
  })

  it('gives the nomination no term, unless the rules do', () => {
    expect(validUntil('nomination', '2026-12-20', terms)).toBeNull()
    expect(validUntil('nomination', '2026-12-20', termsWith({ nominationHasTerm: true }))).toBe('2031-12-20')
  })

  it('refuses a holder of the award while it stands, is assessed anew or is being rectified', () => {
    for (const standing of ['valid', 'under-reassessment', 'under-rectification'] as const) {
      const facts = { certificate: 'LZ24-Q0501-6', until: '2029-12-20' }
      expect(mayApplyWhileHolding([held(standing)], terms)).toEqual(refuse('holder-still-valid', facts))
    }
  })

  it('lets a former holder apply once the award is cancelled, withdrawn or revoked', () => {
    for (const standing of ['cancelled', 'award-withdrawn', 'revoked'] as const) {
      expect(mayApplyWhileHolding([held(standing)], terms)).toEqual(allowed)
    }
  })

  it('lets a holder of the nomination apply again, as the text says', () => {
    expect(mayApplyWhileHolding([held('valid', 'nomination')], terms)).toEqual(allowed)
  })

  it('finds the award among several honours', () => {
    const verdict = mayApplyWhileHolding([held('valid', 'nomination'), held('cancelled'), held('valid')], terms)
    expect(verdict).toEqual(refuse('holder-still-valid', { certificate: 'LZ24-Q0501-6', until: '2029-12-20' }))
  })

  it('lets a holder of the award apply where the rules say so', () => {
    expect(mayApplyWhileHolding([held('valid')], termsWith({ holderMayApply: true }))).toEqual(allowed)
  })
})
