/** The tree against RFC 6962: its definition written out again, the vectors of its authors, every proof of small trees. */
import { describe, expect, it } from 'vitest'
import { sha256 } from '../store/canonical.ts'
import { completedBy, consistencyProof, emptyRoot, inclusionProof, keyOf, nodeHash, provesInclusion, type ReadNodes, rootOf } from './tree.ts'

const LEAF = Uint8Array.of(0)
const leaves = Array.from({ length: 70 }, (_, index) => sha256(LEAF, `leaf ${index}`))

/** MTH of RFC 6962 2.1, from the leaves alone. */
function rootByDefinition(of: readonly string[]): string {
  if (of.length === 0) return sha256('')
  if (of.length === 1) return of[0] ?? ''
  const split = 2 ** Math.ceil(Math.log2(of.length) - 1)
  return nodeHash(rootByDefinition(of.slice(0, split)), rootByDefinition(of.slice(split)))
}

/** The nodes as the sealer stores them, leaf by leaf. */
function stored(of: readonly string[]): ReadNodes {
  const nodes = new Map<string, string>()
  of.forEach((leaf, position) => {
    for (const node of completedBy(position, leaf, (key) => nodes.get(keyOf(key)) ?? '')) nodes.set(keyOf(node), node.hash)
  })
  return async (keys) => new Map(keys.flatMap((key) => (nodes.has(keyOf(key)) ? [[keyOf(key), nodes.get(keyOf(key)) ?? '']] : [])))
}

/** Both roots that a consistency proof leads to, as RFC 9162 2.1.4.2 verifies it. */
function rootsByProof(first: number, second: number, path: readonly string[], firstRoot: string): readonly [string, string] {
  const whole = Number.isInteger(Math.log2(first))
  const [begin = '', ...rest] = whole ? [firstRoot, ...path] : path
  let [node, last, one, two] = [first - 1, second - 1, begin, begin]
  while (node % 2 === 1) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  for (const hash of rest) {
    if (node % 2 === 1 || node === last) {
      one = nodeHash(hash, one)
      two = nodeHash(hash, two)
      while (node % 2 === 0 && node !== 0) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
    } else {
      two = nodeHash(two, hash)
    }
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  return [one, two]
}

describe('roots', () => {
  it.each([
    [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
    [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
    [4, 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
    [7, 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
    [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
  ])('of the first %i leaves of Certificate Transparency', async (size, root) => {
    const given = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
    const hashed = given.slice(0, size).map((leaf) => sha256(LEAF, Buffer.from(leaf, 'hex')))
    expect(await rootOf(size, stored(hashed))).toBe(root)
  })

  it('of every size to 70 are those of the definition', async () => {
    expect(emptyRoot).toBe(rootByDefinition([]))
    const read = stored(leaves)
    for (let size = 1; size <= leaves.length; size++) expect(await rootOf(size, read)).toBe(rootByDefinition(leaves.slice(0, size)))
  })
})

describe('inclusion', () => {
  it('of every leaf is proved in every tree to 70, and of no other leaf, place or size', async () => {
    const read = stored(leaves)
    for (let size = 1; size <= leaves.length; size++) {
      const root = rootByDefinition(leaves.slice(0, size))
      for (let index = 0; index < size; index++) {
        const path = await inclusionProof(index, size, read)
        const leaf = leaves[index] ?? ''
        expect(provesInclusion(leaf, index, size, path, root)).toBe(true)
        expect(provesInclusion(leaves[(index + 1) % 70] ?? '', index, size, path, root)).toBe(false)
        expect(size > 1 && provesInclusion(leaf, (index + 1) % size, size, path, root)).toBe(false)
        expect(provesInclusion(leaf, index, size, [...path, root], root)).toBe(false)
        expect(path.length > 0 && provesInclusion(leaf, index, size, path.slice(1), root)).toBe(false)
      }
    }
  })

  it('is not proved by a path with one bit changed', async () => {
    const path = await inclusionProof(41, 70, stored(leaves))
    const root = rootByDefinition(leaves)
    path.forEach((hash, index) => {
      const changed = Buffer.from(hash, 'hex')
      changed[index % 32] = (changed[index % 32] ?? 0) ^ 1
      expect(provesInclusion(leaves[41] ?? '', 41, 70, path.with(index, changed.toString('hex')), root)).toBe(false)
    })
  })

  it('of a leaf beyond the tree is not asked for', () => {
    expect(() => inclusionProof(70, 70, stored(leaves))).toThrow('leaf 70 is not in a tree of 70')
    expect(() => inclusionProof(-1, 70, stored(leaves))).toThrow()
  })
})

describe('consistency', () => {
  it('of every two trees to 70 is proved: the old one is a beginning of the new one', async () => {
    const read = stored(leaves)
    const roots = leaves.map((_, index) => rootByDefinition(leaves.slice(0, index + 1)))
    for (let second = 1; second <= leaves.length; second++) {
      for (let first = 1; first < second; first++) {
        const path = await consistencyProof(first, second, read)
        expect(rootsByProof(first, second, path, roots[first - 1] ?? '')).toEqual([roots[first - 1], roots[second - 1]])
      }
      expect(await consistencyProof(second, second, read)).toEqual([])
    }
  })

  it('of a tree that was rewritten is not proved', async () => {
    const rewritten = leaves.with(3, sha256(LEAF, 'another'))
    const path = await consistencyProof(20, 70, stored(rewritten))
    expect(rootsByProof(20, 70, path, rootByDefinition(leaves.slice(0, 20)))[0]).not.toBe(rootByDefinition(leaves.slice(0, 20)))
  })

  it('a smaller tree does not begin with a larger one', () => {
    expect(() => consistencyProof(8, 7, stored(leaves))).toThrow('8 is not before 7')
  })
})

it('a missing node is a fault and no other hash', async () => {
  await expect(rootOf(3, async () => new Map())).rejects.toThrow('tree node 1/0 is missing')
})
