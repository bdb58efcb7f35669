/** A department is asked about an applicant and answers with its facts by Tab, arrows, Space and Enter. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ConsultationState } from '../../../src/procedure/consultation.ts'
import { focusOf, openBrowser, tabTo, violations, words } from '../../helpers/browser.ts'
import { complaints, enter, type WorkspaceScene, workspaceScene } from '../../helpers/workspace-scene.ts'

let scene: WorkspaceScene
let browser: Browser
let page: Page
let letters: readonly ConsultationState[]

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([workspaceScene(), openBrowser()])
  await ask()
  const rows = await scene.house.db
    .selectFrom('consultation')
    .select('state')
    .where('department', '=', 'ecology')
    .where('stage', '=', 'sent')
    .execute()
  letters = rows.map(({ state }) => state as ConsultationState)
  page = await enter(browser, scene, { login: 'dept-ecology' })
})

afterAll(async () => {
  await browser?.close()
  await scene?.close()
})

/** Letters about every applicant that stands with its district. */
async function ask(): Promise<void> {
  const { office, city, applicants } = scene.town
  for (const applicant of applicants) {
    const { stage } = await scene.house.db.selectFrom('application').select('stage').where('id', '=', applicant.application).executeTakeFirstOrThrow()
    const hands = city.districts[applicant.area]
    if (stage === 'submitted' && hands)
      await office.send(
        'application.consult',
        applicant.application,
        { departments: Object.keys(city.departments), question: '请就近5年内有无重大环境事故提出意见。' },
        hands.handler,
      )
  }
}

const stateOf = async (id: string) =>
  (await scene.house.db.selectFrom('consultation').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state as ConsultationState

it('home names the first letter and leads to all of them', async () => {
  await page.locator('.next .sentence').waitFor()
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: `待回复 待办 ${letters.length}` })
    .waitFor()
  await tabTo(page, ({ words: at }) => at === '去办理')
  expect((await focusOf(page))?.framed).toBe(true)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '待回复', level: 1 }).waitFor()
  expect(await page.locator('section.answer').count()).toBe(letters.length)
})

it('an answer without a choice says what is missing; facts are asked for, written and sent', async () => {
  const first = page.locator('section.answer').first()
  const id = (await first.getAttribute('id'))?.replace('letter-', '') ?? ''
  await tabTo(page, ({ words: at }) => at === '提交意见')
  await page.keyboard.press('Enter')
  await first.getByText('请选择意见').waitFor()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Space')
  const chosen = () => first.getByRole('radio', { checked: true }).getAttribute('value')
  while ((await chosen()) !== 'facts') await page.keyboard.press('ArrowRight')
  await tabTo(page, ({ words: at }) => at === '提交意见')
  await page.keyboard.press('Enter')
  await first.getByText('请写明情况').waitFor()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  expect((await focusOf(page))?.tag).toBe('textarea')
  await page.keyboard.type('2024年有一次一般处罚，已履行。')
  await tabTo(page, ({ words: at }) => at === '提交意见')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await stateOf(id)).answer).toMatchObject({ kind: 'facts', text: '2024年有一次一般处罚，已履行。' })
  await expect.poll(() => words(page.locator('.next.kept'))).toContain('有情况说明')
  expect(await violations(page)).toEqual([])
})

it('the policy held nothing back', () => {
  expect(complaints).toEqual([])
})
