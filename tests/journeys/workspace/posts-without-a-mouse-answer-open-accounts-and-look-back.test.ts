/** By keyboard alone, sign-in included: the commendation office answers a filing, the two administrators open an account and give it a post, discipline inspection and the auditor search and prove. The other posts work without a mouse in the walk of the whole edition. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { codeAt, stepOf } from '../../../src/server/access/one-time-code.ts'
import { newId } from '../../../src/server/ids.ts'
import { openBrowser, PATIENCE } from '../../helpers/browser.ts'
import { chooseIn, pressOn, tabOnTo, typeInto } from '../../helpers/by-keyboard.ts'
import { type CityScene, cityScene } from '../../helpers/city-scene.ts'
import { sealAll } from '../../helpers/sealing.ts'
import { PASSWORD, SECRET } from '../../helpers/workspace-scene.ts'

let scene: CityScene
let browser: Browser
const edition = newId('edition')

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([cityScene(), openBrowser()])
  const { office, city } = scene
  const plan = { id: edition, number: 6, year: 2026, name: '第六届（2026年度）兰州市政府质量奖', budget: [{ line: '专家评审', yuan: 440_000 }] }
  await office.send('edition.plan', null, plan, city.city.handler)
  await office.bind('edition.file', edition, { text: '申报表彰项目。' }, city.city)
  await sealAll(scene.house)
})

afterAll(async () => {
  await browser?.close()
  await scene?.close()
})

/** A person signs in without a mouse, works, and the window is closed. */
async function at(login: string, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ baseURL: scene.base, viewport: { width: 1280, height: 900 }, locale: 'zh-CN' })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  await page.goto('/work')
  await typeInto(page, page.getByLabel('登录名'), login)
  await typeInto(page, page.getByLabel('密码', { exact: true }), PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByLabel('动态码').waitFor()
  scene.clock.instant = new Date(scene.clock.instant.getTime() + 60_000)
  await typeInto(page, page.getByLabel('动态码'), codeAt(SECRET, stepOf(scene.clock.now())))
  await page.keyboard.press('Enter')
  await page.locator('.shell').waitFor()
  await work(page)
  await context.close()
}

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

it('the commendation office answers the filing and its head signs the answer', async () => {
  await at('commend-1', async (page) => {
    await pressOn(page, link(page, '监督一屏'))
    await pressOn(page, link(page, '批复这一届的项目申报'))
    await pressOn(page, page.getByRole('radio', { name: '是', exact: true }), 'Space')
    await typeInto(page, page.getByLabel('文号'), '兰表奖〔2026〕1号')
    await typeInto(page, page.getByLabel('回复日期', { exact: true }), '2026-01-12')
    await page.keyboard.press('Enter')
    await typeInto(page, page.getByLabel('市政府质量奖名额'), '3')
    await typeInto(page, page.getByLabel('提名奖名额'), '5')
    await pressOn(page, page.getByRole('button', { name: /送审/ }))
    await page.getByRole('heading', { name: /已送审/ }).waitFor()
  })
  await at('commend-2', async (page) => {
    for (const step of ['审核通过', '签发']) {
      await pressOn(page, page.locator('.next').getByRole('link', { name: '去办理' }))
      await page.getByRole('heading', { name: '下一步' }).waitFor()
      await pressOn(page, link(page, step))
      await pressOn(page, button(page, step))
      await page.getByRole('heading', { name: `已办：${step}` }).waitFor()
      if (step === '审核通过') await pressOn(page, page.locator('.shell').getByRole('link', { name: '首页' }))
    }
  })
  const { stage } = await scene.house.db.selectFrom('edition').select('stage').where('id', '=', edition).executeTakeFirstOrThrow()
  expect(stage).toBe('registered')
})

it('the system administrator opens an account, and the security administrator gives it a post', async () => {
  await at('sysadmin', async (page) => {
    await pressOn(page, link(page, '账号和岗位'))
    await pressOn(page, link(page, '开立账号'))
    await typeInto(page, page.getByLabel('名称或姓名'), '甘新宁')
    await typeInto(page, page.getByLabel('登录名'), 'gan.xinning')
    await pressOn(page, button(page, '开立账号'))
    await page.locator('.next.kept strong').waitFor()
  })
  await at('secadmin', async (page) => {
    await pressOn(page, link(page, '账号和岗位'))
    await typeInto(page, page.getByLabel('找姓名或岗位'), '甘新宁')
    await pressOn(page, link(page, '甘新宁'))
    await pressOn(page, link(page, '授予岗位'))
    await chooseIn(page, page.getByLabel('岗位'), '县（区）牵头部门')
    await chooseIn(page, page.getByLabel('所属单位'), '城关区')
    await pressOn(page, button(page, '授予岗位'))
    await page.getByRole('heading', { name: '已办：授予岗位' }).waitFor()
  })
})

it.each(['discipline', 'auditor'])('%s searches what happened and follows it to its proof', async (login) => {
  await at(login, async (page) => {
    await pressOn(page, link(page, '审计检索'))
    await page.locator('table.journal tbody tr').first().waitFor()
    await tabOnTo(page, page.locator('main').getByRole('textbox').first())
    await page.keyboard.insertText(scene.city.people.find((each) => each.login === 'city-1')?.name ?? '')
    await page.keyboard.press('Enter')
    await page.waitForURL(/search=/)
    await page.getByText(/^共 \d+ 条，由新到旧$/).waitFor()
    await pressOn(page, page.locator('a[href*="/ledger?entry="]'))
    await page.getByText(/^这条记录在账本里，是第 \d+ 条$/).waitFor()
  })
})
