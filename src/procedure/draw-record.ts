/** 抽取记录: everything a draw left behind, and where it first goes wrong, if anywhere. */
import { commitmentOf, drawn, type Hash, inOrder, type Opened, type Place, type Pool, type Refusal, rootOf, SCHEME, seedOf } from './draw-order.ts'

export interface Commitment {
  readonly party: string
  readonly commitment: string
}

/** The record as it is exported; a stranger's program reads the same. */
export interface DrawRecord extends Pool {
  readonly scheme: string
  readonly root: string
  readonly commitments: readonly Commitment[]
  readonly opened: readonly Opened[]
  /** Parties that laid a commitment down and did not open it in time. */
  readonly missing: readonly string[]
  /** Null before the numbers are open. */
  readonly seed: string | null
  readonly refusals: readonly Refusal[]
  readonly result: readonly Place[]
}

/** The first wrong place of a record; null when everything follows from what was frozen and opened. */
export function firstFault(hash: Hash, record: DrawRecord): string | null {
  if (record.scheme !== SCHEME) return 'scheme'
  return poolFault(record) ?? sealFault(hash, record) ?? resultFault(hash, record)
}

/** Numbers of 32 bytes are written one way: 64 lower-case hex digits. */
const isHex = (text: string) => /^[0-9a-f]{64}$/.test(text)

function poolFault({ strata, entries }: DrawRecord): string | null {
  for (const [index, entry] of entries.entries()) {
    const before = entries[index - 1]
    const place = `entries ${index + 1}`
    if (entry.number !== index + 1) return place
    if (entry.stratum < 1 || entry.stratum > strata.length) return place
    if (before && (before.stratum > entry.stratum || (before.stratum === entry.stratum && before.leaf >= entry.leaf))) return place
  }
  return null
}

function sealFault(hash: Hash, record: DrawRecord): string | null {
  const { draw, root, commitments, opened, missing } = record
  if (rootOf(hash, record) !== root) return 'root'
  const parties = commitments.map(({ party }) => party)
  if (new Set(parties).size !== parties.length || parties.length < 2) return 'commitments'
  for (const { party, commitment } of commitments) {
    const own = opened.filter((each) => each.party === party)
    if (own.length + missing.filter((each) => each === party).length !== 1) return `opened ${party}`
    if (own[0] && !isHex(own[0].nonce)) return `opened ${party}`
    if (own[0] && commitmentOf(hash, draw, root, own[0]) !== commitment) return `opened ${party}`
  }
  const stranger = [...opened.map(({ party }) => party), ...missing].find((party) => !parties.includes(party))
  if (stranger !== undefined) return `opened ${stranger}`
  return seedOf(hash, draw, root, inOrder(opened)) === record.seed ? null : 'seed'
}

function resultFault(hash: Hash, record: DrawRecord): string | null {
  for (const [index, { number }] of record.refusals.entries()) if (!mayHaveRefused(record, number, index)) return `refusals ${index + 1}`
  const right = drawn(hash, record.seed ?? '', record, record.refusals)
  for (let index = 0; index < Math.max(right.length, record.result.length); index++)
    if (!samePlace(right[index], record.result[index])) return `result ${index + 1}`
  return null
}

function mayHaveRefused({ entries, refusals }: DrawRecord, number: number, index: number): boolean {
  const entry = entries.find((each) => each.number === number)
  return entry?.barred === null && !refusals.slice(0, index).some((each) => each.number === number)
}

function samePlace(a: Place | undefined, b: Place | undefined): boolean {
  return a?.stratum === b?.stratum && a?.place === b?.place && a?.number === b?.number && a?.outcome === b?.outcome
}
