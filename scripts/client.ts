/** A person at a browser, for the programs that try the server: a session of their own, requests injected without a network. */
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

  ask({ method, path, body, raw, headers }: Asked): Promise<LightMyRequestResponse> {
    const own: Record<string, string> = this.#token ? { cookie: `zhiheng=${this.#token}`, 'x-csrf-token': this.#csrf } : {}
    const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const type: Record<string, string> = payload === undefined ? {} : { 'content-type': 'application/json' }
    return this.#app.inject({
      method: method as 'GET',
      url: path,
      headers: { ...type, ...own, ...headers },
      ...(payload !== undefined && { payload }),
    })
  }
}
