/** 年度放假安排: a year's notice is proposed with its source document and adopted by another person. */
import { faultsOfYear, type YearNotice } from '../law/calendar.ts'
import { allowed, firstRefusal, refuse } from '../law/verdict.ts'
import type { Recorded, Step } from './decision.ts'
import { unless } from './decision.ts'

export interface CalendarYearState {
  readonly id: string
  readonly notice: YearNotice
  /** SHA-256 of the notice's own document. */
  readonly document: string
}

export type CalendarYearEvent = { type: 'YearAdopted' } & CalendarYearState

export function evolveCalendarYear(_state: CalendarYearState | null, { event }: Recorded<CalendarYearEvent>): CalendarYearState {
  const { type: _, ...adopted } = event
  return adopted
}

export interface AdoptYear {
  readonly id: string
  readonly notice: YearNotice
  readonly document: string
}

export interface CalendarFacts {
  /** Version of this year's table known so far, 0 when there is none. */
  readonly knownVersion: number
  readonly fictionalAllowed: boolean
}

/** Running notices are counted again by the clock afterwards; they only become longer. */
export const adoptYear: Step<AdoptYear, null, CalendarFacts> = {
  gate: () => allowed,
  decide(command, state, facts, context) {
    const { notice, document, id } = command
    const faults = faultsOfYear(notice)
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (document && notice.documentNumber.trim() ? allowed : refuse('calendar-source-missing', { year: notice.year })),
      () => (notice.fictional && !facts.fictionalAllowed ? refuse('calendar-year-fictional', { year: notice.year }) : allowed),
      () => (notice.issuedOn <= context.day ? allowed : refuse('day-in-future', { day: notice.issuedOn })),
      () => (faults.length === 0 ? allowed : refuse('calendar-table-faulty', { faults })),
      () =>
        notice.version === facts.knownVersion + 1 ? allowed : refuse('calendar-version-stale', { year: notice.year, known: facts.knownVersion }),
    )
    return unless(verdict, () => [{ kind: 'calendar', id, event: { type: 'YearAdopted', id, notice, document } }])
  },
}
