/** The desks of district and department and the reader: in four modes, on a desk and on a phone, without a fault of access and nothing cut. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from '../../helpers/browser.ts'
import { faultsOfAll, type Look } from '../../helpers/looks.ts'
import { complaints, enter, type WorkspaceScene, workspaceScene } from '../../helpers/workspace-scene.ts'

let scene: WorkspaceScene
let browser: Browser
let district: Page
let department: Page

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([workspaceScene(), openBrowser()])
  district = await enter(browser, scene, { login: 'district-1-1' })
  department = await enter(browser, scene, { login: 'dept-ecology' })
})

afterAll(async () => {
  await browser?.close()
  await scene?.close()
})

it('the district', { timeout: 300_000 }, async () => {
  const [, submitted, , publicised] = scene.town.applicants.map(({ application }) => application)
  const looks: readonly Look[] = [
    ['/work/inbox', 'table.rows td'],
    [`/work/review/${submitted}`, '.audit-item'],
    ['/work/consult', 'table.replies td'],
    ['/work/notice-desk', '#running'],
    [`/work/opinion/${publicised}`, '#opinion'],
    [`/work/opinion/${publicised}/print`, 'main article'],
    [`/work/papers/${submitted}?at=form%23indicators&beside=form%23basics`, '.form-table'],
  ]
  expect(await faultsOfAll(district, looks)).toEqual([])
})

it('a department', { timeout: 300_000 }, async () => {
  const answered = await scene.house.db
    .selectFrom('consultation')
    .select('id')
    .where('department', '=', 'ecology')
    .where('stage', '=', 'answered')
    .executeTakeFirstOrThrow()
  const looks: readonly Look[] = [
    ['/work/answers', '.answer, table.rows'],
    [`/work/answers/${answered.id}/print`, 'main article'],
  ]
  expect(await faultsOfAll(department, looks)).toEqual([])
})

it('the policy held nothing back', () => {
  expect(complaints).toEqual([])
})
