/** 评分草稿: kept version by version until the sheet is sealed. The total is told only when every item is done. */
import { sql } from 'kysely'
import { criteriaOf, itemsOf } from '../../law/measures.ts'
import { saysSomething } from '../../procedure/cited-evidence.ts'
import type { EditionState } from '../../procedure/edition.ts'
import { mayRead, type SheetState, totalOf } from '../../procedure/sheet.ts'
import { dayOf } from '../clock.ts'
import { loaders } from '../facts/loaders.ts'
import { refused } from '../handle.ts'
import type { House } from '../house.ts'
import { termsOf } from '../world.ts'
import type { Handler } from './input.ts'
import { sendFault, sendRefusal } from './problems.ts'
import { stateOf } from './reading.ts'

export type DraftItems = Readonly<
  Record<string, { readonly percent: number | null; readonly strengths: string; readonly improvements: string; readonly verify?: string }>
>

/** Items that have a percentage and a sentence. */
export function scoredItems(items: DraftItems): ReadonlySet<string> {
  const done = Object.entries(items).filter(
    ([, { percent, strengths, improvements }]) => percent !== null && (saysSomething(strengths) || saysSomething(improvements)),
  )
  return new Set(done.map(([code]) => code))
}

/** Hundredths of a point once every item of the edition's criteria is done; null before, so that nobody steers to a number. */
async function totalIfWhole(house: House, state: SheetState, items: DraftItems): Promise<number | null> {
  const { state: edition } = await house.db.selectFrom('edition').select('state').where('id', '=', state.edition).executeTakeFirstOrThrow()
  const criteria = criteriaOf(edition as EditionState, termsOf(await house.world(), edition as EditionState, dayOf(house.clock.now())))
  const done = scoredItems(items)
  if (!itemsOf(criteria).every(({ code }) => done.has(code))) return null
  return totalOf(criteria, Object.fromEntries(Object.entries(items).map(([code, { percent }]) => [code, percent ?? 0])))
}

const readSheetDraft: Handler = async (input) => {
  const { house, params } = input
  const row = await house.db
    .selectFrom('sheet_draft')
    .selectAll()
    .where('sheet', '=', params.sheet ?? '')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  const content = (row?.content ?? {}) as DraftItems
  return {
    version: row?.version ?? 0,
    content,
    savedAt: row?.saved_at ?? null,
    seen: row?.seen ?? [],
    total: await totalIfWhole(house, stateOf<SheetState>(input), content),
  }
}

/** A sheet's draft is kept only for a reader who may read, and only while it is open. */
const saveSheet: Handler = async (input) => {
  const { house, body, reply, params } = input
  const state = stateOf<SheetState>(input)
  const world = await house.world()
  const day = dayOf(house.clock.now())
  const loaded = await loaders['sheet.seal']({
    db: house.db,
    world,
    day,
    by: input.admission.by,
    subject: state.id,
    data: {},
    lock: false,
    keys: house.keys,
    fictionalAllowed: false,
  })
  const terms = termsOf(world, loaded?.edition ?? null, day)
  const may = loaded ? mayRead(state, loaded.facts as never, terms) : null
  if (may && !may.allowed) return sendRefusal(reply, refused(may, terms).refusal)
  if (state.stage !== 'open') return sendFault(reply, 'stale-version', { section: 'sheet' })
  const at = house.clock.now().toISOString()
  const { rows } = await sql<{ version: number }>`
    insert into sheet_draft (sheet, version, content, saved_at, seen)
    select ${params.sheet}, ${body.version + 1}::integer, ${JSON.stringify(body.items)}::jsonb, ${at}, ${JSON.stringify(body.seen ?? [])}::jsonb
    where ${body.version}::integer = coalesce((select max(version) from sheet_draft where sheet = ${params.sheet}), 0)
    on conflict do nothing returning version`.execute(house.db)
  if (!rows[0]) return sendFault(reply, 'stale-version', { section: 'sheet' })
  return { version: rows[0].version, savedAt: at, total: await totalIfWhole(house, state, body.items) }
}

export const sheetDraftHandlers: Readonly<Record<string, Handler>> = { 'sheet.draft': readSheetDraft, 'sheet.save': saveSheet }
