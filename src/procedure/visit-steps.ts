/** The acts of a visit's record: agenda, issues, interviews, photographs, documents asked for and given. */
import type { Day } from '../law/calendar.ts'
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import { type Context, unless } from './decision.ts'
import { editionRuns } from './edition-life.ts'
import { ofGroup, stillFree, undertaken, type VisitFacts, type VisitState, type VisitStep, visit, visitAt } from './site-review.ts'
import { at } from './submission.ts'
import type { AgendaEntry, ArrangementsAnswer, GivenFile, IssueOutcome, IssueSource } from './visit-record.ts'

const before: readonly VisitState['stage'][] = ['planned', 'opened']

/** A visit under way at these stages, of an applicant that still stands. */
function under(state: VisitState, facts: VisitFacts, stages: readonly VisitState['stage'][], command: string): Verdict {
  return firstRefusal(
    () => editionRuns(facts.edition),
    () => visitAt(state, stages, command),
    () => at(facts.application, ['listed'], command),
  )
}

/** The same for a member of the group who has signed the undertakings. */
function byMember(state: VisitState, facts: VisitFacts, context: Context, stages: readonly VisitState['stage'][], command: string): Verdict {
  return firstRefusal(
    () => under(state, facts, stages, command),
    () => ofGroup(state, facts),
    () => stillFree(facts, context),
    () => undertaken(state, facts),
  )
}

const actor = (facts: VisitFacts) => facts.expert?.id ?? ''

/** Every entry lies on a day of the visit. */
export const setAgenda: VisitStep<{ readonly agenda: readonly AgendaEntry[]; readonly prepare: string }> = {
  gate: (state, facts, context) => byMember(state, facts, context, before, 'visit.set-agenda'),
  decide(command, state, facts, context) {
    const { agenda, prepare } = command
    const off = agenda.filter(({ day }) => !state.days.includes(day)).map(({ day }): Day => day)
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (agenda.length > 0 ? allowed : refuse('nothing-chosen')),
      () => (off.length === 0 ? allowed : refuse('agenda-off-days', { days: [...new Set(off)] })),
    )
    const ordered = [...agenda].sort((one, other) => (`${one.day}${one.from}` < `${other.day}${other.from}` ? -1 : 1))
    return unless(verdict, () => [visit(state, { type: 'AgendaSet', agenda: ordered, prepare })])
  },
}

/** A further question for the site, from the office or from the group. */
export const raiseIssue: VisitStep<{ readonly item: string; readonly text: string }> = {
  gate: (state, facts, context) => byMember(state, facts, context, before, 'visit.raise-issue'),
  decide(command, state, facts, context) {
    const from: IssueSource = context.by.role === 'city' ? 'office' : 'group'
    return unless(this.gate(state, facts, context), () => [visit(state, { type: 'IssueRaised', item: command.item, text: command.text, from })])
  },
}

export interface CloseIssue {
  readonly number: number
  readonly outcome: IssueOutcome
  readonly finding: string
}

/** An issue is closed with what was found; closing it again corrects the finding until the record is closed. */
export const closeIssue: VisitStep<CloseIssue> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => byMember(state, facts, context, ['opened'], 'visit.close-issue'),
      () => ((state.issues ?? []).length > 0 ? allowed : refuse('nothing-chosen')),
    ),
  decide(command, state, facts, context) {
    const { number, outcome, finding } = command
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (state.issues?.some((issue) => issue.number === number) ? allowed : refuse('nothing-chosen')),
      () => (finding.trim() === '' ? refuse('reasons-missing') : allowed),
    )
    return unless(verdict, () => [visit(state, { type: 'IssueClosed', number, outcome, finding, expert: actor(facts) })])
  },
}

export interface RecordInterview {
  readonly who: string
  readonly people: number
  readonly items: readonly string[]
  readonly text: string
}

export const recordInterview: VisitStep<RecordInterview> = {
  gate: (state, facts, context) => byMember(state, facts, context, ['opened'], 'visit.record-interview'),
  decide(command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => [
      visit(state, { type: 'InterviewRecorded', interview: { ...command, expert: actor(facts) } }),
    ])
  },
}

export interface AddPhotograph {
  readonly file: string
  readonly name: string
  readonly caption: string
  readonly item: string | null
}

export const addPhotograph: VisitStep<AddPhotograph> = {
  gate: (state, facts, context) => byMember(state, facts, context, ['opened'], 'visit.add-photograph'),
  decide(command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => [
      visit(state, { type: 'PhotographAdded', photograph: { ...command, expert: actor(facts) } }),
    ])
  },
}

export const requestDocuments: VisitStep<{ readonly text: string }> = {
  gate: (state, facts, context) => byMember(state, facts, context, before, 'visit.request-documents'),
  decide(command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => [visit(state, { type: 'DocumentsRequested', text: command.text, expert: actor(facts) })])
  },
}

/** Before the visit begins the applicant says whether its arrangements suit, or what should be changed and why. */
export const answerArrangements: VisitStep<Omit<ArrangementsAnswer, 'day'>> = {
  gate: (state, facts) => under(state, facts, ['planned'], 'visit.answer-arrangements'),
  decide({ answer, note }, state, facts, context) {
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (answer === 'change' && note.trim() === '' ? refuse('reasons-missing') : allowed),
    )
    return unless(verdict, () => [visit(state, { type: 'ArrangementsAnswered', answer, note })])
  },
}

export interface GiveDocuments {
  readonly number: number
  readonly files: readonly GivenFile[]
  readonly note: string
}

/** The applicant answers what was asked for, once, with files or with the reason why there are none. */
export const giveDocuments: VisitStep<GiveDocuments> = {
  gate: (state, facts) =>
    firstRefusal(
      () => under(state, facts, before, 'visit.give-documents'),
      () => (waiting(state).length > 0 ? allowed : refuse('nothing-chosen')),
    ),
  decide(command, state, facts, context) {
    const { number, files, note } = command
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (waiting(state).includes(number) ? allowed : refuse('nothing-chosen')),
      () => (files.length > 0 || note.trim() !== '' ? allowed : refuse('reasons-missing')),
    )
    return unless(verdict, () => [visit(state, { type: 'DocumentsGiven', number, files, note })])
  },
}

const waiting = (state: VisitState) => (state.requests ?? []).filter(({ given }) => !given).map(({ number }) => number)
