import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Statements } from './embedded-statements.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const heapMB = (): number => {
  collect()
  return process.memoryUsage().heapUsed / 2 ** 20
}

describe('statements on the embedded engine', () => {
  let engine: PGlite
  let statements: Statements
  beforeAll(async () => {
    engine = await PGlite.create()
    statements = new Statements(engine)
  })
  afterAll(() => engine.close())

  it('keep nothing of an answer once it is given', async () => {
    const megabyte = () => statements.run(`select repeat('质', $1::integer) as words`, [2 ** 20 / 2])
    await megabyte()
    const before = heapMB()
    for (let asked = 0; asked < 60; asked += 1) await megabyte()
    expect(heapMB() - before).toBeLessThan(20)
  })

  it('go on after a fault, and answer what was asked next', async () => {
    await expect(statements.run('select 1 / $1::integer as share', [0])).rejects.toMatchObject({ code: '22012' })
    expect((await statements.run('select 6 / $1::integer as share', [2])).rows).toEqual([{ share: 3 }])
  })
})
