/** 现场评审: the group with its leader visits an accepted applicant, records findings, revises scores and signs its report. */

import type { Day } from '../law/calendar.ts'
import { criteriaOf } from '../law/measures.ts'
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import type { ApplicationState } from './application.ts'
import { changed } from './combination.ts'
import { type Context, type Effect, type Recorded, type Step, unless } from './decision.ts'
import { editionRuns } from './edition-life.ts'
import { type ExpertState, mayGoOn } from './expert.ts'
import { percentsComplete } from './sheet.ts'
import { type ApplicationFacts, application, at } from './submission.ts'
import { evolveRecord, type Issue, isRecordEvent, type MeetingHeld, type RecordEvent, type RecordParts, withoutRecused } from './visit-record.ts'

export interface Finding {
  readonly item: string
  readonly text: string
  readonly expert: string
}

export interface VisitState extends RecordParts {
  readonly id: string
  readonly application: string
  readonly edition: string
  /** Empty while the group waits for another leader. */
  readonly leader: string
  readonly members: readonly string[]
  /** Members who are off, with the tie of those who recused; null for those who left the bank. */
  readonly off: Readonly<Record<string, string | null>>
  readonly days: readonly Day[]
  readonly place: string
  readonly stage: 'planned' | 'opened' | 'closed' | 'concluded' | 'replaced'
  readonly opening: string | null
  readonly findings: readonly Finding[]
  /** Revised percentages with the reason of each change. */
  readonly revisions: Readonly<Record<string, { readonly percent: number; readonly reason: string }>>
  readonly closing: string | null
  readonly report: string | null
  readonly signedBy: readonly string[]
  /** Members who could not sign, each with the reason that the leader recorded. */
  readonly absences?: Readonly<Record<string, string>>
  /** Members whose offline packs were out when the leader closed the record all the same; absent where none was. */
  readonly closedWithout?: readonly string[]
  /** The draw that the group comes from; absent where the rules have nobody drawn. */
  readonly draw?: string
}

export type VisitEvent =
  | {
      type: 'GroupFormed'
      id: string
      application: string
      edition: string
      leader: string
      members: readonly string[]
      days: readonly Day[]
      place: string
      draw?: string
      /** What the readers and the office want verified on the site. */
      issues?: readonly Issue[]
    }
  | { type: 'VisitOpened'; record: string; held?: MeetingHeld }
  | { type: 'FindingRecorded'; finding: Finding }
  | { type: 'ScoresRevised'; revisions: VisitState['revisions'] }
  | { type: 'VisitClosed'; record: string; report: string; held?: MeetingHeld; without?: readonly string[] }
  | { type: 'ReportSigned'; expert: string; last: boolean }
  | { type: 'AbsenceRecorded'; expert: string; reason: string; last: boolean }
  | RecordEvent
  | { type: 'GroupMemberOff'; expert: string; reason: string; tie: string | null }
  | { type: 'GroupCompleted'; added: readonly string[]; leader: string }
  | { type: 'VisitReplaced'; by: string }

export function evolveVisit(state: VisitState | null, { event, day }: Recorded<VisitEvent>): VisitState {
  if (event.type === 'GroupFormed') {
    const { type: _, ...formed } = event
    return { ...formed, off: {}, stage: 'planned', opening: null, findings: [], revisions: {}, closing: null, report: null, signedBy: [] }
  }
  if (!state) throw new Error(`${event.type} before GroupFormed`)
  if (isRecordEvent(event)) return evolveRecord(state, event, day)
  switch (event.type) {
    case 'VisitOpened':
      return { ...state, stage: 'opened', opening: event.record, ...(event.held && { openingHeld: event.held }) }
    case 'FindingRecorded':
      return { ...state, findings: [...state.findings, event.finding] }
    case 'ScoresRevised':
      return { ...state, revisions: event.revisions }
    case 'VisitClosed': {
      const { closedWithout: _, ...rest } = state
      const { record: closing, report, held, without } = event
      return { ...rest, stage: 'closed', closing, report, ...(held && { closingHeld: held }), ...(without && { closedWithout: without }) }
    }
    case 'ReportSigned': {
      const { [event.expert]: _came, ...absences } = state.absences ?? {}
      const signed = { ...state, stage: event.last ? ('concluded' as const) : state.stage, signedBy: [...state.signedBy, event.expert] }
      return state.absences ? { ...signed, absences } : signed
    }
    case 'AbsenceRecorded': {
      const absences = { ...state.absences, [event.expert]: event.reason }
      return { ...state, stage: event.last ? 'concluded' : state.stage, absences }
    }
    case 'GroupMemberOff':
      return memberOff(state, event.expert, event.tie)
    case 'GroupCompleted':
      return { ...state, members: [...state.members, ...event.added], leader: event.leader }
    case 'VisitReplaced':
      return { ...state, stage: 'replaced' }
  }
}

/**
 * Who is off signs no more, and what a recused member found no longer counts. The report is signed anew by the group as it
 * now is. Without its leader the visit opens again, and what a recused leader revised is void: another revises and closes.
 */
function memberOff(state: VisitState, expert: string, tie: string | null): VisitState {
  const members = state.members.filter((member) => member !== expert)
  const findings = tie === null ? state.findings : state.findings.filter((finding) => finding.expert !== expert)
  const kept = tie === null ? {} : withoutRecused(state, expert)
  const { absences: _, ...before } = state
  const rest = { ...before, ...kept, members, findings, off: { ...state.off, [expert]: tie }, signedBy: [] }
  const undone = (kept.issues ?? []).some((issue, index) => !issue.closed && state.issues?.[index]?.closed)
  const reopened = state.stage === 'closed' ? { stage: 'opened' as const, closing: null, report: null } : {}
  if (state.leader !== expert) return undone ? { ...rest, ...reopened } : rest
  return { ...rest, ...reopened, leader: '', revisions: tie === null ? state.revisions : {} }
}

export interface VisitFacts extends ApplicationFacts {
  readonly application: ApplicationState
  /** The acting expert's entry in the bank, null for others. */
  readonly expert: ExpertState | null
  /** Other members with an offline pack that is out, each once; told where the record is closed. */
  readonly carriers?: readonly { readonly expert: string; readonly name: string }[]
}

export type VisitStep<Command> = Step<Command, VisitState, VisitFacts>

/** Refuse unless the visit stands at one of these stages; one that another group has taken over leads nowhere. */
export const visitAt = (state: VisitState, stages: readonly VisitState['stage'][], command: string): Verdict =>
  state.stage === 'replaced'
    ? refuse('visit-replaced')
    : stages.includes(state.stage)
      ? allowed
      : refuse('step-not-open', { stage: state.stage, command })

export const undertaken = (state: VisitState, facts: VisitFacts): Verdict =>
  facts.expert && facts.expert.undertakings[state.edition] === undefined ? refuse('undertakings-missing', { expert: facts.expert.name }) : allowed

/** Whoever is barred by a tie that came to light since does nothing more of the visit, but recuse. */
export const stillFree = (facts: VisitFacts, { terms }: Pick<Context, 'terms'>): Verdict => mayGoOn(facts, facts.application.creditCode, terms)

/** Only members of the group act in its name. */
export function ofGroup(state: VisitState, facts: VisitFacts): Verdict {
  return !facts.expert || state.members.includes(facts.expert.id) ? allowed : refuse('expert-not-in-group', { expert: facts.expert.name })
}

/** The least size of a group, as the rules say ◇. */
export function largeEnough(members: readonly string[], context: Context): Verdict {
  const least = context.terms.rules.groupAtLeast
  return members.length >= least ? allowed : refuse('group-too-small', { members: members.length, least })
}

/** Who of the group was there: members, and at least one. */
function wasHeld(state: VisitState, held: MeetingHeld | undefined): Verdict {
  if (!held) return allowed
  const strange = held.members.filter((member) => !state.members.includes(member))
  if (held.members.length === 0) return refuse('nothing-chosen')
  return strange.length === 0 ? allowed : refuse('expert-not-in-group', { expert: '' })
}

/** The gate is asked again on the day: an objection may have come in since the group was formed. */
export const openVisit: VisitStep<{ readonly record: string; readonly held?: MeetingHeld | undefined }> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => visitAt(state, ['planned'], 'visit.open'),
      () => at(facts.application, ['listed'], 'visit.open'),
      () => context.terms.measures.law.mayVisit(facts.notices.acceptance, facts.openObjections, context.day),
      () => largeEnough(state.members, context),
      () => ofGroup(state, facts),
      () => stillFree(facts, context),
      () => undertaken(state, facts),
    ),
  decide(command, state, facts, context) {
    const { record, held } = command
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => wasHeld(state, held),
    )
    return unless(verdict, () => [visit(state, { type: 'VisitOpened', record, ...(held && { held }) })])
  },
}

export const recordFinding: VisitStep<{ readonly item: string; readonly text: string }> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => visitAt(state, ['opened'], 'visit.record-finding'),
      () => ofGroup(state, facts),
      () => stillFree(facts, context),
      () => undertaken(state, facts),
    ),
  decide(command, state, facts, context) {
    const finding = { item: command.item, text: command.text, expert: facts.expert?.id ?? '' }
    return unless(this.gate(state, facts, context), () => [visit(state, { type: 'FindingRecorded', finding })])
  },
}

/** Every change from the material score has its reason. */
export const reviseScores: VisitStep<{ readonly revisions: VisitState['revisions'] }> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => visitAt(state, ['opened'], 'visit.revise-scores'),
      () => stillFree(facts, context),
    ),
  decide(command, state, facts, context) {
    const bare = Object.entries(command.revisions).filter(([, revision]) => revision.reason.trim() === '')
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (bare.length === 0 ? allowed : refuse('revision-without-reason', { items: bare.map(([item]) => item) })),
      () => percentsComplete(criteriaOf(facts.edition, context.terms), wholly(facts.application, command.revisions)),
    )
    return unless(verdict, () => [visit(state, { type: 'ScoresRevised', revisions: command.revisions })])
  },
}

/** Every issue is closed with a finding before the record is ◇. */
function issuesClosed(state: VisitState, context: Context): Verdict {
  const open = (state.issues ?? []).filter(({ closed }) => !closed).map(({ number }) => `${number}`)
  return open.length === 0 || !context.terms.rules.issuesClosedBeforeReport ? allowed : refuse('visit-issues-open', { issues: open })
}

export interface CloseVisit {
  readonly record: string
  readonly report: string
  readonly held?: MeetingHeld | undefined
  /** The leader does not wait for the packs that are out: a device may never come back. */
  readonly withoutPacks?: boolean | undefined
}

/** What lies in a pack can be added no more once the record is closed: nobody closes over it unawares. */
function packsAwaited({ carriers = [] }: VisitFacts, withoutPacks = false): Verdict {
  return carriers.length === 0 || withoutPacks ? allowed : refuse('packs-out', { holders: carriers.map(({ name }) => name) })
}

/** The closing meeting; the report is laid before the members for signature. */
export const closeVisit: VisitStep<CloseVisit> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => visitAt(state, ['opened'], 'visit.close'),
      () => stillFree(facts, context),
      () => largeEnough(state.members, context),
      () => issuesClosed(state, context),
    ),
  decide(command, state, facts, context) {
    const { record, report, held, withoutPacks } = command
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => wasHeld(state, held),
      () => packsAwaited(facts, withoutPacks),
    )
    const without = (facts.carriers ?? []).map(({ expert }) => expert)
    const event = { type: 'VisitClosed', record, report, ...(held && { held }), ...(without.length > 0 && { without }) } as const
    return unless(verdict, () => [visit(state, event)])
  },
}

/** Each member signs on their own; with the last signature the site result stands. */
export const signVisitReport: VisitStep<Record<never, never>> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => visitAt(state, ['closed'], 'visit.sign-report'),
      () => at(facts.application, ['listed'], 'visit.sign-report'),
      () => largeEnough(state.members, context),
      () => ofGroup(state, facts),
      () => stillFree(facts, context),
      () => (facts.expert && state.signedBy.includes(facts.expert.id) ? refuse('same-person-twice', { expert: facts.expert.name }) : allowed),
    ),
  decide(_command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => {
      const expert = facts.expert?.id ?? ''
      const last = isLast(state, expert)
      return [visit(state, { type: 'ReportSigned', expert, last }), ...(last ? [siteResult(state, facts, context)] : [])]
    })
  },
}

/** Nobody else's signature is still waited for. */
function isLast(state: VisitState, expert: string): boolean {
  return state.members.every((member) => member === expert || state.signedBy.includes(member) || state.absences?.[member] !== undefined)
}

function siteResult(state: VisitState, facts: VisitFacts, context: Context): Effect {
  const result = changed(criteriaOf(facts.edition, context.terms), facts.application.material, percentsOf(state.revisions))
  return application(facts.application, { type: 'SiteResultRecorded', result: { ...result, comment: state.report ?? '' } })
}

/** A member who cannot sign: the leader records why. Those who sign are still as many as a group must have ◇. */
export const recordAbsence: VisitStep<{ readonly member: string; readonly reason: string }> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => visitAt(state, ['closed'], 'visit.record-absence'),
      () => stillFree(facts, context),
      () => at(facts.application, ['listed'], 'visit.record-absence'),
      () => signersLeft(state, 1, context),
    ),
  decide(command, state, facts, context) {
    const { member, reason } = command
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (reason.trim() === '' ? refuse('reasons-missing') : allowed),
      () => (state.members.includes(member) && member !== state.leader ? allowed : refuse('expert-not-in-group', { expert: '' })),
      () => (state.signedBy.includes(member) || state.absences?.[member] !== undefined ? refuse('same-person-twice', { expert: '' }) : allowed),
    )
    return unless(verdict, () => {
      const last = isLast(state, member)
      return [visit(state, { type: 'AbsenceRecorded', expert: member, reason, last }), ...(last ? [siteResult(state, facts, context)] : [])]
    })
  },
}

function signersLeft(state: VisitState, more: number, context: Context): Verdict {
  const members = state.members.length - Object.keys(state.absences ?? {}).length - more
  const least = context.terms.rules.groupAtLeast
  return members >= least ? allowed : refuse('group-too-small', { members, least })
}

function percentsOf(revisions: VisitState['revisions']): Record<string, number> {
  return Object.fromEntries(Object.entries(revisions).map(([item, revision]) => [item, revision.percent]))
}

/** The material percentages with the visit's changes. What a mean left as it was lies on no step and is not asked again. */
function wholly({ material }: ApplicationState, revisions: VisitState['revisions']): Record<string, number> {
  const kept = material?.shares ? Object.fromEntries(Object.keys(material.percents).map((code) => [code, 0])) : material?.percents
  return { ...kept, ...percentsOf(revisions) }
}

export function visit(state: { readonly id: string }, event: VisitEvent): Effect {
  return { kind: 'visit', id: state.id, event }
}
