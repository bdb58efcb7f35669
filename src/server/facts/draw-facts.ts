/** What the steps of a draw are told: the bank with fresh salts, the numbers already opened, and who stands behind a number. */
import { createHash, createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { ApplicationState } from '../../procedure/application.ts'
import type { DrawState } from '../../procedure/draw.ts'
import { type Hash, leafOf, type Opened } from '../../procedure/draw-order.ts'
import { type DrawnFor, type FreezePool, stratumOf } from '../../procedure/draw-pool.ts'
import type { NamedDraw } from '../../procedure/draw-result.ts'
import type { ExpertState } from '../../procedure/expert.ts'
import { randomBytes } from '../chance.ts'
import type { Keys } from '../ledger/keys.ts'
import type { Database } from '../store/schema.ts'
import { declaredTies } from './declared-ties.ts'
import { heldEdition } from './edition-facts.ts'
import { type Loaded, type Loader, oneCase, type Question } from './loaded.ts'

export const sha256Of: Hash = (bytes) => createHash('sha256').update(bytes).digest()

/** The edition is held, so that of two draws for the same applicants the second meets the first. */
export const freezing: Loader = async (question) => {
  const command: FreezePool = question.data
  const held = await heldEdition(question, command.edition)
  if (!held) return null
  const { db } = question
  const rows = await db.selectFrom('expert').select('state').where('stage', '=', 'listed').orderBy('id').execute()
  const bank = rows.map((row) => row.state as ExpertState)
  const salts = Object.fromEntries(bank.map(({ id }) => [id, randomBytes(32).toString('hex')]))
  const facts = {
    edition: held.edition,
    applications: await drawnFor(question.db, command),
    bank,
    salts,
    codes: Object.fromEntries(bank.map(({ id }) => [id, codeOf(question.keys, command.edition, id)])),
    standing: await standingDraws(db, command),
    hash: sha256Of,
  }
  return { state: null, facts, edition: held.edition, rows: [held.row], alongside: (tx) => keepNames(tx, command, bank, salts) }
}

/** The same expert has the same code throughout an edition; without the key of the house it leads to nobody. */
export function codeOf(keys: Keys, edition: string, expert: string): string {
  return createHmac('sha256', keys.derive('pool')).update(`${edition} ${expert}`).digest('hex').slice(0, 6).toUpperCase()
}

type SamePurpose = Pick<FreezePool, 'edition' | 'purpose'>

/** Draws of the edition for the same purpose that no other has replaced: which, how far, and for whom; not their pools. */
export async function standingDraws(db: Database, { edition, purpose }: SamePurpose) {
  const { rows } = await sql<Pick<DrawState, 'id' | 'stage' | 'applications' | 'frozenOn'>>`
    select id, stage, applications, state->>'frozenOn' as "frozenOn" from draw
    where edition = ${edition} and purpose = ${purpose} and stage <> 'replaced' order by id`.execute(db)
  return rows
}

/** Draws of the edition for the same purpose that came to their result, for any of these applicants; whole. */
export async function drawnStates(db: Database, { edition, purpose }: SamePurpose, applications: readonly string[]): Promise<readonly DrawState[]> {
  const { rows } = await sql<{ state: DrawState }>`select state from draw where edition = ${edition} and purpose = ${purpose}
    and stage = 'drawn' and applications && ${sql.val([...applications])}::text[] order by id`.execute(db)
  return rows.map(({ state }) => state)
}

async function keepNames(tx: Database, command: FreezePool, bank: readonly ExpertState[], salts: Readonly<Record<string, string>>): Promise<void> {
  const names = bank
    .filter((expert) => stratumOf(expert, command.strata) !== null)
    .map(({ id }) => ({ draw: command.id, leaf: leafOf(sha256Of, id, salts[id] ?? ''), expert: id, salt: salts[id] ?? '' }))
  if (names.length > 0) await tx.insertInto('draw_name').values(names).execute()
}

/** The applicants of the edition that the command names, with who recused from each and who has it in hand. */
export async function drawnFor(
  db: Database,
  { edition, applications, purpose }: Pick<FreezePool, 'edition' | 'applications' | 'purpose'>,
): Promise<readonly DrawnFor[]> {
  const { rows } = await sql<{
    state: ApplicationState
    sheets: { expert: string; stage: string; tie: string | null }[]
    off: Record<string, string | null>[]
  }>`
    select a.state,
      coalesce((select jsonb_agg(jsonb_build_object('expert', s.expert, 'stage', s.stage, 'tie', s.state->'tie')) from sheet s
        where s.application = a.id), '[]'::jsonb) as sheets,
      coalesce((select jsonb_agg(v.state->'off') from visit v where v.application = a.id), '[]'::jsonb) as off
    from application a where a.edition = ${edition} and a.id = any(${sql.val([...applications])}::text[]) order by a.id`.execute(db)
  const declared = await declaredTies(
    db,
    rows.map(({ state }) => state.creditCode),
  )
  return rows.map(({ state, sheets, off }) => ({
    state,
    declared: declared.get(state.creditCode) ?? [],
    recused: Object.fromEntries([
      ...sheets.filter(({ stage }) => stage === 'recused').map(({ expert, tie }) => [expert, tie ?? '']),
      ...off.flatMap((each) => Object.entries(each).filter(([, tie]) => typeof tie === 'string')),
    ]) as Record<string, string>,
    given: purpose === 'reading' ? sheets.filter(({ stage }) => stage === 'open' || stage === 'sealed').map(({ expert }) => expert) : [],
  }))
}

/** A step of one draw. */
export const ofDraw: Loader = async (question) => {
  const row = question.subject ? await oneCase(question, 'draw', question.subject) : null
  if (!row) return null
  const state = row.state as DrawState
  const edition = await question.db.selectFrom('edition').select('state').where('id', '=', state.edition).executeTakeFirst()
  const facts = { edition: edition?.state, hash: sha256Of, opened: await openedOf(question.db, state.id) }
  return { state, facts, edition: edition?.state as never, rows: [row] }
}

async function openedOf(db: Database, draw: string): Promise<readonly Opened[]> {
  return db.selectFrom('draw_number').select(['party', 'nonce']).where('draw', '=', draw).orderBy('party').execute()
}

/** A number that is opened lies apart until nobody can use it any more. */
export const openingSeed: Loader = async (question) => {
  const loaded: Loaded | null = await ofDraw(question)
  if (!loaded || !question.lock) return loaded
  const number = { draw: question.subject ?? '', party: question.by.role, nonce: question.data.nonce as string }
  return {
    ...loaded,
    alongside: async (tx) => {
      await tx.insertInto('draw_number').values(number).execute()
    },
  }
}

/** The draw that a command names, with the numbers of its experts; undefined when there is none of that id. */
export async function namedDraw({ db }: Question, id: string | undefined | null, edition: string): Promise<NamedDraw | null | undefined> {
  if (!id) return null
  const row = await db.selectFrom('draw').select('state').where('id', '=', id).where('edition', '=', edition).executeTakeFirst()
  if (!row) return undefined
  const state = row.state as DrawState
  const names = await db.selectFrom('draw_name').select(['leaf', 'expert']).where('draw', '=', id).execute()
  const numberOf = new Map(state.entries.map(({ leaf, number }) => [leaf, number]))
  return { state, numbers: Object.fromEntries(names.map(({ leaf, expert }) => [expert, numberOf.get(leaf) ?? 0])) }
}
