/** The meeting at its screens: called, opened, voted on, on the phone and on paper, and its minutes. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { fileNamed } from '../../helpers/dossier-desk.ts'
import { typeDay } from '../../helpers/posts-at-work.ts'

export interface Candidate {
  readonly id: string
  readonly number: string
  readonly name: string
}
export type Ballot = '同意' | '反对' | '弃权'

/** The security administrator gives somebody of the lead body, who reviews, the handling too. */
export async function giveHandling(page: Page, name: string): Promise<void> {
  await page.goto('/work/accounts')
  await page.getByLabel('找姓名或岗位').fill(name)
  await page.getByRole('link', { name }).click()
  await page.getByRole('link', { name: '授予岗位' }).click()
  await page.getByLabel('岗位', { exact: true }).click()
  await page.getByTitle('市牵头部门').click()
  await page.getByLabel('所属单位').click()
  await page.keyboard.type('市牵头部门')
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click()
  for (const capacity of ['经办', '审核']) await page.getByRole('checkbox', { name: capacity }).check()
  await page.getByRole('button', { name: '授予岗位' }).click()
  await page.getByRole('heading', { name: '已办：授予岗位' }).waitFor()
}

/** Everybody who sits in the meeting is called to a day and a place. */
export async function callMeeting(page: Page, day: string): Promise<void> {
  await page.goto('/work/decision/meeting')
  await typeDay(page, '会议日期', day)
  await page.getByLabel('地点').fill('市政府会议室')
  for (const box of await page.getByRole('group', { name: '应到成员' }).getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: '召集审议会' }).click()
  await page.getByRole('group', { name: '到会成员' }).getByRole('checkbox').first().waitFor()
}

/** The roll: everybody but one is here; the server says whether that is enough. */
export async function takeRoll(page: Page, absent: string): Promise<void> {
  await page.goto('/work/decision/meeting')
  const group = page.getByRole('group', { name: '到会成员' })
  await group.getByRole('checkbox').first().waitFor()
  for (const label of await group.locator('label').all())
    if (!(await label.textContent())?.includes(absent)) await label.getByRole('checkbox').check()
  await page.getByRole('button', { name: '点名开会' }).click()
  await page.getByText('已达人数').waitFor()
  await page.getByText('无记名表决：系统只记谁投了票').waitFor()
}

/** On the phone: from card to card until this candidate, then out of its vote. */
export async function recuseFrom(phone: Page, number: string, reason: string): Promise<void> {
  await phone.goto('/work/decision/meeting')
  await phone.getByText(/^第1家，共/).waitFor()
  for (let at = 2; !(await phone.locator('.card').getByText(number).count()); at++) {
    await phone.getByRole('button', { name: '下一家' }).click()
    await phone.getByText(new RegExp(`^第${at}家，共`)).waitFor()
  }
  await phone.locator('.card summary').click()
  await phone.getByLabel('回避理由').fill(reason)
  await phone.getByRole('button', { name: '确认回避这一家' }).click()
  await phone.getByText(`您已回避：${reason}`).waitFor()
}

/** On the phone: one's ballot on the candidate that is being voted on, and it is in the box. */
export async function castOn(phone: Page, number: string, ballot: Ballot): Promise<void> {
  const card = phone.locator('.card', { hasText: number })
  await card.getByRole('button', { name: ballot }).click()
  await card.getByText('您对这一家的票已投入票箱').waitFor()
}

/** The chair's desk. */
export class Chair {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  running(application: string) {
    return this.page.locator(`[data-open="${application}"]`)
  }

  async open({ id, number }: Candidate, voters: number): Promise<void> {
    await this.page.getByRole('button', { name: `开始表决：${number}` }).click()
    await this.running(id).getByText(`已投 0/${voters}`).waitFor()
  }

  async openOnPaper({ id, number }: Candidate): Promise<void> {
    await this.page.getByText('这一家用纸质票').click()
    await this.page.getByRole('button', { name: `开始表决：${number}` }).click()
    await this.running(id).getByText('正在用纸质票表决').waitFor()
  }

  cast(application: string, cast: number, of: number): Promise<void> {
    return this.running(application).getByText(`已投 ${cast}/${of}`).waitFor()
  }

  /** Everybody has voted: closed, and counted. */
  async close({ id, number }: Candidate, counted: string): Promise<void> {
    await this.page.getByRole('button', { name: '结束表决并计票' }).click()
    await this.running(id).waitFor({ state: 'detached' })
    await this.page.locator('tr', { hasText: number }).getByText(counted).waitFor()
  }

  async leaves(name: string): Promise<void> {
    await this.page.getByText('登记离会或到会').click()
    await this.page.getByRole('button', { name: `${name}离会` }).click()
  }

  /** Minutes are worded around the record and sent for review. */
  async sendMinutes(words: string): Promise<void> {
    await this.page.getByLabel('纪要措辞（可以改）').fill(words)
    await this.page.getByRole('button', { name: '送审：结束表决，形成审议结果' }).click()
    await this.page.getByText('已送审').waitFor()
  }
}

/** What the desk says when one of the two has typed. */
export const secondTypes = (page: Page) => page.getByText('录入纸质票（第二人，须另一人）')

/** One of two people types the paper ballots of whom is being voted on. */
export async function typePaper(page: Page, inFavour: number, against: number): Promise<void> {
  await page.getByLabel('同意', { exact: true }).fill(String(inFavour))
  await page.getByLabel('反对', { exact: true }).fill(String(against))
  const button = page.getByRole('button', { name: '录入这一家的票数' })
  if (await button.isDisabled()) await page.locator('.vote-desk input[type=file]').setInputFiles(fileNamed('纸质票.pdf'))
  await expect.poll(() => button.isEnabled(), { timeout: 45_000 }).toBe(true)
  await button.click()
}
