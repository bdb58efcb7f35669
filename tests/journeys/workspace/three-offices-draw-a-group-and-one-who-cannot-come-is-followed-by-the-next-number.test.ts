/**
 * Three offices at their own windows draw a group: the pool is frozen, each lays a number down and opens it, a barred expert
 * is skipped with the reason, one who cannot come is followed by the next number, and a second program finds the record right.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freeze, seatsOf } from '../../../demo/draws.ts'
import { askSecondProgram } from '../../../scripts/draw/second-program.ts'
import type { DrawRecord } from '../../../src/procedure/draw-record.ts'
import { openBrowser, words } from '../../helpers/browser.ts'
import { hands } from '../../helpers/journey-hands.ts'
import { complaints, enter, type WorkspaceScene, workspaceScene } from '../../helpers/workspace-scene.ts'

let scene: WorkspaceScene
let browser: Browser
let draw: string
const windows: Record<string, Page> = {}

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([workspaceScene(), openBrowser()])
  const { office, city, edition, applicants } = scene.town
  const applicant = applicants[8]
  const tied = city.experts[9]
  if (!applicant || !tied) throw new Error('the town is too small')
  const tie = { creditCode: applicant.made.creditCode, kind: 'certified', source: '三年内为该单位做过认证' }
  await office.send('expert.record-tie', tied.id, tie, city.city.handler)
  const earlier = scene.town.objects.find(({ kind, stage }) => kind === 'draw' && stage === 'drawn')?.id ?? ''
  const strata = [{ title: '质量管理', seats: 4, substitutes: 3 }]
  const replaces = { draw: earlier, reason: '登记了新的关系，重新抽取' }
  draw = await freeze(office, city, { edition, purpose: 'visit', applications: [applicant.application], strata, replaces })
  for (const [party, login] of [
    ['city', 'city-1'],
    ['commendation', 'commend-1'],
    ['discipline', 'discipline'],
  ] as const)
    windows[party] = await enter(browser, scene, { login })
})

afterAll(async () => {
  await browser?.close()
  await scene?.close()
})

const at = (party: string): Page => {
  const page = windows[party]
  if (!page) throw new Error(`no window for ${party}`)
  return page
}

const open = async (party: string) => {
  await at(party).goto(`/work/case/draw/${draw}`)
  await at(party).locator('.draw-steps').waitFor()
}

const inFullWidth = (number: number) => String(number).replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit)))

it('each office lays its number down at its own window, by keyboard too, and the fingerprint alone leaves the browser', async () => {
  for (const party of ['city', 'commendation', 'discipline']) {
    await open(party)
    const button = at(party).getByRole('button', { name: '提交随机数承诺' })
    const sent = at(party).waitForRequest((request) => request.url().endsWith('/commitments'))
    await button.focus()
    await at(party).keyboard.press('Enter')
    const body = (await sent).postData() ?? ''
    await button.waitFor({ state: 'detached' })
    const kept = await at(party).evaluate((key) => localStorage.getItem(key), `zhiheng draw ${draw} ${party}`)
    expect(kept).toMatch(/^[0-9a-f]{64}$/)
    expect(body).not.toContain(kept)
  }
})

it('a wrong number is refused, and the one that was committed is still there', async () => {
  await open('city')
  const field = at('city').getByLabel('您提交承诺时保存的随机数')
  const kept = await field.inputValue()
  await field.fill('a'.repeat(64))
  await hands.press(at('city').getByRole('button', { name: '揭示随机数' }))
  await at('city').getByText('这个随机数与承诺不一致').waitFor()
  await open('city')
  await expect.poll(() => field.inputValue()).toBe(kept)
})

it('nobody opens before the lead body, and the order is there with the last number', async () => {
  await open('discipline')
  await at('discipline').getByText('应当由市牵头部门先揭示随机数').waitFor()
  expect(await at('discipline').getByRole('button', { name: '揭示随机数' }).count()).toBe(0)
  for (const party of ['city', 'discipline', 'commendation']) {
    await open(party)
    const button = at(party).getByRole('button', { name: '揭示随机数' })
    await hands.press(button)
    await button.waitFor({ state: 'detached' })
  }
  await at('commendation').getByRole('heading', { name: '抽取顺序' }).waitFor()
})

it('the server and the browser of the reader agree, and the second program too', async () => {
  await open('discipline')
  const checks = at('discipline').locator('.checks li')
  await expect.poll(async () => (await checks.allTextContents()).filter((line) => line.includes('一致'))).toHaveLength(2)
  const record = (await (await at('discipline').request.get(`/api/draws/${draw}/record`)).json()) as DrawRecord
  expect(await askSecondProgram([record])).toEqual(['ok'])
  expect(record.entries.filter(({ barred }) => barred === 'expert-wider-tie/certified')).toHaveLength(1)
  expect(await words(at('discipline').getByRole('main'))).not.toMatch(new RegExp(scene.town.city.experts.map(({ name }) => name).join('|')))
})

it('a number becomes a name for who must call, and one who cannot come is followed by the next', async () => {
  const page = at('city')
  const { office, city } = scene.town
  const before = await seatsOf(office, city, draw)
  const row = page.locator('tr.seat').first()
  await open('city')
  const number = Number((await row.locator('td.number').nth(1).textContent())?.slice(1))
  for (const [step, filled] of [
    ['查看编号对应的专家', ''],
    ['记录不能参加并递补', '在国外出差，会期不能到场'],
  ] as const) {
    await open('city')
    await hands.press(page.getByRole('link', { name: step }))
    await hands.write(page.getByLabel('编号'), filled ? inFullWidth(number) : String(number))
    if (filled) await hands.write(page.getByLabel('原因').or(page.getByLabel('理由')).first(), filled)
    await hands.press(page.getByRole('button', { name: step }))
    await page.getByRole('heading', { name: `已办：${step}` }).waitFor()
    await open('city')
    if (!filled)
      await page
        .getByText(before[0]?.name ?? '')
        .first()
        .waitFor()
  }
  expect(await words(page.locator('tr.refused'))).toContain('在国外出差')
  const after = await seatsOf(office, city, draw)
  expect(after).toEqual([...before.slice(1), after.at(-1)])
  expect(before).not.toContain(after.at(-1))
})

it('the group is formed from the draw, and not from others', async () => {
  const { office, city, applicants } = scene.town
  const application = applicants[8]?.application ?? ''
  const objection = scene.town.objects.find(({ kind }) => kind === 'objection')?.id ?? ''
  const { handler } = city.city
  await office.send('objection.admit', objection, {}, handler)
  await office.bind('objection.decide', objection, { upheld: false, reasons: '经核查，不成立。', endsApplication: false }, city.city)
  await office.send('objection.notify', objection, { means: '书面送达' }, handler)
  await office.send('objection.confirm', objection, { answer: 'confirmed' }, handler)
  const group = await seatsOf(office, city, draw)
  const plan = { days: [office.today], place: '总部', draw }
  const stranger = city.experts.find((expert) => !group.includes(expert))
  const refused = await office.refused(
    'application.form-group',
    application,
    { ...plan, leader: group[0]?.id, members: [...group.slice(1, -1).map(({ id }) => id), stranger?.id] },
    handler,
  )
  expect(refused.code).toBe('expert-not-drawn')
  await office.send('application.form-group', application, { ...plan, leader: group[0]?.id, members: group.slice(1).map(({ id }) => id) }, handler)
  const visit = await scene.house.db.selectFrom('visit').select('state').where('application', '=', application).executeTakeFirstOrThrow()
  expect(visit.state).toMatchObject({ draw, members: group.map(({ id }) => id) })
  expect(complaints).toEqual([])
})
