/**
 * The demonstration's city: the fifth edition finished with its holders, the sixth as far as one asks; by default in the
 * middle of its acceptance notice with one open objection. Everything is made by the commands that people send; every day
 * of the sixth lies in 2026.
 */
import type { Day } from '../src/law/calendar.ts'
import type { RuleValues } from '../src/law/measures.ts'
import { randomBytes } from '../src/server/chance.ts'
import type { House } from '../src/server/house.ts'
import { newId } from '../src/server/ids.ts'
import { seal } from '../src/server/ledger/keys.ts'
import { measuresOn } from '../src/server/world.ts'
import { type Applicant, addDrafter, draft, type FilesOf, signUp, start, submit } from './applicants.ts'
import { type City, foundCity, publishRules } from './city.ts'
import { drawFor, freeze, refuse } from './draws.ts'
import type { Office } from './office.ts'
import { Random } from './random.ts'
import * as stage from './stages.ts'

export interface DemonstrationPlan {
  readonly applicants: number
  readonly applicantsBefore: number
  readonly experts: number
  readonly seed: number
  /** Receives an applicant's files into a house; slots of the dossier with their uploads. */
  readonly filesOf: (house: House) => FilesOf
  /** Values of the implementing rules that the sixth edition is announced under, where a version of its own comes before it. */
  readonly rules?: Partial<RuleValues> | undefined
  /** SHA-256 of a licence and of a letter of authorisation, received before. */
  readonly licence: string
  readonly authorisation: string
  /** And of what an objector attaches. */
  readonly evidence: string
  /** Where the sixth edition stands when a demonstration opens, in the order of the road. The story ends with the last. */
  readonly points: readonly StoryPoint[]
  /** A copy of the house as it stands, in which the story goes on to an earlier point while it goes on here to a later one. */
  readonly aside: (office: Office, at: StoryPoint) => Promise<Office>
  /** The story has come to a point, in the house of this office. */
  readonly told: (at: StoryPoint, office: Office, demonstration: Demonstration) => Promise<void>
  /** Told how far the story is, in words. */
  readonly progress: (words: string) => void
}

export interface Demonstration {
  readonly city: City
  readonly applicants: readonly Applicant[]
  readonly edition: string
  /** The acceptance notice and the objection of its second day, once the story has come so far. */
  readonly notice?: string
  readonly objection?: string
}

/**
 * Where a demonstration can open, in the order of the road: before the announcement; days before the deadline, with drafts;
 * in the districts' audit; with everything received and no review begun; in the material review; in the acceptance notice; in the site review; before the meeting; in the
 * notice of the proposed list; with the list before the city government; with the certificates issued.
 */
export const storyPoints = [
  'announcement',
  'applying',
  'district',
  'received',
  'review',
  'acceptance',
  'visits',
  'meeting',
  'proposed',
  'approval',
  'honour',
] as const
export type StoryPoint = (typeof storyPoints)[number]

/** The moment the demonstration opens at. `acceptance` is the third working day of its notice. */
export const opensAt: Readonly<Record<StoryPoint, { readonly day: Day; readonly time: string }>> = {
  announcement: { day: '2026-05-18', time: '10:30' },
  applying: { day: '2026-06-24', time: '09:30' },
  district: { day: '2026-07-15', time: '09:30' },
  received: { day: '2026-08-13', time: '09:30' },
  review: { day: '2026-08-26', time: '09:30' },
  acceptance: { day: '2026-09-22', time: '15:31' },
  visits: { day: '2026-10-13', time: '09:30' },
  meeting: { day: '2026-11-16', time: '09:30' },
  proposed: { day: '2026-11-19', time: '09:30' },
  approval: { day: '2026-12-01', time: '09:30' },
  honour: { day: '2026-12-14', time: '09:30' },
}

const FIFTH = { number: 5, year: 2025, name: '第五届（2025年度）兰州市政府质量奖' }
const SIXTH = { number: 6, year: 2026, name: '第六届（2026年度）兰州市政府质量奖' }
const SIXTH_SCHEDULE = {
  opens: '2026-06-01',
  deadline: '2026-06-30',
  plannedSiteReview: '2026-09-28',
  plannedMeeting: '2026-11-16',
  plannedApproval: '2026-12-10',
}

/** What the city's implementing rules say otherwise than suggested. */
const RULES = { acceptanceMost: 22, awardYear: 'edition' } as const

const MINUTES = '会议听取综合评价报告，逐件审议并表决，形成拟获奖名单。'

/** Tell the story once, through all its points. */
export async function tell(office: Office, plan: DemonstrationPlan): Promise<void> {
  const random = new Random(plan.seed)
  const papers = new stage.Papers()
  office.moveTo('2025-02-20')
  plan.progress('建立机构、岗位、实施细则和专家库')
  const city = await foundCity(office, random, {
    experts: plan.experts,
    members: 11,
    rulesFrom: '2025-02-20',
    rules: RULES,
  })
  const teller = new Teller(office, city, random, papers, plan)
  await teller.fifthEdition()
  await teller.sixthEdition()
}

interface Chosen {
  readonly application: string
  readonly class: stage.Class
}

const idsOf = (chosen: readonly Chosen[]) => chosen.map(({ application }) => application)

/** What one who tells from a point needs of the edition. */
interface Edition {
  readonly id: string
  readonly name: string
}

/** What only one point of the road has, told in its own house; answers its applicants. */
type Turn = (teller: Teller) => Promise<Pick<Demonstration, 'applicants'> & Partial<Demonstration>>

class Teller {
  readonly #office: Office
  readonly #city: City
  readonly #random: Random
  readonly #papers: stage.Papers
  readonly #plan: DemonstrationPlan
  #index = 0

  constructor(office: Office, city: City, random: Random, papers: stage.Papers, plan: DemonstrationPlan) {
    this.#office = office
    this.#city = city
    this.#random = random
    this.#papers = papers
    this.#plan = plan
  }

  /** One who goes on from here in a copy of the house: what comes by chance comes there as it would have come here. */
  async #aside(at: StoryPoint): Promise<Teller> {
    const teller = new Teller(await this.#plan.aside(this.#office, at), this.#city, this.#random.copy(), this.#papers.copy(), this.#plan)
    teller.#index = this.#index
    return teller
  }

  /** At a point that is asked for: what only it has is told, and it is reached. Answers whether the story ends here. */
  async #reaches(at: StoryPoint, edition: Edition, turn: Turn): Promise<boolean> {
    const { points, told } = this.#plan
    if (!points.includes(at)) return false
    const last = at === points.at(-1)
    const teller = last ? this : await this.#aside(at)
    const more = await turn(teller)
    const office = teller.#office
    office.moveTo(opensAt[at].day, opensAt[at].time)
    await told(at, office, { city: this.#city, edition: edition.id, ...more })
    return last
  }

  /** Areas weighted as a city is: more in the centre. */
  #area(): string {
    const { areas } = measuresOn(this.#office.today)
    const weights = [8, 5, 4, 3, 2, 2, 2, 2, 4, 4, 3, 2]
    const bag = areas.flatMap((area, index) => Array<string>(weights[index] ?? 1).fill(area.key))
    return this.#random.pick(bag)
  }

  async #newcomer(days: readonly Day[], edition: string): Promise<Applicant> {
    const index = this.#index
    this.#index += 1
    const { licence, authorisation, filesOf } = this.#plan
    const registeredInCityOn = `${this.#random.between(1992, 2019)}-0${this.#random.between(1, 9)}-1${this.#random.between(0, 9)}`
    const applicant = await signUp(this.#office, this.#city, this.#random, { index, area: this.#area(), registeredInCityOn, licence, authorisation })
    this.#office.moveTo(this.#random.pick(days), `1${this.#random.between(0, 6)}:${this.#random.between(10, 59)}`)
    await start(this.#office, applicant, edition)
    await draft(this.#office, applicant, await filesOf(this.#office.house)(applicant), this.#random)
    await submit(this.#office, applicant)
    return applicant
  }

  /** From audit to the city, district by district; answers who arrived. */
  async #districtWork(applicants: readonly Applicant[], edition: Edition, noticeDay: Day): Promise<void> {
    const { areas } = measuresOn(this.#office.today)
    for (const applicant of applicants) {
      await stage.audit(this.#office, this.#city, applicant)
      await stage.consult(this.#office, this.#city, applicant)
      this.#office.tick(5)
      await stage.answerAll(this.#office, this.#city, applicant, 'district', this.#random)
    }
    this.#office.moveTo(noticeDay)
    const notices: string[] = []
    for (const area of areas) {
      const here = applicants.filter((applicant) => applicant.area === area.key)
      if (here.length > 0) notices.push(await stage.publishDistrict(this.#office, this.#city, this.#papers, area.key, here, edition))
      this.#office.tick(7)
    }
    await stage.dayTurns(this.#office, await stage.dayAfterNotice(this.#office, notices.at(-1) ?? ''))
    for (const applicant of applicants) {
      await stage.recommend(this.#office, this.#city, applicant)
      await this.#office.send('application.receive', applicant.application, {}, this.#city.city.handler)
      this.#office.tick(9)
    }
  }

  /** Three readers each, without a tie; the agreed level decides the rank. */
  async #materialReview(applicants: readonly Applicant[], levels: readonly number[]): Promise<void> {
    for (const [index, applicant] of applicants.entries()) {
      const readers = await this.#assignDrawn(applicant, index)
      const level = levels[index] ?? 50
      for (const reader of readers) await this.#read(applicant, reader, level)
      await stage.agree(this.#office, this.#city, applicant, stage.percentsAround(level, 6, this.#random, this.#office))
    }
  }

  async #scores(edition: string): Promise<Map<string, number>> {
    const rows = await this.#office.house.db
      .selectFrom('application')
      .select(['id', 'state'])
      .where('edition', '=', edition)
      .where('stage', '=', 'reviewed')
      .execute()
    return new Map(rows.map((row) => [row.id, (row.state as { material: { total: number } }).material.total]))
  }

  /** The acceptance list by score; reasons to everyone outside first. */
  async #acceptance(applicants: readonly Applicant[], most: number, edition: Edition): Promise<{ accepted: Applicant[]; notice: string }> {
    const scores = await this.#scores(edition.id)
    const ranked = applicants
      .filter((each) => scores.has(each.application))
      .sort((a, b) => (scores.get(b.application) ?? 0) - (scores.get(a.application) ?? 0))
    const accepted = ranked.filter((each) => (scores.get(each.application) ?? 0) >= 50_000).slice(0, most)
    for (const applicant of ranked.filter((each) => !accepted.includes(each))) {
      await stage.writeReasons(this.#office, this.#city, applicant)
      this.#office.tick(4)
    }
    return { accepted, notice: await stage.publishAcceptance(this.#office, this.#city, this.#papers, edition, accepted) }
  }

  /** The fifth edition, from its announcement in 2025 to certificates of 20 January 2026. */
  async fifthEdition(): Promise<void> {
    const office = this.#office
    this.#plan.progress('第五届：申报')
    office.moveTo('2025-03-03')
    const schedule = {
      opens: '2025-03-04',
      deadline: '2025-04-15',
      plannedSiteReview: '2025-08-11',
      plannedMeeting: '2025-11-10',
      plannedApproval: '2026-01-15',
    }
    const id = await stage.openEdition(office, this.#city, this.#papers, { ...FIFTH, ...schedule })
    const edition = { id, name: FIFTH.name }
    office.moveTo('2025-03-10')
    const applicants: Applicant[] = []
    for (let index = 0; index < this.#plan.applicantsBefore; index++)
      applicants.push(await this.#newcomer([`2025-03-${11 + (index % 9)}`, `2025-04-0${1 + (index % 9)}`], id))
    await stage.dayTurns(office, '2025-04-16')
    this.#plan.progress('第五届：县（区）审核和材料评审')
    await this.#districtWork(applicants, edition, '2025-05-12')
    office.moveTo('2025-06-03')
    await stage.undertake(office, this.#city.experts, id)
    await this.#materialReview(
      applicants,
      applicants.map((_, index) => 76 - index * 3),
    )
    office.moveTo('2025-07-07')
    const { accepted, notice } = await this.#acceptance(applicants, 8, edition)
    await stage.dayTurns(office, await stage.dayAfterNotice(office, notice))
    this.#plan.progress('第五届：现场评审、审议和审定')
    for (const [index, applicant] of accepted.entries()) {
      const { draw, group } = await this.#groupFor(applicant, index)
      await stage.visit(office, this.#city, applicant, group, office.today, this.#random, { draw })
      office.tick(600)
    }
    office.moveTo('2025-10-20')
    for (const applicant of accepted) {
      await stage.recheck(office, this.#city, applicant, 'meeting')
      await stage.answerAll(office, this.#city, applicant, 'meeting', this.#random)
    }
    const candidates = accepted
      .slice(0, 6)
      .map((applicant, index) => ({ application: applicant.application, class: index < 2 ? ('award' as const) : ('nomination' as const) }))
    await stage.signReport(office, this.#city, id, candidates)
    await this.#meet(id, '2025-11-12')
    const chosen = await this.#chosen(id)
    const proposed = await stage.publishProposed(office, this.#city, this.#papers, edition, chosen)
    const approval = await this.#submitted(edition, proposed, chosen, accepted)
    office.moveTo('2026-01-20')
    await this.#approved(edition, approval, chosen)
    await office.send('edition.close', id, {}, this.#city.city.handler)
  }

  /** From the last day of the notice to the list before the city government: bans looked up and departments asked again first. */
  async #submitted(edition: Edition, notice: string, chosen: readonly Chosen[], applicants: readonly Applicant[]): Promise<string> {
    const office = this.#office
    await stage.dayTurns(office, await stage.dayAfterNotice(office, notice))
    for (const applicant of applicants.filter((each) => chosen.some((item) => item.application === each.application))) {
      await stage.recheck(office, this.#city, applicant, 'submission')
      await stage.answerAll(office, this.#city, applicant, 'submission', this.#random)
    }
    return stage.submitList(office, this.#city, this.#papers, edition, idsOf(chosen))
  }

  async #approved(edition: Edition, approval: string, chosen: readonly Chosen[]): Promise<void> {
    await stage.approve(this.#office, this.#city, this.#papers, approval, idsOf(chosen))
    await stage.issueCertificates(this.#office, this.#city, this.#papers, edition)
  }

  /** Readers drawn and assigned. */
  async #assignDrawn(applicant: Applicant, turn: number) {
    const { draw, group } = await drawFor(this.#office, this.#city, applicant, 'reading', 3, turn)
    await stage.assign(this.#office, this.#city, applicant, group, draw)
    return group
  }

  /** A group drawn for the visit. */
  #groupFor(applicant: Applicant, turn: number) {
    return drawFor(this.#office, this.#city, applicant, 'visit', 4, turn)
  }

  async #meet(edition: string, day: Day): Promise<void> {
    const office = this.#office
    const meeting = await stage.callMeeting(office, this.#city, edition, day)
    office.moveTo(day)
    const present = this.#city.members.slice(0, -1)
    await office.send('meeting.open', meeting, { present: present.map((member) => member.person) }, this.#city.city.handler)
    const { state } = await office.house.db.selectFrom('meeting').select('state').where('id', '=', meeting).executeTakeFirstOrThrow()
    for (const candidate of (state as { candidates: { application: string }[] }).candidates) {
      for (const member of present)
        await office.send('meeting.vote', meeting, { application: candidate.application, ballot: this.#random.onceIn(9) ? 'against' : 'for' }, member)
    }
    await office.bind('meeting.conclude', meeting, { minutes: MINUTES }, this.#city.city)
  }

  async #chosen(edition: string): Promise<Chosen[]> {
    const rows = await this.#office.house.db
      .selectFrom('application')
      .select(['id', 'state'])
      .where('edition', '=', edition)
      .where('stage', '=', 'chosen')
      .orderBy('number')
      .execute()
    return rows.map((row) => ({ application: row.id, class: (row.state as { class: stage.Class }).class }))
  }

  /** The sixth edition, as far as the last point of the plan. */
  async sixthEdition(): Promise<void> {
    const office = this.#office
    this.#plan.progress('第六届：申报')
    office.moveTo('2026-05-18')
    if (this.#plan.rules) await publishRules(office, this.#city.city, { rulesFrom: office.today, rules: { ...RULES, ...this.#plan.rules } })
    const edition = { id: await stage.planEdition(office, this.#city, this.#papers, SIXTH), name: SIXTH.name }
    if (await this.#reaches('announcement', edition, async (teller) => ({ applicants: await teller.#registered(6) }))) return
    await stage.announce(office, this.#city, this.#papers, edition, SIXTH_SCHEDULE)
    office.moveTo('2026-06-01')
    const applicants = await this.#sixthApplicants(edition)
    if (!applicants) return
    await stage.dayTurns(office, '2026-07-01')
    this.#plan.progress('第六届：县（区）审核')
    const going = await this.#departures(applicants)
    if (await this.#reaches('district', edition, (teller) => teller.#inTheAudit(going).then(() => ({ applicants })))) return
    await this.#districtWork(going, edition, '2026-07-24')
    if (await this.#reaches('received', edition, async () => ({ applicants }))) return
    this.#plan.progress('第六届：材料评审')
    office.moveTo('2026-08-17')
    await stage.undertake(office, this.#city.experts, edition.id)
    const levels = going.map((_, index) => 78 - Math.floor((index * 44) / going.length))
    if (await this.#reaches('review', edition, (teller) => teller.#inTheReview(going, levels).then(() => ({ applicants })))) return
    await this.#materialReview(going, levels)
    office.moveTo('2026-09-17')
    const scores = await this.#scores(edition.id)
    const good = [...scores.values()].filter((score) => score >= 50_000).length
    office.moveTo('2026-09-18')
    const { accepted, notice } = await this.#acceptance(going, Math.min(22, good), edition)
    const objection = await this.#objection(accepted)
    const open = { applicants, notice, objection }
    if (await this.#reaches('acceptance', edition, (teller) => teller.#inTheAcceptanceNotice(applicants).then(() => open))) return
    await this.#objectionAnswered(objection)
    await this.#someLettersRead(applicants)
    await stage.dayTurns(office, await stage.dayAfterNotice(office, notice))
    this.#plan.progress('第六届：现场评审')
    if (await this.#reaches('visits', edition, (teller) => teller.#inTheVisits(accepted).then(() => open))) return
    await this.#visitAll(accepted)
    const candidates = await this.#candidates(accepted, edition.id)
    office.moveTo('2026-11-09')
    const meeting = await stage.callMeeting(office, this.#city, edition.id, opensAt.meeting.day)
    if (await this.#reaches('meeting', edition, async () => open)) return
    this.#plan.progress('第六届：审议和拟获奖名单')
    office.moveTo(opensAt.meeting.day)
    await this.#deliberate(meeting, candidates)
    office.moveTo('2026-11-17')
    const chosen = await this.#chosen(edition.id)
    const proposed = await stage.publishProposed(office, this.#city, this.#papers, edition, chosen)
    if (await this.#reaches('proposed', edition, async () => open)) return
    this.#plan.progress('第六届：提请审定')
    const approval = await this.#submitted(edition, proposed, chosen, accepted)
    if (await this.#reaches('approval', edition, async () => open)) return
    this.#plan.progress('第六届：颁发证书')
    office.moveTo('2026-12-10')
    await this.#approved(edition, approval, chosen)
    await this.#reaches('honour', edition, async () => open)
  }

  /** Those who apply, and submit in the days of June; null where the story ends before the deadline, with those whose day has come. */
  async #sixthApplicants(edition: Edition): Promise<Applicant[] | null> {
    const applicants: Applicant[] = []
    const drafting: Turn = async (teller) => ({ applicants: [...applicants, ...(await teller.#drafting(edition.id))] })
    let before = true
    for (let index = 0; index < this.#plan.applicants; index++) {
      const day = `2026-06-${String(2 + Math.floor((index * 27) / this.#plan.applicants)).padStart(2, '0')}`
      if (before && day >= opensAt.applying.day) {
        before = false
        if (await this.#reaches('applying', edition, drafting)) return null
      }
      applicants.push(await this.#newcomer([day], edition.id))
      if (index % 10 === 9) this.#plan.progress(`第六届：已申报 ${index + 1}/${this.#plan.applicants} 家`)
    }
    if (before && (await this.#reaches('applying', edition, drafting))) return null
    return applicants
  }

  /** Organisations that have signed up and were verified; each with a colleague who drafts. */
  async #registered(count: number): Promise<Applicant[]> {
    const applicants: Applicant[] = []
    for (let times = 0; times < count; times++) {
      const index = this.#index
      this.#index += 1
      const { licence, authorisation } = this.#plan
      const registeredInCityOn = `${this.#random.between(1992, 2019)}-0${this.#random.between(1, 9)}-1${this.#random.between(0, 9)}`
      const applicant = await signUp(this.#office, this.#city, this.#random, { index, area: '620102', registeredInCityOn, licence, authorisation })
      applicants.push({ ...applicant, drafter: await addDrafter(this.#office, applicant, this.#random) })
    }
    return applicants
  }

  /** Days before the deadline: one dossier whole but not submitted, one half written, one begun, one not started. */
  async #drafting(edition: string): Promise<Applicant[]> {
    const office = this.#office
    office.moveTo('2026-06-22')
    const [whole, half, begun, ...others] = await this.#registered(4)
    if (!whole || !half || !begun) throw new Error('nobody is drafting')
    for (const applicant of [whole, half, begun]) await start(office, applicant, edition)
    const filesOf = this.#plan.filesOf(office.house)
    await draft(office, whole, await filesOf(whole), this.#random)
    await draft(office, half, (await filesOf(half)).slice(0, 1), this.#random, { upTo: '4.4.2' })
    return [whole, half, begun, ...others]
  }

  /** A third is audited and answered, a third waits for departments, a third has just come. */
  async #inTheAudit(going: readonly Applicant[]): Promise<void> {
    const office = this.#office
    const third = Math.ceil(going.length / 3)
    for (const [index, applicant] of going.slice(0, 2 * third).entries()) {
      await stage.audit(office, this.#city, applicant)
      await stage.consult(office, this.#city, applicant)
      office.tick(5)
      const silent = index < third ? [] : Object.keys(this.#city.departments).slice(index % 3, 5)
      await stage.answerAll(office, this.#city, applicant, 'district', this.#random, silent)
    }
    await stage.dayTurns(office, opensAt.district.day)
  }

  /**
   * Half is agreed, but of its last one result waits for a signature and one board is open; a quarter is being read with some
   * sheets sealed, one waiting for its witness; a quarter has no readers yet.
   */
  async #inTheReview(going: readonly Applicant[], levels: readonly number[]): Promise<void> {
    const half = Math.ceil(going.length / 2)
    await this.#materialReview(going.slice(0, half - 2), levels)
    const [signing, discussing] = going.slice(half - 2, half)
    if (signing) await this.#onTheBoard(signing, half - 2, levels[half - 2] ?? 50, true)
    if (discussing) await this.#onTheBoard(discussing, half - 1, levels[half - 1] ?? 50, false)
    for (const [index, applicant] of going.slice(half, half + Math.ceil(half / 2)).entries()) {
      const readers = await this.#assignDrawn(applicant, index)
      for (const reader of readers.slice(0, index % (readers.length + 1))) await this.#read(applicant, reader, levels[half + index] ?? 50)
    }
    await this.#waitingForItsWitness(going[half + Math.ceil(half / 2) - 1], levels[half + Math.ceil(half / 2) - 1] ?? 50)
  }

  /** Unsealed, with readers further apart than usual; signed by all but one, or still discussed. */
  async #onTheBoard(applicant: Applicant, index: number, level: number, proposed: boolean): Promise<void> {
    const readers = await this.#assignDrawn(applicant, index)
    for (const reader of readers) await this.#read(applicant, reader, level, 24)
    await stage.unseal(this.#office, this.#city, applicant)
    if (!proposed) return
    await stage.propose(this.#office, this.#city, applicant, stage.percentsAround(level, 6, this.#random, this.#office))
    await stage.signResult(this.#office, this.#city, applicant, 1)
  }

  async #waitingForItsWitness(applicant: Applicant | undefined, level: number): Promise<void> {
    if (!applicant) return
    const open = await this.#office.house.db
      .selectFrom('sheet')
      .select('expert')
      .where('application', '=', applicant.application)
      .where('stage', '=', 'open')
      .execute()
    for (const { expert } of open) {
      const reader = this.#city.experts.find(({ id }) => id === expert)
      if (reader) await this.#read(applicant, reader, level)
    }
    await this.#office.send('application.unseal', applicant.application, {}, this.#city.city.handler)
  }

  async #read(applicant: Applicant, reader: City['experts'][number], level: number, spread = 12): Promise<void> {
    const percents = stage.percentsAround(level, spread, this.#random, this.#office)
    await stage.sealSheet(this.#office, applicant, reader, percents, this.#random)
    this.#office.tick(3)
  }

  /** The objection is examined, investigated and not upheld; its applicant goes on. */
  async #objectionAnswered(objection: string): Promise<void> {
    const office = this.#office
    const { handler } = this.#city.city
    office.moveTo('2026-09-23')
    await office.send('objection.admit', objection, {}, handler)
    office.moveTo('2026-09-24')
    const reasons = '经核查，该获奖证明与颁发单位存档一致，异议不成立。'
    await office.bind('objection.decide', objection, { upheld: false, reasons, endsApplication: false }, this.#city.city)
    await office.send('objection.notify', objection, { means: '书面送达' }, handler)
    await office.send('objection.confirm', objection, { answer: 'confirmed' }, handler)
  }

  async #visitAll(accepted: readonly Applicant[]): Promise<void> {
    const office = this.#office
    office.moveTo('2026-09-28')
    for (const [index, applicant] of accepted.entries()) {
      const { draw, group } = await this.#groupFor(applicant, index)
      await stage.visit(office, this.#city, applicant, group, office.today, this.#random, { draw })
      office.tick(600)
    }
  }

  /** Half is visited, three have their groups and days, the others none. */
  async #inTheVisits(accepted: readonly Applicant[]): Promise<void> {
    const office = this.#office
    const half = Math.ceil(accepted.length / 2)
    await this.#visitAll(accepted.slice(0, half))
    office.moveTo('2026-10-12')
    for (const [index, applicant] of accepted.slice(half, half + 3).entries()) {
      const { draw, group } = await this.#groupFor(applicant, index)
      await stage.formGroup(office, this.#city, applicant, group, [`2026-10-1${3 + index}`], draw)
    }
    await this.#poolAwaitsNumbers(accepted[half + 3])
    await this.#drawnAndTied(accepted[half + 4])
    await this.#tiesBeforeTheFreeze(accepted[half + 5])
  }

  /** A group is drawn and not formed yet: one cannot come and is followed, and another has a tie that bars nobody. */
  async #drawnAndTied(next: Applicant | undefined): Promise<void> {
    if (!next) return
    const { draw, group } = await this.#groupFor(next, 0)
    const [first, , third] = group
    if (!first || !third) return
    await refuse(this.#office, this.#city, draw, first, '会期在外地授课，不能到场')
    const tie = { creditCode: next.made.creditCode, kind: 'customer', source: '2025年为该单位开过一次公开培训课' }
    await this.#office.send('expert.record-tie', third.id, tie, third.by)
  }

  /** The applicant declares a tie with an expert's employer, and an expert one with the applicant, before any pool is frozen. */
  async #tiesBeforeTheFreeze(next: Applicant | undefined): Promise<void> {
    const [one, other] = this.#city.experts
    if (!next || !one || !other) return
    const employer = { partyKind: 'organisation', name: one.name, creditCode: one.employerCode, kind: 'adviser' }
    const { state } = await this.#office.house.db.selectFrom('expert').select('state').where('id', '=', one.id).executeTakeFirstOrThrow()
    const name = (state as { employer: string }).employer
    const source = '2024年起的质量管理咨询合同'
    await this.#office.send('organisation.declare-tie', next.organisation, { ...employer, name, source, since: '2024-03-01' }, next.legal)
    const tie = { creditCode: next.made.creditCode, kind: 'rival', source: '所在单位与该单位产品相近' }
    await this.#office.send('expert.record-tie', other.id, tie, other.by)
  }

  /** A pool is frozen for the next, and the three offices have still to bring their numbers. */
  async #poolAwaitsNumbers(next: Applicant | undefined): Promise<void> {
    if (!next) return
    const { edition } = await this.#office.house.db
      .selectFrom('application')
      .select('edition')
      .where('id', '=', next.application)
      .executeTakeFirstOrThrow()
    const strata = [
      { title: '机械制造', seats: 3, substitutes: 2 },
      { title: '财务审计', seats: 1, substitutes: 1 },
    ]
    await freeze(this.#office, this.#city, { edition, purpose: 'visit', applications: [next.application], strata })
  }

  /** Departments are asked again; the best eight by the evaluation are proposed, three for the award. */
  async #candidates(accepted: readonly Applicant[], edition: string): Promise<readonly Applicant[]> {
    const office = this.#office
    office.moveTo('2026-10-26')
    for (const applicant of accepted) {
      await stage.recheck(office, this.#city, applicant, 'meeting')
      await stage.answerAll(office, this.#city, applicant, 'meeting', this.#random)
    }
    const candidates = accepted.slice(0, 9)
    await stage.signReport(
      office,
      this.#city,
      edition,
      candidates.map((applicant, index) => ({ application: applicant.application, class: index < 4 ? ('award' as const) : ('nomination' as const) })),
    )
    return candidates
  }

  /** Three pass for the award and five for the nomination; the last of each is not carried. */
  async #deliberate(meeting: string, candidates: readonly Applicant[]): Promise<void> {
    const office = this.#office
    const present = this.#city.members.slice(0, -1)
    await office.send('meeting.open', meeting, { present: present.map((member) => member.person) }, this.#city.city.handler)
    for (const [index, candidate] of candidates.entries())
      for (const [seat, member] of present.entries()) {
        const against = index === 3 || index === 8 ? seat < 7 : seat === index
        await office.send('meeting.vote', meeting, { application: candidate.application, ballot: against ? 'against' : 'for' }, member)
      }
    await office.bind('meeting.conclude', meeting, { minutes: MINUTES }, this.#city.city)
  }

  /** Some do not get through the district: two leave, one is not recommended, one completes what was missing. */
  async #departures(applicants: readonly Applicant[]): Promise<Applicant[]> {
    const office = this.#office
    const [leaving, alsoLeaving, declined, returned] = [applicants[3], applicants[17], applicants[24], applicants[8]]
    if (!leaving || !alsoLeaving || !declined || !returned) return [...applicants]
    for (const applicant of [leaving, alsoLeaving])
      await office.send('application.leave', applicant.application, { reason: '因经营安排，退出本届评选。' }, applicant.legal)
    const hands = this.#city.districts[declined.area]
    if (hands)
      await office.bind(
        'application.decline',
        declined.application,
        {
          reasons:
            '经审核，近三年主要指标的佐证不足，补正后仍不能说明所处行业水平，本届不予推荐。如有异议，可以向市质量工作议事协调机构牵头部门提出。',
        },
        hands,
      )
    const returning = this.#city.districts[returned.area]
    if (returning)
      await office.send(
        'application.request-completion',
        returned.application,
        { items: ['近五年无重大事故说明缺少盖章页'], due: '2026-07-10' },
        returning.handler,
      )
    office.moveTo('2026-07-03')
    await submit(office, returned)
    return applicants.filter((applicant) => ![leaving, alsoLeaving, declined].includes(applicant))
  }

  /** One objection against an accepted applicant, registered on the second working day of the notice and still open. */
  async #objection(accepted: readonly Applicant[]): Promise<string> {
    const office = this.#office
    office.moveTo('2026-09-21', '10:20')
    const against = accepted[6] ?? accepted[0]
    if (!against) throw new Error('nobody was accepted')
    return registerObjection(office, this.#city, against, this.#plan.evidence)
  }

  /** The third working day of the notice. */
  async #inTheAcceptanceNotice(applicants: readonly Applicant[]): Promise<void> {
    this.#office.moveTo(opensAt.acceptance.day, opensAt.acceptance.time)
    await this.#someLettersRead(applicants)
  }

  /** Some applicants have opened their letters. */
  async #someLettersRead(applicants: readonly Applicant[]): Promise<void> {
    for (const applicant of applicants) {
      const row = await this.#office.house.db
        .selectFrom('application')
        .select('state')
        .where('id', '=', applicant.application)
        .executeTakeFirstOrThrow()
      const [letter] = (row.state as { letters: { id: string }[] }).letters
      if (letter && !this.#random.onceIn(3))
        await this.#office.send('application.read-letter', applicant.application, { letter: letter.id }, applicant.legal)
    }
  }
}

/** An objection by a person, with the particulars article 28 asks for; they lie sealed and apart. */
export async function registerObjection(office: Office, city: City, against: Applicant, evidence: string): Promise<string> {
  const key = randomBytes(32)
  const identity = { kind: 'person', name: '示例异议人', phone: '13800000000', address: '兰州市示例路1号', identityProof: '示例' }
  const vault = { key: seal(office.house.keys.derive('vault'), key.toString('base64')), sealed: seal(key, JSON.stringify(identity)) }
  const content = '认为该单位申报材料中2024年的一项获奖证明与公开信息不一致，请求核实。'
  const data = {
    id: newId('objection'),
    application: against.application,
    objectorKind: 'person',
    content,
    evidence: [evidence],
    particulars: ['name', 'phone', 'address', 'identity-proof'],
    vault,
  }
  return (await office.send('objection.register', null, data, city.city.handler)).case.id
}
