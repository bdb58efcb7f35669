/** The server killed while it writes: what was acknowledged is there, in both homes of the database. */
import { expect, it } from 'vitest'
import { runJson } from '../helpers/program.ts'

interface Crashed {
  readonly kills: number
  readonly acknowledged: number
  readonly lost: number
  readonly faults: number
  readonly database: string
}

it.each([
  ['embedded', []],
  ['postgres', ['--database', 'postgres']],
] as const)(
  'two kills lose nothing: %s',
  async (database, home) => {
    const { status, result } = await runJson<Crashed>('crash', '--kills', '2', ...home)
    expect(result).toMatchObject({ kills: 2, lost: 0, faults: 0, database })
    expect(result.acknowledged).toBeGreaterThan(0)
    expect(status).toBe(0)
  },
  400_000,
)
