/** 评分表: one expert's independent sheet on one application; sealed once, seen by no other expert before. */
import { type CriteriaSet, criteriaOf, itemsOf, type Terms } from '../law/measures.ts'
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import { saysSomething } from './cited-evidence.ts'
import type { Effect, Recorded, Step } from './decision.ts'
import type { EditionState } from './edition.ts'
import { editionRuns } from './edition-life.ts'
import { type AtWork, mayGoOn } from './expert.ts'

/** One item's score with its comments. A percentage needs a sentence in one of them; a place in the evidence alone is none. */
export interface ItemScore {
  readonly percent: number
  readonly strengths: string
  readonly improvements: string
}

export interface SheetState {
  readonly id: string
  readonly application: string
  readonly edition: string
  readonly expert: string
  readonly stage: 'open' | 'sealed' | 'recused' | 'withdrawn'
  readonly items: Readonly<Record<string, ItemScore>>
  /** Hundredths of a point; null until sealed. */
  readonly total: number | null
  readonly reason: string | null
  /** The tie of a recusal: the statutory one or a wider one. */
  readonly tie: string | null
  /** What one person has typed from paper, while another has not yet. */
  readonly typed?: Typed | null
  /** Sealed from paper: its scan and who typed it. */
  readonly paper?: PaperSheet
  /** Others may read it; before, nobody but its own expert does. */
  readonly unsealed?: true
}

export type Items = Readonly<Record<string, ItemScore>>

export interface Typed {
  readonly items: Items
  readonly scan: string
  readonly typist: string
}

export interface PaperSheet {
  readonly scan: string
  readonly typists: readonly [string, string]
}

/** What others may know of a sheet: its percentages only once it is unsealed. */
export type SheetLine = Pick<SheetState, 'id' | 'expert' | 'stage' | 'tie'> & { readonly percents?: Readonly<Record<string, number>> | null }

export type SheetEvent =
  | { type: 'SheetOpened'; id: string; application: string; edition: string; expert: string }
  | { type: 'SheetSealed'; items: Items; total: number; paper?: PaperSheet }
  | { type: 'PaperSheetTyped'; items: Items; scan: string }
  | { type: 'SheetUnsealed' }
  | { type: 'ReaderRecused'; reason: string; tie: string }
  | { type: 'SheetWithdrawn'; reason: string }

export function evolveSheet(state: SheetState | null, { event, by }: Recorded<SheetEvent>): SheetState {
  if (event.type === 'SheetOpened') {
    const { type: _, ...opened } = event
    return { ...opened, stage: 'open', items: {}, total: null, reason: null, tie: null }
  }
  if (!state) throw new Error(`${event.type} before SheetOpened`)
  switch (event.type) {
    case 'SheetSealed':
      return { ...state, stage: 'sealed', items: event.items, total: event.total, ...(event.paper && { paper: event.paper, typed: null }) }
    case 'PaperSheetTyped':
      return { ...state, typed: { items: event.items, scan: event.scan, typist: by.person } }
    case 'SheetUnsealed':
      return { ...state, unsealed: true }
    case 'ReaderRecused':
      return { ...state, stage: 'recused', items: {}, total: null, reason: event.reason, tie: event.tie, ...(state.typed && { typed: null }) }
    case 'SheetWithdrawn':
      return { ...state, stage: 'withdrawn', reason: event.reason }
  }
}

export interface SheetFacts {
  readonly edition: EditionState
  /** Whether this expert signed secrecy and integrity for the edition. */
  readonly undertaken: boolean
  /** Whose sheet it is, and about whom. */
  readonly reader?: AtWork & { readonly creditCode: string }
}

/** A recused reader neither reads nor scores; the ground follows the tie. */
export function notRecused(state: SheetState, terms: Terms): Verdict {
  return state.stage === 'recused' ? terms.measures.law.recusedOn(state.tie ?? '', terms) : allowed
}

/** Materials open and sheets are sealed only after the undertakings are signed, and by nobody whom a tie bars since. */
export function mayRead(state: SheetState, facts: SheetFacts, terms: Terms): Verdict {
  return firstRefusal(
    () => notRecused(state, terms),
    () => (facts.reader ? mayGoOn(facts.reader, facts.reader.creditCode, terms) : allowed),
    () => (facts.undertaken ? allowed : refuse('undertakings-missing')),
  )
}

export const sealSheet: Step<{ readonly items: Readonly<Record<string, ItemScore>> }, SheetState, SheetFacts> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => mayRead(state, facts, context.terms),
      () => open(state, 'sheet.seal'),
    ),
  decide(command, state, facts, context) {
    const criteria = criteriaOf(facts.edition, context.terms)
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => percentsComplete(criteria, percentsOf(command.items)),
      () => commented(criteria, command.items),
    )
    if (!verdict.allowed) return verdict
    return [sheet(state, { type: 'SheetSealed', items: command.items, total: totalOf(criteria, percentsOf(command.items)) })]
  },
}

export interface TypePaperSheet {
  readonly items: Items
  /** The uploaded scan of the signed paper. */
  readonly scan: string
}

/** A signed sheet on paper is typed by two people, neither of whom reads the other's entry. It is sealed only when both are equal. */
export const typePaperSheet: Step<TypePaperSheet, SheetState, SheetFacts> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => open(state, 'sheet.type-paper'),
      () => mayRead(state, facts, context.terms),
    ),
  decide({ items, scan }, state, facts, context) {
    const criteria = criteriaOf(facts.edition, context.terms)
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => percentsComplete(criteria, percentsOf(items)),
      () => commented(criteria, items),
    )
    if (!verdict.allowed) return verdict
    const recorded = sheet(state, { type: 'PaperSheetTyped', items, scan })
    const before = state.typed
    if (!before || before.typist === context.by.person) return [recorded]
    const different = itemsOf(criteria).filter(({ code }) => !sameScore(before.items[code], items[code]))
    if (different.length > 0) return refuse('paper-sheets-differ', { items: different.map(({ code }) => code) })
    const paper: PaperSheet = { scan, typists: [before.typist, context.by.person] }
    return [recorded, sheet(state, { type: 'SheetSealed', items, total: totalOf(criteria, percentsOf(items)), paper })]
  },
}

/** Blanks at the ends and between words make no difference. */
function sameScore(one: ItemScore | undefined, other: ItemScore | undefined): boolean {
  const bare = (text: string | undefined) => (text ?? '').replace(/\s+/g, '')
  return one?.percent === other?.percent && bare(one?.strengths) === bare(other?.strengths) && bare(one?.improvements) === bare(other?.improvements)
}

/** Every item has a percentage on the set's step between 0 and 100. */
export function percentsComplete(criteria: CriteriaSet, percents: Readonly<Record<string, number>>): Verdict {
  const items = itemsOf(criteria)
  const missing = items.filter((item) => percents[item.code] === undefined).map((item) => item.code)
  if (missing.length > 0) return refuse('sheet-incomplete', { missing })
  const unknown = Object.keys(percents).filter((code) => !items.some((item) => item.code === code))
  if (unknown.length > 0) return refuse('sheet-incomplete', { unknown })
  const off = items.filter((item) => !onStep(percents[item.code] ?? -1, criteria.percentStep)).map((item) => item.code)
  return off.length === 0 ? allowed : refuse('percent-off-step', { items: off, step: criteria.percentStep })
}

/** Sum of percent × points over all items: exact, in hundredths of a point. */
export function totalOf(criteria: CriteriaSet, percents: Readonly<Record<string, number>>): number {
  return itemsOf(criteria).reduce((sum, item) => sum + (percents[item.code] ?? 0) * item.points, 0)
}

function onStep(percent: number, step: number): boolean {
  return Number.isInteger(percent) && percent >= 0 && percent <= 100 && percent % step === 0
}

function commented(criteria: CriteriaSet, items: Readonly<Record<string, ItemScore>>): Verdict {
  const said = ({ strengths, improvements }: ItemScore) => saysSomething(strengths) || saysSomething(improvements)
  const bare = itemsOf(criteria).filter(({ code }) => !items[code] || !said(items[code]))
  return bare.length === 0 ? allowed : refuse('comment-missing', { items: bare.map((item) => item.code) })
}

function percentsOf(items: Readonly<Record<string, ItemScore>>): Record<string, number> {
  return Object.fromEntries(Object.entries(items).map(([code, item]) => [code, item.percent]))
}

function open(state: SheetState, command: string): Verdict {
  return state.stage === 'open' ? allowed : refuse('step-not-open', { stage: state.stage, command })
}

export function sheet(state: { readonly id: string }, event: SheetEvent): Effect {
  return { kind: 'sheet', id: state.id, event }
}
