/** What the readings of the deciding office find in the database, each in one question. */
import { sql } from 'kysely'
import type { ApplicationStage, ApplicationState, Letter } from '../../../procedure/application.ts'
import type { ExpertState } from '../../../procedure/expert.ts'
import { type ObjectionState, openObjectionStages } from '../../../procedure/objection.ts'
import type { SheetState } from '../../../procedure/sheet.ts'
import type { VisitState } from '../../../procedure/site-review.ts'
import type { Database } from '../../store/schema.ts'

/** Applications of an edition at these stages, or at any, in the order of their numbers. */
export async function applicationsOf(db: Database, edition: string, stages?: readonly ApplicationStage[]): Promise<readonly ApplicationState[]> {
  const at = stages ? sql`and stage = any(${sql.val([...stages])}::text[])` : sql``
  const { rows } = await sql<{ state: ApplicationState }>`select state from application where edition = ${edition} ${at} order by number`.execute(db)
  return rows.map((row) => row.state)
}

export async function sheetsOf(db: Database, applications: readonly string[]): Promise<readonly SheetState[]> {
  const { rows } = await sql<{ state: SheetState }>`select state from sheet
    where application = any(${sql.val([...applications])}::text[]) order by id`.execute(db)
  return rows.map((row) => row.state)
}

export async function visitsOf(db: Database, edition: string): Promise<readonly VisitState[]> {
  const { rows } = await sql<{ state: VisitState }>`select state from visit where edition = ${edition} order by id`.execute(db)
  return rows.map((row) => row.state)
}

export async function bankOf(db: Database): Promise<ReadonlyMap<string, ExpertState>> {
  const rows = await db.selectFrom('expert').select('state').orderBy('id').execute()
  return new Map(rows.map((row) => [(row.state as ExpertState).id, row.state as ExpertState]))
}

export async function objectionsOf(db: Database, edition: string): Promise<readonly ObjectionState[]> {
  const { rows } = await sql<{ state: ObjectionState }>`select state from objection where edition = ${edition} order by number`.execute(db)
  return rows.map((row) => row.state)
}

/** How the objections against one applicant stand. */
export function tally(objections: readonly ObjectionState[], application: string) {
  const own = objections.filter((each) => each.application === application)
  return {
    open: own.filter((each) => openObjectionStages.includes(each.stage)).length,
    upheld: own.filter((each) => each.decision?.upheld === true).length,
    notUpheld: own.filter((each) => each.refusal !== null || each.decision?.upheld === false).length,
  }
}

/** An expert by name, with the employer. */
export function nameOf(bank: ReadonlyMap<string, ExpertState>, id: string) {
  const expert = bank.get(id)
  return { expert: id, name: expert?.name ?? '', employer: expert?.employer ?? '' }
}

/** The newest letter of a kind. */
export function letterOf({ letters }: ApplicationState, kind: Letter['kind']) {
  const letter = letters.findLast((each) => each.kind === kind)
  return letter ? { id: letter.id, day: letter.day, text: letter.text, readOn: letter.readOn } : null
}

export const identified = ({ id, number, name, area, stage }: ApplicationState) => ({ id, number, name, area, stage })
