/** A person's own settings by name. They belong to the person alone and are no part of any case. */
import { sql } from 'kysely'
import type { Database } from './schema.ts'

/** What was kept under a name, or null. */
export async function preferenceOf<Content>(db: Database, account: string, name: string): Promise<Content | null> {
  const row = await db.selectFrom('preference').select('content').where('account', '=', account).where('name', '=', name).executeTakeFirst()
  return (row?.content as Content | undefined) ?? null
}

/** Everything kept under names that begin alike, by what follows. */
export async function preferencesUnder<Content>(db: Database, account: string, prefix: string): Promise<Readonly<Record<string, Content>>> {
  const rows = await db.selectFrom('preference').select(['name', 'content']).where('account', '=', account).orderBy('name').execute()
  return Object.fromEntries(
    rows.filter(({ name }) => name.startsWith(prefix)).map(({ name, content }) => [name.slice(prefix.length), content as Content]),
  )
}

/** Keep it in the place of what was there. */
export async function keepPreference(db: Database, account: string, name: string, content: unknown, at: string): Promise<void> {
  await sql`insert into preference (account, name, content, saved_at) values (${account}, ${name}, ${JSON.stringify(content)}::jsonb, ${at})
    on conflict (account, name) do update set content = excluded.content, saved_at = excluded.saved_at`.execute(db)
}
