/**
 * A small city for the portal's tests: the fifth edition finished with its holders, the sixth in its acceptance notice,
 * with a withdrawn and a lengthened district notice behind it and one open objection. Made by the commands people send, once in
 * a run.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { type Applicant, draft, signUp, start, submit } from '../../demo/applicants.ts'
import { type City, foundCity } from '../../demo/city.ts'
import { Office } from '../../demo/office.ts'
import { demonstrationOperator } from '../../demo/operator.ts'
import { Random } from '../../demo/random.ts'
import * as stage from '../../demo/stages.ts'
import { registerObjection } from '../../demo/story.ts'
import { buildApp } from '../../src/server/app.ts'
import { instantOf, StandingClock } from '../../src/server/clock.ts'
import type { House } from '../../src/server/house.ts'
import { openInstallation } from '../../src/server/installation.ts'
import { registerPortal } from '../../src/server/portal/portal.ts'
import { measuresOn } from '../../src/server/world.ts'
import { freshDirectory } from './homes.ts'
import { sealAll } from './sealing.ts'
import { onceInARun } from './shared-homes.ts'

const SHA = 'a'.repeat(64)

export interface PortalScene {
  readonly house: House
  readonly office: Office
  readonly clock: StandingClock
  readonly app: FastifyInstance
  readonly city: City
  readonly papers: stage.Papers
  readonly edition: string
  /** Applicants of the sixth edition; the last one has left, the one before it is outside the acceptance list. */
  readonly applicants: readonly Applicant[]
  readonly accepted: readonly Applicant[]
  /** The notices of the sixth edition by what befell them. */
  readonly notices: Readonly<Record<'plain' | 'withdrawn' | 'anew' | 'lengthened' | 'acceptance', string>>
  readonly objection: string
  /** Names of people that no public page may show. */
  readonly people: readonly string[]
  readonly close: () => Promise<void>
}

/** What of the scene is kept beside its data, for whoever opens a copy. */
interface Told extends Omit<PortalScene, 'house' | 'clock' | 'app' | 'office' | 'papers' | 'close'> {
  readonly directory: string
  readonly instant: string
  readonly given: Readonly<Record<string, number>>
}

/** The scene as a copy of the run's own, which the first who needs it makes. */
export async function portalScene(): Promise<PortalScene> {
  const { directory: template, instant, given, ...told } = await onceInARun('portal-scene', tellOnce)
  const directory = mkdtempSync(join(tmpdir(), 'zhiheng-portal-'))
  cpSync(template, directory, { recursive: true })
  const clock = new StandingClock(new Date(instant))
  const house = await open(directory, clock)
  const app = await buildApp(house, { secure: false, requestsPerMinute: 0, rooms: [registerPortal] })
  return {
    ...told,
    house,
    clock,
    app,
    office: new Office(house, clock),
    papers: new stage.Papers(given),
    close: async () => {
      await app.close()
      await house.store.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

function open(directory: string, clock: StandingClock): Promise<House> {
  return openInstallation({ directory, clock, fictionalAllowed: true, operator: demonstrationOperator })
}

async function tellOnce(): Promise<Told> {
  const directory = freshDirectory('portal-scene')
  const clock = new StandingClock(instantOf('2025-02-20'))
  const house = await open(directory, clock)
  const { papers, office: _, ...told } = await new Teller(house, clock).tell()
  await house.store.close()
  return { ...told, directory, instant: clock.instant.toISOString(), given: papers.given }
}

class Teller {
  readonly #house: House
  readonly #office: Office
  readonly #random = new Random(7)
  readonly #papers = new stage.Papers()
  readonly #clock: StandingClock
  #city: City | null = null
  #index = 0

  constructor(house: House, clock: StandingClock) {
    this.#house = house
    this.#clock = clock
    this.#office = new Office(house, clock)
  }

  async tell(): Promise<Omit<PortalScene, 'house' | 'clock' | 'app' | 'close'>> {
    await this.#house.db.insertInto('file').values({ sha256: SHA, bytes: 1000, kind: 'application/pdf', pages: 1 }).execute()
    const city = await foundCity(this.#office, this.#random, { experts: 9, members: 5, rulesFrom: '2025-02-20', rules: { groupsDrawn: false } })
    this.#city = city
    const earlier = await this.#fifth(city)
    const sixth = await this.#sixth(city)
    await sealAll(this.#house)
    const people = [...city.people.map((person) => person.name), ...[...earlier, ...sixth.applicants].map((applicant) => applicant.legalName)]
    return { office: this.#office, city, papers: this.#papers, people, ...sixth }
  }

  async #apply(area: string, edition: string): Promise<Applicant> {
    const { db } = this.#house
    const index = this.#index
    this.#index += 1
    const plan = { index, area, registeredInCityOn: '2010-05-05', licence: SHA, authorisation: 'b'.repeat(64) }
    const applicant = await signUp(this.#office, this.#city as City, this.#random, plan)
    const slots = measuresOn(this.#office.today).dossier.evidence.filter((slot) => slot.required)
    const files = slots.map((slot) => ({ slot: slot.key, upload: `up-${index}-${slot.key}`, name: `${slot.title}.pdf`, businessSecret: false }))
    const owner = applicant.legal.person
    const rows = files.map(
      (file) => ({ id: file.upload, owner, name: file.name, bytes: 1000, state: 'ready', sha256: SHA, fault: null, created_at: '' }) as const,
    )
    await db.insertInto('upload').values(rows).execute()
    await start(this.#office, applicant, edition)
    await draft(this.#office, applicant, files, this.#random)
    await submit(this.#office, applicant)
    this.#office.tick(5)
    return applicant
  }

  async #toCity(applicants: readonly Applicant[]): Promise<void> {
    for (const applicant of applicants) {
      await stage.recommend(this.#office, this.#city as City, applicant)
      await this.#office.send('application.receive', applicant.application, {}, (this.#city as City).city.handler)
    }
  }

  async #audit(applicants: readonly Applicant[]): Promise<void> {
    for (const applicant of applicants) {
      await stage.audit(this.#office, this.#city as City, applicant)
      await stage.consult(this.#office, this.#city as City, applicant)
      await stage.answerAll(this.#office, this.#city as City, applicant, 'district', this.#random)
    }
  }

  async #review(city: City, edition: string, applicants: readonly Applicant[]): Promise<void> {
    await stage.undertake(this.#office, city.experts, edition)
    for (const [index, applicant] of applicants.entries()) {
      const readers = city.experts.slice(0, 3)
      await stage.assign(this.#office, city, applicant, readers)
      const percents = stage.percentsAround(78 - index * 4, 0, this.#random, this.#office)
      for (const reader of readers) await stage.sealSheet(this.#office, applicant, reader, percents, this.#random)
      await stage.agree(this.#office, city, applicant, percents)
    }
  }

  /** The fifth edition, quickly: three apply, three are honoured. */
  async #fifth(city: City): Promise<readonly Applicant[]> {
    const office = this.#office
    const name = '第五届（2025年度）兰州市政府质量奖'
    office.moveTo('2025-03-03')
    const schedule = {
      opens: '2025-03-04',
      deadline: '2025-04-15',
      plannedSiteReview: '2025-08-11',
      plannedMeeting: '2025-11-10',
      plannedApproval: '2026-01-15',
    }
    const edition = await stage.openEdition(office, city, this.#papers, { number: 5, year: 2025, name, ...schedule })
    office.moveTo('2025-03-10')
    const applicants = [await this.#apply('620102', edition), await this.#apply('620103', edition), await this.#apply('LZ-XQ', edition)]
    await stage.dayTurns(office, '2025-04-16')
    await this.#audit(applicants)
    const notices = []
    for (const applicant of applicants) notices.push(await stage.publishDistrict(office, city, this.#papers, applicant.area, [applicant], { name }))
    await stage.dayTurns(office, await stage.dayAfterNotice(office, notices.at(-1) ?? ''))
    await this.#toCity(applicants)
    await this.#review(city, edition, applicants)
    const acceptance = await stage.publishAcceptance(office, city, this.#papers, { id: edition, name }, applicants)
    await stage.dayTurns(office, await stage.dayAfterNotice(office, acceptance))
    for (const applicant of applicants) {
      await stage.visit(office, city, applicant, city.experts.slice(3, 6), office.today, this.#random)
      await stage.recheck(office, city, applicant, 'meeting')
      await stage.answerAll(office, city, applicant, 'meeting', this.#random)
    }
    const items = applicants.map(({ application }, index) => ({ application, class: index < 2 ? ('award' as const) : ('nomination' as const) }))
    await stage.signReport(office, city, edition, items)
    office.moveTo('2025-11-12')
    const meeting = await stage.callMeeting(office, city, edition, office.today)
    await office.send('meeting.open', meeting, { present: city.members.map((member) => member.person) }, city.city.handler)
    for (const { application } of items)
      for (const member of city.members) await office.send('meeting.vote', meeting, { application, ballot: 'for' }, member)
    await office.bind('meeting.conclude', meeting, { minutes: '会议纪要' }, city.city)
    const proposed = await stage.publishProposed(office, city, this.#papers, { id: edition, name }, items)
    await stage.dayTurns(office, await stage.dayAfterNotice(office, proposed))
    for (const applicant of applicants) {
      await stage.recheck(office, city, applicant, 'submission')
      await stage.answerAll(office, city, applicant, 'submission', this.#random)
    }
    const chosen = items.map((item) => item.application)
    const approval = await stage.submitList(office, city, this.#papers, { id: edition, name }, chosen)
    office.moveTo('2026-01-20')
    await stage.approve(office, city, this.#papers, approval, chosen)
    await stage.issueCertificates(office, city, this.#papers, { id: edition, name })
    await office.send('edition.close', edition, {}, city.city.handler)
    return applicants
  }

  /** The sixth edition to the third working day of its acceptance notice. */
  async #sixth(city: City) {
    const office = this.#office
    const name = '第六届（2026年度）兰州市政府质量奖'
    office.moveTo('2026-05-18')
    const schedule = {
      opens: '2026-06-01',
      deadline: '2026-06-30',
      plannedSiteReview: '2026-09-28',
      plannedMeeting: '2026-11-16',
      plannedApproval: '2026-12-10',
    }
    const edition = await stage.openEdition(office, city, this.#papers, { number: 6, year: 2026, name, ...schedule })
    office.moveTo('2026-06-02', '14:46')
    const areas = ['620102', '620102', '620103', '620122', '620122', '620111']
    const applicants: Applicant[] = []
    for (const area of areas) applicants.push(await this.#apply(area, edition))
    const [first, second, third, fourth, fifth, leaving] = applicants as [Applicant, Applicant, Applicant, Applicant, Applicant, Applicant]
    await stage.dayTurns(office, '2026-07-01')
    await office.send('application.leave', leaving.application, { reason: '因经营安排，退出本届评选。' }, leaving.legal)
    const going = [first, second, third, fourth, fifth]
    await this.#audit(going)
    office.moveTo('2026-07-24')
    const plain = await stage.publishDistrict(office, city, this.#papers, first.area, [first, second], { name })
    const lengthened = await stage.publishDistrict(office, city, this.#papers, third.area, [third], { name })
    const withdrawn = await stage.publishDistrict(office, city, this.#papers, fourth.area, [fourth, fifth], { name })
    office.moveTo('2026-07-27')
    const [hands, others] = [city.districts[fourth.area], city.districts[third.area]]
    if (!hands || !others) throw new Error('no office')
    await office.bind('notice.withdraw', withdrawn, { reason: '公示名称有误' }, hands)
    const anew = await stage.publishDistrict(
      office,
      city,
      this.#papers,
      fourth.area,
      [fourth, fifth],
      { name: `${name}（更正后重新公示）` },
      withdrawn,
    )
    await office.bind('notice.lengthen', lengthened, { to: '2026-08-04', reason: '公示网站停机检修一天' }, others)
    await stage.dayTurns(office, '2026-08-05')
    await this.#toCity(going)
    office.moveTo('2026-08-17')
    await this.#review(city, edition, going)
    await stage.writeReasons(office, city, fifth)
    office.moveTo('2026-09-18', '10:30')
    const accepted = [first, second, third, fourth]
    const acceptance = await stage.publishAcceptance(office, city, this.#papers, { id: edition, name }, accepted)
    office.moveTo('2026-09-21', '10:20')
    const objection = await registerObjection(office, city, second, SHA)
    this.#clock.instant = instantOf('2026-09-22', '15:31')
    return { edition, applicants, accepted, notices: { plain, withdrawn, anew, lengthened, acceptance }, objection }
  }
}
