/** The district's desk: what is next for each application, and the drafts of audit and opinion, kept version by version. */
import { z } from 'zod'
import { noteLength } from './note-length.ts'
import { type Operation, read } from './operation.ts'
import * as shape from './shapes.ts'

const { day, id, line, remark } = shape
const rests = { articles: [13] } as const

/** Whether a step is open, and what closes it. */
const gate = z.object({
  open: z.boolean(),
  refusal: shape.problem.pick({ code: true, detail: true, detailEn: true, ground: true, facts: true }).optional(),
})

/** One application at the district's desk. */
export const deskRow = z.object({
  application: id,
  version: z.int(),
  number: z.string(),
  name: z.string(),
  stage: z.string(),
  edition: id,
  area: z.string(),
  next: z.string(),
  due: day.nullable(),
  workingDays: z.object({ left: z.int(), of: z.int() }).nullable(),
  late: z.boolean(),
  ours: z.boolean(),
  verdicts: z.record(z.string(), z.string()),
  consultations: z.array(
    z.object({
      id: z.string(),
      department: z.string(),
      stage: z.string(),
      sentOn: day,
      due: day,
      reminders: z.int(),
      escalatedOn: day.nullable(),
      answer: z.object({ kind: z.string(), text: z.string(), period: z.string(), day }).nullable(),
    }),
  ),
  notice: z.object({ id: z.string(), stage: z.string(), publishedOn: day, lastDay: day.nullable() }).nullable(),
  act: z.object({ id: z.string(), command: z.string(), stage: z.string() }).nullable(),
  publish: gate,
  recommend: gate,
  consult: gate,
})

/** What the handler noted on one item of the audit; nothing chosen yet where the outcome is null. */
const noted = z.strictObject({ outcome: z.enum(['agreed', 'doubt', 'not-applicable']).nullable(), note: z.string().max(noteLength) })

/** The drafts of a desk on one application, by part. */
export const deskDrafts = {
  audit: z.strictObject({ items: z.record(z.string().regex(/^[a-z][a-z0-9.-]{0,80}$/), noted) }),
  opinion: z.strictObject({ opinion: remark, recommendation: remark }),
} as const

const params = z.strictObject({ application: id, number: z.coerce.number().int().min(1).max(999) })
const object = { kind: 'application', param: 'application' } as const
const saved = z.object({ version: z.int(), savedAt: z.string() })

/** Drafts of the office that are about several applications at once: what is written by hand, the rest follows from the list. */
export const officeDrafts = {
  notice: z.strictObject({ documentNumber: z.string().max(200), title: z.string().max(200), text: z.string().max(20_000) }).partial(),
  question: z.strictObject({ question: z.string().max(20_000) }).partial(),
} as const

function ofOffice(part: keyof typeof officeDrafts, zh: string, en: string): readonly Operation[] {
  const path = `/api/desk/drafts/${part}`
  const content = officeDrafts[part]
  const held = z.object({ version: z.int(), content: z.record(z.string(), z.unknown()), savedBy: line.nullable(), savedAt: z.string().nullable() })
  return [
    read(`desk.${part}`, path, rests, zh, `Draft of ${en}`, { reply: held }),
    {
      id: `desk.save-${part}`,
      method: 'PUT',
      path,
      tag: 'desk',
      summary: { zh: `保存${zh}`, en: `Save the draft of ${en}` },
      rests,
      body: z.strictObject({ version: z.int().min(0).max(100_000), content }),
      reply: saved,
    },
  ]
}

function drafts(part: keyof typeof deskDrafts, readZh: string, readEn: string, saveZh: string, saveEn: string): readonly Operation[] {
  const path = `/api/applications/:application/desk/${part}/:number`
  const content = deskDrafts[part]
  return [
    read(`desk.${part}`, path, rests, readZh, readEn, {
      params,
      object,
      reply: z.object({ version: z.int(), content: z.record(z.string(), z.unknown()), savedBy: line.nullable(), savedAt: z.string().nullable() }),
    }),
    {
      id: `desk.save-${part}`,
      method: 'PUT',
      path,
      tag: 'desk',
      summary: { zh: saveZh, en: saveEn },
      rests,
      params,
      object,
      body: z.strictObject({ version: z.int().min(0).max(100_000), content }),
      reply: saved,
    },
  ]
}

export const districtDesk: readonly Operation[] = [
  read('desk.inbox', '/api/desk/inbox', { articles: [12, 13] }, '县（区）收件箱', "The district's inbox", {
    reply: z.object({ day, items: z.array(deskRow), next: z.string().nullable() }),
  }),
  ...drafts('audit', '审核草稿', 'Draft of the audit', '保存审核草稿', 'Save the draft of the audit'),
  ...drafts('opinion', '审核意见草稿', 'Draft of the opinion', '保存审核意见草稿', 'Save the draft of the opinion'),
  ...ofOffice('notice', '公示草稿', 'the notice'),
  ...ofOffice('question', '征求意见草稿', 'the question to departments'),
]
