/** Two colleagues in one dossier: they see each other, different fields are put together, the same field is chosen by a person. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { start } from '../../../demo/applicants.ts'
import { type ApplyingScene, applyingScene } from '../../helpers/applying-scene.ts'
import { openBrowser, violations } from '../../helpers/browser.ts'
import { savedContent, untilSaved } from '../../helpers/dossier-desk.ts'
import { hands } from '../../helpers/journey-hands.ts'
import { enter } from '../../helpers/workspace-scene.ts'

let scene: ApplyingScene
let browser: Browser
let one: Page
let other: Page
let application = ''

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([applyingScene(), openBrowser()])
  const [applicant] = scene.applicants
  if (!applicant) throw new Error('the scene has no applicant')
  await start(scene.office, applicant, scene.edition)
  application = applicant.application
  one = await enter(browser, scene, { login: 'drafter-1' })
  other = await enter(browser, scene, { login: 'applicant-1' })
})

afterAll(async () => {
  await browser?.close()
  await scene?.close()
})

const form = (page: Page, section: string) => page.goto(`/work/dossier/${application}/form/${section}`)
const contact = (page: Page) => page.getByLabel('联系人', { exact: true })

it('each sees that the other is there', async () => {
  await form(one, 'basics')
  await contact(one).waitFor()
  await form(other, 'basics')
  await other.getByText(`${scene.applicants[0]?.drafter?.name}也在这一项`).waitFor()
})

it('different fields are put together by themselves', async () => {
  await hands.write(contact(one), '文岚')
  await untilSaved(one)
  await hands.write(other.getByLabel('联系电话'), '0931-8000000')
  await untilSaved(other)
  expect(await savedContent(scene.house, application, 'basics')).toMatchObject({ contact: '文岚', phone: '0931-8000000' })
  await expect.poll(() => contact(other).inputValue()).toBe('文岚')
})

it('the same field is shown with both wordings, and nothing is sent over the other', async () => {
  await hands.write(one.getByLabel('所属行业'), '铸造')
  await untilSaved(one)
  await hands.write(other.getByLabel('所属行业'), '机加工')
  const choice = other.getByRole('group', { name: '所属行业' })
  await choice.getByText('铸造', { exact: true }).waitFor()
  await choice.getByText('机加工', { exact: true }).waitFor()
  expect(await other.locator('.saved-sign').getAttribute('data-phase')).toBe('conflict')
  expect(await savedContent(scene.house, application, 'basics')).toMatchObject({ sector: '铸造' })
  expect(await violations(other)).toEqual([])
  await hands.write(other.getByLabel('所属行业', { exact: true }).first(), '机加工和铸造')
  await hands.press(choice.getByRole('button', { name: '用您写的' }))
  await untilSaved(other)
  expect(await savedContent(scene.house, application, 'basics')).toMatchObject({ sector: '机加工和铸造', contact: '文岚' })
})

it('the wording that was not chosen is found in the history and can be restored', async () => {
  await hands.press(other.getByRole('link', { name: '历史版本' }))
  await other.getByRole('heading', { name: /的历史版本$/ }).waitFor()
  const versions = await other.getByRole('button', { name: /^看第\d+版$/ }).count()
  expect(versions).toBeGreaterThanOrEqual(4)
  await hands.press(other.getByRole('button', { name: `看第${versions - 1}版` }))
  await other.locator('del, ins').first().waitFor()
  await hands.press(other.getByRole('button', { name: '恢复成这一版' }))
  await untilSaved(other)
  expect(await savedContent(scene.house, application, 'basics')).toMatchObject({ sector: '铸造', contact: '文岚' })
  expect(await violations(other)).toEqual([])
})
