/** The readings of the API: what can be looked up, by whom it is asked and what it rests on. */
import { z } from 'zod'
import { type Operation, type Rests, read } from './operation.ts'
import * as shape from './shapes.ts'

const { day, id, line, page, sha256 } = shape
const technical: Rests = { ground: 'technical' }
const control: Rests = { ground: 'control' }
const articles = (...numbers: number[]): Rests => ({ articles: numbers })

const one = <const Kind extends string>(kind: Kind) => ({ params: z.strictObject({ [kind]: id }), object: { kind: kind as never, param: kind } })
const listOf = (item: z.ZodType) => z.object({ items: z.array(item), next: z.string().nullable() })

/** A step as the person asking finds it: open, or closed with its ground and sentence. */
export const offered = z.object({
  step: z.string(),
  operation: z.string(),
  label: z.object({ zh: z.string(), en: z.string() }),
  open: z.boolean(),
  binding: z.boolean(),
  /** The act of one's own office that was prepared for this step and waits for review or signature; it is not prepared twice. */
  sent: id.optional(),
  refusal: shape.problem.pick({ code: true, detail: true, detailEn: true, ground: true, facts: true }).optional(),
})

/** A case as the person asking may see it: fields beyond their post are left out, not blanked. */
export const caseView = z.object({
  kind: z.string(),
  id: z.string(),
  version: z.int(),
  stage: z.string(),
  head: sha256,
  touchedOn: day,
  state: z.record(z.string(), z.unknown()),
  /** Working days left and in all, where the case is counted in them. */
  workingDays: z.object({ left: z.int(), of: z.int() }).optional(),
})
export const caseWithSteps = caseView.extend({ steps: z.array(offered) })

/** What waits for a post: the case, its day, and the steps that its stage leads to. */
export const task = z.object({
  kind: z.string(),
  id: z.string(),
  number: z.string(),
  title: z.string(),
  stage: z.string(),
  due: day.nullable(),
  since: day,
  blocks: z.int(),
  /** Where the days up to `due` are counted in working days: how many are left after today, of how many; below nought when late. */
  workingDays: z.object({ left: z.int(), of: z.int() }).nullable(),
  /** What is asked for where it is not one step: work at a desk, or a day to keep. */
  work: z.string().nullable(),
  /** What is asked for now comes first; then what else the stage leads to. */
  steps: z.array(z.string()),
  stepNames: z.array(z.string()),
})

/** One entry of a case's timeline, told in a sentence. */
export const told = z.object({ at: z.string(), day, type: z.string(), zh: z.string(), en: z.string(), role: z.string(), hash: sha256 })

/** A person by name, with the posts they hold. */
export const person = z.object({
  id: z.string(),
  name: z.string(),
  posts: z.array(z.object({ role: z.string(), body: z.string(), capacities: z.array(z.string()) })),
})

const countedDay = z.object({ day, working: z.boolean(), final: z.boolean(), kind: z.string(), reason: z.string(), count: z.int().nullable() })
const yearNotice = z.object({
  year: z.int(),
  title: z.string(),
  documentNumber: z.string(),
  issuedOn: day,
  version: z.int(),
  daysOff: z.array(day),
  workdays: z.array(day),
  fictional: z.boolean().optional(),
})

/** A period counted day by day, with the notices of days off it rests on. */
export const countedPeriod = z.object({
  start: day,
  workingDays: z.int(),
  lastDay: day,
  final: z.boolean(),
  missingYears: z.array(z.int()),
  mayActFrom: day,
  days: z.array(countedDay),
  notices: z.array(yearNotice.omit({ daysOff: true, workdays: true })),
  grounds: z.array(z.object({ zh: z.string(), en: z.string() })),
})

const law: readonly Operation[] = [
  read('health.read', '/api/health', technical, '运行状态', 'Health', { reply: z.object({ ok: z.boolean(), database: z.string(), day }) }),
  read('openapi.read', '/api/openapi.json', technical, '接口说明', 'OpenAPI document', { reply: z.record(z.string(), z.unknown()) }),
  read(
    'measures.read',
    '/api/measures',
    articles(3, 4, 6, 13, 15, 18, 29, 38),
    '办法的数字、阶段和参数',
    'The measures: numbers, stages, parameters',
    {
      reply: z.record(z.string(), z.unknown()),
    },
  ),
  read('measures.article', '/api/measures/articles/:number', articles(1), '条文及其执行', 'An article and what carries it out', {
    params: z.strictObject({ number: z.coerce.number().int().min(1).max(39) }),
    reply: z.record(z.string(), z.unknown()),
  }),
  read('steps.read', '/api/steps', articles(9), '步骤总表', 'The table of steps', {
    reply: listOf(
      z.object({
        step: z.string(),
        kind: z.string(),
        from: z.array(z.string()),
        to: z.array(z.string()),
        by: z.array(z.string()),
        binding: z.boolean(),
        articles: z.array(z.int()),
      }),
    ),
  }),
  read('calendar.period', '/api/calendar/period', articles(13, 15, 18, 29), '按工作日计算期限', 'Count a period in working days', {
    query: z.strictObject({ published: day, workingDays: z.coerce.number().int().min(0).max(400) }),
    reply: countedPeriod,
  }),
  read('calendar.years', '/api/calendar/years', articles(13, 15, 18, 29), '年度放假安排', 'Yearly holiday notices', { reply: listOf(yearNotice) }),
  read('eligibility.read', '/api/eligibility', articles(2, 10, 12), '能不能报', 'Eligibility check', {
    query: z.strictObject({
      area: id.optional(),
      registeredInCityOn: day.optional(),
      referenceDay: day.optional(),
    }),
    reply: z.object({
      referenceDay: day,
      receivingBody: z.string().nullable(),
      findings: z.array(
        z.object({ item: z.int(), key: z.string(), title: z.string(), outcome: z.string(), fact: z.string(), earliest: day.nullable() }),
      ),
      refusals: z.array(shape.problem.pick({ code: true, detail: true, detailEn: true, ground: true, facts: true })),
    }),
  }),
  read('rules.list', '/api/rules', articles(9, 38), '实施细则各版本', 'Versions of the implementing rules', { reply: listOf(caseView) }),
  read('receiving.read', '/api/receiving', articles(12), '受理机构一览', 'Receiving bodies', {
    reply: listOf(z.object({ area: z.string(), title: z.string(), titleEn: z.string(), body: z.string().nullable() })),
  }),
]

const cases: readonly Operation[] = [
  read('edition.list', '/api/editions', articles(9), '各届评选', 'Editions', { reply: listOf(caseView) }),
  read('edition.read', '/api/editions/:edition', articles(9), '一届评选', 'An edition', { ...one('edition'), reply: caseWithSteps }),
  read('edition.applications', '/api/editions/:edition/applications', articles(9, 13), '本届申报件', 'Applications of an edition', {
    ...one('edition'),
    query: z.strictObject({ ...page, stage: z.string().max(200).optional(), area: id.optional(), search: z.string().max(100).optional() }),
    reply: listOf(caseView),
  }),
  read('edition.meetings', '/api/editions/:edition/meetings', articles(18), '本届审议会', 'Meetings of an edition', {
    ...one('edition'),
    reply: listOf(caseView),
  }),
  read('edition.approvals', '/api/editions/:edition/approvals', articles(19), '本届提请审定', 'Submissions of an edition', {
    ...one('edition'),
    reply: listOf(caseView),
  }),
  read('task.list', '/api/tasks', control, '待办事项', 'What is to do', {
    query: z.strictObject(page),
    reply: listOf(task),
  }),
  read('person.list', '/api/people', control, '同事名录', 'Names of the people one works with', { reply: listOf(person) }),
  read('application.read', '/api/applications/:application', articles(10, 11, 13, 15), '申报件', 'An application', {
    ...one('application'),
    reply: caseWithSteps,
  }),
  read('application.timeline', '/api/applications/:application/timeline', articles(13, 15, 16, 18, 19), '办理经过', 'Timeline of an application', {
    ...one('application'),
    reply: listOf(told),
  }),
  read('application.submission', '/api/applications/:application/submissions/:number', articles(11), '已提交的版本', 'A frozen submission', {
    params: z.strictObject({ application: id, number: z.coerce.number().int().min(1).max(999) }),
    object: { kind: 'application', param: 'application' },
    reply: z.object({ number: z.int(), day, contentHash: sha256, content: z.record(z.string(), z.unknown()) }),
  }),
  read('application.file', '/api/applications/:application/files/:sha256', articles(11, 17), '申报材料附件', 'A file of an application', {
    params: z.strictObject({ application: id, sha256 }),
    /** `reading`: for the reader, which lays the watermark over it; `taking`: a copy, which carries it. */
    query: z.strictObject({ use: z.enum(['reading', 'taking']).default('taking') }),
    object: { kind: 'application', param: 'application' },
    reply: z.unknown(),
    produces: 'application/octet-stream',
  }),
  read('application.receipt', '/api/applications/:application/receipt', articles(11, 12), '提交回执', 'Receipt of the submission', {
    ...one('application'),
    reply: z.object({
      number: z.string(),
      trackerCode: z.string(),
      name: z.string(),
      edition: z.string(),
      version: z.int(),
      contentHash: sha256,
      files: z.array(z.record(z.string(), z.unknown())),
      at: z.string(),
      entry: z.record(z.string(), z.unknown()),
    }),
  }),
  read('application.receipt-paper', '/api/applications/:application/receipt.pdf', articles(11, 12), '提交回执（打印）', 'Receipt as a sheet', {
    ...one('application'),
    reply: z.unknown(),
    produces: 'application/pdf',
  }),
  read(
    'application.letter-paper',
    '/api/applications/:application/letters/:letter',
    articles(13, 15, 18, 19),
    '告知书（打印）',
    'A letter as a sheet',
    {
      params: z.strictObject({ application: id, letter: id }),
      object: { kind: 'application', param: 'application' },
      reply: z.unknown(),
      produces: 'application/pdf',
    },
  ),
  read('application.draft', '/api/applications/:application/draft', articles(11), '申报草稿', 'The draft of an application', {
    ...one('application'),
    reply: z.object({
      sections: z.array(z.object({ section: z.string(), version: z.int(), content: z.unknown(), savedBy: z.string(), savedAt: z.string() })),
      gaps: z.array(z.string()),
    }),
  }),
  read('consultation.list', '/api/consultations', articles(13), '征求意见', 'Consultations', {
    query: z.strictObject({ ...page, stage: z.enum(['sent', 'answered', 'closed-unanswered', 'called-off']).optional() }),
    reply: listOf(caseView),
  }),
  read('consultation.read', '/api/consultations/:consultation', articles(13), '一件征求意见', 'A consultation', {
    ...one('consultation'),
    reply: caseWithSteps,
  }),
  read('notice.list', '/api/notices', articles(13, 15, 18), '公示一览', 'Notices', {
    query: z.strictObject({
      ...page,
      edition: id.optional(),
      kind: z.string().max(40).optional(),
      stage: z.enum(['standing', 'running', 'ended', 'withdrawn']).optional(),
    }),
    reply: listOf(caseView),
  }),
  read('notice.read', '/api/notices/:notice', articles(13, 15, 18), '公示', 'A notice', { ...one('notice'), reply: caseWithSteps }),
  read('expert.list-bank', '/api/experts', articles(9, 17), '专家库', 'The expert bank', { query: z.strictObject(page), reply: listOf(caseView) }),
  read('expert.read', '/api/experts/:expert', articles(17), '一位专家', 'An expert', { ...one('expert'), reply: caseWithSteps }),
  read('sheet.list', '/api/sheets', articles(14, 17), '我的评分表', 'My sheets', { query: z.strictObject(page), reply: listOf(caseView) }),
  read('sheet.read', '/api/sheets/:sheet', articles(14, 17), '评分表', 'A sheet', { ...one('sheet'), reply: caseWithSteps }),
  read('sheet.draft', '/api/sheets/:sheet/draft', articles(14), '评分草稿', 'The draft of a sheet', {
    ...one('sheet'),
    reply: z.object({
      version: z.int(),
      content: z.unknown(),
      savedAt: z.string().nullable(),
      total: z.int().nullable(),
      seen: z.array(z.tuple([z.string(), z.int()])),
    }),
  }),
  read('sheet.paper', '/api/sheets/:sheet/sheet.pdf', articles(14), '评分签字表（打印）', 'The signature sheet on paper', {
    ...one('sheet'),
    /** `blank`: to be filled in by hand; `filled`: what stands in it, to be signed. */
    query: z.strictObject({ as: z.enum(['blank', 'filled']).default('blank') }),
    reply: z.unknown(),
    produces: 'application/pdf',
  }),
  read('visit.list', '/api/visits', articles(16), '我的现场评审', 'My visits', { query: z.strictObject(page), reply: listOf(caseView) }),
  read('visit.read', '/api/visits/:visit', articles(16), '现场评审', 'A visit', { ...one('visit'), reply: caseWithSteps }),
  read('meeting.read', '/api/meetings/:meeting', articles(18), '审议会', 'A meeting', { ...one('meeting'), reply: caseWithSteps }),
  read('approval.read', '/api/approvals/:approval', articles(19), '提请审定件', 'A submission to the city government', {
    ...one('approval'),
    reply: caseWithSteps,
  }),
  read('objection.list', '/api/objections', articles(28, 29), '异议', 'Objections', {
    query: z.strictObject({ ...page, stage: z.string().max(40).optional() }),
    reply: listOf(caseView),
  }),
  read('objection.read', '/api/objections/:objection', articles(28, 29), '一件异议', 'An objection', { ...one('objection'), reply: caseWithSteps }),
  read('ban.list', '/api/bans', articles(32, 33, 35), '限制申报名单', 'Bans', { query: z.strictObject(page), reply: listOf(caseView) }),
  read('honour.list', '/api/honours', articles(6, 20), '获奖名录', 'Holders', { query: z.strictObject(page), reply: listOf(caseView) }),
  read('honour.verify', '/api/honours/:certificate', articles(20, 26), '验证荣誉', 'Verify a certificate', {
    params: z.strictObject({ certificate: z.string().max(40) }),
    reply: z.object({
      found: z.boolean(),
      wellFormed: z.boolean(),
      honour: caseView.optional(),
      wording: z.string().optional(),
      proof: z.unknown().optional(),
    }),
  }),
  read('meeting.minutes-paper', '/api/meetings/:meeting/minutes.pdf', articles(18), '审议会纪要（打印）', 'Minutes as a sheet', {
    ...one('meeting'),
    reply: z.unknown(),
    produces: 'application/pdf',
  }),
  read('honour.paper', '/api/honours/:honour/certificate', articles(20), '证书（打印）', 'A certificate as a sheet', {
    ...one('honour'),
    reply: z.unknown(),
    produces: 'application/pdf',
  }),
  read('organisation.list', '/api/organisations', articles(12), '单位登记', 'Organisations', {
    query: z.strictObject({ ...page, stage: z.string().max(40).optional() }),
    reply: listOf(caseView),
  }),
  read('organisation.read', '/api/organisations/:organisation', articles(12), '一个单位', 'An organisation', {
    ...one('organisation'),
    reply: caseWithSteps,
  }),
  read('act.list', '/api/acts', control, '拟办件', 'Acts to review and sign', {
    query: z.strictObject({ ...page, stage: z.string().max(40).optional() }),
    reply: listOf(caseView),
  }),
  read('act.read', '/api/acts/:act', control, '一件拟办件', 'An act', { ...one('act'), reply: caseWithSteps }),
  read('account.list', '/api/accounts', control, '账号', 'Accounts', { query: z.strictObject(page), reply: listOf(caseView) }),
  read('account.read', '/api/accounts/:account', control, '一个账号', 'An account', { ...one('account'), reply: caseWithSteps }),
]

const ledger: readonly Operation[] = [
  read('ledger.checkpoint', '/api/ledger/checkpoint', control, '最新存证点', 'Newest checkpoint', {
    reply: z.string(),
    produces: 'text/plain; charset=utf-8',
  }),
  read('ledger.checkpoints', '/api/ledger/checkpoints', control, '存证点一览', 'Checkpoints', {
    query: z.strictObject(page),
    reply: listOf(z.object({ size: z.int(), root: sha256, at: z.string(), note: z.string() })),
  }),
  read('ledger.key', '/api/ledger/key', control, '验签公钥', 'Public key of checkpoints', {
    reply: z.object({ origin: z.string(), ed25519: z.string(), pem: z.string() }),
  }),
  read('ledger.entry', '/api/ledger/entries/:hash', control, '存证核验', 'Proof of an entry', {
    params: z.strictObject({ hash: sha256 }),
    reply: z.object({
      hash: sha256,
      // Null of an act inside the office, for whoever may not search the journal.
      kind: z.string().nullable(),
      case: z.string().nullable(),
      version: z.int().nullable(),
      type: z.string().nullable(),
      at: z.string(),
      sealed: z.object({ position: z.int(), treeSize: z.int(), root: sha256, path: z.array(sha256), checkpoint: z.string() }).nullable(),
    }),
  }),
  read('ledger.consistency', '/api/ledger/consistency', control, '两个存证点的一致性', 'Consistency of two checkpoints', {
    query: z.strictObject({ from: z.coerce.number().int().min(0), to: z.coerce.number().int().min(0) }),
    reply: z.object({ from: z.int(), to: z.int(), path: z.array(sha256) }),
  }),
  read('journal.read', '/api/journal', articles(36), '审计检索', 'Search the journal', {
    query: z.strictObject({
      ...page,
      case: id.optional(),
      type: line.optional(),
      person: id.optional(),
      /** The whole name of the person who acted. */
      name: line.optional(),
      /** A number, a certificate, the name of an organisation or a person, or the hash of an entry. */
      search: line.optional(),
      from: day.optional(),
      to: day.optional(),
    }),
    reply: listOf(
      z.object({
        kind: z.string(),
        case: z.string(),
        version: z.int(),
        type: z.string(),
        at: z.string(),
        hash: sha256,
        body: z.record(z.string(), z.unknown()).nullable(),
        day,
        zh: z.string(),
        en: z.string(),
        role: z.string(),
        name: z.string(),
        /** What the case is called; empty where it has no name of its own. */
        title: z.string(),
      }),
    ),
  }),
]

/** Every reading of the API. */
export const readings: readonly Operation[] = [...law, ...cases, ...ledger]
