/** The applicant's pages, a draft and one that was visited: in four modes, on a desk and on a phone, without a fault of access and nothing cut. */
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AccountState } from '../../../src/procedure/account.ts'
import { openBrowser } from '../../helpers/browser.ts'
import { faultsOfAll, type Look } from '../../helpers/looks.ts'
import { complaints, enter, type WorkspaceScene, workspaceScene } from '../../helpers/workspace-scene.ts'

let scene: WorkspaceScene
let browser: Browser
let drafting: Page
let visited: Page
let lettered: Page
let draft: string
let visit: string
let letter: { readonly application: string; readonly id: string }

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([workspaceScene(), openBrowser()])
  const applications = scene.house.db.selectFrom('application').select(['id', 'organisation'])
  const first = await applications.where('stage', '=', 'draft').executeTakeFirstOrThrow()
  const listed = await scene.house.db.selectFrom('visit').select('application').where('stage', '!=', 'replaced').executeTakeFirstOrThrow()
  const other = await applications.where('id', '=', listed.application).executeTakeFirstOrThrow()
  const written = await applications.where(sql<boolean>`jsonb_array_length(state->'letters') > 0`).select('state').executeTakeFirstOrThrow()
  letter = { application: written.id, id: (written.state as { letters: { id: string }[] }).letters[0]?.id ?? '' }
  ;[draft, visit] = [first.id, other.id]
  drafting = await enter(browser, scene, { login: await loginOf(first.organisation) })
  visited = await enter(browser, scene, { login: await loginOf(other.organisation) })
  lettered = await enter(browser, scene, { login: await loginOf(written.organisation) })
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

it('a draft', { timeout: 300_000 }, async () => {
  const looks: readonly Look[] = [
    ['/work/dossier', 'main h1'],
    ['/work/own-ties', 'main h1'],
    [`/work/dossier/${draft}`, '.tasks li'],
    [`/work/dossier/${draft}/form/basics`, 'main input'],
    [`/work/dossier/${draft}/form/conditions`, 'main input[type=radio]'],
    [`/work/dossier/${draft}/form/indicators`, 'input[data-row="0"]'],
    [`/work/dossier/${draft}/form/overview`, 'main textarea'],
    [`/work/dossier/${draft}/form/items`, 'main a'],
    [`/work/dossier/${draft}/form/evidence`, '.slot'],
    [`/work/dossier/${draft}/history/overview`, 'main table, main h1'],
    [`/work/dossier/${draft}/review`, 'main h2'],
  ]
  expect(await faultsOfAll(drafting, looks)).toEqual([])
})

it('one that was visited, and one with a letter', { timeout: 300_000 }, async () => {
  const looks: readonly Look[] = [
    [`/work/dossier/${visit}`, '#site-visit'],
    [`/work/dossier/${visit}/receipt`, '.receipt-number'],
  ]
  expect(await faultsOfAll(visited, looks)).toEqual([])
  expect(await faultsOfAll(lettered, [[`/work/dossier/${letter.application}/letters/${letter.id}`, '.sheet .prose']])).toEqual([])
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
