/**
 * 抽取的算法: the pool's commitment, the parties' seeds, the order drawn from them and the walk along it. Pure, with the
 * hash as an argument, so that anybody's SHA-256 gives the same order. The bytes are described in docs/draw.md, from
 * which `tools/verify-draw.py` was written.
 */

/** SHA-256 of bytes. */
export type Hash = (bytes: Uint8Array) => Uint8Array

/** One field of the pool, with how many are drawn from it. */
export interface Stratum {
  readonly title: string
  readonly seats: number
  readonly substitutes: number
}

/** A place in the pool: a number and a salted leaf, no name. `barred` is why this number is skipped. */
export interface PoolEntry {
  readonly number: number
  /** Counted from 1. */
  readonly stratum: number
  readonly leaf: string
  readonly barred: string | null
}

export interface Pool {
  readonly draw: string
  readonly strata: readonly Stratum[]
  readonly entries: readonly PoolEntry[]
}

/** A party's number of 32 bytes, in hex. */
export interface Opened {
  readonly party: string
  readonly nonce: string
}

export interface Refusal {
  readonly number: number
  readonly reason: string
}

/** What became of a number: a seat, a substitute's place, skipped as barred, refused, or not reached. */
export type Outcome = 'seat' | 'substitute' | 'barred' | 'refused' | 'spare'

export interface Place {
  readonly stratum: number
  /** Place in the order drawn, counted from 1. */
  readonly place: number
  readonly number: number
  readonly outcome: Outcome
}

/** Name of the whole scheme; a change of any byte below is another name. */
export const SCHEME = 'zhiheng-draw-1'

/** The leaf of an expert: nobody without the salt can tell whose it is. */
export function leafOf(hash: Hash, expert: string, salt: string): string {
  return toHex(hash(join([0], fromHex(salt), utf8(expert))))
}

/** Number the experts of every stratum by their leaves, so that a number says nothing about its expert. */
export function numbered<T extends { readonly stratum: number; readonly leaf: string }>(entries: readonly T[]): readonly (T & { number: number })[] {
  const sorted = [...entries].sort((a, b) => a.stratum - b.stratum || (a.leaf < b.leaf ? -1 : a.leaf > b.leaf ? 1 : 0))
  return sorted.map((entry, index) => ({ ...entry, number: index + 1 }))
}

/** The lines of a pool, which its root commits to. */
export function linesOf({ draw, strata, entries }: Pool): readonly string[] {
  return [
    `${SCHEME} ${draw}`,
    ...strata.map(({ title, seats, substitutes }, index) => `stratum ${index + 1} ${seats} ${substitutes} ${title}`),
    ...entries.map(({ number, stratum, leaf, barred }) => `entry ${number} ${stratum} ${leaf} ${barred ?? '-'}`),
  ]
}

/** The pool's commitment: the Merkle root (RFC 6962) over its lines. */
export function rootOf(hash: Hash, pool: Pool): string {
  return toHex(merkle(hash, linesOf(pool).map(utf8)))
}

function merkle(hash: Hash, leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves
  if (leaves.length === 1 && only) return hash(join([0], only))
  let left = 1
  while (left * 2 < leaves.length) left *= 2
  return hash(join([1], merkle(hash, leaves.slice(0, left)), merkle(hash, leaves.slice(left))))
}

/** What a party lays down before any number is known. */
export function commitmentOf(hash: Hash, draw: string, root: string, { party, nonce }: Opened): string {
  return toHex(hash(join(utf8(`${SCHEME} commit ${draw} ${party} `), fromHex(root), fromHex(nonce))))
}

/** Parties always stand in this order, whoever was first. */
export function inOrder<T extends { readonly party: string }>(parties: readonly T[]): readonly T[] {
  return [...parties].sort((a, b) => (a.party < b.party ? -1 : a.party > b.party ? 1 : 0))
}

/** The seed: the draw, its pool and every opened number, in the order of the parties. */
export function seedOf(hash: Hash, draw: string, root: string, opened: readonly Opened[]): string {
  const numbers = inOrder(opened).map(({ party, nonce }) => join(utf8(` ${party} `), fromHex(nonce)))
  return toHex(hash(join(utf8(`${SCHEME} seed ${draw} `), fromHex(root), ...numbers)))
}

const WORDS = 2 ** 32

/** Numbers below a bound from SHA-256 in counter mode; a word that would favour some number is thrown away. */
function generator(hash: Hash, seed: string, stratum: number): (bound: number) => number {
  const key = fromHex(seed)
  let block: Uint8Array = new Uint8Array(0)
  let at = 0
  let counter = 0
  const word = () => {
    if (at === block.length) {
      block = hash(join(key, uint32(stratum), uint32(counter++)))
      at = 0
    }
    const [a = 0, b = 0, c = 0, d = 0] = block.subarray(at, at + 4)
    at += 4
    return ((a * 256 + b) * 256 + c) * 256 + d
  }
  return (bound) => {
    const fair = WORDS - (WORDS % bound)
    let drawn = word()
    while (drawn >= fair) drawn = word()
    return drawn % bound
  }
}

/** The order of the given numbers under a seed: Fisher–Yates from the last place to the second. */
export function shuffled(hash: Hash, seed: string, stratum: number, numbers: readonly number[]): readonly number[] {
  const order = [...numbers]
  const below = generator(hash, seed, stratum)
  for (let last = order.length - 1; last > 0; last--) {
    const other = below(last + 1)
    const moved = order[last] as number
    order[last] = order[other] as number
    order[other] = moved
  }
  return order
}

/** Walk the order of every stratum: the barred are skipped, the refused passed over; seats first, then substitutes in order. */
export function drawn(hash: Hash, seed: string, pool: Pool, refusals: readonly Refusal[]): readonly Place[] {
  const refused = new Set(refusals.map(({ number }) => number))
  return pool.strata.flatMap((stratum, index) => {
    const members = pool.entries.filter((entry) => entry.stratum === index + 1)
    const barred = new Set(members.filter((entry) => entry.barred !== null).map(({ number }) => number))
    const order = shuffled(
      hash,
      seed,
      index + 1,
      members.map(({ number }) => number),
    )
    return walked(order, barred, refused, stratum).map((outcome, place) => ({
      stratum: index + 1,
      place: place + 1,
      number: order[place] as number,
      outcome,
    }))
  })
}

function walked(order: readonly number[], barred: ReadonlySet<number>, refused: ReadonlySet<number>, stratum: Stratum): readonly Outcome[] {
  let taken = 0
  return order.map((number) => {
    if (barred.has(number)) return 'barred'
    if (refused.has(number)) return 'refused'
    taken += 1
    if (taken <= stratum.seats) return 'seat'
    return taken <= stratum.seats + stratum.substitutes ? 'substitute' : 'spare'
  })
}

/** UTF-8 of a text. */
export function utf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code))
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code))
  }
  return Uint8Array.from(bytes)
}

const tail = (code: number) => 0x80 | (code & 0x3f)

function uint32(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
}

function join(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export function fromHex(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16))
}

export function toHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
