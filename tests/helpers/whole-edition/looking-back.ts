/** Those who keep the house: two administrators open an account and give it a post; two who look back follow an entry to its proof. */
import type { Page } from 'playwright-core'
import { it } from 'vitest'
import { button, link } from '../hands.ts'
import type { Story } from './story.ts'

const NEW = '甘新宁'

export function lookingBack(story: Story): void {
  const { hands } = story

  it('the system administrator opens an account, and the security administrator gives it a post', async () => {
    await story.at('sysadmin', async (page) => {
      await hands.screen(page, '账号和岗位')
      await hands.press(link(page, '开立账号'))
      await hands.write(page.getByLabel('名称或姓名'), NEW)
      await hands.write(page.getByLabel('登录名'), 'gan.xinning')
      await hands.press(button(page, '开立账号'))
      await page.locator('.next.kept strong').waitFor()
    })
    await story.at('secadmin', async (page) => {
      await hands.screen(page, '账号和岗位')
      await hands.write(page.getByLabel('找姓名或岗位'), NEW)
      await hands.press(link(page, NEW))
      await hands.press(link(page, '授予岗位'))
      await hands.choose(page.getByLabel('岗位', { exact: true }), '县（区）牵头部门')
      await hands.choose(page.getByLabel('所属单位'), '城关区')
      await hands.press(button(page, '授予岗位'))
      await page.getByRole('heading', { name: '已办：授予岗位' }).waitFor()
    })
  })

  for (const login of ['discipline', 'auditor'])
    it(`${login} finds what was done for the award and follows it to its proof`, () => story.at(login, (page) => followToProof(story, page)))
}

async function followToProof(story: Story, page: Page): Promise<void> {
  const { hands } = story
  await story.found()
  await hands.screen(page, '审计检索')
  await page.locator('table.journal tbody tr').first().waitFor()
  await hands.write(page.locator('main').getByRole('textbox').first(), story.accepted.number)
  await page.keyboard.press('Enter')
  await page.waitForURL(/search=/)
  await page.getByText(/^共 \d+ 条，由新到旧$/).waitFor()
  await hands.press(page.locator('a[href*="/ledger?entry="]').last())
  await page.getByText(/^这条记录在账本里，是第 \d+ 条$/).waitFor()
}
