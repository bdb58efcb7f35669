import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it as vitestIt } from 'vitest'
import { bringNumbers } from '../helpers/drawing.ts'
import { type Applicant, loginOf, received, seatsOf } from './people.ts'
import * as bank from './screens/bank.ts'
import * as draws from './screens/draw.ts'
import { Walked } from './walked.ts'

let walked: Walked
/** What was found out on the way, for the steps that follow. */
const found = { applicants: [] as readonly Applicant[], readingDraw: '' }

const { WALK_KEEP = '', WALK_FROM = '' } = process.env
let step = 0
const from = Number(WALK_FROM.split('/').at(-1) || 0) || 0
const begun = performance.now()
function it(name: string, work: () => Promise<void>) {
  const number = ++step
  vitestIt.skipIf(number <= from)(`${number} ${name}`, async () => {
    const at = performance.now()
    await work()
    console.log(`${number} ${((performance.now() - at) / 1000).toFixed(1)} s, ${JSON.stringify(walked.figures)}`)
    if (WALK_KEEP) await walked.keep(`${WALK_KEEP}/${number}`, found)
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
  for (let at = FEW; at < found.applicants.length; at += 10) await drawByRequest('reading', found.applicants.slice(at, at + 10))
})

async function drawByRequest(purpose: 'reading' | 'visit', applicants: readonly Applicant[]): Promise<string> {
  const strata = [{ title: '质量管理', seats: 3, substitutes: 2 }]
  const body = { purpose, applications: applicants.map(({ id }) => id), strata, parties: ['city', 'commendation', 'discipline'], unavailable: [] }
  const { case: frozen } = await walked.send('city-1', `/api/editions/${walked.edition}/draws`, body)
  await bringNumbers(walked.desks, frozen.id)
  walked.figures.actsByRequest += 6
  return frozen.id
}

it('an expert who cannot come is followed by the next number', async () => {
  const [first = 0, ...others] = await seatsOf(walked, found.readingDraw)
  await walked.at('city-1', async (page) => {
    await draws.nameNumber(page, found.readingDraw, first)
    await draws.recordRefusal(page, found.readingDraw, first, '会期在国外，不能参加评审')
  })
  const seats = await seatsOf(walked, found.readingDraw)
  expect(seats.slice(0, -1)).toEqual(others)
  expect(seats).toHaveLength(others.length + 1)
})

it('the readers of all are taken from their draws in one go, and one is named by number to lead', async () => {
  const [leader = 0] = await seatsOf(walked, found.readingDraw)
  await walked.at('city-1', (page) => draws.assignReaders(page, numbersOf(found.applicants), leader))
})
