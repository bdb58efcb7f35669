/** 申请回避: an expert recuses from an applicant at any time. Whatever of it is in hand goes with it, the sheet and the visit. */
import { allowed, firstRefusal, refuse } from '../law/verdict.ts'
import { type Effect, type Step, unless } from './decision.ts'
import { readerOff } from './material-review.ts'
import type { SheetFacts, SheetState } from './sheet.ts'
import { groupMemberOff, underWay } from './site-group.ts'
import { ofGroup, type VisitFacts, type VisitState, visitAt } from './site-review.ts'

export interface Recuse {
  readonly reason: string
  readonly tie: string
}

/** What else this expert has in hand of the same applicant. */
export interface AlsoInHand {
  readonly sheets?: readonly Pick<SheetState, 'id' | 'expert' | 'stage'>[]
  readonly visits?: readonly Pick<VisitState, 'id' | 'stage'>[]
}

const held = ({ stage }: Pick<SheetState, 'stage'>) => stage === 'open' || stage === 'sealed'

/** Before the sheet is sealed, and after: then the sheet is void. */
export const recuseFromSheet: Step<Recuse, SheetState, SheetFacts & AlsoInHand> = {
  gate: (state) => (held(state) ? allowed : refuse('step-not-open', { stage: state.stage, command: 'sheet.recuse' })),
  decide({ reason, tie }, state, facts, context) {
    if (reason.trim() === '') return refuse('reasons-missing')
    return unless(this.gate(state, facts, context), (): readonly Effect[] => [
      ...readerOff(state, { id: state.application }, { type: 'ReaderRecused', reason, tie }),
      ...(facts.visits ?? []).filter(underWay).map((each) => groupMemberOff(each, state.expert, reason, tie)),
    ])
  },
}

/** Before the report is signed by all; the member signs no more. */
export const recuseFromVisit: Step<Recuse, VisitState, VisitFacts & AlsoInHand> = {
  gate: (state, facts) =>
    firstRefusal(
      () => visitAt(state, ['planned', 'opened', 'closed'], 'visit.recuse'),
      () => ofGroup(state, facts),
    ),
  decide({ reason, tie }, state, facts, context) {
    if (reason.trim() === '') return refuse('reasons-missing')
    return unless(this.gate(state, facts, context), (): readonly Effect[] => [
      groupMemberOff(state, facts.expert?.id ?? '', reason, tie),
      ...(facts.sheets ?? []).filter(held).flatMap((each) => readerOff(each, { id: state.application }, { type: 'ReaderRecused', reason, tie })),
    ])
  },
}
