/** The draw of experts: its acts, its readings, and the record as anybody may check it. */
import { z } from 'zod'
import { act, type Operation, read } from './operation.ts'
import { caseView, caseWithSteps } from './readings.ts'
import { day, id, ids, line, prose, sha256 } from './shapes.ts'

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
