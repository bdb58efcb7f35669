/**
 * `npm run screens -- [--only WORDS]`: pictures of the main screens, in both languages, at 1280 and 390 px, into docs/screens.
 * Each demonstration is told up to the point where the screen has something to show. A line more in `shots` is a picture more.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { startDemonstration } from '../../demo/demonstration.ts'
import { projectFile } from '../../src/server/place.ts'
import { openBrowser } from '../../tests/helpers/browser.ts'
import { type Shot, shots } from '../screens/shots.ts'
import { freePort } from '../server-process.ts'

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const PASSWORD = 'zhiheng-2026-demo'
const folder = projectFile('docs', 'screens')
const sizes = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
] as const

const wanted = shots.filter(({ name, login }) => !values.only || `${name} ${login}`.includes(values.only))
mkdirSync(folder, { recursive: true })
const browser = await openBrowser()
for (const at of [...new Set(wanted.map((shot) => shot.at))]) await atPoint(browser, at)
await browser.close()
process.exit(0)

/** Every picture of one point of the road. */
async function atPoint(browser: Browser, at: Shot['at']): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'zhiheng-screens-'))
  const port = await freePort()
  const started = await startDemonstration({ directory, port, at, say: () => {} })
  const base = `http://127.0.0.1:${port}`
  const here = wanted.filter((shot) => shot.at === at)
  for (const login of [...new Set(here.map((shot) => shot.login))]) {
    for (const size of sizes) {
      for (const language of ['zh', 'en'] as const) {
        const page = await desk(browser, { base, login, size, language })
        for (const shot of here.filter((each) => each.login === login)) await picture(page, shot, `${shot.name}-${size.width}-${language}`)
        await page.context().close()
      }
    }
  }
  await started.stop()
  rmSync(directory, { recursive: true, force: true })
}

interface Sitting {
  readonly base: string
  readonly login: string
  readonly size: (typeof sizes)[number]
  readonly language: 'zh' | 'en'
}

/** Somebody signed in, in both steps. */
async function desk(browser: Browser, { base, login, size, language }: Sitting): Promise<Page> {
  const context = await browser.newContext({ baseURL: base, viewport: size, locale: 'zh-CN', reducedMotion: 'reduce' })
  await context.addCookies([{ name: 'zhiheng-language', value: language, url: `${base}/work` }])
  const page = await context.newPage()
  await page.goto('/work')
  await page.locator('input').first().fill(login)
  await page.locator('input[type=password]').fill(PASSWORD)
  await page.keyboard.press('Enter')
  const code = page.getByLabel(language === 'zh' ? '动态码' : /code/i).first()
  await code.waitFor()
  const response = await page.request.get('/demo/clock.json')
  await code.fill(((await response.json()) as { code: string }).code)
  await page.keyboard.press('Enter')
  await page.locator('.shell').waitFor()
  return page
}

async function picture(page: Page, { path, open, keys }: Shot, name: string): Promise<void> {
  await page.goto(`/work${path}`)
  if (open) await page.locator(open).first().click()
  await page.waitForTimeout(400)
  await page
    .locator('main .skeleton')
    .waitFor({ state: 'detached' })
    .catch(() => {})
  for (const key of keys ?? []) await page.keyboard.press(key)
  await page.waitForTimeout(800)
  await page.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 72 })
  console.log(`  ${name}`)
}
