/** Readers at their sheets and at the board, and those who unseal. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { gbt19580of2012 } from '../../../src/law/lanzhou-2023/criteria/gbt19580-2012.ts'
import { itemsOf } from '../../../src/law/measures.ts'

export const items = itemsOf(gbt19580of2012)

/** Secrecy and integrity are read and signed. */
export async function undertake(page: Page): Promise<void> {
  await page.goto('/work/experts')
  await page.getByLabel('我已阅读，承诺如上').check()
  const sign = page.getByRole('button', { name: '签署承诺' })
  await sign.click()
  await sign.waitFor({ state: 'detached' })
}

/** Every item by keyboard, one of them with a question for the site; then looked at once more and sealed. */
export async function scoreByKeyboard(page: Page, sheet: string, percent: number, verify: string): Promise<void> {
  await page.goto(`/work/sheets/${sheet}`)
  await page.locator('.sheet-score h2').waitFor()
  await page.locator('.handed-in').waitFor()
  for (const [index, { code }] of items.entries()) {
    expect(await page.locator('.sheet-items [aria-current] .code').textContent()).toBe(code)
    await page.keyboard.type(String(percent))
    await page.keyboard.press('s')
    await page.keyboard.type('目标逐级分解，有记录可查')
    if (code === '4.2.3') {
      await page.keyboard.press('Escape')
      await page.keyboard.press('v')
      await page.keyboard.type(verify)
    }
    if (index < items.length - 1) await page.keyboard.press('Control+Enter')
  }
  await page.locator('[data-phase="saved"]').waitFor()
  await page.getByRole('button', { name: '检查并封存' }).click()
  await page.getByLabel('我已看过全部条款，承诺如上').check()
  await page.getByRole('button', { name: '封存评分表' }).click()
  await page.getByText('评分表已封存，不能再改').waitFor()
}

/** From the page one is at: a tie is found, and the case is left for good. */
export async function recuse(page: Page, from: string, what: string): Promise<void> {
  await page.goto(from)
  await page.getByRole('link', { name: '申请回避', exact: true }).click()
  await page.getByLabel('与申报单位的关系').click()
  await page.locator('.ant-select-item-option').first().click()
  await page.getByLabel('具体情况').fill(what)
  await page.getByRole('button', { name: '申请回避', exact: true }).click()
  await page.getByRole('heading', { name: /^已回避/ }).waitFor()
}

/** The office calls for the sheets to be unsealed. */
export async function callUnsealing(page: Page, application: string): Promise<void> {
  await page.goto(`/work/decision/review/${application}`)
  await page.getByText(/评分表都已封存，还没有解封/).waitFor()
  expect(await page.locator('svg.dots').count()).toBe(0)
  await page.getByRole('button', { name: '解封评分表', exact: true }).click()
  await page
    .getByText(/等待纪检监察机构见证/)
    .first()
    .waitFor()
}

export async function witnessUnsealing(page: Page, application: string): Promise<void> {
  await page.goto(`/work/decision/review/${application}`)
  await page.getByRole('button', { name: '见证解封', exact: true }).click()
  await page.locator('svg.dots').first().waitFor()
  await page.getByText('3份评分表已解封').waitFor()
}

export interface Agreed {
  readonly code: string
  readonly percent: number
  readonly reason: string
  readonly verify: string
}

/** The leader of the readers enters what was agreed, one item outside what the sheets span, with its reason and what the visit is to verify. */
export async function agreeAtBoard(page: Page, application: string, { code, percent, reason, verify }: Agreed): Promise<void> {
  await page.goto(`/work/consensus/${application}`)
  await page.getByRole('button', { name: '空白条款填入建议值' }).click()
  await page.getByText('已填23条，共23条').waitFor()
  await page.getByLabel(`${code} 合议百分比`).fill(String(percent))
  await page.getByLabel(`${code} 合议百分比`).press('Tab')
  const item = page.locator('table.board tbody').getByRole('button', { name: new RegExp(`^${code} `) })
  if ((await item.getAttribute('aria-expanded')) !== 'true') await item.click()
  await page.getByLabel(`${code} 合议理由`).fill(reason)
  await page.getByLabel(`${code} 现场核实`).fill(verify)
  await page.getByLabel('合议说明').fill('按专家独立评分合议形成。')
  await page.getByRole('button', { name: '确认合议分' }).click()
  await page.getByText('已办：确认合议分').waitFor()
}

export async function signResult(page: Page, application: string): Promise<void> {
  await page.goto(`/work/consensus/${application}`)
  const sign = page.getByRole('button', { name: '签名确认评审结果', exact: true })
  await sign.click()
  await sign.waitFor({ state: 'detached' })
}

/** What was agreed outside the sheets takes a second hand of the office. */
export async function countersign(page: Page, application: string): Promise<void> {
  await page.goto(`/work/decision/review/${application}`)
  const sign = page.getByRole('button', { name: '第二人签名', exact: true })
  await sign.click()
  await sign.waitFor({ state: 'detached' })
}
