/** Twenty-three items typed by keyboard in one sitting, the page killed several times while typing; sealed; the server has what was typed. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { gbt19580of2012 } from '../../../src/law/lanzhou-2023/criteria/gbt19580-2012.ts'
import { itemsOf } from '../../../src/law/measures.ts'
import { openBrowser, PATIENCE, tabTo } from '../../helpers/browser.ts'
import { complaints, enter, type WorkspaceScene, workspaceScene } from '../../helpers/workspace-scene.ts'

let scene: WorkspaceScene
let browser: Browser
let context: BrowserContext
let page: Page
let sheet: string

const items = itemsOf(gbt19580of2012)
/** What is typed for each item: 5, 10, … and 100 among them. */
const percentOf = (at: number) => [65, 5, 100, 40, 0, 75, 90][at % 7] ?? 50
const strengthOf = (code: string) => `${code} 目标逐级分解到班组，有目标卡可查`

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([workspaceScene(), openBrowser()])
  const found = await scene.house.db.selectFrom('sheet').select(['id', 'expert']).where('stage', '=', 'open').orderBy('id').executeTakeFirstOrThrow()
  sheet = found.id
  const { person } = await scene.house.db.selectFrom('expert').select('person').where('id', '=', found.expert).executeTakeFirstOrThrow()
  const { login } = await scene.house.db
    .selectFrom('credential')
    .select('login')
    .where('account', '=', person ?? '')
    .executeTakeFirstOrThrow()
  page = await enter(browser, scene, { login })
  context = page.context()
})

afterAll(async () => {
  await browser?.close()
  await scene?.close()
})

/** The page is gone without a word, and opened again. */
async function kill(): Promise<void> {
  const url = page.url()
  await page.close({ runBeforeUnload: false })
  page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  page.on('pageerror', (fault) => complaints.push(String(fault)))
  await page.goto(url)
  await page.locator('.sheet-score h2').waitFor()
}

const at = () => page.locator('.sheet-items [aria-current] .code').textContent()

it('the desk leads to the sheet by keyboard', async () => {
  await page.locator('.next .sentence').waitFor()
  await tabTo(page, ({ words }) => words === '开始评分')
  await page.keyboard.press('Enter')
  await page.locator('.sheet-score h2').waitFor()
  await page.locator('.handed-in').waitFor()
  expect(page.url()).toContain(sheet)
  expect(await page.getByText('合计在全部评完后显示').isVisible()).toBe(true)
})

it('digits are a percentage, letters go to the comments, and neither while a text is typed or composed', async () => {
  await page.keyboard.press('6')
  await page.getByText('6 还不是完整的百分比，请接着键入').waitFor()
  await page.keyboard.press('5')
  await page.getByText('得 32.50 分').waitFor()
  await page.keyboard.press('s')
  await page.keyboard.type('sivge 12 3')
  expect(await page.getByLabel('优势').inputValue()).toBe('sivge 12 3')
  expect(await page.getByRole('textbox', { name: '百分比' }).inputValue()).toBe('65')
  await page.keyboard.press('Escape')
  await page.evaluate(() => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 's', isComposing: true, bubbles: true })))
  await page.evaluate(() => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: '9', keyCode: 229, bubbles: true } as never)))
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SECTION')
  await page.keyboard.press('Control+z')
  expect(await page.getByLabel('优势').inputValue()).toBe('')
  await page.getByText('已撤销：4.1.2').waitFor()
})

it('twenty-three items in one sitting, the page killed while typing', { timeout: 120_000 }, async () => {
  for (const [index, { code }] of items.entries()) {
    expect(await at()).toBe(code)
    await page.keyboard.type(String(percentOf(index)))
    await page.keyboard.press('s')
    await page.keyboard.type(strengthOf(code))
    if (index % 5 === 2) {
      await kill()
      // The item is complete, so the page opens at the next one.
      expect(await page.locator('.progress').textContent()).toContain(`${index + 1} / 23`)
      continue
    }
    if (index === 4) {
      await page.keyboard.press('Escape')
      await page.keyboard.press('v')
      await page.keyboard.type('抽两个车间')
    }
    if (index < items.length - 1) await page.keyboard.press('Control+Enter')
  }
  await page.locator('[data-phase="saved"]').waitFor()
  const { content } = await scene.house.db
    .selectFrom('sheet_draft')
    .select('content')
    .where('sheet', '=', sheet)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  expect(content).toMatchObject(
    Object.fromEntries(items.map(({ code }, index) => [code, { percent: percentOf(index), strengths: strengthOf(code) }])),
  )
})

it('all is looked at once more, the commitment is read, and the sheet is sealed with what was typed', async () => {
  await tabTo(page, ({ words }) => words === '检查并封存')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '再看一遍全部 23 条' }).waitFor()
  expect(await page.getByRole('button', { name: '封存评分表' }).count()).toBe(0)
  await page.getByText('请先看过全部条款并勾选承诺').waitFor()
  await page.getByLabel('我已看过全部条款，承诺如上').focus()
  await page.keyboard.press('Space')
  await tabTo(page, ({ words }) => words === '封存评分表')
  await page.keyboard.press('Enter')
  await page.getByText('评分表已封存，不能再改').waitFor()
  const { state } = await scene.house.db.selectFrom('sheet').select('state').where('id', '=', sheet).executeTakeFirstOrThrow()
  const sealed = state as { readonly stage: string; readonly items: Record<string, object>; readonly total: number }
  expect(sealed.stage).toBe('sealed')
  expect(sealed.items).toEqual(
    Object.fromEntries(items.map(({ code }, index) => [code, { percent: percentOf(index), strengths: strengthOf(code), improvements: '' }])),
  )
  expect(sealed.total).toBe(items.reduce((sum, { points }, index) => sum + points * percentOf(index), 0))
  await page.getByText('抽两个车间').waitFor()
  expect(complaints).toEqual([])
})
