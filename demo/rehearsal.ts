/**
 * A rehearsal: one edition from the announcement to the certificates with everything that happens on the way, through the
 * same handlers as people's commands, under a standing clock. The same seed gives the same story.
 */
import type { BroughtCriteria } from '../src/law/criteria.ts'
import { wholePoints } from '../src/law/measures.ts'
import type { ApplicationState } from '../src/procedure/application.ts'
import type { By } from '../src/procedure/decision.ts'
import type { DossierFile } from '../src/procedure/dossier.ts'
import type { DrawState } from '../src/procedure/draw.ts'
import type { EditionState } from '../src/procedure/edition.ts'
import { cut } from '../src/procedure/ranking.ts'
import { newId } from '../src/server/ids.ts'
import { measuresOn } from '../src/server/world.ts'
import { type Applicant, draft, signUp, start, submit } from './applicants.ts'
import { type City, type ExpertPerson, foundCity } from './city.ts'
import { drawFor, refuse } from './draws.ts'
import { creditCode } from './names.ts'
import { Observer } from './observer.ts'
import type { Office } from './office.ts'
import { Random } from './random.ts'
import * as stage from './stages.ts'
import { registerObjection } from './story.ts'

export interface RehearsalPlan {
  readonly applicants: number
  readonly seed: number
  /** Uploads for one applicant's required slots, already received. */
  readonly filesOf: (owner: string, index: number) => Promise<readonly DossierFile[]>
  readonly licence: string
  readonly authorisation: string
  /** A criteria set that the office brings and announces the edition under. */
  readonly criteria?: BroughtCriteria
  readonly progress: (words: string) => void
}

export interface RehearsalResult {
  readonly observer: Observer
  readonly edition: string
  readonly counts: Readonly<Record<string, number>>
}

const NAME = '第六届（2026年度）兰州市政府质量奖'

export async function rehearse(office: Office, plan: RehearsalPlan): Promise<RehearsalResult> {
  const rehearsal = new Rehearsal(office, plan)
  await rehearsal.open()
  await rehearsal.apply()
  await rehearsal.district()
  await rehearsal.materialReview()
  await rehearsal.accept()
  await rehearsal.visits()
  await rehearsal.deliberate()
  await rehearsal.decide()
  return rehearsal.result()
}

class Rehearsal {
  readonly #office: Office
  readonly #plan: RehearsalPlan
  readonly #random: Random
  readonly #papers = new stage.Papers()
  readonly #observer: Observer
  readonly #counts: Record<string, number> = {}
  #city!: City
  #edition = { id: '', name: NAME }
  #applicants: Applicant[] = []
  #accepted: Applicant[] = []

  constructor(office: Office, plan: RehearsalPlan) {
    this.#office = office
    this.#plan = plan
    this.#random = new Random(plan.seed)
    this.#observer = new Observer(office)
  }

  #happened(what: string): void {
    this.#counts[what] = (this.#counts[what] ?? 0) + 1
  }

  /** Odd seeds vote in secret, even ones by name. */
  get #ballot(): 'named' | 'secret' {
    return this.#plan.seed % 2 === 1 ? 'secret' : 'named'
  }

  /** Half of all points of the criteria. */
  get #threshold(): number {
    return Math.floor(wholePoints(this.#plan.criteria ?? this.#office.criteria) / 2)
  }

  get #handler() {
    return this.#city.city.handler
  }

  async open(): Promise<void> {
    const office = this.#office
    const { criteria } = this.#plan
    const most = Math.min(60, Math.max(6, Math.floor(this.#plan.applicants / 3)))
    this.#plan.progress('机构、细则、专家库')
    this.#city = await foundCity(office, this.#random, {
      experts: 80,
      members: 13,
      rulesFrom: '2026-01-05',
      rules: { acceptanceMost: most, ballot: this.#ballot, acceptanceThreshold: this.#threshold },
    })
    for (const expert of this.#city.experts) this.#observer.remember(`employer ${expert.id} ${expert.employerCode}`)
    office.moveTo('2026-01-12')
    await this.#refusedEarlyAnnouncement()
    if (criteria) await stage.bringCriteria(office, this.#city, criteria)
    const schedule = {
      opens: '2026-01-13',
      deadline: '2026-02-10',
      plannedSiteReview: '2026-06-01',
      plannedMeeting: '2026-07-15',
      plannedApproval: '2026-09-01',
    }
    this.#edition.id = await stage.openEdition(office, this.#city, this.#papers, { number: 6, year: 2026, name: NAME, ...schedule })
    await this.#followEdition()
  }

  /** An edition is not announced before its filing is approved. */
  async #refusedEarlyAnnouncement(): Promise<void> {
    const id = newId('edition')
    await this.#office.send('edition.plan', null, { id, number: 5, year: 2025, name: '未经批复的一届', budget: [] }, this.#handler)
    const schedule = {
      opens: '2026-02-01',
      deadline: '2026-03-01',
      plannedSiteReview: '2026-06-01',
      plannedMeeting: '2026-07-01',
      plannedApproval: '2026-09-01',
    }
    await this.#office.refused(
      'edition.announce',
      id,
      { documentNumber: '兰质奖发〔2026〕99号', title: '通知', text: '通知', schedule },
      this.#handler,
    )
    this.#happened('announcements refused')
  }

  async #followEdition(): Promise<void> {
    const row = await this.#office.house.db.selectFrom('edition').select('state').where('id', '=', this.#edition.id).executeTakeFirstOrThrow()
    this.#observer.follow(row.state as EditionState)
  }

  async apply(): Promise<void> {
    const { applicants: count, licence, authorisation } = this.#plan
    const office = this.#office
    const random = this.#random
    const { areas } = measuresOn(office.today)
    office.moveTo('2026-01-13')
    for (let index = 0; index < count; index++) {
      const area = areas[index % areas.length]?.key ?? ''
      const young = index % 37 === 5
      const applicant = await signUp(office, this.#city, random, {
        index,
        area,
        registeredInCityOn: young ? '2023-06-01' : '2012-04-18',
        licence,
        authorisation,
      })
      await start(office, applicant, this.#edition.id)
      const doubtful = young ? 'registered' : index % 29 === 7 ? 'no-incident' : null
      await draft(office, applicant, await this.#plan.filesOf(applicant.legal.person, index), random, doubtful ? { doubtful } : {})
      await submit(office, applicant)
      this.#applicants.push(applicant)
      if (random.onceIn(15)) await this.#takeBackAndSubmitAgain(applicant)
      office.tick(2)
      if (index % 100 === 99) this.#plan.progress(`已申报 ${index + 1}`)
    }
    await this.#extendDeadline()
    await stage.dayTurns(office, '2026-02-14')
    const late = this.#applicants[0]
    if (late) await office.refused('application.take-back', late.application, {}, late.legal)
    await this.#leave(this.#applicants.filter((_, index) => index % 41 === 11))
    await this.#suspendAndResume()
  }

  async #takeBackAndSubmitAgain(applicant: Applicant): Promise<void> {
    await this.#office.send('application.take-back', applicant.application, {}, applicant.legal)
    await submit(this.#office, applicant)
    this.#happened('taken back and submitted again')
  }

  async #leave(leaving: readonly Applicant[]): Promise<void> {
    for (const applicant of leaving) {
      await this.#office.send('application.leave', applicant.application, { reason: '因经营安排退出。' }, applicant.legal)
      this.#happened('left')
    }
    this.#applicants = this.#applicants.filter((applicant) => !leaving.includes(applicant))
    this.#accepted = this.#accepted.filter((applicant) => !leaving.includes(applicant))
  }

  async #extendDeadline(): Promise<void> {
    this.#office.moveTo('2026-02-10')
    const wording = {
      documentNumber: this.#papers.next('兰质奖发', this.#office.today),
      title: '关于延长申报期限的公告',
      text: '申报期限延长至2026年2月13日24时。',
    }
    await this.#office.bind(
      'edition.extend-deadline',
      this.#edition.id,
      { ...wording, deadline: '2026-02-13', reason: '春节前材料准备时间不足。' },
      this.#city.city,
    )
    this.#happened('deadlines extended')
  }

  async #suspendAndResume(): Promise<void> {
    const office = this.#office
    const wording = (title: string) => ({
      documentNumber: this.#papers.next('兰质奖发', office.today),
      title,
      text: title,
      reason: '系统维护和人员调整。',
    })
    await office.bind('edition.suspend', this.#edition.id, wording('暂停评选的公告'), this.#city.city)
    const first = this.#applicants[0]
    const hands = first && this.#city.districts[first.area]
    if (first && hands)
      await office.refused('application.record-verdict', first.application, { quality: 'truth', outcome: 'met', notes: [] }, hands.handler)
    office.tick(60)
    await office.bind('edition.resume', this.#edition.id, wording('恢复评选的公告'), this.#city.city)
    this.#happened('suspensions')
  }

  async district(): Promise<void> {
    const office = this.#office
    this.#plan.progress('县（区）审核')
    office.moveTo('2026-02-24')
    const declined: Applicant[] = []
    for (const [index, applicant] of this.#applicants.entries()) {
      await stage.audit(office, this.#city, applicant)
      await stage.consult(office, this.#city, applicant)
      if (index % 23 === 9) declined.push(applicant)
      if (index % 17 === 4) await this.#returnForCompletion(applicant)
      await this.#decideConditions(applicant)
    }
    office.moveTo('2026-02-26')
    for (const [index, applicant] of this.#applicants.entries())
      await stage.answerAll(office, this.#city, applicant, 'district', this.#random, index % 31 === 3 ? ['court'] : [])
    await this.#decline(declined)
    await this.#silentDepartments()
    await this.#districtNotices()
  }

  async #returnForCompletion(applicant: Applicant): Promise<void> {
    const hands = this.#city.districts[applicant.area]
    if (!hands) return
    await this.#office.send('application.request-completion', applicant.application, { items: ['审计报告缺页'], due: '2026-03-02' }, hands.handler)
    await submit(this.#office, applicant)
    await stage.audit(this.#office, this.#city, applicant)
    this.#happened('returned for completion')
  }

  async #decideConditions(applicant: Applicant): Promise<void> {
    const hands = this.#city.districts[applicant.area]
    const row = await this.#office.house.db
      .selectFrom('application')
      .select('state')
      .where('id', '=', applicant.application)
      .executeTakeFirstOrThrow()
    const { submissions } = row.state as { submissions: { statements: Record<string, string> }[] }
    for (const condition of Object.keys(submissions.at(-1)?.statements ?? {})) {
      if (!hands) continue
      await this.#office.send(
        'application.decide-condition',
        applicant.application,
        { condition, accepted: true, reason: '经查阅证明材料，认定符合条件。' },
        hands.handler,
      )
      this.#happened('conditions decided')
    }
  }

  async #decline(declined: readonly Applicant[]): Promise<void> {
    for (const applicant of declined) {
      const hands = this.#city.districts[applicant.area]
      if (!hands) continue
      await this.#office.bind('application.decline', applicant.application, { reasons: '主要指标佐证不足，不予推荐。' }, hands)
      this.#happened('not recommended')
    }
    this.#applicants = this.#applicants.filter((applicant) => !declined.includes(applicant))
  }

  /** Two reminders and word to the supervisor by the clock; then a signed record. Before that it is refused. */
  async #silentDepartments(): Promise<void> {
    const office = this.#office
    const silent = await office.house.db.selectFrom('consultation').select(['id', 'application']).where('stage', '=', 'sent').execute()
    const [first] = silent
    const closing = (application: string) => this.#city.districts[this.#applicants.find((each) => each.application === application)?.area ?? '']
    const hands = first && closing(first.application)
    if (first && hands) await office.refused('consultation.close', first.id, { record: '未到期' }, hands.handler)
    for (const day of ['2026-03-06', '2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12']) await stage.dayTurns(office, day)
    for (const { id, application } of silent) {
      const closer = closing(application)
      if (!closer) continue
      await office.bind('consultation.close', id, { record: '经两次催办并告知监督部门，仍未回复，结束征求。' }, closer)
      this.#happened('consultations closed unanswered')
    }
  }

  async #districtNotices(): Promise<void> {
    const office = this.#office
    const { areas } = measuresOn(office.today)
    const here = (area: string) => this.#applicants.filter((applicant) => applicant.area === area)
    let withdrawn = false
    const notices: string[] = []
    for (const area of areas) {
      const applicants = here(area.key)
      if (applicants.length === 0) continue
      for (let from = 0; from < applicants.length; from += 50) {
        let notice = await stage.publishDistrict(office, this.#city, this.#papers, area.key, applicants.slice(from, from + 50), this.#edition)
        if (!withdrawn) {
          notice = await this.#withdrawAndRunAnew(area.key, notice, applicants.slice(from, from + 50))
          withdrawn = true
        }
        notices.push(notice)
      }
    }
    const [first] = this.#applicants
    const hands = first && this.#city.districts[first.area]
    if (first && hands) await office.refused('application.recommend', first.application, { opinion: '同意', recommendation: '推荐' }, hands.handler)
    const objected = this.#random.some(this.#applicants, Math.max(1, Math.floor(this.#applicants.length / 50)))
    const objections = await this.#object(objected)
    await stage.dayTurns(office, await stage.dayAfterNotice(office, notices.at(-1) ?? ''))
    await this.#heldAtDistrict(objected[0])
    await this.#closeObjections(objections)
    for (const applicant of [...this.#applicants]) await this.#sendToCity(applicant)
  }

  async #withdrawAndRunAnew(area: string, notice: string, applicants: readonly Applicant[]): Promise<string> {
    const hands = this.#city.districts[area]
    if (!hands) return notice
    await this.#office.bind('notice.withdraw', notice, { reason: '名单中一家单位名称有误，撤回更正后重新公示。' }, hands)
    this.#happened('notices withdrawn and run anew')
    const renamed = applicants[0]
    if (renamed) {
      await this.#office.bind(
        'organisation.record-change',
        renamed.organisation,
        { change: 'renamed', name: `${renamed.made.name.slice(0, 6)}集团有限公司`, document: '1'.repeat(64) },
        hands,
      )
      this.#happened('applicants renamed')
    }
    return stage.publishDistrict(this.#office, this.#city, this.#papers, area, applicants, this.#edition, notice)
  }

  async #object(applicants: readonly Applicant[]): Promise<{ id: string; applicant: Applicant }[]> {
    const objections = []
    for (const applicant of applicants) {
      objections.push({ id: await registerObjection(this.#office, this.#city, applicant, this.#plan.licence), applicant })
      this.#happened('objections')
    }
    return objections
  }

  async #heldAtDistrict(applicant: Applicant | undefined): Promise<void> {
    const hands = applicant && this.#city.districts[applicant.area]
    if (applicant && hands)
      await this.#office.refused('application.recommend', applicant.application, { opinion: '同意', recommendation: '推荐' }, hands.handler)
  }

  /** One is not admitted, some are upheld and end the application, the others are not upheld. */
  async #closeObjections(objections: readonly { id: string; applicant: Applicant }[]): Promise<void> {
    const office = this.#office
    const ended: Applicant[] = []
    for (const [index, { id, applicant }] of objections.entries()) {
      if (index % 5 === 1) {
        await office.bind('objection.refuse', id, { reasons: '未提供能够说明问题的证明材料。' }, this.#city.city)
      } else {
        await office.send('objection.admit', id, {}, this.#handler)
        const upheld = index % 4 === 3
        await office.bind(
          'objection.decide',
          id,
          { upheld, reasons: upheld ? '经调查，申报数据与事实不符。' : '经调查，异议不成立。', endsApplication: upheld },
          this.#city.city,
        )
        if (upheld) ended.push(applicant)
      }
      await office.refused('objection.confirm', id, { answer: 'confirmed' }, this.#handler)
      await office.send('objection.notify', id, { means: '书面送达' }, this.#handler)
      await office.send('objection.confirm', id, { answer: index % 3 === 0 ? 'disagrees' : 'confirmed' }, this.#handler)
    }
    for (const _ of ended) this.#happened('ended by an objection upheld')
    this.#applicants = this.#applicants.filter((applicant) => !ended.includes(applicant))
    this.#accepted = this.#accepted.filter((applicant) => !ended.includes(applicant))
  }

  async #sendToCity(applicant: Applicant): Promise<void> {
    const office = this.#office
    await stage.recommend(office, this.#city, applicant)
    if (this.#random.onceIn(30)) {
      await office.send('application.return-to-district', applicant.application, { reasons: '推荐意见未说明行业水平，请补充。' }, this.#handler)
      await stage.recommend(office, this.#city, applicant)
      this.#happened('returned to the district')
    }
    await office.send('application.receive', applicant.application, {}, this.#handler)
  }

  async materialReview(): Promise<void> {
    const office = this.#office
    const random = this.#random
    this.#plan.progress('材料评审')
    await this.#banForFalseMaterial()
    const [expert] = this.#city.experts
    const [applicant] = this.#applicants
    if (expert && applicant) await this.#tiesRefuse(expert, applicant)
    await stage.undertake(office, this.#city.experts, this.#edition.id)
    for (const [index, each] of this.#applicants.entries()) {
      const { draw, group: readers } = await drawFor(office, this.#city, each, 'reading', 3, index)
      if (index === 0) await this.#drawsRefused(each, draw, readers)
      await stage.assign(office, this.#city, each, readers, draw)
      this.#happened('draws')
      if (index % 25 === 6) await this.#recuseAndReplace(each, readers, draw)
      if (index % 25 === 9) await this.#releaseAndReplace(each, readers, draw)
      const sheets = await office.house.db
        .selectFrom('sheet')
        .select('expert')
        .where('application', '=', each.application)
        .where('stage', '=', 'open')
        .execute()
      const level = random.between(38, 78)
      for (const { expert: id } of sheets) {
        const reader = this.#city.experts.find((candidate) => candidate.id === id)
        if (reader) await stage.sealSheet(office, each, reader, stage.percentsAround(level, 12, random, office), random)
      }
      await this.#consensus(each, index, stage.percentsAround(level, 6, random, office))
      if (index % 25 === 8) await this.#recuseAfterwards(each, draw, level)
    }
  }

  /** Nothing is agreed before the unsealing. Now and then the group goes beyond its sheets, or a reader cannot sign. */
  async #consensus(applicant: Applicant, index: number, percents: Record<string, number>): Promise<void> {
    const office = this.#office
    const { application } = applicant
    if (index % 25 === 3) {
      await office.refused('application.agree-result', application, { percents, comment: '先定结果。' }, this.#handler)
      await office.refused('application.witness-unsealing', application, {}, this.#city.discipline)
      this.#happened('results refused before the unsealing')
    }
    await stage.unseal(office, this.#city, applicant)
    if (index % 25 === 3) return this.#beyondTheSheets(applicant, percents)
    await stage.propose(office, this.#city, applicant, percents)
    if (index % 25 === 5) await this.#oneCannotSign(applicant)
    await stage.signResult(office, this.#city, applicant)
  }

  async #beyondTheSheets(applicant: Applicant, wished: Record<string, number>): Promise<void> {
    const office = this.#office
    const { application } = applicant
    const { percents, reasons } = await stage.discussed(office, applicant, wished)
    const item = office.item('4.1.2')
    const beyond = { percents: { ...percents, [item]: 100 }, comment: '按专家独立评分合议形成。' }
    await office.refused('application.agree-result', application, beyond, this.#handler)
    await office.send(
      'application.agree-result',
      application,
      { ...beyond, reasons: { ...reasons, [item]: '全组查阅同一证据后一致认为。' } },
      this.#handler,
    )
    await office.refused('application.countersign-result', application, {}, this.#handler)
    await stage.signResult(office, this.#city, applicant)
    await office.send('application.countersign-result', application, {}, this.#city.city.signatory)
    this.#happened('results beyond the sheets')
  }

  async #oneCannotSign({ application }: Applicant): Promise<void> {
    const row = await this.#office.house.db.selectFrom('application').select('state').where('id', '=', application).executeTakeFirstOrThrow()
    const [expert] = (row.state as ApplicationState).readers
    await this.#office.send('application.note-absence', application, { expert, reason: '出国，不能到场签名。' }, this.#handler)
    this.#happened('readers who could not sign')
  }

  /** A tie comes to light after the result: it falls, the next number reads, and the result is agreed anew. */
  async #recuseAfterwards(applicant: Applicant, draw: string, level: number): Promise<void> {
    const office = this.#office
    const row = await office.house.db.selectFrom('application').select('state').where('id', '=', applicant.application).executeTakeFirstOrThrow()
    const recusing = this.#city.experts.find(({ id }) => id === (row.state as ApplicationState).readers.at(-1))
    if (!recusing) return
    const reason = '结果形成后发现与申报单位有利害关系。'
    await office.send('sheet.recuse', `${applicant.application}.${recusing.id}`, { reason, tie: 'kin' }, recusing.by)
    const next = await refuse(office, this.#city, draw, recusing, reason)
    if (!next) return
    await stage.assign(office, this.#city, applicant, [next], draw)
    await stage.sealSheet(office, applicant, next, stage.percentsAround(level, 12, this.#random, office), this.#random)
    await stage.agree(office, this.#city, applicant, stage.percentsAround(level, 6, this.#random, office))
    this.#happened('results agreed anew after a recusal')
  }

  /** A reader who recused during the visit leaves a result that no longer stands: the next number reads, and it is agreed anew. */
  async #agreeAnewWhereStale(): Promise<void> {
    const office = this.#office
    const rows = await office.house.db.selectFrom('application').select('state').where('edition', '=', this.#edition.id).execute()
    const draws = await office.house.db.selectFrom('draw').select(['id', 'state']).where('edition', '=', this.#edition.id).execute()
    for (const { id, materialStale, material } of rows.map(({ state }) => state as ApplicationState)) {
      const applicant = this.#accepted.find(({ application }) => application === id)
      const draw = draws.find(({ state }) => (state as DrawState).purpose === 'reading' && (state as DrawState).applications.includes(id))
      if (!materialStale || !applicant || !draw) continue
      const sheets = await office.house.db.selectFrom('sheet').select(['expert', 'stage']).where('application', '=', id).execute()
      if (sheets.filter(({ stage: at }) => at === 'sealed').length < 3) await this.#nextReads(applicant, draw.id, sheets)
      await stage.agree(office, this.#city, applicant, material?.percents ?? {})
      this.#happened('results agreed anew after the visit')
    }
  }

  async #nextReads(applicant: Applicant, draw: string, sheets: readonly { readonly expert: string; readonly stage: string }[]): Promise<void> {
    const gone = this.#city.experts.find(({ id }) => sheets.some(({ expert, stage: at }) => expert === id && at === 'recused'))
    const next = gone && (await refuse(this.#office, this.#city, draw, gone, '现场评审中发现利害关系。'))
    if (!next) throw new Error(`nobody is left to read ${applicant.number}`)
    await stage.assign(this.#office, this.#city, applicant, [next], draw)
    await stage.sealSheet(this.#office, applicant, next, stage.percentsAround(60, 12, this.#random, this.#office), this.#random)
  }

  async #banForFalseMaterial(): Promise<void> {
    const liar = this.#applicants.at(-1)
    if (!liar || this.#applicants.length < 12) return
    const data = { application: liar.application, decision: this.#papers.next('兰质奖决', this.#office.today), reasons: '经核实，提供虚假审计报告。' }
    await this.#office.bind('ban.impose', null, data, this.#city.city)
    this.#happened('bans')
    this.#applicants = this.#applicants.filter((applicant) => applicant !== liar)
  }

  async #tiesRefuse(expert: ExpertPerson, applicant: Applicant): Promise<void> {
    const office = this.#office
    await office.send(
      'expert.record-tie',
      expert.id,
      { creditCode: applicant.made.creditCode, kind: 'employer-interest', source: '所在单位为申报单位客户' },
      this.#handler,
    )
    await office.refused('application.assign-readers', applicant.application, { experts: [expert.id] }, this.#handler)
    const employed = this.#city.experts[1]
    if (!employed) return
    const stranger = {
      id: newId('expert'),
      person: null,
      name: '在职专家',
      employer: applicant.made.name,
      employerCode: applicant.made.creditCode,
      fields: ['质量管理'],
    }
    await office.send('expert.list', null, stranger, this.#handler)
    await office.refused('application.assign-readers', applicant.application, { experts: [stranger.id] }, this.#handler)
    await office.send(
      'expert.record-tie',
      employed.id,
      { creditCode: creditCode('91', this.#random, 9999), kind: 'adviser', source: '本人申报' },
      employed.by,
    )
    this.#happened('ties refused')
  }

  /** Who was not drawn is given nothing, and nobody draws a second time in silence. */
  async #drawsRefused(applicant: Applicant, draw: string, readers: readonly ExpertPerson[]): Promise<void> {
    const other = this.#city.experts.slice(1).find((expert) => !readers.includes(expert))
    const again = {
      id: newId('draw'),
      edition: this.#edition.id,
      purpose: 'reading',
      applications: [applicant.application],
      strata: [{ title: '质量管理', seats: 3, substitutes: 2 }],
      parties: ['city', 'discipline'],
      unavailable: [],
    }
    await this.#office.refused('application.assign-readers', applicant.application, { experts: readers.map(({ id }) => id) }, this.#handler)
    await this.#office.refused('application.assign-readers', applicant.application, { experts: [other?.id], draw }, this.#handler)
    await this.#office.refused('draw.freeze', null, again, this.#handler)
    await this.#office.refused('draw.commit', draw, { commitment: '0'.repeat(64) }, this.#city.discipline)
    this.#happened('draws refused')
  }

  async #recuseAndReplace(applicant: Applicant, readers: readonly ExpertPerson[], draw: string): Promise<void> {
    const [recusing] = readers
    if (!recusing) return
    await this.#office.send(
      'sheet.recuse',
      `${applicant.application}.${recusing.id}`,
      { reason: '发现亲属在申报单位任职。', tie: 'kin' },
      recusing.by,
    )
    const next = await refuse(this.#office, this.#city, draw, recusing, '发现亲属在申报单位任职，回避。')
    if (next) await stage.assign(this.#office, this.#city, applicant, [next], draw)
    this.#happened('recusals')
  }

  /** A reader falls ill: released with the reason, and another reads in the place. */
  async #releaseAndReplace(applicant: Applicant, readers: readonly ExpertPerson[], draw: string): Promise<void> {
    const [ill] = readers
    if (!ill) return
    const data = { expert: ill.id, reason: '因病住院，不能按期评审。' }
    await this.#office.send('application.release-reader', applicant.application, data, this.#handler)
    await this.#office.refused('application.release-reader', applicant.application, data, this.#handler)
    const next = await refuse(this.#office, this.#city, draw, ill, data.reason)
    if (next) await stage.assign(this.#office, this.#city, applicant, [next], draw)
    this.#happened('readers released')
  }

  async accept(): Promise<void> {
    const office = this.#office
    this.#plan.progress('受理名单')
    const rows = await office.house.db
      .selectFrom('application')
      .select(['id', 'state'])
      .where('edition', '=', this.#edition.id)
      .where('stage', '=', 'reviewed')
      .execute()
    const scores = new Map(rows.map((row) => [row.id, (row.state as { material: { total: number } }).material.total]))
    const most = Math.min(60, Math.max(6, Math.floor(this.#plan.applicants / 3)))
    const ranked = [...this.#applicants].sort((a, b) => (scores.get(b.application) ?? 0) - (scores.get(a.application) ?? 0))
    // Equals at the end of the list that do not all fit stay outside together.
    const scored = [...scores].map(([id, score]) => ({ id, score }))
    const inside = new Set(cut(scored, this.#threshold * 100, most).map(({ id }) => id))
    this.#accepted = ranked.filter((each) => inside.has(each.application))
    const outside = ranked.filter((each) => !this.#accepted.includes(each))
    const [last] = outside
    if (last) await this.#refusedLists(last)
    for (const applicant of outside) {
      await stage.writeReasons(office, this.#city, applicant)
      this.#happened('not listed')
    }
    const notice = await stage.publishAcceptance(office, this.#city, this.#papers, this.#edition, this.#accepted)
    const [first] = this.#accepted
    if (first)
      await office.refused(
        'application.form-group',
        first.application,
        { leader: this.#expert(2).id, members: [this.#expert(3).id, this.#expert(4).id], days: [office.today], place: '总部' },
        this.#handler,
      )
    const objections = await this.#object(this.#random.some(this.#accepted, Math.max(1, Math.floor(this.#accepted.length / 10))))
    await stage.dayTurns(office, await stage.dayAfterNotice(office, notice))
    const [held] = objections
    if (held)
      await office.refused(
        'application.form-group',
        held.applicant.application,
        { leader: this.#expert(2).id, members: [this.#expert(3).id, this.#expert(4).id], days: [office.today], place: '总部' },
        this.#handler,
      )
    await this.#closeObjections(objections)
    const leaver = this.#accepted.at(-1)
    if (leaver && this.#accepted.length > 8) await this.#leave([leaver])
  }

  #expert(index: number): ExpertPerson {
    const expert = this.#city.experts[index % this.#city.experts.length]
    if (!expert) throw new Error('the bank is empty')
    return expert
  }

  /** Without reasons for one outside, or with a worse in place of a better. */
  async #refusedLists(outside: Applicant): Promise<void> {
    const wording = { documentNumber: this.#papers.next('质奖公示', this.#office.today), title: '受理名单公示', text: '公示' }
    await this.#office.refused(
      'edition.publish-acceptance-list',
      this.#edition.id,
      { ...wording, accepted: this.#accepted.map((each) => each.application) },
      this.#handler,
    )
    if (this.#accepted.length > 1) {
      const worse = [...this.#accepted.slice(1).map((each) => each.application), outside.application]
      await this.#office.refused('edition.publish-acceptance-list', this.#edition.id, { ...wording, accepted: worse }, this.#handler)
    }
  }

  async visits(): Promise<void> {
    this.#plan.progress('现场评审')
    for (const [index, applicant] of this.#accepted.entries()) {
      const { draw, group } = await drawFor(this.#office, this.#city, applicant, 'visit', 4, index + 3)
      await stage.visit(this.#office, this.#city, applicant, group, this.#office.today, this.#random, { draw, recusal: index % 5 === 1 })
      this.#happened('draws')
      if (index % 5 === 1) this.#happened('group members replaced')
      this.#office.tick(240)
      if (index === 0)
        await this.#office
          .refused(
            'edition.sign-report',
            this.#edition.id,
            { text: '报告', candidates: [{ application: applicant.application, class: 'award' }] },
            this.#handler,
          )
          .catch(() => null)
    }
  }

  async deliberate(): Promise<void> {
    const office = this.#office
    this.#plan.progress('综合评价和审议会')
    for (const applicant of this.#accepted) {
      await stage.recheck(office, this.#city, applicant, 'meeting')
      await stage.answerAll(office, this.#city, applicant, 'meeting', this.#random)
    }
    const rows = await office.house.db
      .selectFrom('application')
      .select(['id', 'state'])
      .where('edition', '=', this.#edition.id)
      .where('stage', '=', 'visited')
      .execute()
    const ranked = rows.map((row) => ({ id: row.id, total: (row.state as { site: { total: number } }).site.total })).sort((a, b) => b.total - a.total)
    const candidates = ranked
      .slice(0, 12)
      .map(({ id }, index) => ({ application: id, class: index < 5 ? ('award' as const) : ('nomination' as const) }))
    await this.#agreeAnewWhereStale()
    await stage.signReport(office, this.#city, this.#edition.id, candidates)
    const meeting = await stage.callMeeting(office, this.#city, this.#edition.id, office.today)
    const { members } = this.#city
    await office.refused('meeting.open', meeting, { present: members.slice(0, 6).map((member) => member.person) }, this.#handler)
    const present = members.slice(0, -2)
    await office.send('meeting.open', meeting, { present: present.map((member) => member.person) }, this.#handler)
    await this.#vote(
      meeting,
      candidates.map((candidate) => candidate.application),
      present,
    )
    await office.bind('meeting.conclude', meeting, { minutes: '逐件审议表决，形成拟获奖名单。' }, this.#city.city)
  }

  async #vote(
    meeting: string,
    candidates: readonly string[],
    present: readonly { person: string; role: 'member'; body: string }[] | City['members'],
  ): Promise<void> {
    const office = this.#office
    const [first] = candidates
    const [recused] = present
    const absent = this.#city.members.at(-1)
    if (first && recused) {
      await office.send('meeting.recuse', meeting, { application: first, reason: '本人曾任该单位独立董事。' }, recused)
      await office.refused('meeting.vote', meeting, { application: first, ballot: 'for' }, recused)
      this.#happened('recused votes refused')
    }
    if (first && absent) await office.refused('meeting.vote', meeting, { application: first, ballot: 'for' }, absent)
    await office.refused('meeting.conclude', meeting, { minutes: '尚未表决完' }, this.#handler)
    const secret = this.#ballot === 'secret'
    for (const [index, application] of candidates.entries()) {
      const voters = application === first ? present.filter((member) => member !== recused) : present
      if (secret) await office.send('meeting.open-vote', meeting, { application }, this.#handler)
      for (const member of voters)
        await office.send('meeting.vote', meeting, { application, ballot: this.#random.onceIn(index + 3) ? 'against' : 'for' }, member)
      if (secret) await this.#countSecret(meeting, application, voters)
    }
  }

  /** A secret ballot is final, the box is counted once; now and then a voter recuses after the count, and the vote is held again. */
  async #countSecret(meeting: string, application: string, voters: readonly By[]): Promise<void> {
    const office = this.#office
    const [again] = voters
    if (again) await office.refused('meeting.vote', meeting, { application, ballot: 'abstain' }, again)
    await office.send('meeting.close-vote', meeting, { application }, this.#handler)
    this.#happened('secret votes counted')
    if (!again || !this.#random.onceIn(6)) return
    await office.send('meeting.recuse', meeting, { application, reason: '计票后得知亲属在该单位任职。' }, again)
    await office.send('meeting.open-vote', meeting, { application }, this.#handler)
    for (const member of voters.slice(1)) await office.send('meeting.vote', meeting, { application, ballot: 'for' }, member)
    await office.send('meeting.close-vote', meeting, { application }, this.#handler)
    this.#happened('secret votes held again after a recusal')
  }

  async decide(): Promise<void> {
    const office = this.#office
    this.#plan.progress('拟获奖公示和审定')
    const chosen = await this.#atStage('chosen')
    await this.#fourthAward(chosen)
    const notice = await stage.publishProposed(office, this.#city, this.#papers, this.#edition, chosen)
    await office.refused(
      'edition.submit-list',
      this.#edition.id,
      { documentNumber: '兰质奖报〔2026〕90号', text: '提请', applications: chosen.map((item) => item.application) },
      this.#handler,
    )
    const held = this.#applicants.find((applicant) => applicant.application === chosen.at(-1)?.application)
    const objections = held ? await this.#object([held]) : []
    await stage.dayTurns(office, await stage.dayAfterNotice(office, notice))
    for (const item of chosen) {
      const applicant = this.#applicants.find((each) => each.application === item.application)
      if (!applicant) continue
      await stage.recheck(office, this.#city, applicant, 'submission')
      await stage.answerAll(office, this.#city, applicant, 'submission', this.#random)
    }
    const free = chosen.filter((item) => item.application !== held?.application).map((item) => item.application)
    const returned = await stage.submitList(office, this.#city, this.#papers, this.#edition, free)
    await office.bind(
      'approval.decide',
      returned,
      {
        decision: 'return',
        documentNumber: this.#papers.next('兰政函', office.today),
        decidedOn: office.today,
        approved: [],
        struckOut: [],
        reasons: '请补充公示情况说明。',
      },
      this.#city.government,
    )
    this.#happened('lists returned by the government')
    const again = await stage.submitList(office, this.#city, this.#papers, this.#edition, free)
    const [struck, ...approved] = free
    await office.refused(
      'approval.decide',
      again,
      { decision: 'approve', documentNumber: '兰政函〔2026〕77号', decidedOn: office.today, approved, struckOut: [], reasons: '' },
      this.#city.government.handler,
    )
    await stage.approve(
      office,
      this.#city,
      this.#papers,
      again,
      approved,
      struck ? [{ application: struck, reason: '近期发生一般安全事故，本届不予表彰。' }] : [],
    )
    if (struck) this.#happened('struck out')
    await this.#supplementary(objections)
    await stage.issueCertificates(office, this.#city, this.#papers, this.#edition)
    await office.send('edition.close', this.#edition.id, {}, this.#handler)
  }

  /** The held one follows once the objection is closed and not upheld. */
  async #supplementary(objections: readonly { id: string; applicant: Applicant }[]): Promise<void> {
    const office = this.#office
    for (const { id, applicant } of objections) {
      await office.send('objection.admit', id, {}, this.#handler)
      await office.bind('objection.decide', id, { upheld: false, reasons: '异议不成立。', endsApplication: false }, this.#city.city)
      await office.send('objection.notify', id, { means: '书面送达' }, this.#handler)
      const list = await stage.submitList(office, this.#city, this.#papers, this.#edition, [applicant.application])
      await stage.approve(office, this.#city, this.#papers, list, [applicant.application])
      this.#happened('supplementary submissions')
    }
  }

  async #fourthAward(chosen: readonly { application: string; class: stage.Class }[]): Promise<void> {
    const [other] = await this.#atStage('not-chosen')
    const wording = { documentNumber: '质奖公示〔2026〕88号', title: '拟获奖名单公示', text: '公示' }
    const awards = chosen.filter((item) => item.class === 'award').length
    const extra = other ? Array.from({ length: 4 - awards }, () => ({ application: other.application, class: 'award' as const })) : []
    if (extra.length > 0)
      await this.#office.refused('edition.publish-proposed-list', this.#edition.id, { ...wording, items: [...chosen, ...extra] }, this.#handler)
  }

  async #atStage(name: 'chosen' | 'not-chosen'): Promise<{ application: string; class: stage.Class }[]> {
    const rows = await this.#office.house.db
      .selectFrom('application')
      .select(['id', 'state'])
      .where('edition', '=', this.#edition.id)
      .where('stage', '=', name)
      .orderBy('number')
      .execute()
    return rows.map((row) => ({ application: row.id, class: (row.state as { class: stage.Class }).class }))
  }

  async result(): Promise<RehearsalResult> {
    const stages = await this.#office.house.db
      .selectFrom('application')
      .select(({ fn }) => ['stage', fn.countAll<number>().as('n')])
      .groupBy('stage')
      .orderBy('stage')
      .execute()
    const refusals = Object.entries(this.#office.refusals).map(([code, n]) => [`refused ${code}`, n] as const)
    const counts = Object.fromEntries(
      [...stages.map((row) => [`at ${row.stage}`, Number(row.n)] as const), ...Object.entries(this.#counts), ...refusals].sort(([a], [b]) =>
        a < b ? -1 : 1,
      ),
    )
    return { observer: this.#observer, edition: this.#edition.id, counts }
  }
}
