/** The server put together: sessions at the door, the policy table, schemas, handlers, one line for every operation. */
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Operation } from '../contract/operation.ts'
import { operations } from '../contract/operations.ts'
import type { RequestFault } from '../contract/words/fields.ts'
import { type Actor, actorOf } from './access/actor.ts'
import { admit, mayAsk } from './access/gatekeeper.ts'
import { compressJson } from './compressed.ts'
import type { House } from './house.ts'
import { openApi } from './openapi.ts'
import { notFoundPage } from './portal/not-found.tsx'
import { actHandler } from './routes/act.ts'
import { administrationHandlers } from './routes/administration.ts'
import { calendarHandlers } from './routes/calendar.ts'
import { caseHandlers } from './routes/case-lists.ts'
import { changeHandlers, endListening } from './routes/changes.ts'
import { dashboardHandlers } from './routes/dashboard.ts'
import { decisionHandlers } from './routes/decision/handlers.ts'
import { districtDeskHandlers } from './routes/district-desk.ts'
import { dossierHandlers } from './routes/dossier.ts'
import { draftHandlers } from './routes/drafts.ts'
import { drawHandlers } from './routes/draws.ts'
import { expertDeskHandlers } from './routes/expert-desk.ts'
import { fileHandlers } from './routes/files.ts'
import { findingHandlers } from './routes/finding.ts'
import { gateHandlers } from './routes/gates.ts'
import { openIdentity } from './routes/identity.ts'
import type { Handler } from './routes/input.ts'
import { journalHandlers } from './routes/journal.ts'
import { openHandlers } from './routes/open.ts'
import { ownDeskHandlers } from './routes/own-desk.ts'
import { ownNoteHandlers } from './routes/own-note.ts'
import { packHandlers } from './routes/packs/handlers.ts'
import { paperHandlers } from './routes/papers.ts'
import { listPeople } from './routes/people.ts'
import { fieldErrors, sendFault } from './routes/problems.ts'
import { sessionHandlers } from './routes/session.ts'
import { sheetDraftHandlers } from './routes/sheet-drafts.ts'
import { signalHandlers } from './routes/signals.ts'
import { siteReviewHandlers } from './routes/site-review/handlers.ts'
import { listTasks } from './routes/tasks.ts'
import { tieHandlers } from './routes/ties.ts'
import { timelineHandlers } from './routes/timelines.ts'

export interface AppOptions {
  /** Served over TLS by a reverse proxy: cookies are Secure and bound to the host. */
  readonly secure: boolean
  /** The address people type, such as https://award.example.gov.cn; taken from the request when not set. */
  readonly origin?: string | undefined
  /** Addresses of proxies whose forwarding headers are believed. */
  readonly trustProxy?: string | boolean | undefined
  /** Requests a minute from one address; 0 for none counted (rehearsals and measurements). */
  readonly requestsPerMinute: number
  readonly log?: boolean | undefined
  /** Further rooms: the portal, uploads, the demonstration. */
  readonly rooms?: readonly ((app: FastifyInstance, house: House) => Promise<void> | void)[]
}

declare module 'fastify' {
  interface FastifyInstance {
    setSession(reply: FastifyReply, token: string): void
    clearSession(reply: FastifyReply): void
    publicOrigin(request: FastifyRequest): string
  }
  interface FastifyRequest {
    actor: Actor | null
  }
  interface FastifyContextConfig {
    operation?: Operation
  }
}

const handlers: Readonly<Record<string, Handler>> = {
  ...calendarHandlers,
  ...administrationHandlers,
  ...caseHandlers,
  ...changeHandlers,
  ...dossierHandlers,
  ...districtDeskHandlers,
  ...dashboardHandlers,
  ...decisionHandlers,
  ...signalHandlers,
  ...draftHandlers,
  ...drawHandlers,
  ...tieHandlers,
  ...expertDeskHandlers,
  ...fileHandlers,
  ...findingHandlers,
  ...gateHandlers,
  ...journalHandlers,
  ...openHandlers,
  ...ownDeskHandlers,
  ...ownNoteHandlers,
  ...packHandlers,
  ...paperHandlers,
  ...siteReviewHandlers,
  ...sessionHandlers,
  ...timelineHandlers,
  ...sheetDraftHandlers,
  'task.list': listTasks,
  'objection.identity': openIdentity,
  'person.list': listPeople,
  'openapi.read': async ({ reply }) => reply.type('application/json; charset=utf-8').send(JSON.stringify(openApi())),
}

const UNSAFE = ['POST', 'PUT', 'PATCH', 'DELETE']
const BODY_LIMIT = 2 * 1024 * 1024

/** Build the server. It listens to nothing yet. */
export async function buildApp(house: House, options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: { level: options.log ? 'info' : 'error', redact: ['req.headers.cookie', 'req.headers.authorization'] },
    trustProxy: options.trustProxy ?? false,
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    frameworkErrors: (fault, request, reply) => {
      if (ofApi(request)) sendFault(reply as FastifyReply, faultOfCode[fault.code] ?? 'not-found')
      else notFoundPage(house, request as FastifyRequest, reply as FastifyReply).catch(() => sendFault(reply as FastifyReply, 'not-found'))
    },
    requestTimeout: 60_000,
    connectionTimeout: 70_000,
  })
  await app.register(cookie)
  await app.register(helmet, {
    contentSecurityPolicy: contentPolicy,
    hsts: options.secure ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
  })
  if (options.requestsPerMinute > 0)
    await app.register(rateLimit, { max: options.requestsPerMinute, timeWindow: '1 minute', errorResponseBuilder: () => new TooMany() })
  decorate(app, options)
  compressJson(app)
  app.addHook('preClose', async () => endListening(house))
  app.addHook('onRequest', async (request, reply) => door(request, reply, house, options))
  app.setValidatorCompiler(() => (data) => ({ value: data }))
  app.setErrorHandler((fault, request, reply) => onFault(fault, request, reply))
  const counted = options.requestsPerMinute > 0 ? { preHandler: app.rateLimit() } : {}
  app.setNotFoundHandler(counted, (request, reply) => {
    if (ofApi(request)) return sendFault(reply, isKnownPath(request.url) ? 'method-not-allowed' : 'not-found')
    return notFoundPage(house, request, reply)
  })
  for (const room of options.rooms ?? []) await app.register(async (scope) => room(scope, house))
  for (const operation of operations.values()) route(app, house, operation)
  return app
}

const contentPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
}

function decorate(app: FastifyInstance, options: AppOptions): void {
  const name = options.secure ? '__Host-zhiheng' : 'zhiheng'
  const attributes = { path: '/', httpOnly: true, sameSite: 'strict', secure: options.secure } as const
  app.decorateRequest('actor', null)
  app.decorate('setSession', (reply: FastifyReply, token: string) => {
    reply.setCookie(name, token, attributes)
  })
  app.decorate('clearSession', (reply: FastifyReply) => {
    // Not the storage: what was typed and not yet sent lies there, under its writer's name, until it is sent.
    reply.clearCookie(name, attributes).header('clear-site-data', '"cache"')
  })
  app.decorate('publicOrigin', (request: FastifyRequest) => options.origin ?? `${request.protocol}://${request.host}`)
}

/** Who is at the door, and may they ask at all? Unsafe requests of a session carry its token. */
async function door(request: FastifyRequest, reply: FastifyReply, house: House, options: AppOptions): Promise<void> {
  const token = request.cookies[options.secure ? '__Host-zhiheng' : 'zhiheng']
  if (!token) {
    if (request.routeOptions.config.operation) await guard(request, reply, request.routeOptions.config.operation)
    return
  }
  request.actor = await actorOf(house, token, request.headers['x-by-itself'] !== undefined)
  const { operation } = request.routeOptions.config
  if (!operation) return
  if (request.actor && UNSAFE.includes(request.method) && request.headers['x-csrf-token'] !== request.actor.csrf) {
    await sendFault(reply, 'csrf')
    return
  }
  await guard(request, reply, operation)
}

async function guard(request: FastifyRequest, reply: FastifyReply, operation: Operation): Promise<void> {
  const denial = mayAsk(operation, request.actor, wantedPost(request))
  if (denial) await sendFault(reply, denial)
}

function wantedPost(request: FastifyRequest): string | null {
  const wanted = request.headers['x-post']
  return typeof wanted === 'string' ? wanted : null
}

/** Doors where somebody might guess: requests a minute from one address, fewer than elsewhere. A locked account is another matter. */
const guessable: Readonly<Record<string, number>> = {
  'session.begin': 30,
  'session.code': 30,
  'session.passkey': 30,
  'person.register': 10,
  'person.activate': 10,
  'password.change': 10,
  'tracker.read': 10,
}

const ID = /^[a-z0-9][a-z0-9.-]{1,119}$/i

function route(app: FastifyInstance, house: House, operation: Operation): void {
  const handler = handlers[operation.id] ?? (operation.step ? actHandler : null)
  if (!handler) throw new Error(`no handler for ${operation.id}`)
  const { method, path, object } = operation
  const atMost = guessable[operation.id]
  app.route({
    method,
    url: path,
    config: { operation, ...(atMost && { rateLimit: { max: atMost, timeWindow: '1 minute' } }) },
    handler: async (request, reply) => {
      const id = object ? (request.params as Record<string, string>)[object.param] : undefined
      const admission = await admit(house, operation, id !== undefined && ID.test(id) ? id : null, request.actor, wantedPost(request))
      if (typeof admission === 'string') return sendFault(reply, admission)
      const checked = check(operation, request)
      if ('errors' in checked) return sendFault(reply, 'bad-field', { fields: checked.errors.map((error) => error.field) }, checked.errors)
      reply.header('cache-control', 'no-store')
      return handler({ house, operation, request, reply, actor: request.actor, admission, ...checked })
    },
  })
}

/** Parameters, query and body by the operation's own schemas. */
function check(operation: Operation, request: FastifyRequest) {
  const parts = [
    ['params', operation.params, request.params],
    ['query', operation.query, request.query],
    ['body', operation.body, request.body],
  ] as const
  const values: Record<string, unknown> = {}
  const faulty = parts.flatMap(([, , given]) => unwritable(given))
  if (faulty.length > 0) return { errors: fieldErrors(faulty.map((each) => ({ code: 'custom', ...each }))) }
  for (const [part, schema, given] of parts) {
    if (part === 'query' && !schema && Object.keys(given as object).length > 0)
      return { errors: fieldErrors([{ code: 'unrecognized_keys', path: [], keys: Object.keys(given as object) } as never]) }
    const result = schema?.safeParse(given ?? (part === 'body' ? {} : given))
    if (result && !result.success) return { errors: fieldErrors(result.error.issues) }
    values[part] = result ? result.data : part === 'body' ? {} : given
  }
  return values as { params: Record<string, string>; query: unknown; body: unknown }
}

const DEEPEST = 12

interface Unwritable {
  readonly path: readonly string[]
  readonly message: 'control-character' | 'too-deep'
}

/** Where a text holds what no form writes and no database keeps (NUL, half a surrogate pair), or the nesting has no end. */
function unwritable(value: unknown, path: readonly string[] = []): readonly Unwritable[] {
  if (typeof value === 'string') return isWritable(value) ? [] : [{ path, message: 'control-character' }]
  if (value === null || typeof value !== 'object') return []
  if (path.length > DEEPEST) return [{ path, message: 'too-deep' }]
  return Object.entries(value).flatMap(([key, member]) =>
    isWritable(key) ? unwritable(member, [...path, key]) : [{ path, message: 'control-character' as const }],
  )
}

function isWritable(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for; tab and line ends are allowed
  return text.isWellFormed() && !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(text)
}

class TooMany extends Error {
  readonly statusCode = 429
}

const faultOfCode: Readonly<Record<string, RequestFault>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'not-json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'not-json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'not-json',
  FST_ERR_MAX_PARAM_LENGTH: 'not-found',
  FST_ERR_BAD_URL: 'not-found',
}

/** Database faults that pass: too many connections, shutting down, out of room. */
const passing = ['53300', '53200', '53100', '57P01', '57P03', '08006', '08001']

function onFault(fault: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (fault instanceof TooMany) return sendFault(reply, 'too-many-requests')
  const { code = '', statusCode = 500 } = fault as { code?: string; statusCode?: number }
  const known = faultOfCode[code]
  if (known) return sendFault(reply, known)
  if (statusCode >= 400 && statusCode < 500) return sendFault(reply, 'not-json')
  request.log.error({ err: fault }, 'a fault of the server')
  if (passing.includes(code)) return sendFault(reply.header('retry-after', '5'), 'overloaded')
  return sendFault(reply.header('retry-after', '30'), 'internal', { reference: request.id })
}

const paths = [...operations.values()].map(({ path }) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`))

function isKnownPath(url: string): boolean {
  const [path = ''] = url.split('?')
  return paths.some((known) => known.test(path))
}

/** Programs ask under /api and get problems in JSON; everybody else is a visitor and gets a page. */
function ofApi({ url }: { readonly url: string }): boolean {
  return /^\/api(\/|\?|$)/.test(url)
}
