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

/** The letters of one round, one for each department: from which day to look, and the due day counted in working days ◇. */
export function ask(
  command: Consult,
  round: ConsultationRound,
  state: ApplicationState,
  facts: ApplicationFacts,
  context: Context,
): readonly Effect[] {
  const { lastDay: due, final: dueFinal } = countWorkingDays(context.calendar, context.day, context.terms.rules.consultationWorkingDays)
  const lookBackFrom = context.terms.measures.law.lookBackFrom(context.day)
  const asked = new Set(askedBefore(round, facts))
  return command.departments
    .filter((department) => !asked.has(department))
    .map((department) => {
      const id = `${state.id}.${round}.${department}`
      const { id: application, edition, name: applicant } = state
      const letter = {
        id,
        application,
        edition,
        applicant,
        department,
        round,
        asker: context.by.body,
        question: command.question,
        lookBackFrom,
        due,
        dueFinal,
      }
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
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => allAsked(command, 'district', state, facts, context),
    )
    return unless(verdict, () => {
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
      () => allAsked(command, gate, state, facts, context),
    )
    return unless(verdict, () => [application(state, { type: 'Rechecked', gate }), ...ask(command, gate, state, facts, context)])
  },
}

/** Where an application stands when it is looked at again: before the meeting, and after it before submission. */
const recheckedAt = { meeting: ['visited', 'candidate'], submission: ['chosen', 'proposed'] } as const

/** Every department of the rules ◇ is asked, in this letter or in an earlier one of the same round. */
function allAsked(command: Consult, round: ConsultationRound, state: ApplicationState, facts: ApplicationFacts, context: Context): Verdict {
  const asked = [...command.departments, ...askedBefore(round, facts)]
  const missing = context.terms.rules.consultedDepartments.filter((department) => !asked.includes(department))
  return missing.length === 0 ? allowed : refuse('departments-missing', { missing, application: state.number })
}

function askedBefore(round: ConsultationRound, facts: ApplicationFacts): readonly string[] {
  return facts.consultations.filter((each) => each.round === round && each.stage !== 'called-off').map((each) => each.department)
}
