/** 终止本届评选: an edition ends without result. Every applicant still in it gets a letter with the reason. */
import { allowed, firstRefusal, refuse } from '../law/verdict.ts'
import { type ApplicationStage, finalStages } from './application.ts'
import { type ConsultationState, openConsultations } from './consultation.ts'
import { type Step, unless } from './decision.ts'
import type { EditionState } from './edition.ts'
import type { EditionLifeAct } from './edition-life.ts'
import { edition, liveStages, onlyFrom } from './filing.ts'
import { publishPlain } from './notice.ts'
import { untold } from './proposed-list.ts'
import { application } from './submission.ts'

export interface EndFacts {
  /** All applications of the edition. */
  readonly lines: readonly { readonly id: string; readonly stage: ApplicationStage; readonly told: boolean }[]
  readonly consultations: readonly ConsultationState[]
}

/** Whom the city government has approved is given the certificate first: an edition with a result does not end without one. */
export const endEdition: Step<EditionLifeAct, EditionState, EndFacts> = {
  gate: (state, facts) =>
    firstRefusal(
      () => onlyFrom(state, liveStages, 'edition.end'),
      () => {
        const count = facts.lines.filter((line) => line.stage === 'approved').length
        return count === 0 ? allowed : refuse('applications-under-way', { count })
      },
    ),
  decide(command, state, facts, context) {
    const { reason } = command
    if (reason.trim() === '') return refuse('reasons-missing')
    return unless(this.gate(state, facts, context), () => {
      const notice = publishPlain('ending', state.id, command, context)
      const letter = (line: { readonly id: string }) => `${context.id}.${line.id}`
      const underWay = facts.lines.filter((line) => !finalStages.includes(line.stage))
      return [
        edition(state, { type: 'EditionEnded', reason, notice: notice.id }),
        notice.effect,
        ...underWay.map((line) => application(line, { type: 'ApplicationEnded', reason, letter: letter(line) })),
        ...untold(facts).map((line) => application(line, { type: 'ToldNotProposed', reasons: reason, letter: letter(line) })),
        ...openConsultations(facts.consultations),
      ]
    })
  },
}
