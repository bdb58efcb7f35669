/** The announcement, and two organisations that apply. */
import { expect, it } from 'vitest'
import { button, link } from '../hands.ts'
import { declareAndSubmit, writeDossier } from './dossier.ts'
import type { Story } from './story.ts'

const TITLE = '关于开展第六届兰州市政府质量奖申报工作的通知'
const days = {
  申报开始日: '2026-06-01',
  申报截止日: '2026-06-30',
  计划现场评审日: '2026-09-28',
  计划审议会日: '2026-11-16',
  计划审定日: '2026-12-10',
} as const

export function applying(story: Story): void {
  const { hands, accepted, outside } = story

  it('the city announces the edition, and the announcement takes three hands', async () => {
    await story.at('city-1', async (page) => {
      await hands.screen(page, '开届设置')
      await hands.press(link(page.locator('.next'), '填写'))
      await hands.write(page.getByLabel('文号'), '兰质奖发〔2026〕12号')
      await hands.write(page.getByLabel('标题'), TITLE)
      await hands.write(page.getByLabel('正文'), '现组织开展第六届评选，符合条件的可以自愿申报，不收取任何费用。')
      for (const [label, day] of Object.entries(days)) await hands.day(page, label, day)
      await hands.press(button(page, '送审：发布申报通知'))
      await page.getByRole('heading', { name: '已送审：发布申报通知' }).waitFor()
    })
    await story.throughTwoMoreHands('city-2', 'city-3')
    await story.at('city-1', async (page) => {
      await page.goto('/notices')
      await link(page, TITLE).first().waitFor()
    })
  })

  it('two organisations write their dossiers and upload their files; the legal representatives submit', async () => {
    await story.scene.desks.moveTo(days.申报开始日)
    await Promise.all(
      story.both.map(async (one) => {
        await story.at(one.drafter, async (page) => {
          one.id = await writeDossier(hands, page)
        })
        await story.at(one.legal, async (page) => {
          one.number = await declareAndSubmit(hands, page)
        })
      }),
    )
    expect([accepted.number, outside.number].sort()).toEqual(['LZ2026-0001', 'LZ2026-0002'])
  })
}
