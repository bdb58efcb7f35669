/** Housekeeping: the embedded database neither checkpoints nor vacuums by itself; old sessions and unfinished uploads go. */
import { sql } from 'kysely'
import { dayOf } from '../clock.ts'
import { dropAbandonedUploads } from '../files/uploads.ts'
import type { House } from '../house.ts'

const CHECKPOINT_EVERY = 3 * 60_000
const NIGHTLY_CHECK_EVERY = 10 * 60_000

/** Write the log back into the tables, so that it stays small. */
export async function checkpoint(house: House): Promise<void> {
  if (house.store.home === 'embedded') await sql`checkpoint`.execute(house.db)
}

/** Once a night: statistics and dead rows, table by table so that no request waits long; sessions long over; abandoned uploads. */
export async function tidy(house: House): Promise<void> {
  const longOver = new Date(house.clock.now().getTime() - 48 * 3600_000).toISOString()
  await house.db.deleteFrom('session').where('seen_at', '<', longOver).execute()
  await house.db
    .deleteFrom('request')
    .where('at', '<', new Date(house.clock.now().getTime() - 30 * 24 * 3600_000).toISOString())
    .execute()
  await dropAbandonedUploads(house)
  if (house.store.home !== 'embedded') return
  const { rows } = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(house.db)
  for (const { name } of rows) await sql`vacuum analyze ${sql.table(name)}`.execute(house.db)
}

/** Keep the house in order while it stands; answers how to stop. */
export function keepMaintained(house: House, onFault: (fault: unknown) => void): () => void {
  let tidied = dayOf(house.clock.now())
  const checkpoints = setInterval(() => {
    checkpoint(house).catch(onFault)
  }, CHECKPOINT_EVERY)
  const nights = setInterval(() => {
    const today = dayOf(house.clock.now())
    if (today === tidied) return
    tidied = today
    tidy(house).catch(onFault)
  }, NIGHTLY_CHECK_EVERY)
  checkpoints.unref()
  nights.unref()
  return () => {
    clearInterval(checkpoints)
    clearInterval(nights)
  }
}
