/** Acts: what was typed becomes a command; the outcome becomes the reply. */
import { stepLabel } from '../../contract/words/steps.ts'
import type { StepName } from '../../procedure/steps.ts'
import { stepRow } from '../../procedure/steps.ts'
import { type Command, carryOut, isLoginTaken } from '../handle.ts'
import { newId } from '../ids.ts'
import type { Outcome } from '../outcome.ts'
import { sha256 } from '../store/canonical.ts'
import { keptReply } from '../store/requests.ts'
import { BadInput, type Completion, completions } from './act-data.ts'
import type { Input } from './input.ts'
import { fieldErrors, sendFault, sendRefusal } from './problems.ts'

const unknownVersion = { code: 'custom', path: ['If-Match'], message: 'not-a-version' }

/** Carry out the act an operation stands for. What was answered under the request's key is answered again, before anything else is asked. */
export async function actHandler(input: Input): Promise<unknown> {
  const { operation, house, admission, params, reply } = input
  const name = operation.step as StepName
  const expected = expectedVersion(input)
  if (expected === null) return sendFault(reply, 'bad-field', { fields: ['If-Match'] }, fieldErrors([unknownVersion]))
  try {
    const request = requestOf(input)
    const kept = request && (await keptReply(house.db, request))
    if (kept) return answer(kept, input, {})
    const { data, extra } = await dataOf(name, input)
    const subject = operation.object ? (params[operation.object.param] ?? null) : null
    const command: Command = {
      name,
      subject,
      data,
      by: admission.by,
      request,
      expectedVersion: expected,
      title: titleOf(name, input.body),
    }
    return answer(await carryOut(house, command), input, extra)
  } catch (fault) {
    if (fault instanceof BadInput) return sendFault(reply, fault.code, fault.facts)
    if (isLoginTaken(fault)) return sendFault(reply, 'login-taken', { login: input.body.login })
    throw fault
  }
}

async function dataOf(name: StepName, input: Input): Promise<Completion> {
  const completion = completions[name]
  const { data, extra } = completion ? await completion(input) : { data: { ...input.body }, extra: {} }
  const { from, kind, binding } = stepRow(name)
  const opens = from.includes('new') && !binding
  return { data: opens ? { id: newId(kind), ...data } : data, extra }
}

/** An idempotency key counts for one person and one question. */
function requestOf({ request, operation, actor, body }: Input): Command['request'] {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || !actor) return undefined
  return {
    key: `${actor.person} ${key}`.slice(0, 300),
    fingerprint: sha256(operation.id, request.url, JSON.stringify(outsideTheBox(operation.id, body))),
  }
}

/** What a request is known by. A ballot is left out: the hash of one word among three would tell it to whoever tries the three. */
function outsideTheBox(operation: string, body: object | undefined): unknown {
  return operation === 'meeting.vote' ? { ...body, ballot: undefined } : (body ?? null)
}

/** The version that was looked at; null for a header that names none. */
function expectedVersion({ request }: Input): number | undefined | null {
  const header = request.headers['if-match']
  if (header === undefined || header === '*') return undefined
  const match = /^"?(\d{1,9})"?$/.exec(header)
  return match ? Number(match[1]) : null
}

function titleOf(name: StepName, body: { readonly title?: string } | undefined): string {
  const label = stepLabel(name, 'zh')
  return body?.title ? `${label}：${body.title}` : label
}

function answer(outcome: Outcome, { reply }: Input, extra: object): unknown {
  switch (outcome.kind) {
    case 'done':
    case 'prepared':
      return reply.code(outcome.kind === 'prepared' ? 202 : 200).send({ ...outcome, repeated: false, ...extra })
    case 'repeated':
      return reply.code(200).send({ ...outcome.reply, repeated: true })
    case 'refused':
      return sendRefusal(reply, outcome.refusal)
    case 'not-found':
      return sendFault(reply, 'not-found')
    case 'stale':
      return sendFault(reply, 'stale-version', { version: outcome.version })
    case 'key-reused':
      return sendFault(reply, 'key-reused')
  }
}
