/** Whether an object is a post's own: of its organisation, area, department, task. Asked of the database, object by object. */
import { type RawBuilder, sql } from 'kysely'
import type { Operation } from '../../contract/operation.ts'
import type { AccountState } from '../../procedure/account.ts'
import type { ActState } from '../../procedure/act.ts'
import type { ApplicationState } from '../../procedure/application.ts'
import type { CaseKind, Role } from '../../procedure/decision.ts'
import { type StepName, stepRow } from '../../procedure/steps.ts'
import type { House } from '../house.ts'
import type { Actor, EffectivePost } from './actor.ts'
import type { PolicyRow } from './policy.ts'

/** An object as access sees it. */
export interface Target {
  readonly kind: CaseKind
  readonly id: string
  readonly columns: Readonly<Record<string, unknown>>
}

/** The object an operation is about; null when there is none of that id. */
export async function targetOf(house: House, object: NonNullable<Operation['object']>, id: string): Promise<Target | null> {
  if (object.kind === 'own-account' || object.kind === 'file') throw new Error(`${object.kind} is no case`)
  const { kind } = object
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(kind)} where id = ${id}`.execute(house.db)
  return rows[0] ? { kind, id, columns: rows[0] } : null
}

type Owns = (house: House, actor: Actor, post: EffectivePost, role: Role, target: Target, leader: PolicyRow['leader']) => Promise<boolean> | boolean

const isOneOf = (list: unknown, member: string | null) => Array.isArray(list) && member !== null && list.includes(member)

async function exists(house: House, query: ReturnType<typeof sql>): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (${query}) as found`.execute(house.db)
  return rows[0]?.found === true
}

const ofApplication: Owns = async (house, actor, post, role, { id, columns }, leader) => {
  switch (role) {
    case 'drafter':
    case 'legal-representative':
      return columns.organisation === post.body
    case 'district':
      return columns.body === post.body
    case 'department':
      return exists(house, sql`select 1 from consultation where application = ${id} and department = ${post.body}`)
    case 'expert':
      return reads(house, actor, id)
    case 'leader':
      if (!(await reads(house, actor, id))) return false
      return (columns.state as ApplicationState).readingLeader === actor.expert || (leader !== 'of-readers' && leadsVisit(house, actor, id))
    case 'member':
      return exists(
        house,
        sql`select 1 from meeting where ${actor.person} = any(members) and state->'candidates' @> ${JSON.stringify([{ application: id }])}::jsonb
          and not exists (select 1 from meeting m where m.state->'recusals'->${id}::text ? ${actor.person}::text)`,
      )
    case 'government':
      return (columns.state as { approval: string | null }).approval !== null
    default:
      return false
  }
}

/** An expert reads what was given to them, unless recused. */
function reads(house: House, actor: Actor, application: string): Promise<boolean> {
  return exists(
    house,
    sql`select 1 where not exists (select 1 from sheet where application = ${application} and expert = ${actor.expert} and stage = 'recused')
      and not exists (select 1 from visit where application = ${application} and jsonb_typeof(state->'off'->${actor.expert}) = 'string')
      and (exists (select 1 from sheet where application = ${application} and expert = ${actor.expert} and stage in ('open', 'sealed'))
        or exists (select 1 from visit where application = ${application} and ${actor.expert} = any(members)))`,
  )
}

/** The leader of a group that visits the applicant, or has visited it, sees what the material review agreed. */
function leadsVisit(house: House, actor: Actor, application: string): Promise<boolean> {
  return exists(house, sql`select 1 from visit where application = ${application} and leader = ${actor.expert} and stage <> 'replaced'`)
}

const ofAct: Owns = (_house, _actor, post, role, { columns }) => {
  const signedBy = stepRow((columns.state as ActState).command as StepName).signedBy
  return (columns.role === role && columns.body === post.body) || signedBy === role
}

/** One's own account, or that of a colleague of the same body for those who sign there. */
const ofAccount: Owns = (_house, actor, post, _role, { id, columns }) =>
  id === actor.person ||
  (post.capacities.includes('sign') && (columns.state as AccountState).posts.some((held) => held.role === post.role && held.body === post.body))

const owners: Partial<Record<CaseKind, Owns>> = {
  application: ofApplication,
  consultation: (house, _actor, post, role, { columns }) =>
    role === 'department'
      ? columns.department === post.body
      : exists(house, sql`select 1 from application where id = ${columns.application} and body = ${post.body}`),
  notice: (_house, _actor, post, _role, { columns }) => columns.publisher === post.body,
  organisation: async (house, _actor, post, role, { id, columns }) =>
    role === 'district' ? (await house.world()).receiving[String(columns.area)] === post.body : id === post.body,
  // The edition whose candidates they were called to deliberate on. Who has recused from one reads no paper that tells of all.
  edition: (house, actor, _post, role, { id }) =>
    role === 'member' &&
    exists(
      house,
      sql`select 1 from meeting where edition = ${id} and ${actor.person} = any(members) and not exists (
        select 1 from meeting m, jsonb_each(m.state->'recusals') each where m.edition = ${id} and each.value ? ${actor.person}::text)`,
    ),
  honour: (_house, _actor, post, _role, { columns }) => columns.organisation === post.body,
  expert: (_house, actor, _post, _role, { columns }) => columns.person === actor.person,
  sheet: (_house, actor, _post, _role, { columns }) =>
    columns.expert === actor.expert && columns.stage !== 'recused' && columns.stage !== 'withdrawn',
  visit: (house, actor, post, role, { columns }) => {
    if (role === 'drafter' || role === 'legal-representative')
      return exists(house, sql`select 1 from application where id = ${columns.application} and organisation = ${post.body}`)
    return role === 'leader' ? columns.leader === actor.expert : isOneOf(columns.members, actor.expert)
  },
  // The office reads what applicants said of a visit only once nothing can come of it for them.
  conduct: (house, _actor, _post, role, { columns }) => role === 'city' && exists(house, sql`select 1 where ${resultStands(columns.edition)}`),
  pack: (_house, actor, _post, _role, { columns }) => columns.person === actor.person,
  meeting: (_house, actor, _post, _role, { columns }) => isOneOf(columns.members, actor.person),
  act: ofAct,
  account: ofAccount,
}

/** Whether the result of an edition stands: its honours are given, or it is over. */
export function resultStands(edition: unknown): RawBuilder<boolean> {
  return sql<boolean>`(exists (select 1 from honour h where h.edition = ${edition}) or exists (select 1 from edition e where e.id = ${edition} and e.stage in ('closed', 'ended')))`
}

/** Whether the target is this post's own in the given role, or, where an operation means one leader only, in that one's. */
export async function isOwn(
  house: House,
  actor: Actor,
  post: EffectivePost,
  role: Role,
  target: Target,
  leader?: PolicyRow['leader'],
): Promise<boolean> {
  const owns = owners[target.kind]
  return owns ? owns(house, actor, post, role, target, leader) : false
}
