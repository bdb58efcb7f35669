/** 自己的问题: read and written by the member alone; who has recused from the candidate finds neither it nor the case. */
import { keepOwnNote, type NoteOf, ownNoteOf } from '../store/own-note.ts'
import { actorIn, type Handler, type Input } from './input.ts'
import { sendFault } from './problems.ts'

const noteOf = (input: Input): NoteOf => ({ account: actorIn(input).person, application: input.params.application ?? '' })

const readNote: Handler = async (input) => ownNoteOf(input.house.db, noteOf(input))

const saveNote: Handler = async (input) => {
  const { house, body, reply } = input
  const of = noteOf(input)
  const at = house.clock.now().toISOString()
  const kept = await keepOwnNote(house.db, of, body.version, body.content, at)
  return kept ? { version: body.version + 1, savedAt: at } : sendFault(reply, 'stale-version', { section: 'own-note' })
}

export const ownNoteHandlers: Readonly<Record<string, Handler>> = {
  'application.own-note': readNote,
  'application.save-own-note': saveNote,
}
