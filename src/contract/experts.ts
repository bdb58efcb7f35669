/** What an expert's desk reads besides single cases: the whole of their work at one look. */
import { z } from 'zod'
import { type Operation, read } from './operation.ts'
import { day, id } from './shapes.ts'

/** An applicant as an expert's desk names it. */
const applicant = { application: z.string(), name: z.string(), number: z.string(), edition: z.string() }

export const deskSheet = z.object({
  ...applicant,
  id: z.string(),
  stage: z.string(),
  /** Items with a percentage and a comment in the newest draft, of all items. */
  scored: z.int(),
  of: z.int(),
  /** The day on which site review is planned to begin. */
  until: day.nullable(),
})

export const deskVisit = z.object({
  ...applicant,
  id: z.string(),
  stage: z.string(),
  days: z.array(day),
  place: z.string(),
  leads: z.boolean(),
  signed: z.boolean(),
  signatures: z.int(),
  members: z.int(),
})

export const expertDesk = z.object({
  expert: z.string().nullable(),
  editions: z.array(z.object({ id: z.string(), name: z.string(), undertakenOn: day.nullable(), text: z.string() })),
  sheets: z.array(deskSheet),
  visits: z.array(deskVisit),
})

/** What the asker may do with each file of an application, and the watermark that lies over what is marked; null where nothing is. */
export const fileRights = z.object({
  mark: z.object({ name: z.string(), at: z.string() }).nullable(),
  formMarked: z.boolean(),
  files: z.array(z.object({ sha256: z.string(), opens: z.boolean(), marked: z.boolean(), copy: z.enum(['original', 'marked', 'none']) })),
})

export const experts: readonly Operation[] = [
  read(
    'application.file-rights',
    '/api/applications/:application/file-rights',
    { ground: 'control' },
    '申报材料的查阅权限',
    'What may be opened and taken',
    {
      params: z.strictObject({ application: id }),
      object: { kind: 'application', param: 'application' },
      reply: fileRights,
    },
  ),
  read('expert.desk', '/api/expert-desk', { articles: [16, 17] }, '我的评审任务', 'My review work', { reply: expertDesk }),
]
