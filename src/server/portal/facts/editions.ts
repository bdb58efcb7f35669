/** Editions as the public sees them: all of them, the one under way, and where it stands. */
import { sql } from 'kysely'
import { nextWorkingDay } from '../../../law/calendar.ts'
import type { EditionState } from '../../../procedure/edition.ts'
import type { Ask } from '../page.ts'
import { type RoadFacts, type RoadNotice, type RoadStage, roadOf, type Standing, standingOf } from './standing.ts'

/** An edition without what is internal to the office. */
export type PublicEdition = Pick<EditionState, 'id' | 'number' | 'year' | 'name' | 'stage' | 'announcement' | 'schedule' | 'suspended' | 'ending'>

/** Every edition that was announced or is being prepared, newest first. */
export async function editionsOf({ house }: Ask): Promise<readonly PublicEdition[]> {
  const rows = await house.db.selectFrom('edition').select('state').orderBy('number', 'desc').execute()
  return rows.map((row) => shown(row.state as EditionState))
}

function shown({ id, number, year, name, stage, announcement, schedule, suspended, ending }: EditionState): PublicEdition {
  return { id, number, year, name, stage, announcement, schedule, suspended, ending }
}

export async function editionOf({ house }: Ask, id: string): Promise<PublicEdition | null> {
  const row = await house.db.selectFrom('edition').select('state').where('id', '=', id).executeTakeFirst()
  return row ? shown(row.state as EditionState) : null
}

/** The edition under way: announced, and not over. */
export function underWay(editions: readonly PublicEdition[]): PublicEdition | null {
  return editions.find((edition) => edition.stage === 'accepting' || edition.stage === 'reviewing') ?? null
}

export interface Road {
  readonly standing: Standing
  readonly stages: readonly RoadStage[]
}

/** The road of an edition, with the stage it is at. */
export async function roadFor(ask: Ask, edition: PublicEdition): Promise<Road> {
  const { house, world, measures } = ask
  const [notices, counts, meeting] = await Promise.all([
    house.db
      .selectFrom('notice')
      .select(['id', 'kind', 'stage', 'published_on', 'last_day'])
      .where('edition', '=', edition.id)
      .orderBy('published_on')
      .execute(),
    sql<{ stage: string; n: number }>`select stage, count(*)::integer as n from application where edition = ${edition.id} group by stage`.execute(
      house.db,
    ),
    house.db.selectFrom('meeting').select('id').where('edition', '=', edition.id).limit(1).executeTakeFirst(),
  ])
  const facts: RoadFacts = {
    edition,
    notices: notices.map(
      (row) => ({ id: row.id, kind: row.kind, stage: row.stage, publishedOn: row.published_on, lastDay: row.last_day }) as RoadNotice,
    ),
    counts: Object.fromEntries(counts.rows.map((row) => [row.stage, row.n])),
    meetingCalled: meeting !== undefined,
  }
  const standing = standingOf(facts)
  const acceptance = facts.notices.findLast((notice) => notice.kind === 'acceptance' && notice.stage !== 'withdrawn')
  const earliest = acceptance?.lastDay ? nextWorkingDay(world.calendar, acceptance.lastDay) : null
  return { standing, stages: roadOf(measures.stages, facts, standing, edition.stage === 'closed', earliest) }
}
