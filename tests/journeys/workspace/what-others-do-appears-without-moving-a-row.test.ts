/** What a colleague does shows up by itself; under the pointer the rows stay and a quiet line says how many have changed. Who was away is told. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from '../../helpers/browser.ts'
import { hands } from '../../helpers/journey-hands.ts'
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

const office = () => scene.town.office
const district = () => {
  const found = scene.town.city.districts['620102']
  if (!found) throw new Error('no district')
  return found
}

it('a list is read anew when the bell rings', async () => {
  await page.goto('/work/list/applications')
  await page.getByText(/^共 7 件$/).waitFor()
  await page.mouse.move(5, 5)
  const { application } = scene.town.applicants[1] ?? { application: '' }
  await office().send('application.request-completion', application, { items: ['缺页'], due: '2026-12-31' }, district().handler)
  await page.getByRole('row').filter({ hasText: '退回补正' }).first().waitFor()
})

it('under the pointer rows stay as they are until they are asked for', async () => {
  await page.locator('table.rows tbody tr').first().hover()
  const before = await page.locator('table.rows tbody').textContent()
  const { application } = scene.town.applicants[1] ?? { application: '' }
  const { version } = await scene.house.db.selectFrom('application').select('version').where('id', '=', application).executeTakeFirstOrThrow()
  await office()
    .send('application.decline', application, { opinion: '不符合推荐要求', reasons: '不符合推荐要求' }, district().handler)
    .catch(() => {})
  await scene.house.db
    .updateTable('application')
    .set({ version: version + 1 })
    .where('id', '=', application)
    .execute()
  scene.house.changed(['application'])
  const line = page.getByRole('button', { name: '有1处更新，显示' })
  await line.waitFor()
  expect(await page.locator('table.rows tbody').textContent()).toBe(before)
  await hands.press(line)
  await line.waitFor({ state: 'hidden' })
})

it('who comes back reads in sentences what happened meanwhile', async () => {
  const colleague = await enter(browser, scene, { login: 'district-1-2' })
  await colleague.locator('main h1').waitFor()
  await expect
    .poll(async () => (await scene.house.db.selectFrom('preference').select('name').execute()).some(({ name }) => name.startsWith('looked.')))
    .toBe(true)
  await colleague.waitForTimeout(500)
  const { application } = scene.town.applicants[3] ?? { application: '' }
  await office().send('application.record-verdict', application, { quality: 'truth', outcome: 'met', notes: [] }, district().handler)
  await colleague.getByRole('heading', { name: /^自上次查看/ }).waitFor()
  await hands.press(colleague.getByRole('button', { name: '记为已看' }))
  await colleague.getByRole('heading', { name: /^自上次查看/ }).waitFor({ state: 'hidden' })
  await colleague.context().close()
})

it('when the line is lost it is said at once, with what is kept here; signing out names it first', async () => {
  const { application } = scene.town.applicants[3] ?? { application: '' }
  await page.goto(`/work/open/notice.publish-district?edition=${scene.town.edition}`)
  await hands.write(page.getByLabel('标题'), '写到一半')
  await page.context().setOffline(true)
  await page.getByText(/^网络\d\d:\d\d断开，可以继续填写$/).waitFor()
  await page.getByText('本机已存，1条待传。').waitFor()
  await page.getByRole('main').getByRole('link', { name: '发布县（区）公示' }).waitFor()
  await page.context().setOffline(false)
  await page.getByText(/断开，可以继续填写$/).waitFor({ state: 'hidden' })
  await hands.press(page.locator('.who'))
  await hands.press(page.getByRole('menuitem', { name: '退出登录' }))
  await page.getByText('还有1处填写没有提交').waitFor()
  await hands.press(page.getByRole('button', { name: '回去提交' }))
  expect(await page.getByLabel('标题').inputValue()).toBe('写到一半')
  expect(application).not.toBe('')
  expect(complaints.filter((words) => !/ERR_INTERNET_DISCONNECTED/.test(words))).toEqual([])
})
