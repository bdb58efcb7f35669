/** 公众: from the first page to the notice, its count, the article and the year's calendar, without script. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listening, openBrowser, visitor, words } from '../../helpers/browser.ts'
import { type PortalScene, portalScene } from '../../helpers/portal-scene.ts'

let scene: PortalScene
let browser: Browser
let page: Page

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([portalScene(), openBrowser()])
  page = await (await visitor(browser, { base: await listening(scene.app) })).newPage()
}, 120_000)

afterAll(async () => {
  await browser.close()
  await scene.close()
})

it('a visitor sees the stage, opens the notice, checks how it is counted, and reads what the count rests on', async () => {
  await page.goto('/')
  expect(await words(page.locator('h1'))).toContain('现在是受理名单公示')
  expect(await words(page.locator('.road [aria-current=step]'))).toContain('至9月24日24时')

  await page.getByRole('link', { name: '看公示名单' }).click()
  expect(await words(page.locator('h1'))).toContain('受理名单公示')
  const days = page.locator('.strip li')
  expect(await days.count()).toBe(7)
  expect((await words(days.nth(2))).replace(/\s+/g, '')).toBe('星期日9月20日第1个调休上班，计入')
  expect(await words(page.locator('.strip [aria-current=date]'))).toContain('今天')

  await page.getByRole('link', { name: '看条文' }).click()
  expect(new URL(page.url()).pathname).toBe('/law/15')
  expect(await words(page.locator('blockquote'))).toContain('公示时间不少于5个工作日')
  expect(await page.getByRole('heading', { name: '正在按本条进行' }).count()).toBe(1)

  await page.goBack()
  await page.getByRole('link', { name: '看全年日历' }).click()
  expect(await words(page.locator('h1'))).toBe('2026年工作日')
  expect(await words(page.locator('td[aria-current=date]'))).toBe('22')

  await page.getByLabel('从哪天起（当日不计）').fill('2026-09-22')
  await page.getByLabel('几个工作日').fill('9')
  await page.getByRole('button', { name: '算期限' }).click()
  expect(await page.getByRole('heading', { name: '到2026年10月12日（星期一）24时止' }).count()).toBe(1)
})

it('finds a withdrawn notice among all, and from there the one that replaced it', async () => {
  await page.goto('/')
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '公示', exact: true }).click()
  await page.getByRole('link', { name: '已撤回' }).click()
  await page.locator('tbody th a').first().click()
  expect(await words(page.locator('.banner.bad'))).toContain('公示名称有误')
  await page.locator('.banner.bad a').click()
  expect(await words(page.locator('h1'))).toContain('更正后重新公示')
})

it('finds out whether an organisation can apply, and who receives', async () => {
  await page.goto('/')
  await page.getByRole('link', { name: '能不能报' }).click()
  await page.getByLabel('单位住所在哪里').selectOption({ label: '七里河区' })
  await page.getByLabel('从哪天起在兰州市注册登记').fill('2018-05-20')
  await page.getByRole('button', { name: '对照条件' }).click()
  expect(await words(page.locator('tbody tr').first())).toContain('2023年5月20日已满')
  expect(await page.getByText('七里河区质量工作议事协调机构牵头部门').count()).toBe(1)
})
