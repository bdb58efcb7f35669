/** The commendation office answers the filing, the city lead body announces the edition with three hands, and the clerk tries other days. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { EditionState } from '../../../src/procedure/edition.ts'
import { newId } from '../../../src/server/ids.ts'
import type { Brought } from '../../../src/web/criteria/sheets.ts'
import { bytesOf } from '../../../src/web/criteria/workbook.ts'
import { openBrowser, words } from '../../helpers/browser.ts'
import { type CityScene, cityScene } from '../../helpers/city-scene.ts'
import { smallCriteria } from '../../helpers/criteria.ts'
import { hands } from '../../helpers/journey-hands.ts'
import { faultsOf } from '../../helpers/looks.ts'
import { complaints, enter } from '../../helpers/workspace-scene.ts'

let scene: CityScene
let browser: Browser
const edition = newId('edition')
const NAME = '第六届（2026年度）兰州市政府质量奖'

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([cityScene(), openBrowser()])
  const { office, city } = scene
  const plan = { id: edition, number: 6, year: 2026, name: NAME, budget: [{ line: '专家评审', yuan: 440_000 }] }
  await office.send('edition.plan', null, plan, city.city.handler)
  await office.bind('edition.file', edition, { text: '申报表彰项目。' }, city.city)
})

afterAll(async () => {
  await browser?.close()
  await scene?.close()
})

const at = async (login: string, work: (page: Page) => Promise<void>) => {
  const page = await enter(browser, scene, { login })
  await work(page)
  await page.context().close()
}

/** What was prepared is reviewed and signed at the desks of others. */
async function reviewAndSign(reviewer: string, signatory: string): Promise<void> {
  const { id } = await scene.house.db.selectFrom('act').select('id').where('stage', '=', 'prepared').executeTakeFirstOrThrow()
  await at(reviewer, async (page) => {
    await page.goto(`/work/case/act/${id}/act.review`)
    await hands.press(page.getByRole('button', { name: '审核通过' }))
    await page.getByRole('heading', { name: '已办：审核通过' }).waitFor()
  })
  await at(signatory, async (page) => {
    await page.goto(`/work/case/act/${id}/act.sign`)
    await hands.press(page.getByRole('button', { name: '签发', exact: true }))
    await page.getByRole('heading', { name: '已办：签发' }).waitFor()
  })
}

const type = async (page: Page, label: string, day: string) => {
  await hands.write(page.getByLabel(label, { exact: true }), day)
  await page.keyboard.press('Enter')
}

it('before the reply the announcement is closed, with its fact and its ground', async () => {
  await at('city-1', async (page) => {
    await hands.press(page.getByRole('link', { name: '开届设置' }))
    const step = page.locator('ol.set-up > li').nth(5)
    await step.getByText('现在不能办').waitFor()
    expect(await words(step)).toMatch(/批复.*细则/)
    expect(await step.getByRole('link', { name: '填写' }).count()).toBe(0)
  })
})

it('the commendation office finds the filing first, and answers it', async () => {
  await at('commend-1', async (page) => {
    await hands.press(page.getByRole('link', { name: '监督一屏' }))
    await page.locator('.next').getByText('等待批复').waitFor()
    await hands.press(page.getByRole('link', { name: '批复这一届的项目申报' }))
    await hands.pick(page.getByRole('radio', { name: '是', exact: true }).first())
    await hands.write(page.getByLabel('文号'), '兰表奖〔2026〕1号')
    await type(page, '回复日期', '2026-01-12')
    await hands.write(page.getByLabel('市政府质量奖名额'), '3')
    await hands.write(page.getByLabel('提名奖名额'), '5')
    await hands.press(page.getByRole('button', { name: /送审/ }))
    await page.getByRole('heading', { name: /已送审/ }).waitFor()
  })
  await reviewAndSign('commend-2', 'commend-2')
})

it('another criteria set is brought from its workbook: what is wrong is said, what is right goes to two others', async () => {
  const workbook = async (set: Brought) => ({
    name: '准则.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await (await bytesOf(set)).arrayBuffer()),
  })
  await at('city-1', async (page) => {
    await page.goto('/work/set-up/criteria')
    await hands.press(page.getByRole('link', { name: '载入另一套准则' }))
    const choose = page.getByRole('button', { name: '选择工作簿' })
    await hands.attach(choose, { ...(await workbook(smallCriteria)), buffer: Buffer.from('不是工作簿') })
    await page.getByText('这个文件读不出来').waitFor()
    await hands.attach(choose, await workbook({ ...smallCriteria, percentStep: 15 }))
    await page.getByText('5个条目，满分500分，百分比按15%一档').waitFor()
    await hands.press(page.getByRole('button', { name: '送审' }))
    await page.getByText('请先上传依据文件。准则已保留在本机。').waitFor()
    await hands.attach(page.locator('button#document'), await workbook(smallCriteria))
    await page.getByText('服务器已存：准则.xlsx').waitFor()
    await hands.press(page.getByRole('button', { name: '送审' }))
    await page.getByText('百分比档距不能整除100').waitFor()
    await hands.attach(choose, await workbook(smallCriteria))
    await page.getByText('百分比按10%一档').waitFor()
    await hands.press(page.getByRole('button', { name: '送审' }))
    await page.getByRole('heading', { name: /已送审。/ }).waitFor()
  })
  await at('city-2', async (page) => {
    const { id } = await scene.house.db.selectFrom('act').select('id').where('stage', '=', 'prepared').executeTakeFirstOrThrow()
    await page.goto(`/work/case/act/${id}`)
    await page.getByRole('rowheader', { name: '2.1 质量成效' }).waitFor()
  })
  await reviewAndSign('city-2', 'city-3')
})

it('the clerk fills the announcement and reads each day in words against the calendar', async () => {
  await at('city-1', async (page) => {
    await page.goto('/work/set-up')
    expect(await words(page.locator('ol.set-up > li').nth(1))).toContain('兰表奖〔2026〕1号批复，质量奖3个、提名奖5个')
    await hands.press(page.locator('.next').getByRole('link', { name: '填写' }))
    await hands.write(page.getByLabel('文号'), '兰质奖发〔2026〕2号')
    await hands.write(page.getByLabel('标题'), '关于开展第六届评选的通知')
    await hands.write(page.getByLabel('正文'), '现予公告。')
    await type(page, '申报开始日', '2026-01-13')
    await type(page, '申报截止日', '2026-02-14')
    await type(page, '计划现场评审日', '2026-05-01')
    await type(page, '计划审议会日', '2026-06-15')
    await type(page, '计划审定日', '2026-09-01')
    await page.getByText('本届按“GB/T 19580-2012”评审，满分1000分。').waitFor()
    await hands.choose(page.getByLabel('评审准则'), smallCriteria.standard)
    await page.getByText('本届按“小型组织评价准则（示例）”评审，满分500分。').waitFor()
    await page.locator('.schedule-check').getByText('调休上班').waitFor()
    const checked = await words(page.locator('.schedule-check'))
    expect(checked).toContain('2026年2月14日（星期六） · 调休上班 · 距上一日期32天')
    expect(checked).toContain('2026年5月1日（星期五） · 不是工作日（放假）')
    expect(await faultsOf(page, ['/work/set-up/announce', '.schedule-check'])).toEqual([])
    await hands.press(page.getByRole('button', { name: '送审：发布申报通知' }))
    await page.getByRole('heading', { name: '已送审：发布申报通知' }).waitFor()
    await page.goto('/work/set-up')
    await page.getByText('已有1件送审，等待审核、签发').waitFor()
  })
  await reviewAndSign('city-2', 'city-3')
  const { state } = await scene.house.db.selectFrom('edition').select('state').where('id', '=', edition).executeTakeFirstOrThrow()
  const { criteria } = await scene.house.world()
  expect(criteria[(state as EditionState).announcement?.criteria ?? '']).toMatchObject(smallCriteria)
})

it('the set an edition uses is shown with it', async () => {
  await at('city-1', async (page) => {
    expect(await faultsOf(page, ['/work/set-up/criteria', 'table.criteria'])).toEqual([])
    const section = page.locator('.criteria-set', { hasText: smallCriteria.standard })
    expect(await words(section)).toContain(`采用这一套的：${NAME}`)
  })
})

it('other days are tried beside the real ones, and nothing is saved', async () => {
  await at('city-1', async (page) => {
    await page.goto('/work/dashboard')
    await page.getByText(/^最早\d+月\d+日审定$/).waitFor()
    const real = await words(page.locator('.path strong').first())
    await hands.press(page.getByRole('button', { name: '看推算' }))
    await hands.write(page.getByLabel('现场评审需工作日'), '20')
    await page.keyboard.press('Tab')
    const tried = page.getByText(/^照此最早\d+月\d+日审定$/)
    await tried.waitFor()
    expect((await words(tried)).replace('照此', '')).not.toBe(real)
    expect(await words(page.locator('.path strong').first())).toBe(real)
    await hands.press(page.getByRole('button', { name: '恢复实际' }))
    await tried.waitFor({ state: 'detached' })
  })
})

it('a value of the rules is changed, marked, saved by the server, and still there after a reload', async () => {
  await at('city-1', async (page) => {
    await page.goto('/work/set-up/rules')
    const readers = page.getByLabel('每份材料的评审专家人数下限')
    await hands.write(readers, '5')
    await page.keyboard.press('Tab')
    await page.getByText('本机已存，未送服务器').waitFor()
    await page.getByText('已改', { exact: true }).waitFor()
    await page.reload()
    expect(await readers.inputValue()).toBe('5')
    await hands.press(page.getByRole('button', { name: '保存草稿' }))
    await page.getByText('服务器已存（第1版）').waitFor()
    await page.reload()
    await page.getByText('服务器已存（第1版）').waitFor()
    expect(await readers.inputValue()).toBe('5')
    await hands.tick(page.getByRole('checkbox', { name: '确认细则第14条' }))
    await hands.press(page.getByRole('button', { name: '保存草稿' }))
    await page.getByText('服务器已存（第2版）').waitFor()
    expect(await faultsOf(page, ['/work/set-up/rules/publish', '#changes'])).toEqual([])
    expect((await scene.house.db.selectFrom('rules').select('id').where('stage', '=', 'draft').execute()).length).toBe(1)
  })
})

it('the pages had no fault', () => {
  expect(complaints).toEqual([])
})
