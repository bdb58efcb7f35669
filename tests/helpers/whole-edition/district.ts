/** The district: four verdicts, letters to the departments, its notice, its opinions; then the city receives both. */
import type { Page } from 'playwright-core'
import { it } from 'vitest'
import { button, link } from '../hands.ts'
import type { Organisation, Story } from './story.ts'

export function district(story: Story): void {
  const { hands } = story

  it('in the district the handler records the four verdicts beside the papers and asks the departments', async () => {
    await story.scene.desks.moveTo('2026-07-01')
    await story.found()
    for (const one of story.both) await story.at('district-1-1', (page) => recordVerdicts(story, page, one))
    await story.at('district-1-1', async (page) => {
      await hands.screen(page, '收件箱')
      for (const { name } of story.both) await hands.tick(page.getByRole('checkbox', { name: `选择${name}`, exact: true }))
      await hands.press(button(page, '征求意见（2件）'))
      await page.getByRole('heading', { name: '向部门征求意见' }).waitFor()
      await page.getByText('将发出16份函').waitFor()
      await hands.press(button(page, '发出征求意见函'))
      await page.getByText('2家单位的征求意见函已发出').waitFor()
    })
  })

  it('a department answers both letters on one page; the others answer too', async () => {
    await story.found()
    await story.at('dept-ecology', async (page) => {
      await hands.screen(page, '待回复')
      for (const { name } of story.both) {
        const letter = page.getByRole('region', { name, exact: true })
        await hands.pick(letter.getByRole('radio').first())
        await hands.press(button(letter, '提交意见'))
        await page.locator('table.rows').getByText(name).waitFor()
      }
    })
    await story.otherDepartmentsAnswer()
  })

  it('the district publishes its notice through three hands', async () => {
    await story.found()
    await story.at('district-1-1', async (page) => {
      await hands.screen(page, '公示管理')
      await page.getByRole('heading', { name: '起草公示' }).waitFor()
      await page.locator('.days li').first().waitFor()
      await hands.write(page.getByLabel('文号'), '城质奖办〔2026〕9号')
      await hands.press(button(page, '交审核、签发'))
      await page.getByText('公示稿已交审核').waitFor()
    })
    await story.throughTwoMoreHands('district-1-2', 'district-1-3')
  })

  it('after the notice the opinions go up through three hands, and the city receives both', async () => {
    await story.found()
    await story.scene.desks.moveTo(await story.dayAfterNotice('district'))
    for (const one of story.both) await story.at('district-1-1', (page) => sendUp(story, page, one))
    await story.throughTwoMoreHands('district-1-2', 'district-1-3')
    await story.scene.sign('district-1-2', 'district-1-3')
    await story.at('city-1', async (page) => {
      for (const { number } of story.both) {
        await hands.find(page, number)
        await page.getByRole('heading', { name: '下一步' }).waitFor()
        await hands.press(page.locator('.steps').getByRole('link', { name: '接收' }).first())
        await hands.press(page.getByRole('button', { name: /接收/ }))
        await page.getByRole('heading', { name: /^已办/ }).waitFor()
      }
    })
  })
}

/** Item by item with the keys of the desk, which both pairs of hands have; each verdict is recorded at its foot. */
async function recordVerdicts({ hands }: Story, page: Page, one: Organisation): Promise<void> {
  await hands.screen(page, '收件箱')
  await hands.press(link(page, one.name).first())
  await page.getByRole('tab', { name: /完整/ }).waitFor()
  await page.getByRole('heading', { name: '基本情况' }).waitFor()
  const tabs = page.getByRole('tab')
  for (const [index, quality] of ['完整性', '真实性', '准确性', '合法性'].entries()) {
    await page.keyboard.press(String(index + 1))
    const count = Number(/\/(\d+)/.exec((await tabs.nth(index).textContent()) ?? '')?.[1])
    for (let item = 0; item < count; item += 1) for (const key of ['ArrowDown', 'y']) await page.keyboard.press(key)
    await hands.press(button(page, `记录${quality}：符合`))
    await page.locator('.quality-tabs button').nth(index).locator('svg').waitFor()
  }
  await link(page, '去征求意见').last().waitFor()
}

async function sendUp({ hands }: Story, page: Page, one: Organisation): Promise<void> {
  await hands.screen(page, '收件箱')
  await hands.press(page.getByRole('row', { name: one.name }).getByRole('link', { name: /审核意见/ }))
  await hands.press(button(page, '按审核结论起草'))
  await page.locator('[data-phase=saved]').getByText('服务器已存').waitFor()
  await hands.press(button(page, '交审核、签发后报送'))
  await page.getByText('审核意见已交审核').waitFor()
}
