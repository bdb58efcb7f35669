/** 账号与岗位: a person's account, the posts given to it, leave with a substitute, and the loss of a second factor. */
import type { Day } from '../law/calendar.ts'
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import { type Effect, type Recorded, type Role, type Step, unless } from './decision.ts'

/** What a post may do in the three steps of a binding act. */
export const capacities = ['handle', 'review', 'sign'] as const
export type Capacity = (typeof capacities)[number]

export interface Post {
  readonly role: Role
  /** The lead body, department, or organisation the post belongs to. */
  readonly body: string
  readonly capacities: readonly Capacity[]
}

export interface AccountState {
  readonly id: string
  readonly name: string
  readonly stage: 'open' | 'closed'
  readonly posts: readonly Post[]
  readonly leave: { readonly from: Day; readonly to: Day; readonly substitute: string } | null
  readonly factorReset: { readonly day: Day; readonly by: string } | null
}

export type AccountEvent =
  | { type: 'AccountOpened'; id: string; name: string }
  | { type: 'PostGiven'; post: Post }
  | { type: 'PostTaken'; role: Role; body: string; reason: string }
  | { type: 'LeaveSet'; from: Day; to: Day; substitute: string }
  | { type: 'LeaveEnded' }
  | { type: 'FactorReset'; reason: string }
  | { type: 'AccountClosed'; reason: string }

export function evolveAccount(state: AccountState | null, { event, day, by }: Recorded<AccountEvent>): AccountState {
  if (event.type === 'AccountOpened') return { id: event.id, name: event.name, stage: 'open', posts: [], leave: null, factorReset: null }
  if (!state) throw new Error(`${event.type} before AccountOpened`)
  switch (event.type) {
    case 'PostGiven':
      return { ...state, posts: [...without(state, event.post.role, event.post.body), event.post] }
    case 'PostTaken':
      return { ...state, posts: without(state, event.role, event.body) }
    case 'LeaveSet':
      return { ...state, leave: { from: event.from, to: event.to, substitute: event.substitute } }
    case 'LeaveEnded':
      return { ...state, leave: null }
    case 'FactorReset':
      return { ...state, factorReset: { day, by: by.person } }
    case 'AccountClosed':
      return { ...state, stage: 'closed', posts: [], leave: null }
  }
}

function without(state: AccountState, role: Role, body: string): readonly Post[] {
  return state.posts.filter((post) => !(post.role === role && post.body === body))
}

/** Roles that stand alone: whoever holds one holds no other. Administration, audit and business are kept apart (三员分立). */
const standAlone: readonly Role[] = ['system-administrator', 'security-administrator', 'auditor', 'commendation', 'discipline']
const applicantRoles: readonly Role[] = ['drafter', 'legal-representative']

/** Whether one person may hold both roles. */
export function rolesConflict(one: Role, other: Role): boolean {
  if (one === other) return false
  if (standAlone.includes(one) || standAlone.includes(other)) return true
  const applicantAndOther = applicantRoles.includes(one) !== applicantRoles.includes(other)
  return applicantAndOther || (one === 'district' && other === 'city') || (one === 'city' && other === 'district')
}

const isOpen = (state: AccountState, command: string): Verdict =>
  state.stage === 'open' ? allowed : refuse('step-not-open', { stage: state.stage, command })

export const openAccount: Step<{ readonly id: string; readonly name: string }, null, unknown> = {
  gate: () => allowed,
  decide: (command) => [{ kind: 'account', id: command.id, event: { type: 'AccountOpened', ...command } }],
}

/** Posts are given by another administrator than the one who opened the account, and toxic pairs are refused. */
export const givePost: Step<Post, AccountState, unknown> = {
  gate: (state) => isOpen(state, 'account.give-post'),
  decide(command, state, facts, context) {
    const clash = state.posts.find((post) => rolesConflict(post.role, command.role))
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (clash ? refuse('post-conflict', { held: clash.role, asked: command.role }) : allowed),
      () => (state.id === context.by.person ? refuse('same-person-twice', { person: state.name }) : allowed),
    )
    return unless(verdict, () => [account(state, { type: 'PostGiven', post: command })])
  },
}

export const takePost: Step<{ readonly role: Role; readonly body: string; readonly reason: string }, AccountState, unknown> = {
  gate: (state) => isOpen(state, 'account.take-post'),
  decide(command, state, facts, context) {
    const held = state.posts.some((post) => post.role === command.role && post.body === command.body)
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (held ? allowed : refuse('nothing-chosen', { role: command.role })),
    )
    return unless(verdict, () => [account(state, { type: 'PostTaken', ...command })])
  },
}

export interface SetLeave {
  readonly from: Day
  readonly to: Day
  readonly substitute: string
}

export interface LeaveFacts {
  /** The named substitute. */
  readonly substitute: AccountState | null
}

/** On leave a named colleague of the same body stands in, with the same capacities; from the first day open acts pass over (`jobs/due.ts`). */
export const setLeave: Step<SetLeave, AccountState, LeaveFacts> = {
  gate: (state) => isOpen(state, 'account.set-leave'),
  decide(command, state, facts, context) {
    const substitute = facts.substitute
    const shares = substitute?.posts.some((post) => state.posts.some((own) => own.role === post.role && own.body === post.body)) ?? false
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (command.from <= command.to && command.to >= context.day ? allowed : refuse('schedule-out-of-order', { day: command.to })),
      () => (command.substitute === state.id ? refuse('same-person-twice', { person: state.name }) : allowed),
      () => (substitute?.stage === 'open' && shares ? allowed : refuse('act-of-another-body', { person: substitute?.name ?? '' })),
    )
    return unless(verdict, () => [account(state, { type: 'LeaveSet', ...command })])
  },
}

export const endLeave: Step<Record<never, never>, AccountState, unknown> = {
  gate: (state) =>
    firstRefusal(
      () => isOpen(state, 'account.end-leave'),
      () => (state.leave ? allowed : refuse('not-on-leave')),
    ),
  decide(_command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => [account(state, { type: 'LeaveEnded' })])
  },
}

/** A lost factor is reset by two people; the person enrols anew at the next sign-in. */
export const resetFactor: Step<{ readonly reason: string }, AccountState, unknown> = {
  gate: (state) => isOpen(state, 'account.reset-factor'),
  decide(command, state, facts, context) {
    if (command.reason.trim() === '') return refuse('reasons-missing')
    return unless(this.gate(state, facts, context), () => [account(state, { type: 'FactorReset', reason: command.reason })])
  },
}

export const closeAccount: Step<{ readonly reason: string }, AccountState, unknown> = {
  gate: (state) => isOpen(state, 'account.close'),
  decide(command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => [account(state, { type: 'AccountClosed', reason: command.reason })])
  },
}

function account(state: AccountState, event: AccountEvent): Effect {
  return { kind: 'account', id: state.id, event }
}
