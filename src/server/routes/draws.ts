/** The draw over the API: with the names that were opened, checked by the server itself, and as a record for anybody's program. */
import { sql } from 'kysely'
import type { DrawState } from '../../procedure/draw.ts'
import { firstFault } from '../../procedure/draw-record.ts'
import { recordOf } from '../../procedure/draw-result.ts'
import { sha256Of } from '../facts/draw-facts.ts'
import type { Handler, Input } from './input.ts'
import { allOf, caseReader, stateOf } from './reading.ts'

/** Names are shown to the office that calls, number by number as they were opened. */
async function namesOf(input: Input, { id, entries, named }: DrawState) {
  if (input.admission.by.role !== 'city' || named.length === 0) return []
  const numberOf = new Map(entries.filter(({ number }) => named.includes(number)).map(({ leaf, number }) => [leaf, number]))
  const { rows } = await sql<{ leaf: string; expert: string; name: string; employer: string }>`
    select n.leaf, n.expert, e.state->>'name' as name, e.state->>'employer' as employer from draw_name n join expert e on e.id = n.expert
    where n.draw = ${id} and n.leaf = any(${sql.val([...numberOf.keys()])}::text[])`.execute(input.house.db)
  return rows.map(({ leaf, ...rest }) => ({ number: numberOf.get(leaf) ?? 0, ...rest })).sort((a, b) => a.number - b.number)
}

const readDraw: Handler = async (input) => {
  const state = stateOf<DrawState>(input)
  const shown = (await caseReader('draw')(input)) as object
  return { ...shown, names: await namesOf(input, state), fault: state.seed === null ? null : firstFault(sha256Of, recordOf(state)) }
}

const readRecord: Handler = async (input) => recordOf(stateOf<DrawState>(input))

export const drawHandlers: Readonly<Record<string, Handler>> = {
  'edition.draws': (input) => allOf(input, 'draw', sql<boolean>`edition = ${input.params.edition}`, 'id'),
  'draw.read': readDraw,
  'draw.record': readRecord,
}
