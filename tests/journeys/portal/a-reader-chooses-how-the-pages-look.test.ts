/** Modes and languages by link: kept by the server, back to the same page, never to another site. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listening, openBrowser, visitor, words } from '../../helpers/browser.ts'
import { type PortalScene, portalScene } from '../../helpers/portal-scene.ts'

let scene: PortalScene
let browser: Browser
let page: Page
let base = ''

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([portalScene(), openBrowser()])
  base = await listening(scene.app)
  page = await (await visitor(browser, { base })).newPage()
}, 120_000)

afterAll(async () => {
  await browser.close()
  await scene.close()
})

it('a reader turns on the easy version on an inner page, stays there, and finds it on every other', async () => {
  await page.goto('/notices?stage=ended')
  await page.getByRole('link', { name: '关怀版' }).click()
  expect(page.url()).toBe(`${base}/notices?stage=ended`)
  expect(await page.locator('html').getAttribute('class')).toBe('care')
  expect(await words(page.locator('.call'))).toContain('打电话给我们')
  await page.getByRole('link', { name: '验荣誉' }).click()
  expect(await page.locator('html').getAttribute('class')).toBe('care')
  await page.getByRole('link', { name: '标准' }).click()
  expect(await page.locator('html').getAttribute('class')).toBeNull()
})

it('reads the same page in English, with Chinese names marked, and comes back', async () => {
  await page.goto(`/notices/${scene.notices.acceptance}`)
  await page.getByRole('link', { name: 'English' }).click()
  expect(page.url()).toBe(`${base}/en/notices/${scene.notices.acceptance}`)
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(await words(page.locator('#count-title'))).toContain('working day 3 of 5')
  expect(await page.locator('h1 [lang=zh-CN]').count()).toBe(1)
  await page.getByRole('link', { name: '中文' }).click()
  expect(page.url()).toBe(`${base}/notices/${scene.notices.acceptance}`)
})

it('is never sent to another site by the way back', async () => {
  for (const back of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example']) {
    await page.goto(`/mode/dark?back=${encodeURIComponent(back)}`)
    expect(page.url()).toBe(`${base}/`)
  }
  expect(await page.locator('html').getAttribute('class')).toBe('dark')
})
