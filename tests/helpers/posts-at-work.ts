/** What the journeys through several posts share: three hands at their own desks, a dossier written on the forms, days typed. */

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { words } from './browser.ts'
import { pressOn } from './by-keyboard.ts'
import type { DemonstrationScene } from './demonstration-scene.ts'
import { basics, block, fileNamed, requiredSlots, untilSaved } from './dossier-desk.ts'

/** Somebody signs in, works, and closes the window. */
export async function at(scene: DemonstrationScene, login: string, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await scene.enter(login)
  await work(page)
  await page.context().close()
}

/** What was prepared is found first at home by its reviewer, then by its signatory; each does the one thing asked, without a mouse. */
export async function throughTwoMoreHands(scene: DemonstrationScene, reviewer: string, signatory: string): Promise<void> {
  for (const [login, step] of [
    [reviewer, '审核通过'],
    [signatory, '签发'],
  ] as const)
    await at(scene, login, async (page) => {
      await pressOn(page, page.locator('.next').getByRole('link', { name: '去办理' }))
      await page.getByRole('heading', { name: '下一步' }).waitFor()
      await pressOn(page, page.getByRole('link', { name: step, exact: true }))
      await pressOn(page, page.getByRole('button', { name: step, exact: true }))
      await page.getByRole('heading', { name: `已办：${step}` }).waitFor()
    })
}

/** A step of a screen was sent for review: its form says so, and soon the line that comes in the form's place. */
export async function untilSent(page: Page, step: string): Promise<void> {
  const line = page.locator('.closed-step', { hasText: '已送审，等待审核、签发' })
  await page.getByText(`已送审：${step}`).or(line).first().waitFor()
}

/** A day typed into its field. */
export async function typeDay(page: Page, label: string, day: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(day)
  await page.keyboard.press('Enter')
}

const onward = (page: Page) => page.getByRole('button', { name: '保存并下一项' }).click()

/** A dossier from its beginning to the last file; answers the application's id. */
export async function writeDossier(page: Page): Promise<string> {
  await page.goto('/work/dossier')
  await page.getByRole('button', { name: '开始申报' }).click()
  await page.getByRole('link', { name: '去填写' }).click()
  for (const [label, text] of Object.entries(basics)) await page.getByLabel(label, { exact: true }).fill(text)
  const application = /dossier\/([^/]+)\//.exec(page.url())?.[1] ?? ''
  await onward(page)
  await page.getByRole('heading', { name: '填写申报条件六项' }).waitFor()
  for (const answer of await page.getByRole('radio', { name: '符合', exact: true }).all()) await answer.check()
  await onward(page)
  await paste(page, block)
  await page.getByText('贴入14行3列，42个数。').waitFor()
  await onward(page)
  await writeTexts(page)
  for (const slot of requiredSlots) await page.locator(`input[data-slot="${slot}"][multiple]`).setInputFiles(fileNamed(`${slot}.pdf`))
  await expect.poll(() => page.getByText('已收', { exact: true }).count(), { timeout: 60_000 }).toBe(requiredSlots.length)
  await untilSaved(page)
  return application
}

async function paste(page: Page, text: string): Promise<void> {
  const first = page.locator('input[data-row="0"][data-column="0"]')
  await first.waitFor()
  await first.evaluate((cell, pasted) => {
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
}

/** The overview and every item, page by page, until the files. */
async function writeTexts(page: Page): Promise<void> {
  await page.getByRole('heading', { name: '写组织概述' }).waitFor()
  await page.getByLabel('正文').fill('本组织概述。')
  await onward(page)
  await page.getByRole('heading', { name: '写自评条款' }).waitFor()
  await onward(page)
  for (let count = 1; !page.url().endsWith('/evidence'); count += 1) {
    const before = page.url()
    await page.getByLabel('正文').fill(`第${count}条的做法和结果。`)
    await onward(page)
    await expect.poll(() => page.url()).not.toBe(before)
  }
}

/** The legal representative declares one by one, submits, and has a receipt; answers the number. */
export async function declareAndSubmit(page: Page, application: string): Promise<string> {
  await page.goto(`/work/dossier/${application}/review`)
  await page.getByRole('button', { name: '提交申报' }).waitFor()
  for (const box of await page.locator('.declaration').getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: '提交申报' }).click()
  await page.getByRole('heading', { name: '已收到您的申报' }).waitFor()
  return words(page.locator('.receipt-number').first())
}
