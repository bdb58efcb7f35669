/** One person of the demonstration at work over HTTP, as any client of the API is: cookie, CSRF word, second factor. */
import { DEMONSTRATION_PASSWORD } from '../../demo/note.ts'

export interface Answer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: a client reads what the server answers
  readonly body: any
}

/** The desks of a demonstration, each opened when it is first sat at. */
export class Desks {
  readonly #address: string
  readonly #desks = new Map<string, Desk>()

  constructor(address: string) {
    this.#address = address
  }

  of(login: string): Desk {
    const desk = this.#desks.get(login) ?? new Desk(this.#address, login)
    this.#desks.set(login, desk)
    return desk
  }

  /** The day of the demonstration's clock. */
  async today(): Promise<string> {
    return (await clockOf(this.#address)).day
  }

  /** Put the demonstration's clock to nine o'clock of a day, as the button on its page does. */
  async moveTo(day: string): Promise<void> {
    const body = new URLSearchParams({ day, time: '09:00' })
    await fetch(`${this.#address}/demo/clock`, { method: 'POST', body, redirect: 'manual' })
    if ((await this.today()) !== day) throw new Error(`the clock did not go to ${day}`)
  }
}

export interface ClockReading {
  readonly day: string
  readonly time: string
  readonly code: string
}

/** What the demonstration's clock says, and the code of this half minute. */
export async function clockOf(address: string): Promise<ClockReading> {
  return (await (await fetch(`${address}/demo/clock.json`)).json()) as ClockReading
}

/** A code counts once: who signs in again within its half minute waits for the next. */
export async function aMinutePasses(address: string): Promise<void> {
  const { day, time } = await clockOf(address)
  const next = new Date(Date.parse(`${day}T${time}:00Z`) + 60_000).toISOString()
  const body = new URLSearchParams({ day: next.slice(0, 10), time: next.slice(11, 16) })
  await fetch(`${address}/demo/clock`, { method: 'POST', body, redirect: 'manual' })
}

/**
 * Password, then the code of this half minute.
 *
 * @param post sends to the server and keeps the cookie
 * @returns the CSRF word of the session
 */
export async function signIn(address: string, login: string, post: (path: string, body: object, csrf: string) => Promise<Answer>): Promise<string> {
  const begun = await post('/api/session', { login, password: DEMONSTRATION_PASSWORD }, '')
  const sendCode = async () => post('/api/session/code', { code: (await clockOf(address)).code }, begun.body.csrf)
  let answer = begun.body.needs === 'code' ? await sendCode() : begun
  if (answer.body.code === 'wrong-code') {
    await aMinutePasses(address)
    answer = await sendCode()
  }
  if (answer.status !== 200 || answer.body.needs !== 'nothing') throw new Error(`${login} cannot sign in: ${JSON.stringify(answer.body)}`)
  return answer.body.csrf
}

export class Desk {
  readonly login: string
  readonly #address: string
  #cookie = ''
  #csrf = ''

  constructor(address: string, login: string) {
    this.#address = address
    this.login = login
  }

  /** Read; anything but 200 is thrown. */
  // biome-ignore lint/suspicious/noExplicitAny: a client reads what the server answers
  async read(path: string): Promise<any> {
    const answer = await this.ask('GET', path)
    if (answer.status !== 200) throw new Error(`${this.login} GET ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  /** Every item of a list, page after page. */
  // biome-ignore lint/suspicious/noExplicitAny: a client reads what the server answers
  async readAll(path: string): Promise<any[]> {
    const items = []
    const join = path.includes('?') ? '&' : '?'
    for (let after = ''; ; ) {
      const page = await this.read(after ? `${path}${join}after=${after}` : path)
      items.push(...page.items)
      if (!page.next) return items
      after = page.next
    }
  }

  /** Do an act; anything but its being done or prepared is thrown. Answers the reply. */
  // biome-ignore lint/suspicious/noExplicitAny: a client reads what the server answers
  async do(path: string, body: object = {}): Promise<any> {
    const answer = await this.ask('POST', path, body)
    if (answer.status !== 200 && answer.status !== 202) throw new Error(`${this.login} POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  /** Ask for an act that must be refused; answers the refusal's code, its ground and its sentence. */
  async refused(path: string, body: object = {}): Promise<{ code: string; article: number | null; ground: string; title: string }> {
    const { status, body: answer } = await this.ask('POST', path, body)
    if (status !== 409 && status !== 422) throw new Error(`${this.login} POST ${path} was not refused: ${status} ${JSON.stringify(answer)}`)
    return { code: answer.code, article: answer.ground.article ?? null, ground: answer.ground.kind, title: answer.title }
  }

  async ask(method: string, path: string, body?: object): Promise<Answer> {
    if (!this.#cookie) await this.#signIn()
    const answer = await this.#send(method, path, body)
    if (answer.status !== 401) return answer
    await this.#signIn()
    return this.#send(method, path, body)
  }

  async #signIn(): Promise<void> {
    this.#cookie = ''
    this.#csrf = await signIn(this.#address, this.login, (path, body, csrf) => {
      this.#csrf = csrf
      return this.#send('POST', path, body)
    })
  }

  async #send(method: string, path: string, body?: object): Promise<Answer> {
    const reply = await fetch(this.#address + path, {
      method,
      headers: { cookie: this.#cookie, 'x-csrf-token': this.#csrf, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    })
    const cookie = reply.headers.getSetCookie().map((each) => each.split(';')[0])
    if (cookie.length > 0) this.#cookie = cookie.join('; ')
    const text = await reply.text()
    return { status: reply.status, body: text.startsWith('{') ? JSON.parse(text) : text }
  }
}
