/** A draw of the tests: three parties with known numbers, five experts of one field, one of them barred. */
import { createHash } from 'node:crypto'
import type { Recorded } from '../../src/procedure/decision.ts'
import type { DrawEvent, DrawParty, DrawState } from '../../src/procedure/draw.ts'
import { commitmentOf, drawn, type Hash, leafOf, numbered, rootOf, seedOf } from '../../src/procedure/draw-order.ts'
import { edition } from './editions.ts'
import { fold, on, type Past } from './given.ts'

export const hash: Hash = (bytes) => createHash('sha256').update(bytes).digest()

export const parties: readonly DrawParty[] = ['city', 'commendation', 'discipline']
export const nonces: Readonly<Record<DrawParty, string>> = { city: '11'.repeat(32), commendation: '22'.repeat(32), discipline: '33'.repeat(32) }
export const numbersOf = (...names: readonly DrawParty[]) => names.map((party) => ({ party, nonce: nonces[party] }))

export const salts = Object.fromEntries([1, 2, 3, 4, 5].map((k) => [`expert-${k}`, String(k).repeat(64)]))
export const strata = [{ title: '机械', seats: 3, substitutes: 1 }]
export const entries = numbered(
  [1, 2, 3, 4, 5].map((k) => ({
    stratum: 1,
    leaf: leafOf(hash, `expert-${k}`, salts[`expert-${k}`] ?? ''),
    barred: k === 4 ? 'expert-wider-tie/kin' : null,
  })),
)
export const root = rootOf(hash, { draw: 'draw-1', strata, entries })

/** The number of an expert. */
export const numberOf = (k: number) => entries.find(({ leaf }) => leaf === leafOf(hash, `expert-${k}`, salts[`expert-${k}`] ?? ''))?.number ?? 0
export const numbers = Object.fromEntries([1, 2, 3, 4, 5].map((k) => [`expert-${k}`, numberOf(k)]))

export const frozen = {
  type: 'PoolFrozen',
  id: 'draw-1',
  edition: 'edition-6',
  purpose: 'visit',
  applications: ['app-a'],
  strata,
  entries,
  root,
  parties,
  replaces: null,
} satisfies DrawEvent

export const commitment = (party: DrawParty) => commitmentOf(hash, 'draw-1', root, { party, nonce: nonces[party] })
const openBy = '2026-06-24'

export function committing(...names: readonly DrawParty[]): readonly Past[] {
  return names.map((party, index) =>
    on('2026-06-23', { type: 'SeedCommitted', party, commitment: commitment(party), openBy: index === parties.length - 1 ? openBy : null }),
  )
}

export const opening = (...names: readonly DrawParty[]): readonly Past[] => names.map((party) => on('2026-06-24', { type: 'SeedOpened', party }))

export const seed = seedOf(hash, 'draw-1', root, numbersOf(...parties))
export const result = drawn(hash, seed, { draw: 'draw-1', strata, entries }, [])
export const experts = { type: 'ExpertsDrawn', opened: numbersOf(...parties), missing: [], seed, result } satisfies DrawEvent
/** Ids of the experts who hold a seat, in the order drawn. */
export const seated = result.filter(({ outcome }) => outcome === 'seat').map(({ number }) => nameOf(number))

export function nameOf(number: number): string {
  return Object.keys(numbers).find((id) => numbers[id] === number) ?? ''
}

export function drawEvents(stage: DrawState['stage']): readonly Past[] {
  const start: Recorded<typeof frozen> = on('2026-06-23', frozen) as never
  const road: Readonly<Record<DrawState['stage'], readonly Past[]>> = {
    frozen: [start],
    committed: [start, ...committing(...parties)],
    drawn: [start, ...committing(...parties), ...opening(...parties), on('2026-06-24', experts)],
    lapsed: [start, ...committing(...parties), on('2026-06-25', { type: 'DrawLapsed', opened: [], missing: parties })],
    replaced: [start, on('2026-06-23', { type: 'DrawReplaced', by: 'draw-2', reason: '名额有误' })],
  }
  return road[stage]
}

export const drawState = (stage: DrawState['stage'], ...more: readonly Past[]) => fold('draw', [...drawEvents(stage), ...more]) as DrawState

export const drawFacts = (...opened: readonly DrawParty[]) => ({ edition: edition(), hash, opened: numbersOf(...opened) })
