/** The API as the workspace asks it: one function, typed by the contract's own operations and schemas. */
import type { z } from 'zod'
import type { openedIdentity, session } from '../../contract/desk.ts'
import type { gated, happened, named, newsItem, view } from '../../contract/everywhere.ts'
import type { MeasuresView } from '../../contract/measures-view.ts'
import type { caseView, caseWithSteps, countedPeriod, offered, person, task, told } from '../../contract/readings.ts'
import type { acted, problem } from '../../contract/shapes.ts'
import { nobodyAtTheKeys } from '../live/at-the-keys.ts'
import { answered, reached } from '../live/reach.ts'
import { addresses } from './addresses.ts'
import { askedAhead } from './ahead.ts'

export type Session = z.infer<typeof session>
export type Post = Session['posts'][number]
export type Task = z.infer<typeof task>
export type CaseView = z.infer<typeof caseView>
export type CaseWithSteps = z.infer<typeof caseWithSteps>
export type Offered = z.infer<typeof offered>
export type Told = z.infer<typeof told>
export type Person = z.infer<typeof person>
export type Period = z.infer<typeof countedPeriod>
export type Acted = z.infer<typeof acted> & { readonly activation?: string }
export type ProblemBody = z.infer<typeof problem>
export type View = z.infer<typeof view>
export type Named = z.infer<typeof named>
export type NewsItem = z.infer<typeof newsItem>
export type Happened = z.infer<typeof happened>
export type Gated = z.infer<typeof gated>
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
}

/** What each operation answers; acts and single cases answer alike. */
interface Replies {
  readonly 'session.begin': Session
  readonly 'session.code': Session
  readonly 'session.passkey': Session
  readonly 'session.read': Session
  readonly 'factor.confirm': Session
  readonly 'factor.passkey': Session
  readonly 'factor.begin': { readonly secret: string; readonly uri: string }
  readonly 'session.end-others': { readonly ended: number }
  readonly 'measures.read': MeasuresView
  readonly 'objection.identity': z.infer<typeof openedIdentity>
  readonly 'task.list': Page<Task>
  readonly 'person.list': Page<Person>
  readonly 'view.list': { readonly lists: Readonly<Record<string, readonly View[]>> }
  readonly 'watch.list': Page<Named>
  readonly 'news.list': Page<NewsItem> & { readonly since: string | null }
  readonly 'case.timeline': Page<Happened>
  readonly 'search.find': Page<Omit<Named, 'touchedOn'>>
  readonly 'step.gates': Page<Gated>
  readonly 'edition.counts': Page<{ readonly stage: string; readonly count: number }>
  readonly 'application.timeline': Page<Told>
  readonly 'calendar.period': Period
  readonly 'health.read': { readonly ok: boolean; readonly day: string }
  readonly 'measures.article': {
    readonly title: string
    readonly titleEn: string
    readonly paragraphs: readonly { readonly text: string; readonly items?: readonly string[] }[]
    readonly steps: readonly string[]
  }
  readonly 'steps.read': Page<{ readonly step: string; readonly kind: string; readonly by: readonly string[]; readonly binding: boolean }>
}

export type ReplyOf<Id extends string> = Id extends keyof Replies ? Replies[Id] : unknown

export interface Question {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number | undefined>>
  readonly body?: unknown
  /** The version of the case that was seen: the act is refused if it has changed since. */
  readonly version?: number | undefined
  /** One key an attempt: a second click does nothing twice. */
  readonly key?: string
  readonly signal?: AbortSignal
}

/** The server's answer was a refusal or a fault, in words. */
export class Refused extends Error {
  readonly problem: ProblemBody
  constructor(body: ProblemBody) {
    super(body.detail)
    this.problem = body
  }
}

/** There was no answer: the network or the server is away. Nothing is known to have happened. */
export class Unreachable extends Error {}

/** What every question carries, and who listens to how it went. */
export const desk = {
  csrf: '',
  post: '',
  onEnded: () => {},
  onAnswer: (_reached: boolean, _byItself: boolean) => {},
}

/** The address of an operation with its parameters. */
export function addressOf(id: string, { params, query }: Pick<Question, 'params' | 'query'> = {}): string {
  const operation = addresses.get(id)
  if (!operation) throw new Error(`no operation ${id}`)
  const path = operation.path.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(params?.[name] ?? ''))
  const search = new URLSearchParams(Object.entries(query ?? {}).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])))
  return search.size > 0 ? `${path}?${search}` : path
}

/** Ask an operation of the contract; throws `Refused` or `Unreachable`. */
export async function ask<const Id extends string>(id: Id, question: Question = {}): Promise<ReplyOf<Id>> {
  const method = addresses.get(id)?.method ?? 'GET'
  const byItself = method === 'GET' && nobodyAtTheKeys()
  const response = await sent(addressOf(id, question), byItself, {
    method,
    headers: { ...headersOf(method, question), ...(byItself && { 'x-by-itself': '1' }) },
    credentials: 'same-origin',
    cache: 'no-store',
    signal: question.signal ?? null,
    ...(method === 'GET' || method === 'DELETE' ? {} : { body: equallyLong(JSON.stringify(question.body ?? {})) }),
  })
  const body = await response.json().catch(() => null)
  if (response.ok) return body as ReplyOf<Id>
  if (!body || typeof body.detail !== 'string') throw new Unreachable(String(response.status))
  if (response.status === 401 && (body.code === 'not-signed-in' || body.code === 'session-ended')) desk.onEnded()
  throw new Refused(body as ProblemBody)
}

function headersOf(method: string, { version, key }: Question): Record<string, string> {
  if (method === 'GET') return desk.post ? { 'x-post': desk.post } : {}
  return {
    'x-csrf-token': desk.csrf,
    ...(method !== 'DELETE' && { 'content-type': 'application/json' }),
    ...(desk.post && { 'x-post': desk.post }),
    ...(key && { 'idempotency-key': key }),
    ...(version !== undefined && { 'if-match': `"${version}"` }),
  }
}

async function sent(address: string, byItself: boolean, request: RequestInit): Promise<Response> {
  const ahead = request.method === 'GET' && askedAhead(address, desk.post)
  const askedAt = Date.now()
  try {
    const response = await (ahead || fetch(address, request))
    if (!ahead) answered(askedAt)
    desk.onAnswer(true, byItself)
    return response
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'AbortError') throw fault
    reached(false)
    desk.onAnswer(false, byItself)
    throw new Unreachable(String(fault))
  }
}

/** Every page of a list, up to a thousand rows. */
export async function askAll<Item>(id: string, question: Question = {}): Promise<readonly Item[]> {
  const paged = addresses.get(id)?.paged
  const items: Item[] = []
  let after: string | undefined
  do {
    const query = paged ? { ...question.query, limit: 200, after } : question.query
    const page = (await ask(id, { ...question, ...(query && { query }) })) as Page<Item>
    items.push(...page.items)
    after = page.next ?? undefined
  } while (paged && after !== undefined && items.length < 1000)
  return items
}

/** Blanks up to a multiple of 256: TLS hides what is sent but not how long it is, and a ballot must not tell itself by its length. */
function equallyLong(body: string): string {
  const bytes = new TextEncoder().encode(body).length
  return body + ' '.repeat((256 - (bytes % 256)) % 256)
}
