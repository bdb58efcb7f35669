/** A leader opens a visit, members record what they find, the leader revises with reasons and closes; each signs on their own. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, tabTo, words } from '../../helpers/browser.ts'
import { pressOn, tabOnTo } from '../../helpers/by-keyboard.ts'
import { hands } from '../../helpers/journey-hands.ts'
import { complaints, enter, type WorkspaceScene, workspaceScene } from '../../helpers/workspace-scene.ts'

let scene: WorkspaceScene
let browser: Browser
let visit: string
const group = () => scene.town.city.experts.slice(8, 11)

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
})

afterAll(async () => {
  await browser?.close()
  await scene?.close()
})

async function open(index: number): Promise<Page> {
  const person = group()[index]?.by.person ?? ''
  const { login } = await scene.house.db.selectFrom('credential').select('login').where('account', '=', person).executeTakeFirstOrThrow()
  const page = await enter(browser, scene, { login })
  await page.goto(`/work/visits/${visit}`)
  await page.locator('article.visit').waitFor()
  return page
}

it('before the opening meeting nothing else is open, and each says why', async () => {
  const page = await open(1)
  await page.getByText('3 人，您是组员').waitFor()
  await page.getByText('等候组长办理').first().waitFor()
  await page.getByText('记录现场发现', { exact: true }).waitFor()
  expect(await page.getByRole('button', { name: '记录现场发现' }).count()).toBe(0)
  await page.context().close()
})

it('the leader opens the visit by keyboard alone', async () => {
  const page = await open(0)
  await page.getByText('3 人，您是组长').waitFor()
  await tabOnTo(page, page.getByLabel('申报单位到会人员（职务和人数）'))
  await page.keyboard.type('总经理、质量总监等8人')
  await tabTo(page, ({ tag }) => tag === 'textarea')
  await page.keyboard.type('9时在总部召开，说明评审安排，申报单位负责人参加。')
  await tabTo(page, ({ words: said }) => said === '召开首次会议')
  await page.keyboard.press('Enter')
  await page.getByText('专家组到会3人，申报单位到会：总经理、质量总监等8人').waitFor()
  await page.getByRole('button', { name: '记录现场发现' }).waitFor()
  await page.context().close()
})

it('a member records a finding; what was typed outlives a reload', async () => {
  const page = await open(1)
  await hands.write(page.getByLabel('看到的事实'), '抽查两个车间，目标卡与看板一致。')
  await page.reload()
  await page.locator('article.visit').waitFor()
  expect(await page.getByLabel('看到的事实').inputValue()).toContain('抽查两个车间')
  await hands.press(page.getByRole('button', { name: '记录现场发现' }))
  await page.getByText('请选择条款并写明看到的事实').waitFor()
  await hands.choose(page.getByRole('region', { name: '现场记录' }).getByLabel('条款', { exact: true }), '4.2.3战略部署')
  await hands.press(page.getByRole('button', { name: '记录现场发现' }))
  await page.getByText('您记录').waitFor()
  expect(await page.getByLabel('看到的事实').inputValue()).toBe('')
  await page.context().close()
})

it('a member closes what was to be verified; until then the visit cannot be closed, and the page says which issue is open', async () => {
  const leader = await open(0)
  await leader.getByText('还有核实事项没有结论（第1项）', { exact: false }).waitFor()
  expect(await leader.getByRole('button', { name: '召开末次会议' }).count()).toBe(0)
  await leader.context().close()
  const page = await open(1)
  await hands.pick(page.getByLabel('第1项的结论').getByRole('radio', { name: '部分一致', exact: true }))
  await hands.press(page.getByRole('button', { name: '填写核实结论' }))
  await page.getByText('请选择结论并写明看到的情况').waitFor()
  await hands.write(page.getByLabel('第1项现场看到的情况'), '一车间已分解到班组，二车间只到工段。')
  await hands.press(page.getByRole('button', { name: '填写核实结论' }))
  await page.getByText('共1项，都有结论').waitFor()
  await page.context().close()
})

it('the leader changes a score with its reason, composes the report from the record, and closes', async () => {
  const page = await open(0)
  await hands.press(page.locator('details summary', { hasText: '修正得分' }))
  const row = page.locator('table.revise tr', { hasText: '4.2.3' })
  expect(await words(row.locator('td').nth(1))).toMatch(/^\d+%$/)
  await hands.press(row.getByRole('combobox'))
  await page.keyboard.type('85')
  await page.keyboard.press('Enter')
  await hands.press(page.getByRole('button', { name: '修正得分' }))
  await page.getByText('改动的每一条都要写明理由').waitFor()
  await hands.write(row.getByRole('textbox'), '目标卡与看板一致')
  await hands.press(page.getByRole('button', { name: '修正得分' }))
  await page.getByText('→ 85%').waitFor()
  await hands.write(page.getByLabel('申报单位到会人员（职务和人数）'), '总经理等8人')
  await hands.write(page.getByLabel('末次会议记录'), '17时召开，反馈优势和改进建议。')
  await hands.press(page.getByRole('button', { name: '按现场记录起草报告' }))
  const report = await page.getByLabel('现场评审报告').inputValue()
  expect(report).toContain('抽查两个车间，目标卡与看板一致。')
  expect(report).toContain('结论：部分一致。一车间已分解到班组，二车间只到工段。')
  expect(report, 'the numbers stand beside the words, not in them').not.toContain('85%')
  await page.locator('table.scores tr', { hasText: '4.2.3' }).getByText('85%').waitFor()
  await hands.press(page.getByRole('button', { name: '召开末次会议' }))
  // How many have signed stands on the page before the visit is closed, too: that one may sign does not.
  await page.getByRole('button', { name: '签署现场评审报告' }).waitFor()
  await page.getByText('0 / 3 人已签名').waitFor()
  await page.context().close()
})

it('each member signs, and with the last signature the result stands', async () => {
  for (const index of [0, 1, 2]) {
    const page = await open(index)
    await page.getByText(`${index} / 3 人已签名`).waitFor()
    // A member who has no mouse signs like the others.
    const sign = page.getByRole('button', { name: '签署现场评审报告' })
    if (index === 1) await pressOn(page, sign)
    else await hands.press(sign)
    await page.getByText(`${index + 1} / 3 人已签名`).waitFor()
    await page.getByText('您已签名').waitFor()
    expect(await page.getByRole('button', { name: '签署现场评审报告' }).count()).toBe(0)
    await page.context().close()
  }
  const row = await scene.house.db.selectFrom('visit').select('stage').where('id', '=', visit).executeTakeFirstOrThrow()
  expect(row.stage).toBe('concluded')
  expect(complaints).toEqual([])
})
