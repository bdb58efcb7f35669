/** The proof of an entry as pages show it: its hash and check words at once, its place in the ledger once it is sealed. */
import { proofWords } from '../../documents/proof-words.ts'
import type { Ask } from '../page.ts'

export interface Proof {
  readonly hash: string
  readonly words: readonly string[]
  /** From 1, as people count; null until it is sealed. */
  readonly position: number | null
}

/** The proof of a case's entry by its version. */
export async function proofOfEntry({ house }: Ask, id: string, version: number): Promise<Proof | null> {
  const row = await house.db
    .selectFrom('journal')
    .leftJoin('seal', 'seal.hash', 'journal.hash')
    .select(['journal.hash', 'seal.position'])
    .where('case_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!row) return null
  return { hash: row.hash, words: proofWords(row.hash), position: row.position === null ? null : Number(row.position) + 1 }
}
