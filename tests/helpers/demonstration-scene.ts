/** The demonstration opened at a point of the road, with windows of the workspace for its people. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { type StartedDemonstration, startDemonstration } from '../../demo/demonstration.ts'
import { DEMONSTRATION_PASSWORD } from '../../demo/note.ts'
import { openBrowser, PATIENCE } from './browser.ts'
import { pressOn, typeInto } from './by-keyboard.ts'
import { aMinutePasses, clockOf, Desks, signIn } from './desk.ts'
import { type ScenePoint, toldAt } from './told-story.ts'

export interface DemonstrationScene {
  readonly demonstration: StartedDemonstration
  readonly browser: Browser
  readonly desks: Desks
  readonly edition: string
  /** What the browser complained about. */
  readonly complaints: string[]
  /** A window in which this person has signed in. */
  readonly enter: (login: string, width?: number) => Promise<Page>
  /** The act that a screen has just sent for review is reviewed and signed by these two. */
  readonly sign: (reviewer?: string, signatory?: string) => Promise<void>
  readonly close: () => Promise<void>
}

interface Ways {
  /** Nobody finds themselves signed in. */
  readonly everyoneSignsIn?: boolean
}

/** The first person comes in by keyboard alone through both pages of the sign-in; the others, unless asked, find themselves signed in. */
export async function demonstrationScene(at: ScenePoint, { everyoneSignsIn = false }: Ways = {}): Promise<DemonstrationScene> {
  const [{ demonstration, stop }, browser] = await Promise.all([openedAt(at), openBrowser()])
  const desks = new Desks(demonstration.address)
  const complaints: string[] = []
  let entered = 0
  return {
    demonstration,
    browser,
    desks,
    edition: demonstration.note.edition,
    complaints,
    enter: async (login, width = 1280) => {
      const page = await window(browser, demonstration.address, complaints, width)
      entered += 1
      await (entered === 1 || everyoneSignsIn ? comeIn : findSignedIn)(page, demonstration.address, login)
      return page
    },
    sign: async (reviewer = 'city-2', signatory = 'city-3') => {
      const waiting = await desks.of(reviewer).readAll('/api/acts?stage=prepared')
      for (const { id } of waiting) {
        await desks.of(reviewer).do(`/api/acts/${id}/review`, { note: '' })
        await desks.of(signatory).do(`/api/acts/${id}/sign`)
      }
    },
    close: async () => {
      await browser.close()
      await stop()
    },
  }
}

/** The demonstration at a point of the road, opened as a copy of the run's own. */
export async function openedAt(at: ScenePoint): Promise<{ readonly demonstration: StartedDemonstration; readonly stop: () => Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), `zhiheng-${at}-`))
  cpSync(await toldAt(at), directory, { recursive: true })
  const demonstration = await startDemonstration({ directory, port: 0, say: () => {}, at })
  const stop = async () => {
    await demonstration.stop()
    rmSync(directory, { recursive: true, force: true })
  }
  return { demonstration, stop }
}

/** A window of somebody's own, and what the browser complains about in it. */
async function window(browser: Browser, address: string, complaints: string[], width: number): Promise<Page> {
  const context = await browser.newContext({ baseURL: address, viewport: { width, height: 900 }, locale: 'zh-CN' })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  page.on('pageerror', (fault) => complaints.push(String(fault)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text())
  })
  return page
}

/** The way in without a mouse: both steps from field to field by the Tab key. */
async function comeIn(page: Page, address: string, login: string): Promise<void> {
  await page.goto('/work')
  await typeInto(page, page.getByLabel('登录名'), login)
  await typeInto(page, page.getByLabel('密码', { exact: true }), DEMONSTRATION_PASSWORD)
  await pressOn(page, page.getByRole('button', { name: '登录', exact: true }))
  await page.getByLabel('动态码').or(page.locator('.shell')).first().waitFor()
  if ((await page.getByLabel('动态码').count()) === 0) return
  await enterCode(page, address)
  await page.locator('.shell').or(page.locator('[role=alert]:not(:empty)')).first().waitFor()
  if ((await page.locator('.shell').count()) > 0) return
  await aMinutePasses(address)
  await enterCode(page, address)
  await page.locator('.shell').waitFor()
}

async function enterCode(page: Page, address: string): Promise<void> {
  await typeInto(page, page.getByLabel('动态码'), (await clockOf(address)).code)
  await pressOn(page, page.getByRole('button', { name: '核对动态码' }))
}

/** Both steps over the API, in the window's own name. */
async function findSignedIn(page: Page, address: string, login: string): Promise<void> {
  const { request } = page.context()
  await signIn(address, login, async (path, data, csrf) => {
    const reply = await request.post(path, { data, headers: { 'x-csrf-token': csrf } })
    return { status: reply.status(), body: await reply.json() }
  })
  await page.goto('/work')
  await page.locator('.shell').waitFor()
}
