/** 申报单位: number and code, typed and sent by keyboard alone; a wrong code is told like an unknown number. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { trackerCode } from '../../../src/server/ledger/keys.ts'
import { listening, openBrowser, tabTo, visitor, words } from '../../helpers/browser.ts'
import { type PortalScene, portalScene } from '../../helpers/portal-scene.ts'

let scene: PortalScene
let browser: Browser
let page: Page

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([portalScene(), openBrowser()])
  page = await (await visitor(browser, { base: await listening(scene.app), script: true })).newPage()
}, 120_000)

afterAll(async () => {
  await browser.close()
  await scene.close()
})

it('an applicant skips to the content, opens the tracker, mistypes, mends it, and reads where the case stands', async () => {
  const { number } = scene.accepted[0] ?? { number: '' }
  await page.goto('/')
  const skip = await tabTo(page, (focus) => focus.words === '跳到正文')
  expect(skip.framed).toBe(true)
  await tabTo(page, (focus) => focus.words === '办件进度')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/tracker')

  await tabTo(page, (focus) => focus.words === 'number')
  await page.keyboard.type(number.toLowerCase())
  await page.keyboard.press('Tab')
  await page.keyboard.type('00000000')
  await page.keyboard.press('Enter')
  await page.waitForSelector('[role=alert]')
  expect(await words(page.locator('[role=alert]'))).toContain('编号和查询码对不上')
  expect(await page.title()).toContain('有误')
  expect(await page.locator('#number').inputValue()).toBe(number.toLowerCase())

  await tabTo(page, (focus) => focus.words === 'code')
  await page.keyboard.type(trackerCode(scene.house.keys, number))
  await page.keyboard.press('Enter')
  await page.waitForSelector('.track')
  expect(await words(page.locator('h1'))).toBe('列入受理名单')
  expect(page.url()).not.toContain(trackerCode(scene.house.keys, number))
  expect(await words(page.locator('.boxes'))).toContain('第3个工作日，共5个')
  expect(await words(page.locator('.track .now'))).toContain('列入受理名单，开始公示')
  expect(await page.locator('.track .later').count()).toBeGreaterThan(1)

  await tabTo(page, (focus) => focus.words === '每日计数')
  await page.keyboard.press('Enter')
  await page.waitForURL(/#count$/)
})
