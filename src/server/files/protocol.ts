/** Between Fastify and the tus library: its requests and answers are those of the web platform, ours are Fastify's. */
import { finished, PassThrough, Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { RequestFault } from '../../contract/words/fields.ts'
import { fieldErrors, sendFault } from '../routes/problems.ts'
import { MayNotBegin } from './begin.ts'
import { LARGEST_FILE } from './limits.ts'

const ASKED = [
  'tus-resumable',
  'upload-length',
  'upload-offset',
  'upload-metadata',
  'upload-defer-length',
  'upload-concat',
  'content-type',
  'content-length',
]
const ANSWERED = [
  'tus-resumable',
  'tus-version',
  'tus-extension',
  'tus-max-size',
  'upload-offset',
  'upload-length',
  'upload-metadata',
  'location',
  'cache-control',
]

/** The request as the library reads it; only the protocol's own headers go along. */
export interface ProtocolRequest {
  readonly web: Request
  /** The answer is made: what the client still sends is let run out, so that its connection stays of use. */
  readonly done: () => void
}

export function protocolRequest(request: FastifyRequest): ProtocolRequest {
  const headers = new Headers()
  for (const name of ASKED) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  const { body, done } = request.body instanceof Readable ? bodyOf(request.body) : { body: null, done: () => {} }
  const url = new URL(request.url, 'http://uploads')
  return { web: new Request(url, { method: request.method, headers, ...(body && { body, duplex: 'half' }) } as RequestInit), done }
}

function bodyOf(sent: Readable): { body: ReadableStream; done: () => void } {
  const through = new PassThrough()
  finished(sent, (fault) => {
    if (fault) through.destroy(fault)
  })
  const done = () => {
    sent.unpipe(through)
    through.destroy()
    sent.resume()
  }
  return { body: Readable.toWeb(sent.pipe(through)) as ReadableStream, done }
}

/**
 * Answer with what the library answered. Its faults are told in our words; what it failed of is thrown, and is a fault of
 * the server.
 */
export async function sendAnswer(reply: FastifyReply, answer: Response, fault: unknown): Promise<FastifyReply> {
  for (const name of ANSWERED) {
    const value = answer.headers.get(name)
    if (value !== null) reply.header(name, value)
  }
  if (answer.ok)
    return reply
      .code(answer.status)
      .header('cache-control', 'no-store')
      .send(answer.status === 200 ? '' : null)
  if (fault instanceof MayNotBegin) return sendFault(reply, fault.fault, fault.facts, fault.errors)
  if (answer.status >= 500 && answer.status !== 501) return failed(reply, fault)
  const text = await answer.text()
  if (answer.status === 413) return sendFault(reply, 'body-too-large', { most: LARGEST_FILE })
  if (answer.status === 404 || answer.status === 410) return sendFault(reply, 'not-found')
  if (answer.status === 409 || isLetGo(text)) return sendFault(reply, 'out-of-order')
  const fields = wrongHeaders(text)
  return sendFault(reply, 'bad-field', { fields }, fieldErrors(fields.map((field) => ({ code: 'invalid_format', path: [field] }))))
}

/** The writer was asked to let a later request go first; what it had brought is kept. */
function isLetGo(text: string): boolean {
  return text.startsWith('Request aborted')
}

/** The headers that the library's answer names; it says which are missing or not as the protocol wants them. */
function wrongHeaders(text: string): readonly string[] {
  const named = ASKED.filter((name) => text.toLowerCase().includes(name))
  if (named.length > 0) return named
  return [text.startsWith('Concatenation') ? 'upload-concat' : text.startsWith('creation-defer') ? 'upload-defer-length' : 'upload-length']
}

const NO_ROOM: readonly string[] = ['ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE']

function failed(reply: FastifyReply, fault: unknown): FastifyReply {
  const { code } = (fault ?? {}) as NodeJS.ErrnoException
  const busy: RequestFault = 'overloaded'
  if (code !== undefined && NO_ROOM.includes(code)) return sendFault(reply.header('retry-after', '30'), busy)
  throw fault
}
