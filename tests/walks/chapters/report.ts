/** 综合评价报告 and the call of the meeting. */
import * as others from '../by-request.ts'
import * as meetings from '../screens/meeting.ts'
import * as papers from '../screens/papers.ts'
import type { Way } from '../way.ts'

export async function reportGoesOut(way: Way): Promise<void> {
  const { walked } = way
  await walked.desks.moveTo('2026-11-02')
  await walked.at('city-1', (page) => papers.askAgain(page, way.listed.length))
  await walked.at('dept-ecology', (page) => papers.answerLetter(page, way.first.name))
  await others.departmentsAnswer(walked)
  await walked.at('city-1', (page) => papers.sendReport(page))
  await papers.reviewAndSign(walked)
}

/** Called to a day; and who reviews is given the handling too, for paper ballots take two people. */
export async function meetingIsCalled(way: Way): Promise<void> {
  const { walked } = way
  await walked.at('city-1', (page) => meetings.callMeeting(page, '2026-11-16'))
  const { items } = await walked.read('city-3', `/api/editions/${walked.edition}/meetings`)
  way.meeting = items.at(-1).id
  await walked.at('secadmin', (page) => meetings.giveHandling(page, way.nameOf('city-2')))
  await walked.desks.moveTo('2026-11-16')
}
