/** Who asks: the session's person with the posts that count just now. Rights are read at every request, so a change acts at once. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { AccountState, Post } from '../../procedure/account.ts'
import { dayOf } from '../clock.ts'
import type { House } from '../house.ts'
import type { Database } from '../store/schema.ts'

export interface EffectivePost extends Post {
  /** The person on leave for whom this post is held. */
  readonly standingInFor?: string
}

export interface Actor {
  readonly person: string
  readonly name: string
  readonly token: string
  readonly csrf: string
  readonly secondFactor: boolean
  /** Posts in effect now. Without the second factor only a drafter's. */
  readonly posts: readonly EffectivePost[]
  /** Posts that wait for the second factor. */
  readonly waiting: readonly EffectivePost[]
  readonly enrolled: boolean
  readonly createdAt: string
  readonly seenAt: string
  /** The expert's entry of this person, if there is one. */
  readonly expert: string | null
}

/** Idle and longest time of a session, in minutes: staff shorter than applicants. */
export const sessionMinutes = { staff: { idle: 30, longest: 8 * 60 }, applicant: { idle: 120, longest: 24 * 60 } } as const

/** Tokens are kept as their hash only. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

interface Found {
  account: string
  csrf: string
  second_factor: boolean
  created_at: string
  seen_at: string
  enrolled: boolean
  state: AccountState
  substituting: AccountState[] | null
  expert: string | null
}

/**
 * The actor of a session token, or null when the session is unknown, over, or its account closed. What a page asks by itself,
 * with nobody at the keys, does not keep the session alive.
 */
export async function actorOf(house: House, token: string, byItself = false): Promise<Actor | null> {
  const hashed = tokenHash(token)
  const now = house.clock.now()
  const today = dayOf(now)
  const { rows } = await sql<Found>`
    select s.account, s.csrf, s.second_factor, s.created_at, s.seen_at, a.state,
      (c.factor is not null or exists (select 1 from passkey p where p.account = s.account)) as enrolled,
      (select jsonb_agg(o.state) from account o where o.state->'leave'->>'substitute' = s.account
        and o.state->'leave'->>'from' <= ${today} and o.state->'leave'->>'to' >= ${today}) as substituting,
      (select e.id from expert e where e.person = s.account and e.stage = 'listed' limit 1) as expert
    from session s join account a on a.id = s.account left join credential c on c.account = s.account
    where s.token = ${hashed}`.execute(house.db)
  const found = rows[0]
  if (found?.state.stage !== 'open') return null
  const actor = actorFrom(found, hashed)
  if (isOver(actor, now)) {
    await house.db.deleteFrom('session').where('token', '=', hashed).execute()
    return null
  }
  if (!byItself) await touch(house.db, actor, now)
  return actor
}

function actorFrom(found: Found, token: string): Actor {
  const own: EffectivePost[] = [...found.state.posts]
  const lent = (found.substituting ?? []).flatMap((absent) => absent.posts.map((post) => ({ ...post, standingInFor: absent.id })))
  const all = [...own, ...lent]
  const effective = all.filter((post) => found.second_factor || post.role === 'drafter')
  return {
    person: found.account,
    name: found.state.name,
    token,
    csrf: found.csrf,
    secondFactor: found.second_factor,
    posts: effective,
    waiting: all.filter((post) => !effective.includes(post)),
    enrolled: found.enrolled,
    createdAt: found.created_at,
    seenAt: found.seen_at,
    expert: found.expert,
  }
}

/** Minutes that apply to an actor: those of staff, when any post is one. */
export function minutesOf(actor: Actor): { readonly idle: number; readonly longest: number } {
  const applicantOnly = [...actor.posts, ...actor.waiting].every((post) => post.role === 'drafter' || post.role === 'legal-representative')
  return applicantOnly ? sessionMinutes.applicant : sessionMinutes.staff
}

function isOver(actor: Actor, now: Date): boolean {
  const { idle, longest } = minutesOf(actor)
  const since = (instant: string) => (now.getTime() - Date.parse(instant)) / 60_000
  return since(actor.seenAt) > idle || since(actor.createdAt) > longest
}

/** Whether a session that was let in still is; asking does not keep it alive. */
export async function isStillIn(house: House, hashed: string): Promise<boolean> {
  const { rows } = await sql<Found>`
    select s.account, s.csrf, s.second_factor, s.created_at, s.seen_at, a.state, false as enrolled, null as substituting, null as expert
    from session s join account a on a.id = s.account where s.token = ${hashed}`.execute(house.db)
  const found = rows[0]
  return found?.state.stage === 'open' && !isOver(actorFrom(found, hashed), house.clock.now())
}

/** The time of the last request is kept to the minute. */
async function touch(db: Database, actor: Actor, now: Date): Promise<void> {
  if (Math.abs(now.getTime() - Date.parse(actor.seenAt)) < 60_000) return
  await db.updateTable('session').set({ seen_at: now.toISOString() }).where('token', '=', actor.token).execute()
}
