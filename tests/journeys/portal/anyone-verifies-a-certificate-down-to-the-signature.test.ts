/** 验证荣誉: a number from a certificate, its standing today, the entry behind it, every step to the signed root. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { provesInclusion } from '../../../src/server/ledger/tree.ts'
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

it('anyone types a number as it looks on paper and sees that the honour is valid, until when, and how to name it', async () => {
  await page.goto('/holders')
  const certificate = (await words(page.locator('td[data-l=证书编号]').first())).trim()
  await page.goto('/verify')
  await page.getByLabel('证书编号').fill(` ${certificate.toLowerCase().replace('-', '－')} `)
  await page.getByRole('button', { name: '验证荣誉' }).click()
  expect(new URL(page.url()).pathname).toBe(`/verify/${certificate}`)
  expect(await words(page.locator('h1'))).toBe('有效')
  expect(await words(page.locator('.facts'))).toContain('还有4年3个月')
  expect(await words(page.locator('.say'))).toBe('2026年度兰州市政府质量奖')
})

it('follows the proof from the entry to the signature and takes it home', async () => {
  await page.getByRole('link', { name: '看存证和核验步骤' }).click()
  expect(await words(page.locator('h1'))).toContain('核验一致')
  expect(await page.locator('.proof-steps li').count()).toBeGreaterThan(5)
  const proof = (await (await page.request.get(`${page.url()}/proof.json`)).json()) as {
    entry: string
    sealed: { position: number; treeSize: number; path: string[]; root: string }
  }
  const { position, treeSize, path, root } = proof.sealed
  expect(provesInclusion(proof.entry, position, treeSize, path, root)).toBe(true)
})

it('is told from a mistyped digit, from an unknown certificate and from something else, and never shown a list', async () => {
  for (const [typed, title] of [
    ['LZ26-Q0501-9', '编号校验位不符'],
    ['LZ26-Q0599-7', '查无此证'],
    ['hello', '编号写法不对'],
  ] as const) {
    await page.goto('/verify')
    await page.getByLabel('证书编号').fill(typed)
    await page.getByRole('button', { name: '验证荣誉' }).click()
    expect([typed, await words(page.locator('h1'))]).toEqual([typed, title])
  }
})
