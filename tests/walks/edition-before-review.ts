/** An edition as the walk finds it: a city with its bank, four applicants received, nothing reviewed; and its road onward between the walk's own steps. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Applicant, draft, signUp, start, submit } from '../../demo/applicants.ts'
import { type City, type ExpertPerson, foundCity } from '../../demo/city.ts'
import { Office } from '../../demo/office.ts'
import { Random } from '../../demo/random.ts'
import { uploadsFor } from '../../demo/small-files.ts'
import * as stage from '../../demo/stages.ts'
import type { By } from '../../src/procedure/decision.ts'
import { instantOf, StandingClock } from '../../src/server/clock.ts'
import type { House } from '../../src/server/house.ts'
import { newId } from '../../src/server/ids.ts'
import { openInstallation } from '../../src/server/installation.ts'

export interface Edition {
  readonly directory: string
  readonly house: House
  readonly clock: StandingClock
  readonly office: Office
  readonly city: City
  readonly edition: { readonly id: string; readonly name: string }
  readonly applicants: readonly Applicant[]
  /** A second clerk of the lead body, who types paper ballots too. */
  readonly secondClerk: By
  readonly random: Random
  readonly papers: stage.Papers
}

const NAME = '第六届（2026年度）兰州市政府质量奖'
const AREA = '620102'

export async function editionBeforeReview(): Promise<Edition> {
  const directory = mkdtempSync(join(tmpdir(), 'zhiheng-walk-'))
  const clock = new StandingClock(instantOf('2026-01-05'))
  const house = await openInstallation({ directory, clock, fictionalAllowed: true })
  const office = new Office(house, clock)
  const random = new Random(11)
  const papers = new stage.Papers()
  const rules = { ballot: 'secret', quorumPercent: 60, majorityPercent: 50, tieAtLastPlace: 'second-vote' } as const
  const city = await foundCity(office, random, { experts: 16, members: 5, rulesFrom: '2026-01-05', rules })
  const secondClerk = await hireClerk(office, city)
  office.moveTo('2026-01-12')
  const days = {
    opens: '2026-01-13',
    deadline: '2026-02-13',
    plannedSiteReview: '2026-06-01',
    plannedMeeting: '2026-07-15',
    plannedApproval: '2026-09-01',
  }
  const id = await stage.openEdition(office, city, papers, { number: 6, year: 2026, name: NAME, ...days })
  const told: Edition = { directory, house, clock, office, city, edition: { id, name: NAME }, applicants: [], secondClerk, random, papers }
  return { ...told, applicants: await receive(told) }
}

async function hireClerk(office: Office, city: City): Promise<By> {
  const person = newId('account')
  await office.send('account.open', null, { id: person, name: '录票员', login: 'city-4', activation: null, until: '' }, city.systemAdministrator)
  await office.send('account.give-post', person, { role: 'city', body: 'city', capacities: ['handle'] }, city.securityAdministrator)
  return { person, role: 'city', body: 'city' }
}

/** Four applicants from sign-up to the lead body's desk. */
async function receive({ office, city, random, papers, edition }: Edition): Promise<readonly Applicant[]> {
  office.moveTo('2026-01-14')
  const uploads = await uploadsFor(office.house)
  const applicants: Applicant[] = []
  for (const index of [0, 1, 2, 3]) {
    const applicant = await signUp(office, city, random, { index, area: AREA, registeredInCityOn: '2010-05-06', ...uploads })
    await start(office, applicant, edition.id)
    await draft(office, applicant, await uploads.filesOf(applicant.legal.person, index), random)
    await submit(office, applicant)
    applicants.push(applicant)
  }
  await stage.dayTurns(office, '2026-02-14')
  for (const applicant of applicants) {
    await stage.audit(office, city, applicant)
    await stage.consult(office, city, applicant)
    await stage.answerAll(office, city, applicant, 'district', random)
  }
  office.moveTo('2026-03-02')
  const notice = await stage.publishDistrict(office, city, papers, AREA, applicants, edition)
  await stage.dayTurns(office, await stage.dayAfterNotice(office, notice))
  for (const applicant of applicants) {
    await stage.recommend(office, city, applicant)
    await office.send('application.receive', applicant.application, {}, city.city.handler)
  }
  return applicants
}

/** A reader's sheets on everybody but those scored at the screen, the better the earlier the applicant. */
export async function score({ office, applicants, random }: Edition, reader: ExpertPerson, done: readonly string[] = []): Promise<void> {
  for (const [index, applicant] of applicants.entries())
    if (!done.includes(applicant.application))
      await stage.sealSheet(office, applicant, reader, stage.percentsAround(80 - 5 * index, 5, random, office.today), random)
}

/** Agreement on those whose board is not held at the screen. */
export async function agreeOnOthers({ office, city, applicants, random }: Edition): Promise<void> {
  for (const [index, applicant] of applicants.entries())
    if (index > 0) await stage.agree(office, city, applicant, stage.percentsAround(80 - 5 * index, 0, random, office.today))
}

/** What was sent for review is reviewed and signed by the other two hands. */
export async function throughOtherHands({ office, house, city }: Edition): Promise<void> {
  const waiting = await house.db.selectFrom('act').select('id').where('stage', '=', 'prepared').execute()
  for (const { id } of waiting) {
    await office.send('act.review', id, { note: '' }, city.city.reviewer)
    await office.send('act.sign', id, {}, city.city.signatory)
  }
}

/** The notice of a kind runs to its end. */
export async function noticeEnds({ office, house }: Edition, kind: string): Promise<void> {
  const { id } = await house.db.selectFrom('notice').select('id').where('kind', '=', kind).orderBy('id', 'desc').executeTakeFirstOrThrow()
  await stage.dayTurns(office, await stage.dayAfterNotice(office, id))
}

/** Visits to those not visited at the screen, by the same group; then everybody is looked up again and the departments answer. */
export async function visitOthers(told: Edition, group: readonly ExpertPerson[], draw: string): Promise<void> {
  const { office, city, applicants, random } = told
  for (const applicant of applicants.slice(1)) await stage.visit(office, city, applicant, group, office.today, random, { draw })
  for (const applicant of applicants) {
    await stage.recheck(office, city, applicant, 'meeting')
    await stage.answerAll(office, city, applicant, 'meeting', random)
  }
}
