/** 冻结名单: who is in the pool, under which number, and who is barred from these applicants and why. */
import type { Day } from '../law/calendar.ts'
import type { Terms } from '../law/measures.ts'
import { allowed, firstRefusal, type RefusalCode, refuse, type Verdict } from '../law/verdict.ts'
import type { ApplicationState } from './application.ts'
import { type Context, type Effect, type Step, unless } from './decision.ts'
import { type DrawParty, type DrawPurpose, type DrawState, draw, LEAD, type Replaced } from './draw.ts'
import { type Hash, leafOf, numbered, type PoolEntry, rootOf, type Stratum } from './draw-order.ts'
import type { EditionState } from './edition.ts'
import { editionRuns } from './edition-life.ts'
import { type ExpertState, mayBeGiven, type ToldTie, tiesToWeigh } from './expert.ts'
import { application, at } from './submission.ts'
import type { DeclaredTie } from './tie.ts'
import { tieKey, unseen } from './tie-check.ts'

export interface FreezePool {
  readonly id: string
  readonly edition: string
  readonly purpose: DrawPurpose
  readonly applications: readonly string[]
  readonly strata: readonly Stratum[]
  readonly parties: readonly DrawParty[]
  /** Days of the work: who has said to be away on one of them is skipped. */
  readonly days?: readonly Day[] | undefined
  /** Experts who cannot come, each with what was said. */
  readonly unavailable: readonly { readonly expert: string; readonly reason: string }[]
  readonly replaces?: Replaced | undefined
  /** The ties that bar nobody and were shown and seen, each by its key (`tieKey`). */
  readonly tiesSeen?: readonly string[] | undefined
}

/** How many the rules ask for this work, and how many substitutes stand by in each field ◇. */
export function wanted(purpose: DrawPurpose, { rules }: Terms): { readonly least: number; readonly substitutes: number } {
  return { least: purpose === 'reading' ? rules.readersAtLeast : rules.groupAtLeast, substitutes: rules.drawSubstitutes }
}

/** An applicant with the experts who recused from it and those who have it in hand already. */
export interface DrawnFor {
  readonly state: ApplicationState
  readonly recused: Readonly<Record<string, string>>
  readonly given: readonly string[]
  /** Ties that the applicant declared. */
  readonly declared?: readonly DeclaredTie[]
}

export interface FreezeFacts {
  readonly edition: EditionState
  readonly applications: readonly DrawnFor[]
  readonly bank: readonly ExpertState[]
  /** A fresh salt for every expert of the bank. */
  readonly salts: Readonly<Record<string, string>>
  /** What each expert is called while the pool is looked at. */
  readonly codes?: Readonly<Record<string, string>>
  /** Draws of the edition for the same purpose that are not replaced yet. */
  readonly standing: readonly Pick<DrawState, 'id' | 'stage' | 'applications'>[]
  readonly hash: Hash
}

/** The first stratum, counted from 1, whose field the expert has; null for who is outside the pool. */
export function stratumOf(expert: Pick<ExpertState, 'fields'>, strata: readonly Pick<Stratum, 'title'>[]): number | null {
  const index = strata.findIndex(({ title }) => expert.fields.includes(title))
  return index < 0 ? null : index + 1
}

/** One expert looked at for one applicant: what bars, or nothing. */
function outcomeOf(expert: ExpertState, { state, recused, given, declared }: DrawnFor, context: Context): string | null {
  const tie = recused[expert.id]
  if (tie !== undefined) return context.terms.measures.law.recusedOn(tie, context.terms).code
  if (given.includes(expert.id)) return 'already-given'
  const verdict = mayBeGiven(expert, state.creditCode, context.terms, declared)
  if (verdict.allowed) return null
  return typeof verdict.facts.kind === 'string' ? `${verdict.code}/${verdict.facts.kind}` : verdict.code
}

/** Why the expert cannot come at all, whoever the applicant is. */
function awayOf(expert: ExpertState, { unavailable, days = [] }: FreezePool, context: Context): string | null {
  if (expert.termUntil && expert.termUntil < context.day) return 'term-over'
  const said = (expert.away ?? []).some(({ from, to }) => days.some((day) => from <= day && day <= to))
  return said || unavailable.some((each) => each.expert === expert.id) ? 'unavailable' : null
}

/** One expert of the pool as the freeze looks at it: where it stands, what bars it, and what is to be weighed. */
export interface Looked {
  readonly expert: string
  readonly stratum: number
  readonly barred: string | null
  /** Ties that bar nobody, with their sources. */
  readonly weighed: readonly (ToldTie & { readonly application: string })[]
  readonly outcomes: readonly { readonly application: string; readonly outcome: string | null; readonly weighed: readonly string[] }[]
}

/** Everybody of the bank who stands in a stratum, looked at for each applicant. Who is barred is not weighed further. */
export function lookAt(command: FreezePool, facts: Pick<FreezeFacts, 'bank' | 'applications'>, context: Context): readonly Looked[] {
  return facts.bank.flatMap((expert): readonly Looked[] => {
    const stratum = stratumOf(expert, command.strata)
    if (stratum === null) return []
    const each = facts.applications.map((one) => ({ one, outcome: outcomeOf(expert, one, context) }))
    const barred = each.find(({ outcome }) => outcome !== null)?.outcome ?? awayOf(expert, command, context)
    const tiesOf = (one: DrawnFor) => (barred === null ? tiesToWeigh(expert, one.state.creditCode, context.terms, one.declared) : [])
    const outcomes = each.map(({ one, outcome }) => ({ application: one.state.id, outcome, weighed: tiesOf(one).map(({ kind }) => kind) }))
    const weighed = each.flatMap(({ one }) => tiesOf(one).map((tie) => ({ ...tie, application: one.state.id })))
    return [{ expert: expert.id, stratum, barred, weighed, outcomes }]
  })
}

/** Frozen once: whoever is drawn is drawn from this pool, and another draw for the same applicants must name this one. */
export const freezePool: Step<FreezePool, null, FreezeFacts> = {
  gate: (_state, facts) => editionRuns(facts.edition),
  decide(command, state, facts, context) {
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => chosen(command, facts, context),
      () => parties(command, context),
      () => standingDraws(command, facts),
    )
    if (!verdict.allowed) return verdict
    const seen = lookAt(command, facts, context)
    const looked = numbered(seen.map((each) => ({ ...each, leaf: leafOf(facts.hash, each.expert, facts.salts[each.expert] ?? '') })))
    const entries = looked.map(({ number, stratum, leaf, barred }): PoolEntry => ({ number, stratum, leaf, barred }))
    const ready = firstRefusal(
      () => largeEnough(command.strata, entries),
      () => weighedAll(command, seen, facts),
    )
    return unless(ready, () => frozen(command, entries, looked, facts))
  },
  leaves: (code, command, _state, facts, context) => (refusedByLook.includes(code) ? lookLeft(command, facts, context) : []),
}

/** Refusals that come of looking at everybody in the pool. */
const refusedByLook: readonly RefusalCode[] = ['pool-too-small', 'ties-not-seen']

/** A pool that is not frozen has no draw: each look stands with the applicant, the expert called by the code of the pool. */
function lookLeft(command: FreezePool, facts: FreezeFacts, context: Context): readonly Effect[] {
  const { purpose } = command
  return lookAt(command, facts, context).flatMap(({ expert, outcomes }) =>
    outcomes.map(({ application: id, outcome, weighed }) =>
      application(
        { id },
        { type: 'PoolTiesChecked', code: facts.codes?.[expert] ?? '', purpose, weighed, ...(outcome !== null && { barred: outcome }) },
      ),
    ),
  )
}

function frozen(
  command: FreezePool,
  entries: readonly PoolEntry[],
  looked: readonly (Pick<Looked, 'outcomes'> & { readonly number: number })[],
  facts: FreezeFacts,
): readonly Effect[] {
  const { id, edition, purpose, applications, strata } = command
  const replaces = command.replaces ?? null
  const root = rootOf(facts.hash, { draw: id, strata, entries })
  const pool = { id, edition, purpose, applications, strata, entries, root, parties: [...command.parties].sort(), replaces }
  return [
    draw(command, { type: 'PoolFrozen', ...pool }),
    ...looked.flatMap(({ number, outcomes }) => outcomes.map((each) => draw(command, { type: 'ExpertChecked', number, ...each }))),
    ...(replaces ? [draw({ id: replaces.draw }, { type: 'DrawReplaced', by: id, reason: replaces.reason })] : []),
  ]
}

function chosen({ applications, purpose, replaces }: FreezePool, facts: FreezeFacts, _context: Context): Verdict {
  if (replaces && replaces.reason.trim() === '') return refuse('reasons-missing')
  if (facts.applications.length !== new Set(applications).size || applications.length === 0) return refuse('nothing-chosen', { applications: 0 })
  return firstRefusal(
    ...facts.applications.map(
      ({ state }) =>
        () =>
          at(state, [purpose === 'reading' ? 'received' : 'listed'], 'draw.freeze'),
    ),
  )
}

/** The lead body and others, as many as the rules say ◇. */
function parties(command: FreezePool, context: Context): Verdict {
  const least = context.terms.rules.drawPartiesAtLeast
  const different = new Set(command.parties)
  const enough = different.size >= Math.max(2, least) && different.has(LEAD)
  return enough ? allowed : refuse('draw-parties-too-few', { parties: different.size, least })
}

/** The ties of a pool by their keys; an expert is called by the code of the pool, which leads to nobody. */
export function keysOf(looked: readonly Looked[], codes: Readonly<Record<string, string>> = {}): readonly string[] {
  return looked.flatMap(({ expert, weighed }) => weighed.map((tie) => tieKey(codes[expert] ?? '', tie.application, tie)))
}

/** Whoever freezes the pool has seen every tie in it that bars nobody. */
function weighedAll(command: FreezePool, looked: readonly Looked[], { codes }: FreezeFacts): Verdict {
  const keys = keysOf(looked, codes)
  const left = unseen(keys, command.tiesSeen)
  return left === 0 ? allowed : refuse('ties-not-seen', { ties: keys.length, seen: keys.length - left })
}

/** Nobody draws again until the result pleases: the earlier draw is named, or stands. */
function standingDraws({ applications, replaces }: FreezePool, { standing }: FreezeFacts): Verdict {
  const same = standing.filter((each) => each.applications.some((id) => applications.includes(id)))
  const unnamed = same.filter((each) => each.id !== replaces?.draw)
  if (unnamed.length > 0) return refuse('draw-stands', { draws: unnamed.map(({ id }) => id) })
  return replaces && same.length === 0 ? refuse('nothing-chosen', { applications: 0 }) : allowed
}

export function largeEnough(strata: readonly Stratum[], entries: readonly PoolEntry[]): Verdict {
  return firstRefusal(
    ...strata.map(({ title, seats }, index) => () => {
      const free = entries.filter((entry) => entry.stratum === index + 1 && entry.barred === null).length
      return free >= seats ? allowed : refuse('pool-too-small', { field: title, free, seats })
    }),
  )
}
