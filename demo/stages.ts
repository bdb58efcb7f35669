/** The stages of an edition as a story tells them: each function sends what the people of that stage send. */

import { type Day, nextWorkingDay } from '../src/law/calendar.ts'
import type { BroughtCriteria } from '../src/law/criteria.ts'
import { itemsOf } from '../src/law/measures.ts'
import type { ApplicationState } from '../src/procedure/application.ts'
import type { By } from '../src/procedure/decision.ts'
import type { EditionState } from '../src/procedure/edition.ts'
import type { SheetState } from '../src/procedure/sheet.ts'
import type { VisitState } from '../src/procedure/site-review.ts'
import { newId } from '../src/server/ids.ts'
import { runDueCommands } from '../src/server/jobs/due.ts'
import { sha256 } from '../src/server/store/canonical.ts'
import { measuresOn } from '../src/server/world.ts'
import type { Applicant } from './applicants.ts'
import type { City, ExpertPerson } from './city.ts'
import { refuse } from './draws.ts'
import type { Hands, Office } from './office.ts'
import type { Random } from './random.ts'

const qualities = ['completeness', 'truth', 'accuracy', 'legality'] as const

/** The notice that a signed act published bears the act's own word. */
function noticeOf(act: string): string {
  return `no-${act.slice(3)}`
}

/** The next document number of an issuing word in the year of the story. */
export class Papers {
  readonly #last: Map<string, number>

  /** Going on after the numbers that were given before. */
  constructor(given: Readonly<Record<string, number>> = {}) {
    this.#last = new Map(Object.entries(given))
  }

  /** The last number given, by word and year. */
  get given(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#last)
  }

  copy(): Papers {
    return new Papers(this.given)
  }

  next(word: string, day: Day): string {
    const key = `${word}〔${day.slice(0, 4)}〕`
    const number = (this.#last.get(key) ?? 0) + 1
    this.#last.set(key, number)
    return `${key}${number}号`
  }
}

export interface EditionPlan {
  readonly number: number
  readonly year: number
  readonly name: string
}

/** Plan, file, and have the filing answered. */
export async function planEdition(office: Office, city: City, papers: Papers, { number, year, name }: EditionPlan): Promise<string> {
  const edition = newId('edition')
  const budget = [
    { line: '专家评审和现场评审', yuan: 380_000 },
    { line: '证书和奖牌制作', yuan: 60_000 },
  ]
  await office.send('edition.plan', null, { id: edition, number, year, name, budget }, city.city.handler)
  office.tick(30)
  const text = `关于申报${name}表彰项目的请示：依据《兰州市政府质量奖评选管理办法》第五条，拟开展${name}评选，表彰质量奖不超过3个、提名奖不超过5个。`
  await office.bind('edition.file', edition, { text }, city.city)
  office.tick(60)
  const { places } = measuresOn(office.today)
  const answer = { approved: true, documentNumber: papers.next('兰表奖', office.today), repliedOn: office.today, places }
  await office.bind('edition.answer-filing', edition, answer, city.commendation)
  office.tick(60)
  return edition
}

/** A criteria set of the office's own; editions announced from then on are reviewed by it. */
export async function bringCriteria(office: Office, city: City, set: BroughtCriteria): Promise<void> {
  await office.bind('criteria.publish', null, { set, document: sha256(JSON.stringify(set)) }, city.city)
  const { criteria } = await office.house.world()
  office.brought = Object.values(criteria).find(({ standard }) => standard === set.standard) ?? null
}

/** The application notice with its schedule. */
export async function announce(
  office: Office,
  city: City,
  papers: Papers,
  edition: { readonly id: string; readonly name: string },
  schedule: NonNullable<EditionState['schedule']>,
): Promise<void> {
  const { leadBody } = measuresOn(office.today)
  const text = `根据《兰州市政府质量奖评选管理办法》（兰政发〔2023〕32号），现组织开展${edition.name}评选。凡在兰州市注册的企业、社会团体和其他组织，符合第十条规定条件的，可以自愿申报。申报不收取任何费用。申报材料请向所在县（区）质量工作议事协调机构牵头部门提交。`
  const wording = { documentNumber: papers.next('兰质奖发', office.today), title: `${leadBody}关于开展${edition.name}申报工作的通知`, text }
  const criteria = office.brought && { criteria: office.brought.id }
  await office.bind('edition.announce', edition.id, { ...wording, schedule, ...criteria }, city.city)
}

/** Plan, file, answer and announce. */
export async function openEdition(
  office: Office,
  city: City,
  papers: Papers,
  { number, year, name, ...schedule }: EditionPlan & NonNullable<EditionState['schedule']>,
): Promise<string> {
  const id = await planEdition(office, city, papers, { number, year, name })
  await announce(office, city, papers, { id, name }, schedule)
  return id
}

function districtOf(city: City, applicant: Applicant): Hands {
  const hands = city.districts[applicant.area]
  if (!hands) throw new Error(`no office for ${applicant.area}`)
  return hands
}

/** Four verdicts with their items. */
export async function audit(office: Office, city: City, applicant: Applicant): Promise<void> {
  const { handler } = districtOf(city, applicant)
  const items: Readonly<Record<(typeof qualities)[number], string>> = {
    completeness: '申报表、概述、自评报告和必备附件齐全',
    truth: '营业收入与审计报告一致',
    accuracy: '三年指标口径一致、计算无误',
    legality: '登记有效，无禁止申报情形',
  }
  for (const quality of qualities) {
    await office.send(
      'application.record-verdict',
      applicant.application,
      { quality, outcome: 'met', notes: [{ item: items[quality], outcome: 'met', note: '' }] },
      handler,
    )
    office.tick()
  }
}

/** Letters to every department the rules name. */
export async function consult(office: Office, city: City, applicant: Applicant): Promise<void> {
  const departments = Object.keys(city.departments)
  const question = `请就${applicant.made.name}近5年内有无重大质量、安全、环境、公共卫生事故，有无违法违规和失信情形提出意见。`
  await office.send('application.consult', applicant.application, { departments, question }, districtOf(city, applicant).handler)
}

/** Answers of all departments but those that stay silent. */
export async function answerAll(
  office: Office,
  city: City,
  applicant: Applicant,
  round: 'district' | 'meeting' | 'submission',
  random: Random,
  silent: readonly string[] = [],
): Promise<void> {
  for (const [department, by] of Object.entries(city.departments)) {
    if (silent.includes(department)) continue
    const facts = random.onceIn(12)
    const answer = facts
      ? { kind: 'facts', text: '2024年有一次一般程序行政处罚，已履行完毕，不属于重大违法。', period: '近5年' }
      : { kind: random.onceIn(25) ? 'cannot-tell' : 'no-objection', text: '', period: '近5年' }
    await office.send('consultation.answer', `${applicant.application}.${round}.${department}`, answer, by)
  }
}

/** A notice of one district for several applicants; answers its id. */
export async function publishDistrict(
  office: Office,
  city: City,
  papers: Papers,
  area: string,
  applicants: readonly Applicant[],
  edition: { name: string },
  replaces?: string,
): Promise<string> {
  const hands = city.districts[area]
  const title = measuresOn(office.today).areas.find((each) => each.key === area)?.title ?? ''
  if (!hands) throw new Error(`no office for ${area}`)
  const wording = {
    documentNumber: papers.next(`${title.replace(/[^\u4e00-\u9fa5]/g, '')}质奖公示`, office.today),
    title: `${title}${edition.name}申报单位公示`,
    text: `经对申报材料的完整性、真实性、准确性、合法性进行审核，并征求相关部门意见，现将下列${applicants.length}家申报单位向社会公示。`,
    ...(replaces && { replaces }),
  }
  return noticeOf(await office.bind('notice.publish-district', null, { ...wording, applications: applicants.map((each) => each.application) }, hands))
}

/** The day after a notice's last day, or the next working day after it. */
export async function dayAfterNotice(office: Office, notice: string): Promise<Day> {
  const row = await office.house.db.selectFrom('notice').select('last_day').where('id', '=', notice).executeTakeFirstOrThrow()
  return nextWorkingDay((await office.house.world()).calendar, row.last_day ?? office.today)
}

/** Midnight passes: the clock's own commands run. */
export async function dayTurns(office: Office, day: Day, time = '09:00'): Promise<void> {
  office.moveTo(day, time)
  await runDueCommands(office.house)
}

export async function recommend(office: Office, city: City, applicant: Applicant): Promise<void> {
  const opinion = '经审核，申报材料完整、真实、准确、合法；征求相关部门意见，未发现不符合申报条件的情形；公示期满无异议。'
  const recommendation = `同意推荐${applicant.made.name}申报兰州市政府质量奖。`
  await office.bind('application.recommend', applicant.application, { opinion, recommendation }, districtOf(city, applicant))
}

/** Readers who have no tie with the applicant sign the undertakings and read. */
export async function assign(office: Office, city: City, applicant: Applicant, experts: readonly ExpertPerson[], draw?: string): Promise<void> {
  const data = { experts: experts.map((expert) => expert.id), ...(experts[0] && { leader: experts[0].id }), ...(draw && { draw }) }
  await office.send('application.assign-readers', applicant.application, data, city.city.handler)
}

export async function undertake(office: Office, experts: readonly ExpertPerson[], edition: string): Promise<void> {
  const { undertaking } = measuresOn(office.today)
  for (const expert of experts) await office.send('expert.undertake', expert.id, { edition, text: undertaking }, expert.by)
}

/** Item percentages around a level, on the set's step. */
export function percentsAround(level: number, spread: number, random: Random, { criteria }: Office): Record<string, number> {
  const step = criteria.percentStep
  const percent = () => Math.min(100, Math.max(0, Math.round((level + random.between(-spread, spread)) / step) * step))
  return Object.fromEntries(itemsOf(criteria).map((item) => [item.code, percent()]))
}

const strengths = ['方法系统，责任落实到岗位', '数据完整，趋势良好', '改进闭环有记录', '与战略目标一致']
const improvements = ['展开到二级单位不够充分', '对比数据偏少', '滚动调整的周期偏长', '个别指标缺少目标值']

export async function sealSheet(
  office: Office,
  applicant: Applicant,
  expert: ExpertPerson,
  percents: Readonly<Record<string, number>>,
  random: Random,
): Promise<void> {
  const items = Object.fromEntries(
    Object.entries(percents).map(([code, percent]) => [
      code,
      { percent, strengths: random.pick(strengths), improvements: random.pick(improvements) },
    ]),
  )
  await office.send('sheet.seal', `${applicant.application}.${expert.id}`, { items }, expert.by)
}

/** The office calls the unsealing; discipline inspection witnesses it. */
export async function unseal(office: Office, city: City, applicant: Applicant): Promise<void> {
  await office.send('application.unseal', applicant.application, {}, city.city.handler)
  office.tick()
  await office.send('application.witness-unsealing', applicant.application, {}, city.discipline)
}

/** What the sheets of one application give to an agreed result: wished percentages kept within what they span, and reasons where they lie apart. */
export async function discussed(office: Office, applicant: Applicant, wished: Readonly<Record<string, number>>) {
  const rows = await office.house.db
    .selectFrom('sheet')
    .select('state')
    .where('application', '=', applicant.application)
    .where('stage', '=', 'sealed')
    .execute()
  const sheets = rows.map((row) => (row.state as SheetState).items)
  const span = (code: string) => sheets.map((items) => items[code]?.percent ?? 0)
  const percents = Object.fromEntries(
    Object.entries(wished).map(([code, percent]) => [code, Math.min(Math.max(...span(code)), Math.max(Math.min(...span(code)), percent))]),
  )
  const apart = Object.keys(wished).filter((code) => Math.max(...span(code)) - Math.min(...span(code)) > 15)
  return { percents, reasons: Object.fromEntries(apart.map((code) => [code, '经讨论，按材料能够证实的展开程度确定。'])) }
}

/** The office enters what the readers agreed. */
export async function propose(office: Office, city: City, applicant: Applicant, percents: Readonly<Record<string, number>>): Promise<void> {
  const data = { ...(await discussed(office, applicant, percents)), comment: '按专家独立评分合议形成。' }
  await office.send('application.agree-result', applicant.application, data, city.city.handler)
}

/** Each reader signs on an own device, as long as the rules ask for it. */
export async function signResult(office: Office, city: City, applicant: Applicant, left = 0): Promise<void> {
  const row = await office.house.db.selectFrom('application').select('state').where('id', '=', applicant.application).executeTakeFirstOrThrow()
  const { agreement, readers } = row.state as ApplicationState
  if (!agreement) return
  const due = readers.filter((id) => agreement.signed[id] === undefined && agreement.absent[id] === undefined)
  for (const id of due.slice(0, Math.max(0, due.length - left))) {
    const reader = city.experts.find((expert) => expert.id === id)
    if (reader) await office.send('application.sign-result', applicant.application, {}, reader.by)
  }
}

/** From sealed sheets to the result: unsealed, agreed, signed. */
export async function agree(office: Office, city: City, applicant: Applicant, percents: Readonly<Record<string, number>>): Promise<void> {
  await unseal(office, city, applicant)
  await propose(office, city, applicant, percents)
  await signResult(office, city, applicant)
}

export async function writeReasons(office: Office, city: City, applicant: Applicant): Promise<void> {
  const reasons = `经材料评审，${applicant.made.name}得分未达到本届受理名单的要求。主要改进方向：过程展开的深度、结果的对比数据。如有异议，可以自收到本告知书起向市质量工作议事协调机构牵头部门提出。`
  await office.bind('application.write-reasons', applicant.application, { reasons }, city.city)
}

export async function publishAcceptance(
  office: Office,
  city: City,
  papers: Papers,
  edition: { id: string; name: string },
  accepted: readonly Applicant[],
  replaces?: string,
): Promise<string> {
  const text = `经材料评审，下列单位列入${edition.name}正式受理名单，现向社会公示。未列入名单的申报单位，已书面反馈理由。`
  const wording = { documentNumber: papers.next('质奖公示', office.today), title: `${edition.name}受理名单公示`, text, ...(replaces && { replaces }) }
  return noticeOf(
    await office.bind('edition.publish-acceptance-list', edition.id, { ...wording, accepted: accepted.map((each) => each.application) }, city.city),
  )
}

/** A group, the first its leader, for the days and the place of a visit. */
export async function formGroup(
  office: Office,
  city: City,
  applicant: Applicant,
  group: readonly ExpertPerson[],
  days: readonly Day[],
  draw?: string,
): Promise<void> {
  const [leader, ...members] = group.map((each) => each.id)
  const place = `${applicant.made.name}总部及主要生产（服务）场所`
  await office.send('application.form-group', applicant.application, { leader, members, days, place, ...(draw && { draw }) }, city.city.handler)
  const { id } = await newestVisit(office, applicant)
  for (const { item, text } of issues) await office.send('visit.raise-issue', id, { item: office.item(item), text }, city.city.handler)
}

const issues = [
  { item: '4.2.3', text: '抽查两个车间，核对年度目标是否分解到班组并有完成记录。' },
  { item: '4.7.4', text: '核对近三年财务结果与审计报告是否一致。' },
]

async function newestVisit(office: Office, applicant: Applicant): Promise<{ id: string }> {
  return office.house.db
    .selectFrom('visit')
    .select('id')
    .where('application', '=', applicant.application)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
}

/** A visit from the group to the last signature. With `recusal` the last member recuses on the way, and the draw's next number joins. */
export async function visit(
  office: Office,
  city: City,
  applicant: Applicant,
  group: readonly ExpertPerson[],
  day: Day,
  random: Random,
  { draw, recusal = false, file }: { readonly draw?: string; readonly recusal?: boolean; readonly file?: string } = {},
): Promise<void> {
  const [leader, ...members] = group
  if (!leader) throw new Error('a group needs a leader')
  await formGroup(office, city, applicant, group, [day], draw)
  const row = await newestVisit(office, applicant)
  const leads: By = { ...leader.by, role: 'leader' }
  const place = '总部会议室'
  const present = group.map((each) => each.id)
  const agenda = [
    { day, from: '09:00', to: '10:00', place, what: '首次会议：介绍评审安排，听取汇报' },
    { day, from: '10:00', to: '12:00', place: '主要生产（服务）场所', what: '现场查看和核实' },
    { day, from: '14:00', to: '16:30', place, what: '查阅资料，访谈管理人员和员工' },
    { day, from: '17:00', to: '17:40', place, what: '末次会议：反馈优势和改进机会' },
  ]
  await office.send('visit.set-agenda', row.id, { agenda, prepare: '近三年审计报告、战略规划和分解资料、顾客满意调查记录' }, leads)
  const opening = { from: '09:00', to: '10:00', place, members: present, applicants: '总经理、分管质量的副总经理和各部门负责人等12人' }
  const opened = '介绍专家组、评审目的和日程，宣读保密和廉洁承诺，听取申报单位汇报。'
  await office.send('visit.open', row.id, { record: opened, held: opening }, leads)
  await carryPack(office, row.id, applicant, leader, async () => {
    await office.send('visit.record-finding', row.id, { item: office.item('4.2.3'), text: '抽查两个车间，目标分解到班组，记录完整。' }, leads)
  })
  const signing = recusal && draw ? await replaceLast(office, city, row.id, group, draw) : group
  for (const member of members.slice(0, 1))
    await office.send('visit.record-finding', row.id, { item: office.item('4.7.4'), text: '核对近三年财务报表，与申报数据一致。' }, member.by)
  await office.send(
    'visit.record-interview',
    row.id,
    { who: '车间主任和班组长', people: 6, items: [office.item('4.2.3')], text: '能说清本岗位的质量目标和上月完成情况。' },
    leads,
  )
  if (file) await bringFiles(office, row.id, leads, applicant.legal, file)
  await closeIssues(office, row.id, leads)
  const { percentStep } = office.criteria
  const percent = () => Math.ceil((random.between(10, 16) * 5) / percentStep) * percentStep
  const revised = random.onceIn(2) ? { [office.item('4.2.3')]: { percent: percent(), reason: '现场核实后调整：展开情况好于材料所述' } } : {}
  await office.send('visit.revise-scores', row.id, { revisions: revised }, leads)
  await office.send(
    'visit.close',
    row.id,
    {
      record: '通报优势和改进机会，不涉及得分和结果。',
      report: '经现场评审，申报材料所述情况基本属实，优势和改进机会见各条款记录。',
      held: { ...opening, from: '17:00', to: '17:40', members: signing.map((each) => each.id) },
    },
    leads,
  )
  for (const expert of signing) await office.send('visit.sign-report', row.id, {}, expert === leader ? leads : expert.by)
}

/** The leader carries a pack to the site, and what was typed there comes in with it. */
async function carryPack(
  office: Office,
  visitId: string,
  { application }: Applicant,
  leader: ExpertPerson,
  bring: () => Promise<void>,
): Promise<void> {
  const id = newId('pack')
  const { state } = await office.house.db.selectFrom('application').select('state').where('id', '=', application).executeTakeFirstOrThrow()
  const files = (state as ApplicationState).submissions.at(-1)?.files ?? []
  const carried = files.map(({ sha256: hash, businessSecret }) => ({ sha256: hash, businessSecret }))
  await office.send('pack.take', visitId, { id, content: sha256(id), files: carried }, { ...leader.by, role: 'leader' })
  await bring()
  await office.send('pack.return', id, { sent: 1 }, leader.by)
}

/** A file of the house is kept as a photograph, and is what the applicant gives when asked for a document. */
async function bringFiles(office: Office, visitId: string, leads: By, applicant: By, file: string): Promise<void> {
  await office.send('visit.add-photograph', visitId, { file, name: '现场照片.pdf', caption: '一车间质量看板', item: office.item('4.2.3') }, leads)
  await office.send('visit.request-documents', visitId, { text: '上年度内部审核报告' }, leads)
  await office.send('visit.give-documents', visitId, { number: 1, files: [{ name: '内部审核报告.pdf', sha256: file }], note: '' }, applicant)
}

/** Every issue that was carried over is closed with what was found. */
async function closeIssues(office: Office, visitId: string, leads: By): Promise<void> {
  const row = await office.house.db.selectFrom('visit').select('state').where('id', '=', visitId).executeTakeFirstOrThrow()
  for (const { number } of (row.state as VisitState).issues ?? [])
    await office.send('visit.close-issue', visitId, { number, outcome: 'as-stated', finding: '查阅了原始记录并实地查看，与材料所述一致。' }, leads)
}

/** The last member finds a tie and recuses; another joins. Answers the group as it is then. */
async function replaceLast(
  office: Office,
  city: City,
  visitId: string,
  group: readonly ExpertPerson[],
  draw: string,
): Promise<readonly ExpertPerson[]> {
  const [leader, last] = [group[0], group.at(-1)]
  if (!leader || !last) return group
  await office.send('visit.recuse', visitId, { reason: '现场得知亲属在该单位任职。', tie: 'kin' }, last.by)
  const joining = await refuse(office, city, draw, last, '现场得知亲属在该单位任职，回避。')
  if (!joining) throw new Error('the draw has no further number')
  await office.send('visit.complete-group', visitId, { members: [joining.id], leader: leader.id }, city.city.handler)
  return [...group.slice(0, -1), joining]
}

export async function recheck(office: Office, city: City, applicant: Applicant, gate: 'meeting' | 'submission'): Promise<void> {
  const question = gate === 'meeting' ? '请就该单位自区县征求意见以来的情况提出意见。' : '请就该单位自审议会以来的情况提出意见。'
  await office.send('application.recheck', applicant.application, { gate, departments: Object.keys(city.departments), question }, city.city.handler)
}

export type Class = 'award' | 'nomination'

export async function signReport(
  office: Office,
  city: City,
  edition: string,
  candidates: readonly { application: string; class: Class }[],
): Promise<void> {
  await office.bind(
    'edition.sign-report',
    edition,
    { text: '本报告由系统按已签署的评审记录汇总形成，包括申报和受理情况、材料评审和现场评审得分、部门意见、异议处理和候选名单。', candidates },
    city.city,
  )
}

export async function callMeeting(office: Office, city: City, edition: string, day: Day): Promise<string> {
  const called = await office.send(
    'meeting.call',
    null,
    { id: newId('meeting'), edition, day, place: '市政府会议室', members: city.members.map((member) => member.person) },
    city.city.handler,
  )
  return called.case.id
}

/** Visited applicants that the list leaves out, with the reasons for each letter. */
async function leftOut(office: Office, edition: string): Promise<readonly { application: string; reasons: string }[]> {
  const rows = await office.house.db
    .selectFrom('application')
    .select(['id', 'stage'])
    .where('edition', '=', edition)
    .where('stage', 'in', ['not-candidate', 'not-chosen'])
    .execute()
  const reasons = (stage: string) =>
    stage === 'not-chosen'
      ? '经会议审议表决，未列入本届拟获奖名单。改进方向见现场评审反馈的优势和改进机会。'
      : '综合评价得分未进入本届候选名单。改进方向见现场评审反馈的优势和改进机会。'
  return rows.map(({ id, stage }) => ({ application: id, reasons: reasons(stage) }))
}

export async function publishProposed(
  office: Office,
  city: City,
  papers: Papers,
  edition: { id: string; name: string },
  items: readonly { application: string; class: Class }[],
  replaces?: string,
): Promise<string> {
  const wording = {
    documentNumber: papers.next('质奖公示', office.today),
    title: `${edition.name}拟获奖名单公示`,
    text: '经会议审议，形成拟获奖名单，现向社会公示。',
    ...(replaces && { replaces }),
    outside: await leftOut(office, edition.id),
  }
  return noticeOf(await office.bind('edition.publish-proposed-list', edition.id, { ...wording, items }, city.city))
}

export async function submitList(
  office: Office,
  city: City,
  papers: Papers,
  edition: { id: string; name: string },
  applications: readonly string[],
): Promise<string> {
  const text = `${edition.name}拟获奖名单经公示，现提请市政府审定。`
  const act = await office.bind(
    'edition.submit-list',
    edition.id,
    { documentNumber: papers.next('兰质奖报', office.today), text, applications },
    city.city,
  )
  return `pr-${act.slice(3)}`
}

export async function approve(
  office: Office,
  city: City,
  papers: Papers,
  approval: string,
  approved: readonly string[],
  struckOut: readonly { application: string; reason: string }[] = [],
): Promise<void> {
  const decision = {
    decision: 'approve',
    documentNumber: papers.next('兰政函', office.today),
    decidedOn: office.today,
    approved,
    struckOut,
    reasons: '',
  }
  await office.bind('approval.decide', approval, decision, city.government)
}

export async function issueCertificates(office: Office, city: City, papers: Papers, edition: { id: string; name: string }): Promise<string> {
  const wording = {
    documentNumber: papers.next('兰政发', office.today),
    title: `兰州市人民政府关于表彰${edition.name}获奖单位的公告`,
    text: '市政府决定，授予下列单位兰州市政府质量奖或者提名奖，颁发证书，向社会公告。',
  }
  return noticeOf(await office.bind('edition.issue-certificates', edition.id, wording, city.city))
}
