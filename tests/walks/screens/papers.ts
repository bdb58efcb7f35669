/** Papers that bind others: worded at one desk, reviewed and signed at two more. */
import type { Page } from 'playwright-core'
import { untilSent } from '../../helpers/posts-at-work.ts'
import type { Walked } from '../walked.ts'

/** What waits is found at home by who reviews, then by who signs. */
export async function reviewAndSign(walked: Walked): Promise<void> {
  for (const [login, step] of [
    ['city-2', '审核通过'],
    ['city-3', '签发'],
  ] as const)
    await walked.at(login, async (page) => {
      await page.locator('.next').getByRole('link', { name: '去办理' }).click()
      await page.getByRole('heading', { name: '下一步' }).waitFor()
      await page.getByRole('link', { name: step, exact: true }).click()
      await page.getByRole('button', { name: step, exact: true }).click()
      await page.getByRole('heading', { name: `已办：${step}` }).waitFor()
    })
}

/** What else waits goes through both hands by request. */
export async function signOthers(walked: Walked): Promise<void> {
  for (const { id } of await walked.desks.of('city-2').readAll('/api/acts?stage=prepared')) {
    await walked.send('city-2', `/api/acts/${id}/review`, { note: '' })
    await walked.send('city-3', `/api/acts/${id}/sign`)
  }
}

/** Whoever is outside the list is told why, each letter beginning with what the experts wrote. */
export async function writeReasons(page: Page, count: number): Promise<void> {
  await page.goto('/work/decision/acceptance')
  await page.getByRole('button', { name: `写告知书（${count}家）` }).click()
  await page.getByLabel(/^致/).first().waitFor()
  await page.getByRole('button', { name: '先看每一件' }).click()
  await page.getByRole('button', { name: `（${count}件）` }).click()
  await page.getByText(`办完。已办${count}件，未办成0件。`).waitFor({ timeout: 120_000 })
}

/** Whoever is told reads it at its own desk, with the way to object beside it, and says so. */
export async function readLetter(page: Page, application: string): Promise<void> {
  await page.goto(`/work/dossier/${application}`)
  await page.locator('a[href*="/letters/"]').first().click()
  await page.locator('.sheet').getByText('对比数据偏少').first().waitFor()
  await page.getByRole('button', { name: '签收', exact: true }).click()
  await page.getByText(/已签收/).waitFor()
}

export async function publishAcceptance(page: Page): Promise<void> {
  await page.goto('/work/decision/acceptance')
  await page.getByLabel('文号').fill('兰质奖公示〔2026〕88号')
  await page.getByLabel('标题').fill('第六届受理名单公示')
  await page.getByLabel('正文').fill('经材料评审，下列单位列入受理名单，现予公示。')
  await page.getByText(/公示5个工作日/).waitFor()
  await page.getByRole('button', { name: '送审：发布受理名单公示' }).click()
  await untilSent(page, '发布受理名单公示')
}

/** Before the report everybody visited is looked up again and the departments are asked; answers how many. */
export async function askAgain(page: Page, count: number): Promise<void> {
  await page.goto('/work/decision/report')
  await page.getByText(`现场评审后还有${count}家没有再次查询限制名单`).waitFor()
  await page.getByRole('button', { name: '再次查询限制名单并征求部门意见' }).click()
  await page.getByLabel('请部门回答的问题').fill('请就该单位自区县征求意见以来的情况提出意见。')
  await page.getByRole('region').getByRole('button', { name: '再次查询限制名单并征求部门意见' }).click()
  await page.getByRole('button', { name: `（${count}件）` }).click()
  await page.getByText(`办完。已办${count}件，未办成0件。`).waitFor({ timeout: 120_000 })
}

/** A department has something to tell of this applicant. */
export async function answerLetter(page: Page, name: string): Promise<void> {
  await page.goto('/work/answers')
  const letter = page.getByRole('region', { name, exact: true })
  await letter.getByRole('radio').nth(1).check()
  await letter.locator('textarea').fill('2025年有一次一般程序行政处罚，已履行完毕。')
  await letter.getByRole('button', { name: '提交意见' }).click()
  await letter.waitFor({ state: 'detached' })
}

/** Candidates by score, and the report sent for review. */
export async function sendReport(page: Page): Promise<void> {
  await page.goto('/work/decision/report')
  await page.getByRole('button', { name: '按得分预选候选' }).click()
  await page.getByText('已选6家、10家').waitFor()
  await page.getByRole('button', { name: '送审：出具综合评价报告' }).click()
  await untilSent(page, '出具综合评价报告')
}
