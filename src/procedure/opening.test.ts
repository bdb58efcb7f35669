/** Who opens what of an application, what is marked, and what leaves the house as a copy. */
import { describe, expect, it } from 'vitest'
import type { Capacity } from './account.ts'
import type { Role } from './decision.ts'
import { copyOf, isMarked, mayOpen } from './opening.ts'

const reader = (role: Role, ...capacities: Capacity[]) => ({ role, capacities })
const file = (businessSecret: boolean, pdf = true) => ({ businessSecret, pdf })

describe('a business secret', () => {
  it.each([
    ['its owner', reader('drafter', 'handle'), true],
    ['an expert it was given to', reader('expert'), true],
    ['the handler of an office', reader('city', 'handle'), true],
    ['the reviewer of an office', reader('district', 'review'), true],
    ['who only signs', reader('city', 'sign'), false],
    ['a post without capacity', reader('district'), false],
  ] as const)('%s: %o opens it: %s', (_who, who, opens) => {
    expect(mayOpen(file(true), who).allowed).toBe(opens)
    expect(mayOpen(file(false), who).allowed).toBe(true)
  })
})

describe('the mark', () => {
  it('lies over all that an expert reads, over secrets of others for an office, and over nothing for the owner', () => {
    const marked = (who: ReturnType<typeof reader>) => [isMarked(file(false), who), isMarked(file(true), who)]
    expect(marked(reader('expert'))).toEqual([true, true])
    expect(marked(reader('leader'))).toEqual([true, true])
    expect(marked(reader('city', 'handle'))).toEqual([false, true])
    expect(marked(reader('legal-representative'))).toEqual([false, false])
  })

  it('goes with every copy of an expert; what cannot carry it does not leave the reader', () => {
    expect(copyOf(file(false), reader('expert'))).toBe('marked')
    expect(copyOf(file(false, false), reader('expert'))).toBe('none')
    expect(copyOf(file(true), reader('city', 'handle'))).toBe('marked')
    expect(copyOf(file(true, false), reader('city', 'handle'))).toBe('original')
    expect(copyOf(file(false), reader('city', 'handle'))).toBe('original')
    expect(copyOf(file(true), reader('drafter'))).toBe('original')
  })
})
