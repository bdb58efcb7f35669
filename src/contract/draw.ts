/** The draw of experts: its acts, its readings, and the record as anybody may check it. */
import { z } from 'zod'
import { act, type Operation, read } from './operation.ts'
import { caseView, caseWithSteps } from './readings.ts'
import { day, id, ids, line, problem, prose, sha256, tiesSeen } from './shapes.ts'

const one = { params: z.strictObject({ draw: id }), object: { kind: 'draw' as const, param: 'draw' } }
const party = z.enum(['city', 'commendation', 'discipline'])
const number = z.int().min(1).max(100_000)
const nonce = sha256

export const drawActs: readonly Operation[] = [
  act('draw.freeze', '/api/editions/:edition/draws', {
    params: z.strictObject({ edition: id }),
    body: z.strictObject({
      purpose: z.enum(['reading', 'visit']),
      applications: ids.min(1),
      strata: z
        .array(z.strictObject({ title: line, seats: z.int().min(1).max(50), substitutes: z.int().min(0).max(50) }))
        .min(1)
        .max(20),
      days: z.array(day).max(60).optional(),
      parties: z.array(party).min(2).max(3),
      unavailable: z.array(z.strictObject({ expert: id, reason: line })).max(2000),
      replaces: z.strictObject({ draw: id, reason: prose }).optional(),
      tiesSeen,
    }),
  }),
  act('draw.commit', '/api/draws/:draw/commitments', { ...one, body: z.strictObject({ commitment: sha256 }) }),
  act('draw.open', '/api/draws/:draw/numbers', { ...one, body: z.strictObject({ nonce }) }),
  act('draw.go-on', '/api/draws/:draw/go-on', { ...one, body: z.strictObject({}) }),
  act('draw.name', '/api/draws/:draw/names', { ...one, body: z.strictObject({ number }) }),
  act('draw.record-refusal', '/api/draws/:draw/refusals', { ...one, body: z.strictObject({ number, reason: line }) }),
]

/** The record of docs/draw.md. */
export const drawRecord = z.object({
  scheme: z.string(),
  draw: z.string(),
  strata: z.array(z.object({ title: z.string(), seats: z.int(), substitutes: z.int() })),
  entries: z.array(z.object({ number: z.int(), stratum: z.int(), leaf: sha256, barred: z.string().nullable() })),
  root: sha256,
  commitments: z.array(z.object({ party: z.string(), commitment: sha256 })),
  opened: z.array(z.object({ party: z.string(), nonce })),
  missing: z.array(z.string()),
  /** Null before the numbers are open. */
  seed: sha256.nullable(),
  refusals: z.array(z.object({ number: z.int(), reason: z.string() })),
  result: z.array(z.object({ stratum: z.int(), place: z.int(), number: z.int(), outcome: z.string() })),
})

const namedNumber = z.object({ number: z.int(), expert: z.string(), name: z.string(), employer: z.string() })
const rests = { articles: [9, 16] }

const poolTie = z.object({ key: z.string(), kind: z.string(), source: z.string(), declaredBy: z.string().nullable(), overSince: day.nullable() })

/** Who would be in a pool that is not frozen yet: codes only, no name and no number. */
export const poolPreview = z.object({
  /** Fewest experts for this work, substitutes in each field and fewest parties, as the rules say ◇. */
  least: z.int(),
  substitutes: z.int(),
  partiesAtLeast: z.int(),
  parties: z.array(party),
  fields: z.array(z.object({ title: z.string(), experts: z.int() })),
  /** Applicants at the stage of this work, with the draw that stands for each. */
  applications: z.array(z.object({ id: z.string(), number: z.string(), name: z.string(), draw: z.string().nullable() })),
  strata: z.array(
    z.object({
      title: z.string(),
      seats: z.int(),
      substitutes: z.int(),
      free: z.int(),
      barred: z.array(z.object({ reason: z.string(), count: z.int() })),
      entries: z.array(z.object({ code: z.string(), barred: z.string().nullable(), weighed: z.array(poolTie) })),
    }),
  ),
  /** Ties in the pool that bar nobody; whoever freezes it has seen each. */
  ties: z.int(),
  /** Draws for the chosen applicants that stand: a new one must name it and say why. */
  standing: z.array(z.object({ id: z.string(), stage: z.string(), frozenOn: day })),
  /** Why freezing would be refused just now; null where it would not. */
  closed: problem.pick({ code: true, detail: true, detailEn: true, ground: true, facts: true }).nullable(),
})
export type PoolPreview = z.infer<typeof poolPreview>

/** Fields with their seats and substitutes, one after the other: `质量管理:3:2,机械:1:1`. */
const strataList = z
  .string()
  .max(6000)
  .regex(/^([^:,]{1,200}:\d{1,2}:\d{1,2}(,(?!$)|$))*$/)
const idList = z
  .string()
  .max(60_000)
  .regex(/^([a-z0-9][a-z0-9.-]{1,119}(,(?!$)|$))*$/i)
const dayList = z
  .string()
  .max(700)
  .regex(/^(\d{4}-\d{2}-\d{2}(,(?!$)|$))*$/)

/** What the house itself knows of an expert's work: load and reputation, counted from the cases. */
export const expertRecord = z.object({
  sheets: z.object({ given: z.int(), open: z.int(), sealed: z.int(), recused: z.int(), withdrawn: z.int() }),
  visits: z.object({ given: z.int(), underWay: z.int(), concluded: z.int() }),
  draws: z.object({ pool: z.int(), drawn: z.int(), refused: z.int() }),
})

export const draws: readonly Operation[] = [
  read('expert.record', '/api/experts/:expert/record', { articles: [9] }, '专家履职情况', "An expert's record", {
    params: z.strictObject({ expert: id }),
    object: { kind: 'expert', param: 'expert' },
    reply: expertRecord,
  }),
  read('expert.own', '/api/own-entry', { articles: [17] }, '本人的专家库信息', "One's own entry in the bank", {
    reply: z.object({ expert: z.string().nullable() }),
  }),
  read('edition.draws', '/api/editions/:edition/draws', rests, '本届专家抽取', 'Draws of an edition', {
    params: z.strictObject({ edition: id }),
    reply: z.object({ items: z.array(caseView), next: z.string().nullable() }),
  }),
  read('edition.pool', '/api/editions/:edition/pool', { articles: [9, 16, 17] }, '冻结前的名单', 'A pool before it is frozen', {
    params: z.strictObject({ edition: id }),
    object: { kind: 'edition', param: 'edition' },
    query: z.strictObject({
      purpose: z.enum(['reading', 'visit']).default('reading'),
      applications: idList.default(''),
      strata: strataList.default(''),
      days: dayList.default(''),
    }),
    reply: poolPreview,
  }),
  read('draw.paper', '/api/draws/:draw/record.pdf', rests, '抽取记录（打印）', 'The record of a draw as a sheet', {
    ...one,
    reply: z.any(),
    produces: 'application/pdf',
  }),
  read('draw.read', '/api/draws/:draw', rests, '专家抽取', 'A draw of experts', {
    ...one,
    reply: caseWithSteps.extend({
      /** Numbers that were turned into names, for those who must call. */
      names: z.array(namedNumber),
      /** The first wrong place of the record by the server's own reckoning; null when it is right or not there yet. */
      fault: z.string().nullable(),
    }),
  }),
  read('draw.record', '/api/draws/:draw/record', rests, '导出核验包', 'The record of a draw', { ...one, reply: drawRecord }),
]
