/** One look at a world: everybody given asks for everything, and every answer is kept. */
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { replaceChance } from '../../src/server/chance.ts'
import type { House } from '../../src/server/house.ts'
import { sealReady } from '../../src/server/ledger/sealer.ts'
import { Client } from '../client.ts'
import { SeededChance } from '../seeded-chance.ts'
import type { Asking } from './addresses.ts'
import { commitmentsOf, type Naming } from './commitments.ts'

/** Somebody who asks, or nobody in particular. */
export interface Viewer {
  readonly label: string
  readonly person: string | null
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

export interface Look {
  readonly answers: ReadonlyMap<string, Answer>
  readonly naming: Naming
}

/** Set by the server's own clockwork for every answer anew. */
const everNew = ['date', 'connection', 'keep-alive']

export async function lookAt(
  house: House,
  app: FastifyInstance,
  viewers: readonly Viewer[],
  askings: readonly Asking[],
  seed: string,
): Promise<Look> {
  await sealReady(house)
  replaceChance(new SeededChance(`looking ${seed}`))
  const naming = await commitmentsOf(house)
  const places = await house.db.selectFrom('seal').select(['position', 'hash']).execute()
  const hashOf = new Map(places.map(({ position, hash }) => [`{entry-${position}}`, hash]))
  const answers = new Map<string, Answer>()
  for (const viewer of viewers) {
    const client = viewer.person ? await Client.of(app, house, viewer.person) : Client.anonymous(app)
    const shut = new Map<string, number>()
    // The public pages know no session: nobody and one other ask for them.
    for (const asking of askings) {
      if (asking.family === 'portal' && viewer.person && viewer !== viewers[1]) continue
      if ((shut.get(asking.family) ?? 0) >= 2) continue
      const path = asking.path.replace(/\{entry-\d+\}/g, (place) => hashOf.get(place) ?? 'absent')
      const write = asking.method !== 'GET'
      const reply = await client.ask({ method: asking.method, path, ...(write && { body: {}, headers: { 'if-match': '999999' } }) })
      if (isShut(reply)) shut.set(asking.family, (shut.get(asking.family) ?? 0) + 1)
      answers.set(`${viewer.label} ${asking.method} ${asking.path}`, answerOf(reply))
    }
  }
  return { answers, naming }
}

/** The post may not ask at all: whichever object one names, the server looks at none. */
function isShut({ statusCode, body }: LightMyRequestResponse): boolean {
  return statusCode === 401 || (statusCode === 403 && body.includes('"not-your-post"'))
}

function answerOf({ statusCode, headers, rawPayload }: LightMyRequestResponse): Answer {
  const kept = Object.entries(headers).filter(([name]) => !everNew.includes(name))
  return { status: statusCode, headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])), body: rawPayload }
}
