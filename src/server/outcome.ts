/** What came of a command. */
import type { Terms } from '../law/measures.ts'
import type { Ground, RefusalCode, Refused } from '../law/verdict.ts'
import type { CaseKind } from '../procedure/decision.ts'
import type { WrittenEntry } from './store/journal.ts'

/** A refusal with its ground looked up in the measures it was decided under. */
export interface GroundedRefusal {
  readonly code: RefusalCode
  readonly facts: Refused['facts']
  readonly ground: Ground
  readonly terms: Terms
}

export interface Done {
  readonly kind: 'done' | 'prepared'
  readonly case: { readonly kind: CaseKind; readonly id: string; readonly version: number; readonly stage: string }
  readonly entries: readonly WrittenEntry[]
  readonly at: string
}

export type Outcome =
  | Done
  | { readonly kind: 'repeated'; readonly reply: Done }
  | { readonly kind: 'refused'; readonly refusal: GroundedRefusal }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'stale'; readonly version: number }
  | { readonly kind: 'key-reused' }
