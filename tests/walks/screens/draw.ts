/** The draw of experts at the screens of the three offices, and what is taken from it. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** A pool for these applicants, looked at with those who are barred, and frozen; answers the draw. */
export async function freezePool(page: Page, purpose: 'reading' | 'visit', numbers: readonly string[]): Promise<string> {
  await page.goto(`/work/freeze?purpose=${purpose}`)
  await page.getByRole('heading', { name: '冻结抽取名单', exact: true }).waitFor()
  for (const number of numbers) await page.getByRole('checkbox', { name: new RegExp(number) }).check()
  await page.getByRole('heading', { name: '冻结前的名单' }).waitFor()
  await page
    .getByText(/应当跳过[1-9]\d*人/)
    .first()
    .waitFor()
  await page.getByText('查看名单代号').first().click()
  const button = page.getByRole('button', { name: '冻结名单', exact: true })
  await expect.poll(() => button.isEnabled(), { timeout: 30_000 }).toBe(true)
  await button.click()
  await page.waitForURL(/\/case\/draw\//)
  return page.url().split('/').at(-1) ?? ''
}

/** Three windows, one an office: each lays its number down, then opens it, the lead body first. */
export async function bringNumbersAt(windows: readonly Page[], draw: string): Promise<void> {
  for (const step of ['提交随机数承诺', '揭示随机数'])
    for (const page of windows) {
      await page.goto(`/work/case/draw/${draw}`)
      await page.locator('.draw-steps').waitFor()
      const button = page.getByRole('button', { name: step })
      await button.click()
      await button.waitFor({ state: 'detached' })
    }
  for (const page of windows) await page.getByRole('heading', { name: '抽取顺序' }).waitFor()
}

/** Whoever must call turns a number into a name. */
export async function nameNumber(page: Page, draw: string, number: number): Promise<void> {
  await page.goto(`/work/case/draw/${draw}`)
  await page.getByRole('link', { name: '查看编号对应的专家' }).click()
  await page.getByLabel('编号').fill(String(number))
  await page.getByRole('button', { name: '查看编号对应的专家' }).click()
  await page.getByRole('heading', { name: '已办：查看编号对应的专家' }).waitFor()
}

/** The holder of a number cannot come; the next follows. */
export async function recordRefusal(page: Page, draw: string, number: number, why: string): Promise<void> {
  await page.goto(`/work/case/draw/${draw}`)
  await page.getByRole('link', { name: '记录不能参加并递补' }).click()
  await page.getByLabel('编号').fill(String(number))
  await page.getByLabel('原因').or(page.getByLabel('理由')).first().fill(why)
  await page.getByRole('button', { name: '记录不能参加并递补' }).click()
  await page.getByRole('heading', { name: '已办：记录不能参加并递补' }).waitFor()
  await page.goto(`/work/case/draw/${draw}`)
  await page.locator('tr.refused').getByText(why).waitFor()
}

/** Readers from the draws for these applicants, the holder of one number leading where they are of its draw; every case shown first. */
export async function assignReaders(page: Page, numbers: readonly string[], leader: number | null): Promise<void> {
  await page.goto('/work/decision/review')
  for (const number of numbers) await page.locator('tbody tr', { hasText: number }).getByRole('checkbox').check()
  await page.getByRole('button', { name: '分派评审专家' }).click()
  const panel = page.getByRole('region', { name: '分派评审专家' })
  await panel.locator('tr.seat').first().waitFor()
  if (leader !== null)
    for (const radio of await panel.getByRole('radio', { name: `#${String(leader).padStart(3, '0')}任组长` }).all()) await radio.check()
  await panel.getByRole('button', { name: '先看每一件' }).click()
  await page.getByRole('button', { name: new RegExp(`（${numbers.length}件）`) }).click()
  await page.getByText(`办完。已办${numbers.length}件，未办成0件。`).waitFor({ timeout: 120_000 })
}
