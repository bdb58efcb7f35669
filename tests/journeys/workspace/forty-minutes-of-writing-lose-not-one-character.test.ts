/** Forty minutes of writing, pressed together: the line is cut twenty times, the page is killed and opened again, the session ends. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { start } from '../../../demo/applicants.ts'
import { type ApplyingScene, applyingScene } from '../../helpers/applying-scene.ts'
import { openBrowser } from '../../helpers/browser.ts'
import { savedContent, untilSaved } from '../../helpers/dossier-desk.ts'
import { enter, signIn } from '../../helpers/workspace-scene.ts'

const CUTS = 20
let scene: ApplyingScene
let browser: Browser
let page: Page
let context: BrowserContext
let application = ''

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([applyingScene(), openBrowser()])
  const [applicant] = scene.applicants
  if (!applicant) throw new Error('the scene has no applicant')
  await start(scene.office, applicant, scene.edition)
  application = applicant.application
  page = await enter(browser, scene, { login: 'drafter-1' })
  context = page.context()
})

afterAll(async () => {
  await browser?.close()
  await scene?.close()
})

const open = async () => {
  await page.goto(`/work/dossier/${application}/form/overview`)
  await page.getByLabel('正文').waitFor()
}
/** Three ways in which a line goes: the network away, requests that die on the way, answers that never come back. */
const cut = async (way: number) => {
  if (way === 0) await context.setOffline(true)
  if (way === 1) await context.route('**/draft/**', (route) => route.abort())
  if (way === 2)
    await context.route('**/draft/**', async (route) => {
      if (route.request().method() === 'PUT') await route.fetch().catch(() => null)
      await route.abort()
    })
}
const mend = async () => {
  await context.unroute('**/draft/**')
  await context.setOffline(false)
}

it('not one character is lost', async () => {
  await open()
  let written = ''
  const write = async (text: string) => {
    await page.getByLabel('正文').press('Control+End')
    await page.keyboard.insertText(text.slice(0, 4))
    await page.keyboard.type(text.slice(4), { delay: 4 })
    written += text
  }
  for (let round = 1; round <= CUTS; round += 1) {
    await write(`第${round}段，先在线上写；abc `)
    await page.waitForTimeout(round % 3 === 0 ? 450 : 60)
    await cut(round % 3)
    await write(`断线后接着写第${round}段，def。`)
    await page.waitForTimeout(round % 4 === 0 ? 700 : 120)
    await expect.poll(() => page.locator('.saved-sign').getAttribute('data-phase')).toBe('kept')
    if (round % 5 === 0) {
      await page.close({ runBeforeUnload: false })
      await mend()
      page = await context.newPage()
      await open()
      await expect.poll(() => page.getByLabel('正文').inputValue()).toBe(written)
    } else await mend()
  }
  await untilSaved(page)
  expect(await savedContent(scene.house, application, 'overview')).toEqual({ text: written })
}, 180_000)

it('what was typed without a line outlives signing out and in again', async () => {
  const before = String((await savedContent(scene.house, application, 'overview'))?.text)
  await context.route('**/draft/**', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()))
  await page.getByLabel('正文').press('Control+End')
  await page.keyboard.insertText('退出前写的。')
  await page.evaluate(async () => {
    const session = await (await fetch('/api/session')).json()
    await fetch('/api/session', { method: 'DELETE', headers: { 'x-csrf-token': session.csrf } })
  })
  await page.goto('/work')
  await context.unroute('**/draft/**')
  await signIn(page, scene, 'drafter-1')
  await page.locator('.shell').waitFor()
  await page.goto(`/work/dossier/${application}`)
  await page.getByText('本机还有1部分没有传到服务器').waitFor()
  await open()
  await untilSaved(page)
  expect(await savedContent(scene.house, application, 'overview')).toEqual({ text: `${before}退出前写的。` })
}, 60_000)
