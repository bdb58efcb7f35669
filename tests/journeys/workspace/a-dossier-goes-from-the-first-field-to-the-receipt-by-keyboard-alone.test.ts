/** The main road of an applicant without a mouse: begin, fill in, upload, declare, submit, receipt. */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ApplyingScene, applyingScene } from '../../helpers/applying-scene.ts'
import { openBrowser, words } from '../../helpers/browser.ts'
import { applicationOf, basics, fileNamed, requiredSlots, savedContent, untilSaved } from '../../helpers/dossier-desk.ts'
import { enter } from '../../helpers/workspace-scene.ts'

let scene: ApplyingScene
let browser: Browser
let page: Page
let application = ''

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([applyingScene(), openBrowser()])
  page = await enter(browser, scene, { login: 'applicant-2' })
})

afterAll(async () => {
  await browser?.close()
  await scene?.close()
})

/** Tab on until the wanted thing has the focus. */
async function tabTo(target: Locator): Promise<void> {
  await target.first().waitFor()
  for (let count = 0; count < 200; count += 1) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the Tab key does not reach ${target}`)
}
const press = async (target: Locator) => {
  await tabTo(target)
  await page.keyboard.press('Enter')
}
const button = (name: string) => page.getByRole('button', { name, exact: true })
const heading = (name: string) => page.getByRole('heading', { name, exact: true }).waitFor()
const onward = () => press(button('保存并下一项'))

it('begins and fills in the basics and the conditions', async () => {
  await press(page.getByRole('link', { name: '申报工作台' }))
  await press(button('开始申报'))
  await page.getByText('草稿，尚未提交').waitFor()
  application = await applicationOf(scene.house, scene.applicants[1]?.organisation ?? '')
  await press(page.getByRole('link', { name: '去填写' }))
  for (const [label, text] of Object.entries(basics)) {
    await tabTo(page.getByLabel(label, { exact: true }))
    await page.keyboard.insertText(text)
  }
  await onward()
  await heading('填写申报条件六项')
  for (let item = 0; item < 6; item += 1) {
    await tabTo(page.getByRole('radio', { name: '符合', exact: true }).nth(item))
    await page.keyboard.press('Space')
  }
  await untilSaved(page)
  await onward()
})

it('goes through the grid with Enter and the arrows', async () => {
  await heading('填写近三年指标')
  for (let column = 0; column < 3; column += 1) {
    await tabTo(page.locator(`input[data-row="0"][data-column="${column}"]`))
    for (let row = 0; row < 14; row += 1) {
      await page.keyboard.type(String(10 + column))
      await page.keyboard.press('Enter')
    }
    if (column < 2) {
      for (let row = 13; row > 0; row -= 1) await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Home')
      await page.keyboard.press('ArrowLeft')
    }
  }
  await untilSaved(page)
  const values = (await savedContent(scene.house, application, 'indicators'))?.values as Record<string, string[]>
  expect(Object.values(values)).toEqual(Array(14).fill(['10', '11', '12']))
  await onward()
})

it('writes the overview and every item', async () => {
  await heading('写组织概述')
  await tabTo(page.getByLabel('正文'))
  await page.keyboard.insertText('概述。')
  await onward()
  await heading('写自评条款')
  await onward()
  while (!page.url().endsWith('/evidence')) {
    const before = page.url()
    await tabTo(page.getByLabel('正文'))
    await page.keyboard.insertText('做法和结果。')
    await onward()
    await expect.poll(() => page.url()).not.toBe(before)
    await page.getByLabel('正文').or(button('营业执照或登记证书 选择文件')).first().waitFor()
  }
})

it('uploads the files that are asked for', async () => {
  for (const slot of requiredSlots) {
    const section = page.locator(`section[aria-labelledby="slot-${slot}"]`)
    const choosing = page.waitForEvent('filechooser')
    await press(section.getByRole('button').first())
    await (await choosing).setFiles(fileNamed(`${slot}.pdf`))
    await section.getByText('已收', { exact: true }).waitFor({ timeout: 30_000 })
  }
  await untilSaved(page)
  await onward()
})

it('declares, submits, and stands on the receipt', async () => {
  await page.getByText('没有缺项').waitFor()
  const boxes = page.locator('.declaration').getByRole('checkbox')
  await boxes.first().waitFor()
  for (let index = 0; index < (await boxes.count()); index += 1) {
    await tabTo(boxes.nth(index))
    await page.keyboard.press('Space')
  }
  await press(button('提交申报'))
  await heading('已收到您的申报')
  expect(await words(page.locator('.receipt-number').first())).toMatch(/^LZ2026-\d{4}$/)
})
