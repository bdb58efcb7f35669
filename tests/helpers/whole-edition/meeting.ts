/** The meeting: called, everything asked again, the roll, the vote, its result. */
import type { Page } from 'playwright-core'
import { it } from 'vitest'
import { button } from '../hands.ts'
import type { Story } from './story.ts'

const DAY = '2026-11-16'

export function meeting(story: Story): void {
  const { hands } = story

  it('the meeting is called; the departments are asked again before it opens', async () => {
    await story.found()
    await story.at('city-1', async (page) => {
      await hands.screen(page, '审议会')
      await hands.day(page, '会议日期', DAY)
      await hands.write(page.getByLabel('地点'), '市政府会议室')
      await tickAll(story, page, '应到成员')
      await hands.press(button(page, '召集审议会'))
      await hands.press(button(page, '再次查询限制名单并征求部门意见'))
      await askAgain(story, page)
    })
    await story.otherDepartmentsAnswer()
  })

  it('the roll is taken, a member votes at the screen and the others over the API, and the vote is closed', async () => {
    await story.found()
    await story.scene.desks.moveTo(DAY)
    await story.at('city-1', async (page) => {
      await hands.screen(page, '审议会')
      await tickAll(story, page, '到会成员')
      await hands.press(button(page, '点名开会'))
      await page.getByText('已达人数').waitFor()
      await story.at('member-1', (window) => vote(story, window))
      await othersVote(story)
      await page.getByText('已投 11/11（封存）').waitFor()
      await hands.press(button(page, '送审：结束表决，形成审议结果'))
      await page.getByText('已送审').waitFor()
      await story.reviewedAndSigned()
      await page.getByText('通过：市政府质量奖', { exact: true }).waitFor()
    })
  })
}

async function tickAll({ hands }: Story, page: Page, group: string): Promise<void> {
  const boxes = page.getByRole('group', { name: group }).getByRole('checkbox')
  await boxes.first().waitFor()
  for (const box of await boxes.all()) await hands.tick(box)
}

/** The question, every case first, then sent. */
export async function askAgain({ hands }: Story, page: Page): Promise<void> {
  await hands.write(page.getByLabel('请部门回答的问题'), '请就该单位此后的情况提出意见。')
  await hands.press(page.getByRole('region').getByRole('button', { name: '再次查询限制名单并征求部门意见' }))
  await hands.press(page.getByRole('button', { name: /（1件）/ }))
  await page.getByText('办完。已办1件，未办成0件。').waitFor()
}

async function vote({ hands }: Story, page: Page): Promise<void> {
  await hands.screen(page, '审议会')
  await hands.press(page.getByRole('button', { name: '同意' }).first())
  await page.getByText('服务器已存 · 您投了同意，结束前可以改。').waitFor()
}

async function othersVote(story: Story): Promise<void> {
  const { items } = await story.desk('city-3').read(`/api/editions/${story.scene.edition}/meetings`)
  const ballot = { application: story.accepted.id, ballot: 'for' }
  for (let index = 2; index <= 11; index++) await story.desk(`member-${index}`).do(`/api/meetings/${items.at(-1).id}/ballots`, ballot)
}
