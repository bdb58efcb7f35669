/**
 * The whole edition on the demonstration's data and clock, from the announcement to a certificate that the portal verifies.
 * Two organisations apply. What many people do alike is done once through its screen and by the others over the API: seven of
 * eight departments answer there for the later rounds, five of six sheets are sealed, ten of eleven members vote, two of three of the group
 * sign over the API, and most reviews and signatures of the city follow the first, which goes through all three desks.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { gbt19580of2012 } from '../../../src/law/lanzhou-2023/criteria/gbt19580-2012.ts'
import { itemsOf } from '../../../src/law/measures.ts'
import { tabTo, words } from '../../helpers/browser.ts'
import { chooseIn, pressOn, typeInto } from '../../helpers/by-keyboard.ts'
import { type DemonstrationScene, demonstrationScene } from '../../helpers/demonstration-scene.ts'
import { bringNumbers } from '../../helpers/drawing.ts'
import { at, declareAndSubmit, throughTwoMoreHands, typeDay, untilSent, writeDossier } from '../../helpers/posts-at-work.ts'

const LONG = { timeout: 180_000 }
const items = itemsOf(gbt19580of2012)
const accepted = { drafter: 'drafter-13', legal: 'applicant-13', id: '', number: '', name: '' }
const outside = { drafter: 'drafter-14', legal: 'applicant-14', id: '', number: '', name: '' }
/** Logins of who was drawn; nobody chooses them. */
let readers: readonly string[] = []
let group: readonly string[] = []
let scene: DemonstrationScene

beforeAll(async () => {
  scene = await demonstrationScene('announcement')
}, 400_000)

afterAll(async () => {
  await scene?.close()
})

const desk = (login: string) => scene.desks.of(login)
const inWindow = (login: string, work: (page: Page) => Promise<void>) => at(scene, login, work)

/** The day after the last day of the one notice of a kind. */
async function dayAfterNotice(kind: string): Promise<string> {
  const { items: found } = await desk('city-3').read(`/api/notices?edition=${scene.edition}&kind=${kind}`)
  return new Date(Date.parse(`${found.at(-1).state.lastDay}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** Every department but one answers what it was asked. */
async function otherDepartmentsAnswer(but = ''): Promise<void> {
  const { rules } = await desk('city-3').read('/api/measures')
  for (const department of rules.consultedDepartments.filter((each: string) => each !== but))
    for (const { id } of await desk(`dept-${department}`).readAll('/api/consultations?stage=sent'))
      await desk(`dept-${department}`).do(`/api/consultations/${id}/answer`, { kind: 'no-objection', text: '', period: '近5年' })
}

it('the city announces the edition, and the announcement takes three hands', LONG, async () => {
  await inWindow('city-1', async (page) => {
    await page.getByRole('link', { name: '开届设置' }).click()
    await page.locator('.next').getByRole('link', { name: '填写' }).click()
    await page.getByLabel('文号').fill('兰质奖发〔2026〕12号')
    await page.getByLabel('标题').fill('关于开展第六届兰州市政府质量奖申报工作的通知')
    await page.getByLabel('正文').fill('现组织开展第六届评选，符合条件的可以自愿申报，不收取任何费用。')
    await typeDay(page, '申报开始日', '2026-06-01')
    await typeDay(page, '申报截止日', '2026-06-30')
    await typeDay(page, '计划现场评审日', '2026-09-28')
    await typeDay(page, '计划审议会日', '2026-11-16')
    await typeDay(page, '计划审定日', '2026-12-10')
    await page.getByRole('button', { name: '送审：发布申报通知' }).click()
    await page.getByRole('heading', { name: '已送审：发布申报通知' }).waitFor()
  })
  await throughTwoMoreHands(scene, 'city-2', 'city-3')
  await inWindow('city-1', async (page) => {
    await page.goto('/notices')
    await page.getByRole('link', { name: '关于开展第六届兰州市政府质量奖申报工作的通知' }).first().waitFor()
  })
})

it('two organisations write their dossiers and upload their files; the legal representatives submit', LONG, async () => {
  await scene.desks.moveTo('2026-06-01')
  await Promise.all(
    [accepted, outside].map(async (one) => {
      await inWindow(one.drafter, async (page) => {
        one.id = await writeDossier(page)
      })
      await inWindow(one.legal, async (page) => {
        one.number = await declareAndSubmit(page, one.id)
      })
    }),
  )
  expect([accepted.number, outside.number].sort()).toEqual(['LZ2026-0001', 'LZ2026-0002'])
})

/** Where a run begins in the middle of what was done before, the two are found again. */
async function found(): Promise<void> {
  for (const one of [accepted, outside]) {
    if (one.id) continue
    const { posts } = await desk(one.legal).read('/api/session')
    const all = await desk('district-1-3').readAll(`/api/editions/${scene.edition}/applications`)
    const mine = all.find(({ state }) => state.organisation === posts[0].body)
    Object.assign(one, { id: mine.id, number: mine.state.number })
  }
  for (const one of [accepted, outside]) one.name ||= (await desk('district-1-3').read(`/api/applications/${one.id}`)).state.name
}

it('in the district the handler records the four verdicts beside the papers and asks the departments', LONG, async () => {
  await scene.desks.moveTo('2026-07-01')
  await found()
  for (const one of [accepted, outside])
    await inWindow('district-1-1', async (page) => {
      await page.goto('/work/inbox')
      await page.getByRole('link', { name: one.name, exact: true }).first().click()
      await page.getByRole('tab', { name: /完整/ }).waitFor()
      await page.getByRole('heading', { name: '基本情况' }).waitFor()
      const tabs = page.getByRole('tab')
      for (const [index, quality] of ['完整性', '真实性', '准确性', '合法性'].entries()) {
        await page.keyboard.press(String(index + 1))
        const count = Number(/\/(\d+)/.exec((await tabs.nth(index).textContent()) ?? '')?.[1])
        for (let item = 0; item < count; item += 1) for (const key of ['Enter', 'y']) await page.keyboard.press(key)
        await page.getByRole('button', { name: `记录${quality}：符合` }).click()
        await page.locator('.quality-tabs button').nth(index).locator('svg').waitFor()
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
      }
      await page.getByRole('link', { name: '去征求意见' }).last().waitFor()
    })
  await inWindow('district-1-1', async (page) => {
    await page.goto(`/work/consult?ids=${accepted.id},${outside.id}`)
    await page.getByRole('heading', { name: '向部门征求意见' }).waitFor()
    await page.getByText('将发出16份函').waitFor()
    await page.getByRole('button', { name: '发出征求意见函' }).click()
    await page.getByText('2家单位的征求意见函已发出').waitFor()
  })
})

it('by keyboard alone a department answers both letters on one page; the others answer too', LONG, async () => {
  await found()
  await inWindow('dept-ecology', async (page) => {
    await pressOn(page, page.getByRole('link', { name: /^待回复/ }))
    for (const { name } of [accepted, outside]) {
      const letter = page.getByRole('region', { name, exact: true })
      await pressOn(page, letter.getByRole('radio').first(), 'Space')
      await pressOn(page, letter.getByRole('button', { name: '提交意见' }))
      await page.locator('table.rows').getByText(name).waitFor()
    }
  })
  await otherDepartmentsAnswer()
})

it('the district publishes its notice through three hands', LONG, async () => {
  await found()
  await inWindow('district-1-1', async (page) => {
    await page.goto(`/work/notice-desk?ids=${accepted.id},${outside.id}`)
    await page.getByRole('heading', { name: '起草公示' }).waitFor()
    await page.locator('.days li').first().waitFor()
    await page.getByLabel('文号').fill('城质奖办〔2026〕9号')
    await page.getByRole('button', { name: '交审核、签发' }).click()
    await page.getByText('公示稿已交审核').waitFor()
  })
  await throughTwoMoreHands(scene, 'district-1-2', 'district-1-3')
})

it('after the notice the opinions go up through three hands, and the city receives both', LONG, async () => {
  await found()
  await scene.desks.moveTo(await dayAfterNotice('district'))
  for (const one of [accepted, outside])
    await inWindow('district-1-1', async (page) => {
      await page.goto(`/work/opinion/${one.id}`)
      await page.getByRole('button', { name: '按审核结论起草' }).click()
      await page.locator('[data-phase=saved]').getByText('服务器已存').waitFor()
      await page.getByRole('button', { name: '交审核、签发后报送' }).click()
      await page.getByText('审核意见已交审核').waitFor()
    })
  await throughTwoMoreHands(scene, 'district-1-2', 'district-1-3')
  await scene.sign('district-1-2', 'district-1-3')
  await inWindow('city-1', async (page) => {
    for (const { id } of [accepted, outside]) {
      await page.goto(`/work/case/application/${id}`)
      await page.getByRole('link', { name: '接收', exact: false }).first().click()
      await page.getByRole('button', { name: /接收/ }).click()
      await page.getByRole('heading', { name: /^已办/ }).waitFor()
    }
  })
})

/** A pool frozen over the API, the numbers of the three offices, and the draw that came of it. */
async function drawnFor(purpose: 'reading' | 'visit', applications: readonly string[]): Promise<string> {
  const body = {
    purpose,
    applications,
    strata: [{ title: '质量管理', seats: 3, substitutes: 2 }],
    parties: ['city', 'commendation', 'discipline'],
    unavailable: [],
  }
  const { case: frozen } = await desk('city-1').do(`/api/editions/${scene.edition}/draws`, body)
  await bringNumbers(scene.desks, frozen.id)
  return frozen.id
}

/** Logins of experts by their names. */
const loginsOf = (names: readonly string[]) =>
  names.map((name) => scene.demonstration.note.accounts.find((each) => each.role === 'expert' && each.name === name)?.login ?? '')

it('both get the three readers that were drawn in one go', LONG, async () => {
  await found()
  await drawnFor('reading', [accepted.id, outside.id])
  await inWindow('city-1', async (page) => {
    await page.goto('/work/decision/review')
    const rows = page.locator('tbody tr', { hasText: /LZ2026-000[12]/ })
    for (const index of [0, 1]) await rows.nth(index).getByRole('checkbox').check()
    await page.getByRole('button', { name: '分派评审专家' }).click()
    const panel = page.getByRole('region', { name: '分派评审专家' })
    await panel.locator('tr.seat').nth(5).waitFor()
    await panel.getByRole('button', { name: '先看每一件' }).click()
    await page.getByRole('button', { name: /（2件）/ }).click()
    await page.getByText('办完。已办2件，未办成0件。').waitFor()
  })
  const { lines } = await desk('city-1').read(`/api/editions/${scene.edition}/material-review`)
  const line = lines.find(({ id }: { id: string }) => id === accepted.id)
  readers = loginsOf(line.readers.map(({ name }: { name: string }) => name))
})

it('an expert signs the undertaking, scores by keyboard and seals; the other sheets are sealed too', LONG, async () => {
  await found()
  await inWindow(readers[0] ?? '', async (page) => {
    await page.getByLabel('我已阅读，承诺如上').check()
    await page.getByRole('button', { name: '签署承诺' }).click()
    await page.getByText('已签署').first().waitFor()
    await page.getByRole('row').filter({ hasText: accepted.name }).getByRole('link', { name: '开始评分' }).click()
    await page.locator('.sheet-score h2').waitFor()
    await page.locator('.handed-in').waitFor()
    for (const [index, { code }] of items.entries()) {
      expect(await page.locator('.sheet-items [aria-current] .code').textContent()).toBe(code)
      await page.keyboard.type('70')
      await page.keyboard.press('s')
      await page.keyboard.type('有方法，有数据')
      if (code === '4.2.3') await noteToVerify(page)
      if (index < items.length - 1) await page.keyboard.press('Control+Enter')
    }
    await page.locator('[data-phase="saved"]').waitFor()
    await tabTo(page, ({ words: said }) => said === '检查并封存')
    await page.keyboard.press('Enter')
    await page.getByLabel('我已看过全部条款，承诺如上').focus()
    await page.keyboard.press('Space')
    await tabTo(page, ({ words: said }) => said === '封存评分表')
    await page.keyboard.press('Enter')
    await page.getByText('评分表已封存，不能再改').waitFor()
  })
  await othersSeal()
})

/** From the strengths of an item to what is to be verified about it; the group gets it as an issue. */
async function noteToVerify(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('v')
  await page.keyboard.type('核对目标是否分解到班组')
}

async function undertakes(login: string): Promise<void> {
  const { expert, editions } = await desk(login).read('/api/expert-desk')
  const open = editions.some(({ id, undertakenOn }: { id: string; undertakenOn: string | null }) => id === scene.edition && !undertakenOn)
  if (open) await desk(login).do(`/api/experts/${expert}/undertakings`, { edition: scene.edition, agreed: true })
}

/** The sheets still open are undertaken for and sealed: well above the threshold for one, below it for the other. */
async function othersSeal(): Promise<void> {
  for (const login of readers) {
    await undertakes(login)
    const work = await desk(login).read('/api/expert-desk')
    for (const sheet of work.sheets.filter(({ stage }: { stage: string }) => stage === 'open')) {
      const percent = sheet.application === accepted.id ? 70 : 40
      const scored = { percent, strengths: '目标分解到班组', improvements: '对比数据偏少' }
      await desk(login).do(`/api/sheets/${sheet.id}/seal`, { items: Object.fromEntries(items.map(({ code }) => [code, scored])) })
    }
  }
}

it('the city agrees both results', LONG, async () => {
  await found()
  await inWindow('city-1', async (page) => {
    for (const { id, number } of [accepted, outside]) {
      await page.goto('/work/decision/review')
      await page.locator('tbody tr', { hasText: number }).getByRole('link').first().click()
      await page.getByRole('button', { name: '解封评分表', exact: true }).click()
      await page
        .getByText(/等待纪检监察机构见证/)
        .first()
        .waitFor()
      await desk('discipline').do(`/api/applications/${id}/unsealing/witness`)
      await page.reload()
      await page.getByRole('button', { name: '空白条款填入建议值' }).click()
      await page.getByText('已填23条，共23条').waitFor()
      await page.getByRole('button', { name: '确认合议分' }).click()
      await page.getByText('已办：确认合议分').waitFor()
      for (const login of readers) await desk(login).do(`/api/applications/${id}/material-result/sign`)
    }
  })
})

it('the one outside the list has its reasons first, then the list is published', LONG, async () => {
  await found()
  await inWindow('city-1', async (page) => {
    await page.goto('/work/decision/acceptance')
    await page.getByRole('button', { name: '写告知书（1家）' }).click()
    expect(await page.getByLabel(`致${outside.name}`).inputValue()).toContain('对比数据偏少')
    await page.getByRole('button', { name: '先看每一件' }).click()
    await page.getByRole('button', { name: /（1件）/ }).click()
    await page.getByText('办完。已办1件，未办成0件。').waitFor()
    await scene.sign()
    await page.reload()
    await page.getByText('送达，未读').waitFor()
    await page.getByLabel('文号').fill('兰质奖公示〔2026〕8号')
    await page.getByLabel('标题').fill('第六届受理名单公示')
    await page.getByLabel('正文').fill('经材料评审，下列单位列入受理名单，现予公示。')
    await page.getByRole('button', { name: '送审：发布受理名单公示' }).click()
    await untilSent(page, '发布受理名单公示')
    await scene.sign()
  })
  await inWindow(outside.legal, async (page) => {
    await page.goto(`/work/dossier/${outside.id}`)
    await page
      .getByRole('link', { name: /告知书/ })
      .first()
      .click()
    await page.getByText('对比数据偏少').first().waitFor()
  })
})

it('a group is formed for the visit once the notice is over', LONG, async () => {
  await found()
  await scene.desks.moveTo(await dayAfterNotice('acceptance'))
  await drawnFor('visit', [accepted.id])
  await inWindow('city-1', async (page) => {
    await page.goto('/work/decision/visits')
    await page.getByRole('button', { name: '组成专家组' }).click()
    const panel = page.getByRole('region', { name: '组成专家组' })
    await panel.locator('tr.seat').first().getByRole('radio').check()
    await typeDay(page, '现场评审日期', await scene.desks.today())
    await panel.getByLabel('地点').fill('总部和一车间')
    await panel.getByRole('button', { name: '组成专家组' }).click()
    await page.getByText('已办：组成专家组').waitFor()
    await page.getByText('报告已签 0/3').waitFor()
  })
  const { lines } = await desk('city-1').read(`/api/editions/${scene.edition}/visit-plan`)
  const { visit } = lines.find(({ id }: { id: string }) => id === accepted.id)
  const leads = (member: { expert: string }) => Number(member.expert === visit.leader)
  const members = [...visit.members].sort((a, b) => leads(b) - leads(a))
  group = loginsOf(members.map(({ name }: { name: string }) => name))
})

it('by keyboard alone the leader opens the visit, a member verifies and records, the leader closes and signs; the others sign', LONG, async () => {
  await found()
  for (const login of group) await undertakes(login)
  const { visits } = await desk(group[0] ?? '').read('/api/expert-desk')
  const visit = `/work/visits/${visits[0].id}`
  await inWindow(group[0] ?? '', async (page) => {
    await page.goto(visit)
    await typeInto(page, page.getByLabel('申报单位到会人员（职务和人数）'), '总经理等8人')
    await typeInto(page, page.getByLabel('首次会议记录'), '9时在总部召开，说明评审安排。')
    await pressOn(page, page.getByRole('button', { name: '召开首次会议' }))
    await page.getByText('专家组到会3人，申报单位到会：总经理等8人').waitFor()
  })
  await inWindow(group[1] ?? '', async (page) => {
    await page.goto(visit)
    await pressOn(page, page.getByLabel('第1项的结论').getByRole('radio').first(), 'Space')
    await typeInto(page, page.getByLabel('第1项现场看到的情况'), '已分解到班组。')
    await pressOn(page, page.getByRole('button', { name: '填写核实结论' }))
    await page.getByText('共1项，都有结论').waitFor()
    const findings = page.getByRole('region', { name: '现场记录' })
    await chooseIn(page, findings.getByLabel('条款', { exact: true }), '4.2.3')
    await typeInto(page, page.getByLabel('看到的事实'), '抽查两个车间，目标卡与看板一致。')
    await pressOn(page, page.getByRole('button', { name: '记录现场发现' }))
    await page.getByText('您记录').waitFor()
  })
  await inWindow(group[0] ?? '', async (page) => {
    await page.goto(visit)
    await typeInto(page, page.getByLabel('申报单位到会人员（职务和人数）'), '总经理等6人')
    await typeInto(page, page.getByLabel('末次会议记录'), '17时召开，反馈优势和改进建议。')
    await pressOn(page, page.getByRole('button', { name: '按现场记录起草报告' }))
    await pressOn(page, page.getByRole('button', { name: '召开末次会议' }))
    await page.getByText('0 / 3 人已签名').waitFor()
    await pressOn(page, page.getByRole('button', { name: '签署现场评审报告' }))
    await page.getByText('1 / 3 人已签名').waitFor()
  })
  for (const login of group.slice(1)) await desk(login).do(`/api/visits/${visits[0].id}/sign`)
})

it('the evaluation report goes out with its candidate', LONG, async () => {
  await found()
  await scene.desks.moveTo('2026-10-20')
  await inWindow('city-1', async (page) => {
    await page.goto('/work/decision/report')
    await page.getByRole('button', { name: '按得分预选候选' }).click()
    await page.getByText('已选1家、0家').waitFor()
    await page.getByRole('button', { name: '送审：出具综合评价报告' }).click()
    await untilSent(page, '出具综合评价报告')
  })
  await throughTwoMoreHands(scene, 'city-2', 'city-3')
})

it('the meeting is called; the departments are asked again before it opens', LONG, async () => {
  await found()
  await inWindow('city-1', async (page) => {
    await page.goto('/work/decision/meeting')
    await typeDay(page, '会议日期', '2026-11-16')
    await page.getByLabel('地点').fill('市政府会议室')
    for (const box of await page.getByRole('group', { name: '应到成员' }).getByRole('checkbox').all()) await box.check()
    await page.getByRole('button', { name: '召集审议会' }).click()
    await page.getByRole('button', { name: '再次查询限制名单并征求部门意见' }).click()
    await askAgain(page)
  })
  await otherDepartmentsAnswer()
})

/** The question, every case first, then sent. */
async function askAgain(page: Page): Promise<void> {
  await page.getByLabel('请部门回答的问题').fill('请就该单位此后的情况提出意见。')
  await page.getByRole('region').getByRole('button', { name: '再次查询限制名单并征求部门意见' }).click()
  await page.getByRole('button', { name: /（1件）/ }).click()
  await page.getByText('办完。已办1件，未办成0件。').waitFor()
}

it('the roll is taken, a member votes by keyboard alone and the others over the API, and the vote is closed', LONG, async () => {
  await found()
  await scene.desks.moveTo('2026-11-16')
  await inWindow('city-1', async (page) => {
    await page.goto('/work/decision/meeting')
    const roll = page.getByRole('group', { name: '到会成员' }).getByRole('checkbox')
    await roll.first().waitFor()
    for (const box of await roll.all()) await box.check()
    await page.getByRole('button', { name: '点名开会' }).click()
    await page.getByText('已达人数').waitFor()
    await at(scene, 'member-1', async (phone) => {
      await phone.goto('/work/decision/meeting')
      await pressOn(phone, phone.getByRole('button', { name: '同意' }))
      await phone.getByText('服务器已存 · 您投了同意，结束前可以改。').waitFor()
    })
    const { items: meetings } = await desk('city-3').read(`/api/editions/${scene.edition}/meetings`)
    for (let index = 2; index <= 11; index++)
      await desk(`member-${index}`).do(`/api/meetings/${meetings.at(-1).id}/ballots`, { application: accepted.id, ballot: 'for' })
    await page.getByText('已投 11/11（封存）').waitFor()
    await page.getByRole('button', { name: '送审：结束表决，形成审议结果' }).click()
    await page.getByText('已送审').waitFor()
    await scene.sign()
    await page.getByText('通过：市政府质量奖', { exact: true }).waitFor()
  })
})

it('the proposed list is published; after its notice everything is asked once more and it goes up', LONG, async () => {
  await found()
  await inWindow('city-1', async (page) => {
    await page.goto('/work/decision/proposal')
    await page.getByLabel('文号').fill('兰质奖公示〔2026〕9号')
    await page.getByLabel('标题').fill('第六届拟获奖名单公示')
    expect(await page.getByLabel('正文').inputValue()).toContain('形成拟获奖名单')
    await page.getByRole('button', { name: '送审：发布拟获奖名单公示' }).click()
    await untilSent(page, '发布拟获奖名单公示')
    await scene.sign()
  })
  await scene.desks.moveTo(await dayAfterNotice('proposed'))
  await inWindow('city-1', async (page) => {
    await page.goto('/work/decision/proposal')
    await page.getByRole('button', { name: '再次查询限制名单并征求部门意见' }).click()
    await askAgain(page)
    await otherDepartmentsAnswer()
    await page.reload()
    await page.getByText('可以提请', { exact: true }).waitFor()
    await page.getByLabel('文号').fill('兰质奖报〔2026〕60号')
    await page.getByLabel('正文').fill('拟获奖名单经公示，现提请市政府审定。')
    await page.getByRole('button', { name: /^送审：提请市政府审定/ }).click()
    await untilSent(page, '提请市政府审定')
    await scene.sign()
  })
})

it('the government approves, by keyboard alone', LONG, async () => {
  await inWindow('gov-1', async (page) => {
    await page.goto('/work/decision/approval')
    await page.getByText('兰质奖报〔2026〕60号提请1家，请审定。').waitFor()
    await typeInto(page, page.getByLabel('批复文号'), '兰政函〔2026〕95号')
    await pressOn(page, page.getByRole('button', { name: '送审：签署审定意见' }))
    await untilSent(page, '签署审定意见')
  })
  await throughTwoMoreHands(scene, 'gov-2', 'gov-2')
})

it('the certificate is issued, and the portal verifies it', LONG, async () => {
  await found()
  await inWindow('city-1', async (page) => {
    await page.goto('/work/decision/certificates')
    await page.getByLabel('文号').fill('兰政发〔2026〕96号')
    await page.getByLabel('标题').fill('关于表彰获奖单位的公告')
    await page.getByLabel('正文').fill('市政府决定，授予下列单位称号，颁发证书，向社会公告。')
    await page.getByRole('button', { name: '送审：制发证书并公告' }).click()
    await untilSent(page, '制发证书并公告')
    await scene.sign()
    await page.reload()
    await page.getByText('已审定待制证0家，已制发1张。').waitFor()
    const number = await words(page.locator('tbody tr td strong').first())
    const [portal] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('link', { name: `公开验证 ${number}` }).click()])
    await portal.getByText(number).first().waitFor()
    expect(await words(portal.locator('main'))).toContain('有效')
    expect(await words(portal.locator('main'))).toContain(accepted.name)
  })
})

it('the pages had no fault', () => {
  expect(scene.complaints).toEqual([])
})
