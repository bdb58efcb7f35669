/** 抽取结果: numbers become names one at a time, a refusal takes the next number, and only who was drawn is given the work. */
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import { type Context, unless } from './decision.ts'
import { type DrawPurpose, type DrawState, type DrawStep, draw, drawAt, poolOf } from './draw.ts'
import { drawn, type Hash, type Outcome, type Refusal, SCHEME } from './draw-order.ts'
import type { DrawRecord } from './draw-record.ts'
import { editionRuns } from './edition-life.ts'
import type { ExpertState } from './expert.ts'

/** Whether a number holds a seat or a substitute's place just now. */
function holds({ result }: DrawState, number: number): Verdict {
  const outcome = result.find((place) => place.number === number)?.outcome
  return outcome === 'seat' || outcome === 'substitute' ? allowed : refuse('number-not-drawn', { number })
}

/** Who must call an expert turns one number into a name; that it was done stands in the journal. */
export const nameNumber: DrawStep<{ readonly number: number }> = {
  gate: (state, facts) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => drawAt(state, ['drawn'], 'draw.name'),
    ),
  decide(command, state, facts, context) {
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => holds(state, command.number),
    )
    return unless(verdict, () => [draw(state, { type: 'NumberNamed', number: command.number })])
  },
}

/** An expert who cannot come, or whose tie came to light, is passed over with the reason; the order stays as drawn. */
export const recordRefusal: DrawStep<{ readonly number: number; readonly reason: string }> = {
  gate: (state, facts) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => drawAt(state, ['drawn'], 'draw.record-refusal'),
    ),
  decide({ number, reason }, state, facts, context) {
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => holds(state, number),
      () => (reason.trim() === '' ? refuse('reasons-missing') : allowed),
    )
    return unless(verdict, () => {
      const result = drawn(facts.hash, state.seed ?? '', poolOf(state), [...state.refusals, { number, reason }])
      return [draw(state, { type: 'DrawnRefused', number, reason, result })]
    })
  },
}

/** A draw named by a command, with the numbers of the experts named beside it. */
export interface NamedDraw {
  readonly state: DrawState
  readonly numbers: Readonly<Record<string, number>>
}

interface Named {
  readonly draw?: NamedDraw | null | undefined
  readonly experts: readonly ExpertState[]
}

/** Where the rules have experts drawn ◇, a draw for this applicant must be named, and everybody named must hold a seat of it. */
export function drawnFor(purpose: DrawPurpose, application: string, ids: readonly string[], facts: Named, context: Context): Verdict {
  const { draw: named } = facts
  if (!named) return context.terms.rules.groupsDrawn ? refuse('draw-missing') : allowed
  const { state } = named
  if (state.stage !== 'drawn' || state.purpose !== purpose || !state.applications.includes(application)) return refuse('draw-of-others')
  const seated = new Set(state.result.filter(({ outcome }) => outcome === 'seat').map(({ number }) => number))
  const stranger = ids.find((id) => !seated.has(named.numbers[id] ?? 0))
  if (stranger === undefined) return allowed
  return refuse('expert-not-drawn', { expert: facts.experts.find((each) => each.id === stranger)?.name ?? '' })
}

/** Nobody who was drawn is left out in silence: a seat is taken, or refused with a reason. */
export function wholeDraw(ids: readonly string[], { draw: named }: Named): Verdict {
  const seats = named?.state.result.filter(({ outcome }) => outcome === 'seat').length ?? 0
  return !named || seats === ids.length ? allowed : refuse('drawn-left-out', { drawn: seats, chosen: ids.length })
}

/** Each refusal with the number that took the seat, or the place among the substitutes; null where nobody was left. */
export function followers(hash: Hash, state: DrawState): readonly (Refusal & { readonly follower: number | null })[] {
  const holding = (count: number, ...outcomes: readonly Outcome[]) =>
    drawn(hash, state.seed ?? '', poolOf(state), state.refusals.slice(0, count))
      .filter(({ outcome }) => outcomes.includes(outcome))
      .map(({ number }) => number)
  return state.refusals.map((refusal, index) => {
    const places: readonly Outcome[] = holding(index, 'seat').includes(refusal.number) ? ['seat'] : ['seat', 'substitute']
    const before = holding(index, ...places)
    return { ...refusal, follower: holding(index + 1, ...places).find((number) => !before.includes(number)) ?? null }
  })
}

/** The record as it is exported and checked; before the numbers are open it holds the pool and the commitments alone. */
export function recordOf(state: DrawState): DrawRecord {
  const { root, commitments, opened, missing, seed, refusals, result } = state
  return { scheme: SCHEME, ...poolOf(state), root, commitments, opened, missing, seed, refusals, result }
}
