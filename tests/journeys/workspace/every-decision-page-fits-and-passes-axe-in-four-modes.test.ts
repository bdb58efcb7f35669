/** Review, list, visits, report, meeting (chair, member, wall), proposal, approval, certificates, objections: four modes, desk and phone, no fault of access, nothing cut. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type DemonstrationScene, demonstrationScene } from '../../helpers/demonstration-scene.ts'
import { faultsOfAll, type Look } from '../../helpers/looks.ts'

let scene: DemonstrationScene
let meeting = ''
let received = ''
let organisation = ''
let city: Page

beforeAll(async () => {
  scene = await demonstrationScene('proposed')
  const { items } = await scene.desks.of('city-3').read(`/api/editions/${scene.edition}/meetings`)
  meeting = items.at(-1).id
  const [any] = (await scene.desks.of('city-1').read(`/api/editions/${scene.edition}/applications?stage=not-listed&limit=1`)).items
  ;[received, organisation] = [any.id, any.state.organisation]
}, 400_000)

afterAll(async () => {
  await scene?.close()
})

const ofCity = (): readonly Look[] => [
  ['/work/decision/review', 'main h1'],
  [`/work/decision/review/${received}`, 'main h1'],
  ['/work/decision/acceptance', 'main h1'],
  ['/work/decision/visits', 'main h1'],
  ['/work/decision/report', 'main h1'],
  ['/work/decision/feedback', 'main h1'],
  ['/work/conduct', 'main h1'],
  ['/work/decision/meeting', 'main h1'],
  [`/work/decision/meeting/${meeting}/wall`, '.wall h1'],
  ['/work/decision/proposal', 'main h1'],
  ['/work/decision/approval', 'main h1'],
  ['/work/decision/certificates', 'main h1'],
  ['/work/decision/objections', 'main h1'],
  ['/work/signals', '.signals h2'],
  ['/work/freeze', 'main h1'],
  ['/work/ties', 'main h1'],
  [`/work/ties/organisation/${organisation}`, 'main h1'],
]
const desks: Readonly<Record<string, () => readonly Look[]>> = {
  'city-1': ofCity,
  'member-1': () => [['/work/decision/meeting', 'main h1']],
  'gov-1': () => [['/work/decision/approval', 'main h1']],
  'commend-1': () => [
    ['/work/decision/review', 'main h1'],
    ['/work/decision/proposal', 'main h1'],
  ],
}

it.each(Object.keys(desks))(
  '%s',
  async (login) => {
    const page = await scene.enter(login)
    expect(await faultsOfAll(page, desks[login]?.() ?? [])).toEqual([])
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
