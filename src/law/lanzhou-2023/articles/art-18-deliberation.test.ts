import { describe, expect, it } from 'vitest'
import { termsWith } from '../../../../tests/helpers/terms.ts'
import { allowed, refuse } from '../../verdict.ts'
import { candidatesWithin, mayPublishProposedList } from './art-18-deliberation.ts'

describe('第十八条 综合评价和审议', () => {
  it("allows the proposed list that is the meeting's result", () => {
    expect(mayPublishProposedList([], 0)).toEqual(allowed)
  })

  it('refuses a list that differs from it, naming the applications', () => {
    expect(mayPublishProposedList(['LZ2026-0004'], 0)).toEqual(refuse('differs-from-result', { difference: ['LZ2026-0004'], unknown: 0 }))
  })

  it('refuses a list with one that the meeting never deliberated on', () => {
    expect(mayPublishProposedList([], 1)).toEqual(refuse('differs-from-result', { difference: [], unknown: 1 }))
  })

  it('lets the candidate list be longer than the places, up to what the rules say of each class ◇', () => {
    const terms = termsWith({ candidatesMostAward: 6, candidatesMostNomination: 10 })
    expect(candidatesWithin({ award: 6, nomination: 10 }, terms)).toEqual(allowed)
    expect(candidatesWithin({ award: 7, nomination: 0 }, terms)).toEqual(refuse('candidates-too-many-award', { count: 7, most: 6 }))
    expect(candidatesWithin({ award: 0, nomination: 11 }, terms)).toEqual(refuse('candidates-too-many-nomination', { count: 11, most: 10 }))
  })
})
