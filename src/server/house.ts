/** What the rooms of the server share: five things and a bell that rings when something changed. */
import { EventEmitter } from 'node:events'
import type { YearNotice } from '../law/calendar.ts'
import type { CaseKind } from '../procedure/decision.ts'
import type { Clock } from './clock.ts'
import type { Keys } from './ledger/keys.ts'
import { nothingSet, type Operator } from './operator.ts'
import type { Store } from './store/database.ts'
import type { Database } from './store/schema.ts'
import { readWorld, type World } from './world.ts'

export interface House {
  readonly store: Store
  readonly db: Database
  readonly clock: Clock
  readonly keys: Keys
  /** Directory of files, keys and the embedded database. */
  readonly directory: string
  /** Demonstrations, tests and rehearsals may load years marked 虚构. */
  readonly fictionalAllowed: boolean
  /** Who runs the installation and how to reach them. */
  readonly operator: Operator
  readonly world: () => Promise<World>
  /** Rises with every change anywhere; pages drawn under an older count are stale. */
  readonly epoch: () => number
  /** Called after a commit with the kinds of case it touched. */
  readonly changed: (kinds: readonly CaseKind[]) => void
  readonly onChange: (listener: () => void) => void
  /** Called after entries were sealed: proofs on pages may now be drawn. */
  readonly sealed: () => void
}

export interface HouseParts {
  readonly store: Store
  readonly clock: Clock
  readonly keys: Keys
  readonly directory: string
  readonly fictionalAllowed: boolean
  readonly operator?: Operator
  readonly extraYears?: readonly YearNotice[]
}

const WORLD_KINDS: readonly CaseKind[] = ['rules', 'criteria', 'calendar', 'receiving']

/** Put the parts together. Changes made by other server processes ring the same bell. */
export function buildHouse(parts: HouseParts): House {
  const bell = new EventEmitter().setMaxListeners(0)
  let count = 0
  let world: Promise<World> | null = null
  const ring = (worldToo: boolean) => {
    count += 1
    if (worldToo) world = null
    bell.emit('change')
  }
  parts.store.onChange(() => ring(true))
  return {
    ...parts,
    operator: parts.operator ?? nothingSet,
    db: parts.store.db,
    world: () => {
      world ??= readWorld(parts.store.db, parts.extraYears ?? []).catch((fault) => {
        world = null
        throw fault
      })
      return world
    },
    epoch: () => count,
    changed: (kinds) => ring(kinds.some((kind) => WORLD_KINDS.includes(kind))),
    onChange: (listener) => {
      bell.on('change', listener)
    },
    sealed: () => {
      count += 1
    },
  }
}
