/** A page looked at in the four modes, on a desk and on a phone: what axe finds, and whether anything is cut. */
import type { Page } from 'playwright-core'
import { colourRules, lookRules, makeOf, violations } from './browser.ts'

/** An address with what shows that it is drawn. */
export type Look = readonly [address: string, drawn: string]

const WIDTHS = [1280, 390]
/** What is looked for in a mode where the page is made as it is in the standard one. */
const MODES: Readonly<Record<string, readonly string[] | undefined>> = {
  standard: undefined,
  care: lookRules,
  hc: colourRules,
  dark: colourRules,
}

/** The page is fetched once; the mode then comes as it comes from another window of the same person. */
export async function faultsOf(page: Page, [address, drawn]: Look): Promise<string[]> {
  await page.goto(address)
  await page.locator(drawn).first().waitFor({ timeout: 30_000 })
  const found: string[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    await drawnAnew(page)
    let standard = 0
    for (const [mode, rules] of Object.entries(MODES)) {
      await inMode(page, mode)
      const make = await makeOf(page)
      standard ||= make
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      const faults = [...(await violations(page, make === standard ? rules : undefined)), ...(over > 0 ? [`${over} px too wide`] : [])]
      found.push(...faults.map((fault) => `${mode} ${address} at ${width}: ${fault}`))
    }
  }
  return found
}

/** Every look, one after the other. */
export async function faultsOfAll(page: Page, looks: readonly Look[]): Promise<string[]> {
  const found: string[] = []
  for (const look of looks) found.push(...(await faultsOf(page, look)))
  return found
}

/** A picture of the former width stands until its box has been measured, which is before the next frame is painted: nobody sees it. */
async function drawnAnew(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}

async function inMode(page: Page, mode: string): Promise<void> {
  await page.evaluate((chosen) => {
    const windows = new BroadcastChannel('zhiheng-display')
    windows.postMessage(chosen)
    windows.close()
  }, mode)
  await page.locator(`html[data-mode="${mode}"]`).waitFor()
}
