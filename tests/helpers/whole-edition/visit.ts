/** The group at the applicant's place, and the report that goes out with its candidate. */
import type { Page } from 'playwright-core'
import { it } from 'vitest'
import { button } from '../hands.ts'
import { untilSent } from '../posts-at-work.ts'
import { drawnForVisit } from './drawing.ts'
import type { Story } from './story.ts'

export function visit(story: Story): void {
  const { hands, accepted } = story

  it('a group is formed for the visit once the notice is over, and the applicant confirms the arrangements', async () => {
    await story.found()
    await story.scene.desks.moveTo(await story.dayAfterNotice('acceptance'))
    await drawnForVisit(story)
    await story.at('city-1', (page) => formGroup(story, page))
    await story.findGroup()
    await story.at(accepted.legal, async (page) => {
      await hands.screen(page, '申报工作台')
      await hands.press(button(page, '确认安排'))
      await page.getByText('申报单位已确认安排').waitFor()
    })
  })

  it('the leader opens the visit, a member verifies and records, the leader closes and signs; the others sign', async () => {
    await story.found()
    const [leader = '', member = ''] = story.group
    for (const login of story.group) await story.undertakes(login)
    await story.at(leader, async (page) => {
      await toVisit(story, page)
      await hands.write(page.getByLabel('申报单位到会人员（职务和人数）'), '总经理等8人')
      await hands.write(page.getByLabel('首次会议记录'), '9时在总部召开，说明评审安排。')
      await hands.press(button(page, '召开首次会议'))
      await page.getByText('专家组到会3人，申报单位到会：总经理等8人').waitFor()
    })
    await story.at(member, (page) => verifyAndRecord(story, page))
    await story.at(leader, (page) => closeAndSign(story, page))
    const { visits } = await story.desk(leader).read('/api/expert-desk')
    for (const login of story.group.slice(1)) await story.desk(login).do(`/api/visits/${visits[0].id}/sign`)
  })

  it('the evaluation report goes out with its candidate', async () => {
    await story.found()
    await story.scene.desks.moveTo('2026-10-20')
    await story.at('city-1', async (page) => {
      await hands.screen(page, '综合评价报告')
      await hands.press(button(page, '按得分预选候选'))
      await page.getByText('已选1家、0家').waitFor()
      await hands.press(button(page, '送审：出具综合评价报告'))
      await untilSent(page, '出具综合评价报告')
    })
    await story.throughTwoMoreHands('city-2', 'city-3')
  })
}

async function formGroup({ hands, scene }: Story, page: Page): Promise<void> {
  await hands.screen(page, '现场评审')
  await hands.press(button(page, '组成专家组'))
  const panel = page.getByRole('region', { name: '组成专家组' })
  await panel.locator('tr.seat').first().waitFor()
  await hands.pick(panel.locator('tr.seat').first().getByRole('radio'))
  await hands.day(page, '现场评审日期', await scene.desks.today())
  await hands.write(panel.getByLabel('地点'), '总部和一车间')
  await hands.press(button(panel, '组成专家组'))
  await page.getByText('已办：组成专家组').waitFor()
  await page.getByText('报告已签 0/3').waitFor()
}

const toVisit = async ({ hands }: Story, page: Page) => hands.press(page.getByRole('link', { name: '进入现场评审' }).first())

async function verifyAndRecord(story: Story, page: Page): Promise<void> {
  const { hands } = story
  await toVisit(story, page)
  await hands.pick(page.getByLabel('第1项的结论').getByRole('radio').first())
  await hands.write(page.getByLabel('第1项现场看到的情况'), '已分解到班组。')
  await hands.press(button(page, '填写核实结论'))
  await page.getByText('共1项，都有结论').waitFor()
  const findings = page.getByRole('region', { name: '现场记录' })
  await hands.choose(findings.getByLabel('条款', { exact: true }), '4.2.3')
  await hands.write(page.getByLabel('看到的事实'), '抽查两个车间，目标卡与看板一致。')
  await hands.press(button(page, '记录现场发现'))
  await page.getByText('您记录').waitFor()
}

async function closeAndSign(story: Story, page: Page): Promise<void> {
  const { hands } = story
  await toVisit(story, page)
  await hands.write(page.getByLabel('申报单位到会人员（职务和人数）'), '总经理等6人')
  await hands.write(page.getByLabel('末次会议记录'), '17时召开，反馈优势和改进建议。')
  await hands.press(button(page, '按现场记录起草报告'))
  const close = button(page, '召开末次会议')
  await hands.press(close)
  await close.waitFor({ state: 'detached' })
  await hands.press(button(page, '签署现场评审报告'))
  await page.getByText('1 / 3 人已签名').waitFor()
}
