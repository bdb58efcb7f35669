/** Axe over every public page in some modes, at the width of a telephone and of a desk. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listening, openBrowser, violations, visitor } from './browser.ts'
import { portalAddresses } from './portal-addresses.ts'
import { type PortalScene, portalScene } from './portal-scene.ts'

export function axeOverThePortal(modes: readonly string[]): void {
  let scene: PortalScene
  let browser: Browser
  let base = ''

  beforeAll(async () => {
    scene = await portalScene()
    browser = await openBrowser()
    base = await listening(scene.app)
  }, 120_000)

  afterAll(async () => {
    await browser.close()
    await scene.close()
  })

  describe.each(modes)('%s', (mode) => {
    it.each([390, 1280])(
      'at %d pixels',
      async (width) => {
        const context = await visitor(browser, { base, width, mode, script: true })
        const page = await context.newPage()
        const found: string[] = []
        const addresses = await portalAddresses(scene)
        for (const address of mode === 'standard' ? [...addresses, ...addresses.map((each) => (each === '/' ? '/en' : `/en${each}`))] : addresses) {
          await page.goto(address)
          for (const violation of await violations(page)) found.push(`${address} ${violation}`)
        }
        await context.close()
        expect(found).toEqual([])
      },
      240_000,
    )
  })
}
