/**
 * The Merkle tree of RFC 6962 over entry hashes: roots, inclusion and consistency proofs from stored complete subtrees.
 * A node (level, position) covers the leaves position·2^level … (position+1)·2^level − 1.
 */
import { sha256 } from '../store/canonical.ts'

const NODE = Uint8Array.of(1)

/** Hash of an inner node: SHA-256(0x01 ‖ left ‖ right), all hex. */
export function nodeHash(left: string, right: string): string {
  return sha256(NODE, Buffer.from(left, 'hex'), Buffer.from(right, 'hex'))
}

/** Root of the empty tree. */
export const emptyRoot = sha256('')

export interface NodeKey {
  readonly level: number
  readonly position: number
}

/** Reads stored complete subtrees; every key asked for is within the tree. */
export type ReadNodes = (keys: readonly NodeKey[]) => Promise<ReadonlyMap<string, string>>

export const keyOf = ({ level, position }: NodeKey): string => `${level}/${position}`

/** The complete subtrees that make up the leaves [start, end), left to right. `start` is a multiple of the next power of two. */
export function subtrees(start: number, end: number): readonly NodeKey[] {
  const keys: NodeKey[] = []
  let at = start
  while (at < end) {
    let level = 0
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= end) level += 1
    keys.push({ level, position: at / 2 ** level })
    at += 2 ** level
  }
  return keys
}

/** Hash of the leaves [start, end) as RFC 6962 defines it. */
function rangeHash(start: number, end: number, nodes: ReadonlyMap<string, string>): string {
  const hashes = subtrees(start, end).map((key) => {
    const hash = nodes.get(keyOf(key))
    if (hash === undefined) throw new Error(`tree node ${keyOf(key)} is missing`)
    return hash
  })
  return hashes.reduceRight((right, left) => nodeHash(left, right))
}

/** Root of the tree's first `size` leaves. */
export async function rootOf(size: number, read: ReadNodes): Promise<string> {
  return size === 0 ? emptyRoot : rangeHash(0, size, await read(subtrees(0, size)))
}

type Range = readonly [start: number, end: number]

/** Ranges whose hashes prove that leaf `index` is in the tree of `size` leaves, from the leaf upward. */
function inclusionRanges(index: number, [start, end]: Range): readonly Range[] {
  if (end - start <= 1) return []
  const split = start + splitOf(end - start)
  return index < split ? [...inclusionRanges(index, [start, split]), [split, end]] : [...inclusionRanges(index, [split, end]), [start, split]]
}

/** Ranges whose hashes prove that the tree of `first` leaves is a beginning of the range. `whole`: the old tree's root is known to the asker. */
function consistencyRanges(first: number, [start, end]: Range, whole: boolean): readonly Range[] {
  if (first === end - start) return whole ? [] : [[start, end]]
  const split = splitOf(end - start)
  if (first <= split) return [...consistencyRanges(first, [start, start + split], whole), [start + split, end]]
  return [...consistencyRanges(first - split, [start + split, end], false), [start, start + split]]
}

/** Largest power of two below a size of two or more. */
function splitOf(size: number): number {
  let split = 1
  while (split * 2 < size) split *= 2
  return split
}

async function hashesOf(ranges: readonly Range[], read: ReadNodes): Promise<readonly string[]> {
  const nodes = await read(ranges.flatMap(([start, end]) => subtrees(start, end)))
  return ranges.map(([start, end]) => rangeHash(start, end, nodes))
}

/** RFC 6962 2.1.1: audit path of leaf `index` (from 0) in a tree of `size` leaves. */
export function inclusionProof(index: number, size: number, read: ReadNodes): Promise<readonly string[]> {
  if (index < 0 || index >= size) throw new Error(`leaf ${index} is not in a tree of ${size}`)
  return hashesOf(inclusionRanges(index, [0, size]), read)
}

/** RFC 6962 2.1.2: proof that the tree of `first` leaves is a beginning of the tree of `second`. */
export function consistencyProof(first: number, second: number, read: ReadNodes): Promise<readonly string[]> {
  if (first < 0 || first > second) throw new Error(`${first} is not before ${second}`)
  return first === 0 || first === second ? Promise.resolve([]) : hashesOf(consistencyRanges(first, [0, second], true), read)
}

/** RFC 9162 2.1.3.2: whether an audit path leads from the leaf to the root. */
export function provesInclusion(leaf: string, index: number, size: number, path: readonly string[], root: string): boolean {
  if (index >= size) return false
  let [node, last, hash] = [index, size - 1, leaf]
  for (const sibling of path) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash)
      while (node % 2 === 0 && node !== 0) {
        node = Math.floor(node / 2)
        last = Math.floor(last / 2)
      }
    } else {
      hash = nodeHash(hash, sibling)
    }
    node = Math.floor(node / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && hash === root
}

/** Nodes that become complete when leaf `position` is appended, the leaf itself first. `leftOf` gives a stored left sibling. */
export function completedBy(position: number, leaf: string, leftOf: (key: NodeKey) => string): readonly (NodeKey & { hash: string })[] {
  const completed = [{ level: 0, position, hash: leaf }]
  let [level, at, hash] = [0, position, leaf]
  while (at % 2 === 1) {
    hash = nodeHash(leftOf({ level, position: at - 1 }), hash)
    level += 1
    at = (at - 1) / 2
    completed.push({ level, position: at, hash })
  }
  return completed
}
