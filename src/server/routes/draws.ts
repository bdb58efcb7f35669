/** The draw over the API: with the names that were opened, checked by the server itself, and as a record for anybody's program. */
import { sql } from 'kysely'
import type { DrawState } from '../../procedure/draw.ts'
import { firstFault } from '../../procedure/draw-record.ts'
import { recordOf } from '../../procedure/draw-result.ts'
import { sha256Of } from '../facts/draw-facts.ts'
import { actorIn, type Handler, type Input } from './input.ts'
import { poolPreview } from './pool.ts'
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

/** Load and reputation, counted from the cases themselves; nobody writes them. */
const expertRecord: Handler = async ({ house, params }) => {
  const expert = params.expert ?? ''
  const { rows } = await sql<{ sheets: Counts; visits: Counts; drawn: Counts }>`select
    (select coalesce(jsonb_object_agg(stage, n), '{}') from (select stage, count(*)::integer as n from sheet where expert = ${expert} group by 1) s) as sheets,
    (select coalesce(jsonb_object_agg(stage, n), '{}') from (select stage, count(*)::integer as n from visit where ${expert} = any(members) group by 1) v) as visits,
    (select coalesce(jsonb_object_agg(outcome, n), '{}') from (
      select coalesce(p.place->>'outcome', 'waiting') as outcome, count(*)::integer as n from draw_name name join draw d on d.id = name.draw
        join lateral jsonb_array_elements(d.state->'entries') as e(entry) on e.entry->>'leaf' = name.leaf
        left join lateral jsonb_array_elements(d.state->'result') as p(place) on p.place->'number' = e.entry->'number'
        where name.expert = ${expert} and d.stage <> 'replaced' group by 1) o) as drawn`.execute(house.db)
  const { sheets = {}, visits = {}, drawn = {} } = rows[0] ?? {}
  const of = (counts: Counts, ...keys: readonly string[]) => keys.reduce((sum, key) => sum + (counts[key] ?? 0), 0)
  const all = (counts: Counts) => of(counts, ...Object.keys(counts))
  return {
    sheets: {
      given: all(sheets),
      open: of(sheets, 'open'),
      sealed: of(sheets, 'sealed'),
      recused: of(sheets, 'recused'),
      withdrawn: of(sheets, 'withdrawn'),
    },
    visits: { given: all(visits), underWay: of(visits, 'planned', 'opened', 'closed'), concluded: of(visits, 'concluded') },
    draws: { pool: all(drawn), drawn: of(drawn, 'seat'), refused: of(drawn, 'refused') },
  }
}

type Counts = Readonly<Record<string, number>>

export const drawHandlers: Readonly<Record<string, Handler>> = {
  'edition.draws': (input) => allOf(input, 'draw', sql<boolean>`edition = ${input.params.edition}`, 'id'),
  'expert.record': expertRecord,
  'expert.own': async (input) => ({ expert: actorIn(input).expert }),
  'edition.pool': poolPreview,
  'draw.read': readDraw,
  'draw.record': readRecord,
}
