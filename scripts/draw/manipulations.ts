/** What somebody could try with a record after the pool was frozen. Each must be visible to both programs. */
import type { Random } from '../../demo/random.ts'
import { commitmentOf, drawn, leafOf, numbered, type Pool, rootOf, seedOf } from '../../src/procedure/draw-order.ts'
import type { DrawRecord } from '../../src/procedure/draw-record.ts'
import { hash, hex, randomPool, randomRecord } from './records.ts'

/** Changes a record as somebody would who wants another result and recomputes all that can be recomputed. */
type Manipulate = (record: DrawRecord, random: Random) => DrawRecord

/** The result that follows from a changed pool under what was published: root, commitments and numbers stand. */
function withPool(record: DrawRecord, pool: Partial<Pool>): DrawRecord {
  const changed = { ...record, ...pool }
  return { ...changed, result: drawn(hash, changed.seed ?? '', changed, changed.refusals) }
}

/** The same with a new root and seed, under the commitments that stand. */
function withRoot(record: DrawRecord, pool: Partial<Pool>): DrawRecord {
  const changed = { ...record, ...pool }
  const root = rootOf(hash, changed)
  const seed = seedOf(hash, changed.draw, root, changed.opened)
  return { ...changed, root, seed, result: drawn(hash, seed, changed, changed.refusals) }
}

const stranger = (random: Random, stratum: number) => ({ stratum, barred: null, leaf: leafOf(hash, `ex-${hex(random, 6)}`, hex(random, 32)) })

export const manipulations: Readonly<Record<string, Manipulate>> = {
  'an expert is added to the pool': (record, random) => withPool(record, { entries: numbered([...record.entries, stranger(random, 1)]) }),
  'an expert is taken out of the pool': (record) => withRoot(record, { entries: numbered(record.entries.slice(1)) }),
  'an expert is exchanged for another': (record, random) =>
    withRoot(record, { entries: numbered([stranger(random, record.entries[0]?.stratum ?? 1), ...record.entries.slice(1)]) }),
  'a barred expert is let in, or one let in is barred': (record, random) => {
    const chosen = random.pick(record.entries).number
    const turn = (barred: string | null) => (barred === null ? 'expert-employer-interest' : null)
    return withPool(record, {
      entries: record.entries.map((entry) => (entry.number === chosen ? { ...entry, barred: turn(entry.barred) } : entry)),
    })
  },
  'the places are changed': (record) =>
    withPool(record, { strata: record.strata.map((stratum) => ({ ...stratum, seats: stratum.seats + 1, substitutes: stratum.substitutes + 1 })) }),
  'a party opens another number': (record, random) => {
    const opened = record.opened.map((each, index) => (index === 0 ? { ...each, nonce: hex(random, 32) } : each))
    const seed = seedOf(hash, record.draw, record.root, opened)
    return { ...record, opened, seed, result: drawn(hash, seed, record, record.refusals) }
  },
  'a party commits anew and the draw is done again': (record, random) => {
    const opened = record.opened.map((each, index) => (index === 0 ? { ...each, nonce: hex(random, 32) } : each))
    const commitments = record.commitments.map((each) => {
      const own = opened.find(({ party }) => party === each.party)
      return own ? { party: each.party, commitment: commitmentOf(hash, record.draw, record.root, own) } : each
    })
    const seed = seedOf(hash, record.draw, record.root, opened)
    return { ...record, commitments, opened, seed, result: drawn(hash, seed, record, record.refusals) }
  },
  'the order is rearranged': (record) => {
    const [first, second] = record.result
    if (!first || !second) return record
    const swapped = [{ ...first, number: second.number }, { ...second, number: first.number }, ...record.result.slice(2)]
    return { ...record, result: swapped }
  },
  'a number is passed over without a refusal': (record) => {
    const seat = record.result.findIndex(({ outcome }) => outcome === 'seat')
    return { ...record, result: record.result.map((place, index) => (index === seat ? { ...place, outcome: 'refused' as const } : place)) }
  },
}

/** A record in which every manipulation has something to change. */
export function richRecord(random: Random): DrawRecord {
  for (;;) {
    const pool = randomPool(random)
    const record = randomRecord(random, pool)
    const [first] = pool.entries
    if (pool.entries.length >= 4 && first && record.result.some(({ outcome }) => outcome === 'seat')) return record
  }
}

/**
 * Whether a record betrays that it was changed: it does not follow from itself, or its commitments are not those that
 * stand in the journal since before any number was known.
 */
export function betrays(changed: DrawRecord, published: DrawRecord, fault: string | null): boolean {
  return fault !== null || JSON.stringify(changed.commitments) !== JSON.stringify(published.commitments) || changed.root !== published.root
}
