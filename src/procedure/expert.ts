/** 评审专家: an entry of the bank, its ties and its undertakings. */
import type { Day } from '../law/calendar.ts'
import type { Terms, Tie } from '../law/measures.ts'
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import { type Effect, type Recorded, type Step, unless } from './decision.ts'

export interface ExpertState {
  readonly id: string
  readonly person: string | null
  readonly name: string
  readonly employer: string
  /** The employer's credit code: the tie of article 17 is looked for by it. */
  readonly employerCode: string
  readonly fields: readonly string[]
  readonly stage: 'listed' | 'removed'
  readonly reason: string | null
  readonly ties: readonly (Tie & { readonly creditCode: string; readonly day: Day })[]
  /** Editions for which secrecy and integrity were undertaken, with the day. */
  readonly undertakings: Readonly<Record<string, Day>>
}

export type ExpertEvent =
  | { type: 'ExpertListed'; id: string; person: string | null; name: string; employer: string; employerCode: string; fields: readonly string[] }
  | { type: 'TieRecorded'; creditCode: string; kind: string; source: string }
  | { type: 'UndertakingSigned'; edition: string; text: string }
  | { type: 'ExpertRemoved'; reason: string }

export function evolveExpert(state: ExpertState | null, { event, day }: Recorded<ExpertEvent>): ExpertState {
  if (event.type === 'ExpertListed') {
    const { type: _, ...listed } = event
    return { ...listed, stage: 'listed', reason: null, ties: [], undertakings: {} }
  }
  if (!state) throw new Error(`${event.type} before ExpertListed`)
  switch (event.type) {
    case 'TieRecorded': {
      const { creditCode, kind, source } = event
      return { ...state, ties: [...state.ties, { creditCode, kind, source, day }] }
    }
    case 'UndertakingSigned':
      return { ...state, undertakings: { ...state.undertakings, [event.edition]: day } }
    case 'ExpertRemoved':
      return { ...state, stage: 'removed', reason: event.reason }
  }
}

export type ListExpert = Pick<ExpertState, 'id' | 'person' | 'name' | 'employer' | 'employerCode' | 'fields'>

export const listExpert: Step<ListExpert, null, unknown> = {
  gate: () => allowed,
  decide: (command) => [{ kind: 'expert', id: command.id, event: { type: 'ExpertListed', ...command } }],
}

/** Whether the expert is in the bank. */
export const inBank = (state: ExpertState, command: string) =>
  state.stage === 'listed' ? allowed : refuse('step-not-open', { stage: state.stage, command })

/** Secrecy and integrity, signed before any material opens. */
export const signUndertaking: Step<{ readonly edition: string; readonly text: string }, ExpertState, unknown> = {
  gate: (state) => inBank(state, 'expert.undertake'),
  decide(command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => [
      expert(state, { type: 'UndertakingSigned', edition: command.edition, text: command.text }),
    ])
  },
}

/** Every tie between an expert and an applicant, the employment itself included. */
export function tiesWith(expert: ExpertState, creditCode: string): readonly Tie[] {
  const own: Tie[] = expert.employerCode === creditCode ? [{ kind: 'employer-interest', source: expert.employer }] : []
  return [...own, ...expert.ties.filter((tie) => tie.creditCode === creditCode)]
}

/** Whether this expert may be given this applicant's materials at all. */
export function mayBeGiven(expert: ExpertState | undefined, creditCode: string, terms: Terms): Verdict {
  if (expert?.stage !== 'listed') return refuse('expert-not-in-bank', { expert: expert?.name ?? '' })
  return firstRefusal(() => {
    const verdict = terms.measures.law.mayReview(tiesWith(expert, creditCode), terms)
    return verdict.allowed ? verdict : refuse(verdict.code, { ...verdict.facts, expert: expert.name })
  })
}

export function expert(state: ExpertState, event: ExpertEvent): Effect {
  return { kind: 'expert', id: state.id, event }
}
