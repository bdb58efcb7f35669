/** The sheet, the expert's desk, the visit, the journal, the ledger, the table, the accounts: four modes, a desk and a phone, nothing cut. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from '../../helpers/browser.ts'
import { faultsOfAll, type Look } from '../../helpers/looks.ts'
import { complaints, enter, type WorkspaceScene, workspaceScene } from '../../helpers/workspace-scene.ts'

let scene: WorkspaceScene
let browser: Browser
let sheet: { readonly id: string; readonly expert: string }
let sealed: string
let read: string
let visit: { readonly id: string; readonly leader: string }

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([workspaceScene(), openBrowser()])
  const sheets = scene.house.db.selectFrom('sheet').select(['id', 'expert']).orderBy('id')
  sheet = await sheets.where('stage', '=', 'open').executeTakeFirstOrThrow()
  const handedIn = sheets.select('application').where('stage', '=', 'sealed').where('expert', '=', sheet.expert)
  ;({ id: sealed, application: read } = await handedIn.executeTakeFirstOrThrow())
  visit = await scene.house.db.selectFrom('visit').select(['id', 'leader']).where('stage', '=', 'concluded').executeTakeFirstOrThrow()
})

afterAll(async () => {
  await browser?.close()
  await scene?.close()
})

async function loginOf(expert: string): Promise<string> {
  const person = scene.town.city.experts.find(({ id }) => id === expert)?.by.person ?? ''
  return (await scene.house.db.selectFrom('credential').select('login').where('account', '=', person).executeTakeFirstOrThrow()).login
}

const desks: readonly (readonly [who: string, login: () => Promise<string>, looks: () => readonly Look[]])[] = [
  [
    'a reader',
    () => loginOf(sheet.expert),
    () => [
      ['/work/experts', 'table.rows td'],
      ['/work/own-entry', 'main h1'],
      [`/work/sheets/${sheet.id}`, '.handed-in'],
      [`/work/sheets/${sealed}`, '.score-table'],
      [`/work/recuse/sheet/${sheet.id}`, 'form.act .ant-select'],
      ['/work/offline', 'main h1'],
      ['/work/consensus', 'main h1'],
      [`/work/consensus/${read}`, 'main h1'],
    ],
  ],
  ['a leader', () => loginOf(visit.leader), () => [[`/work/visits/${visit.id}`, '#signatures']]],
  [
    'the auditor',
    async () => 'auditor',
    () => [
      ['/work/journal', 'table.journal td'],
      ['/work/ledger', '#whole'],
      ['/work/packs', 'table.rows td'],
      ['/work/policy', '.policy-grid td'],
    ],
  ],
  [
    'the system administrator',
    async () => 'sysadmin',
    () => [
      ['/work/accounts', 'table.rows td'],
      ['/work/running', 'dl.facts dd'],
    ],
  ],
  ['the lead body', async () => 'city-1', () => [[`/work/sheets/${sheet.id}/paper`, 'main h1']]],
  ['the security administrator', async () => 'secadmin', () => [['/work/erasure', '.query-bar']]],
]

it.each(desks)('%s', { timeout: 300_000 }, async (_who, login, looks) => {
  const page = await enter(browser, scene, { login: await login() })
  const found = await faultsOfAll(page, looks())
  await page.context().close()
  expect(found).toEqual([])
  expect(complaints).toEqual([])
})
