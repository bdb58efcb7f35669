/** The small town with its doors open: everybody has the same password and code generator, and the workspace is served. */
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Town } from '../../demo/town.ts'
import { codeAt, stepOf } from '../../src/server/access/one-time-code.ts'
import { hashPassword } from '../../src/server/access/passwords.ts'
import { buildApp } from '../../src/server/app.ts'
import type { StandingClock } from '../../src/server/clock.ts'
import type { House } from '../../src/server/house.ts'
import { seal } from '../../src/server/ledger/keys.ts'
import { rooms } from '../../src/server/rooms.ts'
import { listening, PATIENCE } from './browser.ts'
import { Home } from './homes.ts'

export const PASSWORD = 'a-long-enough-password'
export const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

export interface WorkspaceScene {
  readonly town: Town
  readonly house: House
  readonly clock: StandingClock
  readonly app: FastifyInstance
  readonly base: string
  readonly close: () => Promise<void>
}

/** The town copied from the run's template, with the whole server listening over it. */
export async function workspaceScene(): Promise<WorkspaceScene> {
  const home = new Home('embedded')
  const { town, house, clock } = await home.town()
  await sameKeys(house)
  const app = await buildApp(house, { secure: false, requestsPerMinute: 0, rooms })
  const base = await listening(app)
  return {
    town,
    house,
    clock,
    app,
    base,
    close: async () => {
      await app.close()
      await home.closeAll()
    },
  }
}

/** What the browser complained about: a style or script that the policy did not let in, a fault of the page. */
export const complaints: string[] = []

export interface Entering {
  readonly login: string
  readonly width?: number
  readonly mode?: string
}

/** What signing in needs of a scene. */
export type Doors = Pick<WorkspaceScene, 'base' | 'clock'>

/** Everybody gets the same password and the same code generator. */
export async function sameKeys(house: House): Promise<void> {
  const password = await hashPassword(PASSWORD)
  await house.db
    .updateTable('credential')
    .set({ password, factor: seal(house.keys.derive('second factor'), SECRET) })
    .execute()
}

/** A window in which somebody has signed in, in two steps. */
export async function enter(browser: Browser, scene: Doors, { login, width = 1280, mode }: Entering): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ baseURL: scene.base, viewport: { width, height: 900 }, locale: 'zh-CN' })
  if (mode) await context.addCookies([{ name: 'zhiheng-display', value: mode, url: scene.base }])
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  page.on('pageerror', (fault) => complaints.push(String(fault)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text())
  })
  await signInAtOnce(context, scene, login)
  await page.goto('/work')
  await page.getByRole('main').waitFor()
  await page.locator('.shell').waitFor()
  return page
}

/** Both steps of the way in over the API, for the many windows whose story begins after them. */
async function signInAtOnce({ request }: BrowserContext, scene: Doors, login: string): Promise<void> {
  const begun = await request.post('/api/session', { data: { login, password: PASSWORD } })
  const session = (await begun.json()) as { csrf: string; needs: string }
  if (!begun.ok()) throw new Error(`${login} cannot sign in: ${JSON.stringify(session)}`)
  if (session.needs !== 'code') return
  scene.clock.instant = new Date(scene.clock.instant.getTime() + 60_000)
  const code = codeAt(SECRET, stepOf(scene.clock.now()))
  const proved = await request.post('/api/session/code', { data: { code }, headers: { 'x-csrf-token': session.csrf } })
  if (!proved.ok()) throw new Error(`the code of ${login} is refused: ${await proved.text()}`)
}

/** Both steps of the way in, as the pages ask for them. */
export async function signIn(page: Page, scene: Doors, login: string): Promise<void> {
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  // The page may stand under the dialog all the while: only the password's step tells when it is over.
  await page.getByLabel('密码', { exact: true }).waitFor({ state: 'hidden' })
  if ((await page.getByLabel('动态码').count()) === 0) return
  scene.clock.instant = new Date(scene.clock.instant.getTime() + 60_000)
  await page.getByLabel('动态码').fill(codeAt(SECRET, stepOf(scene.clock.now())))
  await page.getByRole('button', { name: '核对动态码' }).click()
}
