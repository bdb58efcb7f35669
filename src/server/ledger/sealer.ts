/**
 * The sealer puts committed entries in order into the tree and signs a checkpoint. It takes only entries older than the
 * oldest transaction still running, or a late commit would slip in under a sealed position.
 */
import { sql } from 'kysely'
import type { House } from '../house.ts'
import { CHANGED } from '../store/database.ts'
import type { Database, Tx } from '../store/schema.ts'
import { signCheckpoint } from './checkpoint.ts'
import { completedBy, keyOf, type NodeKey, type ReadNodes, rootOf, subtrees } from './tree.ts'

const SEALER_LOCK = 4_719_323
const BATCH = 2_000
const SEALED_UP_TO = 'sealed-xid'

/** Reads stored tree nodes. */
export function nodesOf(db: Database): ReadNodes {
  return async (keys) => {
    if (keys.length === 0) return new Map()
    const wanted = JSON.stringify(keys)
    const { rows } = await sql<{ level: number; position: number; hash: string }>`
      select n.level, n.position, n.hash from jsonb_to_recordset(${wanted}::jsonb) as k(level integer, position bigint)
      join tree_node n on n.level = k.level and n.position = k.position`.execute(db)
    return new Map(rows.map((row) => [keyOf(row), row.hash]))
  }
}

/** Seal what is ready. Answers how many entries were sealed; 0 also when another process is at it. */
export async function sealReady(house: House): Promise<number> {
  let sealed = 0
  for (;;) {
    const count = await house.db.transaction().execute((tx) => sealBatch(tx, house))
    sealed += count
    if (count < BATCH) return sealed
  }
}

async function sealBatch(tx: Tx, house: House): Promise<number> {
  const { rows: locked } = await sql<{ free: boolean }>`select pg_try_advisory_xact_lock(${sql.lit(SEALER_LOCK)}) as free`.execute(tx)
  if (!locked[0]?.free) return 0
  const { rows: ready } = await sql<{ hash: string; upto: number }>`
    with bounds as (
      select pg_snapshot_xmin(pg_current_snapshot()) as xmin, pg_snapshot_xmax(pg_current_snapshot()) as xmax,
        coalesce((select n from counter where key = ${SEALED_UP_TO}), 0) as since)
    select j.hash, b.xmin::text::bigint as upto from journal j, bounds b
    where j.xid >= b.since::text::xid8 and (j.xid < b.xmin or j.xid >= b.xmax)
      and not exists (select 1 from seal s where s.hash = j.hash)
    order by j.id limit ${sql.lit(BATCH)}`.execute(tx)
  if (ready.length === 0) return 0
  const { size } = await tx
    .selectFrom('seal')
    .select(({ fn }) => fn.coalesce(fn.max('position'), sql<number>`-1`).as('size'))
    .executeTakeFirstOrThrow()
  await grow(
    tx,
    house,
    Number(size) + 1,
    ready.map((row) => row.hash),
  )
  if (ready.length < BATCH) await remember(tx, ready[0]?.upto ?? 0)
  if (house.store.home === 'postgres') await sql`select pg_notify(${CHANGED}, '')`.execute(tx)
  return ready.length
}

async function grow(tx: Tx, house: House, first: number, leaves: readonly string[]): Promise<void> {
  const known = new Map(await nodesOf(tx)(subtrees(0, first)))
  const nodes = leaves.flatMap((leaf, index) => {
    const completed = completedBy(first + index, leaf, (key: NodeKey) => known.get(keyOf(key)) ?? '')
    for (const node of completed) known.set(keyOf(node), node.hash)
    return completed
  })
  const size = first + leaves.length
  const root = await rootOf(size, async () => known)
  const at = house.clock.now().toISOString()
  const note = signCheckpoint({ size, root }, house.keys.signing, house.keys.verifying)
  await sql`
    with sealed as (
      insert into seal (position, hash) select ${first}::bigint + ordinality - 1, hash
      from jsonb_array_elements_text(${JSON.stringify(leaves)}::jsonb) with ordinality as leaf(hash, ordinality)),
    grown as (
      insert into tree_node (level, position, hash)
      select level, position, hash from jsonb_to_recordset(${JSON.stringify(nodes)}::jsonb) as node(level integer, position bigint, hash text))
    insert into checkpoint (size, root, at, note) values (${size}, ${root}, ${at}, ${note})`.execute(tx)
}

/** Entries of transactions before this one are all sealed; the next search begins there. */
async function remember(tx: Tx, upto: number): Promise<void> {
  await sql`insert into counter (key, n) values (${SEALED_UP_TO}, ${upto}) on conflict (key) do update set n = greatest(counter.n, excluded.n)`.execute(
    tx,
  )
}

/** Seal soon after each change, and now and then for what other processes wrote. Answers how to stop. */
export function keepSealing(house: House, onFault: (fault: unknown) => void): () => Promise<void> {
  let stopped = false
  let running: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout | null = null
  const run = () => {
    timer = null
    running = sealReady(house)
      .then((count) => {
        if (count > 0) house.sealed()
      })
      .catch(onFault)
      .finally(() => schedule(2_000))
  }
  const schedule = (delay: number) => {
    if (stopped) return
    if (timer) clearTimeout(timer)
    timer = setTimeout(run, delay)
    timer.unref()
  }
  house.onChange(() => schedule(300))
  schedule(100)
  return async () => {
    stopped = true
    if (timer) clearTimeout(timer)
    await running
  }
}
