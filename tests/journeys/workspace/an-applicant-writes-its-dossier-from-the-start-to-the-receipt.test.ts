/** A drafter begins, fills in every part, and the legal representative declares and submits; the receipt has a number. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ApplyingScene, applyingScene } from '../../helpers/applying-scene.ts'
import { openBrowser, violations, words } from '../../helpers/browser.ts'
import { applicationOf, basics, block, fileNamed, requiredSlots, savedContent, untilSaved } from '../../helpers/dossier-desk.ts'
import { complaints, enter } from '../../helpers/workspace-scene.ts'

let scene: ApplyingScene
let browser: Browser
let page: Page
let application = ''

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([applyingScene(), openBrowser()])
  page = await enter(browser, scene, { login: 'drafter-1' })
})

afterAll(async () => {
  await browser?.close()
  await scene?.close()
})

const organisation = () => scene.applicants[0]?.organisation ?? ''
const form = (section: string) => page.goto(`/work/dossier/${application}/form/${section}`)

it('an application is begun from the desk, and the desk says where to start and by when', async () => {
  await page.getByRole('link', { name: '申报工作台' }).click()
  await page.getByRole('link', { name: '对照申报条件（不用登录）' }).waitFor()
  await page.getByRole('button', { name: '开始申报' }).click()
  await expect.poll(() => words(page.locator('.next .sentence'))).toBe('从“填写基本情况”开始填写。')
  application = await applicationOf(scene.house, organisation())
  await page.getByText('草稿，尚未提交').waitFor()
  await page.getByText('截止2026年2月13日（星期五）24时').waitFor()
  await page.locator('[data-task="declaration"]').getByText('暂不能开始').waitFor()
  expect(await violations(page)).toEqual([])
})

it('the basics and the conditions are kept as they are typed', async () => {
  await page.getByRole('link', { name: '去填写' }).click()
  for (const [label, text] of Object.entries(basics)) await page.getByLabel(label, { exact: true }).fill(text)
  await untilSaved(page)
  expect(await savedContent(scene.house, application, 'basics')).toMatchObject({ contact: '文岚', helpers: '无' })
  await page.getByRole('button', { name: '保存并下一项' }).click()
  await page.getByRole('heading', { name: '填写申报条件六项' }).waitFor()
  for (const answer of await page.getByRole('radio', { name: '符合', exact: true }).all()) await answer.check()
  await untilSaved(page)
  expect(Object.values((await savedContent(scene.house, application, 'conditions'))?.answers as object)).toEqual(Array(6).fill(true))
})

it('a block from a spreadsheet fills the grid, says what it replaced, and is taken back', async () => {
  await form('indicators')
  await page.locator('input[data-row="0"][data-column="0"]').fill('9,860')
  await untilSaved(page)
  const paste = (text: string) =>
    page.locator('input[data-row="0"][data-column="0"]').evaluate((cell, pasted) => {
      const data = new DataTransfer()
      data.setData('text/plain', pasted)
      cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, text)
  await paste(block)
  await page.getByText('贴入14行3列，42个数。').waitFor()
  await page.getByRole('button', { name: '看替换了什么' }).click()
  await page.getByText('主营业务收入2023年：9860 → 10').waitFor()
  await page.locator('input[data-row="0"][data-column="0"]').focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.locator('input[data-row="0"][data-column="0"]').inputValue()).toBe('9 860')
  await paste(block)
  await untilSaved(page)
  await expect.poll(async () => (await savedContent(scene.house, application, 'indicators'))?.values).toMatchObject({ revenue: ['10', '11', '10'] })
  expect(await violations(page)).toEqual([])
})

it('what does not add up is said in words and does not stop anybody', async () => {
  await page.locator('input[data-row="8"][data-column="1"]').fill('118')
  await page.getByText('2024年产品（服务）合格率填的是118%，应当在0到100之间。').waitFor()
  await page.locator('input[data-row="8"][data-column="1"]').fill('99.5')
  await page.locator('.remarks').getByText('118%').waitFor({ state: 'detached' })
})

it('files go up while one writes elsewhere, are looked at, marked, and cited', async () => {
  await form('evidence')
  for (const slot of requiredSlots) await page.locator(`input[data-slot="${slot}"][multiple]`).setInputFiles(fileNamed(`${slot}.pdf`))
  await page.getByRole('button', { name: '上一项' }).click()
  await page.goBack()
  await expect.poll(() => page.getByText('已收', { exact: true }).count(), { timeout: 30_000 }).toBe(4)
  await page.getByLabel('audit.pdf涉及商业秘密').check()
  await page
    .locator('input[data-slot="other"][multiple]')
    .setInputFiles({ name: '坏.pdf', mimeType: 'application/pdf', buffer: Buffer.from('not a pdf') })
  await page.locator('[data-file="坏.pdf"]').getByText('未通过').waitFor({ timeout: 20_000 })
  await page.getByRole('button', { name: '移出坏.pdf' }).click()
  await untilSaved(page)
  await expect
    .poll(async () => (await savedContent(scene.house, application, 'evidence'))?.files)
    .toEqual(expect.arrayContaining([expect.objectContaining({ name: 'audit.pdf', businessSecret: true })]))
  expect(await violations(page)).toEqual([])
})

it('the overview and every item are written, with a count, an attachment named, and the way to the next', async () => {
  await form('overview')
  await page.getByLabel('正文').fill('本组织概述。')
  await page.getByRole('button', { name: '保存并下一项' }).click()
  await page.getByRole('heading', { name: '写自评条款' }).waitFor()
  await page.getByRole('button', { name: '保存并下一项' }).click()
  for (let count = 1; ; count += 1) {
    await page.getByLabel('正文').fill(`第${count}条的做法和结果。`)
    if (count === 1) {
      await page.getByRole('combobox', { name: '插入附件' }).click()
      await page.getByTitle('audit.pdf').click()
      await expect.poll(() => page.getByLabel('正文').inputValue()).toContain('［附件：audit.pdf］')
      await page.locator('section').filter({ hasText: '本条引用的附件' }).getByText('audit.pdf').waitFor()
    }
    const before = page.url()
    await page.getByRole('button', { name: '保存并下一项' }).click()
    await expect.poll(() => page.url()).not.toBe(before)
    if (page.url().endsWith('/evidence')) break
  }
  await page.getByText('引用处：').waitFor()
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('zhiheng-typed/')))).toEqual([])
})

it('the drafter sees that the legal representative submits, and how others will see it', async () => {
  await page.goto(`/work/dossier/${application}/review`)
  await page.getByText('没有缺项').waitFor()
  await page.getByText('由法定代表人登录后提交').waitFor()
  expect(await page.getByRole('button', { name: '提交申报' }).count()).toBe(0)
  await page.getByText('区县', { exact: true }).click()
  await page.getByText('看得到，打开留记录').waitFor()
  await page.getByText('公众', { exact: true }).click()
  await page.getByText('看不到').first().waitFor()
  expect(await violations(page)).toEqual([])
})

it('the draft is set as a book', async () => {
  const book = await page.request.get(`/api/applications/${application}/dossier.pdf`)
  expect([book.status(), book.headers()['content-type']]).toEqual([200, 'application/pdf'])
  expect((await book.body()).subarray(0, 5).toString()).toBe('%PDF-')
})

/** What lies on this device alone is named, and nothing is submitted without it. */
async function heldBackByUnsentWords(page: Page): Promise<void> {
  const submit = page.getByRole('button', { name: '提交申报' })
  const { person } = (await (await page.request.get('/api/session')).json()) as { person: string }
  const kept = `zhiheng-typed/${person}/${application}/overview`
  await page.evaluate((key) => localStorage.setItem(key, JSON.stringify({ content: { text: '没有传上去' }, base: {}, conflicts: [] })), kept)
  await page.getByText('本机还有1部分没有传到服务器，打开该部分即继续上传。').waitFor()
  await page.getByText('本机还有内容没有传到服务器，传完后可以提交').waitFor()
  expect(await submit.isDisabled()).toBe(true)
  await page.evaluate((key) => localStorage.removeItem(key), kept)
  await page.getByText('本机还有内容没有传到服务器，传完后可以提交').waitFor({ state: 'detached' })
}

it('the legal representative declares one by one, submits, and has a receipt with number and code', async () => {
  const legal = await enter(browser, scene, { login: 'applicant-1' })
  await legal.goto(`/work/dossier/${application}`)
  await legal.getByText('材料已经齐全').waitFor()
  await legal.getByRole('link', { name: '检查并提交' }).click()
  const submit = legal.getByRole('button', { name: '提交申报' })
  await submit.waitFor()
  expect(await submit.isDisabled()).toBe(true)
  await legal.getByText('逐条勾选声明后可以提交').waitFor()
  for (const box of await legal.locator('.declaration').getByRole('checkbox').all()) await box.check()
  await heldBackByUnsentWords(legal)
  await submit.click()
  await legal.getByRole('heading', { name: '已收到您的申报' }).waitFor()
  expect(await words(legal.locator('.receipt-number').first())).toMatch(/^LZ2026-\d{4}$/)
  expect(await words(legal.locator('.receipt-number').nth(1))).toMatch(/^\d{8}$/)
  expect(await violations(legal)).toEqual([])
  await legal.getByRole('link', { name: '看办件进度' }).click()
  await legal.getByText('现在：').waitFor()
  await legal.getByRole('link', { name: '撤回修改' }).waitFor()
  await legal.getByRole('link', { name: '退出', exact: false }).first().waitFor()
  expect(await violations(legal)).toEqual([])
})

it('after submission the forms are locked', async () => {
  await form('basics')
  await page.getByText('材料已提交，现在不能修改。').waitFor()
  expect(await page.getByLabel('联系人', { exact: true }).getAttribute('readonly')).not.toBeNull()
})

it('nothing was complained about', () => expect(complaints).toEqual([]))
