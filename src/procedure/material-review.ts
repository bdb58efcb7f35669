/** 材料评审: who reads an application, each on a sheet of their own. */
import { allowed, firstRefusal, refuse } from '../law/verdict.ts'
import type { ApplicationState } from './application.ts'
import { type Effect, type Step, unless } from './decision.ts'
import { drawnFor, type NamedDraw } from './draw-result.ts'
import { editionRuns } from './edition-life.ts'
import { type ExpertState, mayBeGiven } from './expert.ts'
import { type SheetEvent, type SheetLine, sheet } from './sheet.ts'
import type { VisitState } from './site-review.ts'
import { type ApplicationFacts, application } from './submission.ts'
import type { DeclaredTie } from './tie.ts'
import { checked, tiesSeen } from './tie-check.ts'
import { checksLeft } from './tie-finding.ts'
import { underReview } from './unsealing.ts'

/** An application with its own facts and the experts a command names. */
export interface ReviewFacts extends ApplicationFacts {
  readonly experts: readonly ExpertState[]
  /** The draw that the command names. */
  readonly draw?: NamedDraw | null
  /** Ties that the applicant declared. */
  readonly declared?: readonly DeclaredTie[]
  /** Its visits, for those who recused at one. */
  readonly visits?: readonly Pick<VisitState, 'off'>[]
}

export interface AssignReaders {
  readonly experts: readonly string[]
  /** Who of them leads the group of readers. */
  readonly leader?: string | undefined
  readonly draw?: string | undefined
  /** The ties that bar nobody and were shown and seen, each by its key (`tieKey`). */
  readonly tiesSeen?: readonly string[] | undefined
}

/** Each reader is checked against the applicant before the materials are given. Who leads them is said here, and may be said anew. */
export const assignReaders: Step<AssignReaders, ApplicationState, ReviewFacts> = {
  gate: (state, facts) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => underReview(state, ['received'], 'application.assign-readers'),
    ),
  decide(command, state, facts, context) {
    const already = new Set(facts.sheets.map((each) => each.expert))
    const fresh = [...new Set(command.experts)].filter((id) => !already.has(id))
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (fresh.length > 0 || anotherLeads(command, state) ? allowed : refuse('nothing-chosen', { experts: command.experts.length })),
      () => (command.leader === undefined || [...state.readers, ...fresh].includes(command.leader) ? allowed : refuse('not-a-reader')),
      () => (fresh.length > 0 ? drawnFor('reading', state.id, fresh, facts, context) : allowed),
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
    const { leader } = command
    const assigned = application(state, { type: 'ReadersAssigned', experts: fresh, ...(leader && { leader }) })
    return [...checked(fresh, 'reading', state, facts, context), assigned, ...sheets]
  },
  leaves(code, { experts }, state, facts, context) {
    const already = new Set(facts.sheets.map((each) => each.expert))
    const fresh = experts.filter((id) => !already.has(id))
    return checksLeft(code, fresh, 'reading', state, facts, context)
  },
}

/** The readers stay, and another of them leads. */
const anotherLeads = ({ leader }: AssignReaders, state: ApplicationState) => leader !== undefined && leader !== state.readingLeader

export interface ReleaseReader {
  readonly expert: string
  readonly reason: string
}

/** A reader who cannot read on is released with the reason; the open sheet is off, and another may be assigned. */
export const releaseReader: Step<ReleaseReader, ApplicationState, ApplicationFacts> = {
  gate: (state, facts) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => underReview(state, ['received'], 'application.release-reader'),
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
