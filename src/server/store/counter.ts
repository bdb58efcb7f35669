import { sql } from 'kysely'
import type { Database } from './schema.ts'

/** The next number of a series, from 1. Within a transaction the series is held until its end, so that no number is lost. */
export async function nextOf(db: Database, key: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    insert into counter as c (key, n) values (${key}, 1) on conflict (key) do update set n = c.n + 1 returning n`.execute(db)
  const next = rows[0]?.n
  if (next === undefined) throw new Error(`the series ${key} gave no number`)
  return next
}
