/** A server with nothing but uploads, over real HTTP. Who asks is said by a header instead of a session. */
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import type { Actor } from '../../src/server/access/actor.ts'
import { StandingClock } from '../../src/server/clock.ts'
import { registerUploads } from '../../src/server/files/uploads.ts'
import { buildHouse, type House } from '../../src/server/house.ts'
import { openKeys } from '../../src/server/ledger/keys.ts'
import { openStore } from '../../src/server/store/database.ts'

export interface UploadHouse {
  readonly house: House
  readonly clock: StandingClock
  readonly close: () => Promise<void>
}

export async function openUploadHouse(): Promise<UploadHouse> {
  const directory = mkdtempSync(join(tmpdir(), 'uploads-'))
  const clock = new StandingClock(new Date('2026-09-18T01:00:00Z'))
  const store = await openStore({ directory })
  const house = buildHouse({ store, clock, keys: openKeys(directory), directory, fictionalAllowed: true })
  const close = async () => {
    await store.close()
    rmSync(directory, { recursive: true })
  }
  return { house, clock, close }
}

/** Headers of a person with a session. */
export const as = (person: string) => ({ 'x-person': person, 'x-csrf-token': `csrf of ${person}` })

export interface UploadServer {
  readonly app: FastifyInstance
  readonly address: string
}

/** Begin to listen, on a port that was used before or on a free one. */
export async function listen(house: House, port = 0): Promise<UploadServer> {
  const app = fastify({ forceCloseConnections: true })
  app.decorateRequest('actor', null)
  app.addHook('onRequest', async (request) => {
    const person = request.headers['x-person']
    if (typeof person === 'string') request.actor = { person, csrf: `csrf of ${person}` } as Actor
  })
  await registerUploads(app, house)
  await app.listen({ port, host: '127.0.0.1' })
  return { app, address: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}` }
}
