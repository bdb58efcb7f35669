/** 利害关系: a tie as it is kept, whose other end it meets, and how it ends. */
import type { Day } from '../law/calendar.ts'
import type { Tie } from '../law/measures.ts'
import { allowed, refuse, type Verdict } from '../law/verdict.ts'

/** Who can say that there is a tie. */
export type Declarer = 'expert' | 'office' | 'applicant'

/** A tie that is no more: it has ended, or should never have been declared. It is kept with the reason. */
export interface Over {
  readonly how: 'ended' | 'withdrawn'
  readonly day: Day
  readonly reason: string
}

export type KeptTie = Omit<Tie, 'overSince'> & {
  readonly creditCode: string
  readonly day: Day
  /** Who said so; absent in ties recorded before it was asked. */
  readonly declaredBy?: Declarer | undefined
  readonly since?: Day | undefined
  readonly until?: Day | undefined
  readonly over?: Over | undefined
}

/** The other end of a tie: a body by its credit code, or a person by name and, where known, employer. */
export interface Party {
  readonly kind: 'organisation' | 'person'
  readonly name: string
  readonly creditCode?: string | undefined
  readonly employer?: string | undefined
}

/** A tie that an applicant declared. It never learns whether its party is in the bank. */
export type DeclaredTie = Omit<KeptTie, 'creditCode'> & { readonly party: Party }

interface OfBank {
  readonly name: string
  readonly employer: string
  readonly employerCode: string
}

/** Whether a party is this expert, or the body that employs this expert. */
export function meets(party: Party, { name, employer, employerCode }: OfBank): boolean {
  if (party.kind === 'organisation') return party.creditCode === employerCode
  if (party.name !== name) return false
  return !party.employer || employer.includes(party.employer) || party.employer.includes(employer)
}

/** A tie is ended or taken back with the reason, never erased. Ties are numbered from 1. */
export type EndTie = {
  readonly number: number
  readonly how: Over['how']
  readonly reason: string
}

type MayBeOver = Pick<KeptTie, 'over'>

/** The list with the tie of this number over. */
export function withEnded<T extends MayBeOver>(ties: readonly T[], { number, how, reason }: EndTie, day: Day): readonly T[] {
  return ties.map((tie, index) => (index + 1 === number ? { ...tie, over: { how, day, reason } } : tie))
}

/** Whether any tie of the list stands. */
export function someStanding(ties: readonly MayBeOver[]): Verdict {
  return ties.some(({ over }) => !over) ? allowed : refuse('tie-unknown')
}

/** Whether the tie of this number stands. */
export function standing(ties: readonly MayBeOver[], number: number): Verdict {
  const tie = ties[number - 1]
  return tie && !tie.over ? allowed : refuse('tie-unknown', { number })
}
