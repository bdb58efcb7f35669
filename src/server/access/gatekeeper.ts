/** Access to one operation: the policy table asked with the actor's posts and the object. Deny by default. */
import type { Operation } from '../../contract/operation.ts'
import type { Capacity } from '../../procedure/account.ts'
import type { By, Role } from '../../procedure/decision.ts'
import type { House } from '../house.ts'
import type { Actor, EffectivePost } from './actor.ts'
import { type PolicyRow, policy, type Scope } from './policy.ts'
import { isOwn, type Target, targetOf } from './relation.ts'

/** How a request was let in: in which role, for which body. */
export interface Admission {
  readonly by: By
  readonly scope: Scope
  readonly target: Target | null
}

export type Denial = 'not-signed-in' | 'second-factor-needed' | 'not-your-post' | 'not-found'

/** Roles with capacities: 经办、审核、签发 are asked of these. */
const withCapacities: readonly Role[] = ['district', 'city', 'government', 'commendation', 'system-administrator', 'security-administrator']

interface Candidate {
  readonly post: EffectivePost
  readonly role: Role
  readonly scope: Scope
}

/** Roles in which a post may act: an expert also as the leader of a visit. */
function rolesOf(post: EffectivePost): readonly Role[] {
  return post.role === 'expert' ? ['leader', 'expert'] : [post.role]
}

function candidates(row: PolicyRow, posts: readonly EffectivePost[], wanted: string | null): readonly Candidate[] {
  return posts
    .filter((post) => wanted === null || wanted === `${post.role}/${post.body}`)
    .flatMap((post) =>
      rolesOf(post).flatMap((role) => (row.who[role] && has(post, role, row.capacity) ? [{ post, role, scope: row.who[role] }] : [])),
    )
}

function has(post: EffectivePost, role: Role, capacity: Capacity | undefined): boolean {
  return capacity === undefined || !withCapacities.includes(role) || post.capacities.includes(capacity)
}

/** The first question, before anything is read: may this person ask for the operation at all? */
export function mayAsk(operation: Operation, actor: Actor | null, wanted: string | null): Denial | null {
  const row = policy[operation.id]
  if (!row) return 'not-your-post'
  if (row.who.public) return null
  if (!actor) return 'not-signed-in'
  if (row.who.person) return null
  if (candidates(row, actor.posts, wanted).length > 0) return null
  return candidates(row, actor.waiting, wanted).length > 0 ? 'second-factor-needed' : 'not-your-post'
}

/** The second question: for this object? What one may not see is not found. */
export async function admit(
  house: House,
  operation: Operation,
  id: string | null,
  actor: Actor | null,
  wanted: string | null,
): Promise<Admission | Denial> {
  const row = policy[operation.id]
  if (!row) return 'not-your-post'
  const target = operation.object && id !== null ? await targetOf(house, operation.object, id) : null
  if (operation.object && id !== null && !target) return 'not-found'
  for (const { post, role, scope } of actor ? candidates(row, actor.posts, wanted) : []) {
    const by: By = { person: actor?.person ?? '', role, body: post.body }
    if (scope === 'any' || target === null) return { by, scope, target }
    if (actor && (await isOwn(house, actor, post, role, target, row.leader))) return { by, scope, target }
  }
  if (row.who.public || row.who.person) return { by: { person: actor?.person ?? '', role: 'public', body: '' }, scope: 'any', target }
  return 'not-found'
}
