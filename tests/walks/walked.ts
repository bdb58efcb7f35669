/** The demonstration as a process of its own, walked over HTTP alone: windows for its people, requests in their names, and a count of both. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page, Request } from 'playwright-core'
import { expect } from 'vitest'
import { tellInto } from '../../demo/demonstration.ts'
import type { DemonstrationNote } from '../../demo/note.ts'
import { freePort, ServerProcess } from '../../scripts/server-process.ts'
import { operations } from '../../src/contract/operations.ts'
import { openBrowser } from '../helpers/browser.ts'
import { Desks, signIn } from '../helpers/desk.ts'

/** What the story needs otherwise than the demonstration's rules say; published before the edition is announced. */
const RULES = { ballot: 'secret', tieAtLastPlace: 'second-vote' } as const

/** How long a window waits for what must come. */
const PATIENCE = 30_000

/** The acts of the contract by their address. */
const acts = [...operations.values()]
  .filter(({ step }) => step !== undefined)
  .map(({ id, path }) => ({ id, address: new RegExp(`^${path.replace(/:[a-z]+/g, '[^/]+')}$`) }))

/** Which act is sent to an address; signing in, drafts and files on their way are none. */
const actAt = (path: string) => acts.find(({ address }) => address.test(path))?.id

export class Walked {
  readonly directory: string
  readonly address: string
  readonly note: DemonstrationNote
  readonly desks: Desks
  readonly complaints: string[] = []
  readonly figures = { windows: 0, actsAtScreens: 0, actsByRequest: 0, kills: 0 }
  /** Every kind of act that was done. */
  readonly kinds = { atScreens: new Set<string>(), byRequest: new Set<string>() }
  readonly #browser: Browser
  readonly #underWay = new Set<Request>()
  #server: ServerProcess

  private constructor(directory: string, server: ServerProcess, browser: Browser) {
    this.directory = directory
    this.#server = server
    this.#browser = browser
    this.address = server.address
    this.desks = new Desks(server.address)
    this.note = JSON.parse(readFileSync(join(directory, 'demonstration.json'), 'utf8'))
  }

  /** The demonstration told until everything is received; `WALK_FROM` may name a directory in which it lies already. */
  static async open(): Promise<Walked> {
    const directory = mkdtempSync(join(tmpdir(), 'zhiheng-walk-'))
    const { WALK_FROM } = process.env
    if (WALK_FROM && existsSync(WALK_FROM)) cpSync(WALK_FROM, directory, { recursive: true })
    else await tellInto({ directory, at: 'received', rules: RULES, say: () => {} })
    const [server, browser] = await Promise.all([
      freePort().then((port) => ServerProcess.start({ directory, port, demonstration: true })),
      openBrowser(),
    ])
    return new Walked(directory, server, browser)
  }

  get edition(): string {
    return this.note.edition
  }

  /** A window in which this person has signed in. */
  async window(login: string, width = 1280): Promise<Page> {
    const context = await this.#browser.newContext({ baseURL: this.address, viewport: { width, height: 900 }, locale: 'zh-CN' })
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE)
    page.on('pageerror', (fault) => this.complaints.push(`${login}: ${fault}`))
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) this.complaints.push(`${login}: ${message.text()}`)
    })
    this.#watch(page)
    this.figures.windows += 1
    await signIn(this.address, login, async (path, data, csrf) => {
      const reply = await context.request.post(path, { data, headers: { 'x-csrf-token': csrf } })
      return { status: reply.status(), body: await reply.json() }
    })
    await page.goto('/work')
    await page.locator('.shell').waitFor()
    return page
  }

  /** Somebody signs in, works at their screen, and closes the window. */
  async at(login: string, work: (page: Page) => Promise<void>, width?: number): Promise<void> {
    const page = await this.window(login, width)
    await work(page).catch(async (fault) => {
      const picture = join(tmpdir(), 'walk-fault.png')
      await page.screenshot({ path: picture, fullPage: true })
      console.log(`${login} stood at ${page.url()}: ${picture}`)
      throw fault
    })
    // A page may show what was pressed before the act has left it.
    await page.waitForTimeout(600)
    await expect.poll(() => [...this.#underWay].map((request) => request.url()), { timeout: PATIENCE }).toEqual([])
    await page.context().close()
  }

  /** Acts that leave a window are counted once the server has answered, and nobody closes a window before. */
  #watch(page: Page): void {
    const actOf = (request: Request) => (request.method() === 'POST' ? actAt(new URL(request.url()).pathname) : undefined)
    page.on('request', (request) => {
      if (actOf(request)) this.#underWay.add(request)
    })
    page.on('requestfailed', (request) => this.#underWay.delete(request))
    page.on('requestfinished', (request) => this.#underWay.delete(request))
    page.on('response', (reply) => {
      const request = reply.request()
      this.#underWay.delete(request)
      const act = actOf(request)
      if (!act || !reply.ok()) return
      this.figures.actsAtScreens += 1
      this.kinds.atScreens.add(act)
    })
  }

  /** One more act of a kind that was seen at its screen. */
  // biome-ignore lint/suspicious/noExplicitAny: a client reads what the server answers
  async send(login: string, path: string, body: object = {}): Promise<any> {
    this.figures.actsByRequest += 1
    this.kinds.byRequest.add(actAt(path) ?? path)
    return this.desks.of(login).do(path, body)
  }

  // biome-ignore lint/suspicious/noExplicitAny: a client reads what the server answers
  read(login: string, path: string): Promise<any> {
    return this.desks.of(login).read(path)
  }

  /** The power fails; answers once the server is there again. */
  async powerFails(): Promise<void> {
    await this.#server.kill()
    this.figures.kills += 1
    this.#server = await ServerProcess.start({ directory: this.directory, port: Number(new URL(this.address).port), demonstration: true })
  }

  /** The server ends in good order; the directory stays. */
  async stop(): Promise<void> {
    await this.#server.stop()
  }

  async close(): Promise<void> {
    await this.#browser.close()
    await this.#server.kill().catch(() => undefined)
    rmSync(this.directory, { recursive: true, force: true })
  }
}
