/** A town made larger by copies in the database: for measuring how reading grows, where the history of each copy does not matter. */
import { sql } from 'kysely'
import type { Database } from '../../src/server/store/schema.ts'

/**
 * Copy an application with its organisation, consultations and journal until there are so many copies.
 *
 * @param copies how many there are afterwards
 * @param already how many were made before
 */
export async function copyApplications(db: Database, application: string, copies: number, already = 0): Promise<void> {
  const step = 500
  for (let from = already; from < copies; from += step) {
    const to = Math.min(copies, from + step) - 1
    await db.transaction().execute(async (tx) => {
      const series = sql`generate_series(${from}::integer, ${to}::integer) as copy(n)`
      await sql`insert into organisation (id, version, stage, touched_on, head, state, credit_code, area)
        select 'og-copy' || n, o.version, o.stage, o.touched_on, o.head, jsonb_set(o.state, '{id}', to_jsonb('og-copy' || n)), 'COPY' || lpad(n::text, 14, '0'), o.area
        from organisation o join application a on a.organisation = o.id, ${series} where a.id = ${application}`.execute(tx)
      await sql`insert into application (id, version, stage, touched_on, head, state, edition, organisation, number, body, credit_code)
        select 'ap-copy' || n, a.version, a.stage, a.touched_on, a.head,
          a.state || jsonb_build_object('id', 'ap-copy' || n, 'number', 'CP2026-' || lpad(n::text, 6, '0'), 'organisation', 'og-copy' || n),
          a.edition, 'og-copy' || n, 'CP2026-' || lpad(n::text, 6, '0'), a.body, 'COPY' || lpad(n::text, 14, '0')
        from application a, ${series} where a.id = ${application}`.execute(tx)
      await sql`insert into consultation (id, version, stage, touched_on, head, state, application, department, due, round)
        select 'ap-copy' || n || '.' || c.department, c.version, c.stage, c.touched_on, c.head, jsonb_set(c.state, '{application}', to_jsonb('ap-copy' || n)), 'ap-copy' || n, c.department, c.due, c.round
        from consultation c, ${series} where c.application = ${application}`.execute(tx)
      await sql`insert into journal (kind, case_id, version, type, at, prev, body_hash, hash)
        select j.kind, 'ap-copy' || n, j.version, j.type, j.at, j.prev, j.body_hash, md5(j.hash || n) || md5(n || j.hash)
        from journal j, ${series} where j.case_id = ${application}`.execute(tx)
      await sql`insert into journal_body (hash, salt, body)
        select md5(j.hash || n) || md5(n || j.hash), b.salt, b.body
        from journal j join journal_body b on b.hash = j.hash, ${series} where j.case_id = ${application}`.execute(tx)
    })
  }
  for (const table of ['organisation', 'application', 'consultation', 'journal', 'journal_body']) await sql`analyze ${sql.table(table)}`.execute(db)
}
