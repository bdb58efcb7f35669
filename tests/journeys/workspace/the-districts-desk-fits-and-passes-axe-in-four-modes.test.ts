/** The desks of district and department and the reader: in four modes, on a desk and on a phone, without a fault of access and nothing cut. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, violations } from '../../helpers/browser.ts'
import { complaints, enter, type WorkspaceScene, workspaceScene } from '../../helpers/workspace-scene.ts'

let scene: WorkspaceScene
let browser: Browser
let district: Page
let department: Page

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([workspaceScene(), openBrowser()])
  district = await enter(browser, scene, { login: 'district-1-1' })
  department = await enter(browser, scene, { login: 'dept-ecology' })
})

afterAll(async () => {
  await browser?.close()
  await scene?.close()
})

/** Every address that is looked at, with what shows that it is drawn. */
const looks = () => {
  const [, submitted, , publicised] = scene.town.applicants.map(({ application }) => application)
  return [
    [district, '/work/inbox', 'table.rows td'],
    [district, `/work/review/${submitted}`, '.audit-item'],
    [district, '/work/consult', 'table.replies td'],
    [district, '/work/notice-desk', '#running'],
    [district, `/work/opinion/${publicised}`, '#opinion'],
    [district, `/work/papers/${submitted}?at=form%23indicators&beside=form%23basics`, '.form-table'],
    [department, '/work/answers', '.answer, table.rows'],
  ] as const
}

async function look(page: Page, address: string, drawn: string): Promise<string[]> {
  await page.goto(address)
  await page.locator(drawn).first().waitFor()
  const found: string[] = []
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    found.push(...[...(await violations(page)), ...(over > 0 ? [`${over} px too wide`] : [])].map((fault) => `${address} at ${width}: ${fault}`))
  }
  return found
}

it.each(['standard', 'care', 'hc', 'dark'])('%s', async (mode) => {
  for (const page of [district, department]) await page.context().addCookies([{ name: 'zhiheng-display', value: mode, url: scene.base }])
  const found: string[] = []
  for (const [page, address, drawn] of looks()) found.push(...(await look(page, address, drawn)))
  expect(found).toEqual([])
})

it('the policy held nothing back', () => {
  expect(complaints).toEqual([])
})
