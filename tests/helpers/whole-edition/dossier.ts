/** An applicant's dossier from its beginning to the receipt, by either pair of hands. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { words } from '../browser.ts'
import { basics, block, fileNamed, requiredSlots, untilSaved } from '../dossier-desk.ts'
import { button, type Hands, link } from '../hands.ts'

const onward = (hands: Hands, page: Page) => hands.press(button(page, '保存并下一项'))

/** A dossier from its beginning to the last file; answers the application's id. */
export async function writeDossier(hands: Hands, page: Page): Promise<string> {
  await hands.screen(page, '申报工作台')
  await hands.press(button(page, '开始申报'))
  await page.getByText('草稿，尚未提交').waitFor()
  await hands.press(link(page, '去填写'))
  for (const [label, text] of Object.entries(basics)) await hands.write(page.getByLabel(label, { exact: true }), text)
  const application = /dossier\/([^/]+)\//.exec(page.url())?.[1] ?? ''
  await onward(hands, page)
  await page.getByRole('heading', { name: '填写申报条件六项' }).waitFor()
  for (const answer of await page.getByRole('radio', { name: '符合', exact: true }).all()) await hands.pick(answer)
  await onward(hands, page)
  await page.getByRole('heading', { name: '填写近三年指标' }).waitFor()
  await hands.paste(page.locator('input[data-row="0"][data-column="0"]'), block)
  await page.getByText('贴入14行3列，42个数。').waitFor()
  await onward(hands, page)
  await writeTexts(hands, page)
  for (const slot of requiredSlots) {
    const section = page.locator(`section[aria-labelledby="slot-${slot}"]`)
    await hands.attach(section.getByRole('button', { name: /选择文件$/ }), fileNamed(`${slot}.pdf`))
  }
  await expect.poll(() => page.getByText('已收', { exact: true }).count(), { timeout: 60_000 }).toBe(requiredSlots.length)
  await untilSaved(page)
  return application
}

/** The overview and every item, page by page, until the files. */
async function writeTexts(hands: Hands, page: Page): Promise<void> {
  await page.getByRole('heading', { name: '写组织概述' }).waitFor()
  await hands.write(page.getByLabel('正文'), '本组织概述。')
  await onward(hands, page)
  await page.getByRole('heading', { name: '写自评条款' }).waitFor()
  await onward(hands, page)
  for (let count = 1; ; count += 1) {
    await page.waitForURL(/\/(item-[^/]+|evidence)$/)
    if (page.url().endsWith('/evidence')) return
    const before = page.url()
    await hands.write(page.getByLabel('正文'), `第${count}条的做法和结果。`)
    await onward(hands, page)
    await expect.poll(() => page.url()).not.toBe(before)
  }
}

/** The legal representative declares one by one, submits, and has a receipt; answers the number. */
export async function declareAndSubmit(hands: Hands, page: Page): Promise<string> {
  await hands.screen(page, '申报工作台')
  await hands.press(page.locator('.next a.primary[href$="/review"]'))
  await page.getByText('没有缺项').waitFor()
  await page.locator('.declaration').getByRole('checkbox').first().waitFor()
  for (const box of await page.locator('.declaration').getByRole('checkbox').all()) await hands.tick(box)
  await hands.press(button(page, '提交申报'))
  await page.getByRole('heading', { name: '已收到您的申报' }).waitFor()
  return words(page.locator('.receipt-number').first())
}
