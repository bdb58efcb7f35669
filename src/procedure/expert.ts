/** 评审专家: an entry of the bank, its ties and its undertakings. */
import type { Day } from '../law/calendar.ts'
import type { Terms, Tie } from '../law/measures.ts'
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import { type Effect, type Recorded, type Step, unless } from './decision.ts'

/** What the bank knows of an expert besides the name; absent in entries made before it was asked for. */
export type Particulars = {
  readonly grade?: 'examiner' | 'trainee'
  /** Title or certificate that the entry rests on. */
  readonly qualification?: string
  /** Years in quality or related technical work. */
  readonly experience?: number
  /** Last day of the term of appointment; null for none. */
  readonly termUntil?: Day | null
}

/** Days on which the expert cannot come. */
export interface Away {
  readonly from: Day
  readonly to: Day
  readonly reason: string
}

/** Who can say that there is a tie. */
export type Declarer = 'expert' | 'office'

export type KeptTie = Tie & {
  readonly creditCode: string
  readonly day: Day
  /** Who said so; absent in ties recorded before it was asked. */
  readonly declaredBy?: Declarer | undefined
  readonly since?: Day | undefined
  readonly until?: Day | undefined
}

export interface ExpertState extends Particulars {
  readonly id: string
  readonly person: string | null
  readonly name: string
  readonly employer: string
  /** The employer's credit code: the tie of article 17 is looked for by it. */
  readonly employerCode: string
  readonly fields: readonly string[]
  readonly stage: 'listed' | 'removed'
  readonly reason: string | null
  readonly ties: readonly KeptTie[]
  readonly away?: readonly Away[]
  /** Editions for which secrecy and integrity were undertaken, with the day. */
  readonly undertakings: Readonly<Record<string, Day>>
}

/** What can change while an expert is in the bank. */
export type Changeable = Particulars & Pick<ExpertState, 'employer' | 'employerCode' | 'fields'>

export type ExpertEvent =
  | ({ type: 'ExpertListed'; id: string; person: string | null; name: string } & Changeable)
  | ({ type: 'ParticularsChanged'; reason: string } & Changeable)
  | { type: 'AvailabilitySet'; away: readonly Away[] }
  | { type: 'TieRecorded'; creditCode: string; kind: string; source: string; declaredBy?: Declarer; since?: Day; until?: Day }
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
      const { type: _, ...tie } = event
      return { ...state, ties: [...state.ties, { ...tie, day }] }
    }
    case 'ParticularsChanged': {
      const { type: _, reason: __, ...changed } = event
      return { ...state, ...changed }
    }
    case 'AvailabilitySet':
      return { ...state, away: event.away }
    case 'UndertakingSigned':
      return { ...state, undertakings: { ...state.undertakings, [event.edition]: day } }
    case 'ExpertRemoved':
      return { ...state, stage: 'removed', reason: event.reason }
  }
}

export type ListExpert = Changeable & Pick<ExpertState, 'id' | 'person' | 'name'>

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
