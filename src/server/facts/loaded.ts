/** What the shell puts before a decision. */
import type { Day } from '../../law/calendar.ts'
import type { By, CaseKind } from '../../procedure/decision.ts'
import type { EditionState } from '../../procedure/edition.ts'
import type { Keys } from '../ledger/keys.ts'
import { type CaseRow, lockCases } from '../store/journal.ts'
import type { Database, Tx } from '../store/schema.ts'
import type { World } from '../world.ts'

/** A question for facts. `lock` is false when only the gate is asked and nothing will be written. */
export interface Question {
  readonly db: Database
  readonly world: World
  readonly day: Day
  readonly by: By
  readonly subject: string | null
  // biome-ignore lint/suspicious/noExplicitAny: checked by the contract's schema of the operation
  readonly data: any
  readonly lock: boolean
  readonly fictionalAllowed: boolean
  readonly keys: Keys
}

export interface Loaded {
  readonly state: unknown
  readonly facts: unknown
  /** The edition whose terms apply; null for cases outside any. */
  readonly edition: EditionState | null
  readonly rows: readonly CaseRow[]
  /** The command as the procedure wants it, where the shell completes what was typed. */
  readonly data?: object
  /** What else is written in the same transaction. */
  readonly alongside?: (tx: Tx) => Promise<void>
}

/** A loader answers null when there is no such case. */
export type Loader = (question: Question) => Promise<Loaded | null>

/** One case by its id, under lock when it will be written. */
export async function oneCase(question: Question, kind: CaseKind, id: string): Promise<CaseRow | null> {
  if (question.lock) return (await lockCases(question.db as Tx, kind, [id]))[0] ?? null
  const row = await question.db.selectFrom(kind).select(['id', 'version', 'head', 'state']).where('id', '=', id).executeTakeFirst()
  return row ? { kind, id: row.id, version: row.version, head: row.head, state: row.state as object } : null
}

/** A step that opens a case and needs no facts. */
export const opening: Loader = async () => ({ state: null, facts: null, edition: null, rows: [] })

/** A step of one case that needs no facts but its own state. */
export function alone(kind: CaseKind): Loader {
  return async (question) => {
    const row = question.subject ? await oneCase(question, kind, question.subject) : null
    return row && { state: row.state, facts: null, edition: null, rows: [row] }
  }
}
