/**
 * The way of every act: one transaction that loads, decides, keeps and journals. An act that binds others is prepared
 * first, and takes effect with its signature.
 */
import type { Terms } from '../law/measures.ts'
import type { RefusalCode, Refused } from '../law/verdict.ts'
import type { ActState, PrepareAct } from '../procedure/act.ts'
import { type By, type Context, type Effect, isRefused } from '../procedure/decision.ts'
import { stageOf } from '../procedure/evolve.ts'
import { type StepName, stepRow } from '../procedure/steps.ts'
import { dayOf } from './clock.ts'
import type { Loaded, Question } from './facts/loaded.ts'
import { loaders } from './facts/loaders.ts'
import type { House } from './house.ts'
import { newId } from './ids.ts'
import type { Done, GroundedRefusal, Outcome } from './outcome.ts'
import { append, type CaseRow, type WrittenEntry } from './store/journal.ts'
import { keptReply } from './store/requests.ts'
import type { Tx } from './store/schema.ts'
import { termsOf, type World } from './world.ts'

export interface Command {
  readonly name: StepName
  /** The case it is about; null for a step that opens one. */
  readonly subject: string | null
  readonly data: Readonly<Record<string, unknown>>
  readonly by: By
  /** For an idempotent request: its key and what it asked. */
  readonly request?: { readonly key: string; readonly fingerprint: string } | undefined
  /** The version of the subject that the sender looked at. */
  readonly expectedVersion?: number | undefined
  /** How a binding act is called in the lists of those who review and sign it. */
  readonly title?: string | undefined
}

/** Do what is asked: at once, or by preparing an act for review and signature. What a step leaves of a refused command stands all the same. */
export async function carryOut(house: House, command: Command): Promise<Outcome> {
  if (stepRow(command.name).binding) return prepare(house, command)
  const outcome = await execute(house, command)
  const { step } = stepRow(command.name)
  if (outcome.kind === 'refused' && step.leaves) await leave(house, command, outcome.refusal.code)
  return outcome
}

/** The refused command was rolled back whole; what it leaves is written after it, in a transaction of its own. */
async function leave(house: House, command: Command, code: RefusalCode): Promise<void> {
  const { request: _, ...asked } = command
  await whileWritersMeet(() => leaveOnce(house, asked, code))
}

async function leaveOnce(house: House, command: Command, code: RefusalCode): Promise<void> {
  const world = await house.world()
  const done = await house.db.transaction().execute(async (tx) => {
    const question = questionOf(house, world, command, true, tx)
    const loaded = await loaders[command.name](question)
    if (!loaded) return null
    const { context } = contextOf(loaded, command.by, newId('act'), world, question.day)
    const left = stepRow(command.name).step.leaves?.(code, loaded.data ?? command.data, loaded.state, loaded.facts, context) ?? []
    const { alongside: _, ...alone } = loaded
    return left.length > 0 ? keep(tx, house, command, question, [alone], left) : null
  })
  if (done) house.changed([...new Set(done.entries.map((entry) => entry.kind))])
}

/** Ask the step first, writing nothing; what cannot be done is not prepared. */
async function prepare(house: House, command: Command): Promise<Outcome> {
  const { kind } = stepRow(command.name)
  const id = newId('act')
  const data = command.subject === null ? { ...command.data, id: newId(kind) } : command.data
  const world = await house.world()
  const question = questionOf(house, world, { ...command, data }, false)
  const loaded = await loaders[command.name](question)
  if (!loaded) return { kind: 'not-found' }
  const stale = staleness(command, loaded)
  if (stale) return stale
  const { decision, terms } = decide(command.name, loaded, data, command.by, id, world, question.day)
  if (isRefused(decision)) return refused(decision, terms)
  const act: PrepareAct = {
    id,
    command: command.name,
    subject: command.subject,
    edition: loaded.edition?.id ?? null,
    title: command.title ?? command.name,
    data,
  }
  const { by, request } = command
  return execute(house, { name: 'act.prepare', subject: null, data: act, by, request }, id)
}

/** Load, decide, keep, journal: one transaction, tried again when it met another. */
export async function execute(house: House, command: Command, id: string = newId('act')): Promise<Outcome> {
  return whileWritersMeet(async () => (command.request && (await keptReply(house.db, command.request))) ?? once(house, command, id))
}

async function whileWritersMeet<Result>(attempted: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await attempted()
    } catch (fault) {
      if (attempt >= 4 || !mayRetry(fault)) throw fault
    }
  }
}

async function once(house: House, command: Command, id: string): Promise<Outcome> {
  const world = await house.world()
  const outcome = await house.db
    .transaction()
    .execute(async (tx): Promise<Outcome> => {
      const question = questionOf(house, world, command, true, tx)
      const loaded = await loaders[command.name](question)
      if (!loaded) return { kind: 'not-found' }
      const stale = staleness(command, loaded)
      if (stale) return stale
      const { decision, terms } = decide(command.name, loaded, loaded.data ?? command.data, command.by, id, world, question.day)
      if (isRefused(decision)) throw new Rollback(refused(decision, terms))
      const signed = command.name === 'act.sign' ? await inside(tx, house, world, command, loaded) : null
      if (signed && 'kind' in signed) throw new Rollback(signed)
      return keep(tx, house, command, question, [loaded, ...(signed ? [signed.loaded] : [])], [...decision, ...(signed?.effects ?? [])])
    })
    .catch((fault: unknown) => {
      if (fault instanceof Rollback) return fault.outcome
      throw fault
    })
  if (outcome.kind === 'done' || outcome.kind === 'prepared') house.changed([...new Set(outcome.entries.map((entry) => entry.kind))])
  return outcome
}

/** The command inside a signed act, decided anew with the signatory's hand and the facts of now. */
async function inside(
  tx: Tx,
  house: House,
  world: World,
  command: Command,
  outer: Loaded,
): Promise<{ loaded: Loaded; effects: readonly Effect[] } | Outcome> {
  const act = outer.state as ActState
  const by: By = { person: command.by.person, role: act.role, body: act.body }
  const name = act.command as StepName
  const question = questionOf(house, world, { name, subject: act.subject, data: act.data, by }, true, tx)
  const loaded = await loaders[name](question)
  if (!loaded) return { kind: 'not-found' }
  const { decision, terms } = decide(name, loaded, loaded.data ?? act.data, by, act.id, world, question.day)
  return isRefused(decision) ? refused(decision, terms) : { loaded, effects: decision }
}

async function keep(
  tx: Tx,
  house: House,
  command: Command,
  question: Question,
  loaded: readonly Loaded[],
  effects: readonly Effect[],
): Promise<Done> {
  const at = house.clock.now().toISOString()
  for (const each of loaded) await each.alongside?.(tx)
  const kind = command.name === 'act.prepare' ? 'prepared' : 'done'
  const about = effects[0] ? { kind: effects[0].kind, id: effects[0].id } : { kind: stepRow(command.name).kind, id: command.subject ?? '' }
  const replyOf = (entries: readonly WrittenEntry[], rows: ReadonlyMap<string, CaseRow>): Done => {
    const row = rows.get(about.id)
    const version = entries.findLast((entry) => entry.case === about.id)?.version ?? row?.version ?? 0
    return { kind, case: { ...about, version, stage: row?.state ? stageOf(about.kind, row.state) : '' }, entries, at }
  }
  const rows = loaded.flatMap((each) => each.rows)
  const { request } = command
  const appended = await append(tx, effects, {
    by: command.by,
    day: question.day,
    at,
    loaded: rows,
    notify: house.store.home === 'postgres',
    ...(request && { request: { ...request, reply: replyOf } }),
  })
  return replyOf(appended.entries, effects.length > 0 ? appended.rows : new Map(rows.map((row) => [row.id, row])))
}

function contextOf({ edition }: Loaded, by: By, id: string, world: World, day: string) {
  const terms = termsOf(world, edition, day)
  const context: Context = { by, day, terms, calendar: world.calendar, id }
  return { terms, context }
}

function decide(name: StepName, loaded: Loaded, data: unknown, by: By, id: string, world: World, day: string) {
  const { terms, context } = contextOf(loaded, by, id, world, day)
  return { decision: stepRow(name).step.decide(data, loaded.state, loaded.facts, context), terms }
}

function questionOf(house: House, world: World, command: Command, lock: boolean, tx?: Tx): Question {
  const { by, subject, data } = command
  return {
    db: tx ?? house.db,
    world,
    day: dayOf(house.clock.now()),
    by,
    subject,
    data,
    lock,
    fictionalAllowed: house.fictionalAllowed,
    keys: house.keys,
  }
}

function staleness(command: Command, loaded: Loaded): Outcome | null {
  const row = loaded.rows.find((each) => each.id === command.subject)
  if (command.expectedVersion === undefined || !row || row.version === command.expectedVersion) return null
  return { kind: 'stale', version: row.version }
}

/** A refusal with the ground its measures give it. */
export function refused(refusal: Refused, terms: Terms): { kind: 'refused'; refusal: GroundedRefusal } {
  const { code, facts } = refusal
  return { kind: 'refused', refusal: { code, facts, ground: terms.measures.grounds[code], terms } }
}

/** Carries a refusal out of the transaction, so that nothing of it stays. */
class Rollback extends Error {
  readonly outcome: Outcome
  constructor(outcome: Outcome) {
    super('rolled back')
    this.outcome = outcome
  }
}

/** Two writers met: a version taken, a key just kept, a deadlock, a serialization failure. A login taken stays taken. */
function mayRetry(fault: unknown): boolean {
  return ['23505', '40001', '40P01'].includes((fault as { code?: string }).code ?? '') && !isLoginTaken(fault)
}

/** Whether a fault says that somebody else has just opened an account under the same login. */
export function isLoginTaken(fault: unknown): boolean {
  return (fault as { constraint?: string }).constraint === 'credential_login_key'
}
