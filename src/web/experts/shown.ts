/** What the pages of a sheet and of a visit hand to their parts. */
import type { CaseWithSteps } from '../api/client.ts'
import type { Criteria } from './sheet-items.ts'

export interface SheetShown {
  readonly one: CaseWithSteps
  readonly application: CaseWithSteps
  readonly criteria: Criteria
  readonly editionName: string
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
  readonly report: string | null
  readonly signedBy: readonly string[]
}

export interface VisitShown {
  readonly one: CaseWithSteps
  readonly visit: Visit
  readonly application: CaseWithSteps | undefined
  readonly criteria: Criteria
  readonly expert: string
}
