/** Every page at the widths people have, down to 320 pixels (which is 400 % on 1280), in the standard and the easy version. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listening, openBrowser, visitor } from '../../helpers/browser.ts'
import { portalAddresses } from '../../helpers/portal-addresses.ts'
import { type PortalScene, portalScene } from '../../helpers/portal-scene.ts'

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

it.each([
  ['standard', 320],
  ['standard', 390],
  ['standard', 768],
  ['standard', 1280],
  ['care', 320],
  ['care', 390],
  ['care', 1280],
] as const)(
  '%s at %d pixels',
  async (mode, width) => {
    const context = await visitor(browser, { base, width, mode, script: true })
    const page = await context.newPage()
    const wide: string[] = []
    for (const path of await portalAddresses(scene)) {
      for (const address of [path, path === '/' ? '/en' : `/en${path}`]) {
        await page.goto(address)
        const over = await page.evaluate(() => {
          const room = document.documentElement.clientWidth
          if (document.documentElement.scrollWidth <= room) return null
          const worst = [...document.querySelectorAll('main *, header *, footer *')].find(
            (element) => element.getBoundingClientRect().right > room + 1,
          )
          return `${document.documentElement.scrollWidth} > ${room}: ${worst?.outerHTML.slice(0, 160)}`
        })
        if (over) wide.push(`${address} ${over}`)
      }
    }
    await context.close()
    expect(wide).toEqual([])
  },
  120_000,
)
