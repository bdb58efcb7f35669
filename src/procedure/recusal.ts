/** 回避: a tie is recorded, or an expert leaves the bank; what was in the expert's hands goes to others. */
import type { Day } from '../law/calendar.ts'
import type { Terms } from '../law/measures.ts'
import { allowed, firstRefusal, refuse } from '../law/verdict.ts'
import { type Effect, type Step, unless } from './decision.ts'
import { type Away, type Changeable, type ExpertState, expert, inBank } from './expert.ts'
import { readerOff } from './material-review.ts'
import type { SheetState } from './sheet.ts'
import { groupMemberOff, underWay } from './site-group.ts'
import type { VisitState } from './site-review.ts'
import { type EndTie, someStanding, standing } from './tie.ts'

/** What an expert has in hand, with the applicant's credit code and the terms of its edition. Applications that are over are left out. */
export interface WorkInHand {
  readonly sheets: readonly (Pick<SheetState, 'id' | 'expert' | 'stage' | 'application'> & { readonly creditCode: string; readonly terms: Terms })[]
  readonly visits: readonly (Pick<VisitState, 'id' | 'stage' | 'signedBy'> & { readonly creditCode: string; readonly terms: Terms })[]
}

export interface RecordTie {
  readonly creditCode: string
  readonly kind: string
  readonly source: string
  readonly since?: Day | undefined
  readonly until?: Day | undefined
}

/** Declared by the expert or found by the office; each tie names its source. One that bars takes the applicant out of the expert's hands. */
export const recordTie: Step<RecordTie, ExpertState, WorkInHand> = {
  gate: (state) => inBank(state, 'expert.record-tie'),
  decide(command, state, facts, context) {
    if (command.source.trim() === '') return refuse('reasons-missing')
    const { creditCode, kind, source, since, until } = command
    const declaredBy = context.by.role === 'expert' ? 'expert' : 'office'
    const dates = { ...(since && { since }), ...(until && { until }) }
    return unless(this.gate(state, facts, context), () => [
      expert(state, { type: 'TieRecorded', creditCode, kind, source, declaredBy, ...dates }),
      ...outOfHand(state, { creditCode, kind, source }, facts),
    ])
  },
}

/** What a tie that bars takes out of the expert's hands. */
function outOfHand(state: ExpertState, tie: RecordTie, facts: WorkInHand): readonly Effect[] {
  const { creditCode, kind, source } = tie
  const barred = (each: { readonly creditCode: string; readonly terms: Terms }) =>
    each.creditCode === creditCode && !each.terms.measures.law.mayReview([{ kind, source }], each.terms).allowed
  const sheets = facts.sheets.filter((each) => barred(each) && (each.stage === 'open' || each.stage === 'sealed'))
  const visits = facts.visits.filter((each) => barred(each) && underWay(each))
  return [
    ...sheets.flatMap((each) => readerOff(each, { id: each.application }, { type: 'ReaderRecused', reason: source, tie: kind })),
    ...visits.map((each) => groupMemberOff(each, state.id, source, kind)),
  ]
}

/**
 * Ended or taken back by who declared it or by the office. It bars no more, and who gives the work sees that it was there; a
 * tie that was taken back is not told again.
 */
export const endTie: Step<EndTie, ExpertState, unknown> = {
  gate: (state) =>
    firstRefusal(
      () => inBank(state, 'expert.end-tie'),
      () => someStanding(state.ties),
    ),
  decide({ number, how, reason }, state, facts, context) {
    const own = context.by.role !== 'expert' || state.ties[number - 1]?.declaredBy === 'expert'
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (own ? standing(state.ties, number) : refuse('tie-unknown', { number })),
      () => (reason.trim() === '' ? refuse('reasons-missing') : allowed),
    )
    return unless(verdict, () => [expert(state, { type: 'TieEnded', number, how, reason })])
  },
}

export type ChangeExpert = Changeable & { readonly reason: string }

/**
 * An expert of the bank changes: another employer stands under article 17 at once, and the former one stays as a tie of its
 * own kind, with the day it ended.
 */
export const changeExpert: Step<ChangeExpert, ExpertState, WorkInHand> = {
  gate: (state) => inBank(state, 'expert.change'),
  decide(command, state, facts, context) {
    if (command.reason.trim() === '') return refuse('reasons-missing')
    const { employer, employerCode } = command
    const moved = employerCode !== state.employerCode
    const former = { creditCode: state.employerCode, kind: 'employed-before', source: state.employer }
    return unless(this.gate(state, facts, context), () => [
      expert(state, { type: 'ParticularsChanged', ...command }),
      ...(moved ? [expert(state, { type: 'TieRecorded', ...former, declaredBy: 'office', until: context.day })] : []),
      ...(moved ? outOfHand(state, { creditCode: employerCode, kind: 'employer-interest', source: employer }, facts) : []),
    ])
  },
}

/** Days on which the expert cannot come: said by the expert, or by the office that was told. */
export const setAvailability: Step<{ readonly away: readonly Away[] }, ExpertState, unknown> = {
  gate: (state) => inBank(state, 'expert.set-availability'),
  decide(command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => [expert(state, { type: 'AvailabilitySet', away: command.away })])
  },
}

/** Who has left the bank is asked for no sheet and no signature any more; what was sealed and signed before stands. */
export const removeExpert: Step<{ readonly reason: string }, ExpertState, WorkInHand> = {
  gate: (state) => inBank(state, 'expert.remove'),
  decide(command, state, facts, context) {
    if (command.reason.trim() === '') return refuse('reasons-missing')
    const { reason } = command
    const visits = facts.visits.filter((each) => underWay(each) && !each.signedBy.includes(state.id))
    return unless(this.gate(state, facts, context), (): readonly Effect[] => [
      expert(state, { type: 'ExpertRemoved', reason }),
      ...facts.sheets
        .filter((each) => each.stage === 'open')
        .flatMap((each) => readerOff(each, { id: each.application }, { type: 'SheetWithdrawn', reason })),
      ...visits.map((each) => groupMemberOff(each, state.id, reason, null)),
    ])
  },
}
