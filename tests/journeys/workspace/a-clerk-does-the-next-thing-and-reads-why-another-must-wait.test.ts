/** A district clerk signs in with the second factor, opens a case, records a verdict, and reads why another act must wait. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, words } from '../../helpers/browser.ts'
import { hands } from '../../helpers/journey-hands.ts'
import { complaints, enter, signIn, type WorkspaceScene, workspaceScene } from '../../helpers/workspace-scene.ts'

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

const numberOf = async (index: number) => {
  const { application } = scene.town.applicants[index] ?? { application: '' }
  const row = await scene.house.db.selectFrom('application').select('number').where('id', '=', application).executeTakeFirstOrThrow()
  return { id: application, number: row.number }
}

it('home says in one sentence what to do next, on what ground', async () => {
  await page.locator('.next .sentence').waitFor()
  await expect.poll(() => words(page.locator('.next .sentence'))).toMatch(/^请先办理“.+”.*：出具审核意见并报送市级。$/)
  await page
    .locator('.next')
    .getByRole('link', { name: /^第13条$/ })
    .waitFor()
  expect(await page.getByRole('tab').allTextContents()).toEqual([expect.stringMatching(/^待办 \d+$/), expect.stringMatching(/^已办 \d+$/), '督办 0'])
})

it('an open step is done through its form and the case shows it', async () => {
  const { id } = await numberOf(1)
  await page.goto(`/work/case/application/${id}`)
  await hands.press(page.getByRole('link', { name: '记录审核结论' }))
  await hands.press(page.getByRole('button', { name: '记录审核结论' }))
  expect(await words(page.locator('.errors'))).toContain('需要改正')
  await hands.tick(page.getByLabel('完整性'))
  await hands.tick(page.getByLabel('符合', { exact: true }))
  await hands.press(page.getByRole('button', { name: '记录审核结论' }))
  await page.getByRole('heading', { name: '已办：记录审核结论' }).waitFor()
  await hands.press(page.getByRole('link', { name: '看这一件' }))
  await page.getByText('完整性 符合').waitFor()
})

it('a refusal is shown with its sentence, its ground in the very words of the text, and what is kept', async () => {
  const { number } = await numberOf(1)
  await page.goto(`/work/open/notice.publish-district?edition=${scene.town.edition}`)
  await hands.write(page.getByLabel('文号'), '城市监〔2026〕3号')
  await hands.write(page.getByLabel('标题'), '城关区申报单位公示')
  await hands.write(page.getByLabel('正文'), '现予公示。')
  await hands.write(page.getByLabel('所选申报', { exact: true }), number)
  await page.getByRole('option').first().waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await hands.press(page.getByRole('button', { name: /发布县（区）公示/ }))
  const box = page.getByRole('dialog')
  await box.getByText('现在不能发布县（区）公示').waitFor()
  await expect.poll(() => words(box)).toMatch(/依据.*第十三条.*“县（区）质量工作议事协调机构牵头部门应当对申报材料的完整性/)
  expect(await words(box)).toContain('您填写的内容都已保留')
  await hands.press(box.getByRole('button', { name: '知道了，接着改' }))
  expect(await page.getByLabel('正文').inputValue()).toBe('现予公示。')
})

it('when the session ends the page stays, and after signing in again everything typed is there', async () => {
  await scene.house.db.deleteFrom('session').execute()
  await hands.press(page.getByRole('button', { name: /发布县（区）公示/ }))
  const box = page.getByRole('dialog')
  await box.getByText('登录已结束').waitFor()
  await signIn(page, scene, 'district-1-1')
  await box.waitFor({ state: 'hidden' })
  expect(await page.getByLabel('标题').inputValue()).toBe('城关区申报单位公示')
})

it('the palette opens an article by its number', async () => {
  await page.keyboard.press('Control+k')
  await hands.write(page.getByRole('combobox', { name: '找单位、文号、条文' }), '第13条')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '第13条 县（区）审核' }).waitFor()
})

it('no style or script was held back by the policy, and no page had a fault', () => {
  expect(complaints).toEqual([])
})
