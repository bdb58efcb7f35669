/** Uploads: resumable by the tus protocol over HTTP, or received inside the process; both take the same way. */
import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { uploadOperations } from '../../contract/uploads.ts'
import { policy } from '../access/policy.ts'
import type { House } from '../house.ts'
import { sendFault } from '../routes/problems.ts'
import { beginInside, isUploadId } from './begin.ts'
import { faultSentence, isFileFault } from './faults.ts'
import { finishUpload, finishWaiting, inspectionsDone, knownContent, wholeUpload } from './finish.ts'
import { Incoming, incomingPath, receivedBytes } from './incoming.ts'
import { ABANDONED_AFTER_DAYS, LARGEST_FILE } from './limits.ts'
import { protocolOf } from './tus.ts'

/** Mount the protocol under /api/uploads. Bodies pass through as they come; only here may they be as large as a file. */
export async function registerUploads(app: FastifyInstance, house: House): Promise<void> {
  const incoming = new Incoming(house)
  const onFault = (fault: unknown) => app.log.error({ fault }, 'an upload was not inspected')
  const ask = protocolOf(house, incoming, async (id) => {
    if (await receivedBytes(house.directory, id)) await wholeUpload(house, incoming, id)
    finishUpload(house, incoming, id).catch(onFault)
  })
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('application/offset+octet-stream', (_request, payload, done) => done(null, payload))
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload.resume() && undefined))
    const owned = { bodyLimit: LARGEST_FILE, preHandler: (request: FastifyRequest, reply: FastifyReply) => mayUpload(house, request, reply) }
    for (const { id, method, path } of uploadOperations) {
      const isOpen = policy[id]?.who.public !== undefined
      scope.route({ ...(isOpen ? {} : owned), method, url: path, handler: ask })
    }
    let waiting = Promise.resolve()
    scope.addHook('onReady', async () => {
      waiting = finishWaiting(house, incoming, onFault).catch(onFault)
    })
    scope.addHook('onClose', async () => {
      await waiting
      await inspectionsDone()
    })
  })
}

/** Who is signed in may upload, with the session's own token; only its owner sees an upload or goes on with it. */
async function mayUpload(house: House, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  const { actor, method } = request
  if (!actor) return sendFault(reply, 'not-signed-in')
  if (method !== 'HEAD' && request.headers['x-csrf-token'] !== actor.csrf) return sendFault(reply, 'csrf')
  if (method === 'POST') return undefined
  const row = await uploadOf(house, (request.params as { upload: string }).upload, actor.person)
  if (!row) return sendFault(reply, 'not-found')
  const over = row.state === 'checking' || row.state === 'ready'
  return method === 'DELETE' && over ? sendFault(reply, 'out-of-order') : undefined
}

async function uploadOf(house: House, id: string, person: string) {
  if (!isUploadId(id)) return undefined
  return house.db.selectFrom('upload').selectAll().where('id', '=', id).where('owner', '=', person).executeTakeFirst()
}

/** An upload as its owner sees it. */
export interface UploadView {
  readonly id: string
  readonly name: string
  readonly bytes: number
  /** Bytes that have come so far. */
  readonly received: number
  readonly state: 'receiving' | 'checking' | 'ready' | 'refused'
  readonly sha256: string | null
  /** MIME type and pages of a file that was taken. */
  readonly kind: string | null
  readonly pages: number | null
  readonly fault: { readonly code: string; readonly zh: string; readonly en: string } | null
}

/** How far an upload has come, and what is wrong with it; null when it is not this person's. */
export async function uploadView(house: House, id: string, person: string): Promise<UploadView | null> {
  const row = await uploadOf(house, id, person)
  if (!row) return null
  const { name, bytes, state, sha256, fault } = row
  const file =
    state === 'ready' && sha256
      ? await house.db.selectFrom('file').select(['kind', 'pages']).where('sha256', '=', sha256).executeTakeFirst()
      : undefined
  return {
    id,
    name,
    bytes,
    received: state === 'receiving' ? ((await receivedBytes(house.directory, id)) ?? 0) : bytes,
    state,
    sha256,
    kind: file?.kind ?? null,
    pages: file?.pages ?? null,
    fault: isFileFault(fault) ? { code: fault, zh: faultSentence(fault, name, 'zh'), en: faultSentence(fault, name, 'en') } : null,
  }
}

/** Receive a file inside the process: demonstrations, rehearsals, tests. Limits of one person's day are not counted. */
export async function receiveFile(house: House, owner: string, name: string, content: Uint8Array): Promise<UploadView> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const upload = { owner, name, bytes: bytes.length }
  const known = await knownContent(house, createHash('sha256').update(bytes).digest('hex'), name)
  if (known && 'kind' in known) {
    const id = await beginInside(house, upload, known.sha256)
    return { id, name, bytes: bytes.length, received: bytes.length, state: 'ready', ...known, fault: null }
  }
  const incoming = new Incoming(house)
  const id = await beginInside(house, upload, null)
  await incoming.write(Readable.from([bytes]), id, 0)
  await finishUpload(house, incoming, id)
  const view = await uploadView(house, id, owner)
  if (!view) throw new Error(`upload ${id} was lost`)
  return view
}

/** Remove uploads that nobody went on with for a week; answers how many. For the nightly jobs. */
export async function dropAbandonedUploads(house: House): Promise<number> {
  const before = new Date(house.clock.now().getTime() - ABANDONED_AFTER_DAYS * 24 * 3600_000).toISOString()
  const gone = await house.db.deleteFrom('upload').where('state', '=', 'receiving').where('created_at', '<', before).returning('id').execute()
  for (const { id } of gone) await rm(incomingPath(house.directory, id), { force: true })
  return gone.length
}
