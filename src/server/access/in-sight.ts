/** Which cases of each kind stand in the lists of whoever asks, and what they are called. Finding and telling go no further. */
import { type RawBuilder, sql } from 'kysely'
import { operations } from '../../contract/operations.ts'
import type { By, CaseKind } from '../../procedure/decision.ts'
import type { Input } from '../routes/input.ts'
import { type Admission, admit, mayAsk } from './gatekeeper.ts'

type Condition = RawBuilder<boolean>

interface Sight {
  /** The list whose row of the policy table is asked. */
  readonly operation: string
  readonly where: (by: By, input: Input, areas: readonly string[]) => Condition
  readonly number: string
  readonly title: string
  /** Further columns in which a text is sought. */
  readonly also?: readonly string[]
}

const all = sql<boolean>`true`
const none = sql<boolean>`false`
const name = "state->>'name'"
const whole = (by: By, roles: readonly string[]) => roles.includes(by.role)
const supervisors = ['commendation', 'discipline', 'auditor']
const applicants = ['drafter', 'legal-representative']

export const sights: Readonly<Partial<Record<CaseKind, Sight>>> = {
  application: {
    operation: 'edition.applications',
    where: (by) =>
      applicants.includes(by.role)
        ? sql<boolean>`organisation = ${by.body}`
        : by.role === 'district'
          ? sql<boolean>`body = ${by.body}`
          : whole(by, ['city', ...supervisors])
            ? all
            : none,
    number: 'number',
    title: name,
    also: ['credit_code'],
  },
  organisation: {
    operation: 'organisation.list',
    where: (by, _input, areas) => (by.role === 'district' ? sql<boolean>`area = any(${sql.val(areas)}::text[])` : all),
    number: 'credit_code',
    title: name,
  },
  consultation: {
    operation: 'consultation.list',
    where: (by) =>
      by.role === 'department'
        ? sql<boolean>`department = ${by.body}`
        : by.role === 'district'
          ? sql<boolean>`exists (select 1 from application a where a.id = consultation.application and a.body = ${by.body})`
          : all,
    number: "''",
    title: "state->>'applicant'",
  },
  notice: { operation: 'notice.list', where: () => all, number: "state->>'documentNumber'", title: "state->>'title'" },
  objection: { operation: 'objection.list', where: () => all, number: 'number', title: "state->>'applicationNumber'" },
  approval: { operation: 'edition.approvals', where: () => all, number: "state->>'documentNumber'", title: 'edition' },
  expert: { operation: 'expert.list-bank', where: () => all, number: "state->>'employer'", title: name },
  sheet: {
    operation: 'sheet.list',
    where: (_by, input) => sql<boolean>`expert = ${input.actor?.expert ?? null} and stage in ('open', 'sealed')`,
    number: "''",
    title: "(select a.state->>'name' from application a where a.id = sheet.application)",
  },
  act: {
    operation: 'act.list',
    where: (by) =>
      whole(by, supervisors)
        ? all
        : whole(by, ['system-administrator', 'security-administrator'])
          ? sql<boolean>`(role in ('system-administrator', 'security-administrator') or state->>'command' = 'erasure.erase')`
          : sql<boolean>`(role = ${by.role} and body = ${by.body})`,
    number: "''",
    title: "state->>'title'",
  },
  honour: { operation: 'honour.list', where: () => all, number: 'certificate', title: name },
  edition: { operation: 'edition.list', where: () => all, number: "state->'announcement'->>'documentNumber'", title: name },
  account: { operation: 'account.list', where: () => all, number: "''", title: name },
}

export interface Seen {
  readonly kind: CaseKind
  readonly by: By
  readonly where: Condition
  readonly sight: Sight
}

/** The post that was named for the request, or null for all. */
export function wantedPost({ request }: Pick<Input, 'request'>): string | null {
  const wanted = request.headers['x-post']
  return typeof wanted === 'string' ? wanted : null
}

/** The kinds that have a list for whoever asks, each with the condition of that list. */
export async function inSight(input: Input): Promise<readonly Seen[]> {
  const { receiving } = await input.house.world()
  const seen: Seen[] = []
  for (const [kind, sight] of Object.entries(sights) as [CaseKind, Sight][]) {
    const by = await admittedTo(input, sight.operation)
    if (!by) continue
    const areas = Object.keys(receiving).filter((area) => receiving[area] === by.body)
    seen.push({ kind, by, where: sight.where(by, input, areas), sight })
  }
  return seen
}

async function admittedTo(input: Input, name: string): Promise<By | null> {
  const operation = operations.get(name)
  if (!operation || mayAsk(operation, input.actor, wantedPost(input))) return null
  const admission: Admission | string = await admit(input.house, operation, null, input.actor, wantedPost(input))
  return typeof admission === 'string' ? null : admission.by
}

/** Whether a single case may be read, and in which role; null when it is not found for whoever asks. */
export async function readable(input: Input, kind: string, id: string): Promise<Admission | null> {
  const operation = operations.get(`${kind}.read`)
  if (operation?.object?.kind !== kind || mayAsk(operation, input.actor, wantedPost(input))) return null
  const admission = await admit(input.house, operation, id, input.actor, wantedPost(input))
  return typeof admission === 'string' || !admission.target ? null : admission
}
