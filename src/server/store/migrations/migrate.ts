import { sql } from 'kysely'
import type { Database } from '../schema.ts'
import { statements as house } from './0001-house.ts'
import { statements as dossier } from './0002-dossier.ts'
import { statements as deskDrafts } from './0003-desk-drafts.ts'
import { statements as preferences } from './0004-preferences.ts'
import { statements as draw } from './0005-draw.ts'
import { statements as ballots } from './0006-ballots.ts'
import { statements as openings } from './0008-openings.ts'
import { statements as evidenceOpening } from './0009-evidence-opening.ts'
import { statements as conduct } from './0010-conduct.ts'
import { statements as packs } from './0011-packs.ts'
import { statements as noOpeningsApart } from './0013-no-openings-apart.ts'
import { statements as tiedOrganisations } from './0014-tied-organisations.ts'
import { statements as criteria } from './0015-criteria.ts'

/** Every migration by name, in order. A published one is never edited; a new one is added below. */
export const migrations: readonly { readonly name: string; readonly statements: readonly string[] }[] = [
  { name: '0001-house', statements: house },
  { name: '0002-dossier', statements: dossier },
  { name: '0003-desk-drafts', statements: deskDrafts },
  { name: '0004-preferences', statements: preferences },
  { name: '0005-draw', statements: draw },
  { name: '0006-ballots', statements: ballots },
  { name: '0008-openings', statements: openings },
  { name: '0009-evidence-opening', statements: evidenceOpening },
  { name: '0010-conduct', statements: conduct },
  { name: '0011-packs', statements: packs },
  { name: '0013-no-openings-apart', statements: noOpeningsApart },
  { name: '0014-tied-organisations', statements: tiedOrganisations },
  { name: '0015-criteria', statements: criteria },
]

const MIGRATION_LOCK = 4_719_322

/** Bring the tables up to date, one transaction a migration. Several processes may start at once on PostgreSQL. */
export async function migrate(db: Database): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(tx)
    await sql`create table if not exists migration (name text primary key, at text not null)`.execute(tx)
    const done = new Set((await tx.selectFrom('migration').select('name').execute()).map((row) => row.name))
    for (const { name, statements } of migrations.filter((migration) => !done.has(migration.name))) {
      for (const statement of statements) await sql.raw(statement).execute(tx)
      await tx.insertInto('migration').values({ name, at: new Date().toISOString() }).execute()
    }
  })
}
