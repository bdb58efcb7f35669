/** 材料评审: independent sheets by several experts, and the result the lead body agrees from them. */
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import type { ApplicationState } from './application.ts'
import { type Context, type Effect, type Step, unless } from './decision.ts'
import { drawnFor, type NamedDraw } from './draw-result.ts'
import { editionRuns } from './edition-life.ts'
import { type ExpertState, mayBeGiven } from './expert.ts'
import { criteriaOf, percentsComplete, type SheetEvent, type SheetLine, sheet, totalOf } from './sheet.ts'
import { type ApplicationFacts, application, at } from './submission.ts'
import type { DeclaredTie } from './tie.ts'
import { checked, tiesSeen } from './tie-check.ts'

/** An application with its own facts and the experts a command names. */
export interface ReviewFacts extends ApplicationFacts {
  readonly experts: readonly ExpertState[]
  /** The draw that the command names. */
  readonly draw?: NamedDraw | null
  /** Ties that the applicant declared. */
  readonly declared?: readonly DeclaredTie[]
}

export interface AssignReaders {
  readonly experts: readonly string[]
  readonly draw?: string | undefined
  /** How many ties that bar nobody were shown and seen. */
  readonly tiesSeen?: number | undefined
}

/** Each reader is checked against the applicant before the materials are given. */
export const assignReaders: Step<AssignReaders, ApplicationState, ReviewFacts> = {
  gate: (state, facts) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => at(state, ['received'], 'application.assign-readers'),
    ),
  decide(command, state, facts, context) {
    const already = new Set(facts.sheets.map((each) => each.expert))
    const fresh = [...new Set(command.experts)].filter((id) => !already.has(id))
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (fresh.length > 0 ? allowed : refuse('nothing-chosen', { experts: command.experts.length })),
      () => drawnFor('reading', state.id, fresh, facts, context),
      ...fresh.map(
        (id) => () =>
          mayBeGiven(
            facts.experts.find((each) => each.id === id),
            state.creditCode,
            context.terms,
            facts.declared,
          ),
      ),
      () => tiesSeen(fresh, command, state, facts, context),
    )
    if (!verdict.allowed) return verdict
    const sheets = fresh.map((id): Effect => {
      const opened = { id: `${state.id}.${id}`, application: state.id, edition: state.edition, expert: id }
      return sheet(opened, { type: 'SheetOpened', ...opened })
    })
    return [...checked(fresh, 'reading', state, facts, context), application(state, { type: 'ReadersAssigned', experts: fresh }), ...sheets]
  },
}

export interface ReleaseReader {
  readonly expert: string
  readonly reason: string
}

/** A reader who cannot read on is released with the reason; the open sheet is off, and another may be assigned. */
export const releaseReader: Step<ReleaseReader, ApplicationState, ApplicationFacts> = {
  gate: (state, facts) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => at(state, ['received'], 'application.release-reader'),
    ),
  decide(command, state, facts, context) {
    const { expert, reason } = command
    const open = facts.sheets.find((each) => each.expert === expert && each.stage === 'open')
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (reason.trim() === '' ? refuse('reasons-missing') : allowed),
    )
    return unless(verdict, () => (open ? readerOff(open, state, { type: 'SheetWithdrawn', reason }) : refuse('nothing-chosen', { readers: 1 })))
  },
}

/** The sheet no longer counts, and its reader no longer reads this application. */
export function readerOff(line: Pick<SheetLine, 'id' | 'expert'>, state: { readonly id: string }, event: SheetEvent): readonly Effect[] {
  return [sheet(line, event), application(state, { type: 'ReaderReplaced', from: line.expert, to: null })]
}

export interface AgreeResult {
  readonly percents: Readonly<Record<string, number>>
  readonly comment: string
}

/** The lead body agrees the result once enough readers have read and every sheet is sealed. */
export const agreeMaterialResult: Step<AgreeResult, ApplicationState, ApplicationFacts> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => at(state, ['received', 'reviewed'], 'application.agree-result'),
      () => enoughSealed(facts, context),
    ),
  decide(command, state, facts, context) {
    const criteria = criteriaOf(context, facts.edition)
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => percentsComplete(criteria, command.percents),
    )
    return unless(verdict, () => {
      const result = { percents: command.percents, total: totalOf(criteria, command.percents), comment: command.comment }
      return [application(state, { type: 'MaterialResultAgreed', result })]
    })
  },
}

function enoughSealed(facts: ApplicationFacts, context: Context): Verdict {
  const standing = facts.sheets.filter((each) => each.stage === 'open' || each.stage === 'sealed')
  const least = context.terms.rules.readersAtLeast
  if (standing.length < least) return refuse('readers-too-few', { readers: standing.length, least })
  const open = standing.filter((each) => each.stage === 'open').length
  return open === 0 ? allowed : refuse('sheets-unsealed', { sealed: standing.length - open, of: standing.length })
}
