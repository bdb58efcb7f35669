/** What befalls an edition on its way: suspended, resumed, ended without result, or closed when all is done. */
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import { type Context, type Step, unless } from './decision.ts'
import type { EditionEvent, EditionState } from './edition.ts'
import { edition, liveStages, onlyFrom } from './filing.ts'
import { type NoticeWording, type PlainNoticeKind, publishPlain } from './notice.ts'

export interface EditionLifeAct extends NoticeWording {
  readonly reason: string
}

/** Whether work on the edition's applications may go on. */
export function editionRuns(state: EditionState): Verdict {
  if (state.stage === 'ended' || state.stage === 'closed') return refuse('edition-over', { edition: state.name, stage: state.stage })
  return state.suspended ? refuse('edition-suspended', { since: state.suspended.since, reason: state.suspended.reason }) : allowed
}

/** Whether a step across the edition's applications may be taken: announced, not over, not suspended. */
export function editionWorks(state: EditionState, command: string): Verdict {
  return firstRefusal(
    () => editionRuns(state),
    () => onlyFrom(state, liveStages, command),
  )
}

type LifeEvent = 'EditionSuspended' | 'EditionResumed'

function lifeStep(type: LifeEvent, kind: PlainNoticeKind, may: (state: EditionState) => Verdict): Step<EditionLifeAct, EditionState, unknown> {
  return {
    gate: (state) => may(state),
    decide(command, state, facts, context) {
      if (command.reason.trim() === '') return refuse('reasons-missing')
      return unless(this.gate(state, facts, context), () => {
        const notice = publishPlain(kind, state.id, command, context)
        const event: EditionEvent = { type, reason: command.reason, notice: notice.id }
        return [edition(state, event), notice.effect]
      })
    },
  }
}

export const suspendEdition = lifeStep('EditionSuspended', 'suspension', (state) =>
  firstRefusal(
    () => onlyFrom(state, liveStages, 'edition.suspend'),
    () => editionRuns(state),
  ),
)

export const resumeEdition = lifeStep('EditionResumed', 'resumption', (state) =>
  firstRefusal(
    () => onlyFrom(state, liveStages, 'edition.resume'),
    () => (state.suspended ? allowed : refuse('edition-not-suspended')),
  ),
)

/** What closing needs: how many applications are still on their way, or out without their letter. */
export interface CloseFacts {
  readonly underWay: number
}

export const closeEdition: Step<Record<never, never>, EditionState, CloseFacts> = {
  gate: (state, facts) =>
    firstRefusal(
      () => onlyFrom(state, ['reviewing'], 'edition.close'),
      () => editionRuns(state),
      () => (facts.underWay === 0 ? allowed : refuse('applications-under-way', { count: facts.underWay })),
    ),
  decide(_command, state, facts, context: Context) {
    return unless(this.gate(state, facts, context), () => [edition(state, { type: 'EditionClosed' })])
  },
}
