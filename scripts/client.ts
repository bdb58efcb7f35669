/** A person at a browser, for the programs that try the server: a session of their own, requests injected without a network. */
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { tokenHash } from '../src/server/access/actor.ts'
import type { House } from '../src/server/house.ts'
import { randomWord } from '../src/server/ids.ts'

export interface Asked {
  readonly method: string
  readonly path: string
  readonly body?: unknown
  /** A body as raw text, for what no JSON writer would write. */
  readonly raw?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** What an answer is looked at for. */
export interface Answered {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, number | string | string[] | undefined>>
  readonly body: string
}

export class Client {
  readonly person: string
  readonly #app: FastifyInstance
  readonly #token: string
  readonly #csrf: string

  private constructor(app: FastifyInstance, person: string, token: string, csrf: string) {
    this.#app = app
    this.person = person
    this.#token = token
    this.#csrf = csrf
  }

  /** A session for a person, past the second factor; the sign-in itself is tried elsewhere. */
  static async of(app: FastifyInstance, house: House, person: string, secondFactor = true): Promise<Client> {
    const token = randomWord(40)
    const csrf = randomWord(32)
    const at = house.clock.now().toISOString()
    await house.db
      .insertInto('session')
      .values({ token: tokenHash(token), account: person, csrf, second_factor: secondFactor, challenge: null, created_at: at, seen_at: at })
      .execute()
    return new Client(app, person, token, csrf)
  }

  /** Nobody in particular. */
  static anonymous(app: FastifyInstance): Client {
    return new Client(app, '', '', '')
  }

  ask(asked: Asked): Promise<LightMyRequestResponse> {
    const { payload, headers } = this.#sent(asked)
    return this.#app.inject({ method: asked.method as 'GET', url: asked.path, headers, ...(payload !== undefined && { payload }) })
  }

  /**
   * Ask over the network, the address byte for byte as it is written. A browser, and what injects requests, takes dot segments
   * out of an address first, so that it is another; whoever writes to the socket does not.
   */
  async askAsWritten(asked: Asked): Promise<Answered> {
    if (!this.#app.server.listening) await this.#app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = this.#app.server.address() as AddressInfo
    const { payload, headers } = this.#sent(asked)
    return new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, agent: false, method: asked.method, path: asked.path, headers }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => resolve({ statusCode: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts).toString() }))
      })
      sent.on('error', reject)
      sent.end(payload)
    })
  }

  #sent({ body, raw, headers }: Asked): { readonly payload: string | undefined; readonly headers: Record<string, string> } {
    const own: Record<string, string> = this.#token ? { cookie: `zhiheng=${this.#token}`, 'x-csrf-token': this.#csrf } : {}
    const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const type: Record<string, string> = payload === undefined ? {} : { 'content-type': 'application/json' }
    return { payload, headers: { ...type, ...own, ...headers } }
  }
}
