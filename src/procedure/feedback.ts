/** 评审反馈报告: strengths and opportunities by item and the own band by category, for one applicant and no other. */
import type { CriteriaSet } from '../law/measures.ts'
import { allowed, firstRefusal, refuse } from '../law/verdict.ts'
import type { ApplicationStage, ReviewResult } from './application.ts'
import { type Context, type Step, unless } from './decision.ts'
import type { EditionState } from './edition.ts'
import type { Feedback, FeedbackItem } from './feedback-report.ts'
import { onlyFrom } from './filing.ts'
import type { ItemScore } from './sheet.ts'
import { application } from './submission.ts'

/** One applicant that was reviewed. */
export interface FeedbackLine {
  readonly id: string
  readonly number: string
  readonly stage: ApplicationStage
  readonly letters: readonly string[]
  /** Composed where the command names it. */
  readonly draft?: Feedback | null
}

export interface FeedbackFacts {
  readonly lines: readonly FeedbackLine[]
  /** The honours of the edition have been announced, or it has ended without. */
  readonly announced: boolean
}

export interface ReleaseFeedback {
  readonly applications: readonly string[]
  /** Words that the office put otherwise, item by item. */
  readonly edits: readonly { readonly application: string; readonly items: readonly FeedbackItem[] }[]
}

/** The band of a category: the one that its weighted percentage has reached. */
export function bandOf(criteria: CriteriaSet, percent: number): { readonly from: number; readonly to: number } {
  const { from, to } = criteria.bands.filter((band) => band.from <= percent).at(-1) ?? { from: 0, to: 100 }
  return { from, to }
}

/** What the sealed sheets said, item by item, without who said it; the bands from the result that stands. */
export function composeFeedback(
  criteria: CriteriaSet,
  material: ReviewResult,
  site: ReviewResult | null,
  sheets: readonly Readonly<Record<string, ItemScore>>[],
): Feedback {
  const { percents } = site ?? material
  const said = (code: string, what: 'strengths' | 'improvements') =>
    [...new Set(sheets.map((items) => items[code]?.[what].trim() ?? '').filter((text) => text !== ''))].sort().join('\n')
  return {
    criteria: criteria.id,
    of: site ? 'site' : 'material',
    categories: criteria.categories.map(({ code, items }) => {
      const points = items.reduce((sum, item) => sum + item.points, 0)
      const reached = items.reduce((sum, item) => sum + (percents[item.code] ?? 0) * item.points, 0)
      return { code, ...bandOf(criteria, points === 0 ? 0 : reached / points) }
    }),
    items: criteria.categories.flatMap(({ items }) =>
      items.map(({ code }) => ({ code, strengths: said(code, 'strengths'), improvements: said(code, 'improvements') })),
    ),
  }
}

const outWith: Partial<Record<ApplicationStage, string>> = {
  'not-listed': 'not-listed',
  'not-candidate': 'not-chosen',
  'not-chosen': 'not-chosen',
  'struck-out': 'struck-out',
  ended: 'ended',
}

/** Whether an applicant may be told now ◇: with its own letter, or with everybody once the honours are announced. */
export function mayBeTold(line: FeedbackLine, announced: boolean, { terms }: Pick<Context, 'terms'>): boolean {
  if (line.letters.includes('feedback')) return false
  if (announced) return true
  if (terms.rules.feedbackRelease === 'result') return false
  const letter = outWith[line.stage]
  return letter === undefined ? line.stage === 'honoured' || line.stage === 'left' : line.letters.includes(letter)
}

/** One release carries as many reports as are chosen; each becomes a letter, whose reading is acknowledged like any other. */
export const releaseFeedback: Step<ReleaseFeedback, EditionState, FeedbackFacts> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => onlyFrom(state, ['accepting', 'reviewing', 'closed', 'ended'], 'edition.release-feedback'),
      () => (facts.lines.some((line) => mayBeTold(line, facts.announced, context)) ? allowed : refuse('feedback-not-due')),
    ),
  decide(command, state, facts, context) {
    const ids = [...new Set(command.applications)]
    const chosen = facts.lines.filter(({ id }) => ids.includes(id))
    const early = chosen.filter((line) => !mayBeTold(line, facts.announced, context))
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (chosen.length > 0 && chosen.length === ids.length ? allowed : refuse('nothing-chosen')),
      () => (early.length === 0 ? allowed : refuse('feedback-not-due', { applications: early.map(({ number }) => number) })),
    )
    return unless(verdict, () =>
      chosen.flatMap((line) => {
        if (!line.draft) return []
        const edited = command.edits.find((each) => each.application === line.id)?.items ?? []
        const items = line.draft.items.map((item) => edited.find(({ code }) => code === item.code) ?? item)
        return [application(line, { type: 'FeedbackGiven', letter: `${context.id}.${line.id}`, feedback: { ...line.draft, items } })]
      }),
    )
  },
}
