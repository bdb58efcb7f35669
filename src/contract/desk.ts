/** What is neither an act nor a reading: sign-in, factors, drafts, uploads, the tracker, the identity of an objector. */
import { z } from 'zod'
import type { Method, Operation, Rests } from './operation.ts'
import * as shape from './shapes.ts'

const { id, line, remark } = shape
const technical: Rests = { ground: 'technical' }
const control: Rests = { ground: 'control' }

const password = z.string().min(1).max(200)
const newPassword = z.string().min(10).max(200)
const code = z.string().regex(/^\d{6}$/)
const empty = z.strictObject({})

interface Spec {
  readonly params?: z.ZodObject
  readonly body?: z.ZodType
  readonly object?: NonNullable<Operation['object']>
  readonly reply: z.ZodType
}

function at(id: string, method: Method, path: string, rests: Rests, zh: string, en: string, spec: Spec): Operation {
  return { id, method, path, tag: id.split('.')[0] ?? '', summary: { zh, en }, rests, ...spec }
}

/** Who is signed in, with the posts that count just now. */
export const session = z.object({
  person: z.string(),
  name: z.string(),
  needs: z.enum(['nothing', 'code', 'enrolment']),
  csrf: z.string(),
  posts: z.array(z.object({ role: z.string(), body: z.string(), capacities: z.array(z.string()), standingInFor: z.string().optional() })),
  /** The server's clock when it answered: the other instants are counted from here. */
  now: z.iso.datetime(),
  idleUntil: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  passkeys: z.int(),
})

/** A challenge or an answer of the browser's passkey interface, as its library gives it. */
const passkeyMessage = z.record(z.string(), z.unknown())

const signIn: readonly Operation[] = [
  at('person.register', 'POST', '/api/people', control, '个人注册', 'Register a person', {
    body: z.strictObject({
      name: line,
      login: z
        .string()
        .trim()
        .regex(/^[A-Za-z0-9._@-]{3,60}$/),
      password: newPassword,
    }),
    reply: z.object({ person: z.string() }),
  }),
  at('person.activate', 'POST', '/api/people/activate', control, '启用账号', 'Activate an account', {
    body: z.strictObject({ login: line, activation: line, password: newPassword }),
    reply: z.object({ person: z.string() }),
  }),
  at('account.renew-activation', 'POST', '/api/accounts/:account/activation', control, '换发启用码', 'Issue a new activation code', {
    params: z.strictObject({ account: id }),
    object: { kind: 'account', param: 'account' },
    body: empty,
    reply: z.object({ activation: z.string() }),
  }),
  at('session.begin', 'POST', '/api/session', control, '登录', 'Sign in', { body: z.strictObject({ login: line, password }), reply: session }),
  at('session.code', 'POST', '/api/session/code', control, '输入动态码', 'Give the second factor', {
    body: z.strictObject({ code }),
    reply: session,
  }),
  at('session.passkey-options', 'POST', '/api/session/passkey/options', control, '通行密钥登录准备', 'Begin with a passkey', {
    body: empty,
    reply: passkeyMessage,
  }),
  at('session.passkey', 'POST', '/api/session/passkey', control, '用通行密钥登录', 'Give a passkey', {
    body: z.strictObject({ response: passkeyMessage }),
    reply: session,
  }),
  at('session.read', 'GET', '/api/session', control, '当前登录', 'Who is signed in', { reply: session }),
  at('session.end', 'DELETE', '/api/session', control, '退出登录', 'Sign out', { reply: z.object({ ended: z.boolean() }) }),
  at('session.end-others', 'DELETE', '/api/session/others', control, '退出其他设备', 'End other sessions', { reply: z.object({ ended: z.int() }) }),
  at('password.change', 'PUT', '/api/password', control, '修改密码', 'Change the password', {
    body: z.strictObject({ current: password, next: newPassword }),
    reply: z.object({ changed: z.boolean() }),
  }),
  at('factor.begin', 'POST', '/api/factors/totp', control, '登记动态码', 'Enrol a code generator', {
    body: empty,
    reply: z.object({ secret: z.string(), uri: z.string() }),
  }),
  at('factor.confirm', 'POST', '/api/factors/totp/confirm', control, '确认动态码', 'Confirm the code generator', {
    body: z.strictObject({ code }),
    reply: session,
  }),
  at('factor.passkey-options', 'POST', '/api/factors/passkey/options', control, '登记通行密钥准备', 'Begin to enrol a passkey', {
    body: empty,
    reply: passkeyMessage,
  }),
  at('factor.passkey', 'POST', '/api/factors/passkey', control, '登记通行密钥', 'Enrol a passkey', {
    body: z.strictObject({ response: passkeyMessage, label: line }),
    reply: session,
  }),
]

const decimal = z.string().regex(/^-?\d{1,14}(\.\d{1,4})?$/)
const key = z.string().regex(/^[A-Za-z][A-Za-z0-9.-]{0,60}$/)

/** The sections of a dossier as they are drafted. */
export const sections = {
  basics: z.strictObject({
    contact: z.string().max(100),
    phone: z.string().max(60),
    sector: z.string().max(40),
    products: z.string().max(4000),
    helpers: z.string().max(2000),
  }),
  conditions: z.strictObject({ answers: z.record(key, z.boolean()), statements: z.record(key, z.string().max(4000)) }),
  indicators: z.strictObject({
    years: z.array(z.int().min(1990).max(2200)).max(10),
    values: z.record(key, z.array(decimal.nullable()).max(10)),
    notes: z.record(key, z.string().max(1000)),
  }),
  overview: z.strictObject({ text: z.string().max(60_000) }),
  item: z.strictObject({ text: z.string().max(60_000) }),
  evidence: z.strictObject({ files: z.array(z.strictObject({ slot: key, upload: id, name: line, businessSecret: z.boolean() })).max(200) }),
} as const

const saved = z.object({ section: z.string(), version: z.int(), savedAt: z.string() })

function draft(section: keyof typeof sections, path: string, zh: string, en: string): Operation {
  const params =
    section === 'item' ? z.strictObject({ application: id, item: z.string().regex(/^[\d.]{1,12}$/) }) : z.strictObject({ application: id })
  return at(`draft.${section}`, 'PUT', `/api/applications/:application/draft/${path}`, { articles: [11] }, zh, en, {
    params,
    object: { kind: 'application', param: 'application' },
    body: z.strictObject({ version: z.int().min(0), content: sections[section] }),
    reply: saved,
  })
}

const drafts: readonly Operation[] = [
  draft('basics', 'basics', '保存基本情况', 'Save the basics'),
  draft('conditions', 'conditions', '保存申报条件', 'Save the conditions'),
  draft('indicators', 'indicators', '保存指标', 'Save the indicators'),
  draft('overview', 'overview', '保存组织概述', 'Save the overview'),
  draft('item', 'items/:item', '保存自我评价条款', 'Save an item of the self-evaluation'),
  draft('evidence', 'evidence', '保存证实性材料目录', 'Save the list of evidence'),
  at('sheet.save', 'PUT', '/api/sheets/:sheet/draft', { articles: [14] }, '保存评分草稿', 'Save the draft of a sheet', {
    params: z.strictObject({ sheet: id }),
    object: { kind: 'sheet', param: 'sheet' },
    body: z.strictObject({
      version: z.int().min(0),
      /** Which typing this version contains: writers with their last change, its own writer last. */
      seen: z
        .array(z.tuple([z.string().regex(/^[\w-]{1,40}$/), z.int().min(0).max(1_000_000_000)]))
        .max(40)
        .optional(),
      items: z.record(
        key.or(z.string().regex(/^[\d.]{1,12}$/)),
        z.strictObject({
          percent: shape.percent.nullable(),
          strengths: remark,
          improvements: remark,
          /** What to verify on the site: a note for the visit, no part of the sealed sheet. */
          verify: remark.optional(),
        }),
      ),
    }),
    reply: z.object({ version: z.int(), savedAt: z.string(), total: z.int().nullable() }),
  }),
]

const upload = z.object({
  id: z.string(),
  name: z.string(),
  bytes: z.int(),
  received: z.int(),
  state: z.enum(['receiving', 'checking', 'ready', 'refused']),
  sha256: shape.sha256.nullable(),
  kind: z.string().nullable(),
  pages: z.int().nullable(),
  fault: z.object({ code: z.string(), zh: z.string(), en: z.string() }).nullable(),
})

const files: readonly Operation[] = [
  at('upload.read', 'GET', '/api/uploads/:upload/status', technical, '上传状态', 'State of an upload', {
    params: z.strictObject({ upload: id }),
    reply: upload,
  }),
]

/** Who stands behind an objection: what was given of article 28, a file by its name. */
export const openedIdentity = z.object({
  kind: z.enum(['person', 'organisation']),
  given: z.array(z.object({ particular: z.string(), text: z.string(), isFile: z.boolean() })),
})

const others: readonly Operation[] = [
  at('tracker.read', 'POST', '/api/tracker', { articles: [13, 15, 16, 18, 19] }, '查询办件进度', 'Track an application', {
    body: z.strictObject({ number: z.string().trim().max(40), code: z.string().trim().max(20) }),
    reply: z.object({
      found: z.boolean(),
      number: z.string().optional(),
      name: z.string().optional(),
      stage: z.string().optional(),
      zh: z.string().optional(),
      en: z.string().optional(),
    }),
  }),
  at('objection.identity', 'POST', '/api/objections/:objection/identity', { articles: [28] }, '查看异议人身份', 'Open the identity of an objector', {
    params: z.strictObject({ objection: id }),
    object: { kind: 'objection', param: 'objection' },
    body: z.strictObject({ reason: line }),
    reply: openedIdentity,
  }),
]

export const desk: readonly Operation[] = [...signIn, ...drafts, ...files, ...others]
