/**
 * The hashes of one world's journal, each by its place in the tree. A hash is of a salted body, so it must differ where a
 * secret differs, and tells nothing; where it stands, in which order and how often must not differ. Nothing else is renamed.
 */

import { proofWords } from '../../src/server/documents/proof-words.ts'
import type { House } from '../../src/server/house.ts'
import { nodeHash, subtrees } from '../../src/server/ledger/tree.ts'

/** Gives a text with every commitment in it replaced by its name. */
export type Naming = (text: string) => string

const HASHES = /[0-9a-f]{64}/g
/** How pages and papers begin a hash. */
const BEGINNINGS = /(?<![0-9a-f])[0-9a-f]{16}(?![0-9a-f])/g
const SPACED_WORDS = /(?:[\u4e00-\u9fff] ){7}[\u4e00-\u9fff]/g
const BASE64 = /[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{86,92}={0,2}/g

/** Names of every entry, inner node, root and signature of a house. Everything must be sealed. */
export async function commitmentsOf({ db }: House): Promise<Naming> {
  const leaves = await db.selectFrom('seal').selectAll().orderBy('position').execute()
  const nodes = await db.selectFrom('tree_node').selectAll().execute()
  const checkpoints = await db.selectFrom('checkpoint').selectAll().orderBy('size').execute()
  const bodies = await db.selectFrom('journal').select(['hash', 'body_hash']).execute()
  const position = new Map(leaves.map((leaf) => [leaf.hash, Number(leaf.position)]))
  const hashOf = new Map(nodes.map((node) => [`${node.level}/${node.position}`, node.hash]))
  const names = new Map(nodes.map((node) => [node.hash, `‹node ${node.level}/${node.position}›`]))
  for (const leaf of leaves) names.set(leaf.hash, `‹entry ${leaf.position}›`)
  for (const { hash, body_hash } of bodies) names.set(body_hash, `‹body ${position.get(hash)}›`)
  const signatures = new Map<string, string>()
  for (const { size, root, note } of checkpoints) {
    raggedOf(Number(size), hashOf).forEach((hash, index) => {
      names.set(hash, `‹edge ${index} of ${size}›`)
    })
    names.set(root, `‹root ${size}›`)
    signatures.set(Buffer.from(root, 'hex').toString('base64'), `‹root ${size} in base64›`)
    signatures.set(note.trim().split(' ').at(-1) ?? '', `‹signature ${size}›`)
  }
  const words = new Map(leaves.flatMap((leaf) => [wordsOf(leaf.hash, Number(leaf.position))]))
  const beginnings = new Map([...names].map(([hash, name]) => [hash.slice(0, 16), `‹beginning of ${name.slice(1)}`]))
  return (text) => {
    const named = text
      .replace(HASHES, (hash) => names.get(hash) ?? hash)
      .replace(BASE64, (mark) => signatures.get(mark) ?? mark)
      .replace(BEGINNINGS, (begun) => beginnings.get(begun) ?? begun)
      .replace(SPACED_WORDS, (spaced) => words.get(spaced.replaceAll(' ', '')) ?? spaced)
    return withWords(named, words)
  }
}

const wordsOf = (hash: string, position: number) => [proofWords(hash).join(''), `‹words of ${position}›`] as const

/** Check words are runs of a fixed length from one alphabet of characters; only those of an entry are renamed. */
function withWords(text: string, words: ReadonlyMap<string, string>): string {
  const length = words.keys().next().value?.length ?? 0
  if (length === 0) return text
  return text.replace(/[\u4e00-\u9fff]+/g, (run) => {
    if (run.length < length) return run
    for (let at = 0; at + length <= run.length; at++) {
      const name = words.get(run.slice(at, at + length))
      if (name) return run.slice(0, at) + name + run.slice(at + length)
    }
    return run
  })
}

/** Hashes of the unfinished right edge of a tree, which proofs name and no table keeps. */
function raggedOf(size: number, hashOf: ReadonlyMap<string, string>): readonly string[] {
  const peaks = subtrees(0, size).map((key) => hashOf.get(`${key.level}/${key.position}`) ?? '')
  return peaks.slice(0, -1).map((_, index) => peaks.slice(index).reduceRight((right, left) => nodeHash(left, right)))
}
