/**
 * From the bank to the minutes, each post at its own screen: three offices draw readers; one who cannot come is followed by the
 * next number; the office says by number who leads; an expert scores by keyboard; another finds a tie after scoring and recuses;
 * the board is unsealed before a witness, agreed and signed; a group is drawn, a member recuses on the site and the next number
 * joins; the meeting votes in secret and on paper, the server is killed in the middle of a vote, a member leaves, two tie at the
 * third place; the minutes are drafted from the record.
 *
 * What still goes by command, and why. The edition up to the received applications is no part of this walk (`edition-before-review.ts`
 * tells it; the journeys of applicants and districts have its screens). What several people do alike is done once at the screen
 * and by the others as commands: the other undertakings and sheets, the other three boards and visits. Review and signature of
 * what was sent stand in a journey of their own (three people prepare, review and sign); here the other two hands are commands.
 * Departments answer by command. In the meeting one member votes at the telephone's page and four by request, so that the moment of
 * the power cut is ours. The edition is a small one of its own and not the demonstration's: the story needs four applicants for
 * three places, and a server that can be killed.
 */
import { rmSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ExpertPerson } from '../../demo/city.ts'
import { seatsOf } from '../../demo/draws.ts'
import * as stage from '../../demo/stages.ts'
import { freePort, ServerProcess } from '../../scripts/server-process.ts'
import { tokenHash } from '../../src/server/access/actor.ts'
import { buildApp } from '../../src/server/app.ts'
import { randomWord } from '../../src/server/ids.ts'
import { openInstallation } from '../../src/server/installation.ts'
import { rooms } from '../../src/server/rooms.ts'
import { verifyInstallation } from '../../src/server/verify-installation.ts'
import { listening, openBrowser, violations, words } from '../helpers/browser.ts'
import { fileNamed } from '../helpers/dossier-desk.ts'
import { complaints, enter, sameKeys } from '../helpers/workspace-scene.ts'
import { agreeOnOthers, type Edition, editionBeforeReview, noticeEnds, score, throughOtherHands, visitOthers } from './edition-before-review.ts'
import * as screen from './review-screens.ts'

let told: Edition
let browser: Browser
let app: FastifyInstance
let base = ''
let draw = ''
let meeting = ''
let server: ServerProcess | null = null
let port = 0
let screens = 0
const seats = new Map<string, { token: string; csrf: string }>()

beforeAll(async () => {
  ;[told, browser] = await Promise.all([editionBeforeReview(), openBrowser()])
  await sameKeys(told.house)
  app = await buildApp(told.house, { secure: false, requestsPerMinute: 0, rooms })
  base = await listening(app)
})

afterAll(async () => {
  await browser?.close()
  await server?.kill()
  rmSync(told.directory, { recursive: true, force: true })
})

/** Somebody signs in, works at their screen, and closes the window. */
async function at(login: string, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await enter(browser, { base, clock: told.clock }, { login })
  page.setDefaultTimeout(30_000)
  await work(page)
  screens += 1
  await page.context().close()
}

const loginOf = (person: string) => told.city.people.find(({ id }) => id === person)?.login ?? ''
const parties = [
  ['city-1', '市牵头部门'],
  ['discipline', '市纪委监委'],
  ['commend-1', '市表彰奖励办公室'],
] as const

it('the bank is read by the lead body; a pool of readers for all four is looked at and frozen', async () => {
  await at('city-1', async (page) => {
    await page.goto('/work/list/experts')
    await page
      .getByText(told.city.experts[0]?.name ?? '')
      .first()
      .waitFor()
    draw = await screen.freezePool(page, 'reading', allNumbers())
  })
})

const allNumbers = () => told.applicants.map(({ number }) => number)

it('three offices lay their numbers down and open them, each at its own window', () => bringNumbers(draw))

async function bringNumbers(of: string): Promise<void> {
  for (const step of ['提交随机数承诺', '揭示随机数'])
    for (const [login] of parties)
      await at(login, async (page) => {
        if (step === '揭示随机数') await restoreNumber(page, login)
        await page.goto(`/work/case/draw/${of}`)
        await page.locator('.draw-steps').waitFor()
        const button = page.getByRole('button', { name: step })
        await button.click()
        await button.waitFor({ state: 'detached' })
        if (step === '提交随机数承诺') await keepNumber(page, login)
      })
}

/** The number lies in the browser of the office until it is opened; the walk closes the window between. */
const numbers = new Map<string, Readonly<Record<string, string>>>()
async function keepNumber(page: Page, login: string): Promise<void> {
  const kept = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('zhiheng draw')))
  numbers.set(login, Object.fromEntries(kept))
}
async function restoreNumber(page: Page, login: string): Promise<void> {
  await page.evaluate((kept) => {
    for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value)
  }, numbers.get(login) ?? {})
}

/** The holder of a number is recorded as unable to come; the draw's next number follows. Answers who follows. */
async function recordRefusal(of: string, expert: string, why: string): Promise<ExpertPerson> {
  const before = await seatsOf(told.office, told.city, of)
  const number = await numberOf(of, expert)
  await at('city-1', async (page) => {
    await page.goto(`/work/case/draw/${of}`)
    await page.getByRole('link', { name: '记录不能参加并递补' }).click()
    await page.getByLabel('编号').fill(String(number))
    await page.getByLabel('原因').or(page.getByLabel('理由')).first().fill(why)
    await page.getByRole('button', { name: '记录不能参加并递补' }).click()
    await page.getByRole('heading', { name: '已办：记录不能参加并递补' }).waitFor()
  })
  const after = await seatsOf(told.office, told.city, of)
  const [joined] = after.filter((each) => !before.includes(each))
  if (!joined || after.length !== before.length) throw new Error('nobody followed')
  return joined
}

async function numberOf(of: string, expert: string): Promise<number> {
  const { db } = told.house
  const { leaf } = await db.selectFrom('draw_name').select('leaf').where('draw', '=', of).where('expert', '=', expert).executeTakeFirstOrThrow()
  const { state } = await db.selectFrom('draw').select('state').where('id', '=', of).executeTakeFirstOrThrow()
  return (state as { entries: { leaf: string; number: number }[] }).entries.find((each) => each.leaf === leaf)?.number ?? 0
}

const personAt = (people: readonly ExpertPerson[], index: number): ExpertPerson => {
  const found = people[index]
  if (!found) throw new Error(`no expert at ${index}`)
  return found
}
let readers: readonly ExpertPerson[] = []

it('an expert who cannot come is followed by the next number', async () => {
  const seats = await seatsOf(told.office, told.city, draw)
  await recordRefusal(draw, personAt(seats, 0).id, '会期在国外，不能参加评审')
  readers = await seatsOf(told.office, told.city, draw)
})

it('the readers of all four are taken from the draw in one go, one of them named by number to lead', async () => {
  const leader = await numberOf(draw, personAt(readers, 0).id)
  await at('city-1', (page) => screen.assignReaders(page, allNumbers(), leader))
  const { state } = await told.house.db.selectFrom('application').select('state').where('id', '=', one(0).application).executeTakeFirstOrThrow()
  expect(state).toMatchObject({ readingLeader: personAt(readers, 0).id })
})

const questions = { ofReader: '核对目标是否分解到班组', ofBoard: '抽查两个车间的目标卡' }

it('a reader signs secrecy and integrity before anything opens, scores by keyboard, asks for the site, and seals', async () => {
  const { office, city, edition } = told
  const reader = personAt(readers, 0)
  await at(loginOf(reader.by.person), async (page) => {
    expect((await page.request.get(`/api/applications/${one(0).application}/submissions/1`)).status()).toBe(409)
    await screen.undertake(page)
    await screen.scoreByKeyboard(page, `${one(0).application}.${reader.id}`, 80, questions.ofReader)
  })
  await stage.undertake(
    office,
    city.experts.filter(({ id }) => id !== reader.id),
    edition.id,
  )
  for (const each of readers) await score(told, each, each === reader ? [one(0).application] : [])
})

it('an expert finds a tie after scoring, recuses, and another reads in the place', async () => {
  const { office, random } = told
  const recusing = personAt(readers, 1)
  const applicant = told.applicants[1]
  if (!applicant) throw new Error('nobody to recuse from')
  await at(loginOf(recusing.by.person), async (page) => {
    await page.goto(`/work/recuse/sheet/${applicant.application}.${recusing.id}`)
    await page.getByLabel('与申报单位的关系').click()
    await page.locator('.ant-select-item-option').first().click()
    await page.getByLabel('具体情况').fill('评分后得知近亲属新近到该单位任职。')
    await page.getByRole('button', { name: '申请回避', exact: true }).click()
    await page.getByRole('heading', { name: /^已回避/ }).waitFor()
    const gone = await page.request.get(`/api/applications/${applicant.application}`)
    expect(gone.status()).toBe(404)
  })
  const joining = await recordRefusal(draw, recusing.id, '评分后申请回避')
  await at('city-1', (page) => screen.assignReaders(page, [applicant.number], null))
  await stage.sealSheet(office, applicant, joining, stage.percentsAround(75, 5, random, office.today), random)
  await at('discipline', async (page) => {
    await page.goto('/work/journal?type=ReaderRecused')
    await page.getByText('评审专家回避，评分表作废').first().waitFor()
  })
})

it('the sheets are unsealed before a witness, the leader enters what was agreed, every reader signs', async () => {
  const { application } = one(0)
  await at('city-1', async (page) => {
    await page.goto(`/work/decision/review/${application}`)
    await page.getByRole('button', { name: '解封评分表', exact: true }).click()
    await page.getByText('等待纪检监察机构见证').first().waitFor()
  })
  await at('discipline', async (page) => {
    await page.goto(`/work/decision/review/${application}`)
    await page.getByRole('button', { name: '见证解封', exact: true }).click()
    await page.locator('svg.dots').first().waitFor()
  })
  await at(loginOf(personAt(readers, 0).by.person), (page) => screen.agreeAtBoard(page, application, ['4.2.3', questions.ofBoard]))
  for (const reader of readers) await at(loginOf(reader.by.person), (page) => screen.signResult(page, application))
  await agreeOnOthers(told)
})

it('the list of those accepted goes out through three hands, and its notice runs to the end', async () => {
  told.office.moveTo('2026-05-06')
  await at('city-1', (page) => screen.publishAcceptance(page))
  await throughOtherHands(told)
  await noticeEnds(told, 'acceptance')
})

let group: readonly ExpertPerson[] = []
let visitDraw = ''
let visit = ''

it('a group for the visits is drawn and formed; the issues of reader and board are there with their sources', async () => {
  await at('city-1', async (page) => {
    visitDraw = await screen.freezePool(page, 'visit', allNumbers())
  })
  await bringNumbers(visitDraw)
  group = await seatsOf(told.office, told.city, visitDraw)
  await at('city-1', (page) => screen.formGroup(page, one(0).number, told.office.today))
  visit = (await told.house.db.selectFrom('visit').select('id').where('application', '=', one(0).application).executeTakeFirstOrThrow()).id
  await at(await loginOfApplicant(0), (page) => screen.confirmArrangements(page, one(0).application))
  await at(loginOf(personAt(group, 1).by.person), async (page) => {
    await page.goto(`/work/visits/${visit}`)
    const issues = page.locator('ol.issues')
    await issues.getByText(questions.ofBoard).waitFor()
    expect(await words(issues)).toMatch(/合议提出.*材料评审提出/s)
  })
})

async function loginOfApplicant(index: number): Promise<string> {
  const person = told.applicants[index]?.legal.person ?? ''
  return (await told.house.db.selectFrom('credential').select('login').where('account', '=', person).executeTakeFirstOrThrow()).login
}

it('a member recuses during the visit, the next number joins at the desk, and the group closes and signs', async () => {
  const [leader, recusing] = [personAt(group, 0), personAt(group, 2)]
  await at(loginOf(leader.by.person), (page) => screen.openVisit(page, visit))
  await at(loginOf(recusing.by.person), async (page) => {
    await page.goto(`/work/recuse/visit/${visit}`)
    await page.getByLabel('与申报单位的关系').click()
    await page.locator('.ant-select-item-option').first().click()
    await page.getByLabel('具体情况').fill('现场得知亲属在该单位任职。')
    await page.getByRole('button', { name: '申请回避', exact: true }).click()
    await page.getByRole('heading', { name: /^已回避/ }).waitFor()
  })
  await recordRefusal(visitDraw, recusing.id, '现场得知亲属在该单位任职，回避')
  await at('city-1', (page) => screen.completeGroup(page, one(0).number))
  group = await seatsOf(told.office, told.city, visitDraw)
  await at(loginOf(personAt(group, 1).by.person), (page) => screen.closeIssues(page, visit, 2))
  await at(loginOf(leader.by.person), (page) => screen.closeVisit(page, visit))
  for (const member of group) await at(loginOf(member.by.person), (page) => screen.signReport(page, visit))
  await visitOthers(told, group, visitDraw)
})

it('the evaluation report goes out with four candidates for three places, and the meeting is called on it', async () => {
  await at('city-1', (page) => screen.sendReport(page))
  await throughOtherHands(told)
  told.office.moveTo('2026-07-15')
  await at('city-1', (page) => screen.callMeeting(page, told.office.today))
  meeting = (await told.house.db.selectFrom('meeting').select('id').executeTakeFirstOrThrow()).id
})

let chair: Page
let second: Page
let phone: Page
let wall: Page

/** From here on the server is a process of its own, which can be killed. */
it('the roll is taken and the meeting opens', async () => {
  const { city, secondClerk } = told
  const people = [city.city.handler, city.city.reviewer, city.city.signatory, secondClerk, ...city.members]
  for (const { person } of people) await seat(person)
  await app.close()
  await told.house.store.close()
  port = await freePort()
  server = await ServerProcess.start({ directory: told.directory, port })
  chair = await window(city.city.handler.person)
  second = await window(secondClerk.person)
  phone = await window(memberAt(1), 390)
  wall = await window(city.city.handler.person)
  await chair.goto('/work/decision/meeting')
  const roll = chair.getByRole('group', { name: '到会成员' }).getByRole('checkbox')
  await roll.first().waitFor()
  for (let index = 0; index < city.members.length; index++) await roll.nth(index).check()
  await chair.getByRole('button', { name: '点名开会' }).click()
  await chair.getByText('已达人数').waitFor()
  await chair.getByText('无记名表决：系统只记谁投了票').waitFor()
  await phone.goto('/work/decision/meeting')
  await wall.goto(`/work/decision/meeting/${meeting}/wall`)
  expect(await violations(chair)).toEqual([])
})

const memberAt = (number: number) => told.city.members[number - 1]?.person ?? ''
const one = (index: number) => told.applicants[index] ?? { application: '', number: '' }
const running = (index: number) => chair.locator(`[data-open="${one(index).application}"]`)
const openVote = (index: number) => chair.getByRole('button', { name: `开始表决：${one(index).number}` }).click()
const closeVote = () => chair.getByRole('button', { name: '结束表决并计票' }).click()

async function seat(account: string): Promise<void> {
  const [token, csrf, now] = [randomWord(40), randomWord(32), new Date().toISOString()]
  const session = { token: tokenHash(token), account, csrf, second_factor: true, challenge: null, created_at: now, seen_at: now }
  await told.house.db.insertInto('session').values(session).execute()
  seats.set(account, { token, csrf })
}

async function window(person: string, width = 1280): Promise<Page> {
  const url = `http://127.0.0.1:${port}`
  const context = await browser.newContext({ baseURL: url, viewport: { width, height: 900 }, locale: 'zh-CN' })
  await context.addCookies([{ name: 'zhiheng', value: seats.get(person)?.token ?? '', url }])
  const page = await context.newPage()
  page.setDefaultTimeout(45_000)
  page.on('pageerror', (fault) => complaints.push(String(fault)))
  screens += 1
  return page
}

async function ask(person: string, path: string, body: object): Promise<Response> {
  const { token = '', csrf = '' } = seats.get(person) ?? {}
  const headers = { 'content-type': 'application/json', cookie: `zhiheng=${token}`, 'x-csrf-token': csrf }
  return fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
}

async function cast(number: number, index: number, ballot: string): Promise<void> {
  const reply = await ask(memberAt(number), `/api/meetings/${meeting}/ballots`, { application: one(index).application, ballot })
  expect([number, reply.status, reply.ok ? '' : await reply.text()]).toEqual([number, 200, ''])
}

it('the first candidate is voted on in secret, one member by telephone', async () => {
  await openVote(0)
  await running(0).waitFor()
  await phone.getByRole('button', { name: '同意' }).click()
  await phone.getByText('您对这一家的票已投入票箱').waitFor()
  for (const number of [2, 3, 4, 5]) await cast(number, 0, 'for')
  await running(0).getByText('已投 5/5').waitFor()
  await closeVote()
  await chair.getByText('同意5 反对0 弃权0，达到票数').waitFor()
})

it('the second on paper: two people type it, neither reads the other, a difference is refused', async () => {
  await chair.getByText('这一家用纸质票').click()
  await openVote(1)
  await running(1).getByText('正在用纸质票表决').waitFor()
  await typePaper(chair, 4)
  await chair.getByText('录入纸质票（第二人，须另一人）').waitFor()
  await second.goto('/work/decision/meeting')
  await second.getByText('录入纸质票（第二人，须另一人）').waitFor()
  expect(await second.getByLabel('同意', { exact: true }).inputValue()).toBe('0')
  await typePaper(second, 3)
  await second.getByText('不一致').or(second.getByText('不同')).first().waitFor()
  await typePaper(second, 4)
  await chair.getByText('同意4 反对1 弃权0，达到票数').waitFor()
})

async function typePaper(page: Page, inFavour: number): Promise<void> {
  await page.getByLabel('同意', { exact: true }).fill(String(inFavour))
  await page.getByLabel('反对', { exact: true }).fill(String(5 - inFavour))
  const button = page.getByRole('button', { name: '录入这一家的票数' })
  if (await button.isDisabled()) await page.locator('.vote-desk input[type=file]').setInputFiles(fileNamed('纸质票.pdf'))
  await expect.poll(() => button.isEnabled(), { timeout: 45_000 }).toBe(true)
  await button.click()
}

it('the power fails in the middle of the third vote; no ballot is lost; a member who has not voted leaves', async () => {
  await openVote(2)
  await running(2).getByText('已投 0/5').waitFor()
  await phone.getByRole('button', { name: '同意' }).click()
  await phone.getByText('您对这一家的票已投入票箱').waitFor()
  await cast(2, 2, 'for')
  await server?.kill()
  server = await ServerProcess.start({ directory: told.directory, port })
  await running(2).getByText('已投 2/5').waitFor()
  const again = await ask(memberAt(2), `/api/meetings/${meeting}/ballots`, { application: one(2).application, ballot: 'against' })
  expect(await again.text()).toContain('ballot-final')
  await chair.getByText('登记离会或到会').click()
  const leaver = told.city.people.find(({ id }) => id === memberAt(5))?.name ?? ''
  await chair.getByRole('button', { name: `${leaver}离会` }).click()
  await running(2).getByText('已投 2/4').waitFor()
  for (const number of [3, 4]) await cast(number, 2, 'against')
  await running(2).getByText('已投 4/4').waitFor()
  await closeVote()
  await chair.getByText('同意2 反对2 弃权0，达到票数').waitFor()
})

it('two tie at the third place and are voted on a second time', async () => {
  await openVote(3)
  await running(3).waitFor()
  for (const number of [1, 2, 3, 4]) await cast(number, 3, number <= 2 ? 'against' : 'for')
  await running(3).getByText('已投 4/4').waitFor()
  await closeVote()
  await chair.getByText('最后一个名额同票，按实施细则再次表决。').waitFor()
  for (const [index, inFavour] of [
    [2, 1],
    [3, 3],
  ] as const) {
    await openVote(index)
    await running(index).getByText('已投 0/4').waitFor()
    for (const number of [1, 2, 3, 4]) await cast(number, index, number <= inFavour ? 'for' : 'against')
    await running(index).getByText('已投 4/4').waitFor()
    await closeVote()
    await wall.getByText(`再次表决：同意${inFavour}`).waitFor()
  }
})

it('the minutes are drafted from the record, a wrong number is refused, three are chosen, and the journal verifies', async () => {
  const { city } = told
  const { handler, reviewer, signatory } = city.city
  const wrong = await ask(handler.person, `/api/meetings/${meeting}/conclude`, { minutes: `${one(1).number}：同意5票。` })
  expect(await wrong.text()).toContain('minutes-number-differs')
  await chair.getByLabel('纪要措辞（可以改）').fill('会议听取了综合评价报告，逐家审议并无记名表决。')
  await chair.getByRole('button', { name: '送审：结束表决，形成审议结果' }).click()
  await chair.getByText('已送审').waitFor()
  const waiting = await chair.request.get('/api/acts?stage=prepared')
  const { items } = (await waiting.json()) as { items: { id: string }[] }
  for (const { id } of items) {
    expect((await ask(reviewer.person, `/api/acts/${id}/review`, { note: '' })).status).toBe(200)
    expect((await ask(signatory.person, `/api/acts/${id}/sign`, {})).status).toBe(200)
  }
  await chair.getByText('通过：市政府质量奖', { exact: true }).first().waitFor()
  expect(await chair.getByText('通过：市政府质量奖', { exact: true }).count()).toBe(3)
  expect(await words(chair.locator('.minutes'))).toContain('第二次表决同意3票')
  expect(complaints).toEqual([])
  await server?.stop()
  server = null
  const house = await openInstallation({ directory: told.directory, clock: { now: () => new Date() }, fictionalAllowed: true })
  const { faults, entries } = await verifyInstallation(house.db, house.keys.verifying, house.directory, house.keys)
  await house.store.close()
  expect(faults.filter(({ place }) => !place.startsWith('file'))).toEqual([])
  console.log(JSON.stringify({ screens, entries, faults: faults.length, complaints: complaints.length }))
})
