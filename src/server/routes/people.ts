/**
 * Names of the people one works with: those of the same office, and whom one's acts name besides. No other particulars.
 * Experts are told of nobody else: who reviews is secret among them too.
 */
import { sql } from 'kysely'
import type { AccountState } from '../../procedure/account.ts'
import type { Role } from '../../procedure/decision.ts'
import { actorIn, type Handler } from './input.ts'

/** Posts of other offices that a role names in its acts: the lead body calls the members to the meeting and enters experts in the bank. */
const namedBy: Partial<Record<Role, readonly Role[]>> = {
  city: ['member', 'expert'],
  commendation: ['city', 'member', 'government', 'district'],
  discipline: ['city', 'member', 'government', 'district'],
  auditor: ['city', 'member', 'government', 'district', 'system-administrator', 'security-administrator'],
  'system-administrator': ['security-administrator'],
  'security-administrator': ['system-administrator'],
}

export const listPeople: Handler = async (input) => {
  const { posts, person } = actorIn(input)
  const known = (held: AccountState['posts'][number]) =>
    posts.some(({ role, body }) => (held.role === role && held.body === body && role !== 'expert') || namedBy[role]?.includes(held.role))
  const { rows } = await sql<{ state: AccountState }>`select state from account where stage = 'open' order by id limit 2000`.execute(input.house.db)
  const items = rows.flatMap(({ state: { id, name, posts: all } }) => {
    const shown = id === person ? all : all.filter(known)
    return shown.length > 0 ? [{ id, name, posts: shown }] : []
  })
  return { items, next: null }
}
