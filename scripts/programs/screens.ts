/**
 * `npm run screens -- [--only WORDS] [--from FOLDER]`: pictures of the main screens, in both languages, at 1280 and 390 px, and
 * an index of them, into docs/screens. Each demonstration is told up to the point where the screen has something to show;
 * `--from` takes copies of demonstrations that stand already in FOLDER/POINT. A line more in `shots` is a screen more.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { startDemonstration } from '../../demo/demonstration.ts'
import { readCommandLine, stop, word } from '../../src/server/command-line.ts'
import { projectFile } from '../../src/server/place.ts'
import { openBrowser } from '../../tests/helpers/browser.ts'
import { type Shot, shots } from '../screens/shots.ts'
import { freePort } from '../server-process.ts'

const { values } = readCommandLine({
  called: 'npm run screens --',
  says: '主要界面的图片 · pictures of the main screens',
  options: {
    only: word('WORDS', '只拍名称或账号含有WORDS的 · only those whose name or login holds WORDS'),
    from: word('DIR', '用DIR中已经讲好的演示 · from demonstrations that stand in DIR/POINT'),
  },
})
const PASSWORD = 'zhiheng-2026-demo'
const folder = projectFile('docs', 'screens')
const sizes = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
] as const

const wanted = shots.filter(({ name, login }) => !values.only || `${name} ${login ?? ''}`.includes(values.only))
if (wanted.length === 0) stop(`没有名称或者账号含有 ${values.only} 的界面 (no screen has it in its name or login)`)
mkdirSync(folder, { recursive: true })
const browser = await openBrowser()
for (const at of [...new Set(wanted.map((shot) => shot.at))]) await atPoint(browser, at)
await browser.close()
writeFileSync(join(folder, 'README.md'), index())
process.exit(0)

/** Every picture of one point of the road. */
async function atPoint(browser: Browser, at: Shot['at']): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'zhiheng-screens-'))
  if (values.from) cpSync(join(values.from, at), directory, { recursive: true })
  const port = await freePort()
  const started = await startDemonstration({ directory, port, at, say: () => {} })
  const base = `http://127.0.0.1:${port}`
  const here = wanted.filter((shot) => shot.at === at)
  for (const login of [...new Set(here.map((shot) => shot.login))]) {
    const page = await desk(browser, base, login === 'expert-1' ? (started.note.expert ?? login) : login)
    for (const language of ['zh', 'en'] as const) {
      await page.context().addCookies([{ name: 'zhiheng-language', value: language, url: `${base}/work` }])
      for (const size of sizes) {
        await page.setViewportSize(size)
        for (const shot of here.filter((each) => each.login === login)) await picture(page, shot, `${shot.name}-${size.width}-${language}`)
      }
    }
    await page.context().close()
  }
  await started.stop()
  rmSync(directory, { recursive: true, force: true })
}

/** Somebody signed in, in both steps, or a visitor of the portal. */
async function desk(browser: Browser, base: string, login: string | null): Promise<Page> {
  const context = await browser.newContext({ baseURL: base, viewport: sizes[0], locale: 'zh-CN', reducedMotion: 'reduce' })
  const page = await context.newPage()
  if (login === null) return page
  await page.goto('/work')
  await page.locator('input').first().fill(login)
  await page.locator('input[type=password]').fill(PASSWORD)
  await page.keyboard.press('Enter')
  const code = page.getByLabel('动态码').first()
  // Some posts have one step only.
  await code.or(page.locator('.shell')).first().waitFor()
  if ((await code.count()) === 0) return page
  const response = await page.request.get('/demo/clock.json')
  await code.fill(((await response.json()) as { code: string }).code)
  await page.keyboard.press('Enter')
  await page.locator('.shell').waitFor()
  return page
}

async function picture(page: Page, { login, path, open = [], keys = [] }: Shot, name: string): Promise<void> {
  await page.goto(login === null ? portalAddress(path, name.endsWith('-en')) : `/work${path}`)
  await settled(page)
  for (const selector of open) {
    await page.locator(selector).first().click()
    await settled(page)
  }
  for (const key of keys) await page.keyboard.press(key)
  await page.waitForTimeout(400)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  console.log(`  ${name}`)
}

function portalAddress(path: string, english: boolean): string {
  if (!english) return path
  return path === '/' ? '/en' : `/en${path}`
}

/** Everything asked for has come: a heading or a table stands, and nothing is being read. */
async function settled(page: Page): Promise<void> {
  const stands = () => document.querySelector('main h1, main h2, main table') !== null && document.querySelector('main .skeleton') === null
  await page.waitForTimeout(600)
  for (let round = 0; round < 2; round++) {
    await page.waitForFunction(stands, undefined, { timeout: 30_000 })
    await page.waitForTimeout(300)
  }
}

/** docs/screens/README.md. */
function index(): string {
  const lines = shots.map(({ name, post, screen, at, login, path }) => {
    const pictures = sizes.flatMap(({ width }) =>
      ['zh', 'en']
        .filter((language) => existsSync(join(folder, `${name}-${width}-${language}.png`)))
        .map((language) => `[${width} ${language}](${name}-${width}-${language}.png)`),
    )
    return `| ${post} | ${screen} | \`${login === null ? path : `/work${path}`}\` | ${at} | ${login ?? ''} | ${pictures.join(' ')} |`
  })
  return `# Screens

Pictures of the main screens of every post, taken by \`npm run screens\` in the demonstration (\`npm run demo -- --at POINT\`): everybody and everything in them is made up. The list is \`scripts/screens/shots.ts\`.

| Post | Screen | Address | Point of the road | Login | Pictures |
| --- | --- | --- | --- | --- | --- |
${lines.join('\n')}
`
}
