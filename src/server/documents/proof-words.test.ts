import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hashStart, proofWords, wordList } from './proof-words.ts'

describe('check words', () => {
  it('are 256, all different, one character each', () => {
    expect(wordList).toHaveLength(256)
    expect(new Set(wordList).size).toBe(256)
    expect(wordList.every((word) => word.length === 1 && /^\p{Script=Han}$/u.test(word))).toBe(true)
  })

  it('say the first 64 bits of a hash, eight by eight', () => {
    expect(proofWords(`00ff10${'0'.repeat(58)}`)).toEqual(['天', '丝', '山', '天', '天', '天', '天', '天'])
  })

  it('lead back to the bits', () => {
    for (let time = 0; time < 500; time += 1) {
      const hash = randomBytes(32).toString('hex')
      expect(hashStart(proofWords(hash))).toBe(hash.slice(0, 16))
    }
  })

  it('are refused when one is not of the list, or one is missing', () => {
    expect(hashStart(['天', '地', '天', '天', '天', '天', '天', '天'])).toBeNull()
    expect(hashStart(['天', '天'])).toBeNull()
  })

  it('are not made of what is no hash', () => {
    expect(() => proofWords('xyz')).toThrow('not a hash')
    expect(() => proofWords('00ff')).toThrow('not a hash')
  })
})
