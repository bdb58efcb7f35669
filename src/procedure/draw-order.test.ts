import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commitmentOf, drawn, fromHex, type Hash, leafOf, numbered, type Pool, rootOf, seedOf, shuffled, toHex, utf8 } from './draw-order.ts'
import { type DrawRecord, firstFault } from './draw-record.ts'

const hash: Hash = (bytes) => createHash('sha256').update(bytes).digest()
const times32 = (byte: number) => byte.toString(16).padStart(2, '0').repeat(32)

/** The worked example of docs/draw.md. */
function example(): DrawRecord {
  const unnumbered = [1, 2, 3, 4, 5, 6].map((k) => ({
    stratum: 1,
    leaf: leafOf(hash, `ex-${k}`, times32(k)),
    barred: k === 4 ? 'employer-interest' : null,
  }))
  const pool: Pool = { draw: 'dr-example', strata: [{ title: '质量管理', seats: 2, substitutes: 1 }], entries: numbered(unnumbered) }
  const root = rootOf(hash, pool)
  const opened = [
    { party: 'city', nonce: times32(0x11) },
    { party: 'commendation', nonce: times32(0x22) },
    { party: 'discipline', nonce: times32(0x33) },
  ]
  const seed = seedOf(hash, pool.draw, root, opened)
  return {
    scheme: 'zhiheng-draw-1',
    ...pool,
    root,
    commitments: opened.map((each) => ({ party: each.party, commitment: commitmentOf(hash, pool.draw, root, each) })),
    opened,
    missing: [],
    seed,
    refusals: [],
    result: drawn(hash, seed, pool, []),
  }
}

const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toHex)
const sizes = fc.integer({ min: 0, max: 60 })
const poolOf = (size: number, seats: number, substitutes: number, barred: readonly number[]): Pool => ({
  draw: 'dr-a',
  strata: [{ title: 'a', seats, substitutes }],
  entries: Array.from({ length: size }, (_, index) => ({
    number: index + 1,
    stratum: 1,
    leaf: times32(index),
    barred: barred.includes(index + 1) ? 'kin' : null,
  })),
})

describe('the worked example of the document', () => {
  it('gives these bytes', () => {
    const { root, seed, commitments, entries, result } = example()
    expect({
      root,
      seed,
      city: commitments[0]?.commitment,
      leaves: entries.map(({ leaf, barred }) => leaf.slice(0, 8) + (barred ? '!' : '')),
      order: result.map(({ number, outcome }) => `${number} ${outcome}`),
    }).toMatchInlineSnapshot(`
      {
        "city": "626db2454f5604eeb4fa54d2b291210862e9c495e6203dd43bd000ff3d9f8bf1",
        "leaves": [
          "138c9e0d",
          "2ea748ef",
          "3e70a32b",
          "59676960!",
          "62b6f04b",
          "9957c1dc",
        ],
        "order": [
          "3 seat",
          "2 seat",
          "5 substitute",
          "1 spare",
          "6 spare",
          "4 barred",
        ],
        "root": "a47aef150f2005d9f4407b270b0bb7f28d6b0c63fba36bd084fe16720d7e634e",
        "seed": "319fc47b38b0a5caa7a56754601bb12505831e93306d906624652324c8ab0e1a",
      }
    `)
  })

  it('is right, and wrong at the first place that is changed', () => {
    const record = example()
    expect(firstFault(hash, record)).toBeNull()
    expect(firstFault(hash, { ...record, scheme: 'another' })).toBe('scheme')
    expect(firstFault(hash, { ...record, entries: [...record.entries].reverse() })).toBe('entries 1')
    expect(firstFault(hash, { ...record, strata: [{ title: '质量管理', seats: 3, substitutes: 1 }] })).toBe('root')
    expect(firstFault(hash, { ...record, commitments: record.commitments.slice(0, 1) })).toBe('commitments')
    expect(firstFault(hash, { ...record, opened: record.opened.slice(0, 2) })).toBe('opened discipline')
    expect(firstFault(hash, { ...record, missing: ['discipline'] })).toBe('opened discipline')
    expect(firstFault(hash, { ...record, missing: ['nobody'] })).toBe('opened nobody')
    const [first, ...rest] = record.opened
    const inCapitals = [{ party: first?.party ?? '', nonce: 'AB'.repeat(32) }, ...rest]
    expect(firstFault(hash, { ...record, opened: inCapitals })).toBe('opened city')
    expect(firstFault(hash, { ...record, seed: times32(0) })).toBe('seed')
    expect(firstFault(hash, { ...record, refusals: [{ number: 7, reason: '' }] })).toBe('refusals 1')
    expect(firstFault(hash, { ...record, result: record.result.slice(1) })).toBe('result 1')
    expect(firstFault(hash, { ...record, result: record.result.slice(0, 5) })).toBe('result 6')
  })
})

describe('a pool', () => {
  it('is numbered by its leaves, stratum after stratum, whatever order the experts came in', () => {
    const entry = fc.record({ stratum: fc.integer({ min: 1, max: 3 }), leaf: seeds })
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ leaf }) => leaf }), (entries) => {
        expect(numbered([...entries].reverse())).toEqual(numbered(entries))
        expect(numbered(entries).map(({ number }) => number)).toEqual(entries.map((_, index) => index + 1))
      }),
    )
  })

  it('has another root when anything in it changes', () => {
    const pool = poolOf(5, 2, 1, [3])
    const roots = [
      pool,
      { ...pool, draw: 'dr-b' },
      poolOf(5, 2, 1, []),
      poolOf(5, 3, 1, [3]),
      poolOf(5, 2, 2, [3]),
      poolOf(6, 2, 1, [3]),
      { ...pool, strata: [{ title: 'b', seats: 2, substitutes: 1 }] },
    ].map((each) => rootOf(hash, each))
    expect(new Set(roots).size).toBe(roots.length)
  })
})

describe('an order', () => {
  it('holds every number once, and is the same under the same seed', () => {
    fc.assert(
      fc.property(seeds, sizes, (seed, size) => {
        const numbers = Array.from({ length: size }, (_, index) => index + 1)
        const order = shuffled(hash, seed, 1, numbers)
        expect([...order].sort((a, b) => a - b)).toEqual(numbers)
        expect(shuffled(hash, seed, 1, numbers)).toEqual(order)
      }),
    )
  })

  it('throws away words that would favour some number', () => {
    const blocks: Uint8Array[] = []
    const rigged: Hash = () => blocks.shift() ?? new Uint8Array(32)
    const words = (...all: readonly number[]) => {
      const view = new DataView(new ArrayBuffer(32))
      for (const [index, word] of all.entries()) view.setUint32(index * 4, word)
      return new Uint8Array(view.buffer)
    }
    // below 3: 2³² − 1 is not fair and is thrown; the next word 5 gives 5 mod 3 = 2. Below 2: 0.
    blocks.push(words(0xffffffff, 5, 4))
    expect(shuffled(rigged, times32(0), 1, [1, 2, 3])).toEqual([2, 1, 3])
  })
})

describe('the walk', () => {
  const numbers = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 30 })
  const places = fc.integer({ min: 0, max: 8 })

  it('seats nobody barred and nobody who refused, never more than there are seats, and leaves none empty while somebody is spare', () => {
    fc.assert(
      fc.property(seeds, sizes, places, places, numbers, numbers, (seed, size, seats, substitutes, barred, refusing) => {
        const pool = poolOf(size, seats, substitutes, barred)
        const refusals = refusing.map((number) => ({ number, reason: '' }))
        const result = drawn(hash, seed, pool, refusals)
        const of = (outcome: string) => result.filter((each) => each.outcome === outcome)
        expect(result).toHaveLength(size)
        expect([...of('seat'), ...of('substitute')].some(({ number }) => barred.includes(number) || refusing.includes(number))).toBe(false)
        const free = result.length - of('barred').length - of('refused').length
        expect(of('seat')).toHaveLength(Math.min(seats, free))
        expect(of('substitute')).toHaveLength(Math.min(substitutes, free - of('seat').length))
      }),
    )
  })

  it('gives the seat of one who refuses to the first substitute, and moves nobody else', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 6, max: 40 }), (seed, size) => {
        const pool = poolOf(size, 3, 2, [])
        const before = drawn(hash, seed, pool, [])
        const order = before.map(({ number }) => number)
        const refusing = order[1] ?? 0
        const after = drawn(hash, seed, pool, [{ number: refusing, reason: '' }])
        expect(after.map(({ number }) => number)).toEqual(order)
        expect(after.filter(({ outcome }) => outcome === 'seat').map(({ number }) => number)).toEqual([order[0], order[2], order[3]])
        expect(after.filter(({ outcome }) => outcome === 'substitute').map(({ number }) => number)).toEqual(order.slice(4, 6))
      }),
    )
  })
})

describe('a commitment', () => {
  it('is bound to the draw, the pool, the party and the number', () => {
    const own = { party: 'city', nonce: times32(1) }
    const all = [
      commitmentOf(hash, 'dr-a', times32(2), own),
      commitmentOf(hash, 'dr-b', times32(2), own),
      commitmentOf(hash, 'dr-a', times32(3), own),
      commitmentOf(hash, 'dr-a', times32(2), { ...own, party: 'discipline' }),
      commitmentOf(hash, 'dr-a', times32(2), { ...own, nonce: times32(4) }),
    ]
    expect(new Set(all).size).toBe(all.length)
  })

  it('the seed does not depend on who opened first', () => {
    const opened = ['city', 'commendation', 'discipline'].map((party, index) => ({ party, nonce: times32(index) }))
    expect(seedOf(hash, 'dr-a', times32(9), [...opened].reverse())).toBe(seedOf(hash, 'dr-a', times32(9), opened))
  })
})

it('writes UTF-8 and hex as everybody does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)])
      expect(fromHex(toHex(utf8(text)))).toEqual(utf8(text))
    }),
  )
})
