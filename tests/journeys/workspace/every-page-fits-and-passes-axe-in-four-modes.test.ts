/** Home, a list, a case, a form and the palette: in four modes, on a desk and on a phone, without a fault of access and nothing cut. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, violations } from '../../helpers/browser.ts'
import { complaints, enter, type WorkspaceScene, workspaceScene } from '../../helpers/workspace-scene.ts'

let scene: WorkspaceScene
let browser: Browser
let page: Page

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([workspaceScene(), openBrowser()])
  page = await enter(browser, scene, { login: 'district-1-1' })
})

afterAll(async () => {
  await browser?.close()
  await scene?.close()
})

/** Every address that is looked at, with what shows that it is drawn. */
const looks = () => {
  const [, submitted, , publicised] = scene.town.applicants.map(({ application }) => application)
  return [
    ['/work', '.next .sentence'],
    ['/work/list/applications', 'table.rows td'],
    [`/work/case/application/${publicised}`, '.steps li'],
    [`/work/case/application/${submitted}/application.consult`, 'form.act .ant-select'],
    ['/work/account', 'form.narrow'],
  ] as const
}

const WIDTHS = [1280, 390]

async function look(address: string, drawn: string): Promise<string[]> {
  await page.goto(address)
  await page.locator(drawn).first().waitFor()
  const found: string[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    found.push(...[...(await violations(page)), ...(over > 0 ? [`${over} px too wide`] : [])].map((fault) => `${address} at ${width}: ${fault}`))
  }
  return found
}

it.each(['standard', 'care', 'hc', 'dark'])('%s', async (mode) => {
  await page.context().addCookies([{ name: 'zhiheng-display', value: mode, url: scene.base }])
  const found: string[] = []
  for (const [address, drawn] of looks()) found.push(...(await look(address, drawn)))
  expect(found).toEqual([])
})

it('the way in', async () => {
  const context = await browser.newContext({ baseURL: scene.base })
  page = await context.newPage()
  expect(await look('/work', 'form')).toEqual([])
})

it('the policy held nothing back', () => {
  expect(complaints).toEqual([])
})
