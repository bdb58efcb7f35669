/** 自己的问题: read and written by the member alone, and not found for who has recused from the candidate. */
import { sql } from 'kysely'
import { keepOwnNote, type NoteOf, ownNoteOf } from '../store/own-note.ts'
import { actorIn, type Handler, type Input } from './input.ts'
import { sendFault } from './problems.ts'

const noteOf = (input: Input): NoteOf => ({ account: actorIn(input).person, application: input.params.application ?? '' })

async function recused({ house: { db } }: Input, { account, application }: NoteOf): Promise<boolean> {
  const { rows } = await sql`select 1 from meeting where state->'recusals'->${application}::text ? ${account}::text limit 1`.execute(db)
  return rows.length > 0
}

const readNote: Handler = async (input) => {
  const of = noteOf(input)
  return (await recused(input, of)) ? sendFault(input.reply, 'not-found') : ownNoteOf(input.house.db, of)
}

const saveNote: Handler = async (input) => {
  const { house, body, reply } = input
  const of = noteOf(input)
  if (await recused(input, of)) return sendFault(reply, 'not-found')
  const at = house.clock.now().toISOString()
  const kept = await keepOwnNote(house.db, of, body.version, body.content, at)
  return kept ? { version: body.version + 1, savedAt: at } : sendFault(reply, 'stale-version', { section: 'own-note' })
}

export const ownNoteHandlers: Readonly<Record<string, Handler>> = {
  'application.own-note': readNote,
  'application.save-own-note': saveNote,
}
