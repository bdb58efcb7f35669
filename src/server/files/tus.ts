/** The tus library (protocol 1.0.0) set up for this house: who begins, where bytes go, what happens at the last one. */
import { Server } from '@tus/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { House } from '../house.ts'
import { beginUpload } from './begin.ts'
import type { Incoming } from './incoming.ts'
import { LARGEST_FILE } from './limits.ts'
import { protocolRequest, sendAnswer } from './protocol.ts'
import { Turns } from './turns.ts'

const UPLOADS = '/api/uploads'

/** Who sent a request, and what the library failed of while it answered. */
interface Asked {
  readonly person: string
  fault?: unknown
}

export type Ask = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>

/**
 * Answers requests of the protocol, once it is known that they may be made.
 *
 * @param finish called with the id of an upload whose last byte has come; the answer waits for it
 */
export function protocolOf(house: House, incoming: Incoming, finish: (id: string) => Promise<void>): Ask {
  const asked = new WeakMap<object, Asked>()
  const tus = new Server({
    path: UPLOADS,
    datastore: incoming,
    locker: new Turns(),
    maxSize: LARGEST_FILE,
    relativeLocation: true,
    allowedOrigins: [],
    namingFunction: (request, metadata) => {
      const bytes = Number(request.headers.get('upload-length'))
      return beginUpload(house, { owner: asked.get(request)?.person ?? '', name: (metadata?.filename ?? '').trim(), bytes })
    },
    onUploadFinish: async (_request, { id }) => {
      await finish(id)
      return {}
    },
    onResponseError: (request, fault) => {
      const ask = asked.get(request)
      if (ask) ask.fault = fault
      return undefined
    },
  })
  return async (request, reply) => {
    const ask: Asked = { person: request.actor?.person ?? '' }
    const { web, done } = protocolRequest(request)
    asked.set(web, ask)
    const answer = await tus.handleWeb(web).finally(done)
    return sendAnswer(reply, answer, ask.fault)
  }
}
