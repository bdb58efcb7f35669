/** Keyboard alone on the main pages: the order of the Tab key is the order of reading, every stop is framed and large enough. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listening, openBrowser, tabStops, visitor } from '../../helpers/browser.ts'
import { portalAddressesByPage } from '../../helpers/portal-addresses.ts'
import { type PortalScene, portalScene } from '../../helpers/portal-scene.ts'

let scene: PortalScene
let browser: Browser
let base = ''

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([portalScene(), openBrowser()])
  base = await listening(scene.app)
}, 120_000)

afterAll(async () => {
  await browser.close()
  await scene.close()
})

it.each([
  ['standard', 390],
  ['care', 390],
  ['hc', 1280],
] as const)(
  '%s at %d pixels',
  async (mode, width) => {
    const context = await visitor(browser, { base, width, mode, script: true })
    const page = await context.newPage()
    for (const address of await portalAddressesByPage(scene)) {
      await page.goto(address)
      const stops = await tabStops(page)
      expect(stops[0]?.words, address).toBe('跳到正文')
      expect(
        stops.filter((stop) => !stop.framed).map((stop) => stop.words),
        address,
      ).toEqual([])
      if (width < 600) {
        const backwards = stops.slice(2).filter((stop, index) => stop.top < (stops[index + 1]?.top ?? 0) - 24)
        expect(
          backwards.map((stop) => stop.words),
          `${address}: against the order of reading`,
        ).toEqual([])
      }
    }
    await context.close()
  },
  180_000,
)
