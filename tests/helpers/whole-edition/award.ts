/** The proposed list, the government's approval, and the certificate that the portal verifies. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { words } from '../browser.ts'
import { button } from '../hands.ts'
import { untilSent } from '../posts-at-work.ts'
import { askAgain } from './meeting.ts'
import type { Story } from './story.ts'

export function award(story: Story): void {
  const { hands } = story

  it('the proposed list is published; after its notice everything is asked once more and it goes up', async () => {
    await story.found()
    await story.at('city-1', async (page) => {
      await hands.screen(page, '拟获奖与提请审定')
      await hands.write(page.getByLabel('文号'), '兰质奖公示〔2026〕9号')
      await hands.write(page.getByLabel('标题'), '第六届拟获奖名单公示')
      expect(await page.getByLabel('正文').inputValue()).toContain('形成拟获奖名单')
      await hands.press(button(page, '送审：发布拟获奖名单公示'))
      await untilSent(page, '发布拟获奖名单公示')
      await story.reviewedAndSigned()
    })
    await story.scene.desks.moveTo(await story.dayAfterNotice('proposed'))
    await story.at('city-1', (page) => sendToGovernment(story, page))
  })

  it('the government approves', async () => {
    await story.at('gov-1', async (page) => {
      await hands.screen(page, '市政府审定')
      await page.getByText('兰质奖报〔2026〕60号提请1家，请审定。').waitFor()
      await hands.write(page.getByLabel('批复文号'), '兰政函〔2026〕95号')
      await hands.press(button(page, '送审：签署审定意见'))
      await untilSent(page, '签署审定意见')
    })
    await story.throughTwoMoreHands('gov-2', 'gov-2')
  })

  it('the certificate is issued, and the portal verifies it', async () => {
    await story.found()
    await story.at('city-1', async (page) => {
      await hands.screen(page, '证书与公告')
      await hands.write(page.getByLabel('文号'), '兰政发〔2026〕96号')
      await hands.write(page.getByLabel('标题'), '关于表彰获奖单位的公告')
      await hands.write(page.getByLabel('正文'), '市政府决定，授予下列单位称号，颁发证书，向社会公告。')
      await hands.press(button(page, '送审：制发证书并公告'))
      await untilSent(page, '制发证书并公告')
      await story.reviewedAndSigned()
      await page.reload()
      await page.getByText('已审定待制证0家，已制发1张。').waitFor()
      await verify(story, page)
    })
  })
}

async function sendToGovernment(story: Story, page: Page): Promise<void> {
  const { hands } = story
  await hands.screen(page, '拟获奖与提请审定')
  await hands.press(button(page, '再次查询限制名单并征求部门意见'))
  await askAgain(story, page)
  await story.otherDepartmentsAnswer()
  await page.reload()
  await page.getByText('可以提请', { exact: true }).waitFor()
  await hands.write(page.getByLabel('文号'), '兰质奖报〔2026〕60号')
  await hands.write(page.getByLabel('正文'), '拟获奖名单经公示，现提请市政府审定。')
  await hands.press(page.getByRole('button', { name: /^送审：提请市政府审定/ }))
  await untilSent(page, '提请市政府审定')
  await story.reviewedAndSigned()
}

async function verify({ hands, accepted }: Story, page: Page): Promise<void> {
  const number = await words(page.locator('tbody tr td strong').first())
  const opening = page.context().waitForEvent('page')
  await hands.press(page.getByRole('link', { name: `公开验证 ${number}` }))
  const portal = await opening
  await portal.getByText(number).first().waitFor()
  const said = await words(portal.locator('main'))
  expect(said).toContain('有效')
  expect(said).toContain(accepted.name)
}
