/**
 * The demonstration's edition over HTTP, each post at its own desk: from the acceptance notice to certificates that
 * anyone verifies in a browser. What comes too early, goes too far or is not one's to do is tried too.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { StartedDemonstration } from '../../../demo/demonstration.ts'
import { verifyInstallation } from '../../../src/server/verify-installation.ts'
import { openBrowser, visitor, words } from '../../helpers/browser.ts'
import { openedAt } from '../../helpers/demonstration-scene.ts'
import { Desks } from '../../helpers/desk.ts'
import { bringNumbers } from '../../helpers/drawing.ts'

const DEPARTMENTS = ['market-regulation', 'ecology', 'emergency', 'taxation', 'human-resources', 'industry', 'court', 'credit']
const EXPERTS = Array.from({ length: 12 }, (_, index) => `expert-${index + 1}`)
const MEMBERS = Array.from({ length: 11 }, (_, index) => `member-${index + 1}`)

interface Named {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly creditCode: string
}

let demonstration: StartedDemonstration
let stop: () => Promise<void>
let desks: Desks
let edition: string
let listed: Named[]
let candidates: Named[]
let awarded: Named[]
let nominated: Named[]

beforeAll(async () => {
  ;({ demonstration, stop } = await openedAt('acceptance'))
  desks = new Desks(demonstration.address)
  edition = demonstration.note.edition
}, 400_000)

afterAll(async () => {
  await stop?.()
})

const city = () => desks.of('city-1')

/** Prepare, review, sign: three desks of one body. What binds nobody else is done at once. */
async function bind(path: string, body: object, hands = ['city-1', 'city-2', 'city-3']): Promise<void> {
  const [handler, reviewer, signatory] = hands as [string, string, string]
  const prepared = await desks.of(handler).do(path, body)
  if (prepared.kind === 'done') return
  const act = prepared.case.id
  await desks.of(reviewer).do(`/api/acts/${act}/review`, { note: '' })
  await desks.of(signatory).do(`/api/acts/${act}/sign`)
}

async function applications(stage: string): Promise<Named[]> {
  const items = await city().readAll(`/api/editions/${edition}/applications?stage=${stage}`)
  return items.map(({ state }) => ({ id: state.id, number: state.number, name: state.name, creditCode: state.creditCode }))
}

async function lastDayOf(kind: string): Promise<string> {
  const [running] = await city().readAll(`/api/notices?edition=${edition}&kind=${kind}&stage=running`)
  return running.state.lastDay
}

/** Nine o'clock of the day after a running notice's last day. */
async function waitFor(kind: string): Promise<void> {
  const last = new Date(`${await lastDayOf(kind)}T00:00:00Z`)
  await desks.moveTo(new Date(last.getTime() + 86_400_000).toISOString().slice(0, 10))
}

/** Every department answers what it was asked again about these applicants. */
async function departmentsAnswer(): Promise<void> {
  for (const department of DEPARTMENTS) {
    const desk = desks.of(`dept-${department}`)
    for (const { id } of await desk.readAll('/api/consultations?stage=sent'))
      await desk.do(`/api/consultations/${id}/answer`, { kind: 'no-objection', text: '', period: '近5年' })
  }
}

async function recheck(these: readonly Named[], gate: 'meeting' | 'submission'): Promise<void> {
  for (const { id } of these)
    await city().do(`/api/applications/${id}/recheck`, { gate, departments: DEPARTMENTS, question: '请就该单位此前回复以来的情况提出意见。' })
  await departmentsAnswer()
}

/** The first experts of the bank with the accounts they sign in by, and whom each has a tie with. */
async function bank(): Promise<{ login: string; id: string; ties: string[] }[]> {
  const entries = await city().readAll('/api/experts')
  const logins = EXPERTS.map(async (login) => [(await desks.of(login).read('/api/session')).person, login] as const)
  const loginOf = new Map(await Promise.all(logins))
  return entries
    .filter(({ state }) => state.stage === 'listed' && loginOf.has(state.person))
    .map(({ state }) => ({
      login: loginOf.get(state.person) ?? '',
      id: state.id,
      ties: state.ties.map((tie: { creditCode: string }) => tie.creditCode),
    }))
}

let experts: Awaited<ReturnType<typeof bank>> = []

/** Three experts without a tie, the first of them leading. */
const threeFor = ({ creditCode }: Named) => experts.filter(({ ties }) => !ties.includes(creditCode)).slice(0, 3)

function groupFor(applicant: Named, day: string): object {
  const [leader, ...members] = threeFor(applicant)
  return { leader: leader?.id, members: members.map(({ id }) => id), days: [day], place: `${applicant.name}总部` }
}

/** A group drawn for one applicant, led by who was drawn first; its visit, with the desks of leader and members. */
async function drawnGroup(applicant: Named, day: string) {
  const strata = [{ title: '质量管理', seats: 3, substitutes: 2 }]
  const body = { purpose: 'visit', applications: [applicant.id], strata, parties: ['city', 'commendation', 'discipline'], unavailable: [] }
  const { case: frozen } = await city().do(`/api/editions/${edition}/draws`, body)
  await bringNumbers(desks, frozen.id)
  const { state: drawn } = await city().read(`/api/draws/${frozen.id}`)
  const first = drawn.result.find(({ outcome }: { outcome: string }) => outcome === 'seat')
  await city().do(`/api/applications/${applicant.id}/group`, {
    draw: frozen.id,
    leaderNumber: first.number,
    days: [day],
    place: `${applicant.name}总部`,
  })
  const { state } = await city().read(`/api/applications/${applicant.id}`)
  const path = `/api/visits/${state.visits.at(-1)}`
  const { state: visit } = await city().read(path)
  const present: string[] = [visit.leader, ...visit.members.filter((id: string) => id !== visit.leader)]
  const logins = await Promise.all(present.map(loginOf))
  const [leader, ...members] = logins.map((login) => desks.of(login))
  if (!leader) throw new Error('nobody leads')
  return { path, leader, members, present }
}

async function loginOf(expert: string): Promise<string> {
  const { state } = await city().read(`/api/experts/${expert}`)
  return demonstration.note.accounts.find(({ role, name }) => role === 'expert' && name === state.name)?.login ?? ''
}

/** One visit, each member at an own desk. */
async function visit(applicant: Named, day: string): Promise<void> {
  const { path, leader, members, present } = await drawnGroup(applicant, day)
  const opening = { from: '09:00', to: '09:40', place: '总部会议室', members: present, applicants: '总经理等8人' }
  await leader.do(`${path}/open`, { record: '首次会议：介绍专家组和日程，宣读保密和廉洁承诺。', held: opening })
  for (const member of members) await member.do(`${path}/findings`, { item: '4.2.3', text: '抽查两个班组，目标分解记录完整。' })
  const { state } = await leader.read(path)
  for (const { number } of state.issues ?? [])
    await leader.do(`${path}/issues/close`, { number, outcome: 'as-stated', finding: '查阅原始记录，与材料所述一致。' })
  await leader.do(`${path}/revisions`, { revisions: {} })
  const closing = { ...opening, from: '17:00', to: '17:30' }
  await leader.do(`${path}/close`, { record: '末次会议：通报优势和改进机会。', report: '申报材料所述情况基本属实。', held: closing })
  for (const member of [leader, ...members]) await member.do(`${path}/sign`)
}

it('no visit before the acceptance notice has ended', async () => {
  experts = await bank()
  listed = await applications('listed')
  expect(listed.length).toBeGreaterThan(8)
  for (const { login, id } of new Set(listed.flatMap(threeFor))) {
    const given = await city().read(`/api/experts/${id}`)
    if (!given.state.undertakings[edition]) await desks.of(login).do(`/api/experts/${id}/undertakings`, { edition, agreed: true })
  }
  const first = listed[0] as Named
  const refusal = await city().refused(`/api/applications/${first.id}/group`, groupFor(first, '2026-09-24'))
  expect(refusal).toMatchObject({ code: 'acceptance-notice-running', ground: 'article', article: 16 })
  expect(refusal.title).toContain(`${Number((await lastDayOf('acceptance')).slice(8))}日`)
})

it('the open objection holds its applicant, is examined, decided and told, and holds no more', async () => {
  await waitFor('acceptance')
  const [objection] = await city().readAll('/api/objections')
  const held = listed.find(({ id }) => id === objection.state.application) as Named
  const day = await desks.today()
  expect(await city().refused(`/api/applications/${held.id}/group`, groupFor(held, day))).toMatchObject({ code: 'objection-open-acceptance' })
  const path = `/api/objections/${objection.id}`
  await bind(`${path}/admit`, {})
  await bind(`${path}/decide`, { upheld: false, endsApplication: false, reasons: '经向发证单位核实，获奖证明属实，异议不成立。' })
  await city().do(`${path}/notify`, { means: '书面送达' })
  await city().do(`${path}/confirm`, { answer: 'confirmed' })
})

it('each applicant on the list is visited by a group without ties, and every member signs', async () => {
  const day = await desks.today()
  for (const applicant of listed) await visit(applicant, day)
  expect(await applications('visited')).toHaveLength(listed.length)
})

it('the report names candidates, and the meeting waits until bans and departments were asked again', async () => {
  candidates = (await applications('visited')).slice(0, 8)
  const named = candidates.map(({ id }, index) => ({ application: id, class: index < 4 ? 'award' : 'nomination' }))
  await bind(`/api/editions/${edition}/report`, { text: '申报、受理、材料评审、现场评审和部门意见的综合评价。', candidates: named })
  await recheck(candidates, 'meeting')
})

it('a member who is recused has no vote on that candidate, and a fourth award is refused', async () => {
  const day = await desks.today()
  const people = await Promise.all(MEMBERS.map(async (login) => (await desks.of(login).read('/api/session')).person))
  const called = await city().do(`/api/editions/${edition}/meetings`, { day, place: '市政府会议室', members: people })
  const path = `/api/meetings/${called.case.id}`
  await city().do(`${path}/open`, { present: people })
  const [fourth, recusedFrom] = [candidates[3] as Named, candidates[4] as Named]
  await desks.of('member-1').do(`${path}/recusals`, { application: recusedFrom.id, reason: '配偶在该单位任职' })
  expect(await desks.of('member-1').refused(`${path}/ballots`, { application: recusedFrom.id, ballot: 'for' })).toMatchObject({
    code: 'member-recused',
    ground: 'rule',
  })
  for (const login of MEMBERS) {
    for (const { id } of candidates) {
      if (login === 'member-1' && id === recusedFrom.id) continue
      await desks.of(login).do(`${path}/ballots`, { application: id, ballot: id === fourth.id && MEMBERS.indexOf(login) > 2 ? 'against' : 'for' })
    }
  }
  await bind(`${path}/conclude`, { minutes: '会议听取综合评价报告，逐一审议，形成拟获奖名单。' })
  awarded = candidates.slice(0, 3)
  nominated = candidates.slice(4)
  const items = [...awarded, fourth].map(({ id }) => ({ application: id, class: 'award' }))
  const wording = { documentNumber: '质奖公示〔2026〕9号', title: '拟获奖名单公示', text: '经会议审议，形成拟获奖名单，现向社会公示。' }
  expect(await city().refused(`/api/editions/${edition}/proposed-list`, { ...wording, items })).toMatchObject({
    code: 'places-award',
    ground: 'article',
    article: 4,
  })
})

it('the proposed list is what the meeting resolved, and cannot be submitted while its notice runs', async () => {
  const items = [
    ...awarded.map(({ id }) => ({ application: id, class: 'award' })),
    ...nominated.map(({ id }) => ({ application: id, class: 'nomination' })),
  ]
  const wording = {
    documentNumber: '质奖公示〔2026〕9号',
    title: '第六届兰州市政府质量奖拟获奖名单公示',
    text: '经会议审议，形成拟获奖名单，现向社会公示。',
  }
  expect(await city().refused(`/api/editions/${edition}/proposed-list`, { ...wording, items })).toMatchObject({ code: 'reasons-missing' })
  const named = new Set(items.map(({ application }) => application))
  const outside = listed.filter(({ id }) => !named.has(id)).map(({ id }) => ({ application: id, reasons: '综合评价名次未进入名额。' }))
  await bind(`/api/editions/${edition}/proposed-list`, { ...wording, items, outside })
  await recheck([...awarded, ...nominated], 'submission')
  const submission = { documentNumber: '兰质奖报〔2026〕1号', text: '现提请市政府审定。', applications: items.map(({ application }) => application) }
  expect(await city().refused(`/api/editions/${edition}/submission`, submission)).toMatchObject({
    code: 'proposed-notice-running',
    ground: 'article',
    article: 19,
  })
  await waitFor('proposed')
  await bind(`/api/editions/${edition}/submission`, submission)
})

it('the city government approves all but one, which it strikes out with its reason', async () => {
  const [approval] = await desks.of('gov-1').readAll(`/api/editions/${edition}/approvals`)
  const struck = nominated.at(-1) as Named
  nominated = nominated.slice(0, -1)
  const decision = {
    decision: 'approve',
    documentNumber: '兰政函〔2026〕18号',
    decidedOn: await desks.today(),
    approved: [...awarded, ...nominated].map(({ id }) => id),
    struckOut: [{ application: struck.id, reason: '市政府常务会议研究，暂缓授予。' }],
    reasons: '',
  }
  await bind(`/api/approvals/${approval.id}/decide`, decision, ['gov-1', 'gov-2', 'gov-2'])
  const wording = {
    documentNumber: '兰政发〔2026〕30号',
    title: '兰州市人民政府关于表彰第六届兰州市政府质量奖获奖单位的公告',
    text: '授予下列单位兰州市政府质量奖或者提名奖。',
  }
  await bind(`/api/editions/${edition}/certificates`, wording)
})

it('anyone opens the holders, takes a certificate number and sees in a browser that it is valid, down to the signature', async () => {
  const browser = await openBrowser()
  try {
    const page = await (await visitor(browser, { base: demonstration.address })).newPage()
    await page.goto('/holders')
    const row = page.locator('tr', { hasText: awarded[0]?.name ?? '' })
    const certificate = (await words(row.locator('td[data-l=证书编号]'))).trim()
    await page.goto('/verify')
    await page.getByLabel('证书编号').fill(certificate)
    await page.getByRole('button', { name: '验证荣誉' }).click()
    expect(await words(page.locator('h1'))).toBe('有效')
    expect(await words(page.locator('.say'))).toBe('2026年度兰州市政府质量奖')
    await page.getByRole('link', { name: '看存证和核验步骤' }).click()
    expect(await words(page.locator('h1'))).toContain('核验一致')
  } finally {
    await browser.close()
  }
})

it('the journal folds into exactly what the rows say', async () => {
  const { db, keys, directory: place } = demonstration.house
  expect((await verifyInstallation(db, keys.verifying, place)).faults).toEqual([])
})
