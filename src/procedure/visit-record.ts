/** 现场评审记录: what is verified, who was spoken to, what was photographed, asked for and given; the visit's own agenda. */
import type { Day } from '../law/calendar.ts'

/** Where an issue comes from: the readers' sheets, their board, the office, or the group itself. */
export type IssueSource = 'sheets' | 'board' | 'office' | 'group'
export const issueOutcomes = ['as-stated', 'partly', 'not-as-stated', 'not-found'] as const
export type IssueOutcome = (typeof issueOutcomes)[number]

/** 现场核实事项: a question about one item, closed with what was found. */
export interface Issue {
  readonly number: number
  readonly item: string
  readonly text: string
  readonly from: IssueSource
  readonly closed?: { readonly outcome: IssueOutcome; readonly finding: string; readonly expert: string; readonly day: Day }
}

/** When and where a meeting was held, who of the group was there, and who of the applicant. Times are 'HH:MM'. */
export interface MeetingHeld {
  readonly from: string
  readonly to: string
  readonly place: string
  readonly members: readonly string[]
  /** Posts and number, as the group puts it: 总经理、质量总监等8人. */
  readonly applicants: string
}

export interface AgendaEntry {
  readonly day: Day
  readonly from: string
  readonly to: string
  readonly place: string
  readonly what: string
}

/** Who was spoken to, by post: people of the applicant are not named in the journal. */
export interface Interview {
  readonly who: string
  readonly people: number
  readonly items: readonly string[]
  readonly text: string
  readonly expert: string
}

export interface Photograph {
  readonly file: string
  readonly name: string
  readonly caption: string
  readonly item: string | null
  readonly expert: string
}

export interface GivenFile {
  readonly name: string
  readonly sha256: string
}

export interface DocumentRequest {
  readonly number: number
  readonly text: string
  readonly expert: string
  readonly askedOn: Day
  readonly given: { readonly day: Day; readonly files: readonly GivenFile[]; readonly note: string } | null
}

/** 申报单位对安排的答复: days, place and agenda suit, or are asked to be changed. */
export interface ArrangementsAnswer {
  readonly answer: 'suits' | 'change'
  readonly note: string
  readonly day: Day
}

/** The parts of a visit's record besides its findings. Absent in visits of before. */
export interface RecordParts {
  readonly issues?: readonly Issue[]
  readonly openingHeld?: MeetingHeld
  readonly closingHeld?: MeetingHeld
  readonly agenda?: readonly AgendaEntry[]
  /** What the applicant is asked to have ready. */
  readonly prepare?: string
  /** What the applicant said of the arrangements as they stand; gone once they change. */
  readonly arrangements?: ArrangementsAnswer
  readonly interviews?: readonly Interview[]
  readonly photographs?: readonly Photograph[]
  readonly requests?: readonly DocumentRequest[]
}

export type RecordEvent =
  | { type: 'AgendaSet'; agenda: readonly AgendaEntry[]; prepare: string }
  | ({ type: 'ArrangementsAnswered' } & Omit<ArrangementsAnswer, 'day'>)
  | { type: 'IssueRaised'; item: string; text: string; from: IssueSource }
  | { type: 'IssueClosed'; number: number; outcome: IssueOutcome; finding: string; expert: string }
  | { type: 'InterviewRecorded'; interview: Interview }
  | { type: 'PhotographAdded'; photograph: Photograph }
  | { type: 'DocumentsRequested'; text: string; expert: string }
  | { type: 'DocumentsGiven'; number: number; files: readonly GivenFile[]; note: string }

const recordEvents: Readonly<Record<RecordEvent['type'], true>> = {
  AgendaSet: true,
  ArrangementsAnswered: true,
  IssueRaised: true,
  IssueClosed: true,
  InterviewRecorded: true,
  PhotographAdded: true,
  DocumentsRequested: true,
  DocumentsGiven: true,
}

export function isRecordEvent(event: { readonly type: string }): event is RecordEvent {
  return event.type in recordEvents
}

/** The record after one more entry. */
export function evolveRecord<State extends RecordParts>(state: State, event: RecordEvent, day: Day): State {
  const { issues = [], interviews = [], photographs = [], requests = [] } = state
  switch (event.type) {
    case 'AgendaSet': {
      const { arrangements: _, ...rest } = state
      return { ...(rest as State), agenda: event.agenda, prepare: event.prepare }
    }
    case 'ArrangementsAnswered':
      return { ...state, arrangements: { answer: event.answer, note: event.note, day } }
    case 'IssueRaised': {
      const { item, text, from } = event
      return { ...state, issues: [...issues, { number: issues.length + 1, item, text, from }] }
    }
    case 'IssueClosed': {
      const { outcome, finding, expert } = event
      const closed = { outcome, finding, expert, day }
      return { ...state, issues: issues.map((issue) => (issue.number === event.number ? { ...issue, closed } : issue)) }
    }
    case 'InterviewRecorded':
      return { ...state, interviews: [...interviews, event.interview] }
    case 'PhotographAdded':
      return { ...state, photographs: [...photographs, event.photograph] }
    case 'DocumentsRequested':
      return {
        ...state,
        requests: [...requests, { number: requests.length + 1, text: event.text, expert: event.expert, askedOn: day, given: null }],
      }
    case 'DocumentsGiven': {
      const given = { day, files: event.files, note: event.note }
      return { ...state, requests: requests.map((request) => (request.number === event.number ? { ...request, given } : request)) }
    }
  }
}

/** What a recused member recorded no longer counts: the issues that they closed are open again. */
export function withoutRecused(parts: RecordParts, expert: string): RecordParts {
  const { issues, interviews, photographs } = parts
  const kept = <Each extends { readonly expert: string }>(list: readonly Each[]) => list.filter((each) => each.expert !== expert)
  return {
    ...(issues && {
      issues: issues.map((issue) => {
        const { closed, ...open } = issue
        return closed?.expert === expert ? open : issue
      }),
    }),
    ...(interviews && { interviews: kept(interviews) }),
    ...(photographs && { photographs: kept(photographs) }),
  }
}
