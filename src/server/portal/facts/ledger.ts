/** The public ledger: its newest checkpoint, the list of checkpoints, and the proof of one entry drawn out step by step. */

import { proofWords } from '../../documents/proof-words.ts'
import { readCheckpoint } from '../../ledger/checkpoint.ts'
import { outwardProof, type PublicProof, proofOf } from '../../ledger/receipt.ts'
import { nodeHash } from '../../ledger/tree.ts'
import type { Ask } from '../page.ts'

export interface CheckpointLine {
  readonly size: number
  readonly root: string
  readonly at: string
  readonly note: string
}

export const CHECKPOINTS_A_PAGE = 20

/** Checkpoints newest first, from below a size. */
export async function checkpointsBelow({ house }: Ask, below: number | null): Promise<{ lines: readonly CheckpointLine[]; next: number | null }> {
  const newest = house.db
    .selectFrom('checkpoint')
    .selectAll()
    .orderBy('size', 'desc')
    .limit(CHECKPOINTS_A_PAGE + 1)
  const rows = await (below === null ? newest : newest.where('size', '<', below)).execute()
  const lines = rows.slice(0, CHECKPOINTS_A_PAGE).map((row) => ({ ...row, size: Number(row.size) }))
  return { lines, next: rows.length > CHECKPOINTS_A_PAGE ? (lines.at(-1)?.size ?? null) : null }
}

/** One step of an audit path: which side the sibling stands on, and what both give together. */
export interface ProofStep {
  readonly side: 'left' | 'right'
  readonly sibling: string
  readonly result: string
}

/** The audit path of RFC 6962 walked from the leaf to the root. */
export function walkPath(leaf: string, position: number, size: number, path: readonly string[]): readonly ProofStep[] {
  let [node, last, hash] = [position, size - 1, leaf]
  return path.map((sibling) => {
    const left = node % 2 === 1 || node === last
    hash = left ? nodeHash(sibling, hash) : nodeHash(hash, sibling)
    while (left && node % 2 === 0 && node !== 0) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
    return { side: left ? 'left' : 'right', sibling, result: hash }
  })
}

export interface EntryFacts {
  readonly entry: PublicProof
  readonly words: readonly string[]
  readonly steps: readonly ProofStep[]
  readonly rootMatches: boolean
  readonly signatureGood: boolean
}

/** An entry by its hash, proved once more while the page is drawn. */
export async function entryFacts(ask: Ask, hash: string): Promise<EntryFacts | null> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return null
  const entry = await proofOf(ask.house, hash)
  if (!entry) return null
  const { sealed } = entry
  const steps = sealed ? walkPath(hash, sealed.position, sealed.treeSize, sealed.path) : []
  const signed = sealed ? readCheckpoint(sealed.checkpoint, ask.house.keys.verifying) : null
  return {
    entry: outwardProof(entry),
    words: proofWords(hash),
    steps,
    rootMatches: sealed !== null && (steps.at(-1)?.result ?? hash) === sealed.root,
    signatureGood: signed !== null && signed.root === sealed?.root && signed.size === sealed.treeSize,
  }
}
