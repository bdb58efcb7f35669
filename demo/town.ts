/**
 * A small town for tests of the whole server: one edition with an application at each stage, every post filled, and a
 * record of who stands how to what, kept as the town is built and not read from the database.
 */
import type { RuleValues } from '../src/law/measures.ts'
import type { Ballot } from '../src/procedure/ballots.ts'
import type { By, Role } from '../src/procedure/decision.ts'
import type { StandingClock } from '../src/server/clock.ts'
import type { House } from '../src/server/house.ts'
import { newId } from '../src/server/ids.ts'
import { keepOwnNote } from '../src/server/store/own-note.ts'
import { type Applicant, draft, signUp, start, submit } from './applicants.ts'
import { type City, type ExpertPerson, foundCity } from './city.ts'
import { commit, drawExperts, freeze } from './draws.ts'
import { Office } from './office.ts'
import { Random } from './random.ts'
import { uploadsFor } from './small-files.ts'
import * as stage from './stages.ts'
import { registerObjection } from './story.ts'

/** An object with what the town knows of it. */
export interface TownObject {
  readonly kind: string
  readonly id: string
  readonly stage: string
  /** Bodies and persons to whom it belongs, by role. */
  readonly own: Readonly<Partial<Record<Role, readonly string[]>>>
  /** Experts (persons) who recused themselves from it. */
  readonly recused: readonly string[]
  /** The expert (person) who leads the readers of an application. */
  readonly readersLedBy?: string
}

export interface Town {
  readonly office: Office
  readonly city: City
  readonly edition: string
  readonly applicants: readonly Applicant[]
  /** A drafter of the first applicant. */
  readonly drafter: By
  readonly objects: readonly TownObject[]
  readonly notices: Readonly<Record<'district' | 'acceptance' | 'proposed', string>>
  readonly certificate: string
  readonly licence: string
}

/** Where the story can be halted to look at the house. */
export type Moment = 'readers-named' | 'one-sheet-sealed' | 'ballots-cast' | 'end'

/** The town as far as it is built. */
export type TownSoFar = Pick<Town, 'office' | 'city' | 'edition' | 'applicants' | 'licence'>

/** What of the story may be told otherwise; whatever is not given is told as ever. */
export interface TownPlan {
  readonly rules?: Partial<RuleValues>
  /** Experts who read every applicant from the fifth on, by their place in the bank; four of them. */
  readonly readers?: readonly number[]
  /** Which of them recuses from each. */
  readonly recusing?: number
  /** What an expert gives, by their place in the bank, where it is not what the story has. */
  readonly given?: (expert: number, percents: Percents) => Percents
  /** What is agreed on an applicant, by its index. */
  readonly agreed?: (applicant: number, percents: Percents) => Percents
  /** The ballot of a member about an applicant, each by index. */
  readonly ballot?: (member: number, applicant: number) => Ballot
  /** The member who recuses from the applicant with index 11. */
  readonly recusingMember?: number
  /** The member who notes a question of their own on the applicant with index 11. */
  readonly notingMember?: number
  /** The visit of the last applicant is to have a photograph, and a document that was given at it. */
  readonly filesOfVisit?: boolean
  readonly halt?: (moment: Moment, town: TownSoFar) => Promise<void>
}

type Percents = Readonly<Record<string, number>>

const NAME = '第六届（2026年度）兰州市政府质量奖'

/** Build the town into an empty installation. Its clock stands at the end in late August 2026. */
export async function buildTown(house: House, clock: StandingClock, plan: TownPlan = {}): Promise<Town> {
  return new Builder(new Office(house, clock), plan).build()
}

class Builder {
  readonly #office: Office
  readonly #plan: TownPlan
  readonly #random = new Random(7)
  readonly #papers = new stage.Papers()
  readonly #objects: TownObject[] = []
  #city!: City
  #licence = ''
  #applicants: Applicant[] = []
  #edition = { id: '', name: NAME }

  constructor(office: Office, plan: TownPlan) {
    this.#office = office
    this.#plan = plan
  }

  async #halt(moment: Moment): Promise<void> {
    const { id: edition } = this.#edition
    await this.#plan.halt?.(moment, { office: this.#office, city: this.#city, edition, applicants: this.#applicants, licence: this.#licence })
  }

  #expert(index: number): ExpertPerson {
    const expert = this.#city.experts[index]
    if (!expert) throw new Error(`the town has no expert ${index}`)
    return expert
  }

  #applicant(index: number): Applicant {
    const applicant = this.#applicants[index]
    if (!applicant) throw new Error(`the town has no applicant ${index}`)
    return applicant
  }

  #experts(from: number, count: number): ExpertPerson[] {
    return this.#city.experts.slice(from, from + count)
  }

  #keep(kind: string, id: string, at: string, own: TownObject['own'], recused: readonly string[] = [], readersLedBy?: string): void {
    this.#objects.push({ kind, id, stage: at, own, recused, ...(readersLedBy && { readersLedBy }) })
  }

  async build(): Promise<Town> {
    const office = this.#office
    const uploads = await uploadsFor(office.house)
    this.#licence = uploads.licence
    this.#city = await foundCity(office, this.#random, {
      experts: 16,
      members: 5,
      rulesFrom: '2026-01-05',
      rules: { groupsDrawn: false, ...this.#plan.rules },
    })
    office.moveTo('2026-01-12')
    const schedule = {
      opens: '2026-01-13',
      deadline: '2026-02-13',
      plannedSiteReview: '2026-06-01',
      plannedMeeting: '2026-07-15',
      plannedApproval: '2026-09-01',
    }
    this.#edition.id = await stage.openEdition(office, this.#city, this.#papers, { number: 6, year: 2026, name: NAME, ...schedule })
    office.moveTo('2026-01-14')
    const areas = [
      '620102',
      '620102',
      '620103',
      '620102',
      '620103',
      '620102',
      '620103',
      '620102',
      '620103',
      '620102',
      '620103',
      '620102',
      '620103',
      '620104',
    ]
    for (const [index, area] of areas.entries()) {
      const applicant = await signUp(office, this.#city, this.#random, { index, area, registeredInCityOn: '2010-05-06', ...uploads })
      await start(office, applicant, this.#edition.id)
      await draft(office, applicant, await uploads.filesOf(applicant.legal.person, index), this.#random)
      this.#applicants.push(applicant)
    }
    const drafter = await this.#colleague(this.#applicant(0))
    for (const applicant of this.#applicants.slice(1)) await submit(office, applicant)
    await stage.dayTurns(office, '2026-02-14')
    const notices = await this.#stages()
    await this.#records()
    await this.#halt('end')
    const honour = await office.house.db.selectFrom('honour').select('certificate').orderBy('certificate').limit(1).executeTakeFirstOrThrow()
    return {
      office,
      city: this.#city,
      edition: this.#edition.id,
      applicants: this.#applicants,
      drafter,
      objects: this.#objects,
      notices,
      certificate: honour.certificate,
      licence: uploads.licence,
    }
  }

  async #colleague(applicant: Applicant): Promise<By> {
    const person = newId('account')
    await this.#office.send(
      'account.open',
      null,
      { id: person, name: '填报同事', login: 'drafter-1', activation: null, until: '' },
      { person, role: 'public', body: '' },
    )
    await this.#office.send('organisation.add-colleague', applicant.organisation, { person, role: 'drafter' }, applicant.legal)
    return { person, role: 'drafter', body: applicant.organisation }
  }

  /** Applicants 0…13 stop one after the other: draft, submitted, returned, publicised, recommended, received, reviewed … */
  async #stages(): Promise<Town['notices']> {
    const office = this.#office
    const city = this.#city
    const district = city.districts['620103']
    await office.send(
      'application.request-completion',
      this.#applicant(2).application,
      { items: ['缺页'], due: '2026-12-31' },
      district?.handler ?? city.city.handler,
    )
    const audited = this.#applicants.slice(3)
    for (const applicant of audited) {
      await stage.audit(office, city, applicant)
      await stage.consult(office, city, applicant)
      await stage.answerAll(office, city, applicant, 'district', this.#random)
    }
    office.moveTo('2026-03-02')
    let notice = ''
    for (const area of ['620102', '620103', '620104'])
      notice = await stage.publishDistrict(
        office,
        city,
        this.#papers,
        area,
        audited.filter((each) => each.area === area),
        this.#edition,
      )
    await stage.dayTurns(office, await stage.dayAfterNotice(office, notice))
    for (const applicant of this.#applicants.slice(4)) await stage.recommend(office, city, applicant)
    for (const applicant of this.#applicants.slice(5)) await office.send('application.receive', applicant.application, {}, city.city.handler)
    const acceptance = await this.#review()
    const proposed = await this.#decision()
    return { district: notice, acceptance, proposed }
  }

  /** 5 stays received with open sheets, 6 is reviewed after the list, 7 is not listed; 8 stays listed, held by an objection. */
  async #review(): Promise<string> {
    const office = this.#office
    const city = this.#city
    const readers = (this.#plan.readers ?? [0, 1, 2, 3]).map((index) => this.#expert(index))
    const recusing = this.#expert(this.#plan.recusing ?? 3)
    await stage.undertake(office, city.experts, this.#edition.id)
    for (const applicant of this.#applicants.slice(5)) await stage.assign(office, city, applicant, readers)
    for (const applicant of this.#applicants.slice(5))
      await office.send('sheet.recuse', `${applicant.application}.${recusing.id}`, { reason: '亲属在该单位任职', tie: 'kin' }, recusing.by)
    await this.#halt('readers-named')
    const given = this.#plan.given ?? ((_expert, percents) => percents)
    const agreed = this.#plan.agreed ?? ((_applicant, percents) => percents)
    const seal = async (applicant: Applicant, level: number) => {
      for (const expert of readers.filter((each) => each !== recusing)) {
        const percents = given(city.experts.indexOf(expert), stage.percentsAround(level, 5, this.#random, office))
        await stage.sealSheet(office, applicant, expert, percents, this.#random)
        if (applicant === this.#applicant(7) && expert === readers[0]) await this.#halt('one-sheet-sealed')
      }
      const percents = stage.percentsAround(level, 0, this.#random, office)
      await stage.agree(office, city, applicant, agreed(this.#applicants.indexOf(applicant), percents))
    }
    for (const [index, applicant] of this.#applicants.slice(7).entries()) await seal(applicant, index === 0 ? 40 : 80 - index * 3)
    await stage.writeReasons(office, city, this.#applicant(7))
    office.moveTo('2026-05-06')
    const acceptance = await stage.publishAcceptance(office, city, this.#papers, this.#edition, this.#applicants.slice(8))
    const objection = await registerObjection(office, city, this.#applicant(8), this.#licence)
    this.#keep('objection', objection, 'registered', { city: ['city'] })
    await seal(this.#applicant(6), 70)
    await stage.dayTurns(office, await stage.dayAfterNotice(office, acceptance))
    for (const [index, applicant] of this.#applicants.slice(9).entries()) {
      const file = this.#plan.filesOfVisit && index === 4 ? { file: this.#licence } : {}
      await stage.visit(office, city, applicant, this.#experts(4, 4), office.today, this.#random, file)
    }
    return acceptance
  }

  /** 9 is no candidate, 10 is not chosen, 11 stays proposed and held, 12 is put forward, 13 is honoured. */
  async #decision(): Promise<string> {
    const office = this.#office
    const city = this.#city
    const candidates = this.#applicants.slice(10)
    for (const applicant of candidates) {
      await stage.recheck(office, city, applicant, 'meeting')
      await stage.answerAll(office, city, applicant, 'meeting', this.#random)
    }
    await stage.signReport(
      office,
      city,
      this.#edition.id,
      candidates.map((applicant, index) => ({ application: applicant.application, class: index < 2 ? 'nomination' : 'award' })),
    )
    office.moveTo('2026-07-15')
    const meeting = await stage.callMeeting(office, city, this.#edition.id, office.today)
    const present = city.members.slice(0, 4)
    await office.send('meeting.open', meeting, { present: present.map((member) => member.person) }, city.city.handler)
    await this.#vote(meeting, candidates, present)
    await office.bind('meeting.conclude', meeting, { minutes: '审议通过三家。' }, city.city)
    this.#keep('meeting', meeting, 'concluded', { member: city.members.map((member) => member.person) })
    const chosen = this.#applicants
      .slice(11)
      .map((applicant, index) => ({ application: applicant.application, class: index < 1 ? ('nomination' as const) : ('award' as const) }))
    const proposed = await stage.publishProposed(office, city, this.#papers, this.#edition, chosen)
    const held = await registerObjection(office, city, this.#applicant(11), this.#licence)
    this.#keep('objection', held, 'registered', { city: ['city'] })
    await stage.dayTurns(office, await stage.dayAfterNotice(office, proposed))
    for (const applicant of this.#applicants.slice(11)) {
      await stage.recheck(office, city, applicant, 'submission')
      await stage.answerAll(office, city, applicant, 'submission', this.#random)
    }
    const both = this.#applicants.slice(12).map((applicant) => applicant.application)
    const first = await stage.submitList(office, city, this.#papers, this.#edition, both)
    const decision = {
      decision: 'return',
      documentNumber: '兰政函〔2026〕90号',
      decidedOn: office.today,
      approved: [],
      struckOut: [],
      reasons: '补充材料',
    }
    await office.bind('approval.decide', first, decision, city.government)
    const again = await stage.submitList(office, city, this.#papers, this.#edition, both)
    const [struck, honoured] = both
    await stage.approve(
      office,
      city,
      this.#papers,
      again,
      honoured ? [honoured] : [],
      struck ? [{ application: struck, reason: '近期发生事故' }] : [],
    )
    await stage.issueCertificates(office, city, this.#papers, this.#edition)
    this.#keep('approval', first, 'returned', {})
    this.#keep('approval', again, 'approved', {})
    return proposed
  }

  /** The ballots, all at once or one vote after the other, as the rules have it. */
  async #vote(meeting: string, candidates: readonly Applicant[], present: readonly By[]): Promise<void> {
    const office = this.#office
    const chair = this.#city.city.handler
    const { ballot, votesOneByOne } = this.#plan.rules ?? {}
    const oneByOne = votesOneByOne === true || ballot === 'secret'
    const cast = this.#plan.ballot ?? ((_member, applicant) => (applicant === 10 ? 'against' : 'for'))
    const recusing = this.#plan.recusingMember === undefined ? null : present[this.#plan.recusingMember]
    const eleventh = this.#applicant(11)
    if (recusing) await office.send('meeting.recuse', meeting, { application: eleventh.application, reason: '曾在该单位任职' }, recusing)
    const noting = this.#plan.notingMember === undefined ? null : present[this.#plan.notingMember]
    if (noting) await note(office, eleventh.application, noting)
    for (const applicant of candidates) {
      const { application } = applicant
      if (oneByOne) await office.send('meeting.open-vote', meeting, { application }, chair)
      for (const [index, member] of present.entries())
        if (applicant !== eleventh || member !== recusing)
          await office.send('meeting.vote', meeting, { application, ballot: cast(index, this.#applicants.indexOf(applicant)) }, member)
      if (applicant === eleventh) await this.#halt('ballots-cast')
      if (oneByOne) await office.send('meeting.close-vote', meeting, { application }, chair)
    }
  }

  /** Who stands how to the applications and to what lies around them. */
  async #records(): Promise<void> {
    const { db } = this.#office.house
    const departments = Object.keys(this.#city.departments)
    const readers = this.#experts(0, 3).map((expert) => expert.by.person)
    const group = this.#experts(4, 4).map((expert) => expert.by.person)
    const recused = this.#experts(3, 1).map((expert) => expert.by.person)
    for (const [index, applicant] of this.#applicants.entries()) {
      const { stage: at } = await db.selectFrom('application').select('stage').where('id', '=', applicant.application).executeTakeFirstOrThrow()
      const own: TownObject['own'] = {
        drafter: [applicant.organisation],
        'legal-representative': [applicant.organisation],
        district: [applicant.area],
        ...(index >= 3 && { department: departments }),
        ...(index >= 5 && { expert: [...readers, ...(index >= 9 ? group : [])] }),
        ...(index >= 5 && { leader: [...readers.slice(0, 1), ...(index >= 9 ? group.slice(0, 1) : [])] }),
        ...(index >= 10 && { member: this.#city.members.map((member) => member.person) }),
        ...(index >= 12 && { government: ['government'] }),
      }
      this.#keep('application', applicant.application, at, own, index >= 5 ? recused : [], index >= 5 ? readers[0] : undefined)
      this.#keep('organisation', applicant.organisation, 'verified', {
        drafter: [applicant.organisation],
        'legal-representative': [applicant.organisation],
        district: [applicant.area],
      })
      if (index === 3)
        this.#keep('consultation', `${applicant.application}.district.taxation`, 'answered', { department: ['taxation'], district: [applicant.area] })
      if (index === 5 || index === 13)
        for (const expert of this.#experts(0, 1))
          this.#keep('sheet', `${applicant.application}.${expert.id}`, index === 5 ? 'open' : 'sealed', { expert: [expert.by.person] })
      if (index === 5)
        for (const expert of this.#experts(3, 1)) this.#keep('sheet', `${applicant.application}.${expert.id}`, 'recused', {}, [expert.by.person])
      if (index === 13) {
        const visit = `${applicant.application}.visit.1`
        const applicants = { drafter: [applicant.organisation], 'legal-representative': [applicant.organisation] }
        this.#keep('visit', visit, 'concluded', { leader: group.slice(0, 1), expert: group, ...applicants })
        const packs = await db.selectFrom('pack').select('id').where('visit', '=', visit).execute()
        for (const { id } of packs) this.#keep('pack', id, 'returned', { expert: group.slice(0, 1) })
        const answers = { plan: 'good', manner: 'good', secrecy: 'good', gifts: 'good', hospitality: 'good', business: 'good' }
        const given = await this.#office.send('conduct.give', visit, { id: newId('conduct'), answers, text: '' }, applicant.legal)
        this.#keep('conduct', given.case.id, 'given', { city: ['city'] })
      }
    }
    for (const expert of this.#experts(0, 2)) this.#keep('expert', expert.id, 'listed', { expert: [expert.by.person] })
    this.#keep('edition', this.#edition.id, 'reviewing', { member: this.#city.members.map((member) => member.person) })
    await this.#openActs()
  }

  /** One draw waits for the numbers that were laid down, one is done. */
  async #draws(): Promise<void> {
    const office = this.#office
    const plan = (index: number, purpose: 'reading' | 'visit') => ({
      edition: this.#edition.id,
      purpose,
      applications: [this.#applicant(index).application],
      strata: [{ title: '质量管理', seats: 2, substitutes: 1 }],
    })
    const waiting = await freeze(office, this.#city, plan(5, 'reading'))
    await commit(office, this.#city, waiting)
    const { draw } = await drawExperts(office, this.#city, plan(8, 'visit'))
    this.#keep('draw', waiting, 'committed', { city: ['city'] })
    this.#keep('draw', draw, 'drawn', { city: ['city'] })
  }

  /** Acts of several bodies, prepared and reviewed. */
  async #openActs(): Promise<void> {
    const office = this.#office
    const { city, districts, systemAdministrator } = this.#city
    const district = districts['620102']
    const inCity = await office.send(
      'edition.end',
      this.#edition.id,
      { documentNumber: '兰质奖发〔2026〕70号', title: '终止公告', text: '终止', reason: '演练' },
      city.handler,
    )
    this.#keep('act', inCity.case.id, 'prepared', { city: ['city'] })
    if (district) {
      const declined = await office.send('application.decline', this.#applicant(1).application, { reasons: '演练' }, district.handler)
      this.#keep('act', declined.case.id, 'prepared', { district: ['620102'] })
    }
    await this.#draws()
    const [expert] = this.#experts(15, 1)
    const reset = expert && (await office.send('account.reset-factor', expert.by.person, { reason: '手机遗失' }, systemAdministrator))
    if (reset) this.#keep('act', reset.case.id, 'prepared', { 'system-administrator': ['system'], 'security-administrator': ['security'] })
    const notice = await office.house.db.selectFrom('notice').select(['id', 'publisher']).where('kind', '=', 'district').orderBy('id').execute()
    for (const { id, publisher } of notice.slice(0, 2)) this.#keep('notice', id, 'ended', { district: [publisher], city: [] })
    for (const by of [this.#experts(0, 1)[0]?.by, city.handler])
      if (by) this.#keep('account', by.person, 'open', { city: by.role === 'city' ? ['city'] : [] })
  }
}

async function note({ house }: Office, application: string, { person: account }: By): Promise<void> {
  await keepOwnNote(house.db, { account, application }, 0, { text: '请说明能耗数据的口径。' }, house.clock.now().toISOString())
}
