/** 材料评审 across an edition: who reads what, how far the sheets are, the ranking and where the rules' cut line falls. */
import { sql } from 'kysely'
import type { ApplicationStage, ApplicationState } from '../../../procedure/application.ts'
import { cut, rank } from '../../../procedure/ranking.ts'
import type { SheetState } from '../../../procedure/sheet.ts'
import { spreadOf } from '../../../procedure/spread.ts'
import type { Database } from '../../store/schema.ts'
import type { Handler } from '../input.ts'
import { applicationsOf, bankOf, identified, letterOf, nameOf, sheetsOf } from './found.ts'
import { aroundEdition, whyRefused } from './ground.ts'

const before: readonly ApplicationStage[] = ['draft', 'submitted', 'returned', 'publicised', 'not-recommended', 'recommended']

export const materialReview: Handler = async (input) => {
  const about = await aroundEdition(input)
  const { edition, terms } = about
  const { db } = input.house
  const applications = (await applicationsOf(db, edition.id)).filter(
    (each) => !before.includes(each.stage) && (each.material || each.readers.length > 0 || each.stage === 'received'),
  )
  const [sheets, bank, acts] = await Promise.all([
    sheetsOf(
      db,
      applications.map(({ id }) => id),
    ),
    bankOf(db),
    lettersUnderWay(db),
  ])
  const { acceptanceThreshold: threshold, acceptanceMost: most, readersAtLeast, listFollowsScores, reasonsBeforeList } = terms.rules
  const listedBefore = applications.filter(({ stage }) => stage === 'listed' || stage === 'visited').length
  const ranked = rank(applications.flatMap(({ id, material }) => (material ? [{ id, score: material.total }] : [])))
  const reviewed = applications.filter(({ stage }) => stage === 'reviewed')
  const inside = new Set(
    cut(
      reviewed.map(({ id, material }) => ({ id, score: material?.total ?? 0 })),
      threshold * 100,
      most - listedBefore,
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
      score: each.material?.total ?? null,
      rank: here?.rank ?? null,
      tied: here !== undefined && ranked.some((other) => other.id !== each.id && other.score === here.score),
      gap: above && here ? above.score - here.score : null,
      cut: cutOf(each, inside, threshold),
      letter: letterOf(each, 'not-listed'),
      lettersAct: acts.get(each.id) ?? null,
    }
  })
  const asked = input.query.accepted === undefined ? [...inside] : String(input.query.accepted).split(',').filter(Boolean)
  const wording = { documentNumber: '', title: '', text: '' }
  const closed = await whyRefused(input, about, 'edition.publish-acceptance-list', edition.id, { ...wording, accepted: asked })
  const noticeWorkingDays = terms.measures.noticeWorkingDays.acceptance
  return {
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

/** Sheets that count: open or sealed. */
export function standing(sheets: readonly SheetState[], application: string): readonly SheetState[] {
  return sheets.filter((sheet) => sheet.application === application && (sheet.stage === 'open' || sheet.stage === 'sealed'))
}

/** How many are sealed; what they say only once all are. */
export function progress(own: readonly SheetState[]) {
  const sealed = own.filter((sheet) => sheet.stage === 'sealed')
  const spread = own.length > 0 && sealed.length === own.length ? spreadOf(sealed.map((sheet) => sheet.total ?? 0)) : null
  return { sealed: sealed.length, of: own.length, totals: spread && { least: spread.least, greatest: spread.greatest } }
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
