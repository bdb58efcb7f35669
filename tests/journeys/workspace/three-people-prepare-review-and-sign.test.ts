/** An act that binds others is reviewed by a second person and signed by a third, each at their own desk; nobody is offered what is not theirs. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, words } from '../../helpers/browser.ts'
import { hands } from '../../helpers/journey-hands.ts'
import { complaints, enter, type WorkspaceScene, workspaceScene } from '../../helpers/workspace-scene.ts'

let scene: WorkspaceScene
let browser: Browser
let act: string

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([workspaceScene(), openBrowser()])
  act = scene.town.objects.find(({ kind, own }) => kind === 'act' && own.district)?.id ?? ''
})

afterAll(async () => {
  await browser?.close()
  await scene?.close()
})

it('the handler is told that the review waits for another', async () => {
  const page = await enter(browser, scene, { login: 'district-1-1' })
  await page.goto(`/work/case/act/${act}`)
  await page.getByRole('heading', { name: '下一步' }).waitFor()
  expect(await page.locator('.road.three li').allTextContents()).toEqual([
    expect.stringMatching(/^经办.+2026年/),
    expect.stringContaining('等候办理'),
    expect.stringContaining('等候办理'),
  ])
  await page.getByRole('link', { name: '撤回拟办件' }).waitFor()
  expect(await page.getByRole('link', { name: '审核通过' }).count()).toBe(0)
  await page.context().close()
})

it('the reviewer finds it first at home, reads it and agrees', async () => {
  const page = await enter(browser, scene, { login: 'district-1-2' })
  await hands.press(page.locator('.next').getByRole('link', { name: '去办理' }))
  await page.getByText('演练').first().waitFor()
  await hands.press(page.getByRole('link', { name: '审核通过' }))
  await hands.press(page.getByRole('button', { name: '审核通过' }))
  await page.getByRole('heading', { name: '已办：审核通过' }).waitFor()
  await page.goto(`/work/case/act/${act}`)
  await page.getByRole('heading', { name: '下一步' }).waitFor()
  expect(await page.getByRole('link', { name: '签发', exact: true }).count()).toBe(0)
  await page.context().close()
})

it('the signatory signs, and the case has moved on', async () => {
  const page = await enter(browser, scene, { login: 'district-1-3' })
  await page.goto(`/work/case/act/${act}`)
  await hands.press(page.getByRole('link', { name: '签发', exact: true }))
  await hands.press(page.getByRole('button', { name: '签发', exact: true }))
  await page.getByRole('heading', { name: '已办：签发' }).waitFor()
  await page.goto(`/work/case/application/${scene.town.applicants[1]?.application}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await words(page.locator('.title-line').first())).toContain('不予推荐')
  expect(complaints).toEqual([])
})
