/** 删除: a body of the journal with personal data is erased by two people. The entry stays and names what is gone. */
import type { Day } from '../law/calendar.ts'
import { allowed, refuse } from '../law/verdict.ts'
import type { Recorded, Step } from './decision.ts'

export interface ErasureState {
  readonly id: string
  /** Hashes of the entries whose bodies are gone. */
  readonly entries: readonly string[]
  readonly reason: string
  readonly day: Day
}

export type ErasureEvent = { type: 'BodiesErased'; id: string; entries: readonly string[]; reason: string }

export function evolveErasure(_state: ErasureState | null, { event, day }: Recorded<ErasureEvent>): ErasureState {
  return { id: event.id, entries: event.entries, reason: event.reason, day }
}

export interface EraseBodies {
  readonly id: string
  readonly entries: readonly string[]
  readonly reason: string
}

export const eraseBodies: Step<EraseBodies, null, unknown> = {
  gate: () => allowed,
  decide(command) {
    if (command.entries.length === 0) return refuse('nothing-chosen')
    if (command.reason.trim() === '') return refuse('reasons-missing')
    return [{ kind: 'erasure', id: command.id, event: { type: 'BodiesErased', ...command } }]
  },
}
