/**
 * Sealing to the end. A database that others share lets an entry be sealed only when the oldest transaction still running
 * anywhere beside it is younger, so one asking of the sealer may rightly take fewer than all.
 */
import { sql } from 'kysely'
import type { House } from '../../src/server/house.ts'
import { sealReady } from '../../src/server/ledger/sealer.ts'
import { until } from './until.ts'

/** Seal until nothing is left, asking `seal` again and again. Answers how many entries were sealed. */
export async function sealAll(house: House, seal: () => Promise<number> = () => sealReady(house)): Promise<number> {
  let sealed = 0
  await until(async () => {
    sealed += await seal()
    return (await waiting(house)) === 0
  })
  return sealed
}

async function waiting(house: House): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from journal j where not exists (select 1 from seal s where s.hash = j.hash)`.execute(house.db)
  return rows[0]?.n ?? 0
}
