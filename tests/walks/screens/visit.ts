/** A visit at the screens of the office, the applicant, the leader and the members, and what it leaves to discipline inspection. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { fileNamed } from '../../helpers/dossier-desk.ts'
import { typeDay } from '../../helpers/posts-at-work.ts'

/** Whoever holds a seat visits this applicant, the first of them leads. */
export async function formGroup(page: Page, number: string, day: string): Promise<void> {
  await page.goto('/work/decision/visits')
  const row = page.locator('table.plan tbody tr', { hasText: number })
  await row.getByRole('button', { name: '组成专家组' }).click()
  const panel = page.getByRole('region', { name: '组成专家组' })
  await panel.locator('tr.seat').first().getByRole('radio').check()
  await typeDay(page, '现场评审日期', day)
  await panel.getByLabel('地点').fill('总部和一车间')
  await panel.getByRole('button', { name: '组成专家组' }).click()
  await row.getByText('报告已签 0/3').waitFor()
}

/** Whoever followed in the draw joins the group. */
export async function completeGroup(page: Page, number: string): Promise<void> {
  await page.goto('/work/decision/visits')
  const row = page.locator('table.plan tbody tr', { hasText: number })
  await row.getByText('不足3人').waitFor()
  await row.getByRole('button', { name: '补充专家组' }).click()
  const panel = page.getByRole('region', { name: '补充专家组' })
  await panel.getByText('在组').first().waitFor()
  await panel.getByRole('button', { name: '补充专家组' }).click()
  await panel.waitFor({ state: 'detached' })
  await row.getByText('报告已签 0/3').waitFor()
}

/** The leader says what is done when and where, and what is to be ready. */
export async function setAgenda(page: Page, visit: string): Promise<void> {
  await page.goto(`/work/visits/${visit}`)
  const agenda = page.getByRole('region', { name: '日程', exact: true })
  await agenda.locator('summary', { hasText: '安排现场评审日程' }).click()
  await agenda.getByLabel('第1行地点').fill('总部会议室')
  await agenda.getByLabel('第1行内容').fill('首次会议：介绍评审安排，听取汇报')
  await agenda.getByRole('button', { name: '增加一行' }).click()
  await agenda.getByLabel('第2行开始').fill('10:00')
  await agenda.getByLabel('第2行结束').fill('16:30')
  await agenda.getByLabel('第2行地点').fill('一车间')
  await agenda.getByLabel('第2行内容').fill('现场查看和核实')
  await agenda.getByLabel('请申报单位准备的资料').fill('近三年审计报告和目标分解资料')
  await agenda.getByRole('button', { name: '安排现场评审日程' }).click()
  await agenda.locator('table.agenda').getByText('现场查看和核实').waitFor()
}

/** The applicant reads days and agenda, no names, and confirms. */
export async function confirmArrangements(page: Page, application: string): Promise<void> {
  await page.goto(`/work/dossier/${application}`)
  await page.locator('table.agenda').getByText('现场查看和核实').waitFor()
  await page.getByRole('button', { name: '确认安排', exact: true }).click()
  await page.getByText('申报单位已确认安排').waitFor()
}

export async function openVisit(page: Page, visit: string): Promise<void> {
  await page.goto(`/work/visits/${visit}`)
  await page.getByText('申报单位已确认安排').waitFor()
  await page.getByLabel('申报单位到会人员（职务和人数）').fill('总经理等8人')
  await page.getByLabel('首次会议记录').fill('9时在总部召开，说明评审安排。')
  await page.getByRole('button', { name: '召开首次会议' }).click()
  await page.getByText('专家组到会3人，申报单位到会：总经理等8人').waitFor()
}

/** Every issue is closed with what was found. */
export async function closeIssues(page: Page, visit: string, count: number): Promise<void> {
  await page.goto(`/work/visits/${visit}`)
  const issues = page.locator('ol.issues > li')
  await expect.poll(() => issues.count()).toBe(count)
  for (let number = 1; number <= count; number++) {
    const issue = issues.nth(number - 1)
    await issue.getByText('与材料一致', { exact: true }).click()
    await issue.getByLabel(`第${number}项现场看到的情况`).fill('查阅记录并实地查看，与材料一致。')
    await issue.getByRole('button', { name: '填写核实结论' }).click()
    await issue.getByLabel(`第${number}项现场看到的情况`).waitFor({ state: 'detached' })
  }
  await page.getByText(`共${count}项，都有结论`).waitFor()
}

/** A finding, an interview, a photograph, and a document asked for; each on the page before the next. */
export async function record(page: Page, visit: string, picture: Buffer): Promise<void> {
  await page.goto(`/work/visits/${visit}`)
  const findings = page.getByRole('region', { name: '现场记录', exact: true })
  await findings.getByLabel('条款', { exact: true }).click()
  await page.getByTitle('4.2.3战略部署').click()
  await findings.getByLabel('看到的事实').fill('抽查两个车间，目标卡与看板一致。')
  await findings.getByRole('button', { name: '记录现场发现' }).click()
  await findings.getByText('您记录').waitFor()

  const interviews = page.getByRole('region', { name: '访谈', exact: true })
  await interviews.locator('summary').click()
  await interviews.getByLabel('访谈对象（写岗位，不写姓名）').fill('车间主任和班组长')
  await interviews.getByLabel('人数').fill('6')
  await interviews.getByLabel('要点').fill('能说清本岗位的质量目标和上月完成情况。')
  await interviews.getByRole('button', { name: '记录访谈' }).click()
  await interviews.getByText('车间主任和班组长，6人').waitFor()

  const photographs = page.getByRole('region', { name: '现场照片', exact: true })
  await photographs.locator('summary').click()
  await photographs.locator('input[type=file]').setInputFiles({ name: '看板.png', mimeType: 'image/png', buffer: picture })
  await photographs.getByLabel('照片说明').fill('一车间质量看板')
  const add = photographs.getByRole('button', { name: '上传现场照片' })
  await photographs.getByText('看板.png').waitFor()
  await add.click()
  await photographs.locator('img[alt="一车间质量看板"]').waitFor({ state: 'attached' })

  const requests = page.getByRole('region', { name: '要求提供的资料', exact: true })
  await requests.locator('summary').click()
  await requests.getByLabel('要什么资料').fill('上年度内部审核报告')
  await requests.getByRole('button', { name: '要求提供资料' }).click()
  await requests.getByText('等候申报单位提供').waitFor()
}

/** The applicant gives what the group asked for. */
export async function giveDocuments(page: Page, application: string): Promise<void> {
  await page.goto(`/work/dossier/${application}`)
  const form = page.locator('details', { hasText: '为“上年度内部审核报告”提供资料' })
  await form.locator('summary').click()
  await form.locator('input[type=file]').setInputFiles(fileNamed('内部审核报告.pdf'))
  await form.getByText('内部审核报告.pdf').first().waitFor()
  await form.getByRole('button', { name: '提供资料', exact: true }).click()
  await form.waitFor({ state: 'detached' })
}

/** An item is scored anew for what was seen, with the reason. */
export async function reviseScore(page: Page, visit: string): Promise<void> {
  await page.goto(`/work/visits/${visit}`)
  await page.locator('details summary', { hasText: '修正得分' }).click()
  const row = page.locator('table.revise tr', { hasText: '4.2.3' })
  await row.getByRole('combobox').click()
  await page.keyboard.type('90')
  await page.keyboard.press('Enter')
  await row.getByRole('textbox').fill('目标卡与看板一致')
  await page.getByRole('button', { name: '修正得分' }).click()
  await page.getByText('→ 90%').waitFor()
}

export async function closeVisit(page: Page, visit: string): Promise<void> {
  await page.goto(`/work/visits/${visit}`)
  await page.getByLabel('申报单位到会人员（职务和人数）').fill('总经理等6人')
  await page.getByLabel('末次会议记录').fill('17时召开，反馈优势和改进建议。')
  await page.getByRole('button', { name: '按现场记录起草报告' }).click()
  await expect.poll(() => page.getByLabel('现场评审报告').inputValue()).toContain('目标卡与看板一致')
  await page.getByRole('button', { name: '召开末次会议' }).click()
  // That nobody has signed stood there before; the button to sign did not.
  await page.getByRole('button', { name: '签署现场评审报告' }).waitFor()
}

export async function signReport(page: Page, visit: string): Promise<void> {
  await page.goto(`/work/visits/${visit}`)
  await page.getByRole('button', { name: '签署现场评审报告' }).click()
  await page.getByText('您已签名').waitFor()
}

/** What the applicant has to say of the group. */
export const CONCERN = '第一天下午的日程推迟了一小时，事先没有告知。'

/** Point by point, how the group kept its rules; one point with a concern. */
export async function reportConduct(page: Page, application: string): Promise<void> {
  await page.goto(`/work/dossier/${application}`)
  const form = page.locator('.conduct-form')
  const topics = form.locator('.topic')
  await topics.first().waitFor()
  const count = await topics.count()
  for (let at = 0; at < count; at++)
    await topics
      .nth(at)
      .getByText(at === 0 ? '有问题' : '做到', { exact: true })
      .click()
  await form.getByLabel(/^具体情况/).fill(CONCERN)
  await form.getByRole('button', { name: '提交纪律反馈' }).click()
  await page.getByText(/日.*已提交/).waitFor()
}

export async function readConduct(page: Page, number: string): Promise<void> {
  await page.goto('/work/conduct')
  await page.locator('table.rows tr', { hasText: number }).getByText(CONCERN).waitFor()
}
