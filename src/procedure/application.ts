/** 申报: one organisation's application in one edition, from the draft to the honour. One application serves both classes. */
import type { Day } from '../law/calendar.ts'
import type { ApplicantKind, AwardClass, Quality } from '../law/measures.ts'
import type { Recorded, Role } from './decision.ts'
import type { Feedback, GivenFeedback } from './feedback-report.ts'

export const applicationStages = [
  'draft',
  'submitted',
  'returned',
  'publicised',
  'not-recommended',
  'recommended',
  'received',
  'reviewed',
  'not-listed',
  'listed',
  'visited',
  'candidate',
  'not-candidate',
  'chosen',
  'not-chosen',
  'proposed',
  'put-forward',
  'approved',
  'struck-out',
  'honoured',
  'left',
  'ended',
] as const
export type ApplicationStage = (typeof applicationStages)[number]

/** Stages from which nothing follows in this edition. */
export const finalStages: readonly ApplicationStage[] = [
  'not-recommended',
  'not-listed',
  'not-candidate',
  'not-chosen',
  'struck-out',
  'honoured',
  'left',
  'ended',
]

export type VerdictOutcome = 'met' | 'doubt' | 'not-met'

/** A file of a frozen submission. */
export interface SubmittedFile {
  readonly slot: string
  readonly name: string
  readonly sha256: string
  readonly bytes: number
  readonly businessSecret: boolean
}

/** One frozen version of what was handed in; the content itself lies beside it under its hash. */
export interface Submission {
  readonly number: number
  readonly day: Day
  readonly contentHash: string
  readonly files: readonly SubmittedFile[]
  /** The applicant's statement on each condition that is not plainly met, by condition key. */
  readonly statements: Readonly<Record<string, string>>
}

/** A letter to the applicant, with the day it was read. */
export interface Letter {
  readonly id: string
  readonly kind: 'completion' | 'not-recommended' | 'not-listed' | 'ended' | 'not-chosen' | 'struck-out' | 'feedback'
  readonly day: Day
  readonly text: string
  readonly readOn: Day | null
}

/** Exact means: the sum of the percentages that count of each item, and how many sheets they are from. */
export interface Shares {
  readonly of: number
  readonly sums: Readonly<Record<string, number>>
}

/** An item-by-item result: percent by item code, and the total in hundredths of a point. */
export interface ReviewResult {
  /** Where the rules take a mean these are rounded for reading; `shares` has them exactly. */
  readonly percents: Readonly<Record<string, number>>
  readonly total: number
  readonly comment: string
  readonly shares?: Shares
  /** What the group said of items it had to discuss, by code. */
  readonly reasons?: Readonly<Record<string, string>>
  /** What the group wants verified on the site, by code. */
  readonly verify?: Readonly<Record<string, string>>
}

/** 解封: sheets that everybody of the board may read from then on; who called it and who witnessed it. */
export interface Unsealing {
  readonly day: Day
  readonly sheets: readonly string[]
  readonly called: { readonly person: string; readonly role: Role; readonly day: Day }
  readonly witness: string | null
}

/** A result that waits for signatures. */
export interface Agreement {
  readonly result: ReviewResult
  /** Items agreed outside what the sheets span; a second person signs for them. */
  readonly outside: readonly string[]
  readonly person: string
  readonly day: Day
  /** Day of each reader's signature, by expert. */
  readonly signed: Readonly<Record<string, Day>>
  /** Why a reader does not sign, by expert. */
  readonly absent: Readonly<Record<string, string>>
  readonly second: string | null
}

export interface ApplicationState {
  readonly id: string
  readonly number: string
  readonly edition: string
  readonly organisation: string
  readonly name: string
  readonly creditCode: string
  readonly kind: ApplicantKind
  readonly area: string
  /** The lead body that receives it. */
  readonly body: string
  readonly stage: ApplicationStage
  readonly submissions: readonly Submission[]
  readonly completion: { readonly items: readonly string[]; readonly due: Day; readonly dueFinal: boolean; readonly by: 'district' | 'city' } | null
  readonly verdicts: Readonly<Partial<Record<Quality, VerdictOutcome>>>
  readonly verdictNotes: Readonly<
    Partial<Record<Quality, readonly { readonly item: string; readonly outcome: VerdictOutcome; readonly note: string }[]>>
  >
  readonly conditionDecisions: Readonly<Record<string, { readonly accepted: boolean; readonly reason: string; readonly person: string }>>
  readonly notices: { readonly district: string | null; readonly acceptance: string | null; readonly proposed: string | null }
  readonly opinion: { readonly opinion: string; readonly recommendation: string; readonly day: Day } | null
  readonly districtReturn: { readonly reasons: string; readonly day: Day } | null
  readonly readers: readonly string[]
  /** The reader who leads the group of readers, where one was named. */
  readonly readingLeader: string | null
  /** An unsealing that waits for its witness. */
  readonly unsealingCalled: Unsealing['called'] | null
  readonly unsealings: readonly Unsealing[]
  readonly agreement: Agreement | null
  readonly material: ReviewResult | null
  /** A reader went after the list was out: the result is to be agreed anew. */
  readonly materialStale: boolean
  readonly site: ReviewResult | null
  readonly visits: readonly string[]
  readonly letters: readonly Letter[]
  /** Days on which bans were looked up and departments asked again. */
  readonly rechecks: { readonly meeting: Day | null; readonly submission: Day | null }
  readonly class: AwardClass | null
  /** Day of the meeting that chose it; a place it leaves afterwards is freed, not free ◇. */
  readonly chosenOn: Day | null
  /** Score of the evaluation report, in hundredths of a point. */
  readonly score: number | null
  readonly approval: string | null
  readonly honour: string | null
  readonly outReason: string | null
  /** 评审反馈报告, once it was given. */
  readonly feedback?: GivenFeedback
}

export type ApplicationEvent =
  | {
      type: 'ApplicationStarted'
      id: string
      number: string
      edition: string
      organisation: string
      name: string
      creditCode: string
      kind: ApplicantKind
      area: string
      body: string
    }
  | { type: 'ApplicationSubmitted'; submission: Omit<Submission, 'day'>; name: string; area: string; body: string }
  | { type: 'ApplicationTakenBack' }
  | { type: 'ApplicationLeft'; reason: string }
  | { type: 'CompletionRequested'; items: readonly string[]; due: Day; dueFinal: boolean; letter: string }
  | { type: 'VerdictRecorded'; quality: Quality; outcome: VerdictOutcome; notes: readonly { item: string; outcome: VerdictOutcome; note: string }[] }
  | { type: 'ConditionDecided'; condition: string; accepted: boolean; reason: string }
  | { type: 'Publicised'; kind: 'district' | 'acceptance' | 'proposed'; notice: string }
  | { type: 'NoticeTakenBack'; kind: 'district' | 'acceptance' | 'proposed' }
  | { type: 'Recommended'; opinion: string; recommendation: string }
  | { type: 'NotRecommended'; reasons: string; letter: string }
  | { type: 'ReceivedByCity' }
  | { type: 'ReturnedToDistrict'; reasons: string }
  /** `barred` is the refusal by which the work was kept from the expert. */
  | { type: 'TiesChecked'; expert: string; purpose: 'reading' | 'visit'; weighed: readonly string[]; barred?: string }
  | { type: 'PoolTiesChecked'; code: string; purpose: 'reading' | 'visit'; weighed: readonly string[]; barred?: string }
  | { type: 'ReadersAssigned'; experts: readonly string[]; leader?: string }
  | { type: 'ReaderReplaced'; from: string; to: string | null }
  | { type: 'UnsealingCalled' }
  | { type: 'SheetsUnsealed'; sheets: readonly string[]; called: Unsealing['called']; witness: string | null }
  | { type: 'ResultProposed'; result: ReviewResult; outside: readonly string[] }
  | { type: 'ResultSigned'; expert: string }
  | { type: 'SignatureMissing'; expert: string; reason: string }
  | { type: 'ResultCountersigned' }
  | { type: 'MaterialResultAgreed'; result: ReviewResult }
  | { type: 'ReasonsWritten'; reasons: string; letter: string }
  | { type: 'NotListed' }
  | { type: 'VisitPlanned'; visit: string }
  | { type: 'SiteResultRecorded'; result: ReviewResult }
  | { type: 'Rechecked'; gate: 'meeting' | 'submission' }
  | { type: 'MadeCandidate'; class: AwardClass; score: number }
  | { type: 'NotMadeCandidate'; score: number }
  | { type: 'ChosenByMeeting' }
  | { type: 'NotChosenByMeeting' }
  | { type: 'PutForward'; approval: string }
  | { type: 'ReturnedByGovernment' }
  | { type: 'ApprovedByGovernment' }
  | { type: 'ToldNotProposed'; reasons: string; letter: string }
  | { type: 'StruckOut'; reason: string; letter: string }
  | { type: 'Honoured'; honour: string }
  | { type: 'ApplicantRenamed'; name: string; document: string }
  | { type: 'ApplicantMerged'; organisation: string; name: string; creditCode: string; document: string }
  | { type: 'ApplicantSuperseded'; organisation: string; name: string }
  | { type: 'ApplicationEnded'; reason: string; letter: string }
  | { type: 'FeedbackGiven'; letter: string; feedback: Feedback }
  | { type: 'LetterRead'; letter: string }

/** Where an application stands again when the notice that named it is taken back. */
const stageBefore = { district: 'submitted', acceptance: 'reviewed', proposed: 'chosen' } as const
const stageUnder = { district: 'publicised', acceptance: 'listed', proposed: 'proposed' } as const

/** The application after an event. */
export function evolveApplication(state: ApplicationState | null, recorded: Recorded<ApplicationEvent>): ApplicationState {
  const { event, day, by } = recorded
  if (event.type === 'ApplicationStarted') return started(event)
  if (!state) throw new Error(`${event.type} before ApplicationStarted`)
  switch (event.type) {
    case 'ApplicationSubmitted': {
      const { name, area, body } = event
      const stage = state.notices.district ? 'publicised' : 'submitted'
      return { ...state, name, area, body, stage, completion: null, submissions: [...state.submissions, { ...event.submission, day }] }
    }
    case 'ApplicationTakenBack':
      return { ...state, stage: 'draft', verdicts: {}, verdictNotes: {} }
    case 'ApplicationLeft':
      return { ...state, stage: 'left', outReason: event.reason }
    case 'CompletionRequested': {
      const { items, due, dueFinal } = event
      const completion = { items, due, dueFinal, by: 'district' as const }
      return {
        ...withLetter(state, 'completion', event.letter, day, event.items.join('\n')),
        stage: 'returned',
        completion,
        verdicts: {},
        verdictNotes: {},
      }
    }
    case 'VerdictRecorded':
      return {
        ...state,
        verdicts: { ...state.verdicts, [event.quality]: event.outcome },
        verdictNotes: { ...state.verdictNotes, [event.quality]: event.notes },
      }
    case 'ConditionDecided': {
      const decision = { accepted: event.accepted, reason: event.reason, person: by.person }
      return { ...state, conditionDecisions: { ...state.conditionDecisions, [event.condition]: decision } }
    }
    case 'Publicised':
      return { ...state, stage: stageUnder[event.kind], notices: { ...state.notices, [event.kind]: event.notice } }
    case 'NoticeTakenBack': {
      const notices = { ...state.notices, [event.kind]: null }
      return { ...state, notices, stage: state.stage === 'returned' ? 'returned' : stageBefore[event.kind] }
    }
    case 'Recommended':
      return { ...state, stage: 'recommended', districtReturn: null, opinion: { opinion: event.opinion, recommendation: event.recommendation, day } }
    case 'NotRecommended':
      return { ...withLetter(state, 'not-recommended', event.letter, day, event.reasons), stage: 'not-recommended', outReason: event.reasons }
    case 'ReceivedByCity':
      return { ...state, stage: 'received' }
    case 'ReturnedToDistrict':
      return { ...state, stage: 'publicised', districtReturn: { reasons: event.reasons, day }, opinion: null }
    case 'TiesChecked':
    case 'PoolTiesChecked':
      return state
    case 'ReadersAssigned':
      return {
        ...state,
        readers: [...state.readers, ...event.experts],
        readingLeader: event.leader ?? state.readingLeader,
        ...(state.agreement && event.experts.length > 0 && { agreement: null }),
      }
    case 'ReaderReplaced': {
      const rest = state.readers.filter((expert) => expert !== event.from)
      const readers = event.to ? [...rest, event.to] : rest
      const readingLeader = state.readingLeader === event.from ? null : state.readingLeader
      return anew({ ...state, readers, readingLeader, agreement: null, unsealingCalled: null })
    }
    case 'UnsealingCalled':
      return { ...state, unsealingCalled: { person: by.person, role: by.role, day } }
    case 'SheetsUnsealed': {
      const { sheets, called, witness } = event
      return { ...state, unsealingCalled: null, unsealings: [...(state.unsealings ?? []), { day, sheets, called, witness }] }
    }
    case 'ResultProposed': {
      const { result, outside } = event
      return { ...anew(state), agreement: { result, outside, person: by.person, day, signed: {}, absent: {}, second: null } }
    }
    case 'ResultSigned':
      return agreeing(state, ({ signed }) => ({ signed: { ...signed, [event.expert]: day } }))
    case 'SignatureMissing':
      return agreeing(state, ({ absent }) => ({ absent: { ...absent, [event.expert]: event.reason } }))
    case 'ResultCountersigned':
      return agreeing(state, () => ({ second: by.person }))
    case 'MaterialResultAgreed': {
      const stage = state.stage === 'received' ? 'reviewed' : state.stage
      return { ...state, stage, material: event.result, materialStale: false }
    }
    case 'ReasonsWritten':
      return withLetter(state, 'not-listed', event.letter, day, event.reasons)
    case 'NotListed':
      return { ...state, stage: 'not-listed' }
    case 'VisitPlanned':
      return { ...state, visits: [...state.visits, event.visit] }
    case 'SiteResultRecorded':
      return { ...state, stage: 'visited', site: event.result }
    case 'Rechecked':
      return { ...state, rechecks: { ...state.rechecks, [event.gate]: day } }
    case 'MadeCandidate':
      return { ...state, stage: 'candidate', class: event.class, score: event.score }
    case 'NotMadeCandidate':
      return { ...state, stage: 'not-candidate', class: null, score: event.score }
    case 'ChosenByMeeting':
      return { ...state, stage: 'chosen', chosenOn: day }
    case 'NotChosenByMeeting':
      return { ...state, stage: 'not-chosen' }
    case 'PutForward':
      return { ...state, stage: 'put-forward', approval: event.approval }
    case 'ReturnedByGovernment':
      return { ...state, stage: 'proposed', approval: null }
    case 'ApprovedByGovernment':
      return { ...state, stage: 'approved' }
    case 'StruckOut':
      return { ...withLetter(state, 'struck-out', event.letter, day, event.reason), stage: 'struck-out', outReason: event.reason }
    case 'ToldNotProposed':
      return { ...withLetter(state, 'not-chosen', event.letter, day, event.reasons), outReason: event.reasons }
    case 'Honoured':
      return { ...state, stage: 'honoured', honour: event.honour }
    case 'ApplicantRenamed':
      return { ...state, name: event.name }
    case 'ApplicantMerged':
      return { ...state, organisation: event.organisation, name: event.name, creditCode: event.creditCode }
    case 'ApplicantSuperseded':
      return { ...state, organisation: event.organisation, name: event.name }
    case 'ApplicationEnded':
      return { ...withLetter(state, 'ended', event.letter, day, event.reason), stage: 'ended', outReason: event.reason }
    case 'FeedbackGiven':
      return { ...withLetter(state, 'feedback', event.letter, day, ''), feedback: { ...event.feedback, day, letter: event.letter } }
    case 'LetterRead':
      return {
        ...state,
        letters: state.letters.map((letter) => (letter.id === event.letter && !letter.readOn ? { ...letter, readOn: day } : letter)),
      }
  }
}

function started(event: Extract<ApplicationEvent, { type: 'ApplicationStarted' }>): ApplicationState {
  const { type: _, ...identity } = event
  return {
    ...identity,
    stage: 'draft',
    submissions: [],
    completion: null,
    verdicts: {},
    verdictNotes: {},
    conditionDecisions: {},
    notices: { district: null, acceptance: null, proposed: null },
    opinion: null,
    districtReturn: null,
    readers: [],
    readingLeader: null,
    unsealingCalled: null,
    unsealings: [],
    agreement: null,
    material: null,
    materialStale: false,
    site: null,
    visits: [],
    letters: [],
    rechecks: { meeting: null, submission: null },
    class: null,
    chosenOn: null,
    score: null,
    approval: null,
    honour: null,
    outReason: null,
  }
}

/** The result does not stand any more: before the list it is gone, afterwards it is marked. */
function anew(state: ApplicationState): ApplicationState {
  if (state.stage === 'reviewed') return { ...state, stage: 'received', material: null }
  return state.material ? { ...state, materialStale: true } : state
}

function agreeing(state: ApplicationState, change: (agreement: Agreement) => Partial<Agreement>): ApplicationState {
  return state.agreement ? { ...state, agreement: { ...state.agreement, ...change(state.agreement) } } : state
}

function withLetter(state: ApplicationState, kind: Letter['kind'], id: string, day: Day, text: string): ApplicationState {
  return { ...state, letters: [...state.letters, { id, kind, day, text, readOn: null }] }
}
