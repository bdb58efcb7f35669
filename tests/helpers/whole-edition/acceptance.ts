/** The list of those accepted, and the letter of reasons to the one outside it. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { button } from '../hands.ts'
import { untilSent } from '../posts-at-work.ts'
import type { Story } from './story.ts'

export function acceptance(story: Story): void {
  const { hands, outside } = story

  it('the one outside the list has its reasons first, then the list is published', async () => {
    await story.found()
    await story.at('city-1', async (page) => {
      await hands.screen(page, '受理名单与告知')
      await writeLetter(story, page)
      await story.reviewedAndSigned()
      await page.reload()
      await page.getByText('送达，未读').waitFor()
      await hands.write(page.getByLabel('文号'), '兰质奖公示〔2026〕8号')
      await hands.write(page.getByLabel('标题'), '第六届受理名单公示')
      await hands.write(page.getByLabel('正文'), '经材料评审，下列单位列入受理名单，现予公示。')
      await hands.press(button(page, '送审：发布受理名单公示'))
      await untilSent(page, '发布受理名单公示')
      await story.reviewedAndSigned()
    })
    await story.at(outside.legal, async (page) => {
      await hands.screen(page, '申报工作台')
      await hands.press(page.getByRole('link', { name: /告知书/ }).first())
      await page.getByText('对比数据偏少').first().waitFor()
    })
  })
}

async function writeLetter({ hands, outside }: Story, page: Page): Promise<void> {
  await hands.press(button(page, '写告知书（1家）'))
  expect(await page.getByLabel(`致${outside.name}`).inputValue()).toContain('对比数据偏少')
  await hands.press(button(page, '先看每一件'))
  await hands.press(page.getByRole('button', { name: /（1件）/ }))
  await page.getByText('办完。已办1件，未办成0件。').waitFor()
}
