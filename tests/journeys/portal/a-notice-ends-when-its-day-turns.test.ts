/** A notice through its last night: the count goes on, the day turns, the result stands at the same address. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { instantOf } from '../../../src/server/clock.ts'
import { runDueCommands } from '../../../src/server/jobs/due.ts'
import { listening, openBrowser, visitor, words } from '../../helpers/browser.ts'
import { type PortalScene, portalScene } from '../../helpers/portal-scene.ts'

let scene: PortalScene
let browser: Browser
let page: Page

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([portalScene(), openBrowser()])
  page = await (await visitor(browser, { base: await listening(scene.app), width: 390 })).newPage()
}, 120_000)

afterAll(async () => {
  await browser.close()
  await scene.close()
})

it('a neighbour opens the notice on its last day and again the next morning', async () => {
  const address = `/notices/${scene.notices.acceptance}`
  scene.clock.instant = instantOf('2026-09-24', '23:59')
  await page.goto(address)
  expect(await words(page.locator('#count-title'))).toContain('第5个工作日，共5个')
  expect(await words(page.locator('.strip .today'))).toContain('今天24时止')

  scene.clock.instant = instantOf('2026-09-25', '00:01')
  await runDueCommands(scene.house)
  await page.goto(address)
  expect(await words(page.locator('.banner').first())).toContain('公示期满，收到异议1件，其中1件正在办理。')
  expect(await page.locator('.strip li').count()).toBe(7)

  await page.goto('/')
  expect(await words(page.locator('h1'))).toContain('现在是现场评审')
})
