/**
 * From the bank to the minutes on the demonstration's sixth edition, each post at its own screens: experts, an applicant and the
 * office declare ties; three offices draw readers; one who cannot come is followed by the next number; an expert scores by keyboard;
 * another finds a tie after scoring and recuses; the board is unsealed before a witness, agreed, signed and countersigned; the list
 * goes out; a group is drawn, a member recuses on the site and the next number joins; departments answer; the report goes out; the
 * meeting votes in secret and on paper, the server is killed in the middle of a vote, a member leaves, two tie at the third place;
 * the minutes are drafted from the record.
 *
 * The demonstration is a process of its own, told as far as everything is received. It is told under one version of the implementing
 * rules more than a visitor's demonstration has, published before the edition is announced, for an edition keeps the rules it was
 * announced under: the ballot is secret, and a tie at the last place takes a second vote. Whatever happens goes through HTTP. What
 * many people do alike is done once at its screen and by the others by request: no kind of act goes by request alone, and the last
 * step sees to that.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openInstallation } from '../../src/server/installation.ts'
import { verifyInstallation } from '../../src/server/verify-installation.ts'
import * as draw from './chapters/draw.ts'
import * as review from './chapters/material-review.ts'
import { Meeting } from './chapters/meeting.ts'
import * as report from './chapters/report.ts'
import * as visits from './chapters/visits.ts'
import { Walked } from './walked.ts'
import { Way } from './way.ts'

let way: Way
let meeting: Meeting
let steps = 0
const begun = performance.now()

/** One step; what it took is told. */
function step(name: string, work: () => Promise<void>): void {
  it(name, async () => {
    const at = performance.now()
    await work()
    steps += 1
    console.log(`${steps} · ${((performance.now() - at) / 1000).toFixed(1)} s · ${name}`)
  })
}

beforeAll(async () => {
  way = new Way(await Walked.open())
})

afterAll(async () => {
  await way?.walked.close()
})

step('the bank is looked at; an expert, an applicant and the office each declare the ties they know of', () => draw.tiesAreDeclared(way))
step('a pool of readers is looked at and frozen; three offices bring their numbers at their own windows', () => draw.readersAreDrawn(way))
step('an expert who cannot come is followed by the next number', () => draw.oneRefuses(way))
step('the readers of all are taken from their draws in one go, and one is named by number to lead', () => draw.readersAreAssigned(way))

step('a reader signs secrecy and integrity before anything opens, scores by keyboard, and seals', () => review.sheetsAreSealed(way))
step('an expert finds a tie after scoring and recuses; the case is gone, and another reads', () => review.oneRecusesAfterScoring(way))
step('unsealed before a witness, agreed by the leader, signed by every reader and a second hand', () => review.boardAgrees(way))
step('those outside are told why, the list goes out through three hands, and its notice ends', () => review.listIsPublished(way))

step('a group for the visits is drawn and formed; the applicant reads the agenda and confirms', () => visits.groupIsFormed(way))
step('the visit opens; a member recuses on the site, and the next number joins at the desk', () => visits.oneRecusesOnTheSite(way))
step('issues are closed, records made, a document is given, a score revised; each member signs', () => visits.groupRecordsAndSigns(way))
step('the applicant reports on the conduct, and only discipline inspection reads it', () => visits.conductIsReported(way))
step('the other groups are drawn and visit one applicant a day', () => visits.othersAreVisited(way))

step('departments are asked again; the evaluation report goes out through three hands', () => report.reportGoesOut(way))
step('the meeting is called on the report', () => report.meetingIsCalled(way))

step('the roll is taken; a member recuses from one case on the phone', async () => {
  meeting = await Meeting.opened(way)
})
step('the first candidate is voted on in secret, three members at their phones', () => meeting.firstVote())
step('the second on paper, typed by two', () => meeting.paperVote())
step('the power fails in the middle of the third vote and no ballot is lost; a member leaves', () => meeting.powerFailsInTheThird())
step('the fourth has as many votes as the third', () => meeting.othersAreVotedOn())
step('two tie at the third place and are voted on a second time', () => meeting.tieIsBroken())
step('the minutes are drafted from the record, and three are chosen', () => meeting.minutes())

step('no act went by request alone, no page had a fault, and everything that lies there verifies', async () => {
  const { walked } = way
  const { atScreens, byRequest } = walked.kinds
  expect([...byRequest].filter((kind) => !atScreens.has(kind))).toEqual([])
  expect(walked.complaints).toEqual([])
  await walked.stop()
  const house = await openInstallation({ directory: walked.directory, clock: { now: () => new Date() }, fictionalAllowed: true })
  const { faults, entries } = await verifyInstallation(house.db, house.keys.verifying, house.directory, house.keys)
  await house.store.close()
  expect(faults).toEqual([])
  console.log([...atScreens].sort().join(' '))
  const seconds = Math.round((performance.now() - begun) / 1000)
  const kinds = { kindsAtScreens: atScreens.size, kindsByRequest: byRequest.size }
  console.log(JSON.stringify({ steps: steps + 1, ...walked.figures, ...kinds, entries, faults: faults.length, seconds }))
})
