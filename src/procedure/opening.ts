/** 查阅: who may open a file of an application and take it away, and the entry that each opening of a business secret leaves. */
import type { Day } from '../law/calendar.ts'
import { allowed, refuse, type Verdict } from '../law/verdict.ts'
import type { Capacity } from './account.ts'
import type { Effect, Recorded, Role } from './decision.ts'

/** Looked at in the reader, taken away as a copy, or carried to a site in a pack. */
export type Use = 'reading' | 'taking' | 'carrying'

export interface OpeningState {
  readonly id: string
  readonly application: string
  readonly sha256: string
  readonly use: Use
  readonly person: string
  readonly day: Day
}

export type OpeningEvent = { type: 'SecretOpened'; id: string; application: string; sha256: string; use: Use }

export function evolveOpening(_state: OpeningState | null, { event, day, by }: Recorded<OpeningEvent>): OpeningState {
  const { type: _, ...opened } = event
  return { ...opened, person: by.person, day }
}

/** A case of its own, so that neither the application nor the reader's account shows that somebody read. */
export function secretOpened(opened: Omit<OpeningEvent, 'type'>): Effect {
  return { kind: 'opening', id: opened.id, event: { type: 'SecretOpened', ...opened } }
}

/** Who asks for a file: the role they were let in with, and what their post may do. */
export interface Reader {
  readonly role: Role
  readonly capacities: readonly Capacity[]
}

export interface FileAsked {
  readonly businessSecret: boolean
  readonly pdf: boolean
}

const applicants: readonly Role[] = ['drafter', 'legal-representative']
const experts: readonly Role[] = ['expert', 'leader']

/** A business secret opens to its owner, to the experts it was given to, and in an office to who prepares or reviews the work on it. */
export function mayOpen({ businessSecret }: FileAsked, { role, capacities }: Reader): Verdict {
  if (!businessSecret || applicants.includes(role) || experts.includes(role)) return allowed
  return capacities.some((each) => each === 'handle' || each === 'review') ? allowed : refuse('secret-not-needed')
}

/** Whether the reader's name and the time lie over it: over everything an expert reads, and over every secret of others. */
export function isMarked({ businessSecret }: Pick<FileAsked, 'businessSecret'>, { role }: Reader): boolean {
  return experts.includes(role) || (businessSecret && !applicants.includes(role))
}

/** A copy that leaves the house: the original, a marked one, or none. What cannot carry a mark does not leave an expert's reader. */
export type Copy = 'original' | 'marked' | 'none'

export function copyOf(file: FileAsked, reader: Reader): Copy {
  if (!isMarked(file, reader)) return 'original'
  if (file.pdf) return 'marked'
  return experts.includes(reader.role) ? 'none' : 'original'
}
