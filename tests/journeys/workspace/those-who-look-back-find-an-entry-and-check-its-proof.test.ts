/** The auditor and discipline inspection search the journal, export it, and check the proof of an entry; nobody else finds the way in. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, tabTo } from '../../helpers/browser.ts'
import { hands } from '../../helpers/journey-hands.ts'
import { sealAll } from '../../helpers/sealing.ts'
import { complaints, enter, type WorkspaceScene, workspaceScene } from '../../helpers/workspace-scene.ts'

let scene: WorkspaceScene
let browser: Browser
let number: string

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([workspaceScene(), openBrowser()])
  await sealAll(scene.house)
  number = (await scene.house.db.selectFrom('application').select('number').orderBy('number', 'desc').limit(1).executeTakeFirstOrThrow()).number
})

afterAll(async () => {
  await browser?.close()
  await scene?.close()
})

it.each(['auditor', 'discipline'])('%s finds what happened to an application and follows it to its proof, by keyboard', async (login) => {
  const page = await enter(browser, scene, { login })
  await hands.press(page.getByRole('link', { name: '审计检索' }))
  await page.locator('table.journal tbody tr').first().waitFor()
  await tabTo(page, ({ tag }) => tag === 'input')
  await page.keyboard.type(number)
  await page.keyboard.press('Enter')
  await page.waitForURL(/search=/)
  await page.getByText(/^共 \d+ 条，由新到旧$/).waitFor()
  const rows = await page.locator('table.journal tbody tr').allTextContents()
  expect(rows.length).toBeGreaterThan(3)
  expect(rows.every((row) => row.includes(number))).toBe(true)
  await tabTo(page, ({ href }) => href.includes('/ledger?entry='))
  await page.keyboard.press('Enter')
  await page.getByText(/^这条记录在账本里，是第 \d+ 条$/).waitFor()
  await hands.press(page.getByRole('link', { name: '看这条记录的经过' }))
  await page.getByText('共 1 条，由新到旧').waitFor()
  expect(complaints).toEqual([])
  await page.context().close()
})

it('a pasted hash that is none is said to be none, and one that is not in the ledger too', async () => {
  const page = await enter(browser, scene, { login: 'auditor' })
  await hands.press(page.getByRole('link', { name: '一致性核验' }))
  await hands.write(page.getByLabel('粘贴 64 位存证号'), 'abc')
  await hands.press(page.getByRole('button', { name: '核对这一条' }))
  await page.getByText('存证号是 64 位的数字和 a–f 字母，请核对后再粘贴').waitFor()
  await hands.write(page.getByLabel('粘贴 64 位存证号'), '0'.repeat(64))
  await hands.press(page.getByRole('button', { name: '核对这一条' }))
  await page.getByText('账本里没有这条记录').waitFor()
  await page.context().close()
})

it('what is found leaves as a workbook', async () => {
  const page = await enter(browser, scene, { login: 'auditor' })
  await page.goto('/work/journal?type=SheetSealed')
  await page.locator('table.journal tbody tr').first().waitFor()
  const coming = page.waitForEvent('download')
  await hands.press(page.getByRole('button', { name: '导出 Excel' }))
  const file = await coming
  expect(file.suggestedFilename()).toBe('审计检索.xlsx')
  await page.context().close()
})

it('a district has neither the entry in its menu nor the page', async () => {
  const page = await enter(browser, scene, { login: 'district-1-1' })
  expect(await page.getByRole('link', { name: '审计检索' }).count()).toBe(0)
  await page.goto('/work/journal')
  await page.getByRole('heading', { name: '没有找到这一件，或者它不归本岗位办理' }).waitFor()
  await page.context().close()
})
