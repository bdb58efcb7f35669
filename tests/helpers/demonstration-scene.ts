/** The demonstration opened at a point of the road, with windows of the workspace for its people. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { type StartedDemonstration, startDemonstration, tellInto } from '../../demo/demonstration.ts'
import { DEMONSTRATION_PASSWORD } from '../../demo/note.ts'
import type { StoryPoint } from '../../demo/story.ts'
import { openBrowser } from './browser.ts'
import { pressOn, typeInto } from './by-keyboard.ts'
import { aMinutePasses, clockOf, Desks } from './desk.ts'
import { freshDirectory } from './homes.ts'
import { onceInARun } from './shared-homes.ts'

const STORY_PATIENCE = 230_000

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

/** `DEMONSTRATIONS` may name a directory with demonstrations made before, one a point of the road. */
export async function demonstrationScene(at: StoryPoint): Promise<DemonstrationScene> {
  const directory = mkdtempSync(join(tmpdir(), `zhiheng-${at}-`))
  cpSync(await toldOnce(at), directory, { recursive: true })
  const [demonstration, browser] = await Promise.all([startDemonstration({ directory, port: 0, say: () => {}, at }), openBrowser()])
  const desks = new Desks(demonstration.address)
  const complaints: string[] = []
  return {
    demonstration,
    browser,
    desks,
    edition: demonstration.note.edition,
    complaints,
    enter: (login, width = 1280) => enter(browser, demonstration.address, complaints, login, width),
    sign: async (reviewer = 'city-2', signatory = 'city-3') => {
      const waiting = await desks.of(reviewer).readAll('/api/acts?stage=prepared')
      for (const { id } of waiting) {
        await desks.of(reviewer).do(`/api/acts/${id}/review`, { note: '' })
        await desks.of(signatory).do(`/api/acts/${id}/sign`)
      }
    },
    close: async () => {
      await browser.close()
      await demonstration.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** The story told as far as this point, once in a run; the directory that holds it. */
async function toldOnce(at: StoryPoint): Promise<string> {
  const { DEMONSTRATIONS } = process.env
  if (DEMONSTRATIONS) return join(DEMONSTRATIONS, at)
  return onceInARun(
    `demonstration-${at}`,
    async () => {
      const directory = freshDirectory(`demonstration-${at}`)
      await tellInto({ directory, say: () => {}, at })
      return directory
    },
    STORY_PATIENCE,
  )
}

/** The way in without a mouse: both steps from field to field by the Tab key. */
async function enter(browser: Browser, address: string, complaints: string[], login: string, width: number): Promise<Page> {
  const context = await browser.newContext({ baseURL: address, viewport: { width, height: 900 }, locale: 'zh-CN' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  page.on('pageerror', (fault) => complaints.push(String(fault)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text())
  })
  await page.goto('/work')
  await typeInto(page, page.getByLabel('登录名'), login)
  await typeInto(page, page.getByLabel('密码', { exact: true }), DEMONSTRATION_PASSWORD)
  await pressOn(page, page.getByRole('button', { name: '登录', exact: true }))
  await page.getByLabel('动态码').or(page.locator('.shell')).first().waitFor()
  if ((await page.getByLabel('动态码').count()) === 0) return page
  await enterCode(page, address)
  await page.locator('.shell').or(page.locator('[role=alert]:not(:empty)')).first().waitFor()
  if ((await page.locator('.shell').count()) > 0) return page
  await aMinutePasses(address)
  await enterCode(page, address)
  await page.locator('.shell').waitFor()
  return page
}

async function enterCode(page: Page, address: string): Promise<void> {
  await typeInto(page, page.getByLabel('动态码'), (await clockOf(address)).code)
  await pressOn(page, page.getByRole('button', { name: '核对动态码' }))
}
