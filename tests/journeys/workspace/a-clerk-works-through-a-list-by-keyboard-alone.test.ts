/** By keyboard alone: through the rows of home and of a list, into a case and to the next, a view kept, a case watched, everything found from one box. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { organisationName } from '../../../demo/names.ts'
import { Random } from '../../../demo/random.ts'
import type { By } from '../../../src/procedure/decision.ts'
import { newId } from '../../../src/server/ids.ts'
import { focusOf, openBrowser, tabTo, violations, words } from '../../helpers/browser.ts'
import { complaints, enter, type WorkspaceScene, workspaceScene } from '../../helpers/workspace-scene.ts'

let scene: WorkspaceScene
let browser: Browser
let page: Page

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([workspaceScene(), openBrowser()])
  await organisationSignsUp()
  page = await enter(browser, scene, { login: 'district-1-1' })
})

/** Of the town's applications only one waits for this district itself; an organisation to be verified is its second task. */
async function organisationSignsUp(): Promise<void> {
  const { office, licence } = scene.town
  const visitor: By = { person: newId('account'), role: 'public', body: '' }
  const { sector: _, ...identity } = organisationName(new Random(20), 20, '兰州')
  const rest = { area: '620102', domicile: '城关区示例路1号', registeredInCityOn: '2010-05-06', legalRepresentative: '何敏', authorisation: licence }
  await office.send('account.open', null, { id: visitor.person, name: '何敏', login: 'newcomer', activation: null, until: '' }, visitor)
  await office.send('organisation.sign-up', null, { id: newId('organisation'), ...identity, ...rest, licence, person: visitor.person }, visitor)
}

afterAll(async () => {
  await browser?.close()
  await scene?.close()
})

const heading = () => words(page.getByRole('heading', { level: 1 }))

it('J and Enter open the second task of home, G and H come back', async () => {
  await page.locator('table.rows tbody tr').nth(1).waitFor()
  const second = await words(page.locator('table.rows tbody tr').nth(1).locator('a').first())
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect.poll(heading).toBe(second)
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await page.locator('.next .sentence').waitFor()
})

it('G and a digit open a list; a filter typed there narrows it and stands in the address; letters typed are letters', async () => {
  const menu = await page.locator('.side nav a').allTextContents()
  await page.keyboard.press('g')
  await page.keyboard.press(String(menu.findIndex((entry) => entry.startsWith('单位登记')) + 1))
  await page.getByRole('heading', { name: '单位登记', level: 1 }).waitFor()
  const count = page.getByText(/^共 [1-9]\d* 件$/)
  await count.waitFor()
  const all = await words(count)
  await tabTo(page, ({ tag }) => tag === 'input')
  await page.keyboard.type('jk?')
  await page.getByText('没有符合筛选条件的').waitFor()
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('jk?')
  for (let index = 0; index < 3; index++) await page.keyboard.press('Backspace')
  await page.getByText(all, { exact: true }).waitFor()
})

it('a view is kept on the server under its name and found again', async () => {
  await page.goto('/work/list/applications?stage=submitted')
  await page.getByText(/^显示 1 件，共 7 件$/).waitFor()
  await tabTo(page, (focus) => focus.words.startsWith('视图：'))
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: '保存当前视图' }).waitFor()
  for (let step = 0; step < 12 && (await focusOf(page))?.words !== '保存当前视图'; step++) {
    await page.keyboard.press('ArrowDown')
    await page.waitForTimeout(100)
  }
  await page.keyboard.press('Enter')
  await page.getByLabel('视图名称').waitFor()
  await page.keyboard.type('待我审核')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '视图：待我审核' }).waitFor()
  await page.reload()
  await page.getByRole('button', { name: '视图：待我审核' }).waitFor()
})

it('] and [ walk through the cases of the list one came from', async () => {
  await page.goto('/work/list/applications')
  await page.getByText(/^共 7 件$/).waitFor()
  const names = await page.locator('table.rows tbody a.strong').allTextContents()
  await page.keyboard.press('Enter')
  await expect.poll(heading).toBe(names[0])
  await page.getByText('第1件，共7件').waitFor()
  await page.keyboard.press(']')
  await expect.poll(heading).toBe(names[1])
  await page.keyboard.press('[')
  await expect.poll(heading).toBe(names[0])
})

it('a case that is watched stands under 督办, and is told of no more when it is let go', async () => {
  await tabTo(page, (focus) => focus.words === '督办')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '取消督办' }).waitFor()
  await page.keyboard.press('Tab')
  const name = await heading()
  await page.goto('/work')
  await page.getByRole('tab', { name: '督办 1' }).click()
  await page.getByRole('tabpanel').getByRole('link', { name }).waitFor()
})

it('one box finds a case by its number, an article by its words, and opens it', async () => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').waitFor()
  const { application } = scene.town.applicants[1] ?? { application: '' }
  const row = await scene.house.db.selectFrom('application').select(['number', 'state']).where('id', '=', application).executeTakeFirstOrThrow()
  await page.keyboard.type(row.number)
  await page.getByRole('option').filter({ hasText: row.number }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(heading).toBe((row.state as { name: string }).name)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('不少于5个工作日')
  await page.getByRole('option').filter({ hasText: '不少于5个工作日' }).first().waitFor()
  expect(await words(page.getByRole('option').filter({ hasText: '不少于5个工作日' }).first())).toMatch(/^第\d+条/)
  await page.keyboard.press('Escape')
})

it('? shows the keys; switched off, single letters do nothing', async () => {
  await page.goto('/work')
  await page.locator('.next .sentence').waitFor()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: '键盘操作' })
  await sheet.waitFor()
  expect(await violations(page)).toEqual([])
  await sheet.getByRole('switch').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'hidden' })
  await page.keyboard.press('?')
  await page.waitForTimeout(300)
  expect(await sheet.count()).toBe(0)
})

it('no page had a fault', () => {
  expect(complaints).toEqual([])
})
