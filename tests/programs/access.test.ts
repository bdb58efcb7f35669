/** The whole server against the policy table. */
import { expect, it } from 'vitest'
import { runJson } from '../helpers/program.ts'

interface Walked {
  readonly cells: number
  readonly disagreements: number
  readonly operations: number
  readonly posts: number
}

it('every operation as every post, on every object: the server does what the table says', async () => {
  const { status, result, complained } = await runJson<Walked>('access')
  expect([status, result.disagreements, complained]).toEqual([0, 0, ''])
  expect(result.cells).toBeGreaterThan(20_000)
  expect([result.operations, result.posts].map((count) => count > 30)).toEqual([true, true])
}, 400_000)
