/** 现场评审纪律反馈: read by discipline inspection; by the office only of editions whose result stands. */
import { sql } from 'kysely'
import type { ConductState } from '../../../procedure/conduct.ts'
import { resultStands } from '../../access/relation.ts'
import type { Handler, Input } from '../input.ts'
import { sendFault } from '../problems.ts'
import { stateOf } from '../reading.ts'

interface Line {
  readonly state: ConductState
  readonly number: string
  readonly name: string
}

async function linesOf({ house, admission, query }: Input, only: string | null) {
  const seen = admission.by.role === 'discipline' ? sql`true` : resultStands(sql.ref('c.edition'))
  const edition = query?.edition ? sql`and c.edition = ${query.edition}` : sql``
  const one = only ? sql`and c.id = ${only}` : sql``
  const { rows } = await sql<Line>`select c.state, a.number, a.state->>'name' as name from conduct c join application a on a.id = c.application
    where ${seen} ${edition} ${one} order by c.touched_on desc, a.number limit 500`.execute(house.db)
  return rows.map(({ state: { id, visit, application, day, answers, text }, number, name }) => ({
    id,
    visit,
    application,
    number,
    name,
    day,
    answers,
    text,
  }))
}

const list: Handler = async (input) => ({ items: await linesOf(input, null) })

const read: Handler = async (input) => {
  const [line] = await linesOf(input, stateOf<ConductState>(input).id)
  return line ?? sendFault(input.reply, 'not-found')
}

export const conductHandlers: Readonly<Record<string, Handler>> = { 'conduct.list': list, 'conduct.read': read }
