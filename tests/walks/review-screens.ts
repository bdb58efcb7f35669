/** What experts and the office do at their screens between the draw and the meeting, as hands in a window. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { gbt19580of2012 } from '../../src/law/lanzhou-2023/criteria/gbt19580-2012.ts'
import { itemsOf } from '../../src/law/measures.ts'
import { typeDay } from '../helpers/posts-at-work.ts'

const items = itemsOf(gbt19580of2012)

/** A pool for these applicants, looked at and frozen; answers the draw. */
export async function freezePool(page: Page, purpose: 'reading' | 'visit', numbers: readonly string[]): Promise<string> {
  await page.goto(`/work/freeze?purpose=${purpose}`)
  await page.getByRole('heading', { name: '冻结抽取名单', exact: true }).waitFor()
  for (const number of numbers) await page.getByRole('checkbox', { name: new RegExp(number) }).check()
  await page.getByRole('heading', { name: '冻结前的名单' }).waitFor()
  const button = page.getByRole('button', { name: '冻结名单', exact: true })
  await expect.poll(() => button.isEnabled(), { timeout: 30_000 }).toBe(true)
  await button.click()
  await page.waitForURL(/\/case\/draw\//)
  return page.url().split('/').at(-1) ?? ''
}

/** Readers from the draw for these applicants, the holder of one number leading; every case shown first. */
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
  await page.getByText(`办完。已办${numbers.length}件，未办成0件。`).waitFor()
}

/** Secrecy and integrity are read and signed. */
export async function undertake(page: Page): Promise<void> {
  await page.goto('/work/experts')
  await page.getByLabel('我已阅读，承诺如上').check()
  await page.getByRole('button', { name: '签署承诺' }).click()
  await page.getByText('已签署').first().waitFor()
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

/** The leader of the readers enters what was agreed, with what the visit is to verify about one item. */
export async function agreeAtBoard(page: Page, application: string, [code, verify]: readonly [string, string]): Promise<void> {
  await page.goto(`/work/consensus/${application}`)
  await page.getByRole('button', { name: '空白条款填入建议值' }).click()
  await page.getByText('已填23条，共23条').waitFor()
  const item = page.locator('table.board tbody').getByRole('button', { name: new RegExp(`^${code} `) })
  if ((await item.getAttribute('aria-expanded')) !== 'true') await item.click()
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

/** The list of those accepted is worded and sent for review. */
export async function publishAcceptance(page: Page): Promise<void> {
  await page.goto('/work/decision/acceptance')
  await page.getByLabel('文号').fill('兰质奖公示〔2026〕8号')
  await page.getByLabel('标题').fill('第六届受理名单公示')
  await page.getByLabel('正文').fill('经材料评审，下列单位列入受理名单，现予公示。')
  await page.getByRole('button', { name: '送审：发布受理名单公示' }).click()
  await page.getByText('已送审：发布受理名单公示').waitFor()
}

/** Whoever holds a seat visits this applicant, the first of them leads. */
export async function formGroup(page: Page, number: string, day: string): Promise<void> {
  await page.goto('/work/decision/visits')
  await page.locator('tbody tr', { hasText: number }).getByRole('button', { name: '组成专家组' }).click()
  const panel = page.getByRole('region', { name: '组成专家组' })
  await panel.locator('tr.seat').first().getByRole('radio').check()
  await typeDay(page, '现场评审日期', day)
  await panel.getByLabel('地点').fill('总部和一车间')
  await panel.getByRole('button', { name: '组成专家组' }).click()
  await page.locator('tbody tr', { hasText: number }).getByText('报告已签 0/3').waitFor()
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

export async function confirmArrangements(page: Page, application: string): Promise<void> {
  await page.goto(`/work/dossier/${application}`)
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

export async function closeVisit(page: Page, visit: string): Promise<void> {
  await page.goto(`/work/visits/${visit}`)
  await page.getByLabel('申报单位到会人员（职务和人数）').fill('总经理等6人')
  await page.getByLabel('末次会议记录').fill('17时召开，反馈优势和改进建议。')
  await page.getByRole('button', { name: '按现场记录起草报告' }).click()
  await page.getByRole('button', { name: '召开末次会议' }).click()
  await page.getByText('0 / 3 人已签名').waitFor()
}

export async function signReport(page: Page, visit: string): Promise<void> {
  await page.goto(`/work/visits/${visit}`)
  await page.getByRole('button', { name: '签署现场评审报告' }).click()
  await page.getByText('您已签名').waitFor()
}

/** Candidates by score, and the report sent for review. */
export async function sendReport(page: Page): Promise<void> {
  await page.goto('/work/decision/report')
  await page.getByRole('button', { name: '按得分预选候选' }).click()
  await page.getByText(/已选4家/).waitFor()
  await page.getByRole('button', { name: '送审：出具综合评价报告' }).click()
  await page.getByText('已送审：出具综合评价报告').waitFor()
}

export async function callMeeting(page: Page, day: string): Promise<void> {
  await page.goto('/work/decision/meeting')
  await typeDay(page, '会议日期', day)
  await page.getByLabel('地点').fill('市政府会议室')
  for (const box of await page.getByRole('group', { name: '应到成员' }).getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: '召集审议会' }).click()
  await page.getByRole('group', { name: '到会成员' }).getByRole('checkbox').first().waitFor()
  await page.waitForLoadState('networkidle')
}
