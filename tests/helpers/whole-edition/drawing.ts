/** The draw of the readers at the windows of three offices. The draw of the group is done alike, over the API. */
import type { Page } from 'playwright-core'
import { it } from 'vitest'
import { bringNumbers } from '../drawing.ts'
import { button, link } from '../hands.ts'
import type { Story } from './story.ts'

const offices = ['city-1', 'commend-1', 'discipline'] as const

export function drawing(story: Story): void {
  const { hands } = story

  it('the pool of readers is frozen; three offices lay a number down, each at its own window, and open it', async () => {
    await story.found()
    const windows = new Map<string, Page>()
    for (const login of offices) windows.set(login, await story.scene.enter(login))
    await freezePool(story, windows.get('city-1') as Page)
    for (const step of ['提交随机数承诺', '揭示随机数'])
      for (const [login, page] of windows) {
        if (step === '提交随机数承诺' && login !== 'city-1') await openDraw(story, page)
        const act = button(page, step)
        await hands.press(act)
        await act.waitFor({ state: 'detached' })
      }
    await windows.get('discipline')?.getByRole('heading', { name: '抽取顺序' }).waitFor()
    for (const page of windows.values()) await page.context().close()
  })
}

/** From the materials that have no readers yet to a pool for both. */
async function freezePool({ hands, both }: Story, page: Page): Promise<void> {
  await hands.screen(page, '材料评审')
  for (const { name } of both) await hands.tick(page.getByRole('checkbox', { name: `选中${name}`, exact: true }))
  await hands.press(button(page, '分派评审专家'))
  await hands.press(link(page.getByRole('region', { name: '分派评审专家' }), '冻结抽取名单').first())
  await page.getByRole('heading', { name: '冻结抽取名单', exact: true }).waitFor()
  for (const { number } of both) await hands.tick(page.getByRole('checkbox', { name: new RegExp(number) }))
  await page.getByRole('heading', { name: '冻结前的名单' }).waitFor()
  await hands.press(button(page, '冻结名单'))
  await page.waitForURL(/\/case\/draw\//)
  await page.locator('.draw-steps').waitFor()
}

/** Who is asked for a number finds the draw at home among what is to be done. */
async function openDraw({ hands }: Story, page: Page): Promise<void> {
  await hands.press(
    page
      .getByRole('row', { name: /随机数/ })
      .getByRole('link')
      .first(),
  )
  await page.locator('.draw-steps').waitFor()
}

/** The second draw over the API: a pool frozen, the numbers of the three offices. */
export async function drawnForVisit(story: Story): Promise<void> {
  const body = {
    purpose: 'visit',
    applications: [story.accepted.id],
    strata: [{ title: '质量管理', seats: 3, substitutes: 2 }],
    parties: ['city', 'commendation', 'discipline'],
    unavailable: [],
  }
  const { case: frozen } = await story.desk('city-1').do(`/api/editions/${story.scene.edition}/draws`, body)
  await bringNumbers(story.scene.desks, frozen.id)
}
