/** 解封: sealed sheets stay shut to everybody but their own experts until an act opens them, with a witness where the rules ask for one ◇. */
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import type { ApplicationStage, ApplicationState, Unsealing } from './application.ts'
import { type Context, type Effect, type Step, unless } from './decision.ts'
import { editionRuns } from './edition-life.ts'
import { mayGoOn } from './expert.ts'
import { type SheetLine, sheet } from './sheet.ts'
import { type ApplicationFacts, application, at } from './submission.ts'

/** Stages after the list at which a result may have to be agreed anew. */
const AFTERWARDS: readonly ApplicationStage[] = ['listed', 'visited']

/** Before the list, or afterwards when a reader went and the result no longer stands. */
export function underReview(state: ApplicationState, stages: readonly ApplicationStage[], command: string): Verdict {
  return state.materialStale ? at(state, [...stages, ...AFTERWARDS], command) : at(state, stages, command)
}

/** Sheets that count: open or sealed. */
export function standingSheets(facts: Pick<ApplicationFacts, 'sheets'>): readonly SheetLine[] {
  return facts.sheets.filter((each) => each.stage === 'open' || each.stage === 'sealed')
}

/** Enough readers, and no sheet open any more. */
export function allSealed(facts: ApplicationFacts, context: Context): Verdict {
  const standing = standingSheets(facts)
  const least = context.terms.rules.readersAtLeast
  if (standing.length < least) return refuse('readers-too-few', { readers: standing.length, least })
  const open = standing.filter((each) => each.stage === 'open').length
  return open === 0 ? allowed : refuse('sheets-unsealed', { sealed: standing.length - open, of: standing.length })
}

/** Whether this person may lead the board: the office, the leader of the readers, or either, as the rules say ◇. */
export function leadsBoard(state: ApplicationState, facts: ApplicationFacts, context: Context): Verdict {
  const { boardLedBy } = context.terms.rules
  if (context.by.role !== 'leader') return boardLedBy === 'leader' ? refuse('board-led-by-another', { by: 'leader' }) : allowed
  if (boardLedBy === 'office') return refuse('board-led-by-another', { by: 'office' })
  if (facts.expert?.id !== state.readingLeader) return refuse('board-led-by-another', { by: 'leader' })
  return mayGoOn(facts, state.creditCode, context.terms)
}

/**
 * Sheets as their readers were named, by lot where they were drawn. In the order of ids a reader's number on the board, or the
 * place of an entry, would tell a fellow reader something of who the other is.
 */
export function asNamed<Sheet extends { readonly expert: string }>(sheets: readonly Sheet[], readers: readonly string[]): readonly Sheet[] {
  return [...sheets].sort((one, other) => readers.indexOf(one.expert) - readers.indexOf(other.expert))
}

const shut = (facts: ApplicationFacts) => standingSheets(facts).filter((each) => !each.percents)

/** The act that opens the sheets; it waits for discipline inspection where the rules ask for a witness. */
export const unsealSheets: Step<Record<never, never>, ApplicationState, ApplicationFacts> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => underReview(state, ['received'], 'application.unseal'),
      () => leadsBoard(state, facts, context),
      () => allSealed(facts, context),
      () => (shut(facts).length > 0 ? allowed : refuse('unsealed-already')),
      () => (state.unsealingCalled ? refuse('unsealing-waits-for-witness') : allowed),
    ),
  decide(_command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => {
      if (context.terms.rules.unsealingWitnessed) return [application(state, { type: 'UnsealingCalled' })]
      const { person, role } = context.by
      return unsealed(state, facts, { person, role, day: context.day }, null)
    })
  },
}

/** Discipline inspection is there when the sheets are opened: with its word they are. */
export const witnessUnsealing: Step<Record<never, never>, ApplicationState, ApplicationFacts> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => underReview(state, ['received'], 'application.witness-unsealing'),
      () => (state.unsealingCalled ? allowed : refuse('unsealing-not-called')),
      () => allSealed(facts, context),
    ),
  decide(_command, state, facts, context) {
    return unless(this.gate(state, facts, context), () =>
      state.unsealingCalled ? unsealed(state, facts, state.unsealingCalled, context.by.person) : refuse('unsealing-not-called'),
    )
  },
}

function unsealed(state: ApplicationState, facts: ApplicationFacts, called: Unsealing['called'], witness: string | null): readonly Effect[] {
  const fresh = asNamed(shut(facts), state.readers)
  return [
    application(state, { type: 'SheetsUnsealed', sheets: fresh.map((each) => each.id), called, witness }),
    ...fresh.map((each) => sheet(each, { type: 'SheetUnsealed' })),
  ]
}
