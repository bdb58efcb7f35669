/** The city clerk chooses every application, reads which are open and why the others are not, and receives what can be received. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, tabTo, violations, words } from '../../helpers/browser.ts'
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

it('all are chosen by keyboard', async () => {
  await page.goto('/work/list/applications')
  await page.getByText('共 14 件').waitFor()
  await page.getByText('选中几件，可以一并办理。').waitFor()
  await page.getByLabel('选中全部').focus()
  await page.keyboard.press('Space')
  await page.getByText('已选 14 件').waitFor()
  await page.getByRole('link', { name: '接收报送材料' }).focus()
  await page.keyboard.press('Enter')
})

it('every case stands there first, the closed ones with sentence and ground', async () => {
  await page.getByText('可以办理 1 件，现在不能办理 13 件。').waitFor()
  const rows = page.locator('table.rows tbody tr')
  expect(await rows.count()).toBe(14)
  for (const row of await rows.all()) expect(await words(row.locator('td').nth(2))).toMatch(/^可以办理$|.+（.+）$/)
  expect(await violations(page)).toEqual([])
})

it('what is open is carried out, and each case has its result', async () => {
  await tabTo(page, (focus) => focus.words === '接收报送材料（1 件）')
  await page.keyboard.press('Enter')
  await page.getByText('已全部办完，每件的结果列在上面。').waitFor()
  expect(await page.getByText('已办理', { exact: true }).count()).toBe(1)
  const { application } = scene.town.applicants[4] ?? { application: '' }
  const row = await scene.house.db.selectFrom('application').select('stage').where('id', '=', application).executeTakeFirstOrThrow()
  expect(row.stage).toBe('received')
  expect(complaints).toEqual([])
})
