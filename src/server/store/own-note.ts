/** A member's own note on a candidate: one row among what they keep for themselves, whose earlier wording is not kept. */
import { sql } from 'kysely'
import { preferenceOf } from './preferences.ts'
import type { Database, Tx } from './schema.ts'

export interface OwnNote {
  readonly version: number
  readonly content: { readonly text: string }
  readonly savedAt: string | null
}

export interface NoteOf {
  readonly account: string
  readonly application: string
}

const nameOf = ({ application }: NoteOf) => `own-note.${application}`

/** What was noted last; version nought before anything was. */
export async function ownNoteOf(db: Database, of: NoteOf): Promise<OwnNote> {
  return (await preferenceOf<OwnNote>(db, of.account, nameOf(of))) ?? { version: 0, content: { text: '' }, savedAt: null }
}

/** Keep it in the place of the version it was written over; false where another window was first. */
export async function keepOwnNote(db: Database, of: NoteOf, over: number, { text }: OwnNote['content'], at: string): Promise<boolean> {
  const note: OwnNote = { version: over + 1, content: { text }, savedAt: at }
  const { rows } = await sql`insert into preference (account, name, content, saved_at)
    select ${of.account}, ${nameOf(of)}, ${JSON.stringify(note)}::jsonb, ${at}
    where ${over}::integer = 0 or exists (select 1 from preference where account = ${of.account} and name = ${nameOf(of)})
    on conflict (account, name) do update set content = excluded.content, saved_at = excluded.saved_at
    where (preference.content->>'version')::integer = ${over}::integer returning name`.execute(db)
  return rows.length > 0
}

/** Who has recused keeps no questions on the candidate. */
export async function eraseOwnNote(tx: Tx, of: NoteOf): Promise<void> {
  await tx.deleteFrom('preference').where('account', '=', of.account).where('name', '=', nameOf(of)).execute()
}
