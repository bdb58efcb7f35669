/**
 * What the policy table says must happen, computed from the table and from what the town knows of its objects, not from
 * the server's code: 401, 403, 404, or in.
 */

import type { TownObject } from '../demo/town.ts'
import type { Operation } from '../src/contract/operation.ts'
import type { UploadOperation } from '../src/contract/uploads.ts'
import type { Role } from '../src/procedure/decision.ts'
import { policy } from '../src/server/access/policy.ts'

/** A person with one post. */
export interface Stander {
  readonly label: string
  readonly person: string
  readonly role: Role | null
  readonly body: string
  readonly capacities: readonly string[]
}

export type Expected = 401 | 403 | 404 | 'in'

/** By person: experts, leaders, members. By body: everybody else. */
const byPerson: readonly Role[] = ['expert', 'leader', 'member']
const capable: readonly Role[] = ['district', 'city', 'government', 'commendation', 'system-administrator', 'security-administrator']

export function expected(operation: Operation, stander: Stander | null, object: TownObject | null): Expected {
  const row = policy[operation.id]
  if (!row) return 403
  if (row.who.public) return 'in'
  if (!stander) return 401
  if (row.who.person) return 'in'
  const roles: Role[] = stander.role === 'expert' ? ['leader', 'expert'] : stander.role ? [stander.role] : []
  const held = roles.filter((role) => row.who[role] && (!row.capacity || !capable.includes(role) || stander.capacities.includes(row.capacity)))
  if (held.length === 0) return 403
  if (!object || held.some((role) => row.who[role] === 'any')) return 'in'
  return held.some((role) => (role === 'leader' && row.leader ? leadsReaders(object, stander) : isOwn(object, role, stander))) ? 'in' : 404
}

/** An upload is its owner's alone; the protocol's limits are anybody's to ask. */
export function expectedUpload(operation: UploadOperation, stander: Stander | null, owner: Stander | null): Expected {
  const row = policy[operation.id]
  if (!row) return 403
  if (row.who.public) return 'in'
  if (!stander) return 401
  return !owner || owner.person === stander.person ? 'in' : 404
}

/** The board of an application is led by one of its readers; who leads a visit has no part in it. */
function leadsReaders(object: TownObject, stander: Stander): boolean {
  return object.readersLedBy === stander.person && !object.recused.includes(stander.person)
}

function isOwn(object: TownObject, role: Role, stander: Stander): boolean {
  if (object.recused.includes(stander.person)) return false
  if (object.kind === 'account' && object.id === stander.person) return true
  const whose = object.own[role] ?? []
  if (object.kind === 'account' && !stander.capacities.includes('sign')) return false
  return whose.includes(byPerson.includes(role) ? stander.person : stander.body)
}
