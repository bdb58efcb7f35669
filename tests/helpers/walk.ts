/**
 * A small city in memory, in which anyone may try anything: a few organisations, applications, experts and members, the
 * facts put together as the server does, and random commands by random actors from the table of steps.
 */
import { addDays, type Calendar, calendarOf, type Day } from '../../src/law/calendar.ts'
import { publishedNotices } from '../../src/law/holidays/published.ts'
import type { AwardClass, RuleValues } from '../../src/law/measures.ts'
import type { Verdict } from '../../src/law/verdict.ts'
import { type ApplicationStage, type ApplicationState, finalStages } from '../../src/procedure/application.ts'
import type { BanState } from '../../src/procedure/ban.ts'
import type { ConsultationState } from '../../src/procedure/consultation.ts'
import { type CaseKind, type Context, type Effect, isRefused, type Recorded } from '../../src/procedure/decision.ts'
import type { EditionState } from '../../src/procedure/edition.ts'
import { evolve, stageOf } from '../../src/procedure/evolve.ts'
import type { ExpertState } from '../../src/procedure/expert.ts'
import { type HonourState, heldHonour } from '../../src/procedure/honour.ts'
import { type NoticeState, noticeFacts } from '../../src/procedure/notice.ts'
import { type ObjectionState, openObjectionStages } from '../../src/procedure/objection.ts'
import type { OrganisationState } from '../../src/procedure/organisation.ts'
import type { WorkInHand } from '../../src/procedure/recusal.ts'
import type { SheetState } from '../../src/procedure/sheet.ts'
import type { GroupFacts } from '../../src/procedure/site-group.ts'
import type { VisitState } from '../../src/procedure/site-review.ts'
import { type StepName, stepRow } from '../../src/procedure/steps.ts'
import { announcedWith, planned, reply } from './editions.ts'
import { listed, undertaking } from './experts.ts'
import { fold, on } from './given.ts'
import { organisation } from './organisations.ts'
import { drawn, plays } from './plays.ts'
import { inRole } from './scenes.ts'
import { receivingTable, termsWith } from './terms.ts'

/** Few departments, readers and places, so that a walk gets somewhere and meets every bound. */
export const rules: Partial<RuleValues> = {
  consultedDepartments: ['ecology'],
  consultationReminders: 1,
  readersAtLeast: 2,
  groupAtLeast: 2,
  acceptanceMost: 3,
  acceptanceThreshold: 450,
  majorityPercent: 50,
}
export const places: Readonly<Record<AwardClass, number>> = { award: 1, nomination: 2 }

export interface Taken {
  readonly step: StepName
  readonly day: Day
  readonly effects: readonly Effect[]
  /** What the gate alone said. */
  readonly gate: Verdict
  /** The cases written to, as they stood before; null for one opened. */
  readonly before: ReadonlyMap<string, object | null>
}

export class City {
  day: Day
  calendar: Calendar = calendarOf(publishedNotices)
  readonly cases = new Map<string, object>()
  readonly journal = new Map<string, Recorded<unknown>[]>()
  private readonly byKind = new Map<CaseKind, Map<string, object>>()
  private readonly random: () => number
  private count = 0

  constructor(seed: number) {
    this.random = generator(seed)
    this.day = seed % 3 === 0 ? '2026-12-01' : '2026-03-10'
    const schedule = { opens: this.day, deadline: addDays(this.day, 25) }
    const answered = { type: 'FilingAnswered', answer: reply({ places }), document: 'sha' }
    const filed = { type: 'EditionFiled', text: '' }
    this.open('edition', 'edition-6', [planned, filed, answered, announcedWith(schedule)])
    for (const key of 'abcde') this.keep('organisation', `org-${key}`, organisation('verified', key))
    for (const number of [1, 2, 3, 4]) this.open('expert', `expert-${number}`, [listed(number), ...(number < 4 ? [undertaking] : [])])
  }

  /** Try one random command. Null when it was refused, or when there was nothing to try it on. */
  tick(): Taken | null {
    if (this.chance(0.03)) this.day = addDays(this.day, 1 + this.below(3))
    const step = drawn(this.random())
    const attempt = plays[step]?.(this, step)
    if (!attempt) return null
    const role = this.pick(stepRow(step).by)
    const by = { ...inRole[role], ...(attempt.person && { person: attempt.person }) }
    const context: Context = { by, day: this.day, terms: termsWith(rules), calendar: this.calendar, id: `ac-${++this.count}` }
    const gate = stepRow(step).step.gate(attempt.state, attempt.facts, context)
    const decision = stepRow(step).step.decide(attempt.command, attempt.state, attempt.facts, context)
    if (isRefused(decision)) return null
    const keys = [...new Set(decision.map(({ kind, id }) => `${kind} ${id}`))]
    const before = new Map(keys.map((key) => [key, this.cases.get(key) ?? null]))
    for (const { kind, id, event } of decision) this.record(kind, id, { event, by, day: this.day })
    return { step, day: this.day, effects: decision, gate, before }
  }

  private open(kind: CaseKind, id: string, events: readonly { readonly type: string }[]): void {
    for (const event of events) this.record(kind, id, on(this.day, event))
  }

  private record(kind: CaseKind, id: string, recorded: Recorded<unknown>): void {
    const key = `${kind} ${id}`
    this.keep(kind, id, evolve(kind, this.cases.get(key) ?? null, recorded))
    this.journal.set(key, [...(this.journal.get(key) ?? []), recorded])
  }

  private keep(kind: CaseKind, id: string, state: object): void {
    this.cases.set(`${kind} ${id}`, state)
    this.byKind.set(kind, (this.byKind.get(kind) ?? new Map<string, object>()).set(id, state))
  }

  all<State>(kind: CaseKind): readonly State[] {
    return [...(this.byKind.get(kind)?.values() ?? [])] as State[]
  }

  get<State>(kind: CaseKind, id: string): State | undefined {
    return this.cases.get(`${kind} ${id}`) as State | undefined
  }

  get edition(): EditionState {
    return this.cases.get('edition edition-6') as EditionState
  }

  get applications(): readonly ApplicationState[] {
    return this.all<ApplicationState>('application')
  }

  at(...stages: readonly ApplicationStage[]): readonly ApplicationState[] {
    return this.applications.filter((each) => stages.includes(each.stage))
  }

  /** Applications at these stages by class. */
  taken(...stages: readonly ApplicationStage[]): Record<AwardClass, number> {
    const of = (awardClass: AwardClass) => this.at(...stages).filter((each) => each.class === awardClass).length
    return { award: of('award'), nomination: of('nomination') }
  }

  /** Places of those whom a meeting chose and who are out since. */
  freed(): Record<AwardClass, number> {
    const of = (awardClass: AwardClass) =>
      this.at('left', 'ended', 'struck-out').filter((each) => each.chosenOn !== null && each.class === awardClass).length
    return { award: of('award'), nomination: of('nomination') }
  }

  notice(id: string | null): NoticeState | null {
    return (id && this.get<NoticeState>('notice', id)) || null
  }

  objectionsTo(application: string): readonly string[] {
    const open = this.all<ObjectionState>('objection').filter((each) => each.application === application && openObjectionStages.includes(each.stage))
    return open.map((each) => each.number)
  }

  private lettersOf(application: string): readonly ConsultationState[] {
    return this.all<ConsultationState>('consultation').filter((each) => each.application === application)
  }

  repliesOpen(application: string, round: string): readonly string[] {
    return this.lettersOf(application)
      .filter((each) => each.round === round && each.stage === 'sent')
      .map((each) => each.department)
  }

  around(state: ApplicationState): GroupFacts {
    const { district, acceptance, proposed } = state.notices
    return {
      edition: this.edition,
      organisation: this.get<OrganisationState>('organisation', state.organisation) ?? organisation(),
      bans: this.all<BanState>('ban').filter((each) => each.creditCode === state.creditCode),
      honours: this.all<HonourState>('honour')
        .filter((each) => each.creditCode === state.creditCode)
        .map(heldHonour),
      receiving: receivingTable,
      notices: {
        district: noticeFacts(this.notice(district)),
        acceptance: noticeFacts(this.notice(acceptance)),
        proposed: noticeFacts(this.notice(proposed)),
      },
      openObjections: this.objectionsTo(state.id),
      consultations: this.lettersOf(state.id),
      sheets: this.all<SheetState>('sheet')
        .filter((each) => each.application === state.id)
        .map((each) => ({ ...each, percents: each.unsealed ? percentsOf(each) : null })),
      experts: this.all<ExpertState>('expert'),
      visits: this.all<VisitState>('visit').filter((each) => each.application === state.id),
    }
  }

  /** What an expert has in hand, as the server puts it together. */
  workOf(expert: string): WorkInHand {
    const live = (application: string) => {
      const state = this.get<ApplicationState>('application', application)
      return state && !finalStages.includes(state.stage) ? [{ creditCode: state.creditCode, terms: termsWith(rules) }] : []
    }
    return {
      sheets: this.all<SheetState>('sheet')
        .filter((each) => each.expert === expert)
        .flatMap((each) => live(each.application).map((more) => ({ ...each, ...more }))),
      visits: this.all<VisitState>('visit')
        .filter((each) => each.members.includes(expert))
        .flatMap((each) => live(each.application).map((more) => ({ ...each, ...more }))),
    }
  }

  /** A case to try a step on: mostly one at a stage where the table has it, sometimes any. */
  subject<State extends object>(step: StepName): State | null {
    const { kind, from } = stepRow(step)
    const all = this.all<State>(kind)
    const fitting = all.filter((each) => from.includes(stageOf(kind, each)))
    if (all.length === 0) return null
    return this.pick(fitting.length > 0 && this.chance(0.9) ? fitting : all)
  }

  below(limit: number): number {
    return Math.floor(this.random() * limit)
  }

  chance(probability: number): boolean {
    return this.random() < probability
  }

  pick<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)]
    if (found === undefined) throw new Error('nothing to pick from')
    return found
  }

  /** Some of a list, mostly all of it. */
  some<T>(list: readonly T[]): readonly T[] {
    return this.chance(0.7) ? list : list.filter(() => this.chance(0.5))
  }
}

/** mulberry32: the same seed walks the same way. */
function generator(seed: number): () => number {
  let state = seed * 0x9e3779b1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function refold(city: City, key: string): object | null {
  return fold(key.split(' ')[0] as CaseKind, (city.journal.get(key) ?? []) as never)
}

function percentsOf({ items }: SheetState): Record<string, number> {
  return Object.fromEntries(Object.entries(items).map(([code, { percent }]) => [code, percent]))
}
