/** A browser as sign-in sees it: it keeps the cookie it was given and sends the token of its session. */
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { codeAt, stepOf } from '../../src/server/access/one-time-code.ts'

export class Visitor {
  cookie = ''
  csrf = ''
  readonly #app: FastifyInstance

  constructor(app: FastifyInstance) {
    this.#app = app
  }

  async ask(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<LightMyRequestResponse> {
    const own = { ...(this.cookie && { cookie: `zhiheng=${this.cookie}` }), ...(this.csrf && { 'x-csrf-token': this.csrf }) }
    const answer = await this.#app.inject({ method, url, headers: { ...own, ...headers }, ...(body && { payload: body }) })
    for (const { name, value } of answer.cookies) if (name === 'zhiheng') this.cookie = value
    const { csrf } = answer.headers['content-type']?.toString().startsWith('application/json') ? answer.json() : {}
    if (typeof csrf === 'string') this.csrf = csrf
    return answer
  }

  signIn(login: string, password: string): Promise<LightMyRequestResponse> {
    return this.ask('POST', '/api/session', { login, password })
  }

  code(secret: string, instant: Date): Promise<LightMyRequestResponse> {
    return this.ask('POST', '/api/session/code', { code: codeAt(secret, stepOf(instant)) })
  }

  /** Enrol a code generator; answers its secret. */
  async enrol(instant: Date): Promise<string> {
    const { secret } = (await this.ask('POST', '/api/factors/totp', {})).json()
    const confirmed = await this.ask('POST', '/api/factors/totp/confirm', { code: codeAt(secret, stepOf(instant)) })
    if (confirmed.statusCode !== 200) throw new Error(`enrolment: ${confirmed.body}`)
    return secret
  }
}
