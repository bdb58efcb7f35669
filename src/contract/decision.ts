/** Readings of the office that decides: material review, list, visits, report, meeting, submission, government, certificates. */
import { z } from 'zod'
import { type Operation, type Rests, read } from './operation.ts'
import * as shape from './shapes.ts'

const { awardClass, day, id, sha256 } = shape
const articles = (...numbers: number[]): Rests => ({ articles: numbers })
const one = <const Kind extends string>(kind: Kind) => ({ params: z.strictObject({ [kind]: id }), object: { kind: kind as never, param: kind } })

const refusal = shape.problem.pick({ code: true, detail: true, detailEn: true, ground: true, facts: true })
const points = z.int().describe('hundredths of a point')
const bothClasses = z.object({ award: z.int(), nomination: z.int() })
const letter = z.object({ id: z.string(), day, text: z.string(), readOn: day.nullable() })
const named = { id: z.string(), number: z.string(), name: z.string(), area: z.string(), stage: z.string() }
const expertName = z.object({ expert: z.string(), name: z.string(), employer: z.string() })

/** One application in the material review: readers, sealed sheets, spread, rank and where the cut line leaves it. */
const reviewLine = z.object({
  ...named,
  readers: z.array(expertName.extend({ stage: z.string() })),
  sealed: z.int(),
  of: z.int(),
  /** How far the board is: sheets shut, called and waiting for the witness, open, or with a result that waits for signatures. */
  board: z.enum(['reading', 'to-unseal', 'to-witness', 'open', 'signing', 'agreed', 'stale']),
  /** Lowest and highest total; only once every sheet is unsealed. */
  totals: z.object({ least: points, greatest: points }).nullable(),
  score: points.nullable(),
  rank: z.int().nullable(),
  tied: z.boolean(),
  /** Points behind the one before. */
  gap: points.nullable(),
  cut: z.enum(['in', 'out', 'below']).nullable(),
  letter: letter.nullable(),
  /** The act that carries its reasons, while it waits for review and signature. */
  lettersAct: z.string().nullable(),
})
const materialReview = z.object({
  /** How the rules form the list; a threshold of nothing where no lowest score is asked. */
  by: z.enum(['threshold', 'ratio', 'vote']),
  votePercent: z.int(),
  threshold: z.int(),
  most: z.int(),
  readersAtLeast: z.int(),
  followsScores: z.boolean(),
  reasonsFirst: z.boolean(),
  noticeWorkingDays: z.int(),
  listedBefore: z.int(),
  lines: z.array(reviewLine),
  /** Why the list asked about would not go out today; null where it would. */
  closed: refusal.nullable(),
})

const percentHundredths = z.int().describe('hundredths of a percent')
const cited = z.object({ sha256: z.string(), name: z.string(), page: z.int().nullable() })
const reviewItem = z.object({
  code: z.string(),
  title: z.string(),
  titleEn: z.string(),
  points: z.int(),
  /** One a reader, in one order for all items; empty until the sheets are unsealed. */
  percents: z.array(z.int()),
  median: z.number().nullable(),
  least: z.int().nullable(),
  greatest: z.int().nullable(),
  range: z.int().nullable(),
  /** Whether the range passes the limit of the rules. */
  discuss: z.boolean(),
  /** What the rules make of the percentages, and those that they leave out. */
  proposed: percentHundredths.nullable(),
  leftOut: z.array(z.int()),
  agreed: z.int().nullable(),
  reason: z.string(),
  /** What the board wants verified on the site. */
  verify: z.string(),
  notes: z.array(
    z.object({
      reader: z.int(),
      percent: z.int(),
      strengths: z.string(),
      improvements: z.string(),
      cited: z.array(cited),
      /** Files that another reader cites and this one has never opened. */
      unopened: z.array(z.string()),
    }),
  ),
})
/** A reader of the board. Who an expert is, only the office and the supervisors read. */
const boardReader = z.object({
  reader: z.int(),
  expert: z.string().nullable(),
  name: z.string().nullable(),
  me: z.boolean(),
  leads: z.boolean(),
  signedOn: day.nullable(),
  absence: z.string().nullable(),
})
const hand = z.object({ role: z.string(), name: z.string().nullable(), at: z.string() })
const applicationReview = z.object({
  sealed: z.int(),
  of: z.int(),
  percentStep: z.int(),
  items: z.array(reviewItem),
  totals: z.object({ least: points, greatest: points }).nullable(),
  result: z.object({ total: points, comment: z.string() }).nullable(),
  reasonsDraft: z.string(),
  /** Whether every standing sheet is unsealed. */
  open: z.boolean(),
  called: hand.nullable(),
  unsealings: z.array(z.object({ sheets: z.int(), called: hand, witness: hand.nullable() })),
  readers: z.array(boardReader),
  rule: z.enum(['consensus', 'mean', 'trimmed-mean']),
  /** Whether as many sheets are there that the highest and the lowest are left out. */
  trims: z.boolean(),
  proposedTotal: points.nullable(),
  discussTotal: z.boolean(),
  limits: z.object({ item: z.int(), total: z.int() }),
  /** Numbers of the clauses that say so. */
  clauses: z.object({ led: z.int(), witness: z.int(), rule: z.int(), item: z.int(), total: z.int(), signatures: z.int() }),
  signatures: z.boolean(),
  /** Who may lead the board, as the rules say ◇. */
  ledBy: z.enum(['either', 'office', 'leader']),
  /** An agreed result that waits for signatures. */
  waiting: z
    .object({ total: points, outside: z.array(z.string()), enteredBy: z.string().nullable(), on: day, second: z.boolean(), still: z.int() })
    .nullable(),
  stale: z.boolean(),
  steps: z.array(z.object({ step: z.string(), label: z.object({ zh: z.string(), en: z.string() }), open: z.boolean(), refusal: refusal.nullable() })),
})
/** What one expert reads with others and may look at together. */
const boards = z.object({
  items: z.array(
    z.object({
      application: z.string(),
      number: z.string(),
      name: z.string(),
      open: z.boolean(),
      leads: z.boolean(),
      /** Whether who leads the readers has the board before the unsealing, to call for it. */
      led: z.boolean(),
      /** Whether the unsealing can be called for now. */
      unseal: z.boolean(),
      sign: z.boolean(),
      stage: z.string(),
    }),
  ),
})
const reviewTotal = z.object({
  total: points,
  given: z.int(),
  of: z.int(),
  categories: z.array(z.object({ code: z.string(), title: z.string(), titleEn: z.string(), points: z.int(), total: points })),
})

/** A tie that bars nobody and that whoever gives the work must have seen. */
const weighedTie = z.object({
  /** What it is seen by: sent back as it is. */
  key: z.string(),
  application: z.string(),
  number: z.string(),
  kind: z.string(),
  source: z.string(),
  declaredBy: z.string().nullable(),
  overSince: day.nullable(),
})

/** An expert of the bank as the lead body chooses readers and groups: fields, employer, load, and for whom they are barred. */
const choice = z.object({
  id: z.string(),
  name: z.string(),
  employer: z.string(),
  fields: z.array(z.string()),
  openSheets: z.int(),
  visits: z.int(),
  days: z.array(day),
  undertaken: z.boolean(),
  reads: z.array(z.string()),
  barred: z.array(z.object({ application: z.string(), number: z.string(), refusal })),
  weighed: z.array(weighedTie),
})

/** A number of a draw as the office takes its result: the name only where it was opened. */
const drawnPlace = z.object({
  field: z.string(),
  place: z.int(),
  number: z.int(),
  outcome: z.enum(['seat', 'substitute', 'barred', 'refused']),
  /** Why it is passed over: what was said, or the code registered at the freeze. */
  why: z.string().nullable(),
  name: z.string().nullable(),
  /** Who has the place of one who declined. */
  followedBy: z.int().nullable(),
  /** Applications that this seat reads already. */
  takenFor: z.array(z.string()),
  /** Applications whose group has this seat in it. */
  inGroupOf: z.array(z.string()),
  /** Days on which the expert is planned elsewhere. */
  days: z.array(day),
  undertaken: z.boolean(),
  /** What has come up since the freeze: the office records it as a refusal, and the next number follows. */
  barred: z.array(z.object({ application: z.string(), number: z.string(), refusal })),
  weighed: z.array(weighedTie),
})
const finishedDraw = z.object({
  id: z.string(),
  frozenOn: day,
  /** Of the applications asked about, those whose seats of this draw are not all taken yet. */
  unused: z.array(z.string()),
  places: z.array(drawnPlace),
})

const readers = z.object({
  /** Whether the rules have experts drawn ◇: then nobody is chosen by name. */
  drawn: z.boolean(),
  /** Who may lead the board of the readers, as the rules say ◇, and in which clause. */
  ledBy: z.enum(['either', 'office', 'leader']),
  ledByClause: z.int(),
  /** Finished draws for this work and any of the applications asked about. */
  draws: z.array(finishedDraw),
  experts: z.array(choice),
})

const visitLine = z.object({
  ...named,
  /** Why no group can be formed today; null where it can. */
  closed: refusal.nullable(),
  visit: z
    .object({
      id: z.string(),
      stage: z.string(),
      leader: z.string(),
      members: z.array(expertName.extend({ signed: z.boolean() })),
      days: z.array(day),
      place: z.string(),
      findings: z.int(),
      /** What the applicant said of the arrangements as they stand. */
      arrangements: z.object({ answer: z.enum(['suits', 'change']), note: z.string(), day }).nullable(),
      /** The draw that the group comes from. */
      draw: z.string().nullable(),
      /** Members who are off: recused, or gone from the bank. */
      off: z.array(expertName.extend({ recused: z.boolean() })),
      /** Whether somebody must join or lead before the visit can go on. */
      lacks: z.enum(['leader', 'members']).nullable(),
      /** Why nobody can join the group today; null where somebody can. */
      full: refusal.nullable(),
    })
    .nullable(),
})
const visitPlan = z.object({
  groupAtLeast: z.int(),
  days: z.array(day),
  lines: z.array(visitLine),
  clashes: z.array(z.object({ day, kind: z.enum(['expert', 'applicant']), who: z.string(), numbers: z.array(z.string()) })),
})

const evaluationLine = z.object({
  ...named,
  material: points.nullable(),
  site: points.nullable(),
  score: points.nullable(),
  rank: z.int().nullable(),
  tied: z.boolean(),
  held: z.boolean(),
  class: awardClass.nullable(),
  visit: z.string().nullable(),
  /** Items whose percentage the visit changed. */
  revised: z.int(),
  /** What departments told, each with its consultation. */
  found: z.array(z.object({ id: z.string(), department: z.string(), title: z.string(), text: z.string() })),
  strengths: z.array(z.object({ code: z.string(), text: z.string() })),
  improvements: z.array(z.object({ code: z.string(), text: z.string() })),
  risks: z.array(
    z.object({ kind: z.enum(['tied', 'held', 'upheld', 'departments', 'silent', 'waiting', 'absence', 'notAsStated']), count: z.int() }),
  ),
  replies: z.object({ noObjection: z.int(), facts: z.int(), cannotTell: z.int(), silent: z.int(), waiting: z.int() }),
  objections: z.array(z.object({ id: z.string(), number: z.string(), stage: z.string(), upheld: z.boolean().nullable(), result: z.string() })),
  categories: z.array(z.object({ code: z.string(), material: points, site: points })),
})
const evaluation = z.object({
  /** Why a report with the candidates asked about would not be signed today; null where it would. */
  closed: refusal.nullable(),
  siteWeight: z.int(),
  places: bothClasses,
  candidatesMost: bothClasses,
  counts: z.object({ started: z.int(), submitted: z.int(), received: z.int(), reviewed: z.int(), listed: z.int(), visited: z.int(), out: z.int() }),
  categories: z.array(z.object({ code: z.string(), title: z.string(), titleEn: z.string(), points: z.int() })),
  lines: z.array(evaluationLine),
  /** Visited, and not looked up and asked about again, where the rules want that before the meeting ◇: best before the report. */
  toRecheck: z.array(z.object({ id: z.string(), number: z.string(), name: z.string() })),
  draft: z.string(),
  reports: z.array(
    z.object({
      number: z.int(),
      day,
      text: z.string(),
      candidates: z.array(z.object({ application: z.string(), class: awardClass, score: points, rank: z.int() })),
    }),
  ),
  changes: z.array(z.object({ number: z.string(), what: z.enum(['score', 'out', 'objection', 'departments', 'joined']) })),
})

const ballot = z.enum(['for', 'against', 'abstain'])
const count = z.object({ for: z.int(), against: z.int(), abstain: z.int(), denominator: z.int(), passes: z.boolean() })
const boardCandidate = z.object({
  application: z.string(),
  number: z.string(),
  name: z.string(),
  class: awardClass,
  score: points,
  rank: z.int(),
  objections: z.object({ open: z.int(), upheld: z.int(), notUpheld: z.int() }),
  recused: z.array(z.object({ name: z.string(), reason: z.string() })),
  /** How many have voted, of how many; for whom stays sealed until the meeting has concluded. */
  cast: z.int(),
  voters: z.int(),
  vote: z.object({ stage: z.enum(['open', 'closed', 'void']), round: z.int(), paper: z.boolean(), typed: z.boolean() }).nullable(),
  count: count.nullable(),
  /** The second vote on a tie. */
  second: count.nullable(),
  deferred: z.string().nullable(),
  outcome: z.enum(['chosen', 'not-passed', 'places-full', 'tied-out', 'deferred']).nullable(),
  /** The asker's own ballot and recusal; nobody else's. */
  mine: ballot.nullable(),
  /** Whether the asker has voted in the open vote, and whether it is open to them. */
  mineCast: z.boolean(),
  mineOpen: z.boolean(),
  mineRecused: z.string().nullable(),
})
const board = z.object({
  id: z.string(),
  version: z.int(),
  edition: z.string(),
  day,
  place: z.string(),
  stage: z.enum(['called', 'open', 'concluded']),
  ballot: z.enum(['named', 'secret', 'none']),
  /** Whether the chair opens and closes each vote. */
  oneByOne: z.boolean(),
  /** Members who were there and have gone. */
  left: z.array(z.string()),
  members: z.array(z.object({ id: z.string(), name: z.string(), present: z.boolean() })),
  me: z.object({ member: z.boolean(), present: z.boolean() }),
  quorum: z.object({ percent: z.int(), needed: z.int(), called: z.int(), present: z.int(), reached: z.boolean() }),
  majorityPercent: z.int(),
  clauses: z.object({ quorum: z.int(), majority: z.int() }),
  rulesVersion: z.int(),
  places: z.array(z.object({ class: awardClass, of: z.int(), taken: z.int(), beyond: refusal.nullable() })),
  candidates: z.array(boardCandidate),
  record: z.array(z.string()),
  draft: z.string(),
  minutes: z.string().nullable(),
})

const proposalLine = z.object({
  ...named,
  class: awardClass.nullable(),
  notice: z.object({ id: z.string(), publishedOn: day, lastDay: day.nullable(), stage: z.string() }).nullable(),
  openObjections: z.array(z.string()),
  recheckedOn: day.nullable(),
  repliesOpen: z.array(z.string()),
  closed: refusal.nullable(),
})
const proposal = z.object({
  places: bothClasses,
  noticeWorkingDays: z.int(),
  chosen: z.array(z.object({ ...named, class: awardClass, score: points.nullable() })),
  outside: z.array(z.object({ ...named, letter: letter.nullable(), draft: z.string() })),
  proposed: z.array(proposalLine),
  contentHash: sha256.nullable(),
  approvals: z.array(
    z.object({ id: z.string(), documentNumber: z.string(), submittedOn: day, stage: z.string(), items: z.int(), supplementary: z.boolean() }),
  ),
})

const approvalItem = z.object({
  application: z.string(),
  number: z.string(),
  name: z.string(),
  area: z.string(),
  class: awardClass,
  score: points.nullable(),
  notice: z
    .object({ id: z.string(), title: z.string(), publishedOn: day, lastDay: day.nullable(), stage: z.string(), objections: z.int().nullable() })
    .nullable(),
  objections: z.object({ open: z.int(), upheld: z.int(), notUpheld: z.int() }),
  gone: z.boolean(),
})
const approvalFile = z.object({
  id: z.string(),
  contentHash: sha256,
  places: bothClasses,
  items: z.array(approvalItem),
  process: z.object({ submitted: z.int(), received: z.int(), reviewed: z.int(), listed: z.int(), visited: z.int(), candidates: z.int() }),
  meeting: z.object({ day, place: z.string(), present: z.int(), called: z.int(), chosen: z.int() }).nullable(),
})

const certificates = z.object({
  approved: z.array(z.object({ ...named, class: awardClass })),
  honours: z.array(
    z.object({
      id: z.string(),
      certificate: z.string(),
      name: z.string(),
      class: awardClass,
      year: z.int(),
      decision: z.string(),
      awardedOn: day,
      until: day.nullable(),
      standing: z.string(),
      plaque: z.boolean(),
    }),
  ),
  announcement: z.object({ id: z.string(), title: z.string(), publishedOn: day }).nullable(),
})

export type MaterialReview = z.infer<typeof materialReview>
export type ReviewLine = z.infer<typeof reviewLine>
export type Boards = z.infer<typeof boards>
export type ApplicationReview = z.infer<typeof applicationReview>
export type ReviewTotal = z.infer<typeof reviewTotal>
export type ExpertChoice = z.infer<typeof choice>
export type Readers = z.infer<typeof readers>
export type FinishedDraw = z.infer<typeof finishedDraw>
export type DrawnPlace = z.infer<typeof drawnPlace>
export type WeighedTie = z.infer<typeof weighedTie>
export type VisitPlan = z.infer<typeof visitPlan>
export type Evaluation = z.infer<typeof evaluation>
export type EvaluationLine = z.infer<typeof evaluationLine>
export type Board = z.infer<typeof board>
export type BoardCandidate = z.infer<typeof boardCandidate>
export type Proposal = z.infer<typeof proposal>
export type ApprovalFile = z.infer<typeof approvalFile>
export type Certificates = z.infer<typeof certificates>

const percents = z
  .string()
  .max(800)
  .regex(/^([0-9.]{1,12}:\d{1,3}(,|$)){0,60}$/)
const applicationList = z
  .string()
  .max(8000)
  .regex(/^[a-z0-9.,-]*$/i)

const voteList = z
  .string()
  .max(12_000)
  .regex(/^([a-z0-9.-]{2,120}:\d{1,3}(,|$))*$/i)

const candidateList = z
  .string()
  .max(16_000)
  .regex(/^([a-z0-9.-]{2,120}:(award|nomination)(,|$))*$/i)

export const decisionReadings: readonly Operation[] = [
  read('edition.material-review', '/api/editions/:edition/material-review', articles(14, 15), '材料评审总览', 'The material review of an edition', {
    ...one('edition'),
    query: z.strictObject({
      accepted: applicationList.optional(),
      voters: z.coerce.number().int().min(1).max(999).optional(),
      votes: voteList.optional(),
    }),
    reply: materialReview,
  }),
  read(
    'application.review',
    '/api/applications/:application/review',
    articles(14, 15),
    '一件的评分分布',
    'The scores of one application side by side',
    {
      ...one('application'),
      reply: applicationReview,
    },
  ),
  read(
    'application.review-total',
    '/api/applications/:application/review/total',
    articles(14),
    '按合议百分比计算总分',
    'The total of agreed percentages',
    {
      ...one('application'),
      query: z.strictObject({ percents: percents.default('') }),
      reply: reviewTotal,
    },
  ),
  read('expert.boards', '/api/expert-boards', articles(15), '本人参加的合议', 'The boards of an expert', { reply: boards }),
  read('edition.readers', '/api/editions/:edition/readers', articles(16, 17), '可选专家', 'Experts to choose from', {
    ...one('edition'),
    query: z.strictObject({ applications: applicationList.default(''), purpose: z.enum(['reading', 'visit']).default('reading') }),
    reply: readers,
  }),
  read('edition.visit-plan', '/api/editions/:edition/visit-plan', articles(16), '现场评审排程', 'The plan of visits', {
    ...one('edition'),
    reply: visitPlan,
  }),
  read('edition.evaluation', '/api/editions/:edition/evaluation', articles(18), '综合评价', 'The evaluation', {
    ...one('edition'),
    query: z.strictObject({ candidates: candidateList.default('') }),
    reply: evaluation,
  }),
  read('meeting.board', '/api/meetings/:meeting/board', articles(4, 18), '审议会现场', 'The meeting as it goes', { ...one('meeting'), reply: board }),
  read('edition.proposal', '/api/editions/:edition/proposal', articles(18, 19), '拟获奖名单和提请', 'The proposed list and its submission', {
    ...one('edition'),
    reply: proposal,
  }),
  read('approval.file', '/api/approvals/:approval/file', articles(19), '待审定一页', 'What is submitted, on a page', {
    ...one('approval'),
    reply: approvalFile,
  }),
  read('edition.certificates', '/api/editions/:edition/certificates', articles(20), '证书和奖牌', 'Certificates and plaques', {
    ...one('edition'),
    reply: certificates,
  }),
]
