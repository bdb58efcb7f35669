/** 离线包: taken for a visit, given back, wiped; who carries one. */
import { z } from 'zod'
import { act, type Operation, read } from './operation.ts'
import { caseWithSteps, offered } from './readings.ts'
import { acted, day, id, sha256 } from './shapes.ts'

const ofVisit = { params: z.strictObject({ visit: id }), object: { kind: 'visit' as const, param: 'visit' } }
const ofPack = { params: z.strictObject({ pack: id }), object: { kind: 'pack' as const, param: 'pack' } }
const lines = z.int().min(0).max(10_000)
/** What the device wrote down of each opening: a file of the pack, or the form; and when, by the server's clock as the device knew it. */
const readings = z
  .array(z.strictObject({ file: sha256.nullable(), at: z.iso.datetime() }))
  .max(2_000)
  .optional()

export const packActs: readonly Operation[] = [
  {
    ...act('pack.take', '/api/visits/:visit/packs', { ...ofVisit, body: z.strictObject({}) }),
    reply: acted.extend({ given: z.string().optional().describe('what the pack holds, as JSON; its SHA-256 stands in the journal') }),
  },
  act('pack.return', '/api/packs/:pack/return', { ...ofPack, body: z.strictObject({ sent: lines, read: readings }) }),
  act('pack.wipe', '/api/packs/:pack/wipe', {
    ...ofPack,
    body: z.strictObject({ how: z.enum(['wiped', 'lost']), sent: lines, left: lines, read: readings }),
  }),
]

/** A file of a pack, and how it travels; one that could not be marked is named and not given. */
export const packFile = z.object({
  sha256,
  slot: z.string(),
  name: z.string(),
  bytes: z.int(),
  businessSecret: z.boolean(),
  as: z.enum(['marked', 'under-mark']),
})

/** What is given with a pack; the parts are those that the holder reads online. */
export const packContent = z.object({
  pack: id,
  until: day,
  /** Minutes without a touch after which it locks itself. */
  idleMinutes: z.int(),
  takenAt: z.string(),
  person: z.string(),
  expert: z.string(),
  leads: z.boolean(),
  mark: z.object({ name: z.string(), at: z.string() }),
  editionName: z.string(),
  criteria: z.string(),
  members: z.array(z.object({ expert: z.string(), name: z.string(), leads: z.boolean() })),
  visit: z.record(z.string(), z.unknown()),
  application: z.record(z.string(), z.unknown()),
  submission: z.object({ number: z.int(), content: z.unknown() }).nullable(),
  /** One's own notes from the material review, item by item. */
  notes: z.record(z.string(), z.unknown()),
  files: z.array(packFile),
})
export type PackContent = z.infer<typeof packContent>

const stage = z.enum(['out', 'returned', 'wiped', 'lost'])
export const packLine = z.object({
  id,
  visit: z.string(),
  application: z.string(),
  number: z.string(),
  name: z.string(),
  holder: z.string(),
  own: z.boolean(),
  takenOn: day,
  until: day,
  /** Past its last day and not accounted for. */
  overdue: z.boolean(),
  files: z.int(),
  /** Of its files, those that its device says were opened; null while it has told nothing. */
  opened: z.int().nullable(),
  stage,
  ended: z.object({ day, sent: z.int(), left: z.int() }).nullable(),
})
export type PackLine = z.infer<typeof packLine>

const visitPacks = z.object({
  /** Whether the asker can take one: open, or closed with the ground; null for who is not of the group. */
  take: offered.pick({ open: true, refusal: true }).extend({ until: day }).nullable(),
  items: z.array(packLine),
  /** For the leader of the group: packs of the others that are still out. */
  awaited: z.array(packLine.pick({ id: true, holder: true, takenOn: true, until: true, overdue: true })),
})
export type VisitPacks = z.infer<typeof visitPacks>

const site = { articles: [16, 17] }

export const packs: readonly Operation[] = [
  read('visit.packs', '/api/visits/:visit/packs', site, '一次现场评审的离线包', 'The offline packs of a visit', { ...ofVisit, reply: visitPacks }),
  read('pack.list', '/api/packs', site, '离线包去向', 'Who carries an offline pack', {
    query: z.strictObject({ edition: id.optional() }),
    reply: z.object({ items: z.array(packLine) }),
  }),
  read('pack.read', '/api/packs/:pack', site, '一个离线包', 'An offline pack', { ...ofPack, reply: caseWithSteps }),
  read('pack.file', '/api/packs/:pack/files/:sha256', site, '离线包里的一份材料', 'A file of an offline pack', {
    params: z.strictObject({ pack: id, sha256 }),
    object: { kind: 'pack', param: 'pack' },
    reply: z.unknown(),
    produces: 'application/octet-stream',
  }),
]
