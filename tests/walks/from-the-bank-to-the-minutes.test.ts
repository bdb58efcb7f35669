import { existsSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it as vitestIt } from 'vitest'
import { openInstallation } from '../../src/server/installation.ts'
import { verifyInstallation } from '../../src/server/verify-installation.ts'
import { violations, words } from '../helpers/browser.ts'
import { png } from '../helpers/made-files.ts'
import * as others from './by-request.ts'
import { type Applicant, loginOf, received, seatsOf } from './people.ts'
import * as bank from './screens/bank.ts'
import * as draws from './screens/draw.ts'
import * as meetings from './screens/meeting.ts'
import * as papers from './screens/papers.ts'
import * as reading from './screens/reading.ts'
import { items } from './screens/reading.ts'
import * as visits from './screens/visit.ts'
import { Walked } from './walked.ts'

let walked: Walked
/** What was found out on the way, for the steps that follow. */
const found = { applicants: [] as readonly Applicant[], readingDraw: '', listed: [] as readonly Applicant[], visitDraw: '', meeting: '' }

const { WALK_KEEP = '', WALK_FROM = '' } = process.env
let step = 0
const from = Number(WALK_FROM.split('/').at(-1) || 0) || 0
function it(name: string, work: () => Promise<void>) {
  const number = ++step
  vitestIt.skipIf(number <= from)(`${number} ${name}`, async () => {
    const at = performance.now()
    await work()
    console.log(`${number} ${((performance.now() - at) / 1000).toFixed(1)} s, ${JSON.stringify(walked.figures)}`)
    if (WALK_KEEP && number <= 15) await walked.keep(`${WALK_KEEP}/${number}`, found)
  })
}

beforeAll(async () => {
  walked = await Walked.open()
  if (existsSync(`${WALK_FROM}/walk.json`)) Object.assign(found, JSON.parse(readFileSync(`${WALK_FROM}/walk.json`, 'utf8')))
})

afterAll(async () => {
  await walked?.close()
})

const of = (index: number): Applicant => {
  const applicant = found.applicants[index]
  if (!applicant) throw new Error(`no applicant at ${index}`)
  return applicant
}
const numbersOf = (applicants: readonly Applicant[]) => applicants.map(({ number }) => number)
/** Those whose draws are made at the screens; the others' by request. */
const FEW = 8
const few = () => found.applicants.slice(0, FEW)

it('the lead body looks at the bank; an expert, an applicant and the office each say what ties they know of', async () => {
  found.applicants = await received(walked)
  expect(found.applicants.length).toBeGreaterThan(30)
  const experts = await walked.desks.of('city-3').readAll('/api/experts')
  const [first, second] = experts.map(({ state }) => state)
  await walked.at('city-1', (page) => bank.lookAtBank(page, first.name))
  const applicant = of(1)
  await walked.at('expert-40', (page) => bank.recordOwnTie(page, applicant.creditCode, '妹妹在该单位任部门负责人'))
  await walked.at(applicant.legal, (page) => bank.declareTie(page, { name: first.employer, creditCode: first.employerCode }))
  const other = experts.map(({ state }) => state).find(({ employerCode }) => employerCode !== first.employerCode) ?? second
  await walked.at('city-1', (page) => bank.recordBetween(page, applicant.name, { name: other.employer, creditCode: other.employerCode }))
})

/** Every office at its own window, all three there at once. */
async function atThreeOffices(work: (windows: readonly Awaited<ReturnType<Walked['window']>>[]) => Promise<void>): Promise<void> {
  const windows = [await walked.window('city-1'), await walked.window('discipline'), await walked.window('commend-1')]
  await work(windows)
  for (const page of windows) await page.context().close()
}

it('a pool of readers is looked at and frozen; three offices bring their numbers at their own windows', async () => {
  await walked.at('city-1', async (page) => {
    found.readingDraw = await draws.freezePool(page, 'reading', numbersOf(few()))
  })
  await atThreeOffices((windows) => draws.bringNumbersAt(windows, found.readingDraw))
  for (let at = FEW; at < found.applicants.length; at += 10) await others.drawn(walked, 'reading', found.applicants.slice(at, at + 10))
})

it('an expert who cannot come is followed by the next number', async () => {
  const [first = 0, ...rest] = await seatsOf(walked, found.readingDraw)
  await walked.at('city-1', async (page) => {
    await draws.nameNumber(page, found.readingDraw, first)
    await draws.recordRefusal(page, found.readingDraw, first, '会期在国外，不能参加评审')
  })
  const seats = await seatsOf(walked, found.readingDraw)
  expect(seats.slice(0, -1)).toEqual(rest)
  expect(seats).toHaveLength(rest.length + 1)
})

it('the readers of all are taken from their draws in one go, and one is named by number to lead', async () => {
  const [leader = 0] = await seatsOf(walked, found.readingDraw)
  await walked.at('city-1', (page) => draws.assignReaders(page, numbersOf(found.applicants), leader))
})

/** What an item deserves: the better the earlier the applicant, no two alike. */
const deserved = (application: string, item: number) => {
  const place = found.applicants.findIndex(({ id }) => id === application)
  return 80 - Math.floor((place * 5 + items.length - 1 - item) / items.length) * 5
}
/** Of three readers one is strict and one is kind, so that what is deserved lies between them. */
const leans = [0, -5, 5]
const questions = { ofReader: '核对目标是否分解到班组', ofBoard: '抽查两个车间的目标卡' }
const login = (person: others.Reader | undefined) => loginOf(walked, person ?? { expert: '', name: '' })

it('a reader signs secrecy and integrity before anything opens, scores by keyboard, asks for the site, and seals', async () => {
  const application = of(0).id
  const readers = await others.readersOf(walked)
  const [reader] = readers.get(application) ?? []
  await walked.at(await login(reader), async (page) => {
    expect((await page.request.get(`/api/applications/${application}/submissions/1`)).status()).toBe(409)
    await reading.undertake(page)
    await reading.scoreByKeyboard(page, `${application}.${reader?.expert}`, 80, questions.ofReader)
  })
  const everybody = new Map([...readers.values()].flat().map((each) => [each.expert, each]))
  for (const each of everybody.values()) {
    const leanOn = (id: string) => leans[(readers.get(id) ?? []).findIndex(({ expert }) => expert === each.expert)] ?? 0
    await others.sealSheets(walked, await login(each), (id, item) => deserved(id, item) + leanOn(id))
  }
})

it('an expert finds a tie after scoring and recuses from the page; the case is gone, and another reads in the place', async () => {
  const { id, number } = of(2)
  const [, recusing] = (await others.readersOf(walked)).get(id) ?? []
  await walked.at(await login(recusing), async (page) => {
    await reading.recuse(page, `/work/sheets/${id}.${recusing?.expert}`, '评分后得知近亲属新近到该单位任职。')
    expect((await page.request.get(`/api/applications/${id}`)).status()).toBe(404)
  })
  const drawnNumber = await others.numberOf(walked, found.readingDraw, recusing?.expert ?? '')
  await walked.at('city-1', async (page) => {
    await draws.recordRefusal(page, found.readingDraw, drawnNumber, '评分后申请回避')
    await draws.assignReaders(page, [number], null)
  })
  // Whoever follows reads as strictly as the one who has left.
  for (const reader of (await others.readersOf(walked)).get(id) ?? [])
    await others.sealSheets(walked, await login(reader), (application, item) => deserved(application, item) - 5)
  await walked.at('discipline', async (page) => {
    await page.goto('/work/journal?type=ReaderRecused')
    await page.getByText('评审专家回避，评分表作废').first().waitFor()
  })
})

it('the sheets are unsealed before a witness, the leader enters what was agreed, every reader and a second hand sign', async () => {
  const { id } = of(0)
  const readers = (await others.readersOf(walked)).get(id) ?? []
  await walked.at('city-1', (page) => reading.callUnsealing(page, id))
  await walked.at('discipline', (page) => reading.witnessUnsealing(page, id))
  const outside = { code: '4.2.3', percent: 95, reason: '附件证实已展开到班组，三人独立评分时未看到。', verify: questions.ofBoard }
  await walked.at(await login(readers[0]), (page) => reading.agreeAtBoard(page, id, outside))
  for (const reader of readers) await walked.at(await login(reader), (page) => reading.signResult(page, id))
  await walked.at('city-3', (page) => reading.countersign(page, id))
  const all = await others.readersOf(walked)
  for (const each of found.applicants.slice(1)) await others.agree(walked, each.id, all.get(each.id) ?? [])
})

it('those outside the list are told why, the list goes out through three hands, and its notice runs to the end', async () => {
  await walked.desks.moveTo('2026-09-17')
  const { lines } = await walked.read('city-1', `/api/editions/${walked.edition}/material-review`)
  const outside = lines.filter(({ cut }: { cut: string }) => cut !== 'in').length
  await walked.at('city-1', (page) => papers.writeReasons(page, outside))
  await papers.reviewAndSign(walked)
  await papers.signOthers(walked)
  await walked.at('city-1', (page) => papers.publishAcceptance(page))
  await papers.reviewAndSign(walked)
  await walked.desks.moveTo(await dayAfterNotice('acceptance'))
})

/** The day after the last day of the newest notice of a kind. */
async function dayAfterNotice(kind: string): Promise<string> {
  const { items } = await walked.read('city-3', `/api/notices?edition=${walked.edition}&kind=${kind}`)
  return dayAfter(items.at(-1).state.lastDay)
}

const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

it('a pool for the visits is drawn from, and a group is formed, whose leader says what is done when', async () => {
  const { lines } = await walked.read('city-1', `/api/editions/${walked.edition}/visit-plan`)
  found.listed = found.applicants.filter(({ id }) => lines.some((line: { id: string; visit: object | null }) => line.id === id))
  expect(found.listed).toHaveLength(22)
  const first = found.listed.slice(0, FEW)
  await walked.at('city-1', async (page) => {
    found.visitDraw = await draws.freezePool(page, 'visit', numbersOf(first))
  })
  await others.bringAllNumbers(walked, found.visitDraw)
  const today = await walked.desks.today()
  await walked.at('city-1', (page) => visits.formGroup(page, of(0).number, today))
  const { id, members, leader } = await visitOf(of(0))
  for (const member of members) await others.undertake(walked, await login(member))
  await walked.at(await login(leader), (page) => visits.setAgenda(page, id))
  await walked.at(of(0).legal, (page) => visits.confirmArrangements(page, of(0).id))
  await walked.at(await login(members.at(-1)), async (page) => {
    await page.goto(`/work/visits/${id}`)
    const issues = page.locator('ol.issues')
    await issues.getByText(questions.ofBoard).waitFor()
    await issues.getByText(questions.ofReader).waitFor()
    expect(await words(issues)).toMatch(/合议提出.*材料评审提出/s)
  })
})

interface VisitShown {
  readonly id: string
  readonly members: readonly others.Reader[]
  readonly leader: others.Reader
}

/** The visit to an applicant, its leader first among the members. */
async function visitOf({ id }: Applicant): Promise<VisitShown> {
  const { lines } = await walked.read('city-1', `/api/editions/${walked.edition}/visit-plan`)
  const { visit } = lines.find((line: { id: string }) => line.id === id)
  const leads = ({ expert }: others.Reader) => Number(expert === visit.leader)
  const members = [...visit.members].sort((one: others.Reader, other: others.Reader) => leads(other) - leads(one))
  return { id: visit.id, members, leader: members[0] }
}

it('the visit is opened; a member finds a tie on the site and recuses, and the next number joins at the desk', async () => {
  const { id, leader, members } = await visitOf(of(0))
  const recusing = members.at(-1)
  await walked.at(await login(leader), (page) => visits.openVisit(page, id))
  await walked.at(await login(recusing), async (page) => {
    await reading.recuse(page, `/work/visits/${id}`, '现场得知亲属在该单位任职。')
    expect((await page.request.get(`/api/visits/${id}`)).status()).toBe(404)
  })
  const number = await others.numberOf(walked, found.visitDraw, recusing?.expert ?? '')
  await walked.at('city-1', async (page) => {
    await draws.recordRefusal(page, found.visitDraw, number, '现场得知亲属在该单位任职，回避')
    await visits.completeGroup(page, of(0).number)
  })
})

it('the group closes every issue, records what it saw, asks for a document and gets it, and each member signs the report', async () => {
  const { id, leader, members } = await visitOf(of(0))
  for (const member of members) await others.undertake(walked, await login(member))
  await walked.at(await login(members[1]), async (page) => {
    await visits.closeIssues(page, id, 2)
    await visits.record(page, id, png())
  })
  await walked.at(of(0).legal, (page) => visits.giveDocuments(page, of(0).id))
  await walked.at(await login(leader), async (page) => {
    await visits.reviseScore(page, id)
    await visits.closeVisit(page, id)
  })
  for (const member of members) await walked.at(await login(member), (page) => visits.signReport(page, id))
})

it('the applicant says how the group kept its rules, and discipline inspection reads it; the group and the office do not', async () => {
  await walked.at(of(0).legal, (page) => visits.reportConduct(page, of(0).id))
  await walked.at('discipline', (page) => visits.readConduct(page, of(0).number))
  const { leader } = await visitOf(of(0))
  for (const other of ['city-1', await login(leader)]) {
    const reply = await walked.desks.of(other).ask('GET', `/api/conduct?edition=${walked.edition}`)
    expect(JSON.stringify(reply.body)).not.toContain('日程推迟')
  }
})

it('the other groups are drawn, and visit one applicant a day', async () => {
  const rest = found.listed.slice(FEW)
  const drawnFor = [
    { draw: found.visitDraw, applicants: found.listed.slice(1, FEW) },
    ...(await Promise.all(
      [rest.slice(0, 7), rest.slice(7)].map(async (applicants) => ({ draw: await others.drawn(walked, 'visit', applicants), applicants })),
    )),
  ]
  for (let turn = 0; turn < 7; turn++) {
    await walked.desks.moveTo(dayAfter(await walked.desks.today()))
    const today = await walked.desks.today()
    for (const { draw, applicants } of drawnFor) {
      const applicant = applicants[turn]
      if (!applicant) continue
      const [leaderNumber] = await seatsOf(walked, draw)
      await walked.send('city-1', `/api/applications/${applicant.id}/group`, { draw, leaderNumber, days: [today], place: '总部', tiesSeen: [] })
      const { id, members } = await visitOf(applicant)
      for (const member of members) await others.undertake(walked, await login(member))
      await walked.send(applicant.legal, `/api/visits/${id}/arrangements`, { answer: 'suits', note: '' })
      await others.visit(walked, id, members)
    }
  }
})

it('departments are asked again and one tells something; the evaluation report with its candidates goes out through three hands', async () => {
  await walked.desks.moveTo('2026-11-02')
  await walked.at('city-1', (page) => papers.askAgain(page, found.listed.length))
  await walked.at('dept-ecology', (page) => papers.answerLetter(page, of(0).name))
  await others.departmentsAnswer(walked)
  await walked.at('city-1', (page) => papers.sendReport(page))
  await papers.reviewAndSign(walked)
})

it('the meeting is called on the report, and a second clerk is named who types paper ballots', async () => {
  await walked.at('city-1', (page) => meetings.callMeeting(page, '2026-11-16'))
  const { items } = await walked.read('city-3', `/api/editions/${walked.edition}/meetings`)
  found.meeting = items.at(-1).id
  await walked.at('secadmin', (page) => meetings.giveHandling(page, nameOf('city-2')))
  await walked.desks.moveTo('2026-11-16')
})

const nameOf = (someone: string) => walked.note.accounts.find((each) => each.login === someone)?.name ?? ''
let chair: meetings.Chair
let phones: readonly Page[] = []
let wall: Page
interface Candidate {
  readonly id: string
  readonly number: string
  readonly name: string
}
let awards: readonly Candidate[] = []
let nominations: readonly Candidate[] = []
const award = (index: number): Candidate => awards[index] ?? { id: '', number: '', name: '' }
const VOTERS = 10

it('the roll is taken and the meeting opens; a member recuses from one case on the phone', async () => {
  const page = await walked.window('city-1')
  chair = new meetings.Chair(page)
  await meetings.takeRoll(page, nameOf('member-11'))
  expect(await violations(page)).toEqual([])
  const { candidates } = await walked.read('city-1', `/api/meetings/${found.meeting}/board`)
  const ofClass = (wanted: string) =>
    candidates
      .filter((each: { class: string }) => each.class === wanted)
      .map(({ application, number, name }: { application: string; number: string; name: string }) => ({ id: application, number, name }))
  awards = ofClass('award')
  nominations = ofClass('nomination')
  expect([awards.length, nominations.length]).toEqual([6, 10])
  phones = [await walked.window('member-1', 390), await walked.window('member-2', 390), await walked.window('member-3', 390)]
  for (const phone of phones.slice(0, 2)) await phone.goto('/work/decision/meeting')
  await meetings.recuseFrom(phones[2] as Page, award(1).number, '所在单位与其有合作项目')
  expect(await violations(phones[2] as Page)).toEqual([])
  wall = await walked.window('city-1')
  await wall.goto(`/work/decision/meeting/${found.meeting}/wall`)
})

const ballotsOf = { 同意: 'for', 反对: 'against' } as const

/** The members with these numbers vote by request. */
async function cast(members: readonly number[], { id }: Candidate, ballot: 'for' | 'against'): Promise<void> {
  for (const member of members) await walked.send(`member-${member}`, `/api/meetings/${found.meeting}/ballots`, { application: id, ballot })
}

/** Those at their phones vote there. */
async function castOnPhones({ number }: Candidate, ballots: readonly (keyof typeof ballotsOf)[]): Promise<void> {
  for (const [index, ballot] of ballots.entries()) await meetings.castOn(phones[index] as Page, number, ballot)
}

it('the first candidate is voted on in secret, three members at their phones', async () => {
  await chair.open(award(0), VOTERS)
  await castOnPhones(award(0), ['同意', '同意', '同意'])
  await cast([4, 5, 6, 7, 8, 9, 10], award(0), 'for')
  await chair.cast(award(0).id, 10, VOTERS)
  const board = await walked.read('member-4', `/api/meetings/${found.meeting}/board`)
  expect(board.candidates.every(({ count, mine }: { count: object | null; mine: string | null }) => count === null && mine === null)).toBe(true)
  await chair.close(award(0), '同意10 反对0 弃权0，达到票数')
})

it('the second on paper: two people type it, neither reads the other, a difference is refused', async () => {
  await chair.openOnPaper(award(1))
  await meetings.typePaper(chair.page, 8, 1)
  await chair.page.getByText('录入纸质票（第二人，须另一人）').waitFor()
  await walked.at('city-2', async (page) => {
    await page.goto('/work/decision/meeting')
    await page.getByText('录入纸质票（第二人，须另一人）').waitFor()
    expect(await page.getByLabel('同意', { exact: true }).inputValue()).toBe('0')
    await meetings.typePaper(page, 7, 2)
    await page.getByText('不一致').or(page.getByText('不同')).first().waitFor()
    await meetings.typePaper(page, 8, 1)
    await page
      .locator('tr', { hasText: award(1).number })
      .getByText('同意8 反对1 弃权0，达到票数')
      .waitFor()
  })
})

it('the power fails in the middle of the third vote; no acknowledged ballot is lost; a member who has not voted leaves', async () => {
  const third = award(2)
  await chair.open(third, VOTERS)
  await castOnPhones(third, ['同意', '同意'])
  await cast([4], third, 'for')
  const late = walked.desks
    .of('member-5')
    .ask('POST', `/api/meetings/${found.meeting}/ballots`, { application: third.id, ballot: 'for' })
    .then(
      ({ status }) => status === 200,
      () => false,
    )
  await walked.powerFails()
  const acknowledged = await late
  const { candidates } = await walked.read('city-1', `/api/meetings/${found.meeting}/board`)
  const kept = candidates.find(({ application }: { application: string }) => application === third.id).cast
  expect(kept).toBeGreaterThanOrEqual(acknowledged ? 4 : 3)
  await chair.cast(third.id, kept, VOTERS)
  if (kept === 3) await cast([5], third, 'for')
  expect(
    await walked.desks.of('member-4').refused(`/api/meetings/${found.meeting}/ballots`, { application: third.id, ballot: 'against' }),
  ).toMatchObject({
    code: 'ballot-final',
  })
  await chair.leaves(nameOf('member-10'))
  await chair.cast(third.id, 4, VOTERS - 1)
  await meetings.castOn(phones[2] as Page, third.number, '反对')
  await cast([6], third, 'against')
  await cast([7, 8, 9], third, 'for')
  await chair.cast(third.id, 9, VOTERS - 1)
  await chair.close(third, '同意7 反对2 弃权0，达到票数')
})

it('the fourth has as many votes as the third; the others are voted on', async () => {
  await chair.open(award(3), VOTERS - 1)
  await castOnPhones(award(3), ['反对', '同意', '同意'])
  await cast([4, 5, 6, 7, 8], award(3), 'for')
  await cast([9], award(3), 'against')
  await chair.cast(award(3).id, 9, VOTERS - 1)
  await chair.close(award(3), '同意7 反对2 弃权0，达到票数')
  const inFavour = [
    ...[3, 2].map((votes, index) => [award(4 + index), votes] as const),
    ...nominations.map((each, index) => [each, [9, 9, 9, 8, 8, 7, 4, 3, 2, 1][index] ?? 0] as const),
  ]
  for (const [candidate, votes] of inFavour) {
    const body = { application: candidate.id }
    await walked.send('city-1', `/api/meetings/${found.meeting}/votes/open`, body)
    await cast([1, 2, 3, 4, 5, 6, 7, 8, 9].slice(0, votes), candidate, 'for')
    await cast([1, 2, 3, 4, 5, 6, 7, 8, 9].slice(votes), candidate, 'against')
    await walked.send('city-1', `/api/meetings/${found.meeting}/votes/close`, body)
  }
})

it('two tie at the third place, and by the rules are voted on a second time', async () => {
  await chair.page.getByText('最后一个名额同票，按实施细则再次表决。').waitFor()
  for (const [candidate, ballots, inFavour] of [
    [award(2), ['反对', '同意', '反对'], 3],
    [award(3), ['同意', '反对', '同意'], 6],
  ] as const) {
    await chair.open(candidate, VOTERS - 1)
    await castOnPhones(candidate, ballots)
    const yes = inFavour - ballots.filter((ballot) => ballot === '同意').length
    await cast([4, 5, 6, 7, 8, 9].slice(0, yes), candidate, 'for')
    await cast([4, 5, 6, 7, 8, 9].slice(yes), candidate, 'against')
    await chair.cast(candidate.id, 9, VOTERS - 1)
    await chair.close(candidate, `再次表决：同意${inFavour}`)
    await wall.locator('tr', { hasText: candidate.name }).getByText(`再次表决：同意${inFavour}`).waitFor()
  }
})

it('the minutes are drafted from the record, a wrong number is refused, three hands conclude, and three are chosen', async () => {
  const wrong = { minutes: `${award(1).number}：同意9票。` }
  expect(await walked.desks.of('city-1').refused(`/api/meetings/${found.meeting}/conclude`, wrong)).toMatchObject({ code: 'minutes-number-differs' })
  await chair.sendMinutes('会议听取了综合评价报告，逐家审议并无记名表决。')
  await papers.reviewAndSign(walked)
  await chair.page.getByText('通过：市政府质量奖', { exact: true }).first().waitFor()
  expect(await chair.page.getByText('通过：市政府质量奖', { exact: true }).count()).toBe(3)
  expect(await chair.page.getByText('通过：市政府质量奖提名奖', { exact: true }).count()).toBe(5)
  const outcome = async ({ number }: Candidate) => words(chair.page.locator('tr', { hasText: number }))
  expect(await outcome(award(3))).toContain('通过：市政府质量奖')
  expect(await outcome(award(2))).toContain('通过，名额已满')
  expect(await words(chair.page.locator('.minutes'))).toContain('第二次表决同意6票')
  await phones[0]?.getByText('通过，名额已满').first().waitFor()
})

it('the journal and everything that lies there verify, and no page had a fault', async () => {
  expect(walked.complaints).toEqual([])
  await walked.stop()
  const house = await openInstallation({ directory: walked.directory, clock: { now: () => new Date() }, fictionalAllowed: true })
  const { faults, entries } = await verifyInstallation(house.db, house.keys.verifying, house.directory, house.keys)
  await house.store.close()
  expect(faults).toEqual([])
  console.log(JSON.stringify({ steps: step, ...walked.figures, kindsAtScreens: walked.kinds.size, entries, faults: faults.length }))
})
