/** A member takes a pack, reads and writes where there is no network, comes back, sees who was first, and nothing stays on the device. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { VisitState } from '../../../src/procedure/site-review.ts'
import { openBrowser, violations } from '../../helpers/browser.ts'
import { tabOnTo } from '../../helpers/by-keyboard.ts'
import { complaints, enter, type WorkspaceScene, workspaceScene } from '../../helpers/workspace-scene.ts'

let scene: WorkspaceScene
let browser: Browser
let visit: string
let page: Page
const PASSPHRASE = '厂门口第三棵槐树的下面见'
const TYPED = '二车间只分解到工段'
const group = () => scene.town.city.experts.slice(8, 11)
const leader = () => ({ ...(group()[0]?.by ?? { person: '', body: '' }), role: 'leader' as const })

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([workspaceScene(), openBrowser()])
  const { office, city } = scene.town
  const { id } = await scene.house.db.selectFrom('application').select('id').where('stage', '=', 'listed').orderBy('number').executeTakeFirstOrThrow()
  const objection = await scene.house.db.selectFrom('objection').select('id').where('application', '=', id).executeTakeFirstOrThrow()
  await office.bind('objection.refuse', objection.id, { reasons: '未提供能够说明问题的证明材料。' }, city.city)
  await office.send('objection.notify', objection.id, { means: '书面送达' }, city.city.handler)
  await office.send('objection.confirm', objection.id, { answer: 'confirmed' }, city.city.handler)
  const members = group().map((each) => each.id)
  await office.send('application.form-group', id, { leader: members[0], members, days: [office.today], place: '总部和一车间' }, city.city.handler)
  visit = (await scene.house.db.selectFrom('visit').select('id').where('application', '=', id).executeTakeFirstOrThrow()).id
  await office.send('visit.raise-issue', visit, { item: '4.2.3', text: '抽查两个车间，核对目标是否分解到班组。' }, city.city.handler)
  const held = { from: '09:00', to: '10:00', place: '总部', members, applicants: '总经理等8人' }
  await office.send('visit.open', visit, { record: '9时在总部召开。', held }, leader())
  const person = group()[1]?.by.person ?? ''
  const { login } = await scene.house.db.selectFrom('credential').select('login').where('account', '=', person).executeTakeFirstOrThrow()
  page = await enter(browser, scene, { login })
})

afterAll(async () => {
  await browser?.close()
  await scene?.close()
})

const unlock = async () => {
  await page.getByRole('heading', { name: '这台设备上的离线包', exact: true }).waitFor()
  await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await page.locator('article.visit').waitFor()
}

/** Everything that this browser keeps for the workspace, as one text. */
const stored = () =>
  page.evaluate(async () => {
    const words: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })]
    const inWords = (value: unknown): unknown =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value)
        ? new TextDecoder().decode(value as ArrayBuffer)
        : value !== null && typeof value === 'object'
          ? Object.values(value).map(inWords)
          : value
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open(name)
        request.onsuccess = () => done(request.result)
      })
      for (const store of database.objectStoreNames) {
        const all = await new Promise<unknown[]>((done) => {
          const request = database.transaction(store).objectStore(store).getAll()
          request.onsuccess = () => done(request.result)
        })
        words.push(JSON.stringify(all.map(inWords)))
      }
      database.close()
    }
    const helpers = (await navigator.serviceWorker.getRegistrations()).length
    return { words: words.join('\n'), helpers, shelves: await caches.keys(), databases: (await indexedDB.databases()).length }
  })

it('an ordinary session has no helper; a pack is taken on the page of the visit', async () => {
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  await page.goto(`/work/visits/${visit}`)
  const packs = page.getByRole('region', { name: '离线包', exact: true })
  await packs.getByText('还没有领取', { exact: true }).waitFor()
  await packs.getByText('领取离线包', { exact: true }).first().click()
  await packs.getByLabel('口令', { exact: true }).fill('short')
  await packs.getByRole('button', { name: '领取离线包', exact: true }).click()
  await packs.getByText('口令至少12个字符', { exact: true }).waitFor()
  await packs.getByLabel('口令', { exact: true }).fill(PASSPHRASE)
  await packs.getByLabel('再输一次口令', { exact: true }).fill(`${PASSPHRASE}。`)
  await page.keyboard.press('Enter')
  await packs.getByText('两次口令不一样', { exact: true }).waitFor()
  await packs.getByLabel('再输一次口令', { exact: true }).fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await packs.getByText('已领取。', { exact: false }).waitFor({ timeout: 30_000 })
  await packs.getByText('在外', { exact: true }).waitFor()
  await packs.getByRole('link', { name: '打开离线包', exact: true }).first().click()
  await page.getByRole('heading', { name: '这台设备上的离线包', exact: true }).waitFor()
})

it('without a network the page opens; a wrong passphrase loses nothing, the right one opens everything', async () => {
  await page.context().setOffline(true)
  await page.reload()
  await page.getByLabel('口令', { exact: true }).fill('not the right words')
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await page.getByText('口令不对，内容没有变化。', { exact: true }).waitFor()
  await unlock()
  await page.getByText('现在没有网络。记录存在本机，有网络后在这里传回。', { exact: true }).waitFor()
  await page.getByText('抽查两个车间，核对目标是否分解到班组。', { exact: true }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: '申报材料', exact: true }).click()
  await page.locator('.form-page h2').waitFor()
  await page.getByRole('button', { name: '打开目录', exact: true }).click()
  await page
    .locator('.reader')
    .getByText(/\.pdf$/)
    .first()
    .click()
  await page.locator('.reader canvas').first().waitFor()
  await page.getByRole('button', { name: '条款和评分', exact: true }).click()
  await page.getByRole('heading', { name: '评分指南', exact: true }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: '现场记录', exact: true }).click()
})

it('what is typed there, by keyboard alone, lies encrypted on the device a moment later and outlives the page', async () => {
  await tabOnTo(page, page.getByLabel('第1项的结论', { exact: true }).getByRole('radio').first())
  await page.keyboard.press('ArrowRight')
  await tabOnTo(page, page.getByLabel('第1项现场看到的情况', { exact: true }))
  await page.keyboard.type(TYPED)
  await tabOnTo(page, page.getByRole('button', { name: '要求提供资料', exact: true }))
  await page.keyboard.press('Enter')
  await page.getByLabel('要什么资料', { exact: true }).waitFor()
  await page.keyboard.type('二车间班组目标卡')
  await page.locator('[data-phase="kept"]').getByText('本机已存（2条待传）', { exact: true }).waitFor({ timeout: 2_000 })
  const { words, helpers } = await stored()
  expect(helpers).toBe(1)
  expect(words.length).toBeGreaterThan(10_000)
  for (const secret of [TYPED, '目标卡', '抽查两个车间', scene.town.applicants[9]?.made.name ?? '?', group()[1]?.name ?? '?'])
    expect(words.includes(secret), secret).toBe(false)
  await page.reload()
  await page.getByText('2条待传', { exact: false }).waitFor()
  await unlock()
  expect(await page.getByLabel('第1项现场看到的情况', { exact: true }).inputValue()).toBe(TYPED)
  await page.emulateMedia({ media: 'print' })
  const paper = page.locator('.printed-pack')
  await paper.getByText(TYPED, { exact: false }).first().waitFor()
  expect(await page.getByLabel('第1项现场看到的情况', { exact: true }).isVisible()).toBe(false)
  expect(await paper.locator('.print-mark span').first().textContent()).toContain(group()[1]?.name)
  await page.emulateMedia({ media: null })
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await violations(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1280, height: 900 })
})

it('untouched for as long as the rules say it locks itself; the passphrase opens it, and nothing typed is lost', async () => {
  const found = page.getByLabel('第1项现场看到的情况', { exact: true })
  await found.fill(`${TYPED}，`)
  // The device's clock alone goes on: nobody touches it.
  await page.evaluate(() => {
    const before = Date.now
    Date.now = () => before() + 11 * 60_000
  })
  await page.getByText('10分钟没有操作，离线包已锁上。', { exact: false }).waitFor()
  await unlock()
  expect(await found.inputValue()).toBe(`${TYPED}，`)
  await found.fill(TYPED)
  await page.locator('[data-phase="kept"]').waitFor()
})

it('on the return what a colleague wrote meanwhile stands beside it, and the person chooses', async () => {
  const { office } = scene.town
  await office.send('visit.close-issue', visit, { number: 1, outcome: 'as-stated', finding: '两个车间都分解到班组' }, leader())
  await page.context().setOffline(false)
  await page.getByRole('button', { name: '传回服务器', exact: true }).click()
  await page.getByText('还有1条没有传回，请逐条处理后再传。', { exact: true }).waitFor()
  await page.getByText('需要您处理：这一处别人也改了', { exact: true }).waitFor()
  await page.getByText('与材料一致：两个车间都分解到班组', { exact: true }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: '用您写的', exact: true }).click()
  await page.getByRole('button', { name: '传回服务器', exact: true }).click()
  await page.getByText('已全部传回（2条），离线包已从这台设备清除。', { exact: true }).waitFor()
})

it('the server has it, the journal says that it came back, and the device has nothing', async () => {
  const { state } = await scene.house.db.selectFrom('visit').select('state').where('id', '=', visit).executeTakeFirstOrThrow()
  const { issues = [], requests = [] } = state as VisitState
  expect(issues[0]?.closed).toMatchObject({ outcome: 'partly', finding: TYPED, expert: group()[1]?.id })
  expect(requests.map(({ text }) => text)).toEqual(['二车间班组目标卡'])
  const pack = await scene.house.db.selectFrom('pack').select('state').where('visit', '=', visit).executeTakeFirstOrThrow()
  expect(pack.state).toMatchObject({
    stage: 'returned',
    ended: { sent: 2, left: 0 },
    read: [{ file: null }, { file: expect.stringMatching(/^[0-9a-f]{64}$/) }],
  })
  const { helpers, shelves, databases } = await stored()
  expect({ helpers, shelves, databases }).toEqual({ helpers: 0, shelves: [], databases: 0 })
  expect(complaints).toEqual([])
})
