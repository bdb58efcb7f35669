/** 申报工作台: where a dossier stands, who is at it, its versions, and how others will see it. */
import { z } from 'zod'
import { type Operation, type Rests, read } from './operation.ts'
import * as shape from './shapes.ts'

const { day, id } = shape
const articles = (...numbers: number[]): Rests => ({ articles: numbers })
const control: Rests = { ground: 'control' }
const ofApplication = { params: z.strictObject({ application: id }), object: { kind: 'application', param: 'application' } } as const

/** A section of a dossier: basics, conditions, indicators, overview, evidence, or an item of the self-evaluation. */
const section = z.string().regex(/^(basics|conditions|indicators|overview|evidence|item-[\d.]{1,12})$/)
/** Where somebody is: a section, the list of the items, or the desk itself. */
const place = z.string().regex(/^(desk|items|review|basics|conditions|indicators|overview|evidence|item-[\d.]{1,12})$/)

const words = z.object({ zh: z.string(), en: z.string() })
const present = z.object({ person: z.string(), name: z.string(), section: z.string(), self: z.boolean() })
const refusal = shape.problem.pick({ code: true, detail: true, detailEn: true, ground: true, facts: true })

export const dossierTask = z.object({
  key: z.string(),
  group: z.enum(['basics', 'self-evaluation', 'evidence', 'declaration']),
  state: z.enum(['empty', 'begun', 'done', 'closed']),
  gaps: z.int(),
  written: z.int().nullable(),
  of: z.int().nullable(),
  characters: z.int().nullable(),
})

export const dossierFile = z.object({
  upload: z.string(),
  slot: z.string(),
  name: z.string(),
  businessSecret: z.boolean(),
  state: z.enum(['receiving', 'checking', 'ready', 'refused']),
  bytes: z.int(),
  pages: z.int().nullable(),
  sha256: z.string().nullable(),
  fault: words.nullable(),
  /** Sections whose text names it. */
  citedIn: z.array(z.string()),
})

export const dossierView = z.object({
  number: z.string(),
  stage: z.string(),
  editionName: z.string(),
  today: day,
  /** The last day for handing in, or for completing what was asked for. */
  due: day.nullable(),
  /** Working days left of a completion; null while the day is that of the edition. */
  workingDays: z.object({ left: z.int(), of: z.int() }).nullable(),
  completion: z.object({ items: z.array(z.string()), due: day, final: z.boolean() }).nullable(),
  editable: z.boolean(),
  /** Nothing is missing and the step is open: it may be handed in now. */
  ready: z.boolean(),
  submit: z.object({ open: z.boolean(), refusal: refusal.optional() }),
  tasks: z.array(dossierTask),
  /** The task to do next; null when nothing is missing. */
  next: z.string().nullable(),
  gaps: z.array(z.object({ code: z.string(), section: z.string(), zh: z.string(), en: z.string() })),
  lengths: z.object({ overview: z.int(), overviewMost: z.int(), selfEvaluation: z.int(), selfEvaluationMost: z.int() }),
  items: z.array(
    z.object({
      code: z.string(),
      category: z.string(),
      title: z.string(),
      titleEn: z.string(),
      points: z.int(),
      kind: z.enum(['process', 'result']),
      characters: z.int(),
    }),
  ),
  standard: z.string(),
  years: z.array(z.int()),
  /** What does not add up in the figures: said, not blocked. */
  remarks: z.array(z.object({ indicator: z.string(), year: z.int(), zh: z.string(), en: z.string() })),
  findings: z.array(z.object({ key: z.string(), outcome: z.string(), fact: z.string() })),
  files: z.array(dossierFile),
  sections: z.array(z.object({ section: z.string(), version: z.int(), savedAt: z.string(), savedBy: z.string() })),
  present: z.array(present),
  /** Whom to ask: the receiving body by its name, and the one telephone that is known, with whose it is. */
  receiving: z.object({
    name: z.string(),
    office: z.string(),
    phone: z.string().nullable(),
    hours: z.object({ zh: z.string(), en: z.string().nullable() }).nullable(),
  }),
})

const audience = z.enum(['whole', 'district', 'expert', 'public'])

/** How one of the three audiences will see the dossier. */
export const seenAs = z.object({
  audience,
  parts: z.array(z.object({ section: z.string(), shown: z.boolean() })),
  files: z.array(z.object({ name: z.string(), slot: z.string(), businessSecret: z.boolean(), shown: z.enum(['yes', 'recorded', 'no']) })),
  note: words,
})

/** 现场评审安排, as the organisation that is visited reads it: when, where, how far; never who is in the group. */
export const siteVisits = z.object({
  /** Whether the application stands where a site review is what comes. */
  expected: z.boolean(),
  items: z.array(
    z.object({
      id: z.string(),
      stage: z.enum(['planned', 'opened', 'closed', 'concluded']),
      days: z.array(day),
      place: z.string(),
      agenda: z.array(z.object({ day, from: z.string(), to: z.string(), place: z.string(), what: z.string() })),
      prepare: z.string(),
      /** What the applicant said of the arrangements as they stand. */
      arrangements: z.object({ answer: z.enum(['suits', 'change']), note: z.string(), day }).nullable(),
      /** What the group asked for, and what was given. Who asked is not told. */
      requests: z.array(
        z.object({
          number: z.int(),
          text: z.string(),
          askedOn: day,
          given: z.object({ day, note: z.string(), files: z.array(z.object({ name: z.string(), sha256: z.string() })) }).nullable(),
        }),
      ),
      /** Whether documents can be given, and the report on the group's conduct: open, or closed with the ground. */
      steps: z.array(
        z.object({
          step: z.string(),
          open: z.boolean(),
          refusal: shape.problem.pick({ code: true, detail: true, detailEn: true, ground: true }).optional(),
        }),
      ),
      /** The day on which one's own report on conduct was given. */
      conductOn: day.nullable(),
    }),
  ),
})

const presence: Operation = {
  id: 'dossier.presence',
  method: 'POST',
  path: '/api/applications/:application/presence',
  tag: 'dossier',
  summary: { zh: '告知正在填写哪一部分', en: 'Say which part one has open' },
  rests: control,
  ...ofApplication,
  body: z.strictObject({ section: place }),
  reply: z.object({ present: z.array(present), versions: z.record(z.string(), z.int()) }),
}

export const dossier: readonly Operation[] = [
  presence,
  read('dossier.read', '/api/applications/:application/dossier', articles(10, 11), '申报工作台', 'Where a dossier stands', {
    ...ofApplication,
    reply: dossierView,
  }),
  read('dossier.versions', '/api/applications/:application/draft/:section/versions', articles(11), '一部分的历史版本', 'Versions of a section', {
    params: z.strictObject({ application: id, section }),
    object: ofApplication.object,
    query: z.strictObject({ before: z.coerce.number().int().min(1).max(1_000_000).optional() }),
    reply: z.object({ items: z.array(z.object({ version: z.int(), savedAt: z.string(), savedBy: z.string() })), next: z.int().nullable() }),
  }),
  read(
    'dossier.version',
    '/api/applications/:application/draft/:section/versions/:version',
    articles(11),
    '一个历史版本',
    'One version of a section',
    {
      params: z.strictObject({ application: id, section, version: z.coerce.number().int().min(1).max(1_000_000) }),
      object: ofApplication.object,
      reply: z.object({ version: z.int(), content: z.unknown(), savedAt: z.string(), savedBy: z.string() }),
    },
  ),
  read(
    'dossier.seen-as',
    '/api/applications/:application/dossier/as/:audience',
    articles(11, 17),
    '他人看到的样子',
    'How others will see the dossier',
    {
      params: z.strictObject({ application: id, audience }),
      object: ofApplication.object,
      reply: seenAs,
    },
  ),
  read('dossier.file', '/api/applications/:application/draft/files/:upload', articles(11), '草稿中的附件', 'An attachment of the draft', {
    params: z.strictObject({ application: id, upload: id }),
    object: ofApplication.object,
    reply: z.unknown(),
    produces: 'application/octet-stream',
  }),
  read('dossier.site-visits', '/api/applications/:application/site-visits', articles(16), '现场评审安排', 'Arrangements of the site visit', {
    ...ofApplication,
    reply: siteVisits,
  }),
  read('dossier.book', '/api/applications/:application/dossier.pdf', articles(11), '申报材料成册预览', 'The draft as a book', {
    ...ofApplication,
    reply: z.unknown(),
    produces: 'application/pdf',
  }),
]
