/** 材料评审 across an edition: who reads what, how far the sheets are, the ranking and where the rules' cut line falls. */
import { sql } from 'kysely'
import { type AcceptanceVote, acceptanceBounds } from '../../../procedure/acceptance.ts'
import type { ApplicationStage, ApplicationState } from '../../../procedure/application.ts'
import { cut, rank } from '../../../procedure/ranking.ts'
import type { SheetState } from '../../../procedure/sheet.ts'
import { spreadOf } from '../../../procedure/spread.ts'
import type { Database } from '../../store/schema.ts'
import type { Handler } from '../input.ts'
import { applicationsOf, bankOf, identified, letterOf, nameOf } from './found.ts'
import { aroundEdition, whyRefused } from './ground.ts'

const before: readonly ApplicationStage[] = ['draft', 'submitted', 'returned', 'publicised', 'not-recommended', 'recommended']

export const materialReview: Handler = async (input) => {
  const about = await aroundEdition(input)
  const { edition, terms } = about
  const { db } = input.house
  const applications = (await applicationsOf(db, edition.id)).filter(
    (each) => !before.includes(each.stage) && (each.material || each.readers.length > 0 || each.stage === 'received'),
  )
  const [sheets, bank, acts] = await Promise.all([shortSheets(db, edition.id), bankOf(db), lettersUnderWay(db)])
  const { acceptanceVotePercent: votePercent, readersAtLeast, listFollowsScores, reasonsBeforeList } = terms.rules
  const { by, threshold, most } = acceptanceBounds(edition, terms)
  const listedBefore = applications.filter(({ notices }) => notices.acceptance !== null).length
  const ranked = rank(applications.flatMap(({ id, material }) => (material ? [{ id, score: material.total }] : [])))
  const reviewed = applications.filter(({ stage }) => stage === 'reviewed')
  const inside = new Set(
    cut(
      reviewed.map(({ id, material }) => ({ id, score: material?.total ?? 0 })),
      threshold * 100,
      Math.max(0, most - listedBefore),
    ).map(({ id }) => id),
  )
  const lines = applications.map((each) => {
    const own = standing(sheets, each.id)
    const place = ranked.findIndex(({ id }) => id === each.id)
    const [above, here] = [ranked[place - 1], ranked[place]]
    return {
      ...identified(each),
      readers: sheets
        .filter((sheet) => sheet.application === each.id && sheet.stage !== 'withdrawn')
        .map((sheet) => ({ ...nameOf(bank, sheet.expert), stage: sheet.stage })),
      ...progress(own),
      board: boardOf(each, own, readersAtLeast),
      score: each.material?.total ?? null,
      rank: here?.rank ?? null,
      tied: here !== undefined && ranked.some((other) => other.id !== each.id && other.score === here.score),
      gap: above && here ? above.score - here.score : null,
      cut: by === 'vote' ? null : cutOf(each, inside, threshold),
      letter: letterOf(each, 'not-listed'),
      lettersAct: acts.get(each.id) ?? null,
    }
  })
  const asked = input.query.accepted === undefined ? [...inside] : String(input.query.accepted).split(',').filter(Boolean)
  const wording = { documentNumber: '', title: '', text: '' }
  const vote = voteIn(input.query)
  const closed = await whyRefused(input, about, 'edition.publish-acceptance-list', edition.id, { ...wording, accepted: asked, ...(vote && { vote }) })
  const noticeWorkingDays = terms.measures.noticeWorkingDays.acceptance
  return {
    by,
    votePercent,
    threshold,
    most,
    readersAtLeast,
    followsScores: listFollowsScores,
    reasonsFirst: reasonsBeforeList,
    noticeWorkingDays,
    listedBefore,
    lines,
    closed,
  }
}

/** A sheet as an overview needs it: hundreds of whole ones cost more to hand over than to find. */
export type ShortSheet = Pick<SheetState, 'id' | 'application' | 'expert' | 'stage' | 'total' | 'unsealed'>

async function shortSheets(db: Database, edition: string): Promise<readonly ShortSheet[]> {
  const { rows } = await sql<{
    lines: ShortSheet[] | null
  }>`select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', id, 'application', application,
      'expert', expert, 'stage', stage, 'total', state->'total', 'unsealed', state->'unsealed')) order by id) as lines
    from sheet where edition = ${edition}`.execute(db)
  return rows[0]?.lines ?? []
}

/** Sheets that count: open or sealed. */
export function standing<Sheet extends ShortSheet>(sheets: readonly Sheet[], application: string): readonly Sheet[] {
  return sheets.filter((sheet) => sheet.application === application && (sheet.stage === 'open' || sheet.stage === 'sealed'))
}

/** The percentages of a sheet. */
export function percentsOf({ items }: SheetState): Record<string, number> {
  return Object.fromEntries(Object.entries(items).map(([code, { percent }]) => [code, percent]))
}

/** How many are sealed; what they say only once all are unsealed. */
export function progress(own: readonly ShortSheet[]) {
  const sealed = own.filter((sheet) => sheet.stage === 'sealed')
  const spread =
    own.length > 0 && own.every((sheet) => sheet.stage === 'sealed' && sheet.unsealed) ? spreadOf(sealed.map((sheet) => sheet.total ?? 0)) : null
  return { sealed: sealed.length, of: own.length, totals: spread && { least: spread.least, greatest: spread.greatest } }
}

/** How far the board of one application is. */
function boardOf(state: ApplicationState, own: readonly ShortSheet[], least: number) {
  if (state.materialStale) return 'stale'
  if (state.material) return 'agreed'
  if (state.agreement) return 'signing'
  if (own.length < least || own.some((sheet) => sheet.stage === 'open')) return 'reading'
  if (own.every((sheet) => sheet.unsealed)) return 'open'
  return state.unsealingCalled ? 'to-witness' : 'to-unseal'
}

/** The votes that the page has typed so far. */
function voteIn({ voters, votes }: { readonly voters?: number; readonly votes?: string }): AcceptanceVote | null {
  if (voters === undefined) return null
  const pairs = (votes ?? '').split(',').filter(Boolean)
  return { voters, votes: Object.fromEntries(pairs.map((pair) => [pair.split(':')[0] ?? '', Number(pair.split(':')[1])])) }
}

function cutOf({ id, stage, material }: ApplicationState, inside: ReadonlySet<string>, threshold: number) {
  if (stage !== 'reviewed' || !material) return null
  if (material.total < threshold * 100) return 'below'
  return inside.has(id) ? 'in' : 'out'
}

/** Letters of reasons that wait for review or signature, by application. */
async function lettersUnderWay(db: Database): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; subject: string }>`select id, subject from act
    where state->>'command' = 'application.write-reasons' and stage in ('prepared', 'reviewed', 'returned')`.execute(db)
  return new Map(rows.map(({ id, subject }) => [subject, id]))
}
