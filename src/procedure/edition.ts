/** 届: one round of selection, from the filing with the commendation office to its close. */
import type { Day } from '../law/calendar.ts'
import type { AwardClass, FilingAnswer } from '../law/measures.ts'
import type { Recorded } from './decision.ts'
import type { ReportInput } from './report-input.ts'

export type EditionStage = 'planned' | 'filed' | 'registered' | 'accepting' | 'reviewing' | 'closed' | 'ended'

/** The published schedule. `deadline` ends at 24:00; the planned days are plans, shown as such. */
export interface Schedule {
  readonly opens: Day
  readonly deadline: Day
  readonly plannedSiteReview: Day
  readonly plannedMeeting: Day
  readonly plannedApproval: Day
}

/** One signed evaluation report (综合评价报告) with its candidates. */
export interface EvaluationReport {
  readonly number: number
  readonly day: Day
  readonly text: string
  readonly candidates: readonly { readonly application: string; readonly class: AwardClass; readonly score: number; readonly rank: number }[]
  /** What the report rests on; absent in reports of before. */
  readonly inputs?: readonly ReportInput[]
}

export interface EditionState {
  readonly id: string
  readonly number: number
  readonly year: number
  readonly name: string
  readonly budget: readonly { readonly line: string; readonly yuan: number }[]
  readonly stage: EditionStage
  readonly filing: { readonly day: Day; readonly text: string } | null
  readonly filingAnswer: FilingAnswer | null
  readonly announcement: {
    readonly day: Day
    readonly notice: string
    readonly documentNumber: string
    readonly measures: string
    readonly rulesVersion: number
    readonly criteria: string
  } | null
  readonly schedule: Schedule | null
  readonly suspended: { readonly since: Day; readonly reason: string } | null
  /** Votes on the acceptance list, where the rules form it by vote. */
  readonly acceptanceVotes?: readonly { readonly day: Day; readonly voters: number; readonly votes: Readonly<Record<string, number>> }[]
  readonly reports: readonly EvaluationReport[]
  readonly ending: { readonly day: Day; readonly reason: string } | null
}

export type EditionEvent =
  | { type: 'EditionPlanned'; id: string; number: number; year: number; name: string; budget: EditionState['budget'] }
  | { type: 'EditionFiled'; text: string }
  | { type: 'FilingAnswered'; answer: FilingAnswer; document: string }
  | {
      type: 'EditionAnnounced'
      notice: string
      documentNumber: string
      measures: string
      rulesVersion: number
      criteria: string
      schedule: Schedule
    }
  | { type: 'DeadlineExtended'; deadline: Day; reason: string; notice: string }
  | { type: 'ApplicationsClosed' }
  | { type: 'EditionSuspended'; reason: string; notice: string }
  | { type: 'EditionResumed'; reason: string; notice: string }
  | { type: 'EditionEnded'; reason: string; notice: string }
  | { type: 'AcceptanceVoteCounted'; vote: { readonly voters: number; readonly votes: Readonly<Record<string, number>> } }
  | { type: 'ReportSigned'; report: EvaluationReport }
  | { type: 'EditionClosed' }

/** The edition after an event. */
export function evolveEdition(state: EditionState | null, { event, day }: Recorded<EditionEvent>): EditionState {
  if (event.type === 'EditionPlanned') {
    const { id, number, year, name, budget } = event
    const nothingYet = { filing: null, filingAnswer: null, announcement: null, schedule: null, suspended: null, ending: null }
    return { id, number, year, name, budget, stage: 'planned', reports: [], ...nothingYet }
  }
  if (!state) throw new Error(`${event.type} before EditionPlanned`)
  switch (event.type) {
    case 'EditionFiled':
      return { ...state, stage: 'filed', filing: { day, text: event.text } }
    case 'FilingAnswered':
      return { ...state, stage: event.answer.approved ? 'registered' : 'planned', filingAnswer: event.answer }
    case 'EditionAnnounced': {
      const { notice, documentNumber, measures, rulesVersion, criteria, schedule } = event
      return { ...state, stage: 'accepting', schedule, announcement: { day, notice, documentNumber, measures, rulesVersion, criteria } }
    }
    case 'DeadlineExtended':
      return { ...state, stage: 'accepting', schedule: state.schedule && { ...state.schedule, deadline: event.deadline } }
    case 'ApplicationsClosed':
      return { ...state, stage: 'reviewing' }
    case 'EditionSuspended':
      return { ...state, suspended: { since: day, reason: event.reason } }
    case 'EditionResumed':
      return { ...state, suspended: null }
    case 'EditionEnded':
      return { ...state, stage: 'ended', suspended: null, ending: { day, reason: event.reason } }
    case 'AcceptanceVoteCounted':
      return { ...state, acceptanceVotes: [...(state.acceptanceVotes ?? []), { day, ...event.vote }] }
    case 'ReportSigned':
      return { ...state, reports: [...state.reports, event.report] }
    case 'EditionClosed':
      return { ...state, stage: 'closed', ending: { day, reason: '' } }
  }
}
