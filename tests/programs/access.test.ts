/** The whole server against the policy table, and against everything that nobody should send. */
import { expect, it } from 'vitest'
import { runJson } from '../helpers/program.ts'

interface Walked {
  readonly cells: number
  readonly disagreements: number
  readonly operations: number
  readonly posts: number
}

interface Tried {
  readonly kinds: number
  readonly operations: number
  readonly tried: number
  readonly wrong: number
  readonly errors500: number
}

it('every operation as every post, on every object: the server does what the table says', async () => {
  const { status, result, complained } = await runJson<Walked>('access')
  expect([status, result.disagreements, complained]).toEqual([0, 0, ''])
  expect(result.cells).toBeGreaterThan(20_000)
  expect([result.operations, result.posts].map((count) => count > 30)).toEqual([true, true])
}, 180_000)

it('every kind of bad input at every operation it fits: refused, explained, and without effect', async () => {
  const { status, result, complained } = await runJson<Tried>('badinput')
  expect([status, result.wrong, result.errors500, complained]).toEqual([0, 0, 0, ''])
  expect(result.tried).toBeGreaterThan(8_000)
  expect(result.kinds).toBeGreaterThan(70)
}, 180_000)
