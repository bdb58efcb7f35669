/** The whole server against everything that nobody should send. */
import { expect, it } from 'vitest'
import { runJson } from '../helpers/program.ts'

interface Tried {
  readonly kinds: number
  readonly operations: number
  readonly tried: number
  readonly wrong: number
  readonly errors500: number
}

it('every kind of bad input at every operation it fits: refused, explained, and without effect', async () => {
  const { status, result, complained } = await runJson<Tried>('badinput')
  expect([status, result.wrong, result.errors500, complained]).toEqual([0, 0, 0, ''])
  expect(result.tried).toBeGreaterThan(8_000)
  expect(result.kinds).toBeGreaterThan(70)
}, 400_000)
