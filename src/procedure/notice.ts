/** 公示: a public notice. The counted ones stand whole working days; the others only announce. */
import { type Calendar, countWorkingDays, type Day } from '../law/calendar.ts'
import type { AwardClass, NoticeFacts, NoticeKind } from '../law/measures.ts'
import { allowed, refuse } from '../law/verdict.ts'
import type { ApplicationEvent, ApplicationStage } from './application.ts'
import { type Context, type Effect, openedId, type Recorded, type Step, unless } from './decision.ts'

/** Announcements that stand without a count. */
export type PlainNoticeKind = 'announcement' | 'extension' | 'suspension' | 'resumption' | 'ending' | 'conferment'

export interface NoticeSubject {
  readonly application: string
  readonly name: string
  readonly area: string
  readonly kind: string
  readonly class?: AwardClass
}

export interface NoticeState {
  readonly id: string
  readonly kind: NoticeKind | PlainNoticeKind
  readonly edition: string
  readonly publisher: string
  readonly title: string
  readonly documentNumber: string
  readonly text: string
  readonly publishedOn: Day
  readonly subjects: readonly NoticeSubject[]
  /** Applicants that the list leaves out; only on the acceptance list, never shown to the public. */
  readonly outside: readonly string[]
  readonly workingDays: number | null
  readonly lastDay: Day | null
  readonly final: boolean
  readonly stage: 'standing' | 'running' | 'ended' | 'withdrawn'
  readonly replaces: string | null
  readonly lengthened: readonly { readonly day: Day; readonly from: Day; readonly to: Day; readonly reason: string }[]
  readonly objectionsReceived: number | null
  readonly withdrawal: { readonly day: Day; readonly reason: string } | null
}

export type NoticeEvent =
  | ({ type: 'NoticePublished' } & Omit<NoticeState, 'stage' | 'lengthened' | 'objectionsReceived' | 'withdrawal' | 'publishedOn'>)
  | { type: 'NoticeLengthened'; to: Day; final: boolean; reason: string }
  | { type: 'NoticeWithdrawn'; reason: string }
  | { type: 'NoticeEnded'; objections: number }

export function evolveNotice(state: NoticeState | null, { event, day }: Recorded<NoticeEvent>): NoticeState {
  if (event.type === 'NoticePublished') {
    const { type: _, ...published } = event
    const stage = event.lastDay === null ? 'standing' : 'running'
    return { ...published, publishedOn: day, stage, lengthened: [], objectionsReceived: null, withdrawal: null }
  }
  if (!state) throw new Error(`${event.type} before NoticePublished`)
  switch (event.type) {
    case 'NoticeLengthened': {
      const from = state.lastDay ?? event.to
      const lengthened = from === event.to ? state.lengthened : [...state.lengthened, { day, from, to: event.to, reason: event.reason }]
      return { ...state, lastDay: event.to, final: event.final, lengthened }
    }
    case 'NoticeWithdrawn':
      return { ...state, stage: 'withdrawn', withdrawal: { day, reason: event.reason } }
    case 'NoticeEnded':
      return { ...state, stage: 'ended', objectionsReceived: event.objections }
  }
}

/** What a gate needs of a notice. */
export function noticeFacts(notice: NoticeState | null): NoticeFacts {
  if (!notice || notice.lastDay === null || notice.stage === 'standing') return null
  return { state: notice.stage, publishedOn: notice.publishedOn, lastDay: notice.lastDay, final: notice.final }
}

/** What a clerk types of any notice. */
export interface NoticeWording {
  readonly documentNumber: string
  readonly title: string
  readonly text: string
  /** The withdrawn notice that this one runs anew, if any. */
  readonly replaces?: string | undefined
}

/** Publish a counted notice: its last day is computed, never typed. */
export function publishCounted(
  kind: NoticeKind,
  edition: string,
  wording: NoticeWording,
  subjects: readonly NoticeSubject[],
  outside: readonly string[],
  context: Context,
): { id: string; effect: Effect } {
  const id = openedId('no', context)
  const period = context.terms.measures.law.noticePeriod(kind, context.calendar, context.day)
  const event: NoticeEvent = {
    type: 'NoticePublished',
    id,
    kind,
    edition,
    publisher: context.by.body,
    title: wording.title,
    documentNumber: wording.documentNumber,
    text: wording.text,
    subjects,
    outside,
    workingDays: period.workingDays,
    lastDay: period.lastDay,
    final: period.final,
    replaces: wording.replaces ?? null,
  }
  return { id, effect: { kind: 'notice', id, event } }
}

/** Publish an announcement that needs no count. */
export function publishPlain(
  kind: PlainNoticeKind,
  edition: string,
  wording: NoticeWording,
  context: Context,
  subjects: readonly NoticeSubject[] = [],
): { id: string; effect: Effect } {
  const id = openedId('no', context)
  const event: NoticeEvent = {
    type: 'NoticePublished',
    id,
    kind,
    edition,
    publisher: context.by.body,
    title: wording.title,
    documentNumber: wording.documentNumber,
    text: wording.text,
    subjects,
    outside: [],
    workingDays: null,
    lastDay: null,
    final: true,
    replaces: wording.replaces ?? null,
  }
  return { id, effect: { kind: 'notice', id, event } }
}

/** An application that a notice names or leaves out, as it stands now. */
export interface NamedApplication {
  readonly id: string
  readonly number: string
  readonly stage: ApplicationStage
  readonly visits: readonly string[]
}

export interface NoticeGateFacts {
  readonly subjects: readonly NamedApplication[]
  readonly outside: readonly NamedApplication[]
  readonly objections: number
}

const running = (state: NoticeState, command: string) =>
  state.stage === 'running' ? allowed : refuse('step-not-open', { stage: state.stage, command })

/** The notice of the same edition that a new one says it runs anew, as it stands; null when there is none. */
export interface Replacing {
  readonly replaced?: Pick<NoticeState, 'kind' | 'publisher' | 'stage'> | null
}

/** A publishing step that may run a notice anew: only a withdrawn one of the same kind, by the same body. */
export function runsAnew<Command extends { readonly replaces?: string | undefined }, State, Facts>(
  kind: NoticeState['kind'],
  step: Step<Command, State, Facts>,
): Step<Command, State, Facts & Replacing> {
  return {
    gate: (state, facts, context) => step.gate(state, facts, context),
    decide(command, state, facts, context) {
      const replaced = facts?.replaced
      const fits = replaced?.kind === kind && replaced.stage === 'withdrawn' && replaced.publisher === context.by.body
      return unless(command.replaces === undefined || fits ? allowed : refuse('replaced-notice-stands'), () =>
        step.decide(command, state, facts, context),
      )
    },
  }
}

/** A running notice may only become longer. */
export const lengthenNotice: Step<{ readonly to: Day; readonly reason: string }, NoticeState, NoticeGateFacts> = {
  gate: (state) => running(state, 'notice.lengthen'),
  decide(command, state, facts, context) {
    const lastDay = state.lastDay ?? state.publishedOn
    if (command.to <= lastDay) return refuse('notice-only-lengthens', { lastDay, asked: command.to })
    const final = context.calendar.years.has(Number(command.to.slice(0, 4)))
    return unless(this.gate(state, facts, context), () => [
      notice(state, { type: 'NoticeLengthened', to: command.to, final, reason: command.reason }),
    ])
  },
}

/** Who left or was ended goes nowhere with the notice. */
const gone: readonly ApplicationStage[] = ['left', 'ended', 'not-recommended']

/** Whether an application stands where the notice put it: nothing has been decided on the strength of the notice yet. */
function standsUnder(kind: NoticeState['kind'], { stage, visits }: NamedApplication): boolean {
  if (kind === 'district') return stage === 'publicised' || stage === 'returned'
  return kind === 'acceptance' ? stage === 'listed' && visits.length === 0 : stage === 'proposed'
}

/** A wrong notice is withdrawn; its subjects go back to where they stood, and a new notice runs anew. */
export const withdrawNotice: Step<{ readonly reason: string }, NoticeState, NoticeGateFacts> = {
  gate(state, facts) {
    if (state.stage !== 'running' && state.stage !== 'ended') return refuse('step-not-open', { stage: state.stage, command: 'notice.withdraw' })
    const builtUpon = facts.subjects.filter((subject) => !gone.includes(subject.stage) && !standsUnder(state.kind, subject))
    return builtUpon.length === 0 ? allowed : refuse('notice-built-upon', { applications: builtUpon.map((subject) => subject.number) })
  },
  decide(command, state, facts, context) {
    const verdict = this.gate(state, facts, context)
    if (!verdict.allowed) return verdict
    if (command.reason.trim() === '') return refuse('reasons-missing')
    const kind = state.kind as NoticeKind
    const back = [
      ...facts.subjects.filter((subject) => !gone.includes(subject.stage)),
      ...facts.outside.filter((subject) => subject.stage === 'not-listed'),
    ]
    const takenBack: ApplicationEvent = { type: 'NoticeTakenBack', kind }
    return [
      notice(state, { type: 'NoticeWithdrawn', reason: command.reason }),
      ...back.map((subject): Effect => ({ kind: 'application', id: subject.id, event: takenBack })),
    ]
  },
}

/** The clock's command once the last day is past: the notice is over, with the number of objections received. */
export const endNotice: Step<Record<never, never>, NoticeState, NoticeGateFacts> = {
  gate(state, _facts, context) {
    if (state.stage !== 'running') return refuse('step-not-open', { stage: state.stage, command: 'notice.end' })
    if (!state.final) return refuse('calendar-count-provisional', { lastDay: state.lastDay ?? '' })
    return context.day > (state.lastDay ?? '') ? allowed : refuse('deadline-not-passed', { deadline: state.lastDay ?? '' })
  },
  decide(_command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => [notice(state, { type: 'NoticeEnded', objections: facts.objections })])
  },
}

/** The clock's command when a year's notice is adopted: the count is made again, and the later last day stands. */
export const recountNotice: Step<Record<never, never>, NoticeState, NoticeGateFacts> = {
  gate: (state, _facts, context) => {
    if (state.stage !== 'running') return refuse('step-not-open', { stage: state.stage, command: 'notice.recount' })
    return countsOtherwise(state, context.calendar) ? allowed : refuse('nothing-chosen', { lastDay: state.lastDay ?? '' })
  },
  decide(_command, state, facts, context) {
    const { lastDay, final, documents } = recountedDay(state, context.calendar)
    return unless(this.gate(state, facts, context), () => [notice(state, { type: 'NoticeLengthened', to: lastDay, final, reason: documents })])
  },
}

/** Whether the calendar counts a running notice otherwise than it stands: a reason for the clock to send `notice.recount`. */
export function countsOtherwise(state: NoticeState, calendar: Calendar): boolean {
  const { lastDay, final } = recountedDay(state, calendar)
  return lastDay !== state.lastDay || final !== state.final
}

/** The last day that stands under this calendar: the later of the two, and whether it is final. */
export function recountedDay(state: NoticeState, calendar: Calendar): { lastDay: Day; final: boolean; documents: string } {
  const period = countWorkingDays(calendar, state.publishedOn, state.workingDays ?? 0)
  const lastDay = state.lastDay !== null && state.lastDay > period.lastDay ? state.lastDay : period.lastDay
  return {
    lastDay,
    final: period.final && calendar.years.has(Number(lastDay.slice(0, 4))),
    documents: period.notices.map((each) => each.documentNumber).join('、'),
  }
}

function notice(state: NoticeState, event: NoticeEvent): Effect {
  return { kind: 'notice', id: state.id, event }
}
