/** 评审专家: an entry of the bank, its ties and its undertakings. */
import type { Day } from '../law/calendar.ts'
import type { Terms, Tie } from '../law/measures.ts'
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import { type Effect, type Recorded, type Step, unless } from './decision.ts'
import { type DeclaredTie, type Declarer, type EndTie, type KeptTie, meets, withEnded } from './tie.ts'

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
  | ({ type: 'TieEnded' } & EndTie)
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
    case 'TieEnded':
      return { ...state, ties: withEnded(state.ties, event, day) }
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

export type ListExpert = Changeable & Pick<ExpertState, 'id' | 'person' | 'name'> & { readonly another?: boolean }

/** Who is in the bank already: by the account, or by the name at the same employer. */
export interface BankFacts {
  readonly alike: 'account' | 'name' | null
}

/** Nobody stands in the bank twice, or would be drawn twice as easily: who is another of the same name is said to be. */
export const listExpert: Step<ListExpert, null, BankFacts | null> = {
  gate: () => allowed,
  decide({ another, ...entry }, _, facts) {
    if (facts?.alike === 'account') return refuse('account-listed-already')
    if (facts?.alike === 'name' && !another) return refuse('expert-listed-already', { expert: entry.name })
    return [{ kind: 'expert', id: entry.id, event: { type: 'ExpertListed', ...entry } }]
  },
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

/** A tie as it is told: who said so and for how long. */
export type ToldTie = Tie & Partial<Pick<KeptTie, 'declaredBy' | 'since' | 'until' | 'day'>>

const told = ({ over, kind, source, declaredBy, since, until, day }: KeptTie): readonly ToldTie[] =>
  over?.how === 'withdrawn' ? [] : [{ kind, source, declaredBy, since, until, day, ...(over && { overSince: over.day }) }]

/** Every tie between an expert and an applicant: the employment itself, what the bank has, and what the applicant declared. */
export function tiesWith(expert: ExpertState, creditCode: string, declared: readonly DeclaredTie[] = []): readonly ToldTie[] {
  const own: ToldTie[] = expert.employerCode === creditCode ? [{ kind: 'employer-interest', source: expert.employer }] : []
  const kept = expert.ties.filter((tie) => tie.creditCode === creditCode)
  return [...own, ...kept.flatMap(told), ...declared.filter(({ party }) => meets(party, expert)).flatMap((tie) => told({ ...tie, creditCode }))]
}

/** Whether this expert may be given this applicant's materials at all. */
export function mayBeGiven(expert: ExpertState | undefined, creditCode: string, terms: Terms, declared: readonly DeclaredTie[] = []): Verdict {
  if (expert?.stage !== 'listed') return refuse('expert-not-in-bank', { expert: expert?.name ?? '' })
  return firstRefusal(() => {
    const verdict = terms.measures.law.mayReview(tiesOf(expert, creditCode, terms, declared), terms)
    return verdict.allowed ? verdict : refuse(verdict.code, { ...verdict.facts, expert: expert.name })
  })
}

/** An expert at work on an applicant, with what the applicant declared; nobody where others than experts act. */
export interface AtWork {
  readonly expert?: ExpertState | null
  readonly declared?: readonly DeclaredTie[]
}

/** Whether the expert may go on: a tie may have come to light since the work was given. */
export function mayGoOn({ expert, declared }: AtWork, creditCode: string, terms: Terms): Verdict {
  return expert ? terms.measures.law.mayGoOn(tiesOf(expert, creditCode, terms, declared ?? []), terms) : allowed
}

/** The ties for which the expert is barred. */
export function tiesThatBar(expert: ExpertState, creditCode: string, terms: Terms, declared: readonly DeclaredTie[] = []): readonly ToldTie[] {
  return tiesOf(expert, creditCode, terms, declared).filter((tie) => !terms.measures.law.mayReview([tie], terms).allowed)
}

/** Ties that bar nobody and that whoever gives the work must have seen. */
export function tiesToWeigh(expert: ExpertState, creditCode: string, terms: Terms, declared: readonly DeclaredTie[] = []): readonly ToldTie[] {
  return terms.measures.law.tiesToWeigh(tiesOf(expert, creditCode, terms, declared), terms)
}

/** The ties with what the law takes them for: an interest of the employer is the text's own. */
function tiesOf(expert: ExpertState, creditCode: string, terms: Terms, declared: readonly DeclaredTie[]): readonly ToldTie[] {
  const { throughEmployer } = terms.measures.law
  const ofEmployer = declared.filter(({ party }) => party.kind === 'organisation').map((tie) => ({ ...tie, kind: throughEmployer(tie.kind) }))
  return tiesWith(expert, creditCode, [...ofEmployer, ...declared.filter(({ party }) => party.kind === 'person')])
}

export function expert(state: ExpertState, event: ExpertEvent): Effect {
  return { kind: 'expert', id: state.id, event }
}
