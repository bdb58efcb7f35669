/** What administrators read. No figure that the server does not know; no content of business. */
import { statfs } from 'node:fs/promises'
import { sql } from 'kysely'
import { operations } from '../../contract/operations.ts'
import { eventSentence } from '../../contract/words/events.ts'
import { type AccountState, rolesConflict } from '../../procedure/account.ts'
import type { CaseKind, Role } from '../../procedure/decision.ts'
import { stepRow } from '../../procedure/steps.ts'
import { policy } from '../access/policy.ts'
import type { House } from '../house.ts'
import { articlesOfStep } from '../openapi.ts'
import { caseIdsNamed } from './find-cases.ts'
import { actorIn, type Handler } from './input.ts'

const startedAt = (house: House) => new Date(house.clock.now().getTime() - Math.round(process.uptime() * 1000)).toISOString()

const running: Handler = async ({ house }) => {
  const at = house.clock.now().toISOString()
  const [counted, uploads, disk] = await Promise.all([countsOf(house, at), uploadsOf(house), statfs(house.directory)])
  const { size, entries, sealed, erased, files, bytes, sessions, open, locked, waiting, checkpoint, checkpoint_at } = counted
  return {
    at,
    startedAt: startedAt(house),
    database: { home: house.store.home, bytes: Number(size) },
    disk: { bytes: disk.blocks * disk.bsize, free: disk.bavail * disk.bsize },
    files: { count: Number(files), bytes: Number(bytes) },
    journal: { entries: Number(entries), sealed: Number(sealed), erased: Number(erased) },
    checkpoint: checkpoint_at ? { size: Number(checkpoint), at: checkpoint_at } : null,
    uploads,
    sessions: Number(sessions),
    accounts: { open: Number(open), locked: Number(locked), waiting: Number(waiting) },
  }
}

type Counts = Readonly<Record<string, string | number>> & { readonly checkpoint_at: string | null }

async function countsOf(house: House, at: string): Promise<Counts> {
  const { rows } = await sql<Counts>`select pg_database_size(current_database()) as size,
    (select count(*) from journal) as entries, (select count(*) from seal) as sealed, (select count(*) from erased_body) as erased,
    (select count(*) from file) as files, (select coalesce(sum(bytes), 0) from file) as bytes, (select count(*) from session) as sessions,
    (select count(*) from account where stage = 'open') as open,
    (select count(*) from credential where locked_until > ${at}) as locked,
    (select count(*) from credential where activation is not null and activation_until > ${at}) as waiting,
    (select size from checkpoint order by size desc limit 1) as checkpoint,
    (select at from checkpoint order by size desc limit 1) as checkpoint_at`.execute(house.db)
  return rows[0] as Counts
}

async function uploadsOf(house: House): Promise<Record<string, number>> {
  const { rows } = await sql<{ state: string; n: string }>`select state, count(*) as n from upload group by state`.execute(house.db)
  const none = { receiving: 0, checking: 0, ready: 0, refused: 0 }
  return { ...none, ...Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)])) }
}

/** Roles in the order of the road of an application, offices before administration. */
const roles: readonly (Role | 'person')[] = [
  ...(['public', 'person', 'drafter', 'legal-representative', 'district', 'department', 'city', 'expert', 'leader', 'member'] as const),
  ...(['government', 'commendation', 'discipline', 'auditor', 'system-administrator', 'security-administrator'] as const),
]

const table: Handler = async () => ({
  roles,
  items: [...operations.values()].map(({ id, summary, step, rests }) => {
    const { who = {}, capacity = null } = policy[id] ?? {}
    return {
      operation: id,
      label: summary,
      act: step !== undefined,
      who,
      capacity: step ? capacity : null,
      binding: step ? stepRow(step).binding === true : false,
      signedBy: step ? (stepRow(step).signedBy ?? null) : null,
      articles: step ? articlesOfStep(step) : rests && 'articles' in rests ? rests.articles : [],
    }
  }),
  apart: pairs(roles.filter((role): role is Role => role !== 'public' && role !== 'person' && role !== 'leader')),
})

const pairs = (all: readonly Role[]) =>
  all.flatMap((one, at) => all.slice(at + 1).flatMap((other): [Role, Role][] => (rolesConflict(one, other) ? [[one, other]] : [])))

interface Entry {
  readonly kind: CaseKind
  readonly case: string
  readonly version: number
  readonly type: string
  readonly at: string
  readonly hash: string
  readonly erased: boolean
}

/** Entries are told by what happened, without the facts: who erases need not read what is erased. */
const entries: Handler = async ({ house, query }) => {
  const ids = await caseIdsNamed(house.db, query.search)
  const { rows } = await sql<Entry>`select j.kind, j.case_id as "case", j.version, j.type, j.at, j.hash,
    exists (select 1 from erased_body e where e.hash = j.hash) as erased
    from journal j where j.case_id = any(${sql.val(ids)}::text[]) or j.hash = ${query.search.toLowerCase()} order by j.id desc limit 200`.execute(
    house.db,
  )
  const told = ({ kind, type }: Entry) => ({ zh: eventSentence(kind, { type }, 'zh'), en: eventSentence(kind, { type }, 'en') })
  return { items: rows.map((entry) => ({ ...entry, ...told(entry) })), next: null }
}

const ownAccount: Handler = async (input) => {
  const { db } = input.house
  const { person, posts } = actorIn(input)
  const [account, credential, passkeys, sessions] = await Promise.all([
    db.selectFrom('account').select('state').where('id', '=', person).executeTakeFirstOrThrow(),
    db.selectFrom('credential').select('factor').where('account', '=', person).executeTakeFirst(),
    db.selectFrom('passkey').select(['label', 'created_at']).where('account', '=', person).orderBy('created_at').execute(),
    db
      .selectFrom('session')
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .where('account', '=', person)
      .executeTakeFirstOrThrow(),
  ])
  const { who = {} } = policy['account.set-leave'] ?? {}
  return {
    mayLeave: posts.some(({ role, standingInFor }) => who[role] !== undefined && standingInFor === undefined),
    leave: (account.state as AccountState).leave,
    codeGenerator: Boolean(credential?.factor),
    passkeys: passkeys.map(({ label, created_at }) => ({ label, createdAt: created_at })),
    otherSessions: Math.max(0, Number(sessions.n) - 1),
  }
}

export const administrationHandlers: Readonly<Record<string, Handler>> = {
  'running.read': running,
  'account.own': ownAccount,
  'policy.read': table,
  'erasure.entries': entries,
}
