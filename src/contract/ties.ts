/** Ties between applicants and experts: declared, ended, and drawn as a graph. */
import { z } from 'zod'
import { act, type Operation, read } from './operation.ts'
import { creditCode, day, id, line, prose } from './shapes.ts'
import { declarable } from './tie-kinds.ts'

const ofOrganisation = { params: z.strictObject({ organisation: id }), object: { kind: 'organisation' as const, param: 'organisation' } }
const ofExpert = { params: z.strictObject({ expert: id }), object: { kind: 'expert' as const, param: 'expert' } }

const end = z.strictObject({ number: z.int().min(1).max(10_000), how: z.enum(['ended', 'withdrawn']), reason: prose })

export const tieActs: readonly Operation[] = [
  act('organisation.declare-tie', '/api/organisations/:organisation/ties', {
    ...ofOrganisation,
    body: z.strictObject({
      partyKind: z.enum(['organisation', 'person']),
      name: line,
      creditCode: creditCode.optional(),
      employer: line.optional(),
      kind: z.enum(declarable),
      source: line,
      since: day.optional(),
      until: day.optional(),
    }),
  }),
  act('organisation.end-tie', '/api/organisations/:organisation/ties/end', { ...ofOrganisation, body: end }),
  act('expert.end-tie', '/api/experts/:expert/ties/end', { ...ofExpert, body: end }),
]

const over = z.object({ how: z.string(), day, reason: z.string() })

/** One tie as a line of the list and as an edge of the graph. */
export const tieLine = z.object({
  /** Ends of the edge, by the ids of the nodes. */
  from: z.string(),
  to: z.string(),
  kind: z.string(),
  /** What stands at the other end, in words. */
  with: z.string(),
  source: z.string(),
  declaredBy: z.string(),
  day: day.nullable(),
  since: day.nullable(),
  until: day.nullable(),
  over: over.nullable(),
  /** Whether it bars by the rules of today, by the article, or is only shown. */
  weight: z.enum(['article', 'rule', 'shown', 'over']),
  /** The case that holds it, and its number there; null for employment, which is no declared tie. */
  held: z.object({ kind: z.enum(['organisation', 'expert']), id: z.string(), number: z.int() }).nullable(),
  /** The expert has work of this applicant in hand although the tie bars. */
  inHand: z.boolean(),
})
export const tieGraph = z.object({
  name: z.string(),
  nodes: z.array(z.object({ id: z.string(), kind: z.enum(['organisation', 'person']), name: z.string(), centre: z.boolean() })),
  lines: z.array(tieLine),
})
export type TieGraph = z.infer<typeof tieGraph>
export type TieLine = z.infer<typeof tieLine>

/** The applicant's own declarations; it learns nothing of the bank. */
export const ownTies = z.object({
  organisation: z.string().nullable(),
  ties: z.array(
    z.object({
      number: z.int(),
      party: z.object({
        kind: z.enum(['organisation', 'person']),
        name: z.string(),
        creditCode: z.string().nullable(),
        employer: z.string().nullable(),
      }),
      kind: z.string(),
      source: z.string(),
      day,
      since: day.nullable(),
      until: day.nullable(),
      over: over.nullable(),
    }),
  ),
})
export type OwnTies = z.infer<typeof ownTies>

const rests = { articles: [17] }

export const ties: readonly Operation[] = [
  read('expert.ties', '/api/experts/:expert/ties', rests, '专家的利害关系', 'Ties of an expert', { ...ofExpert, reply: tieGraph }),
  read('organisation.ties', '/api/organisations/:organisation/ties', rests, '申报单位的利害关系', 'Ties of an applicant', {
    ...ofOrganisation,
    reply: tieGraph,
  }),
  read('ties.own', '/api/own-ties', rests, '本单位声明的利害关系', 'Ties that one declared', { reply: ownTies }),
  read('ties.list', '/api/ties', rests, '利害关系一览', 'Ties at a look', {
    query: z.strictObject({ words: z.string().max(100).default('') }),
    reply: z.object({
      /** Experts and applicants that fit the words, those with ties first. */
      found: z.array(z.object({ kind: z.enum(['organisation', 'expert']), id: z.string(), name: z.string(), of: z.string(), ties: z.int() })),
      /** Ties that bar an expert who has the applicant in hand. */
      urgent: z.array(
        tieLine.extend({ expert: z.string(), expertName: z.string(), applicant: z.string(), applicantName: z.string(), application: z.string() }),
      ),
    }),
  }),
]
