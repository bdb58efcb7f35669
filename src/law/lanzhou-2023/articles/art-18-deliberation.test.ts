import { describe, expect, it } from 'vitest'
import { allowed, refuse } from '../../verdict.ts'
import { mayPublishProposedList } from './art-18-deliberation.ts'

describe('第十八条 综合评价和审议', () => {
  it("allows the proposed list that is the meeting's result", () => {
    expect(mayPublishProposedList(true, [])).toEqual(allowed)
  })

  it('refuses a list that differs from it, naming the applications', () => {
    expect(mayPublishProposedList(false, ['LZ2026-0004'])).toEqual(refuse('differs-from-result', { difference: ['LZ2026-0004'] }))
  })
})
