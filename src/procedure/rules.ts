/** 实施细则: the values of the parameters ◇, drafted, then published as a dated version. */
import type { Day } from '../law/calendar.ts'
import type { RuleParameter, RuleValue, RuleValues } from '../law/measures.ts'
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import { type Effect, type Recorded, type Step, unless } from './decision.ts'

export interface RulesState {
  readonly id: string
  readonly version: number
  readonly stage: 'draft' | 'published'
  readonly values: Readonly<Record<string, RuleValue>>
  /** Parameters somebody looked at and confirmed or changed. */
  readonly confirmed: readonly string[]
  readonly documentNumber: string | null
  readonly firstDay: Day | null
}

export type RulesEvent =
  | { type: 'RulesDrafted'; id: string; version: number; values: RulesState['values']; confirmed: readonly string[] }
  | { type: 'RulesPublished'; documentNumber: string; firstDay: Day }

export function evolveRules(state: RulesState | null, { event }: Recorded<RulesEvent>): RulesState {
  if (event.type === 'RulesDrafted') {
    const { type: _, ...drafted } = event
    return { ...drafted, stage: 'draft', documentNumber: null, firstDay: null }
  }
  if (!state) throw new Error(`${event.type} before RulesDrafted`)
  return { ...state, stage: 'published', documentNumber: event.documentNumber, firstDay: event.firstDay }
}

export interface DraftRules {
  readonly id: string
  readonly version: number
  readonly values: RulesState['values']
  readonly confirmed: readonly string[]
}

/** A draft may be written again until it is published. */
export const draftRules: Step<DraftRules, RulesState | null, unknown> = {
  gate: (state) => (state === null || state.stage === 'draft' ? allowed : refuse('step-not-open', { stage: state.stage, command: 'rules.draft' })),
  decide(command, state, facts, context) {
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      ...context.terms.measures.parameters.map((parameter) => () => fits(parameter, command.values[parameter.key])),
    )
    return unless(verdict, () => [{ kind: 'rules', id: command.id, event: { type: 'RulesDrafted', ...command } }])
  },
}

/** Each default was confirmed or changed; the version has its document and its first day, which is not past: what was done stays as it was. */
export const publishRules: Step<{ readonly documentNumber: string; readonly firstDay: Day }, RulesState, unknown> = {
  gate: (state, _facts, context) =>
    firstRefusal(
      () => (state.stage === 'draft' ? allowed : refuse('step-not-open', { stage: state.stage, command: 'rules.publish' })),
      () => {
        const unconfirmed = context.terms.measures.parameters.filter((parameter) => !state.confirmed.includes(parameter.key))
        const [open, keys] = [unconfirmed.map((parameter) => parameter.title), unconfirmed.map((parameter) => parameter.key)]
        return open.length === 0 ? allowed : refuse('rules-default-unconfirmed', { open, keys })
      },
    ),
  decide(command, state, facts, context) {
    const { firstDay } = command
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (firstDay >= context.day ? allowed : refuse('rules-first-day-past', { firstDay })),
    )
    return unless(verdict, () => [rules(state, { type: 'RulesPublished', ...command })])
  },
}

/** A published version's values, typed. Every parameter of the measures is there: publication saw to it. */
export function valuesOf(state: RulesState): RuleValues {
  return state.values as unknown as RuleValues
}

function fits(parameter: RuleParameter, value: RuleValue | undefined): Verdict {
  const { shape, title, key } = parameter
  const wrong = () => refuse('rules-value-out-of-range', { parameter: title, key, value: String(value ?? '') })
  switch (shape.kind) {
    case 'yes-no':
      return typeof value === 'boolean' ? allowed : wrong()
    case 'number':
      return typeof value === 'number' && Number.isInteger(value) && value >= shape.least && value <= shape.most ? allowed : wrong()
    case 'choice':
      return typeof value === 'string' && shape.options.includes(value) ? allowed : wrong()
    case 'list':
      return Array.isArray(value) && value.every((each) => typeof each === 'string' && (shape.options?.includes(each) ?? true)) ? allowed : wrong()
  }
}

function rules(state: RulesState, event: RulesEvent): Effect {
  return { kind: 'rules', id: state.id, event }
}
