/** One-time codes against the vectors of RFC 6238, and each code once. */
import { describe, expect, it } from 'vitest'
import { acceptedStep, codeAt, enrolmentAddress, newSecret, stepOf } from './one-time-code.ts'

/** '12345678901234567890' in base32. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const at = (seconds: number) => new Date(seconds * 1000)

it.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('the code at second %i is %s', (seconds, code) => {
  expect(codeAt(SECRET, stepOf(at(seconds)))).toBe(code)
})

describe('a code', () => {
  const now = at(1_234_567_890)
  const step = stepOf(now)

  it('is taken a step early and a step late, not two', () => {
    const taken = [-2, -1, 0, 1, 2].map((offset) => acceptedStep(SECRET, codeAt(SECRET, step + offset), now, 0))
    expect(taken).toEqual([null, step - 1, step, step + 1, null])
  })

  it('is not taken again, nor one of an earlier step', () => {
    expect(acceptedStep(SECRET, codeAt(SECRET, step), now, step)).toBeNull()
    expect(acceptedStep(SECRET, codeAt(SECRET, step - 1), now, step)).toBeNull()
    expect(acceptedStep(SECRET, codeAt(SECRET, step + 1), now, step)).toBe(step + 1)
  })

  it.each(['', '1', '0000000', '二三四五六七', '      '])('%j is none', (code) => {
    expect(acceptedStep(SECRET, code, now, 0)).toBeNull()
  })
})

it('a secret has 160 bits, and none is like another', () => {
  const secrets = Array.from({ length: 50 }, newSecret)
  for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  expect(new Set(secrets).size).toBe(50)
  expect(enrolmentAddress(SECRET, 'wang@x', '质衡')).toBe(`otpauth://totp/%E8%B4%A8%E8%A1%A1%3Awang%40x?secret=${SECRET}&issuer=%E8%B4%A8%E8%A1%A1`)
})
