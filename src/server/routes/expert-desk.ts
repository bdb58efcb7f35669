/** 我的任务: every sheet and visit of an expert with how far it is, and the undertaking of each edition. */
import { sql } from 'kysely'
import { type CriteriaSet, criteriaOf, itemsOf } from '../../law/measures.ts'
import type { EditionState } from '../../procedure/edition.ts'
import type { ExpertState } from '../../procedure/expert.ts'
import type { SheetState } from '../../procedure/sheet.ts'
import type { VisitState } from '../../procedure/site-review.ts'
import { dayOf } from '../clock.ts'
import type { House } from '../house.ts'
import { measuresOn, termsOf } from '../world.ts'
import { actorIn, type Handler } from './input.ts'
import { type DraftItems, scoredItems } from './sheet-drafts.ts'

interface Named {
  readonly name: string
  readonly number: string
  readonly edition: EditionState
}

interface SheetRow extends Named {
  readonly state: SheetState
  readonly draft: DraftItems | null
}

interface VisitRow extends Named {
  readonly state: VisitState
}

const named = sql`a.state->>'name' as name, a.number, e.state as edition`

async function sheetsOf(house: House, expert: string): Promise<readonly SheetRow[]> {
  const { rows } = await sql<SheetRow>`select s.state, ${named},
    (select d.content from sheet_draft d where d.sheet = s.id order by d.version desc limit 1) as draft
    from sheet s join application a on a.id = s.application join edition e on e.id = s.edition
    where s.expert = ${expert} and s.stage in ('open', 'sealed') order by e.number desc, a.number limit 500`.execute(house.db)
  return rows
}

async function visitsOf(house: House, expert: string): Promise<readonly VisitRow[]> {
  const { rows } = await sql<VisitRow>`select v.state, ${named}
    from visit v join application a on a.id = v.application join edition e on e.id = v.edition
    where ${expert} = any(v.members) and v.stage <> 'replaced' order by e.number desc, a.number limit 500`.execute(house.db)
  return rows
}

const desk: Handler = async (input) => {
  const { house } = input
  const { expert } = actorIn(input)
  if (expert === null) return { expert, editions: [], sheets: [], visits: [] }
  const { state } = await house.db.selectFrom('expert').select('state').where('id', '=', expert).executeTakeFirstOrThrow()
  const [sheets, visits] = await Promise.all([sheetsOf(house, expert), visitsOf(house, expert)])
  const [world, today] = [await house.world(), dayOf(house.clock.now())]
  const { undertakings } = state as ExpertState
  const editions = new Map([...sheets, ...visits].map(({ edition }) => [edition.id, edition]))
  return {
    expert,
    editions: [...editions.values()].map(({ id, name }) => ({
      id,
      name,
      undertakenOn: undertakings[id] ?? null,
      text: measuresOn(today).undertaking,
    })),
    sheets: sheets.map((row) => sheetLine(row, criteriaOf(row.edition, termsOf(world, row.edition, today)))),
    visits: visits.map((row) => visitLine(row, expert)),
  }
}

function sheetLine({ state, draft, name, number, edition }: SheetRow, criteria: CriteriaSet) {
  const items = itemsOf(criteria)
  const { id, application, stage } = state
  const scored = scoredItems(stage === 'sealed' ? state.items : (draft ?? {}))
  return {
    id,
    application,
    name,
    number,
    edition: state.edition,
    stage,
    scored: items.filter(({ code }) => scored.has(code)).length,
    of: items.length,
    until: edition.schedule?.plannedSiteReview ?? null,
  }
}

function visitLine({ state, name, number }: VisitRow, expert: string) {
  const { id, application, edition, stage, days, place, leader, signedBy, members } = state
  const signed = signedBy.includes(expert)
  return {
    ...{ id, application, name, number, edition, stage, days, place },
    leads: leader === expert,
    signed,
    signatures: signedBy.length,
    members: members.length,
  }
}

export const expertDeskHandlers: Readonly<Record<string, Handler>> = { 'expert.desk': desk }
