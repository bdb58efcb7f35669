/** What an expert's desk reads besides single cases: the whole of their work at one look. */
import { z } from 'zod'
import { type Operation, read } from './operation.ts'
import { day } from './shapes.ts'

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

export const experts: readonly Operation[] = [
  read('expert.desk', '/api/expert-desk', { articles: [16, 17] }, '我的评审任务', 'My review work', { reply: expertDesk }),
]
