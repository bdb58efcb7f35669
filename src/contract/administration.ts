/** What administrators read: the running state, the policy table as a grid, the entries of a case whose bodies may be erased. */
import { z } from 'zod'
import { type Operation, read } from './operation.ts'
import { day, line, sha256 } from './shapes.ts'

const control = { ground: 'control' } as const

const words = z.object({ zh: z.string(), en: z.string() })

export const policyLine = z.object({
  operation: z.string(),
  label: words,
  /** Acts change a case; readings do not. */
  act: z.boolean(),
  /** By role: any object, or only those of the post's own office, organisation or task. */
  who: z.record(z.string(), z.enum(['own', 'any'])),
  capacity: z.string().nullable(),
  binding: z.boolean(),
  signedBy: z.string().nullable(),
  articles: z.array(z.int()),
})

export const policyTable = z.object({
  roles: z.array(z.string()),
  items: z.array(policyLine),
  /** Pairs of roles that no person holds together. */
  apart: z.array(z.tuple([z.string(), z.string()])),
})

export const runningState = z.object({
  at: z.iso.datetime(),
  startedAt: z.iso.datetime(),
  database: z.object({ home: z.string(), bytes: z.int() }),
  disk: z.object({ bytes: z.int(), free: z.int() }),
  files: z.object({ count: z.int(), bytes: z.int() }),
  journal: z.object({ entries: z.int(), sealed: z.int(), erased: z.int() }),
  checkpoint: z.object({ size: z.int(), at: z.iso.datetime() }).nullable(),
  uploads: z.record(z.string(), z.int()),
  sessions: z.int(),
  accounts: z.object({ open: z.int(), locked: z.int(), waiting: z.int() }),
})

export const erasable = z.object({
  kind: z.string(),
  case: z.string(),
  version: z.int(),
  type: z.string(),
  at: z.string(),
  zh: z.string(),
  en: z.string(),
  hash: sha256,
  erased: z.boolean(),
})

/** One's own account: how one signs in, and the leave that is set. */
export const ownAccount = z.object({
  mayLeave: z.boolean(),
  leave: z.object({ from: day, to: day, substitute: z.string() }).nullable(),
  codeGenerator: z.boolean(),
  passkeys: z.array(z.object({ label: z.string(), createdAt: z.string() })),
  otherSessions: z.int(),
})

export const administration: readonly Operation[] = [
  read('running.read', '/api/running', control, '运行情况', 'How the installation runs', { reply: runningState }),
  read('account.own', '/api/account', control, '我的账号', 'My account', { reply: ownAccount }),
  read('policy.read', '/api/policy', control, '权限总表', 'The policy table', { reply: policyTable }),
  read('erasure.entries', '/api/erasures/entries', control, '查找可以删除内容的记录', 'Entries whose bodies may be erased', {
    query: z.strictObject({ search: line }),
    reply: z.object({ items: z.array(erasable), next: z.string().nullable() }),
  }),
]
