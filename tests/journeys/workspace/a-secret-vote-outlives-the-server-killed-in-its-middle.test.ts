/** 无记名表决: a recusal after voting, a server killed in the middle of a vote, a member who leaves, a tie at the third place. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort, ServerProcess } from '../../../scripts/server-process.ts'
import { tokenHash } from '../../../src/server/access/actor.ts'
import { randomWord } from '../../../src/server/ids.ts'
import { openInstallation } from '../../../src/server/installation.ts'
import { verifyInstallation } from '../../../src/server/verify-installation.ts'
import { openBrowser, violations, words } from '../../helpers/browser.ts'
import { Home, type OpenedTown } from '../../helpers/homes.ts'
import { applicationOf, layMeeting, SCENE } from '../../helpers/meeting-scene.ts'
import { candidate } from '../../helpers/meetings.ts'

interface Seat {
  readonly token: string
  readonly csrf: string
}

const home = new Home('embedded')
const seats = new Map<string, Seat>()
const complaints: string[] = []
let opened: OpenedTown
let server: ServerProcess
let browser: Browser
let port: number
let ended = false
let chair: Page
let phone: Page
let wall: Page

beforeAll(async () => {
  opened = await home.town()
  const { city } = opened.town
  const members = city.members.map((member) => member.person)
  const rules = { ballot: 'secret', quorumPercent: 60, majorityPercent: 50, tieAtLastPlace: 'second-vote' } as const
  await layMeeting(opened, {
    rules,
    members,
    present: members,
    candidates: ['a', 'b', 'c', 'd'].map((key, index) => candidate(key, 'award', 62_000 - index)),
  })
  for (const person of [city.city.handler.person, city.city.reviewer.person, city.city.signatory.person, ...members]) await seat(person)
  await opened.house.store.close()
  port = await freePort()
  server = await ServerProcess.start({ directory: opened.directory, port })
  browser = await openBrowser()
  chair = await enter(city.city.handler.person)
  phone = await enter(member(1), 390)
  wall = await enter(city.city.handler.person)
}, 400_000)

afterAll(async () => {
  await browser?.close()
  if (!ended) await server?.kill()
  await home.closeAll().catch(() => undefined)
})

const member = (number: number) => opened.town.city.members[number - 1]?.person ?? ''

async function seat(account: string): Promise<void> {
  const [token, csrf] = [randomWord(40), randomWord(32)]
  const at = new Date().toISOString()
  await opened.house.db
    .insertInto('session')
    .values({ token: tokenHash(token), account, csrf, second_factor: true, challenge: null, created_at: at, seen_at: at })
    .execute()
  seats.set(account, { token, csrf })
}

async function enter(person: string, width = 1280): Promise<Page> {
  const base = `http://127.0.0.1:${port}`
  const context = await browser.newContext({ baseURL: base, viewport: { width, height: 900 }, locale: 'zh-CN' })
  await context.addCookies([{ name: 'zhiheng', value: seats.get(person)?.token ?? '', url: base }])
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  page.on('pageerror', (fault) => complaints.push(String(fault)))
  return page
}

async function ask(person: string, path: string, body: object): Promise<Response> {
  const { token = '', csrf = '' } = seats.get(person) ?? {}
  return fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `zhiheng=${token}`, 'x-csrf-token': csrf },
    body: JSON.stringify(body),
  })
}

async function act(person: string, what: string, body: object): Promise<void> {
  const reply = await ask(person, `/api/meetings/${SCENE.meeting}/${what}`, body)
  expect([what, reply.status, reply.ok ? '' : await reply.text()]).toEqual([what, 200, ''])
}

const about = (key: string) => ({ application: applicationOf(key) })
const cast = (number: number, key: string, ballot: string) => act(member(number), 'ballots', { ...about(key), ballot })
const openVote = (key: string) => chair.getByRole('button', { name: `开始表决：LZ2027-000${'abcd'.indexOf(key) + 1}` }).click()
const running = (key: string) => chair.locator(`[data-open="${applicationOf(key)}"]`)
const closeVote = () => chair.getByRole('button', { name: '结束表决并计票' }).click()

it('the chair opens the vote on one candidate, and the phone shows that card', async () => {
  await chair.goto('/work/decision/meeting')
  await phone.goto('/work/decision/meeting')
  await wall.goto(`/work/decision/meeting/${SCENE.meeting}/wall`)
  await chair.getByText('无记名表决：系统只记谁投了票').waitFor()
  expect(await violations(chair)).toEqual([])
  await openVote('a')
  await running('a').waitFor()
  await wall.getByText('正在表决').waitFor()
  await phone.getByText('无记名投票，投出后不能更改。').waitFor()
  await phone.getByRole('button', { name: '同意' }).click()
  await phone.getByText('您对这一家的票已投入票箱').waitFor()
  expect(await phone.getByRole('button', { name: '反对' }).count()).toBe(0)
  expect(await violations(phone)).toEqual([])
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

it('a member who recuses after voting makes the vote void; it is held again without them', async () => {
  await cast(2, 'a', 'against')
  await act(member(2), 'recusals', { ...about('a'), reason: '亲属任职' })
  await chair.getByText('表决作废，待重新表决').first().waitFor()
  await openVote('a')
  await running('a').getByText('已投 0/4').waitFor()
  for (const number of [1, 3, 4, 5]) await cast(number, 'a', 'for')
  await running('a').getByText('已投 4/4').waitFor()
  await closeVote()
  await chair.getByText('同意4 反对0 弃权0，达到票数').waitFor()
})

it('the server is killed in the middle of a vote and comes back with every ballot', async () => {
  await openVote('b')
  await running('b').waitFor()
  await phone.getByRole('button', { name: '同意' }).click()
  await phone.getByText('您对这一家的票已投入票箱').waitFor()
  await cast(2, 'b', 'for')
  const late = ask(member(3), `/api/meetings/${SCENE.meeting}/ballots`, { ...about('b'), ballot: 'for' }).then(
    (reply) => reply.ok,
    () => false,
  )
  await server.kill()
  await late
  server = await ServerProcess.start({ directory: opened.directory, port })
  await running('b')
    .getByText(/已投 [23]\/5/)
    .waitFor()
  const again = await ask(member(3), `/api/meetings/${SCENE.meeting}/ballots`, { ...about('b'), ballot: 'for' })
  if (!again.ok) expect(await again.text()).toContain('ballot-final')
  for (const number of [4, 5]) await cast(number, 'b', number === 5 ? 'abstain' : 'for')
  await running('b').getByText('已投 5/5').waitFor()
  await closeVote()
  await chair.getByText('同意4 反对0 弃权1，达到票数').waitFor()
})

it('a member leaves before voting and is out of the denominator', async () => {
  await openVote('c')
  await running('c').getByText('已投 0/5').waitFor()
  await chair.getByText('登记离会或到会').click()
  const name = (await words(chair.locator('.vote-desk li button').last())).replace('离会', '')
  await chair.getByRole('button', { name: `${name}离会` }).click()
  await running('c').getByText('已投 0/4').waitFor()
  for (const number of [1, 2, 3, 4]) await cast(number, 'c', number <= 2 ? 'for' : 'against')
  await running('c').getByText('已投 4/4').waitFor()
  await closeVote()
  await chair.getByText('同意2 反对2 弃权0，达到票数').waitFor()
})

it('a tie at the third place is voted on a second time', async () => {
  await openVote('d')
  await running('d').waitFor()
  for (const number of [1, 2, 3, 4]) await cast(number, 'd', number <= 2 ? 'against' : 'for')
  await running('d').getByText('已投 4/4').waitFor()
  await closeVote()
  await chair.getByText('最后一个名额同票，按实施细则再次表决。').waitFor()
  for (const [key, inFavour] of [
    ['c', 1],
    ['d', 3],
  ] as const) {
    await openVote(key)
    await running(key).getByText('已投 0/4').waitFor()
    for (const number of [1, 2, 3, 4]) await cast(number, key, number <= inFavour ? 'for' : 'against')
    await running(key).getByText('已投 4/4').waitFor()
    await closeVote()
    await wall.getByText(`再次表决：同意${inFavour}`).waitFor()
  }
})

it('minutes with another number are refused; the right ones conclude the meeting, and three are chosen', async () => {
  const { city } = opened.town
  const wrong = await ask(city.city.handler.person, `/api/meetings/${SCENE.meeting}/conclude`, { minutes: 'LZ2027-0002：同意5票。' })
  expect(await wrong.text()).toContain('minutes-number-differs')
  const prepared = await ask(city.city.handler.person, `/api/meetings/${SCENE.meeting}/conclude`, { minutes: 'LZ2027-0002：同意4票。' })
  const { case: prepares } = (await prepared.json()) as { case: { id: string } }
  expect((await ask(city.city.reviewer.person, `/api/acts/${prepares.id}/review`, { note: '' })).status).toBe(200)
  expect((await ask(city.city.signatory.person, `/api/acts/${prepares.id}/sign`, {})).status).toBe(200)
  await chair.getByText('通过：市政府质量奖', { exact: true }).first().waitFor()
  expect(await chair.getByText('通过：市政府质量奖', { exact: true }).count()).toBe(3)
  expect(await words(chair.locator('.minutes'))).toContain('最后一个名额同票，第二次表决同意3票')
  expect(complaints).toEqual([])
  await server.stop()
  ended = true
  const house = await openInstallation({ directory: opened.directory, clock: { now: () => new Date() }, fictionalAllowed: true })
  const { faults } = await verifyInstallation(house.db, house.keys.verifying, house.directory, house.keys)
  expect(faults.filter(({ place }) => !place.startsWith('file'))).toEqual([])
  await house.store.close()
})
