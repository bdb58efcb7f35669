/**
 * 经办、审核、签发: an act that binds others takes three steps. The handler prepares it, a reviewer agrees, a signatory
 * signs; with the signature the command inside is decided anew and takes effect. A control of the system: reviewer and
 * signatory may be one person, the handler is neither.
 */
import type { Day } from '../law/calendar.ts'
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import type { Context, Effect, Recorded, Role, Step } from './decision.ts'
import { unless } from './decision.ts'

export type ActStage = 'prepared' | 'reviewed' | 'returned' | 'withdrawn' | 'signed'

export interface ActState {
  readonly id: string
  /** The step inside, such as `edition.announce`. */
  readonly command: string
  /** The case it is about; null where the step opens one. */
  readonly subject: string | null
  readonly edition: string | null
  readonly title: string
  readonly data: Readonly<Record<string, unknown>>
  readonly role: Role
  readonly body: string
  readonly stage: ActStage
  readonly handler: string
  /** Everyone who has had the act in hand; none of them reviews or signs it. */
  readonly handlers: readonly string[]
  readonly reviewer: string | null
  readonly signatory: string | null
  readonly preparedOn: Day
  readonly note: string
}

export type ActEvent =
  | {
      type: 'ActPrepared'
      id: string
      command: string
      subject: string | null
      edition: string | null
      title: string
      data: ActState['data']
    }
  | { type: 'ActReviewed'; note: string }
  | { type: 'ActReturned'; note: string }
  | { type: 'ActWithdrawn'; note: string }
  | { type: 'ActHandedOver'; to: string }
  | { type: 'ActSigned' }

export function evolveAct(state: ActState | null, { event, day, by }: Recorded<ActEvent>): ActState {
  if (event.type === 'ActPrepared') {
    const { type: _, ...prepared } = event
    const people = { handler: by.person, handlers: [by.person], reviewer: null, signatory: null }
    return { ...prepared, ...people, role: by.role, body: by.body, stage: 'prepared', preparedOn: day, note: '' }
  }
  if (!state) throw new Error(`${event.type} before ActPrepared`)
  switch (event.type) {
    case 'ActReviewed':
      return { ...state, stage: 'reviewed', reviewer: by.person, note: event.note }
    case 'ActReturned':
      return { ...state, stage: 'returned', note: event.note }
    case 'ActWithdrawn':
      return { ...state, stage: 'withdrawn', note: event.note }
    case 'ActHandedOver':
      return { ...state, handler: event.to, handlers: [...new Set([...state.handlers, event.to])] }
    case 'ActSigned':
      return { ...state, stage: 'signed', signatory: by.person }
  }
}

export type PrepareAct = Extract<ActEvent, { type: 'ActPrepared' }> extends infer E ? Omit<E, 'type'> : never

/** The shell has asked the step inside first: what cannot be done is not prepared. */
export const prepareAct: Step<PrepareAct, null, unknown> = {
  gate: () => allowed,
  decide: (command) => [{ kind: 'act', id: command.id, event: { type: 'ActPrepared', ...command } }],
}

const standsAt = (state: ActState, stages: readonly ActStage[], command: string): Verdict =>
  stages.includes(state.stage) ? allowed : refuse('step-not-open', { stage: state.stage, command })

export const reviewAct: Step<{ readonly note: string }, ActState, unknown> = {
  gate: (state, _facts, context) =>
    firstRefusal(
      () => standsAt(state, ['prepared'], 'act.review'),
      () => (state.handlers.includes(context.by.person) ? refuse('handler-may-not-review', { act: state.title }) : allowed),
    ),
  decide(command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => [act(state, { type: 'ActReviewed', note: command.note })])
  },
}

export const returnAct: Step<{ readonly note: string }, ActState, unknown> = {
  gate: (state) => standsAt(state, ['prepared', 'reviewed'], 'act.return'),
  decide(command, state, facts, context) {
    if (command.note.trim() === '') return refuse('reasons-missing')
    return unless(this.gate(state, facts, context), () => [act(state, { type: 'ActReturned', note: command.note })])
  },
}

export const withdrawAct: Step<{ readonly note: string }, ActState, unknown> = {
  gate: (state, _facts, context: Context) =>
    firstRefusal(
      () => standsAt(state, ['prepared', 'reviewed', 'returned'], 'act.withdraw'),
      () => (context.by.person === state.handler ? allowed : refuse('act-not-yours', { act: state.title })),
    ),
  decide(command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => [act(state, { type: 'ActWithdrawn', note: command.note })])
  },
}

/** Open acts of a person on leave pass to the substitute. */
export const handOverAct: Step<{ readonly to: string }, ActState, unknown> = {
  gate: (state) => standsAt(state, ['prepared', 'reviewed', 'returned'], 'act.hand-over'),
  decide(command, state, facts, context) {
    if (command.to === state.reviewer) return refuse('handler-may-not-review', { act: state.title })
    return unless(this.gate(state, facts, context), () => [act(state, { type: 'ActHandedOver', to: command.to })])
  },
}

/** Signing; the effects of the command inside come along in the same transaction. */
export const signAct: Step<Record<never, never>, ActState, unknown> = {
  gate: (state, _facts, context) =>
    firstRefusal(
      () => standsAt(state, ['reviewed'], 'act.sign'),
      () => (state.handlers.includes(context.by.person) ? refuse('handler-may-not-sign', { act: state.title }) : allowed),
    ),
  decide(_command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => [act(state, { type: 'ActSigned' })])
  },
}

function act(state: ActState, event: ActEvent): Effect {
  return { kind: 'act', id: state.id, event }
}
