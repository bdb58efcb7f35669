/**
 * The journal: every act is appended in the transaction that changes the row, each case on its own chain. One statement
 * writes entries, bodies and rows together. The encoding is described in docs/journal.md.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../law/calendar.ts'
import { type By, type CaseKind, caseKinds, type Effect, type Event, type Recorded } from '../../procedure/decision.ts'
import { evolve, stageOf } from '../../procedure/evolve.ts'
import { randomBytes } from '../chance.ts'
import { canonical, sha256 } from './canonical.ts'
import { caseColumns, columnsOf } from './case-columns.ts'
import type { Tx } from './schema.ts'

/** The hashed part of an entry. No person and no word of content stands in it. */
export interface Envelope {
  readonly v: 1
  readonly kind: CaseKind
  readonly case: string
  readonly version: number
  readonly prev: string | null
  readonly type: string
  readonly at: string
  readonly body: string
}

/** A case as its row keeps it. */
export interface CaseRow {
  readonly kind: CaseKind
  readonly id: string
  readonly version: number
  readonly head: string | null
  readonly state: object | null
}

/** One entry just written, as receipts quote it. */
export interface WrittenEntry {
  readonly kind: CaseKind
  readonly case: string
  readonly version: number
  readonly type: string
  readonly hash: string
}

export interface Appended {
  readonly entries: readonly WrittenEntry[]
  readonly rows: ReadonlyMap<string, CaseRow>
}

const LEAF = Uint8Array.of(0)

/** Hash of an entry: the RFC 6962 leaf hash of its canonical envelope. */
export function entryHash(envelope: Envelope): string {
  return sha256(LEAF, canonical(envelope))
}

/** Hash of a body under its salt. */
export function bodyHash(salt: string, body: string): string {
  return sha256(salt, body)
}

/** What an entry says, as its body keeps it. */
export interface Body {
  readonly by: By
  readonly day: Day
  readonly event: Event
}

export interface Writing {
  readonly by: By
  readonly day: Day
  readonly at: string
  /** Cases already loaded under lock, so that they need not be read again. */
  readonly loaded: readonly CaseRow[]
  /** An idempotent request to keep with its reply, in the same statement. */
  readonly request?:
    | {
        readonly key: string
        readonly fingerprint: string
        readonly reply: (entries: readonly WrittenEntry[], rows: ReadonlyMap<string, CaseRow>) => object
      }
    | undefined
  readonly notify: boolean
}

/** Append the effects: entries on each case's chain, bodies beside them, rows evolved. */
export async function append(tx: Tx, effects: readonly Effect[], writing: Writing): Promise<Appended> {
  const rows = await rowsFor(tx, effects, writing.loaded)
  const entries: (WrittenEntry & { prev: string | null; at: string; body_hash: string; salt: string; body: string })[] = []
  for (const effect of effects) {
    const row = rows.get(effect.id)
    if (!row) throw new Error(`case ${effect.id} was not loaded`)
    const body = canonical({ by: writing.by, day: writing.day, event: effect.event } satisfies Body)
    const salt = randomBytes(16).toString('hex')
    const version = row.version + 1
    const body_hash = bodyHash(salt, body)
    const { type } = effect.event
    const hash = entryHash({ v: 1, kind: effect.kind, case: effect.id, version, prev: row.head, type, at: writing.at, body: body_hash })
    const state = evolve(effect.kind, row.state, JSON.parse(body) as Recorded<unknown>)
    entries.push({ kind: effect.kind, case: effect.id, version, type, hash, prev: row.head, at: writing.at, body_hash, salt, body })
    rows.set(effect.id, { kind: effect.kind, id: effect.id, version, head: hash, state })
  }
  const touched = new Set(effects.map((effect) => effect.id))
  const written = entries.map(({ kind, case: id, version, type, hash }) => ({ kind, case: id, version, type, hash }))
  if (entries.length > 0) await write(tx, entries, rows, touched, written, writing)
  return { entries: written, rows }
}

/** Rows of every case an effect touches: those given, those read now under lock, and blanks for those that open. */
async function rowsFor(tx: Tx, effects: readonly Effect[], loaded: readonly CaseRow[]): Promise<Map<string, CaseRow>> {
  const rows = new Map(loaded.map((row) => [row.id, row]))
  for (const kind of caseKinds) {
    const ids = [...new Set(effects.filter((effect) => effect.kind === kind && !rows.has(effect.id)).map((effect) => effect.id))].sort()
    if (ids.length === 0) continue
    for (const row of await lockCases(tx, kind, ids)) rows.set(row.id, row)
    for (const id of ids) if (!rows.has(id)) rows.set(id, { kind, id, version: 0, head: null, state: null })
  }
  return rows
}

/** Read cases of one kind and hold them to the end of the transaction, in the order of their ids. */
export async function lockCases(tx: Tx, kind: CaseKind, ids: readonly string[]): Promise<readonly CaseRow[]> {
  const found = await sql<{ id: string; version: number; head: string; state: object }>`
    select id, version, head, state from ${sql.table(kind)} where id = any(${sql.val([...ids])}::text[]) order by id for update`.execute(tx)
  return found.rows.map((row) => ({ kind, ...row }))
}

async function write(
  tx: Tx,
  entries: readonly (WrittenEntry & { prev: string | null; at: string; body_hash: string; salt: string; body: string })[],
  all: ReadonlyMap<string, CaseRow>,
  touched: ReadonlySet<string>,
  written: readonly WrittenEntry[],
  writing: Writing,
): Promise<void> {
  const rows = [...all.values()].filter((row) => touched.has(row.id))
  const lines = JSON.stringify(entries.map(({ case: case_id, ...entry }, ordinal) => ({ ...entry, case_id, ordinal })))
  const parts: RawBuilder<unknown>[] = [
    sql`lines as materialized (
      select * from jsonb_to_recordset(${lines}::jsonb) as line(kind text, case_id text, version integer, type text, at text,
        prev text, body_hash text, hash text, salt text, body text, ordinal integer))`,
    sql`entry as (
      insert into journal (kind, case_id, version, type, at, prev, body_hash, hash)
      select kind, case_id, version, type, at, prev, body_hash, hash from lines order by ordinal)`,
    sql`kept as (insert into journal_body (hash, salt, body) select hash, salt, body from lines)`,
    ...caseKinds.filter((kind) => rows.some((row) => row.kind === kind)).map((kind) => saveRows(kind, rows, writing.day)),
  ]
  if (writing.request) {
    const { key, fingerprint, reply } = writing.request
    parts.push(sql`asked as (
      insert into request (key, fingerprint, reply, at) values (${key}, ${fingerprint}, ${JSON.stringify(reply(written, all))}, ${writing.at}))`)
  }
  const last = writing.notify ? sql`select pg_notify('zhiheng_changed', '')` : sql`select 1`
  await sql`with ${sql.join(parts)} ${last}`.execute(tx)
}

function saveRows(kind: CaseKind, all: readonly CaseRow[], day: Day): RawBuilder<unknown> {
  const { types } = caseColumns[kind]
  const names = ['id', 'version', 'stage', 'touched_on', 'head', 'state', ...Object.keys(types)]
  const typed = [
    'id text',
    'version integer',
    'stage text',
    'touched_on text',
    'head text',
    'state jsonb',
    ...Object.entries(types).map(([name, type]) => `${name} ${type}`),
  ]
  const rows = all
    .filter((row) => row.kind === kind)
    .map(({ id, version, head, state }) => ({
      id,
      version,
      head,
      state,
      stage: stageOf(kind, state ?? {}),
      touched_on: day,
      ...columnsOf(kind, state ?? {}),
    }))
  const set = names.filter((name) => name !== 'id').map((name) => `${name} = excluded.${name}`)
  return sql`${sql.ref(`${kind}_row`)} as (
    insert into ${sql.table(kind)} (${sql.raw(names.join(', '))})
    select ${sql.raw(names.join(', '))} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(${sql.raw(typed.join(', '))})
    on conflict (id) do update set ${sql.raw(set.join(', '))})`
}
