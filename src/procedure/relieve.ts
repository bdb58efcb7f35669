/** 应当回避: an expert whose tie came to light with the work in hand is relieved of it by the office, sealed sheet and visit included. */
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import type { ApplicationState } from './application.ts'
import { type Effect, type Step, unless } from './decision.ts'
import { type ExpertState, mayGoOn, type ToldTie, tiesThatBar } from './expert.ts'
import { readerOff } from './material-review.ts'
import { groupMemberOff, underWay } from './site-group.ts'
import type { VisitState } from './site-review.ts'
import { type ApplicationFacts, at } from './submission.ts'
import type { DeclaredTie } from './tie.ts'

export interface RelieveFacts extends ApplicationFacts {
  /** The expert whom the command names. */
  readonly named: ExpertState | null
  readonly declared: readonly DeclaredTie[]
  readonly visits: readonly Pick<VisitState, 'id' | 'stage' | 'members'>[]
}

/** What is scored is void, another is named in the place; the tie is told by its kind and source, as at any recusal. */
export const relieveExpert: Step<{ readonly expert: string }, ApplicationState, RelieveFacts> = {
  gate: (state) => at(state, ['received', 'reviewed', 'listed', 'visited'], 'application.relieve-expert'),
  decide({ expert }, state, facts, context) {
    const { named, declared } = facts
    const sheets = facts.sheets.filter((each) => each.expert === expert && (each.stage === 'open' || each.stage === 'sealed'))
    const visits = facts.visits.filter((each) => underWay(each) && each.members.includes(expert))
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (sheets.length + visits.length > 0 && named ? allowed : refuse('nothing-chosen', { experts: 0 })),
      () => isBarred(mayGoOn({ expert: named, declared }, state.creditCode, context.terms)),
    )
    return unless(verdict, (): readonly Effect[] => {
      const [tie] = named ? tiesThatBar(named, state.creditCode, context.terms, declared) : []
      const { kind, source } = tie as ToldTie
      return [
        ...sheets.flatMap((each) => readerOff(each, state, { type: 'ReaderRecused', reason: source, tie: kind })),
        ...visits.map((each) => groupMemberOff(each, expert, source, kind)),
      ]
    })
  },
}

/** Nobody is taken off whom no tie bars. */
const isBarred = (verdict: Verdict): Verdict => (verdict.allowed ? refuse('expert-not-barred') : allowed)
