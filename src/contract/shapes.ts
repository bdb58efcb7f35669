/** The shapes that bodies, queries and replies are made of. */
import { z } from 'zod'
import { documentNumber, isCreditCode, isPhone, normalised } from './identifiers.ts'

/** Whether a text of the right form is a day that exists; also asked of texts of the wrong form. */
function isRealDay(text: string): boolean {
  const instant = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text)
}

/** A real day, `'YYYY-MM-DD'`. */
export const day = z
  .string()
  .regex(/^(19|[2-9]\d)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .refine(isRealDay, { message: 'no-such-day' })
  .meta({ format: 'date', description: "A local day in Asia/Shanghai, 'YYYY-MM-DD'" })

/** An id of a case, as the system gave it. */
export const id = z.string().regex(/^[a-z0-9][a-z0-9.-]{1,119}$/i)
export const ids = z.array(id).max(500)

/** A line of text. */
export const line = z.string().trim().min(1).max(200)
/** A paragraph or several. */
export const prose = z.string().trim().min(1).max(20_000)
/** Text that may stay empty. */
export const remark = z.string().trim().max(20_000)

export const phone = z.string().trim().max(40).refine(isPhone, { message: 'not-a-phone' })
export const creditCode = z.string().max(40).transform(normalised).refine(isCreditCode, { message: 'not-a-credit-code' })

/** 文号; the brackets people type are set right. */
export const fileNumber = z
  .string()
  .max(60)
  .transform((text, context) => {
    const number = documentNumber(text)
    if (number) return number
    context.addIssue({ code: 'custom', message: 'not-a-document-number' })
    return z.NEVER
  })

/** The ties that bar nobody and were shown to who acts, and seen: each by the key it was shown with. */
export const tiesSeen = z.array(z.string().min(1).max(1500)).max(10_000).optional()

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export const awardClass = z.enum(['award', 'nomination'])
export const applicantKind = z.enum(['enterprise', 'social-organisation', 'other'])
export const quality = z.enum(['completeness', 'truth', 'accuracy', 'legality'])
export const verdictOutcome = z.enum(['met', 'doubt', 'not-met'])
export const percent = z.int().min(0).max(100)
export const places = z.strictObject({ award: z.int().min(0).max(99), nomination: z.int().min(0).max(99) })
export const language = z.enum(['zh', 'en'])

/** How every notice is worded. */
export const wording = {
  documentNumber: fileNumber,
  title: line,
  text: prose,
  replaces: id.optional(),
}

/** A page of a list: `after` is the last key of the page before. */
export const page = { after: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }

/** One journal entry of an act, for receipts. */
export const entry = z.object({ kind: z.string(), case: z.string(), version: z.int(), type: z.string(), hash: sha256 })

/** The reply to every act: done, or prepared for review and signature. */
export const acted = z.object({
  kind: z.enum(['done', 'prepared']),
  case: z.object({ kind: z.string(), id: z.string(), version: z.int(), stage: z.string() }),
  entries: z.array(entry),
  at: z.iso.datetime(),
  repeated: z.boolean(),
})

/** Ground of a refusal as the API gives it. */
export const ground = z.object({
  kind: z.enum(['article', 'rule', 'law', 'control']),
  article: z.int().optional(),
  paragraph: z.int().optional(),
  item: z.int().optional(),
  words: z.string().optional(),
  parameter: z.string().optional(),
  clause: z.int().optional(),
  rulesVersion: z.int().optional(),
  title: z.string().optional(),
  zh: z.string(),
  en: z.string(),
})

/** application/problem+json (RFC 9457) with the ground, the facts and a sentence in both languages. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  detailEn: z.string(),
  ground: ground.optional(),
  facts: z.record(z.string(), z.unknown()).optional(),
  errors: z.array(z.object({ field: z.string(), zh: z.string(), en: z.string() })).optional(),
  reference: z.string().optional(),
})
