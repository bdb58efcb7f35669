/**
 * How the procedure speaks: a command and what is known go in; events or a refusal come out. No clock, no dice, no
 * database: the day, the calendar, the terms and other cases come in as facts.
 */
import type { Calendar, Day } from '../law/calendar.ts'
import type { Terms } from '../law/measures.ts'
import type { RefusalCode, Refused, Verdict } from '../law/verdict.ts'

/** The kinds of case. Each carries its own chain in the journal. */
export const caseKinds = [
  'rules',
  'criteria',
  'calendar',
  'receiving',
  'organisation',
  'edition',
  'application',
  'consultation',
  'notice',
  'expert',
  'sheet',
  'visit',
  'meeting',
  'approval',
  'honour',
  'objection',
  'ban',
  'account',
  'act',
  'erasure',
  'draw',
  'opening',
  'conduct',
  'pack',
] as const
export type CaseKind = (typeof caseKinds)[number]

/** Who acts, as the regulation and the offices name them. `system` is the clock: it sends the same commands as people. */
export const roles = [
  'public',
  'drafter',
  'legal-representative',
  'district',
  'department',
  'city',
  'expert',
  'leader',
  'member',
  'government',
  'commendation',
  'discipline',
  'auditor',
  'system-administrator',
  'security-administrator',
  'system',
] as const
export type Role = (typeof roles)[number]

/** The person acting, in which role, and for which body (a lead body, a department or an organisation). */
export interface By {
  readonly person: string
  readonly role: Role
  readonly body: string
}

/** What every decision is given besides its own facts. */
export interface Context {
  readonly by: By
  readonly day: Day
  readonly terms: Terms
  readonly calendar: Calendar
  /** The command's own id; ids of cases it opens are made from it. */
  readonly id: string
}

/** Something that happened, in the past tense, with all that the case's `evolve` needs. */
export type Event = { readonly type: string; readonly [field: string]: unknown }

/** An event and the case it belongs to. */
export interface Effect {
  readonly kind: CaseKind
  readonly id: string
  readonly event: Event
}

export type Decision = Refused | readonly Effect[]

/** An event as the journal keeps it. */
export interface Recorded<E> {
  readonly event: E
  readonly by: By
  readonly day: Day
}

/** One command of one kind of case: may it be done now (`gate`), and what follows from what was typed (`decide`). */
export interface Step<Command, State, Facts> {
  gate(state: State, facts: Facts, context: Context): Verdict
  decide(command: Command, state: State, facts: Facts, context: Context): Decision
  /** What stays recorded although the command was refused, by the refusal: each check of somebody that was made for it. */
  leaves?(code: RefusalCode, command: Command, state: State, facts: Facts, context: Context): readonly Effect[]
}

/** Id of a case that a command opens besides its own: two letters of its kind, then the command's own word. */
export function openedId(letters: string, context: Context): string {
  return `${letters}-${context.id.replace(/^[a-z]{2}-/, '')}`
}

/** Whether a decision is a refusal. */
export function isRefused(decision: Decision): decision is Refused {
  return !Array.isArray(decision)
}

/** Refuse with the verdict, or go on. */
export function unless(verdict: Verdict, effects: () => Decision): Decision {
  return verdict.allowed ? effects() : verdict
}
