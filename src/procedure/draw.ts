/**
 * 专家抽取: a pool frozen, numbers laid down and opened by several parties, an order that follows from both. No step can be
 * redone; a draw that is not used is replaced by another that names it and says why.
 */
import type { Day } from '../law/calendar.ts'
import { allowed, refuse, type Verdict } from '../law/verdict.ts'
import type { Effect, Recorded, Step } from './decision.ts'
import type { Hash, Opened, Place, Pool, Refusal } from './draw-order.ts'
import type { Commitment } from './draw-record.ts'
import type { EditionState } from './edition.ts'

/** What the experts are drawn for: to read the materials, or to visit. */
export type DrawPurpose = 'reading' | 'visit'

/** Bodies that can bring a number, by their role. */
export const drawParties = ['city', 'commendation', 'discipline'] as const
export type DrawParty = (typeof drawParties)[number]

/** The lead body runs the server, so it opens before anybody whose number the server could show it. */
export const LEAD: DrawParty = 'city'

export interface Replaced {
  readonly draw: string
  readonly reason: string
}

export interface DrawState extends Omit<Pool, 'draw'> {
  readonly id: string
  readonly edition: string
  readonly purpose: DrawPurpose
  readonly applications: readonly string[]
  readonly root: string
  readonly parties: readonly DrawParty[]
  readonly replaces: Replaced | null
  readonly stage: 'frozen' | 'committed' | 'drawn' | 'lapsed' | 'replaced'
  readonly frozenOn: Day
  /** Checks of one expert against one applicant, each an entry of its own. */
  readonly checks: number
  readonly commitments: readonly Commitment[]
  /** Last day for the parties to open, once all have committed. */
  readonly openBy: Day | null
  /** Parties that have opened, in their order; their numbers stand in `opened` only when nobody can use them any more. */
  readonly openedBy: readonly string[]
  readonly opened: readonly Opened[]
  readonly missing: readonly string[]
  readonly seed: string | null
  readonly refusals: readonly Refusal[]
  readonly result: readonly Place[]
  /** Numbers that were turned into names, so that somebody could be called. */
  readonly named: readonly number[]
  readonly replacedBy: string | null
}

export type DrawEvent =
  | ({ type: 'PoolFrozen'; parties: readonly DrawParty[]; replaces: Replaced | null } & Pick<
      DrawState,
      'id' | 'edition' | 'purpose' | 'applications' | 'strata' | 'entries' | 'root'
    >)
  | { type: 'ExpertChecked'; number: number; application: string; outcome: string | null; weighed?: readonly string[] }
  | { type: 'SeedCommitted'; party: DrawParty; commitment: string; openBy: Day | null }
  | { type: 'SeedOpened'; party: DrawParty }
  | { type: 'ExpertsDrawn'; opened: readonly Opened[]; missing: readonly string[]; seed: string; result: readonly Place[] }
  | { type: 'DrawLapsed'; opened: readonly Opened[]; missing: readonly string[] }
  | { type: 'NumberNamed'; number: number }
  | { type: 'DrawnRefused'; number: number; reason: string; result: readonly Place[] }
  | { type: 'DrawReplaced'; by: string; reason: string }

const fresh = {
  stage: 'frozen',
  checks: 0,
  commitments: [],
  openBy: null,
  openedBy: [],
  opened: [],
  missing: [],
  seed: null,
  refusals: [],
  result: [],
  named: [],
  replacedBy: null,
} as const

export function evolveDraw(state: DrawState | null, { event, day }: Recorded<DrawEvent>): DrawState {
  if (event.type === 'PoolFrozen') {
    const { type: _, ...frozen } = event
    return { ...fresh, ...frozen, frozenOn: day }
  }
  if (!state) throw new Error(`${event.type} before PoolFrozen`)
  switch (event.type) {
    case 'ExpertChecked':
      return { ...state, checks: state.checks + 1 }
    case 'SeedCommitted': {
      const { party, commitment, openBy } = event
      return { ...state, commitments: [...state.commitments, { party, commitment }], openBy, stage: openBy === null ? 'frozen' : 'committed' }
    }
    case 'SeedOpened':
      return { ...state, openedBy: [...state.openedBy, event.party].sort() }
    case 'ExpertsDrawn': {
      const { opened, missing, seed, result } = event
      return { ...state, opened, missing, seed, result, stage: 'drawn' }
    }
    case 'DrawLapsed':
      return { ...state, opened: event.opened, missing: event.missing, stage: 'lapsed' }
    case 'NumberNamed':
      return state.named.includes(event.number) ? state : { ...state, named: [...state.named, event.number] }
    case 'DrawnRefused':
      return { ...state, refusals: [...state.refusals, { number: event.number, reason: event.reason }], result: event.result }
    case 'DrawReplaced':
      return { ...state, stage: 'replaced', replacedBy: event.by }
  }
}

/** What a step of a draw is told. The hash is the shell's own SHA-256. */
export interface DrawFacts {
  readonly edition: EditionState
  readonly hash: Hash
}

export type DrawStep<Command, Facts = DrawFacts> = Step<Command, DrawState, Facts>

export function drawAt(state: DrawState, stages: readonly DrawState['stage'][], command: string): Verdict {
  return stages.includes(state.stage) ? allowed : refuse('step-not-open', { stage: state.stage, command })
}

/** The pool as the algorithm takes it. */
export function poolOf({ id, strata, entries }: Pick<DrawState, 'id' | 'strata' | 'entries'>): Pool {
  return { draw: id, strata, entries }
}

export function draw(state: { readonly id: string }, event: DrawEvent): Effect {
  return { kind: 'draw', id: state.id, event }
}
