/** 承诺和揭示: each party lays down the hash of a number, then opens it; with the last the order is there. */
import { countWorkingDays } from '../law/calendar.ts'
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import { type Context, type Decision, unless } from './decision.ts'
import { type DrawFacts, type DrawParty, type DrawState, type DrawStep, draw, drawAt, LEAD, poolOf } from './draw.ts'
import { commitmentOf, drawn, inOrder, type Opened, seedOf } from './draw-order.ts'
import { editionRuns } from './edition-life.ts'

/** What opening needs: the numbers already opened, which nobody is shown. */
export interface OpeningFacts extends DrawFacts {
  readonly opened: readonly Opened[]
}

const partyOf = (context: Context) => context.by.role as DrawParty

function takesPart(state: DrawState, context: Context): Verdict {
  return state.parties.includes(partyOf(context)) ? allowed : refuse('party-not-in-draw', { party: context.by.role })
}

/** Once, and for good. When all have committed, the days for opening are counted. */
export const commitSeed: DrawStep<{ readonly commitment: string }> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => drawAt(state, ['frozen'], 'draw.commit'),
      () => takesPart(state, context),
      () => (state.commitments.some(({ party }) => party === partyOf(context)) ? refuse('seed-committed-already') : allowed),
    ),
  decide(command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => {
      const last = state.commitments.length + 1 === state.parties.length
      const openBy = last ? countWorkingDays(context.calendar, context.day, context.terms.rules.drawOpeningWorkingDays).lastDay : null
      return [draw(state, { type: 'SeedCommitted', party: partyOf(context), commitment: command.commitment, openBy })]
    })
  },
}

/** The lead body first; what is opened must be what was laid down. */
export const openSeed: DrawStep<{ readonly nonce: string }, OpeningFacts> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => drawAt(state, ['committed'], 'draw.open'),
      () => takesPart(state, context),
      () => (state.openedBy.includes(partyOf(context)) ? refuse('seed-opened-already') : allowed),
      () => (partyOf(context) === LEAD || state.openedBy.includes(LEAD) ? allowed : refuse('lead-body-opens-first')),
    ),
  decide(command, state, facts, context) {
    const party = partyOf(context)
    const own = { party, nonce: command.nonce }
    const laidDown = state.commitments.find((each) => each.party === party)?.commitment
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (commitmentOf(facts.hash, state.id, state.root, own) === laidDown ? allowed : refuse('seed-does-not-match')),
    )
    return unless(verdict, () => {
      const opened = inOrder([...facts.opened, own])
      const all = opened.length === state.parties.length
      return [draw(state, { type: 'SeedOpened', party }), ...(all ? [drawnFrom(state, opened, [], facts)] : [])]
    })
  },
}

/**
 * After the days for opening: with the lead body's number and enough others the draw goes on without who stayed silent, and
 * says so. Otherwise it lapses, and another draw must name it.
 */
export const goOn: DrawStep<object, OpeningFacts> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => drawAt(state, ['committed'], 'draw.go-on'),
      () => (context.day > (state.openBy ?? '') ? allowed : refuse('draw-opening-days-run', { until: state.openBy ?? '' })),
    ),
  decide(_command, state, facts, context) {
    return unless(this.gate(state, facts, context), (): Decision => {
      const opened = inOrder(facts.opened)
      const missing = state.parties.filter((party) => !state.openedBy.includes(party))
      const least = Math.max(2, context.terms.rules.drawPartiesAtLeast)
      const enough = state.openedBy.includes(LEAD) && opened.length >= least
      return [enough ? drawnFrom(state, opened, missing, facts) : draw(state, { type: 'DrawLapsed', opened, missing })]
    })
  },
}

function drawnFrom(state: DrawState, opened: readonly Opened[], missing: readonly string[], { hash }: DrawFacts) {
  const seed = seedOf(hash, state.id, state.root, opened)
  return draw(state, { type: 'ExpertsDrawn', opened, missing, seed, result: drawn(hash, seed, poolOf(state), []) })
}
