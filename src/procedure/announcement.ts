/** 申报通知: the edition is announced under the measures and rules in force that day, its deadline kept or extended. */
import type { Day } from '../law/calendar.ts'
import { wholePoints } from '../law/measures.ts'
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import { type Context, type Step, unless } from './decision.ts'
import type { EditionState, Schedule } from './edition.ts'
import { edition, onlyFrom } from './filing.ts'
import { type NoticeWording, publishPlain } from './notice.ts'

/** What the announcement needs to know: the version of the rules in force that day, 0 when there is none. */
export interface AnnounceFacts {
  readonly rulesVersionInForce: number
}

export interface AnnounceEdition extends NoticeWording {
  /** The criteria set the edition is reviewed by (第三条); left out, the one the measures come with. */
  readonly criteria?: string
  readonly schedule: Schedule
}

/** From the announcement on, the edition keeps the measures, the rules and the criteria of that day. */
export const announceEdition: Step<AnnounceEdition, EditionState, AnnounceFacts> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => (state.stage === 'planned' || state.stage === 'filed' ? filingFirst(state, context) : allowed),
      () => onlyFrom(state, ['planned', 'filed', 'registered'], 'edition.announce'),
      () => filingFirst(state, context),
      () => (facts.rulesVersionInForce > 0 ? allowed : refuse('rules-missing')),
    ),
  decide(command, state, facts, context) {
    const { measures } = context.terms
    const { criteria = measures.currentCriteria } = command
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => inOrder(command.schedule, context.day),
      () => reviewable(criteria, context),
    )
    if (!verdict.allowed) return verdict
    const notice = publishPlain('announcement', state.id, command, context)
    return [
      edition(state, {
        type: 'EditionAnnounced',
        notice: notice.id,
        documentNumber: command.documentNumber,
        measures: measures.id,
        rulesVersion: facts.rulesVersionInForce,
        criteria,
        schedule: command.schedule,
      }),
      notice.effect,
    ]
  },
}

function filingFirst(state: EditionState, context: Context): Verdict {
  return context.terms.measures.law.mayAnnounce(state.filingAnswer, context.terms)
}

/** The set is known, and its points reach the rules' threshold: the rules of an edition never change after this day. */
function reviewable(asked: string, { terms: { measures, rules } }: Context): Verdict {
  const set = Object.hasOwn(measures.criteria, asked) ? measures.criteria[asked] : undefined
  if (!set) return refuse('criteria-unknown', { asked })
  const threshold = rules.acceptanceBy === 'threshold' ? rules.acceptanceThreshold : 0
  const whole = wholePoints(set)
  return threshold <= whole ? allowed : refuse('criteria-below-threshold', { threshold, whole })
}

function inOrder(schedule: Schedule, day: Day): Verdict {
  const days = [day, schedule.opens, schedule.deadline, schedule.plannedSiteReview, schedule.plannedMeeting, schedule.plannedApproval]
  const late = days.find((each, index) => index > 0 && each < (days[index - 1] ?? each))
  return late === undefined ? allowed : refuse('schedule-out-of-order', { day: late })
}

export interface ExtendDeadline extends NoticeWording {
  readonly deadline: Day
  readonly reason: string
}

/** A deadline is moved only later, and only by public notice; an edition whose applications have closed opens again. */
export const extendDeadline: Step<ExtendDeadline, EditionState, unknown> = {
  gate: (state) => onlyFrom(state, ['accepting', 'reviewing'], 'edition.extend-deadline'),
  decide(command, state, facts, context) {
    const now = state.schedule?.deadline ?? ''
    if (command.deadline <= now || command.deadline < context.day) return refuse('deadline-only-later', { deadline: now, asked: command.deadline })
    return unless(this.gate(state, facts, context), () => {
      const notice = publishPlain('extension', state.id, command, context)
      const { deadline, reason } = command
      return [edition(state, { type: 'DeadlineExtended', deadline, reason, notice: notice.id }), notice.effect]
    })
  },
}

/** The clock's command after 24:00 of the deadline. */
export const closeApplications: Step<Record<never, never>, EditionState, unknown> = {
  gate: (state, _facts, context) =>
    firstRefusal(
      () => onlyFrom(state, ['accepting'], 'edition.close-applications'),
      () => {
        const deadline = state.schedule?.deadline ?? ''
        return context.day > deadline ? allowed : refuse('deadline-not-passed', { deadline })
      },
    ),
  decide(_command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => [edition(state, { type: 'ApplicationsClosed' })])
  },
}
