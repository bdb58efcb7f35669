/** 征求意见: the district asks the departments about an application; before the meeting and before submission they are asked again ◇. */
import { countWorkingDays } from '../law/calendar.ts'
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import type { ApplicationState } from './application.ts'
import type { ConsultationRound } from './consultation.ts'
import { type Context, type Effect, type Step, unless } from './decision.ts'
import { editionRuns } from './edition-life.ts'
import { type ApplicationFacts, application, at } from './submission.ts'

export interface Consult {
  readonly departments: readonly string[]
  readonly question: string
}

/** The letters of one round, one for each department, with the due day counted in working days ◇. */
export function ask(
  command: Consult,
  round: ConsultationRound,
  state: ApplicationState,
  facts: ApplicationFacts,
  context: Context,
): readonly Effect[] {
  const due = countWorkingDays(context.calendar, context.day, context.terms.rules.consultationWorkingDays).lastDay
  const asked = new Set(facts.consultations.filter((each) => each.round === round && each.stage !== 'called-off').map((each) => each.department))
  return command.departments
    .filter((department) => !asked.has(department))
    .map((department) => {
      const id = `${state.id}.${round}.${department}`
      const { id: application, edition, name: applicant } = state
      const letter = { id, application, edition, applicant, department, round, asker: context.by.body, question: command.question, due }
      return { kind: 'consultation', id, event: { type: 'DepartmentAsked', ...letter } }
    })
}

/** The district asks the departments, in one go; asking again adds departments. */
export const consultDepartments: Step<Consult, ApplicationState, ApplicationFacts> = {
  gate: (state, facts) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => at(state, ['submitted'], 'application.consult'),
    ),
  decide(command, state, facts, context) {
    const missing = context.terms.rules.consultedDepartments.filter((department) => !command.departments.includes(department))
    const alreadyAsked = facts.consultations.some((each) => each.round === 'district')
    return unless(this.gate(state, facts, context), () => {
      if (missing.length > 0 && !alreadyAsked) return refuse('consultation-not-sent', { missing })
      const letters = ask(command, 'district', state, facts, context)
      return letters.length > 0 ? letters : refuse('nothing-chosen', { departments: command.departments })
    })
  },
}

/** Before the meeting and before submission: bans are looked up and the departments asked again ◇. */
export const recheckApplicant: Step<Consult & { readonly gate: 'meeting' | 'submission' }, ApplicationState, ApplicationFacts> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => at(state, ['visited', 'candidate', 'chosen', 'proposed'], 'application.recheck'),
      () => context.terms.measures.law.mayApplyUnderBans(facts.bans, context.day),
    ),
  decide(command, state, facts, context) {
    const { gate } = command
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => at(state, recheckedAt[gate], 'application.recheck'),
      () => askedAgain(command, state, facts, context),
    )
    return unless(verdict, () => [application(state, { type: 'Rechecked', gate }), ...ask(command, gate, state, facts, context)])
  },
}

/** Where an application stands when it is looked at again: before the meeting, and after it before submission. */
const recheckedAt = { meeting: ['visited', 'candidate'], submission: ['chosen', 'proposed'] } as const

/** Looking again asks every department of the rules, in this letter or in an earlier one of the same round. */
function askedAgain(
  command: Consult & { readonly gate: 'meeting' | 'submission' },
  state: ApplicationState,
  facts: ApplicationFacts,
  context: Context,
): Verdict {
  const before = facts.consultations.filter((each) => each.round === command.gate && each.stage !== 'called-off').map((each) => each.department)
  const missing = context.terms.rules.consultedDepartments.filter((each) => !command.departments.includes(each) && !before.includes(each))
  if (missing.length === 0) return allowed
  if (command.gate === 'meeting') return refuse('recheck-before-meeting-missing', { applications: [state.number] })
  return refuse('recheck-before-submission-missing', { waiting: missing, application: state.number })
}
