/** Cases by what people call them: a number, a certificate, the name of an organisation or a person, or the id itself. */
import { sql } from 'kysely'
import type { Database } from '../store/schema.ts'

const MOST = 50

/** Ids of the cases that go by this name or number. */
export async function caseIdsNamed(db: Database, asked: string): Promise<readonly string[]> {
  const like = `%${asked.replace(/[\\%_]/g, '\\$&')}%`
  const number = asked.toUpperCase()
  const { rows } = await sql<{ id: string }>`
    (select case_id as id from journal where case_id = ${asked} limit 1)
    union (select id from application where number = ${number} or state->>'name' like ${like} limit ${MOST})
    union (select id from objection where number = ${number} limit ${MOST})
    union (select id from honour where certificate = ${number} limit ${MOST})
    union (select id from organisation where credit_code = ${number} or state->>'name' like ${like} limit ${MOST})
    union (select id from account where state->>'name' = ${asked} limit ${MOST})
    union (select id from expert where state->>'name' = ${asked} limit ${MOST})`.execute(db)
  return rows.map(({ id }) => id)
}
