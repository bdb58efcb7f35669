/** 材料评审 to 受理公示: readers drawn for two at once, a result agreed from the spread, reasons before the list, the notice on the portal. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tabTo, violations } from '../../helpers/browser.ts'
import { type DemonstrationScene, demonstrationScene } from '../../helpers/demonstration-scene.ts'
import { bringNumbers } from '../../helpers/drawing.ts'
import { hands } from '../../helpers/journey-hands.ts'
import { untilSent } from '../../helpers/posts-at-work.ts'

let scene: DemonstrationScene
let page: Page

beforeAll(async () => {
  scene = await demonstrationScene('review')
  page = await scene.enter('city-1')
}, 400_000)

afterAll(async () => {
  await scene?.close()
})

const chosen = async () => {
  await page.goto('/work/decision/review')
  const without = page.locator('tbody tr', { hasText: /LZ2026-003[36]/ })
  await hands.tick(without.nth(0).getByRole('checkbox'))
  await hands.tick(without.nth(1).getByRole('checkbox'))
  await hands.press(page.getByRole('button', { name: '分派评审专家' }))
  return without
}

it('where readers are drawn no name is typed: a pool is looked at and frozen for both', async () => {
  await chosen()
  const panel = page.getByRole('region', { name: '分派评审专家' })
  await panel.getByText('LZ2026-0036还没有可以使用的抽取结果').waitFor()
  expect(await panel.getByRole('textbox').count()).toBe(0)
  await hands.press(panel.getByRole('link', { name: '冻结抽取名单' }).first())
  await page.getByRole('heading', { name: '冻结抽取名单', exact: true }).waitFor()
  await hands.tick(page.getByRole('checkbox', { name: /LZ2026-0036/ }))
  await page.getByRole('heading', { name: '冻结前的名单' }).waitFor()
  await hands.press(page.getByText('查看名单代号').first())
  expect(await violations(page)).toEqual([])
  await hands.press(page.getByRole('button', { name: '冻结名单', exact: true }))
  await page.waitForURL(/\/case\/draw\//)
  await bringNumbers(scene.desks, page.url().split('/').at(-1) ?? '')
})

it('two applications get the readers that were drawn in one go, then each has its result', async () => {
  const without = await chosen()
  const panel = page.getByRole('region', { name: '分派评审专家' })
  await expect.poll(() => panel.locator('tr.seat').count()).toBe(6)
  expect(await violations(page)).toEqual([])
  await hands.press(panel.getByRole('button', { name: '先看每一件' }))
  await page.getByText('将办理2件，其余0件现在不办。').waitFor()
  await hands.press(page.getByRole('button', { name: /（2件）/ }))
  await page.getByText('办完。已办2件，未办成0件。').waitFor()
  await hands.press(page.getByRole('button', { name: '收起' }))
  await without.nth(0).getByText('0/3').waitFor()
  await without.nth(1).getByText('0/3').waitFor()
})

it('scores show only where the sheets were unsealed: the office calls it, discipline inspection witnesses it by keyboard', async () => {
  await hands.press(page.getByRole('link', { name: /祁屿/ }))
  await page.getByText(/还有3份评分表没有封存/).waitFor()
  expect(await page.locator('svg.dots').count()).toBe(0)
  await page.goto('/work/decision/review')
  await hands.press(page.locator('tbody tr', { hasText: 'LZ2026-0030' }).getByRole('link'))
  await page.getByText(/评分表都已封存，还没有解封/).waitFor()
  expect(await page.locator('svg.dots').count()).toBe(0)
  await hands.press(page.getByRole('button', { name: '解封评分表', exact: true }))
  await page
    .getByText(/等待纪检监察机构见证/)
    .first()
    .waitFor()
  const inspection = await scene.enter('discipline')
  await inspection.goto(new URL(page.url()).pathname)
  await inspection.getByRole('button', { name: '见证解封', exact: true }).waitFor()
  await tabTo(inspection, ({ words: said }) => said === '见证解封')
  await inspection.keyboard.press('Enter')
  await inspection.locator('svg.dots').first().waitFor()
  await inspection.context().close()
  await page.reload()
  await page.getByText('3份评分表已解封').waitFor()
  await page.getByText(/纪检监察 .+见证/).waitFor()
  expect(await page.locator('svg.dots circle').count()).toBe(23 * 3)
})

it('the result is agreed where the sheets lie apart with a reason, shown on the wall without names, and signed by each reader', async () => {
  await hands.press(page.getByRole('button', { name: '投屏（隐去成员）' }))
  await page.getByText('成员代号每次投屏随机排列，不对应编号。').waitFor()
  expect(await page.getByRole('heading', { name: '签名确认' }).count()).toBe(0)
  await hands.press(page.getByRole('button', { name: '退出投屏' }))
  await hands.press(page.getByRole('button', { name: '空白条款填入建议值' }))
  await page.getByText('已填23条，共23条').waitFor()
  // From its top: in the midst of the table a row may lie half under the bar at the foot.
  await page.evaluate(() => scrollTo(0, 0))
  expect(await violations(page)).toEqual([])
  const apart = page.locator('table.board tbody tr', { hasText: '需讨论' })
  for (let left = await apart.count(); left > 0; left--) {
    const row = apart.first()
    const code = (await row.getByRole('button').first().textContent())?.trim().split(' ')[0] ?? ''
    if ((await row.getByRole('button').first().getAttribute('aria-expanded')) !== 'true') await hands.press(row.getByRole('button').first())
    await hands.write(page.getByLabel(`${code} 合议理由`), '按附件证实的展开程度确定')
    await page
      .locator('table.board tbody tr', { hasText: '需讨论' })
      .nth(left - 1)
      .waitFor({ state: 'detached' })
  }
  await hands.write(page.getByLabel('合议说明'), '按专家独立评分合议形成。')
  await hands.press(page.getByRole('button', { name: '确认合议分' }))
  await page.getByText('已办：确认合议分').waitFor()
  await page.getByText(/还差3人签名/).waitFor()
  const application = page.url().split('/').at(-1) ?? ''
  const { readers } = await scene.desks.of('city-1').read(`/api/applications/${application}/review`)
  for (const { name } of readers) {
    const { login } = scene.demonstration.note.accounts.find((account) => account.name === name) ?? { login: '' }
    await scene.desks.of(login).do(`/api/applications/${application}/material-result/sign`)
  }
  await page.reload()
  await page.getByText(/^材料评审结果/).waitFor()
})

it('the list does not go out while one outside it has no reasons; the letter begins with what the experts wrote', async () => {
  await page.goto('/work/decision/acceptance')
  const row = page.locator('tbody tr', { hasText: 'LZ2026-0030' })
  await row.getByText('未写').waitFor()
  const publish = page.getByRole('button', { name: '送审：发布受理名单公示' })
  expect(await publish.isDisabled()).toBe(true)
  await page.locator('.closed-step', { hasText: 'LZ2026-0030' }).waitFor()
  await hands.press(page.getByRole('button', { name: '写告知书（1家）' }))
  const letter = page.getByLabel(/^致兰州/)
  expect(await letter.inputValue()).toContain('改进机会')
  await hands.write(letter, `${await letter.inputValue()}\n如有异议，可以向市质量工作议事协调机构牵头部门提出。`)
  await hands.press(page.getByRole('button', { name: '先看每一件' }))
  await hands.press(page.getByRole('button', { name: /（1件）/ }))
  await page.getByText('办完。已办1件，未办成0件。').waitFor()
  await hands.press(page.getByRole('button', { name: '收起' }))
  await row.getByText('送审中').waitFor()
  await scene.sign()
})

it('with the reasons delivered the notice is worded, its days counted by the server, signed and seen by everybody', async () => {
  await page.reload()
  await page.locator('tbody tr', { hasText: 'LZ2026-0030' }).getByText('送达，未读').waitFor()
  await hands.write(page.getByLabel('文号'), '兰质奖公示〔2026〕88号')
  await hands.write(page.getByLabel('标题'), '受理名单公示')
  await hands.write(page.getByLabel('正文'), '经材料评审，下列单位列入受理名单，现予公示。')
  await page.getByText(/公示5个工作日/).waitFor()
  await page.reload()
  expect(await page.getByLabel('标题').inputValue()).toBe('受理名单公示')
  expect(await violations(page)).toEqual([])
  await hands.press(page.getByRole('button', { name: '送审：发布受理名单公示' }))
  await untilSent(page, '发布受理名单公示')
  await scene.sign()
  await page.goto('/notices')
  await hands.press(page.getByRole('link', { name: '受理名单公示', exact: true }).first())
  await page.getByText('兰质奖公示〔2026〕88号').first().waitFor()
  expect(scene.complaints).toEqual([])
})
