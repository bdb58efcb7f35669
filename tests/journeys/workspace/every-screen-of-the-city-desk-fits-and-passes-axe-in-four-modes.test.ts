/** Dashboard, its lists, charts, set-up, calendar and supervision: in four modes, on a desk and on a phone, nothing cut and no fault of access. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from '../../helpers/browser.ts'
import { faultsOfAll, type Look } from '../../helpers/looks.ts'
import { complaints, enter, type WorkspaceScene, workspaceScene } from '../../helpers/workspace-scene.ts'

let scene: WorkspaceScene
let browser: Browser

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([workspaceScene(), openBrowser()])
})

afterAll(async () => {
  await browser?.close()
  await scene?.close()
})

const drawIn = (stage: string) => scene.town.objects.find((each) => each.kind === 'draw' && each.stage === stage)?.id ?? ''

const desks: Readonly<Record<string, (...ids: string[]) => readonly Look[]>> = {
  'city-1': (committed = drawIn('committed'), drawn = drawIn('drawn')) => [
    ['/work/dashboard', 'table.heat tfoot td'],
    ['/work/dashboard/applied', 'table.rows td'],
    ['/work/charts', '.chart svg'],
    ['/work/set-up', 'ol.set-up li'],
    ['/work/set-up/rules', 'table.parameters td'],
    ['/work/set-up/criteria', 'table.criteria td'],
    ['/work/set-up/criteria/bring', 'main h1'],
    ['/work/set-up/receiving', 'table.rows .ant-select'],
    ['/work/calendar', 'table.month td'],
    ['/work/open/objection.register', 'form.act .ant-radio-group'],
    [`/work/case/draw/${committed}`, '.draw h2'],
    [`/work/case/draw/${drawn}`, '.draw h2'],
    ['/work/import-experts', 'main h1'],
    ['/work/erasure', '.query-bar'],
  ],
  'commend-1': () => [['/work/supervision', 'table.rows tbody tr']],
  sysadmin: () => [['/work/calendar/adopt', 'textarea']],
}

it.each(Object.keys(desks))(
  '%s',
  async (login) => {
    const page = await enter(browser, scene, { login })
    expect(await faultsOfAll(page, desks[login]?.() ?? [])).toEqual([])
    await page.context().close()
  },
  300_000,
)

it('the policy held nothing back', () => {
  expect(complaints).toEqual([])
})
