/** The system administrator pastes a new year's notice, checks every day of it, and the security administrator signs: what was provisional is final. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, words } from '../../helpers/browser.ts'
import { type CityScene, cityScene } from '../../helpers/city-scene.ts'
import { hands } from '../../helpers/journey-hands.ts'
import { pdf } from '../../helpers/made-pdf.ts'
import { complaints, enter } from '../../helpers/workspace-scene.ts'

let scene: CityScene
let browser: Browser

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([cityScene(), openBrowser()])
})

afterAll(async () => {
  await browser?.close()
  await scene?.close()
})

const text = `一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月20日（周六）上班。
三、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）上班。`

let page: Page

it('a year without its notice says that its days are provisional', async () => {
  page = await enter(browser, scene, { login: 'sysadmin' })
  await page.goto('/work/calendar?year=2027')
  await page.getByText('2027年的放假安排还没有采用').waitFor()
  await hands.press(page.getByRole('link', { name: '采用2027年放假安排' }))
})

it('the text is read into days, and the year is shown as it would be', async () => {
  await hands.write(page.getByLabel('通知标题'), '关于2027年部分节假日安排的通知（虚构）')
  await hands.write(page.getByLabel('文号'), '国办发明电〔2026〕99号')
  await hands.write(page.getByLabel('印发日期'), '2026-01-12')
  await page.keyboard.press('Enter')
  await hands.write(page.getByLabel(/^通知正文/), text)
  await hands.press(page.getByRole('button', { name: '识别并预览' }))
  await page.getByRole('heading', { name: /^预览：2027年，\d+个工作日，第1版$/ }).waitFor()
  await page.getByText('放假日（17天）').waitFor()
  await page.getByText('调休上班日（3天）').waitFor()
  expect(await words(page.locator('table.month').nth(1).locator('td.off').first())).toContain('2027年2月5日（星期五），放假')
})

it('without the document it is not sent, and nothing typed is lost by a reload', async () => {
  await hands.press(page.getByRole('button', { name: '送审：采用年度放假安排' }))
  await page.getByText('请填写标题、文号、印发日期，并附通知文件。').waitFor()
  await page.reload()
  await page.getByText('放假日（17天）').waitFor()
  expect(await page.getByLabel('文号').inputValue()).toBe('国办发明电〔2026〕99号')
})

it('with its document it goes to the other administrator, who signs', async () => {
  await page.locator('input[type=file]').setInputFiles({ name: 'notice.pdf', mimeType: 'application/pdf', buffer: pdf() })
  await page.getByText('服务器已存：notice.pdf').waitFor()
  await hands.press(page.getByRole('button', { name: '送审：采用年度放假安排' }))
  await page.getByRole('heading', { name: '已送审，等待安全管理员核对签发。' }).waitFor()
  await page.context().close()
  const { id } = await scene.house.db.selectFrom('act').select('id').where('stage', '=', 'prepared').executeTakeFirstOrThrow()
  const security = await enter(browser, scene, { login: 'secadmin' })
  for (const [step, button] of [
    ['act.review', '审核通过'],
    ['act.sign', '签发'],
  ] as const) {
    await security.goto(`/work/case/act/${id}/${step}`)
    await hands.press(security.getByRole('button', { name: button, exact: true }))
    await security.getByRole('heading', { name: `已办：${button}` }).waitFor()
  }
  await security.goto('/work/calendar?year=2027')
  await security.getByText(/国办发明电〔2026〕99号），第1版。全年\d+个工作日。/).waitFor()
  await security.context().close()
})

it('the pages had no fault', () => {
  expect(complaints).toEqual([])
})
