/** 一屏看届、监督一屏: an edition on one page. Every number names its count, and the count's list holds exactly the cases counted. */
import { z } from 'zod'
import { type Operation, read } from './operation.ts'
import * as shape from './shapes.ts'

const { day, id } = shape

/** What is counted. The list of each is `edition.counted`. */
export const countKeys = [
  'applied',
  'in-district',
  'recommended',
  'not-recommended',
  'listed',
  'not-listed',
  'proposed',
  'approved',
  'objected',
  'gone',
  'running-notices',
  'objection-examinations',
  'objection-investigations',
  'objection-answers',
  'consultations-due',
  'completions-due',
  'silent-departments',
  'late-examinations',
  'verdicts-missing',
  'too-few-readers',
  'no-undertaking',
  'sheets-open',
  'reasons-missing',
  'reasons-unread',
  'not-visited',
  'reports-unsigned',
  'acts-waiting',
  'provisional',
  'closed-unanswered',
  'withdrawn-notices',
  'lengthened-notices',
  'extensions',
  'recusals',
  'notices-too-short',
  'sent-before-notice',
  'one-review-only',
  'both-reviewed',
  'sheets',
  'objections',
  'counted-notices',
] as const
export type CountKey = (typeof countKeys)[number]

const key = z.enum(countKeys)
const stage = z.string()
const named = z.object({ kind: z.string(), id: z.string(), name: z.string() })

/** A case as a count lists it. */
export const countedCase = z.object({
  kind: z.string(),
  id: z.string(),
  number: z.string(),
  title: z.string(),
  area: z.string().nullable(),
  stage: z.string(),
  due: day.nullable(),
  /** Working days left and in all, where the count is one of a clock. */
  workingDays: z.object({ left: z.int(), of: z.int() }).nullable().optional(),
})

const hold = z.object({ stage, at: z.string(), day, kind: z.string(), case: named.nullable(), final: z.boolean() })
const leg = z.object({
  stage,
  from: day,
  to: day,
  workingDays: z.int(),
  takes: z.string().nullable(),
  heldBy: hold.nullable(),
  final: z.boolean(),
})
const path = z.object({ day, final: z.boolean(), legs: z.array(leg), held: z.array(leg) })

/** Assumed days that may be asked about; nothing is saved. */
export const whatIf = {
  districtNoticeOn: day.optional(),
  acceptanceNoticeOn: day.optional(),
  meetingOn: day.optional(),
  proposedNoticeOn: day.optional(),
  materialDays: z.coerce.number().int().min(0).max(250).optional(),
  visitDays: z.coerce.number().int().min(0).max(250).optional(),
  approvalDays: z.coerce.number().int().min(0).max(250).optional(),
}

const clock = z.object({
  key,
  count: z.int(),
  late: z.int(),
  articles: z.array(z.int()),
  rule: z.string().nullable(),
  nearest: countedCase,
  /** Working days after today up to the day due; how many are past where it is late. */
  left: z.int(),
  /** How far the count has come, where the whole is known. */
  gone: z.int().nullable(),
  of: z.int().nullable(),
  final: z.boolean(),
})
const blocker = z.object({ key, count: z.int(), holds: z.int() })

export const dashboard = z.object({
  edition: z.object({ id: z.string(), name: z.string(), number: z.int(), year: z.int(), stage, suspendedSince: day.nullable() }),
  today: day,
  urgent: z.object({
    basis: z.enum(['clock', 'blocker', 'road', 'set-up']),
    key: key.nullable(),
    case: countedCase.nullable(),
    count: z.int(),
    holds: z.int(),
    due: day.nullable(),
    left: z.int().nullable(),
    articles: z.array(z.int()),
  }),
  road: z.array(z.object({ stage, state: z.enum(['done', 'now', 'later']), day: day.nullable(), dayIs: z.string().nullable(), final: z.boolean() })),
  clocks: z.array(clock),
  blockers: z.array(blocker),
  columns: z.array(key),
  areas: z.array(z.object({ area: z.string(), counts: z.array(z.int()) })),
  totals: z.array(z.int()),
  path: z
    .object({
      planned: day.nullable(),
      now: path,
      objections: z.int(),
      withObjections: path.nullable(),
      asked: path.nullable(),
      assumptions: z.array(
        z.object({ key: z.string(), stage, days: z.int().nullable(), day: day.nullable(), text: z.enum(['measures', 'assumed', 'planned']) }),
      ),
    })
    .nullable(),
  ledger: z.object({ size: z.int(), at: z.string() }).nullable(),
})

const check = z.object({
  stage: stage.nullable(),
  key: z.string(),
  articles: z.array(z.int()),
  /** `not-yet`: the step it looks at has not come. */
  state: z.enum(['ok', 'attention', 'not-yet']),
  facts: z.record(z.string(), z.union([z.string(), z.int()])),
  /** The list of the evidence, or of what wants attention. */
  count: key.nullable(),
  number: z.int().nullable(),
  case: named.nullable(),
})

export const supervision = z.object({
  edition: z.object({ id: z.string(), name: z.string(), stage }),
  today: day,
  checks: z.array(check),
  late: z.array(clock),
  exceptions: z.array(z.object({ key, count: z.int() })),
  ledger: z.object({ size: z.int(), at: z.string() }).nullable(),
})

const edition = { params: z.strictObject({ edition: id }), object: { kind: 'edition' as const, param: 'edition' } }
const works = { articles: [9, 13, 15, 16, 18, 19, 29] }

/** Readings of the dashboard. */
export const dashboardReadings: readonly Operation[] = [
  read('edition.dashboard', '/api/editions/:edition/dashboard', works, '一屏看届', 'An edition on one page', {
    ...edition,
    query: z.strictObject(whatIf),
    reply: dashboard,
  }),
  read('edition.counted', '/api/editions/:edition/counted/:count', works, '一个数的名单', 'The cases behind a number', {
    params: z.strictObject({ edition: id, count: key }),
    object: edition.object,
    query: z.strictObject({ area: id.optional() }),
    reply: z.object({ items: z.array(countedCase) }),
  }),
  read('edition.supervision', '/api/editions/:edition/supervision', { articles: [5, 36] }, '监督一屏', 'Supervision of an edition', {
    ...edition,
    reply: supervision,
  }),
]
