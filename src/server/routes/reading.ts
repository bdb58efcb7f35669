/** Lists and single cases: read, filtered by what the post may see, with the steps that are open. */
import { sql } from 'kysely'
import { operations } from '../../contract/operations.ts'
import { stepLabel } from '../../contract/words/steps.ts'
import type { ApplicationState } from '../../procedure/application.ts'
import type { CaseKind, Role } from '../../procedure/decision.ts'
import { type StepName, stepNames, stepRow } from '../../procedure/steps.ts'
import { mayAsk } from '../access/gatekeeper.ts'
import { policy } from '../access/policy.ts'
import { visible } from '../access/views.ts'
import { dayOf } from '../clock.ts'
import { loaders } from '../facts/loaders.ts'
import { refused } from '../handle.ts'
import { termsOf } from '../world.ts'
import { withCounts } from './counted.ts'
import type { Handler, Input } from './input.ts'
import { refusalParts, sendFault } from './problems.ts'

export interface Row {
  readonly id: string
  readonly version: number
  readonly stage: string
  readonly head: string
  readonly touched_on: string
  readonly state: object
}

/** The row that the gatekeeper admitted the actor to. */
export function rowOf({ operation, admission }: Input): Row {
  if (!admission.target) throw new Error(`${operation.id} was reached without a case`)
  return admission.target.columns as unknown as Row
}

/** Its state, of the kind of case that the operation names. */
export function stateOf<State>(input: Input): State {
  return rowOf(input).state as State
}

/** A row as the API shows it to a role. */
export function viewOf(kind: CaseKind, row: Row, role: Role) {
  const state = visible(kind, row.state, role)
  const stage = typeof state.stage === 'string' ? state.stage : row.stage
  return { kind, id: row.id, version: row.version, stage, head: row.head, touchedOn: row.touched_on, state }
}

/** A single case with the steps it offers to whoever asks. */
export function caseReader(kind: CaseKind): Handler {
  return async (input) => {
    const row = input.admission.target?.columns as Row | undefined
    if (!row) return sendFault(input.reply, 'not-found')
    const { role } = input.admission.by
    const [view] = await withCounts(input, [viewOf(kind, row, role)])
    return { ...view, steps: await offeredSteps(input, kind, row) }
  }
}

/** The steps of this case's kind that the role takes: open, or closed with the ground and the fact that closes them. */
async function offeredSteps(input: Input, kind: CaseKind, row: Row) {
  const { by } = input.admission
  const names = stepNames.filter(
    (name) =>
      offeredFor(kind, name) &&
      stepRow(name).by.includes(by.role) &&
      policy[name]?.who[by.role] &&
      mayTake(input, name) &&
      !ofOtherLeader(input, name, row),
  )
  const sent = names.some((name) => stepRow(name).binding) ? await sentFor(input, row.id) : new Map<string, string>()
  const offered = []
  for (const name of names) {
    const verdict = await gateOf(input, name, row)
    if (!verdict) continue
    const shown = {
      step: name,
      operation: name,
      label: { zh: stepLabel(name, 'zh'), en: stepLabel(name, 'en') },
      binding: stepRow(name).binding === true,
    }
    const act = sent.get(name)
    offered.push({ ...shown, ...verdict, ...(verdict.open && act !== undefined && { sent: act }) })
  }
  return offered
}

/** Acts of the asker's own office on a case that wait for review or signature, by the command that they carry. */
async function sentFor({ house, admission: { by } }: Input, subject: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; command: string }>`select id, state->>'command' as command from act
    where subject = ${subject} and role = ${by.role} and body = ${by.body} and stage in ('prepared', 'reviewed', 'returned')`.execute(house.db)
  return new Map(rows.map(({ id, command }) => [command, id]))
}

/** Who asks a gate, and where. */
export interface Asker extends Pick<Input, 'house'> {
  readonly admission: Pick<Input['admission'], 'by'>
}

/** What the gate of a step says of a case just now; null where there are no facts to ask it with. */
export async function gateOf({ house, admission: { by } }: Asker, name: StepName, row: Pick<Row, 'id'>) {
  const world = await house.world()
  const day = dayOf(house.clock.now())
  const asked = { db: house.db, world, day, by, subject: row.id, data: {}, lock: false, fictionalAllowed: house.fictionalAllowed, keys: house.keys }
  const loaded = await loaders[name](asked)
  if (!loaded) return null
  const terms = termsOf(world, loaded.edition, day)
  const verdict = stepRow(name).step.gate(loaded.state, loaded.facts, { by, day, terms, calendar: world.calendar, id: '' })
  return verdict.allowed ? { open: true } : { open: false, refusal: refusalParts(refused(verdict, terms).refusal) }
}

/** Whether one of the asker's posts takes the step at all: who reviews or signs is not offered what the handler does. */
export function mayTake({ actor, request }: Input, name: StepName): boolean {
  const operation = operations.get(name)
  const wanted = request.headers['x-post']
  return operation !== undefined && mayAsk(operation, actor, typeof wanted === 'string' ? wanted : null) === null
}

/** Acts that are the leader's of the readers are not there for the leader of a group that visits. */
function ofOtherLeader({ admission, actor }: Input, name: StepName, { state }: Row): boolean {
  if (admission.by.role !== 'leader' || policy[name]?.leader !== 'of-readers') return false
  return (state as Partial<ApplicationState>).readingLeader !== actor?.expert
}

/** Steps asked on the case itself: its own, and for an application those that open something beside it. */
function offeredFor(kind: CaseKind, name: StepName): boolean {
  const operation = operations.get(name)
  return operation?.object?.kind === kind && !stepRow(name).from.includes('new')
}

export interface ListQuery {
  readonly after?: string
  readonly limit: number
}

type Condition = ReturnType<typeof sql<boolean>>

/** A page of cases in the order of a key column, after the last key of the page before. */
export async function pageOf(input: Input, kind: CaseKind, conditions: readonly Condition[], { key = 'id', descending = false } = {}) {
  const { after, limit } = input.query as ListQuery
  const past = descending ? sql<boolean>`${sql.ref(key)} < ${after ?? ''}` : sql<boolean>`${sql.ref(key)} > ${after ?? ''}`
  const where = sql.join([sql`true`, ...conditions, ...(after === undefined ? [] : [past])], sql` and `)
  const { rows } = await sql<Row & Record<string, unknown>>`
    select * from ${sql.table(kind)} where ${where} order by ${sql.ref(key)} ${descending ? sql`desc` : sql``} limit ${limit + 1}`.execute(
    input.house.db,
  )
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return {
    items: await withCounts(
      input,
      items.map((row) => viewOf(kind, row, input.admission.by.role)),
    ),
    next: rows.length > limit && last ? String(last[key]) : null,
  }
}

/** A short list, whole. */
export async function allOf(input: Input, kind: CaseKind, condition: Condition, orderBy: string) {
  const { rows } = await sql<Row>`select * from ${sql.table(kind)} where ${condition} order by ${sql.ref(orderBy)} limit 500`.execute(input.house.db)
  return { items: rows.map((row) => viewOf(kind, row, input.admission.by.role)), next: null }
}
