/** Dashboard, its lists, charts, set-up, calendar and supervision: in four modes, on a desk and on a phone, nothing cut and no fault of access. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, violations } from '../../helpers/browser.ts'
import { complaints, enter, type WorkspaceScene, workspaceScene } from '../../helpers/workspace-scene.ts'

let scene: WorkspaceScene
let browser: Browser

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([workspaceScene(), openBrowser()])
})

afterAll(async () => {
  await browser?.close()
  await scene?.close()
})

const desks: Readonly<Record<string, readonly (readonly [address: string, drawn: string])[]>> = {
  'city-1': [
    ['/work/dashboard', 'table.heat tfoot td'],
    ['/work/dashboard/applied', 'table.rows td'],
    ['/work/charts', '.chart svg'],
    ['/work/set-up', 'ol.set-up li'],
    ['/work/set-up/rules', 'table.parameters td'],
    ['/work/set-up/receiving', 'table.rows .ant-select'],
    ['/work/calendar', 'table.month td'],
  ],
  'commend-1': [['/work/supervision', 'table.rows tbody tr']],
  sysadmin: [['/work/calendar/adopt', 'textarea']],
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

it.each(Object.keys(desks))(
  '%s',
  async (login) => {
    const page = await enter(browser, scene, { login })
    const found: string[] = []
    for (const mode of ['standard', 'care', 'hc', 'dark']) {
      await page.context().addCookies([{ name: 'zhiheng-display', value: mode, url: scene.base }])
      for (const [address, drawn] of desks[login] ?? []) found.push(...(await look(page, address, drawn)).map((fault) => `${mode}: ${fault}`))
    }
    expect(found).toEqual([])
    await page.context().close()
  },
  300_000,
)

it('the policy held nothing back', () => {
  expect(complaints).toEqual([])
})
