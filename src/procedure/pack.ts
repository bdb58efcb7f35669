/** 离线包: what a member of a visit's group carries to a site without a network, until when, and how it ended. */
import { addDays, type Day } from '../law/calendar.ts'
import type { Terms } from '../law/measures.ts'
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import { type Effect, openedId, type Recorded, type Step, unless } from './decision.ts'
import { editionRuns } from './edition-life.ts'
import type { FileAsked } from './opening.ts'
import { secretOpened } from './opening.ts'
import { ofGroup, stillFree, undertaken, type VisitFacts, type VisitState, visitAt } from './site-review.ts'
import { at } from './submission.ts'

/** What became of a pack: all of it came back, its holder wiped it, or the device is gone. */
export type PackEnd = 'returned' | 'wiped' | 'lost'

/** One opening out of a pack, as its device wrote it down: a file, or the form; and the moment. */
export interface PackReading {
  readonly file: string | null
  readonly at: string
}

export interface CarriedFile {
  readonly sha256: string
  readonly businessSecret: boolean
}

export interface PackState {
  readonly id: string
  readonly visit: string
  readonly application: string
  readonly edition: string
  readonly expert: string
  readonly person: string
  readonly stage: 'out' | PackEnd
  readonly takenOn: Day
  /** The last day on which it opens. */
  readonly until: Day
  /** SHA-256 of what was given, as the server composed it. */
  readonly content: string
  readonly files: readonly string[]
  readonly ended: { readonly day: Day; readonly sent: number; readonly left: number } | null
  /** What its device wrote down of the openings; absent while it is out, and where the device told nothing. */
  readonly read?: readonly PackReading[]
}

export type PackEvent =
  | {
      type: 'PackTaken'
      id: string
      visit: string
      application: string
      edition: string
      expert: string
      until: Day
      content: string
      files: readonly string[]
    }
  | { type: 'PackReadingsTold'; read: readonly PackReading[] }
  | { type: 'PackEnded'; how: PackEnd; sent: number; left: number }

export function evolvePack(state: PackState | null, { event, by, day }: Recorded<PackEvent>): PackState {
  if (event.type === 'PackTaken') {
    const { type: _, ...taken } = event
    return { ...taken, person: by.person, stage: 'out', takenOn: day, ended: null }
  }
  if (!state) throw new Error(`${event.type} before PackTaken`)
  if (event.type === 'PackReadingsTold') return { ...state, read: event.read }
  return { ...state, stage: event.how, ended: { day, sent: event.sent, left: event.left } }
}

/** The last day on which a pack of this visit opens: so many days after the last one that is planned ◇. */
export function packUntil({ days }: Pick<VisitState, 'days'>, terms: Terms): Day {
  const last = [...days].sort().at(-1)
  if (last === undefined) throw new Error('a visit without a day')
  return addDays(last, terms.rules.packDaysAfterVisit)
}

/** Minutes without a touch after which an open pack locks itself ◇. */
export const packLocksAfter = ({ rules }: Terms): number => rules.packIdleMinutes

/** How a file travels in a pack: a PDF with the mark in its pages, everything else under the mark that the reader lays over it. */
export const carriedAs = ({ pdf }: Pick<FileAsked, 'pdf'>): 'marked' | 'under-mark' => (pdf ? 'marked' : 'under-mark')

/** Who recused, or is otherwise off, has nothing more to do with the visit. */
function stillOf({ off, members }: Pick<VisitState, 'off' | 'members'>, expert: string, terms: Terms): Verdict {
  const tie = off[expert]
  if (typeof tie === 'string') return terms.measures.law.recusedOn(tie, terms)
  return members.includes(expert) ? allowed : refuse('expert-not-in-group', { expert: '' })
}

export interface TakePack {
  readonly id: string
  readonly content: string
  readonly files: readonly CarriedFile[]
}

export type TakingFacts = VisitFacts & { readonly visit: VisitState }

/** Before or during the visit, by a member who has signed the undertakings. Each business secret in it counts as opened. */
export const takePack: Step<TakePack, null, TakingFacts> = {
  gate: (_state, facts, context) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => visitAt(facts.visit, ['planned', 'opened'], 'pack.take'),
      () => at(facts.application, ['listed'], 'pack.take'),
      () => stillOf(facts.visit, facts.expert?.id ?? '', context.terms),
      () => ofGroup(facts.visit, facts),
      () => undertaken(facts.visit, facts),
      () => stillFree(facts, context),
      () => notOver(packUntil(facts.visit, context.terms), context.day),
    ),
  decide(command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => {
      const { id, content, files } = command
      const { id: visit, application, edition } = facts.visit
      const [expert, until] = [facts.expert?.id ?? '', packUntil(facts.visit, context.terms)]
      const taken = { type: 'PackTaken', id, visit, application, edition, expert, until, content, files: files.map(({ sha256 }) => sha256) } as const
      const secrets = files.filter(({ businessSecret }) => businessSecret)
      return [
        pack(id, taken),
        ...secrets.map(({ sha256 }, index) => secretOpened({ id: `${openedId('op', context)}-${index + 1}`, application, sha256, use: 'carrying' })),
      ]
    })
  },
}

/** A pack opens through its last day. */
export const notOver = (until: Day, day: Day): Verdict => (day <= until ? allowed : refuse('pack-over', { until }))

export interface EndingFacts {
  readonly visit: VisitState
}

const out = (state: PackState, command: string): Verdict =>
  state.stage === 'out' ? allowed : refuse('step-not-open', { stage: state.stage, command })

export interface ReturnPack {
  readonly sent: number
  readonly read?: readonly PackReading[] | undefined
}

/** What a device says was opened, as far as it lay in the pack; a device that says nothing leaves no entry. */
function told(state: PackState, read: readonly PackReading[] = []): readonly Effect[] {
  const known = read.filter(({ file }) => file === null || state.files.includes(file))
  return known.length > 0 ? [pack(state.id, { type: 'PackReadingsTold', read: known })] : []
}

/** What was typed came in through the visit's own acts; a member who is off brings nothing in. */
export const returnPack: Step<ReturnPack, PackState, EndingFacts> = {
  gate: (state, { visit }, context) =>
    firstRefusal(
      () => out(state, 'pack.return'),
      () => stillOf(visit, state.expert, context.terms),
    ),
  decide({ sent, read }, state, facts, context) {
    return unless(this.gate(state, facts, context), () => [
      ...told(state, read),
      pack(state.id, { type: 'PackEnded', how: 'returned', sent, left: 0 }),
    ])
  },
}

export interface WipePack {
  readonly how: 'wiped' | 'lost'
  readonly sent: number
  /** Lines that were typed and never sent. */
  readonly left: number
  readonly read?: readonly PackReading[] | undefined
}

/** Whether a pack still opens to its holder: out, of a visit that is theirs, and not past its last day. */
export function mayOpenPack(state: PackState, visit: VisitState, day: Day, terms: Terms): Verdict {
  return firstRefusal(
    () => out(state, 'pack.take'),
    () => stillOf(visit, state.expert, terms),
    () => notOver(state.until, day),
  )
}

/** Given up by its holder, whoever they are by now; or the device is not there any more. */
export const wipePack: Step<WipePack, PackState, EndingFacts> = {
  gate: (state) => out(state, 'pack.wipe'),
  decide({ how, sent, left, read }, state, facts, context) {
    return unless(this.gate(state, facts, context), () => [...told(state, read), pack(state.id, { type: 'PackEnded', how, sent, left })])
  },
}

function pack(id: string, event: PackEvent): Effect {
  return { kind: 'pack', id, event }
}
