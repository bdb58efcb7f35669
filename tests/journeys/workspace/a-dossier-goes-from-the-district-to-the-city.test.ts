/** One dossier from the inbox to the city: audited by keyboard alone, asked about, put before the public, sent up through three hands. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addDays } from '../../../src/law/calendar.ts'
import { dayOf, instantOf } from '../../../src/server/clock.ts'
import { runDueCommands } from '../../../src/server/jobs/due.ts'
import { openBrowser, words } from '../../helpers/browser.ts'
import { hands } from '../../helpers/journey-hands.ts'
import { complaints, enter, type WorkspaceScene, workspaceScene } from '../../helpers/workspace-scene.ts'

let scene: WorkspaceScene
let browser: Browser
let application: string
let name: string

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([workspaceScene(), openBrowser()])
  application =
    scene.town.objects.find(({ kind, stage, own }) => kind === 'application' && stage === 'submitted' && own.district?.includes('620102'))?.id ?? ''
  // The town has prepared a refusal to recommend for it: here the office thinks better of it.
  const prepared = await scene.house.db.selectFrom('act').select('id').where('subject', '=', application).where('stage', '=', 'prepared').execute()
  const handler = scene.town.city.districts['620102']?.handler
  for (const { id } of prepared) if (handler) await scene.town.office.send('act.withdraw', id, { note: '改为推荐' }, handler)
  const row = await scene.house.db.selectFrom('application').select('state').where('id', '=', application).executeTakeFirstOrThrow()
  name = (row.state as { name: string }).name
})

afterAll(async () => {
  await browser?.close()
  await scene?.close()
})

const stageNow = async () =>
  (await scene.house.db.selectFrom('application').select('stage').where('id', '=', application).executeTakeFirstOrThrow()).stage

/** The newest act of the office that waits, reviewed by one and signed by another, each at their own desk. */
async function reviewedAndSigned(): Promise<void> {
  for (const [login, step] of [
    ['district-1-2', '审核通过'],
    ['district-1-3', '签发'],
  ] as const) {
    const page = await enter(browser, scene, { login })
    const { id } = await scene.house.db
      .selectFrom('act')
      .select('id')
      .where('body', '=', '620102')
      .where('stage', '=', step === '签发' ? 'reviewed' : 'prepared')
      .orderBy('touched_on', 'desc')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    await page.goto(`/work/case/act/${id}`)
    await page.getByRole('heading', { name: '下一步' }).waitFor()
    if (await page.getByText('出具审核意见').count()) await page.getByRole('heading', { name: '四性审核结论' }).waitFor()
    await hands.press(page.getByRole('link', { name: step, exact: true }))
    await hands.press(page.getByRole('button', { name: step, exact: true }))
    await page.getByRole('heading', { name: `已办：${step}` }).waitFor()
    await page.context().close()
  }
}

const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

it('the handler finds it in the inbox and audits it by keyboard alone; a doubt needs its sentence and goes to the list of completion', async () => {
  const page = await enter(browser, scene, { login: 'district-1-1' })
  await page.goto('/work/inbox')
  const link = page.getByRole('link', { name, exact: true }).first()
  await link.focus()
  await press(page, 'Enter')
  await page.getByRole('tab', { name: /完整/ }).waitFor()
  await page.getByRole('heading', { name: '基本情况' }).waitFor()

  const tabs = page.getByRole('tab')
  for (const [index, quality] of ['完整性', '真实性', '准确性', '合法性'].entries()) {
    await press(page, String(index + 1))
    const count = Number(/\/(\d+)/.exec((await tabs.nth(index).textContent()) ?? '')?.[1])
    for (let item = 0; item < count; item += 1) {
      await press(page, 'Enter', index === 1 && item === 0 ? 'd' : 'y')
      if (index === 1 && item === 0) {
        // The doubt: first its sentence is asked for, then it is taken back.
        await page.getByPlaceholder('写明哪里不一致').waitFor()
        await page.getByText('请写明存疑之处').waitFor()
        await page.keyboard.type('执照住所与申报表不一致')
        await page.getByText('列入退补').waitFor()
        await page.getByRole('button', { name: '退回补正 1 项' }).waitFor()
        await page.locator('[data-phase=saved]').getByText('服务器已存').waitFor()
        await press(page, 'Escape', 'y')
      }
    }
    const record = page.getByRole('button', { name: `记录${quality}：符合` })
    await record.waitFor()
    await record.focus()
    await press(page, 'Enter')
    await page.locator('.quality-tabs button').nth(index).locator('svg').waitFor()
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  }
  const row = await scene.house.db.selectFrom('application').select('state').where('id', '=', application).executeTakeFirstOrThrow()
  expect((row.state as { verdicts: object }).verdicts).toEqual({ completeness: 'met', truth: 'met', accuracy: 'met', legality: 'met' })
  await page.getByRole('link', { name: '去征求意见' }).last().waitFor()
  await page.context().close()
})

it('the departments are asked in one go; each affected case stands there before', async () => {
  const page = await enter(browser, scene, { login: 'district-1-1' })
  await page.goto(`/work/consult?ids=${application}`)
  await page.getByRole('heading', { name: '向部门征求意见' }).waitFor()
  const boxes = page.getByRole('group', { name: '征求哪些单位的意见' }).getByRole('checkbox', { checked: true })
  for (const box of await boxes.all())
    if (!(await box.evaluate((input, own) => input.closest('label')?.textContent?.includes(own), name))) await box.uncheck()
  expect(await words(page.locator('.consult-form'))).toContain('将发出8份函')
  await hands.press(page.getByRole('button', { name: '发出征求意见函' }))
  await page.getByText('1家单位的征求意见函已发出').waitFor()
  await page.locator('table.replies tr', { hasText: name }).getByText('未回复').first().waitFor()
  await page.context().close()
})

it('a department answers without leaving its page; the others answer as well', async () => {
  const page = await enter(browser, scene, { login: 'dept-ecology' })
  await page.goto('/work/answers')
  const letter = page.getByRole('region', { name, exact: true })
  await hands.pick(letter.getByRole('radio', { name: '有情况说明' }))
  await hands.press(letter.getByRole('button', { name: '提交意见' }))
  await letter.getByText('请写明情况').waitFor()
  await hands.write(letter.getByLabel('情况说明', { exact: true }), '2024年有一次一般处罚，已履行。')
  await hands.press(letter.getByRole('button', { name: '提交意见' }))
  await page.locator('table.rows').getByText(name).waitFor()
  await page.context().close()
  const { departments } = scene.town.city
  for (const [department, by] of Object.entries(departments)) {
    if (department === 'ecology') continue
    const answer = { kind: 'no-objection', text: '', period: '近5年' }
    await scene.town.office.send('consultation.answer', `${application}.district.${department}`, answer, by)
  }
})

it('the notice is drafted with its days counted, reviewed and signed', async () => {
  const page = await enter(browser, scene, { login: 'district-1-1' })
  await page.goto(`/work/notice-desk?ids=${application}`)
  await page.getByRole('heading', { name: '起草公示' }).waitFor()
  expect(await page.getByLabel('正文').inputValue()).toContain(name)
  await page.locator('.days li').first().waitFor()
  await hands.write(page.getByLabel('文号'), '城质奖办〔2026〕9号')
  await hands.press(page.getByRole('button', { name: '交审核、签发' }))
  await page.getByText('公示稿已交审核').waitFor()
  await page.context().close()
  await reviewedAndSigned()
  expect(await stageNow()).toBe('publicised')
})

it('while the notice runs the opinion cannot go up, and the page says why', async () => {
  const page = await enter(browser, scene, { login: 'district-1-1' })
  await page.goto(`/work/opinion/${application}`)
  await page.getByText('现在不能报送').waitFor()
  await page
    .getByRole('link', { name: /第十三条|第13条/ })
    .first()
    .waitFor()
  expect(await page.getByRole('button', { name: '交审核、签发后报送' }).isDisabled()).toBe(true)
  await page.context().close()
})

it('when its days are over the opinion is drafted from the verdicts, edited, signed and sent to the city', async () => {
  scene.clock.instant = instantOf(addDays(dayOf(scene.clock.now()), 16))
  await runDueCommands(scene.house)
  const page = await enter(browser, scene, { login: 'district-1-1' })
  await page.goto(`/work/opinion/${application}`)
  await hands.press(page.getByRole('button', { name: '按审核结论起草' }))
  const opinion = page.getByLabel('审核意见', { exact: true })
  expect(await opinion.inputValue()).toContain('生态环境部门有情况说明')
  await hands.write(opinion, `${await opinion.inputValue()}\n同意上报。`)
  await page.locator('[data-phase=saved]').getByText('服务器已存').waitFor()
  await page.reload()
  await page.getByText('同意上报。').waitFor()
  await hands.press(page.getByRole('button', { name: '交审核、签发后报送' }))
  await page.getByText('审核意见已交审核').waitFor()
  await page.context().close()
  await reviewedAndSigned()
  expect(await stageNow()).toBe('recommended')
  expect(complaints).toEqual([])
})
