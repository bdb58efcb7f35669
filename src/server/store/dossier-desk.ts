/** What stands around a dossier while it is written: who is at it, earlier versions, how its files fare. */
import { sql } from 'kysely'
import type { Database } from './schema.ts'

export interface Present {
  readonly person: string
  readonly name: string
  readonly section: string
}

/** Seconds after which somebody who gives no sign is no longer there. */
export const PRESENCE_SECONDS = 45

const nameOf = sql<string>`coalesce((select state->>'name' from account where id = p.person), '')`

/** Somebody is at a section; those who gave no sign for long are forgotten. */
export async function beAt(db: Database, application: string, person: string, section: string, now: Date): Promise<void> {
  await sql`insert into presence (application, person, section, seen_at) values (${application}, ${person}, ${section}, ${now.toISOString()})
    on conflict (application, person) do update set section = excluded.section, seen_at = excluded.seen_at`.execute(db)
  await db.deleteFrom('presence').where('application', '=', application).where('seen_at', '<', earliest(now)).execute()
}

/** Who is there now, in the order of their names. */
export async function presentAt(db: Database, application: string, now: Date): Promise<readonly Present[]> {
  const { rows } = await sql<Present>`select p.person, ${nameOf} as name, p.section from presence p
    where p.application = ${application} and p.seen_at >= ${earliest(now)} order by name, p.person`.execute(db)
  return rows
}

function earliest(now: Date): string {
  return new Date(now.getTime() - PRESENCE_SECONDS * 1000).toISOString()
}

export interface SavedVersion {
  readonly version: number
  readonly savedAt: string
  readonly savedBy: string
}

const VERSIONS = 50

/** Versions of a section, the newest first, and from where the next page goes on. */
export async function versionsOf(
  db: Database,
  application: string,
  section: string,
  before: number | undefined,
): Promise<{ items: readonly SavedVersion[]; next: number | null }> {
  const { rows } = await sql<SavedVersion>`select d.version, d.saved_at as "savedAt",
      coalesce((select state->>'name' from account where id = d.saved_by), '') as "savedBy"
    from draft d where d.application = ${application} and d.section = ${section} and d.version < ${before ?? 2_000_000_000}::integer
    order by d.version desc limit ${VERSIONS + 1}`.execute(db)
  const items = rows.slice(0, VERSIONS)
  return { items, next: rows.length > VERSIONS ? (items.at(-1)?.version ?? null) : null }
}

/** One version with its content; null when there is none. */
export async function versionOf(db: Database, application: string, section: string, version: number) {
  const { rows } = await sql<SavedVersion & { content: unknown }>`select d.version, d.content, d.saved_at as "savedAt",
      coalesce((select state->>'name' from account where id = d.saved_by), '') as "savedBy"
    from draft d where d.application = ${application} and d.section = ${section} and d.version = ${version}::integer`.execute(db)
  return rows[0] ?? null
}

/** Names of people by their ids. */
export async function namesOf(db: Database, people: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (people.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`select id, coalesce(state->>'name', '') as name from account
    where id = any(${sql.val([...people])}::text[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
