/** Random draws for the draw's own trial, told as records. */
import { createHash } from 'node:crypto'
import type { Random } from '../../demo/random.ts'
import { commitmentOf, drawn, type Hash, leafOf, numbered, type Pool, type Refusal, rootOf, SCHEME, seedOf } from '../../src/procedure/draw-order.ts'
import type { DrawRecord } from '../../src/procedure/draw-record.ts'

export const hash: Hash = (bytes) => createHash('sha256').update(bytes).digest()

const titles = ['质量管理', '机械制造', '食品医药', 'Services', '𠮷野', '财务审计']
const reasons = ['expert-employer-interest', 'expert-wider-tie/kin', 'expert-unavailable']

export function hex(random: Random, bytes: number): string {
  return Array.from({ length: bytes }, () => random.between(0, 255).toString(16).padStart(2, '0')).join('')
}

/** A pool with one to four strata; now and then one is empty, all are barred, or there are fewer than places. */
export function randomPool(random: Random): Pool {
  const draw = `dr-${hex(random, 8)}`
  const strata = Array.from({ length: random.between(1, 4) }, () => ({
    title: random.pick(titles),
    seats: random.between(1, 5),
    substitutes: random.between(0, 3),
  }))
  const barredOnceIn = random.pick([1, 3, 10])
  const unnumbered = strata.flatMap((_, index) =>
    Array.from({ length: random.onceIn(20) ? random.between(0, 120) : random.between(0, 14) }, () => ({
      stratum: index + 1,
      leaf: leafOf(hash, `ex-${hex(random, 6)}`, hex(random, 32)),
      barred: random.onceIn(barredOnceIn) && !random.onceIn(3) ? random.pick(reasons) : null,
    })),
  )
  return { draw, strata, entries: numbered(unnumbered) }
}

/** A whole draw over a random pool, sometimes with a silent party and with refusals. */
export function randomRecord(random: Random, pool: Pool = randomPool(random)): DrawRecord {
  const root = rootOf(hash, pool)
  const all = ['city', 'commendation', 'discipline'].map((party) => ({ party, nonce: hex(random, 32) }))
  const parties = random.onceIn(3) ? all.slice(0, 2) : all
  const silent = parties.length === 3 && random.onceIn(6) ? ['discipline'] : []
  const opened = parties.filter(({ party }) => !silent.includes(party))
  const seed = seedOf(hash, pool.draw, root, opened)
  const refusals: Refusal[] = []
  for (let refused = random.onceIn(3) ? random.between(1, 3) : 0; refused > 0; refused--) {
    const seated = drawn(hash, seed, pool, refusals).filter(({ outcome }) => outcome === 'seat')
    if (seated.length > 0) refusals.push({ number: random.pick(seated).number, reason: '出差' })
  }
  return {
    scheme: SCHEME,
    ...pool,
    root,
    commitments: parties.map((each) => ({ party: each.party, commitment: commitmentOf(hash, pool.draw, root, each) })),
    opened,
    missing: silent,
    seed,
    refusals,
    result: drawn(hash, seed, pool, refusals),
  }
}
