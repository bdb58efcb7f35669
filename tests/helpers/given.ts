/**
 * Given what was recorded, when a step of the table is asked, then these events follow, or this refusal.
 *
 *     given('edition', ...editionEvents('planned')).when('edition.file', { text: '…' }, city, null, '2026-02-25')
 *       .then({ type: 'EditionFiled', text: '…' })
 *       .leaves({ stage: 'filed' })
 */
import { expect } from 'vitest'
import type { Calendar, Day } from '../../src/law/calendar.ts'
import type { RuleValues } from '../../src/law/measures.ts'
import { allowed, type Facts, type RefusalCode, refuse } from '../../src/law/verdict.ts'
import {
  type By,
  type CaseKind,
  type Context,
  type Decision,
  type Effect,
  type Event,
  isRefused,
  type Recorded,
} from '../../src/procedure/decision.ts'
import { evolve } from '../../src/procedure/evolve.ts'
import { type StepName, stepRow } from '../../src/procedure/steps.ts'
import { city } from './people.ts'
import { calendar, termsWith } from './terms.ts'

/** An event as a test writes it: alone, or with the day and the hand it was recorded by. */
export type Past = Event | Recorded<Event>

/** An event recorded on a day, by somebody. */
export function on(day: Day, event: Event, by: By = city): Recorded<Event> {
  return { event, day, by }
}

export function recordedOf(past: Past): Recorded<Event> {
  return isRecorded(past) ? past : on('2026-02-24', past)
}

function isRecorded(past: Past): past is Recorded<Event> {
  return typeof past.event === 'object'
}

/** The state that recorded events leave a case in. */
export function fold(kind: CaseKind, pasts: readonly Past[], from: object | null = null): object | null {
  return pasts.reduce<object | null>((state, past) => evolve(kind, state, recordedOf(past)), from)
}

interface Standing {
  readonly kind: CaseKind
  readonly state: object | null
  readonly beside: ReadonlyMap<string, object>
  readonly rules: Partial<RuleValues>
  readonly calendar: Calendar
}

/** A case with what was recorded of it. */
export function given(kind: CaseKind, ...pasts: readonly Past[]) {
  return standing({ kind, state: fold(kind, pasts), beside: new Map(), rules: {}, calendar })
}

function standing(now: Standing) {
  return {
    state: now.state,
    /** Another case that the step will write to. */
    beside: (kind: CaseKind, id: string, ...pasts: readonly Past[]) => {
      const state = fold(kind, pasts)
      return standing({ ...now, beside: state ? new Map(now.beside).set(`${kind} ${id}`, state) : now.beside })
    },
    /** Rules ◇ chosen otherwise than suggested. */
    under: (rules: Partial<RuleValues>) => standing({ ...now, rules: { ...now.rules, ...rules } }),
    countedBy: (other: Calendar) => standing({ ...now, calendar: other }),
    when: (name: StepName, command: object, by: By, facts: unknown, day: Day, id = 'ac-1') => asked(now, name, command, by, facts, day, id),
  }
}

function asked(now: Standing, name: StepName, command: object, by: By, facts: unknown, day: Day, id: string) {
  const { step } = stepRow(name)
  const context: Context = { by, day, terms: termsWith(now.rules), calendar: now.calendar, id }
  const decision: Decision = step.decide(command, now.state, facts, context)
  const gate = () => step.gate(now.state, facts, context)
  return {
    decision,
    /** Exactly these events, and the gate was open. An event alone belongs to the case asked. */
    // biome-ignore lint/suspicious/noThenProperty: the third word of given, when, then; a test never awaits it
    then: (...expected: readonly (Effect | Event)[]) => {
      const own = { kind: now.kind, id: (now.state as { id?: string } | null)?.id ?? '' }
      expect(decision).toStrictEqual(expected.map((each) => (typeof each.event === 'object' ? each : { ...own, event: each })))
      expect(gate()).toStrictEqual(allowed)
      return after(now, isRefused(decision) ? [] : decision, by, day)
    },
    /** Whatever the events, the case asked stands like this afterwards. */
    leavesAs: (expected: object) => after(now, isRefused(decision) ? [] : decision, by, day).leaves(expected).state,
    /** Refused for what the command says. */
    thenRefused: (code: RefusalCode, about: Facts = {}) => expect(decision).toStrictEqual(refuse(code, about)),
    /** Refused before any command is read: the gate itself is shut. */
    thenShut: (code: RefusalCode, about: Facts = {}) => {
      expect(gate()).toStrictEqual(refuse(code, about))
      expect(decision).toStrictEqual(refuse(code, about))
    },
  }
}

function after(now: Standing, effects: readonly Effect[], by: By, day: Day) {
  const stateOf = (kind: CaseKind, id: string, before: object | null) =>
    effects
      .filter((each) => each.kind === kind && each.id === id)
      .reduce((state, { event }) => evolve(kind, state, { event, by, day }) as object, before)
  const id = (now.state as { id?: string } | null)?.id ?? effects.find((each) => each.kind === now.kind)?.id ?? ''
  const state = stateOf(now.kind, id, now.state)
  const result = {
    state,
    /** The case asked stands like this now. */
    leaves: (expected: object) => {
      expect(state).toMatchObject(expected)
      return result
    },
    /** Another case, given beside or opened by the step, stands like this now. */
    leavesBeside: (kind: CaseKind, other: string, expected: object) => {
      expect(stateOf(kind, other, now.beside.get(`${kind} ${other}`) ?? null)).toMatchObject(expected)
      return result
    },
  }
  return result
}

/** An effect on another case than the one asked. */
export function effect(kind: CaseKind, id: string, event: Event): Effect {
  return { kind, id, event }
}
