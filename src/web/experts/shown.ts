/** What the pages of a sheet and of a visit hand to their parts. */
import type { VisitReport } from '../../contract/site-review.ts'
import type { CaseWithSteps } from '../api/client.ts'
import type { Criteria } from './sheet-items.ts'

export interface SheetShown {
  readonly one: CaseWithSteps
  readonly application: CaseWithSteps
  readonly criteria: Criteria
  readonly editionName: string
}

/** How a meeting of the visit was held. */
export interface Held {
  readonly from: string
  readonly to: string
  readonly place: string
  readonly members: readonly string[]
  readonly applicants: string
}

export interface AgendaLine {
  readonly day: string
  readonly from: string
  readonly to: string
  readonly place: string
  readonly what: string
}

export interface VisitIssue {
  readonly number: number
  readonly item: string
  readonly text: string
  readonly from: string
  readonly closed?: { readonly outcome: string; readonly finding: string; readonly expert: string; readonly day: string }
}

export interface VisitRequest {
  readonly number: number
  readonly text: string
  readonly askedOn: string
  readonly given: {
    readonly day: string
    readonly note: string
    readonly files: readonly { readonly name: string; readonly sha256: string }[]
  } | null
}

export interface Visit {
  readonly edition: string
  readonly application: string
  readonly leader: string
  readonly members: readonly string[]
  readonly days: readonly string[]
  readonly place: string
  readonly stage: string
  readonly opening: string | null
  readonly findings: readonly { readonly item: string; readonly text: string; readonly expert: string }[]
  readonly revisions: Readonly<Record<string, { readonly percent: number; readonly reason: string }>>
  readonly closing: string | null
  readonly closedWithout?: readonly string[]
  readonly report: string | null
  readonly signedBy: readonly string[]
  readonly absences?: Readonly<Record<string, string>>
  readonly issues?: readonly VisitIssue[]
  readonly agenda?: readonly AgendaLine[]
  readonly prepare?: string
  readonly arrangements?: { readonly answer: string; readonly note: string; readonly day: string }
  readonly openingHeld?: Held
  readonly closingHeld?: Held
  readonly interviews?: readonly { readonly who: string; readonly people: number; readonly items: readonly string[]; readonly text: string }[]
  readonly photographs?: readonly { readonly file: string; readonly name: string; readonly caption: string; readonly item: string | null }[]
  readonly requests?: readonly VisitRequest[]
}

export interface VisitShown {
  readonly one: CaseWithSteps
  readonly visit: Visit
  readonly application: CaseWithSteps | undefined
  readonly criteria: Criteria
  readonly expert: string
  /** What the server composes of the visit; undefined until it is there. */
  readonly report: VisitReport | undefined
}
