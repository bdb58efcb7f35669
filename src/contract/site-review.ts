/** 现场评审、纪律反馈、评审反馈: the acts of a visit's record, what it reads as, and the reports that come of it. */
import { z } from 'zod'
import { act, type Operation, read } from './operation.ts'
import { day, id, ids, line, percent, problem, prose, remark, sha256 } from './shapes.ts'

const of = <const Kind extends string>(kind: Kind) => ({ params: z.strictObject({ [kind]: id }), object: { kind: kind as never, param: kind } })
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const item = z.string().trim().min(1).max(20)
const number = z.int().min(1).max(1000)
const short = z.string().trim().min(1).max(2000)

/** How a meeting of the visit was held. */
export const meetingHeld = z.strictObject({ from: time, to: time, place: line, members: ids.min(1), applicants: line })
const agendaEntry = z.strictObject({ day, from: time, to: time, place: line, what: line })
const outcome = z.enum(['as-stated', 'partly', 'not-as-stated', 'not-found'])
const conductAnswer = z.enum(['good', 'concern'])
const answers = z.strictObject({
  plan: conductAnswer,
  manner: conductAnswer,
  secrecy: conductAnswer,
  gifts: conductAnswer,
  hospitality: conductAnswer,
  business: conductAnswer,
})
const feedbackWords = z.strictObject({ code: item, strengths: remark, improvements: remark })

export const siteActs: readonly Operation[] = [
  act('visit.open', '/api/visits/:visit/open', { ...of('visit'), body: z.strictObject({ record: prose, held: meetingHeld }) }),
  act('visit.close', '/api/visits/:visit/close', {
    ...of('visit'),
    body: z.strictObject({
      record: prose,
      report: prose,
      held: meetingHeld,
      withoutPacks: z.boolean().optional().describe('do not wait for the offline packs of other members that are still out'),
    }),
  }),
  act('visit.set-agenda', '/api/visits/:visit/agenda', {
    ...of('visit'),
    body: z.strictObject({ agenda: z.array(agendaEntry).min(1).max(60), prepare: z.string().trim().max(5000) }),
  }),
  act('visit.raise-issue', '/api/visits/:visit/issues', { ...of('visit'), body: z.strictObject({ item, text: short }) }),
  act('visit.close-issue', '/api/visits/:visit/issues/close', { ...of('visit'), body: z.strictObject({ number, outcome, finding: short }) }),
  act('visit.record-interview', '/api/visits/:visit/interviews', {
    ...of('visit'),
    body: z.strictObject({ who: line, people: z.int().min(1).max(500), items: z.array(item).max(60), text: prose }),
  }),
  act('visit.add-photograph', '/api/visits/:visit/photographs', {
    ...of('visit'),
    body: z.strictObject({ upload: id, caption: line, item: item.nullable() }),
  }),
  act('visit.request-documents', '/api/visits/:visit/requests', { ...of('visit'), body: z.strictObject({ text: short }) }),
  act('visit.give-documents', '/api/visits/:visit/requests/give', {
    ...of('visit'),
    body: z.strictObject({ number, uploads: z.array(id).max(20), note: z.string().trim().max(2000) }),
  }),
  act('visit.answer-arrangements', '/api/visits/:visit/arrangements', {
    ...of('visit'),
    body: z.strictObject({ answer: z.enum(['suits', 'change']), note: z.string().trim().max(2000) }),
  }),
  act('visit.record-absence', '/api/visits/:visit/absences', { ...of('visit'), body: z.strictObject({ member: id, reason: short }) }),
  act('conduct.give', '/api/visits/:visit/conduct', { ...of('visit'), body: z.strictObject({ answers, text: z.string().trim().max(5000) }) }),
  act('edition.release-feedback', '/api/editions/:edition/feedback', {
    ...of('edition'),
    body: z.strictObject({
      applications: ids.min(1),
      edits: z.array(z.strictObject({ application: id, items: z.array(feedbackWords).max(100) })).max(500),
    }),
  }),
]

const refusal = problem.pick({ code: true, detail: true, detailEn: true, ground: true, facts: true })
const points = z.int().describe('hundredths of a point')
const named = { id: z.string(), number: z.string(), name: z.string(), stage: z.string() }

/** The report of a visit as it is composed from the record: the numbers are the record's, the words may be edited. */
export const visitReport = z.object({
  draft: z.string(),
  /** Null for a member of the group until the report is laid before them. */
  scores: z
    .object({
      items: z.array(
        z.object({ code: z.string(), title: z.string(), titleEn: z.string(), points: z.int(), material: percent, site: percent, reason: z.string() }),
      ),
      totals: z.object({ material: points, site: points }),
    })
    .nullable(),
  /** The group, for those who go there together, for the office and for supervision. */
  members: z.array(z.object({ expert: z.string(), name: z.string(), leads: z.boolean(), signed: z.boolean(), absent: z.string().nullable() })),
})
export type VisitReport = z.infer<typeof visitReport>

const conductLine = z.object({
  id: z.string(),
  visit: z.string(),
  application: z.string(),
  number: z.string(),
  name: z.string(),
  day,
  answers,
  text: z.string(),
})
export type ConductLine = z.infer<typeof conductLine>

const feedbackItem = z.object({ code: z.string(), strengths: z.string(), improvements: z.string() })
const feedbackBand = z.object({ code: z.string(), from: z.int(), to: z.int() })
/** The report as it would go out today. */
export const feedbackDraft = z.object({ of: z.enum(['material', 'site']), categories: z.array(feedbackBand), items: z.array(feedbackItem) })
export type FeedbackDraft = z.infer<typeof feedbackDraft>
const feedbackLine = z.object({
  ...named,
  /** Whether its report may go out today. */
  ready: z.boolean(),
  given: z.object({ letter: z.string(), day, readOn: day.nullable() }).nullable(),
})
const feedbackList = z.object({
  when: z.enum(['letter', 'result']),
  /** Clause of the implementing rules that says when. */
  clause: z.int(),
  lines: z.array(feedbackLine),
  closed: refusal.nullable(),
})
export type FeedbackList = z.infer<typeof feedbackList>

const pdf = { reply: z.unknown(), produces: 'application/pdf' }
const file = { reply: z.unknown(), produces: 'application/octet-stream' }
const withFile = { params: z.strictObject({ visit: id, sha256 }), object: { kind: 'visit' as const, param: 'visit' } }
const site = { articles: [14, 16] }

export const siteReadings: readonly Operation[] = [
  read('visit.report', '/api/visits/:visit/report', site, '现场评审报告', 'The report of a visit', { ...of('visit'), reply: visitReport }),
  read('visit.report-paper', '/api/visits/:visit/report.pdf', site, '打印现场评审报告', 'The report of a visit as a sheet', {
    ...of('visit'),
    ...pdf,
  }),
  read('visit.photograph', '/api/visits/:visit/photographs/:sha256', site, '现场照片', 'A photograph of a visit', { ...withFile, ...file }),
  read('visit.given-file', '/api/visits/:visit/given/:sha256', site, '现场提供的资料', 'A document given at a visit', { ...withFile, ...file }),
  read('conduct.list', '/api/conduct', { articles: [17, 30] }, '现场评审纪律反馈', 'Reports on the conduct of visits', {
    query: z.strictObject({ edition: id.optional() }),
    reply: z.object({ items: z.array(conductLine) }),
  }),
  read('conduct.read', '/api/conduct/:conduct', { articles: [17, 30] }, '一件纪律反馈', 'A report on the conduct of a visit', {
    ...of('conduct'),
    reply: conductLine,
  }),
  read(
    'edition.evaluation-paper',
    '/api/editions/:edition/evaluation.pdf',
    { articles: [18] },
    '打印综合评价报告',
    'The evaluation report as a sheet',
    {
      ...of('edition'),
      ...pdf,
    },
  ),
  read('edition.feedback', '/api/editions/:edition/feedback', { articles: [15, 18] }, '评审反馈报告', 'The feedback reports of an edition', {
    ...of('edition'),
    reply: feedbackList,
  }),
  read(
    'application.feedback-draft',
    '/api/applications/:application/feedback-draft',
    { articles: [15, 18] },
    '反馈报告拟稿',
    'A feedback report as it would go out',
    {
      ...of('application'),
      reply: feedbackDraft,
    },
  ),
  read(
    'application.feedback-paper',
    '/api/applications/:application/feedback.pdf',
    { articles: [15, 18] },
    '打印评审反馈报告',
    'The feedback report as a sheet',
    {
      ...of('application'),
      ...pdf,
    },
  ),
]
