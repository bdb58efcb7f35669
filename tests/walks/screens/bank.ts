/** The bank of experts and the ties, at the screens of those who look at it and declare. */
import type { Page } from 'playwright-core'

/** The lead body looks the bank over, and an expert up in it. */
export async function lookAtBank(page: Page, expert: string): Promise<void> {
  await page.goto('/work/list/experts')
  await page.getByText('共 80 件').waitFor()
  await page.getByRole('link', { name: expert }).first().click()
  await page.getByRole('heading', { name: expert }).waitFor()
  await page.getByRole('heading', { name: '履职情况' }).waitFor()
}

/** From the own entry in the bank: a tie with an applicant. */
export async function recordOwnTie(page: Page, creditCode: string, source: string): Promise<void> {
  await page.goto('/work/own-entry')
  await page.getByRole('link', { name: '登记利害关系' }).click()
  await page.getByLabel('相关单位的统一社会信用代码').fill(creditCode)
  await page.getByLabel('关系类型').click()
  await page.locator('.ant-select-item-option', { hasText: '亲属关系' }).click()
  await page.getByLabel('来源').fill(source)
  await page.getByRole('button', { name: '登记利害关系' }).click()
  await page.getByRole('heading', { name: '已办：登记利害关系' }).waitFor()
}

export interface Party {
  readonly name: string
  readonly creditCode: string
}

/** An applicant declares that it is advised by a body. It is told nothing of the bank. */
export async function declareTie(page: Page, { name, creditCode }: Party): Promise<void> {
  await page.goto('/work/own-ties')
  await page.getByLabel('名称或者姓名').fill(name)
  await page.getByLabel('该单位的统一社会信用代码').fill(creditCode)
  await chooseTie(page, '顾问')
  await page.getByLabel('来源').fill('2024年起的质量管理咨询合同')
  await page.getByRole('button', { name: '声明利害关系' }).click()
  await page.locator('table.rows').getByText(name).waitFor()
}

/** The office records what it knows of an applicant and another body. */
export async function recordBetween(page: Page, applicant: string, { name, creditCode }: Party): Promise<void> {
  await page.goto('/work/ties')
  await page.getByText('登记两家单位的关系', { exact: true }).click()
  await page.getByLabel('哪一家申报单位').click()
  await page.keyboard.type(applicant)
  await page.locator('.ant-select-item-option', { hasText: applicant }).first().click()
  await page.getByLabel('另一家单位的名称').fill(name)
  await page.getByLabel('该单位的统一社会信用代码').fill(creditCode)
  await chooseTie(page, '认证')
  await page.getByLabel('来源').fill('2025年的认证合同，公开登记')
  const button = page.getByRole('button', { name: '登记两家单位的关系' })
  await button.click()
  await button.waitFor({ state: 'detached' })
}

async function chooseTie(page: Page, kind: string): Promise<void> {
  await page.getByLabel('关系', { exact: true }).click()
  await page.locator('.ant-select-item-option', { hasText: kind }).first().click()
}
