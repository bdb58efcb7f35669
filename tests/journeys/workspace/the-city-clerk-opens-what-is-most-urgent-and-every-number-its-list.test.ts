/** The dashboard says what is most urgent and why; it opens that very case, and every number opens a list of as many. By mouse, and by keyboard alone. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, words } from '../../helpers/browser.ts'
import { hands } from '../../helpers/journey-hands.ts'
import { complaints, enter, type WorkspaceScene, workspaceScene } from '../../helpers/workspace-scene.ts'

let scene: WorkspaceScene
let browser: Browser
let page: Page

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([workspaceScene(), openBrowser()])
  page = await enter(browser, scene, { login: 'city-1' })
})

afterAll(async () => {
  await browser?.close()
  await scene?.close()
})

it('the most urgent leads, with its last moment, its ground and the rule by which it was chosen', async () => {
  await hands.press(page.getByRole('link', { name: '一屏看届' }))
  await page.locator('.next .sentence').waitFor()
  expect(await words(page.locator('.next .sentence'))).toMatch(/^异议 YY-2026-\d{4} 的审查(已超期\d+个工作日，请立即处理|.+到期，请作出处理)。$/)
  expect(await words(page.locator('.next'))).toContain('先看法定时限，再看挡住多少家。')
  await page
    .locator('.next')
    .getByRole('link', { name: /^第29条$/ })
    .waitFor()
})

it('the button opens that very case', async () => {
  const number = /YY-2026-\d{4}/.exec(await words(page.locator('.next .sentence')))?.[0] ?? 'none'
  await hands.press(page.locator('.next').getByRole('link', { name: '处理这一件' }))
  await page.getByRole('heading', { level: 1, name: new RegExp(number) }).waitFor()
})

it('a number of the table opens a list of as many', async () => {
  await page.goto('/work/dashboard')
  const total = page.locator('table.heat tfoot').getByRole('link').first()
  const count = Number(await total.textContent())
  expect(count).toBeGreaterThan(3)
  await hands.press(total)
  await page.getByRole('heading', { level: 1, name: '申报' }).waitFor()
  expect(await page.locator('table.rows tbody tr').count()).toBe(count)
  expect(await words(page.getByRole('status').last())).toBe(`共${count}件`)
})

it('by keyboard alone: J to a clock, Enter to its list, J to the case, Enter; P prints', async () => {
  await page.goto('/work/dashboard')
  await page.locator('[data-stop]').first().waitFor()
  await page.evaluate(() => {
    Object.assign(window, { printed: 0, print: () => Object.assign(window, { printed: 1 }) })
  })
  await page.keyboard.press('p')
  expect(await page.evaluate(() => (window as unknown as { printed: number }).printed)).toBe(1)
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.locator('table.rows tbody tr').first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '下一步' }).waitFor()
  expect(page.url()).toContain('/work/case/')
})

it('the supervisor sees each stage with its rule and its record, and acts on none', async () => {
  const supervisor = await enter(browser, scene, { login: 'commend-1' })
  await hands.press(supervisor.getByRole('link', { name: '监督一屏' }))
  await supervisor.getByRole('cell', { name: '县（区）公示期满后报送' }).waitFor()
  await hands.press(supervisor.getByRole('link', { name: /^区县报送：\d+件$/ }).first())
  await supervisor.getByRole('heading', { level: 1, name: '区县报送' }).waitFor()
  await supervisor.context().close()
})

it('the page had no fault', () => {
  expect(complaints).toEqual([])
})
