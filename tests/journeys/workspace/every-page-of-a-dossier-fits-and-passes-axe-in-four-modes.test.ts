/** The applicant's pages, a draft and one that was visited: in four modes, on a desk and on a phone, without a fault of access and nothing cut. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AccountState } from '../../../src/procedure/account.ts'
import { openBrowser, violations } from '../../helpers/browser.ts'
import { complaints, enter, type WorkspaceScene, workspaceScene } from '../../helpers/workspace-scene.ts'

let scene: WorkspaceScene
let browser: Browser
let drafting: Page
let visited: Page
let draft: string
let visit: string

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([workspaceScene(), openBrowser()])
  const applications = scene.house.db.selectFrom('application').select(['id', 'organisation'])
  const first = await applications.where('stage', '=', 'draft').executeTakeFirstOrThrow()
  const listed = await scene.house.db.selectFrom('visit').select('application').where('stage', '!=', 'replaced').executeTakeFirstOrThrow()
  const other = await applications.where('id', '=', listed.application).executeTakeFirstOrThrow()
  ;[draft, visit] = [first.id, other.id]
  drafting = await enter(browser, scene, { login: await loginOf(first.organisation) })
  visited = await enter(browser, scene, { login: await loginOf(other.organisation) })
})

afterAll(async () => {
  await browser?.close()
  await scene?.close()
})

/** Who signs in for an organisation's legal representative. */
async function loginOf(organisation: string): Promise<string> {
  const accounts = await scene.house.db.selectFrom('account').select(['id', 'state']).execute()
  const own = ({ posts }: AccountState) => posts.some(({ role, body }) => role === 'legal-representative' && body === organisation)
  const account = accounts.find(({ state }) => own(state as AccountState))?.id ?? ''
  return (await scene.house.db.selectFrom('credential').select('login').where('account', '=', account).executeTakeFirstOrThrow()).login
}

/** Every address that is looked at, with what shows that it is drawn. */
const looks = () => {
  const form = (section: string) => `/work/dossier/${draft}/form/${section}`
  return [
    [drafting, `/work/dossier/${draft}`, '.tasks li'],
    [drafting, form('basics'), 'main input'],
    [drafting, form('conditions'), 'main input[type=radio]'],
    [drafting, form('indicators'), 'input[data-row="0"]'],
    [drafting, form('overview'), 'main textarea'],
    [drafting, form('items'), 'main a'],
    [drafting, form('evidence'), '.slot'],
    [drafting, `/work/dossier/${draft}/review`, 'main h2'],
    [visited, `/work/dossier/${visit}`, '#site-visit'],
    [visited, `/work/dossier/${visit}/receipt`, '.receipt-number'],
  ] as const
}

async function look(page: Page, address: string, drawn: string): Promise<string[]> {
  await page.goto(address)
  await page.locator(drawn).first().waitFor({ timeout: 30_000 })
  const found: string[] = []
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    found.push(...[...(await violations(page)), ...(over > 0 ? [`${over} px too wide`] : [])].map((fault) => `${address} at ${width}: ${fault}`))
  }
  return found
}

it.each(['standard', 'care', 'hc', 'dark'])('%s', { timeout: 300_000 }, async (mode) => {
  for (const page of [drafting, visited]) await page.context().addCookies([{ name: 'zhiheng-display', value: mode, url: scene.base }])
  const found: string[] = []
  for (const [page, address, drawn] of looks()) found.push(...(await look(page, address, drawn)))
  expect(found).toEqual([])
})

it('the arrangements name the place and nobody of the group', async () => {
  await visited.goto(`/work/dossier/${visit}`)
  const told = await visited.getByRole('region', { name: '现场评审安排' }).textContent()
  const { state } = await scene.house.db.selectFrom('visit').select('state').where('application', '=', visit).executeTakeFirstOrThrow()
  expect(told).toContain((state as { place: string }).place)
  for (const { name } of scene.town.city.experts) expect(told).not.toContain(name)
})

it('the policy held nothing back', () => {
  expect(complaints).toEqual([])
})
