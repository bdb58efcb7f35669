/** 异议处理, by keyboard alone: the examination's clock, the person behind it only with a recorded reason, the hold and its release. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, tabTo, violations, words } from '../../helpers/browser.ts'
import { complaints, enter, type WorkspaceScene, workspaceScene } from '../../helpers/workspace-scene.ts'

let scene: WorkspaceScene
let browser: Browser
let page: Page

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([workspaceScene(), openBrowser()])
  page = await enter(browser, scene, { login: 'city-1' })
})

afterAll(async () => {
  await browser?.close()
  await scene?.close()
})

/** Walk there and press Enter. */
async function press(said: string): Promise<void> {
  await tabTo(page, (focus) => focus.words === said || focus.words.startsWith(said))
  await page.keyboard.press('Enter')
}

async function type(text: string): Promise<void> {
  await page.keyboard.insertText(text)
}

async function open(path: string): Promise<void> {
  await page.goto(path)
  await page.locator('main h1').waitFor()
}

const held = () => scene.town.applicants[8]
let number: string

it('the held applicant gets no group, with article and objection beside it; nobody else is held', async () => {
  await open('/work/decision/visits')
  const row = page.locator('tbody tr', { hasText: held()?.made.name ?? '' })
  await row.waitFor()
  expect(await words(row)).toContain('异议')
  expect(await row.getByRole('button').count()).toBe(0)
})

it('the desk shows a late examination in red and its days one by one', async () => {
  await open('/work/decision/objections')
  await page.locator('tbody tr').first().waitFor()
  expect(await page.locator('.title-line .late').count()).toBe(1)
  const row = page.locator('tbody tr', { hasText: held()?.made.name ?? '' })
  await row.waitFor()
  number = await words(row.locator('button'))
  await press(number)
  await page.getByRole('region', { name: number }).waitFor()
  await page.locator('ol.days li').first().waitFor()
  expect(await page.locator('ol.days li').count()).toBeGreaterThan(5)
  expect(await violations(page)).toEqual([])
})

it('the identity opens only with a reason, which is recorded', async () => {
  await press('查看异议人身份')
  await tabTo(page, (focus) => focus.tag === 'input')
  await type('核对联系方式，书面告知')
  await press('记录理由并查看')
  await page.getByRole('button', { name: '收起身份' }).waitFor()
  const identity = await words(page.locator('.objection [role="status"]'))
  for (const each of ['姓名', '示例异议人', '联系电话', '通讯地址', '身份证明']) expect(identity).toContain(each)
  const openings = await scene.house.db.selectFrom('vault_opening').select('reason').execute()
  expect(openings.map(({ reason }) => reason)).toEqual(['核对联系方式，书面告知'])
  await press('收起身份')
})

it('admitted, decided as not upheld, told in writing: the hold is lifted', async () => {
  const { office, city, objects } = { ...scene.town, office: scene.town.office }
  const objection = objects.find(({ kind }) => kind === 'objection')?.id ?? ''
  await press('启动调查')
  await page.getByRole('button', { name: '启动调查' }).waitFor()
  await press('启动调查')
  await page.getByRole('heading', { name: /^已办/ }).waitFor()
  await office.bind('objection.decide', objection, { upheld: false, reasons: '经查不属实。', endsApplication: false }, city.city)
  await open(`/work/decision/objections?objection=${objection}`)
  await page.getByRole('region', { name: number }).waitFor()
  const label = (await scene.house.db.selectFrom('objection').select('stage').where('id', '=', objection).executeTakeFirstOrThrow()).stage
  expect(label).toBe('decided')
  await press('书面告知处理结果')
  await page.locator('form.act').waitFor()
  await tabTo(page, (focus) => focus.tag === 'input')
  await type('书面送达')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /^已办/ }).waitFor()
  await open('/work/decision/visits')
  await page
    .locator('tbody tr', { hasText: held()?.made.name ?? '' })
    .getByRole('button', { name: '组成专家组' })
    .waitFor()
  expect(complaints).toEqual([])
})
