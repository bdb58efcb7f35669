/**
 * Every public page in some modes, in both languages, each loaded once in a mode: axe at the width of a telephone and of a
 * desk, and no sideways scrolling at the widths people have, down to 320 pixels (which is 400 % on 1280).
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { colourRules, everyRuleEverywhere, listening, openBrowser, violations, visitor } from './browser.ts'
import { portalAddresses } from './portal-addresses.ts'
import { type PortalScene, portalScene } from './portal-scene.ts'

const HEIGHT = 900
const WIDTHS = [1280, 768, 390, 320]
const AXE_WIDTHS = [1280, 390]
/** High contrast and dark have other colours and no other measures: there axe looks at colours. English marks are the same in every mode. */
const ALSO_ENGLISH = ['standard', 'care']

export function walkThePortal(modes: readonly string[]): void {
  let scene: PortalScene
  let browser: Browser
  let base = ''
  let addresses: readonly string[] = []

  beforeAll(async () => {
    const [told, opened] = await Promise.all([portalScene(), openBrowser()])
    scene = told
    browser = opened
    base = await listening(scene.app)
    addresses = await portalAddresses(scene)
  }, 120_000)

  afterAll(async () => {
    await browser.close()
    await scene.close()
  })

  it.each(modes)(
    '%s',
    async (mode) => {
      const page = await (await visitor(browser, { base, mode, script: true })).newPage()
      const found: string[] = []
      for (const url of everyRuleEverywhere || ALSO_ENGLISH.includes(mode) ? [...addresses, ...addresses.map(english)] : addresses) {
        await page.goto(url)
        for (const fault of await faultsOf(page, mode, everyRuleEverywhere || mode === 'standard' || !url.startsWith('/en')))
          found.push(`${url} ${fault}`)
      }
      await page.context().close()
      expect(found).toEqual([])
    },
    everyRuleEverywhere ? 1_800_000 : 240_000,
  )
}

function english(address: string): string {
  return address === '/' ? '/en' : `/en${address}`
}

async function faultsOf(page: Page, mode: string, withAxe: boolean): Promise<readonly string[]> {
  const faults: string[] = []
  const rules = ALSO_ENGLISH.includes(mode) ? undefined : colourRules
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT })
    const over = await page.evaluate(widest)
    if (over) faults.push(`at ${width}: ${over}`)
    if (withAxe && AXE_WIDTHS.includes(width)) for (const violation of await violations(page, rules)) faults.push(`at ${width}: ${violation}`)
  }
  return faults
}

/** What is wider than the window, if anything is. */
function widest(): string | null {
  const room = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= room) return null
  const worst = [...document.querySelectorAll('main *, header *, footer *')].find((element) => element.getBoundingClientRect().right > room + 1)
  return `${document.documentElement.scrollWidth} > ${room}: ${worst?.outerHTML.slice(0, 160)}`
}
