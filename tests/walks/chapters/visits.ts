/** 现场评审: a group drawn and formed, a visit with everything in it, a member who leaves it and one who joins, and the others'. */
import { expect } from 'vitest'
import { words } from '../../helpers/browser.ts'
import { png } from '../../helpers/made-files.ts'
import * as others from '../by-request.ts'
import { type Applicant, type Reader, seatsOf } from '../people.ts'
import * as draws from '../screens/draw.ts'
import { recuse } from '../screens/reading.ts'
import * as screen from '../screens/visit.ts'
import { dayAfter, numbersOf, Way } from '../way.ts'
import { questions } from './material-review.ts'

interface Visit {
  readonly id: string
  readonly leader: Reader
  /** The leader first. */
  readonly members: readonly Reader[]
}

async function visitOf({ walked }: Way, { id }: Applicant): Promise<Visit> {
  const { lines } = await walked.read('city-1', `/api/editions/${walked.edition}/visit-plan`)
  const { visit } = lines.find((line: { id: string }) => line.id === id)
  const leads = ({ expert }: Reader) => Number(expert === visit.leader)
  const members = [...visit.members].sort((one: Reader, other: Reader) => leads(other) - leads(one))
  return { id: visit.id, members, leader: members[0] }
}

export async function groupIsFormed(way: Way): Promise<void> {
  const { walked, first } = way
  const { lines } = await walked.read('city-1', `/api/editions/${walked.edition}/visit-plan`)
  way.listed = way.applicants.filter(({ id }) => lines.some((line: { id: string }) => line.id === id))
  expect(way.listed).toHaveLength(22)
  await walked.at('city-1', async (page) => {
    way.visitDraw = await draws.freezePool(page, 'visit', numbersOf(Way.parted(way.listed).few))
  })
  await others.bringAllNumbers(walked, way.visitDraw)
  const today = await walked.desks.today()
  await walked.at('city-1', (page) => screen.formGroup(page, first.number, today))
  const { id, members, leader } = await visitOf(way, first)
  for (const member of members) await others.undertake(walked, await way.login(member))
  await walked.at(await way.login(leader), (page) => screen.setAgenda(page, id))
  await walked.at(first.legal, (page) => screen.confirmArrangements(page, first.id))
  await walked.at(await way.login(members.at(-1)), async (page) => {
    await page.goto(`/work/visits/${id}`)
    const issues = page.locator('ol.issues')
    await issues.getByText(questions.ofBoard).waitFor()
    await issues.getByText(questions.ofReader).waitFor()
    expect(await words(issues)).toMatch(/合议提出.*材料评审提出/s)
  })
}

export async function oneRecusesOnTheSite(way: Way): Promise<void> {
  const { walked, first, visitDraw } = way
  const { id, leader, members } = await visitOf(way, first)
  const recusing = members.at(-1)
  await walked.at(await way.login(leader), (page) => screen.openVisit(page, id))
  await walked.at(await way.login(recusing), async (page) => {
    await recuse(page, `/work/visits/${id}`, '现场得知亲属在该单位任职。')
    expect((await page.request.get(`/api/visits/${id}`)).status()).toBe(404)
  })
  const number = await others.numberOf(walked, visitDraw, recusing?.expert ?? '')
  await walked.at('city-1', async (page) => {
    await draws.recordRefusal(page, visitDraw, number, '现场得知亲属在该单位任职，回避')
    await screen.completeGroup(page, first.number)
  })
}

export async function groupRecordsAndSigns(way: Way): Promise<void> {
  const { walked, first } = way
  const { id, leader, members } = await visitOf(way, first)
  for (const member of members) await others.undertake(walked, await way.login(member))
  await walked.at(await way.login(members[1]), async (page) => {
    await screen.closeIssues(page, id, 2)
    await screen.record(page, id, png())
  })
  await walked.at(first.legal, (page) => screen.giveDocuments(page, first.id))
  await walked.at(await way.login(leader), async (page) => {
    await screen.reviseScore(page, id)
    await screen.closeVisit(page, id)
  })
  for (const member of members) await walked.at(await way.login(member), (page) => screen.signReport(page, id))
}

export async function conductIsReported(way: Way): Promise<void> {
  const { walked, first } = way
  await walked.at(first.legal, (page) => screen.reportConduct(page, first.id))
  await walked.at('discipline', (page) => screen.readConduct(page, first.number))
  const { leader } = await visitOf(way, first)
  for (const other of ['city-1', await way.login(leader)]) {
    const reply = await walked.desks.of(other).ask('GET', `/api/conduct?edition=${walked.edition}`)
    expect(JSON.stringify(reply.body)).not.toContain(screen.CONCERN)
  }
}

/** Every group visits one applicant a day. */
export async function othersAreVisited(way: Way): Promise<void> {
  const { walked } = way
  const { few, rest } = Way.parted(way.listed)
  const groups = [{ draw: way.visitDraw, applicants: few.slice(1) }]
  for (const applicants of [rest.slice(0, 7), rest.slice(7)])
    groups.push({ draw: await others.drawn(walked, 'visit', applicants), applicants: [...applicants] })
  for (let turn = 0; turn < 7; turn++) {
    await walked.desks.moveTo(dayAfter(await walked.desks.today()))
    for (const { draw, applicants } of groups) {
      const applicant = applicants[turn]
      if (applicant) await visitBy(way, draw, applicant)
    }
  }
}

async function visitBy(way: Way, draw: string, applicant: Applicant): Promise<void> {
  const { walked } = way
  const [leaderNumber] = await seatsOf(walked, draw)
  const days = [await walked.desks.today()]
  await walked.send('city-1', `/api/applications/${applicant.id}/group`, { draw, leaderNumber, days, place: '总部', tiesSeen: [] })
  const { id, members } = await visitOf(way, applicant)
  for (const member of members) await others.undertake(walked, await way.login(member))
  await walked.send(applicant.legal, `/api/visits/${id}/arrangements`, { answer: 'suits', note: '' })
  await others.visit(walked, id, members)
}
