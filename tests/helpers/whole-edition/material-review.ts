/** Readers taken from the draw, sheets scored and sealed, unsealed before a witness, agreed and signed. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { gbt19580of2012 } from '../../../src/law/lanzhou-2023/criteria/gbt19580-2012.ts'
import { itemsOf } from '../../../src/law/measures.ts'
import { button, link } from '../hands.ts'
import type { Organisation, Story } from './story.ts'

const items = itemsOf(gbt19580of2012)

export function materialReview(story: Story): void {
  const { hands, accepted } = story

  it('both get the three readers that were drawn in one go', async () => {
    await story.found()
    await story.at('city-1', async (page) => {
      await hands.screen(page, '材料评审')
      for (const { name } of story.both) await hands.tick(page.getByRole('checkbox', { name: `选中${name}`, exact: true }))
      await hands.press(button(page, '分派评审专家'))
      const panel = page.getByRole('region', { name: '分派评审专家' })
      await panel.locator('tr.seat').nth(5).waitFor()
      await hands.press(button(panel, '先看每一件'))
      await hands.press(page.getByRole('button', { name: /（2件）/ }))
      await page.getByText('办完。已办2件，未办成0件。').waitFor()
    })
    await story.findReaders()
  })

  it('an expert signs the undertaking, scores by keyboard and seals; the other sheets are sealed too', async () => {
    await story.found()
    await story.at(story.readers[0] ?? '', async (page) => {
      await hands.tick(page.getByLabel('我已阅读，承诺如上'))
      await hands.press(button(page, '签署承诺'))
      await page
        .getByText(/\d日.*已签署/)
        .first()
        .waitFor()
      await hands.press(page.getByRole('row').filter({ hasText: accepted.name }).getByRole('link', { name: '开始评分' }))
      await scoreByKeys(page)
      await hands.press(button(page, '检查并封存'))
      await hands.tick(page.getByLabel('我已看过全部条款，承诺如上'))
      await hands.press(button(page, '封存评分表'))
      await page.getByText('评分表已封存，不能再改').waitFor()
    })
    await othersSeal(story)
  })

  it('the sheets are unsealed before a witness, the city agrees both results, and the readers sign', async () => {
    await story.found()
    for (const one of story.both) await agree(story, one)
  })
}

/** Twenty-three items with the keys of the sheet; from one of them something goes to the group as an issue. */
async function scoreByKeys(page: Page): Promise<void> {
  await page.locator('.sheet-score h2').waitFor()
  await page.locator('.handed-in').waitFor()
  for (const [index, { code }] of items.entries()) {
    expect(await page.locator('.sheet-items [aria-current] .code').textContent()).toBe(code)
    await page.keyboard.type('70')
    await page.keyboard.press('s')
    await page.keyboard.type('有方法，有数据')
    if (code === '4.2.3') {
      await page.keyboard.press('Escape')
      await page.keyboard.press('v')
      await page.keyboard.type('核对目标是否分解到班组')
    }
    if (index < items.length - 1) await page.keyboard.press('Control+Enter')
  }
  await page.locator('[data-phase="saved"]').waitFor()
}

/** The sheets still open are undertaken for and sealed: well above the threshold for one, below it for the other. */
async function othersSeal(story: Story): Promise<void> {
  for (const login of story.readers) {
    await story.undertakes(login)
    const work = await story.desk(login).read('/api/expert-desk')
    for (const sheet of work.sheets.filter(({ stage }: { stage: string }) => stage === 'open')) {
      const percent = sheet.application === story.accepted.id ? 70 : 40
      const scored = { percent, strengths: '目标分解到班组', improvements: '对比数据偏少' }
      await story.desk(login).do(`/api/sheets/${sheet.id}/seal`, { items: Object.fromEntries(items.map(({ code }) => [code, scored])) })
    }
  }
}

/** The first is witnessed and signed at the screens; of the second these two are done over the API. */
async function agree(story: Story, one: Organisation): Promise<void> {
  const { hands } = story
  const first = one === story.accepted
  await story.at('city-1', async (page) => {
    await openBoard(story, page, one)
    await hands.press(button(page, '解封评分表'))
    await page
      .getByText(/等待纪检监察机构见证/)
      .first()
      .waitFor()
    if (first) await story.at('discipline', (window) => witness(story, window, one))
    else await story.desk('discipline').do(`/api/applications/${one.id}/unsealing/witness`)
    await hands.screen(page, '受理名单与告知')
    await openBoard(story, page, one)
    await hands.press(button(page, '空白条款填入建议值'))
    await page.getByText('已填23条，共23条').waitFor()
    await hands.press(button(page, '确认合议分'))
    await page.getByText('已办：确认合议分').waitFor()
  })
  const [reader = '', ...others] = story.readers
  if (first) await story.at(reader, (page) => signResult(story, page, one))
  for (const login of first ? others : story.readers) await story.desk(login).do(`/api/applications/${one.id}/material-result/sign`)
  const { waiting, readers, result } = await story.desk('city-1').read(`/api/applications/${one.id}/review`)
  expect(result, JSON.stringify({ waiting, readers, logins: story.readers })).not.toBeNull()
}

async function openBoard({ hands }: Story, page: Page, one: Organisation): Promise<void> {
  await hands.screen(page, '材料评审')
  await hands.press(link(page.getByRole('row', { name: one.number }), one.name))
  await page.waitForURL(/\/decision\/review\/./)
  await page.getByRole('heading', { name: one.name }).waitFor()
}

async function witness(story: Story, page: Page, one: Organisation): Promise<void> {
  await openBoard(story, page, one)
  await story.hands.press(button(page, '见证解封'))
  await page.locator('svg.dots').first().waitFor()
}

async function signResult({ hands }: Story, page: Page, one: Organisation): Promise<void> {
  await hands.screen(page, '参加的合议')
  await hands.press(link(page, one.name))
  await hands.press(button(page, '签名确认评审结果'))
  await page.getByText(/还差2人签名/).waitFor()
}
