/** Answers of the API in fewer bytes, for those who can read them so: on a slow line the bytes are the waiting. */
import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { takes } from './portal/drawn.ts'

const compress = promisify(gzip)
/** What fits into one packet is not worth the work. */
const LEAST = 1_400

/** From here on JSON is sent compressed where the asker takes it. The session's own answers carry its token and stay as they are. */
export function compressJson(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < LEAST || !isOpenJson(request, reply)) return payload
    reply.header('vary', 'accept-encoding')
    if (!takes(request.headers['accept-encoding'], 'gzip')) return payload
    reply.header('content-encoding', 'gzip').removeHeader('content-length')
    return compress(payload, { level: constants.Z_BEST_SPEED + 3 })
  })
}

function isOpenJson(request: FastifyRequest, reply: FastifyReply): boolean {
  if (request.routeOptions.config.operation?.id.startsWith('session.')) return false
  return /\bjson\b/.test(String(reply.getHeader('content-type'))) && !reply.hasHeader('content-encoding')
}
