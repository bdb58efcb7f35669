/** Review, list, visits, report, meeting (chair, member, wall), proposal, approval, certificates, objections: four modes, desk and phone, no fault of access, nothing cut. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { violations } from '../../helpers/browser.ts'
import { type DemonstrationScene, demonstrationScene } from '../../helpers/demonstration-scene.ts'

let scene: DemonstrationScene
let meeting = ''
let city: Page

beforeAll(async () => {
  scene = await demonstrationScene('proposed')
  const { items } = await scene.desks.of('city-3').read(`/api/editions/${scene.edition}/meetings`)
  meeting = items.at(-1).id
}, 240_000)

afterAll(async () => {
  await scene?.close()
})

const desks: Readonly<Record<string, readonly string[]>> = {
  'city-1': ['review', 'acceptance', 'visits', 'report', 'meeting', 'meeting/MEETING/wall', 'proposal', 'approval', 'certificates', 'objections'],
  'member-1': ['meeting'],
  'gov-1': ['approval'],
  'commend-1': ['review', 'proposal'],
}

async function faultsOf(page: Page, address: string): Promise<string[]> {
  await page.goto(address)
  await page.locator('main h1, .wall h1').first().waitFor()
  const found: string[] = []
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    found.push(...[...(await violations(page)), ...(over > 0 ? [`${over} px too wide`] : [])].map((fault) => `${address} at ${width}: ${fault}`))
  }
  return found
}

it.each(Object.keys(desks))(
  '%s',
  async (login) => {
    const page = await scene.enter(login)
    const found: string[] = []
    for (const mode of ['standard', 'care', 'hc', 'dark']) {
      await page.context().addCookies([{ name: 'zhiheng-display', value: mode, url: scene.demonstration.address }])
      for (const screen of desks[login] ?? [])
        found.push(...(await faultsOf(page, `/work/decision/${screen.replace('MEETING', meeting)}`)).map((fault) => `${mode}: ${fault}`))
    }
    expect(found).toEqual([])
    await page.context().close()
  },
  400_000,
)

it('the city’s menu names each thing once, in the order of its work', async () => {
  city = await scene.enter('city-1')
  await city.locator('.side nav a').nth(5).waitFor()
  const named = await city.locator('.side nav a').allTextContents()
  expect(new Set(named).size).toBe(named.length)
  const places = ['材料评审', '受理名单与告知', '现场评审', '审议会', '市政府审定', '证书与公告'].map((words) => named.indexOf(words))
  expect(places).toEqual([...places].sort((one, other) => one - other))
  expect(places[0]).toBeGreaterThan(0)
})

it('an objection is registered from its desk', async () => {
  await city.goto('/work/decision/objections')
  await city.getByRole('link', { name: '登记异议' }).click()
  await city.getByRole('button', { name: '登记异议' }).click()
  await city.locator('.errors').waitFor()
  await city
    .locator('.errors')
    .getByRole('link', { name: /异议人/ })
    .click()
  expect(await city.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio')
  await city.context().close()
})

it('the policy held nothing back', () => {
  expect(scene.complaints).toEqual([])
})
