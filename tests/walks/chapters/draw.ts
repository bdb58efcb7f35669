/** From the bank to readers: who has ties, whom the draw finds, who cannot come. */
import { expect } from 'vitest'
import * as others from '../by-request.ts'
import { received, seatsOf } from '../people.ts'
import * as bank from '../screens/bank.ts'
import * as screen from '../screens/draw.ts'
import { numbersOf, Way } from '../way.ts'

/** The lead body looks at the bank; an expert, an applicant and the office each say what they know. */
export async function tiesAreDeclared(way: Way): Promise<void> {
  const { walked } = way
  way.applicants = await received(walked)
  expect(way.applicants.length).toBeGreaterThan(30)
  const experts = (await walked.desks.of('city-3').readAll('/api/experts')).map(({ state }) => state)
  const one = experts[0]
  const other = experts.find(({ employerCode }) => employerCode !== one.employerCode)
  await walked.at('city-1', (page) => bank.lookAtBank(page, one.name))
  const applicant = way.of(1)
  await walked.at('expert-40', (page) => bank.recordOwnTie(page, applicant.creditCode, '妹妹在该单位任部门负责人'))
  await walked.at(applicant.legal, (page) => bank.declareTie(page, { name: one.employer, creditCode: one.employerCode }))
  await walked.at('city-1', (page) => bank.recordBetween(page, applicant.name, { name: other.employer, creditCode: other.employerCode }))
}

export async function readersAreDrawn(way: Way): Promise<void> {
  const { walked } = way
  const { few, rest } = Way.parted(way.applicants)
  await walked.at('city-1', async (page) => {
    way.readingDraw = await screen.freezePool(page, 'reading', numbersOf(few))
  })
  const windows = [await walked.window('city-1'), await walked.window('discipline'), await walked.window('commend-1')]
  await screen.bringNumbersAt(windows, way.readingDraw)
  for (const page of windows) await page.context().close()
  for (let at = 0; at < rest.length; at += 10) await others.drawn(walked, 'reading', rest.slice(at, at + 10))
}

export async function oneRefuses({ walked, readingDraw }: Way): Promise<void> {
  const [first = 0, ...rest] = await seatsOf(walked, readingDraw)
  await walked.at('city-1', async (page) => {
    await screen.nameNumber(page, readingDraw, first)
    await screen.recordRefusal(page, readingDraw, first, '会期在国外，不能参加评审')
  })
  const seats = await seatsOf(walked, readingDraw)
  expect(seats.slice(0, -1)).toEqual(rest)
  expect(seats).toHaveLength(rest.length + 1)
}

export async function readersAreAssigned({ walked, readingDraw, applicants }: Way): Promise<void> {
  const [leader = 0] = await seatsOf(walked, readingDraw)
  await walked.at('city-1', (page) => screen.assignReaders(page, numbersOf(applicants), leader))
}
