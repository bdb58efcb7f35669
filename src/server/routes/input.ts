/** What a handler is given: the request checked, the person admitted. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Operation } from '../../contract/operation.ts'
import type { Actor } from '../access/actor.ts'
import type { Admission } from '../access/gatekeeper.ts'
import type { House } from '../house.ts'

export interface Input {
  readonly house: House
  readonly operation: Operation
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly actor: Actor | null
  readonly admission: Admission
  readonly params: Readonly<Record<string, string>>
  // biome-ignore lint/suspicious/noExplicitAny: checked by the operation's own schema
  readonly query: any
  // biome-ignore lint/suspicious/noExplicitAny: checked by the operation's own schema
  readonly body: any
}

/** A handler answers with the reply's body, or has answered itself. */
export type Handler = (input: Input) => Promise<unknown>

/** The actor of an operation that needs one. */
export function actorIn(input: Input): Actor {
  if (!input.actor) throw new Error(`${input.operation.id} was reached without an actor`)
  return input.actor
}
