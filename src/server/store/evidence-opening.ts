/** 查阅记录: the files of an application that each expert has opened, for the board; kept once for each file. */
import type { Database } from './schema.ts'

/** An expert opened a file; other posts leave no line here. */
export async function evidenceOpened(db: Database, application: string, sha256: string, expert: string | null, at: Date): Promise<void> {
  if (expert === null) return
  await db
    .insertInto('evidence_opening')
    .values({ application, sha256, expert, at: at.toISOString() })
    .onConflict((known) => known.doNothing())
    .execute()
}

/** What each expert has opened of one application. */
export async function openedBy(db: Database, application: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await db.selectFrom('evidence_opening').select(['expert', 'sha256']).where('application', '=', application).execute()
  const opened = new Map<string, Set<string>>()
  for (const { expert, sha256 } of rows) opened.set(expert, (opened.get(expert) ?? new Set()).add(sha256))
  return opened
}
