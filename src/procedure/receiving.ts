/** 受理机构: which lead body receives the applications of an area. A table the city lead body keeps. */
import { allowed, refuse } from '../law/verdict.ts'
import type { Recorded, Step } from './decision.ts'

export interface ReceivingState {
  readonly id: string
  /** The lead body's key by area key. */
  readonly table: Readonly<Record<string, string>>
}

export type ReceivingEvent = { type: 'ReceivingBodySet'; area: string; body: string }

/** There is one table; its id. */
export const RECEIVING = 'receiving'

export function evolveReceiving(state: ReceivingState | null, { event }: Recorded<ReceivingEvent>): ReceivingState {
  return { id: RECEIVING, table: { ...state?.table, [event.area]: event.body } }
}

export const setReceivingBody: Step<{ readonly area: string; readonly body: string }, ReceivingState | null, unknown> = {
  gate: () => allowed,
  decide(command, state) {
    if (state?.table[command.area] === command.body) return refuse('nothing-chosen', { area: command.area })
    return [{ kind: 'receiving', id: RECEIVING, event: { type: 'ReceivingBodySet', ...command } }]
  },
}
