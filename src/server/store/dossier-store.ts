/** Drafts as versioned rows, and the frozen content of a submission. */
import { sql } from 'kysely'
import type { SubmittedFile } from '../../procedure/application.ts'
import { type DossierContent, emptyDossier } from '../../procedure/dossier.ts'
import { canonical, sha256 } from './canonical.ts'
import type { Database } from './schema.ts'

/** One section of a draft at its newest version. */
export interface DraftSection {
  readonly section: string
  readonly version: number
  readonly content: unknown
  readonly saved_by: string
  readonly saved_at: string
}

/** The newest version of every section. */
export async function draftSections(db: Database, application: string): Promise<readonly DraftSection[]> {
  return db
    .selectFrom('draft')
    .distinctOn('section')
    .select(['section', 'version', 'content', 'saved_by', 'saved_at'])
    .where('application', '=', application)
    .orderBy('section')
    .orderBy('version', 'desc')
    .execute()
}

/** Sections put together as a dossier. An item of the self-evaluation is the section `item-4.1.2`. */
export function dossierOf(sections: readonly DraftSection[]): DossierContent {
  const items = sections.filter((each) => each.section.startsWith('item-')).map((each) => [each.section.slice('item-'.length), each.content])
  const named = (section: keyof DossierContent) => sections.find((each) => each.section === section)?.content
  return {
    ...emptyDossier,
    ...Object.fromEntries(
      (['basics', 'conditions', 'indicators', 'overview', 'evidence'] as const).flatMap((key) => (named(key) ? [[key, named(key)]] : [])),
    ),
    items: Object.fromEntries(items),
  }
}

/** What is saved under the version after `version`; null when somebody else saved it first. */
export async function saveSection(
  db: Database,
  draft: { application: string; section: string; version: number; content: unknown; savedBy: string; at: string },
): Promise<number | null> {
  const { application, section, version, content, savedBy, at } = draft
  const { rows } = await sql<{ version: number }>`
    insert into draft (application, section, version, content, saved_by, saved_at)
    select ${application}, ${section}, ${version + 1}::integer, ${JSON.stringify(content)}::jsonb, ${savedBy}, ${at}
    where ${version}::integer = coalesce((select max(version) from draft where application = ${application} and section = ${section}), 0)
    on conflict do nothing returning version`.execute(db)
  return rows[0]?.version ?? null
}

/** The files a dossier names, with what was found out about them; a file still on its way has no hash. */
export async function dossierFiles(db: Database, dossier: DossierContent): Promise<{ ready: readonly SubmittedFile[]; notReady: readonly string[] }> {
  const named = dossier.evidence?.files ?? []
  if (named.length === 0) return { ready: [], notReady: [] }
  const uploads = await db
    .selectFrom('upload')
    .select(['id', 'sha256', 'bytes', 'state'])
    .where(
      'id',
      'in',
      named.map((file) => file.upload),
    )
    .execute()
  const found = named.map((file) => ({ file, upload: uploads.find((upload) => upload.id === file.upload) }))
  return {
    ready: found.flatMap(({ file: { slot, name, businessSecret }, upload }) =>
      upload?.state === 'ready' && upload.sha256 ? [{ slot, name, businessSecret, sha256: upload.sha256, bytes: upload.bytes }] : [],
    ),
    notReady: found.filter(({ upload }) => upload?.state !== 'ready').map(({ file }) => file.name),
  }
}

/** The frozen content of a submission and its hash. */
export function freeze(
  dossier: DossierContent,
  declarations: readonly string[],
  files: readonly SubmittedFile[],
): { content: string; contentHash: string } {
  const content = canonical({ dossier, declarations, files })
  return { content, contentHash: sha256(content) }
}
