/** What proves an entry: its hash at once, and after sealing its position, the checkpoint and the path to its root. */
import { eventAudience } from '../../contract/words/events.ts'
import type { CaseKind } from '../../procedure/decision.ts'
import type { House } from '../house.ts'
import { nodesOf } from './sealer.ts'
import { inclusionProof } from './tree.ts'

export interface EntryProof {
  readonly hash: string
  readonly kind: string
  readonly case: string
  readonly version: number
  readonly type: string
  readonly at: string
  /** The entry's place in the ledger, from 0, and its proof; null until it is sealed (within five seconds). */
  readonly sealed: {
    readonly position: number
    readonly treeSize: number
    readonly root: string
    readonly path: readonly string[]
    readonly checkpoint: string
  } | null
}

/** An entry as anybody may see it. Of an act inside the office: that it is there, when, and the proof; not of which case it is, nor what was done. */
export type PublicProof = Pick<EntryProof, 'hash' | 'at' | 'sealed'> & {
  readonly [Field in 'kind' | 'case' | 'version' | 'type']: EntryProof[Field] | null
}

/**
 * What anybody may be told of an entry. The path of a proof names the entries beside it, and the case of a scoring sheet
 * names its expert, so whoever has one hash could else go from entry to entry and read who reviews whom.
 */
export function outwardProof(proof: EntryProof): PublicProof {
  if (eventAudience(proof.kind as CaseKind, proof.type) !== 'office') return proof
  return { ...proof, kind: null, case: null, version: null, type: null }
}

/** The proof of an entry by its hash; null when there is none. */
export async function proofOf(house: House, hash: string): Promise<EntryProof | null> {
  const entry = await house.db
    .selectFrom('journal')
    .select(['hash', 'kind', 'case_id', 'version', 'type', 'at'])
    .where('hash', '=', hash)
    .executeTakeFirst()
  if (!entry) return null
  const { case_id, ...rest } = entry
  const named = { ...rest, case: case_id }
  const seal = await house.db.selectFrom('seal').select('position').where('hash', '=', hash).executeTakeFirst()
  const checkpoint =
    seal && (await house.db.selectFrom('checkpoint').selectAll().where('size', '>', seal.position).orderBy('size').limit(1).executeTakeFirst())
  if (!seal || !checkpoint) return { ...named, sealed: null }
  const path = await inclusionProof(seal.position, checkpoint.size, nodesOf(house.db))
  return { ...named, sealed: { position: seal.position, treeSize: checkpoint.size, root: checkpoint.root, path, checkpoint: checkpoint.note } }
}
