/** Facts of the feedback reports: who was reviewed, what letters they have, and each report composed where it is asked for. */
import { sql } from 'kysely'
import { type CriteriaSet, criteriaOf } from '../../law/measures.ts'
import type { ApplicationState } from '../../procedure/application.ts'
import { composeFeedback, type FeedbackLine } from '../../procedure/feedback.ts'
import type { Feedback } from '../../procedure/feedback-report.ts'
import type { ItemScore } from '../../procedure/sheet.ts'
import { resultStands } from '../access/relation.ts'
import type { Database } from '../store/schema.ts'
import { termsOf } from '../world.ts'
import { ofEdition } from './edition-facts.ts'
import type { Loader } from './loaded.ts'

/** The applications of an edition that were reviewed, in the order of their numbers. */
export async function reviewedOf(db: Database, edition: string): Promise<readonly ApplicationState[]> {
  const { rows } = await sql<{ state: ApplicationState }>`select state from application
    where edition = ${edition} and state->'material' <> 'null'::jsonb order by number`.execute(db)
  return rows.map((row) => row.state)
}

export async function resultIsOut(db: Database, edition: string): Promise<boolean> {
  const { rows } = await sql<{ out: boolean }>`select ${resultStands(edition)} as out`.execute(db)
  return rows[0]?.out === true
}

/** What stands in the sealed sheets of an application, without who wrote it. */
async function sealedSheets(db: Database, application: string): Promise<readonly Readonly<Record<string, ItemScore>>[]> {
  const { rows } = await sql<{ items: Readonly<Record<string, ItemScore>> }>`select state->'items' as items from sheet
    where application = ${application} and stage = 'sealed'`.execute(db)
  return rows.map(({ items }) => items)
}

/** The report of one applicant as the record gives it. */
export async function feedbackOf(db: Database, criteria: CriteriaSet, state: ApplicationState): Promise<Feedback | null> {
  return state.material && composeFeedback(criteria, state.material, state.site, await sealedSheets(db, state.id))
}

export const lineOf = ({ id, number, stage, letters }: ApplicationState): FeedbackLine => ({
  id,
  number,
  stage,
  letters: letters.map(({ kind }) => kind),
})

/** Composing is for those whom the command names; the gate needs none of it. */
export const feedbackFacts: Loader = ofEdition(async ({ db, data, world, day }, edition) => {
  const [states, announced] = await Promise.all([reviewedOf(db, edition.id), resultIsOut(db, edition.id)])
  const named = new Set<string>(data?.applications ?? [])
  const criteria = criteriaOf(edition, termsOf(world, edition, day))
  const lines = []
  for (const state of states) lines.push({ ...lineOf(state), ...(named.has(state.id) && { draft: await feedbackOf(db, criteria, state) }) })
  return { lines, announced }
})
