/** Home, a list, a case, a form and the palette: in four modes, on a desk and on a phone, without a fault of access and nothing cut. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, violations } from '../../helpers/browser.ts'
import { faultsOfAll, type Look } from '../../helpers/looks.ts'
import { complaints, enter, type WorkspaceScene, workspaceScene } from '../../helpers/workspace-scene.ts'

let scene: WorkspaceScene
let browser: Browser
let page: Page

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([workspaceScene(), openBrowser()])
  page = await enter(browser, scene, { login: 'district-1-1' })
})

afterAll(async () => {
  await browser?.close()
  await scene?.close()
})

it('the pages that every desk has', { timeout: 300_000 }, async () => {
  const [, submitted, , publicised] = scene.town.applicants.map(({ application }) => application)
  const looks: readonly Look[] = [
    ['/work', '.next .sentence'],
    ['/work/list/applications', 'table.rows td'],
    [`/work/case/application/${publicised}`, '.steps li'],
    [`/work/case/application/${submitted}/application.consult`, 'form.act .ant-select'],
    [`/work/batch/application.consult?kind=application&cases=${submitted},${publicised}`, 'table.rows td'],
    ['/work/articles/13', '.law-text'],
    ['/work/account', 'form.narrow'],
  ]
  expect(await faultsOfAll(page, looks)).toEqual([])
})

it.each(['care', 'hc', 'dark'])('the server draws a page in the mode %s from the start', async (mode) => {
  await page.context().addCookies([{ name: 'zhiheng-display', value: mode, url: scene.base }])
  await page.goto('/work')
  await page.locator('.next .sentence').waitFor()
  expect(await page.locator('html').getAttribute('data-mode')).toBe(mode)
  expect(await violations(page)).toEqual([])
})

it('the way in', async () => {
  const context = await browser.newContext({ baseURL: scene.base })
  page = await context.newPage()
  expect(await faultsOfAll(page, [['/work', 'form']])).toEqual([])
})

it('the policy held nothing back', () => {
  expect(complaints).toEqual([])
})
