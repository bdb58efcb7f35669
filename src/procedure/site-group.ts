/** 现场评审专家组: formed for an accepted applicant, left by members who recuse, completed again, or replaced by another group. */
import type { Day } from '../law/calendar.ts'
import type { Terms } from '../law/measures.ts'
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import type { ApplicationState } from './application.ts'
import { type Context, type Effect, type Step, unless } from './decision.ts'
import { drawnFor, wholeDraw } from './draw-result.ts'
import { editionRuns } from './edition-life.ts'
import type { ReviewFacts } from './material-review.ts'
import { largeEnough, type VisitFacts, type VisitState, visit, visitAt } from './site-review.ts'
import { application, at } from './submission.ts'
import { checked, tiesSeen } from './tie-check.ts'
import { checksLeft, mayJoin } from './tie-finding.ts'
import type { Issue } from './visit-record.ts'

/** What is known of the applicant's visits. */
export type VisitLine = Pick<VisitState, 'id' | 'stage' | 'off' | 'issues'>

export interface GroupFacts extends ReviewFacts {
  readonly visits: readonly VisitLine[]
  /** 现场要核实: what the readers of the materials want verified. */
  readonly toVerify?: readonly { readonly item: string; readonly text: string }[]
}

export interface FormGroup {
  readonly leader: string
  readonly members: readonly string[]
  readonly days: readonly Day[]
  readonly place: string
  /** The draw that these experts come from. */
  readonly draw?: string | undefined
  /** The ties that bar nobody and were shown and seen, each by its key (`tieKey`). */
  readonly tiesSeen?: readonly string[] | undefined
}

/**
 * Nobody is visited before the acceptance notice has ended, nor while an objection against that applicant is open. A group
 * formed anew takes the place of the earlier one.
 */
export const formGroup: Step<FormGroup, ApplicationState, GroupFacts> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => at(state, ['listed'], 'application.form-group'),
      () => context.terms.measures.law.mayVisit(facts.notices.acceptance, facts.openObjections, context.day),
    ),
  decide(command, state, facts, context) {
    const members = [...new Set([command.leader, ...command.members])]
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => largeEnough(members, context),
      () => drawnFor('visit', state.id, members, facts, context),
      () => wholeDraw(members, facts),
      ...members.map((id) => () => given(id, facts, state, context)),
      () => tiesSeen(members, command, state, facts, context),
    )
    if (!verdict.allowed) return verdict
    const { leader, days, place } = command
    const issues = carriedOver(facts.toVerify ?? [], state, facts.visits)
    const id = `${state.id}.visit.${state.visits.length + 1}`
    const formed = {
      id,
      application: state.id,
      edition: state.edition,
      leader,
      members,
      days,
      place,
      ...(facts.draw && { draw: facts.draw.state.id }),
      ...(issues.length > 0 && { issues }),
    }
    return [
      ...checked(members, 'visit', state, facts, context),
      application(state, { type: 'VisitPlanned', visit: id }),
      { kind: 'visit', id, event: { type: 'GroupFormed', ...formed } },
      ...facts.visits.filter(underWay).map((each) => visit(each, { type: 'VisitReplaced', by: id })),
    ]
  },
  leaves: (code, { leader, members }, state, facts, context) => checksLeft(code, [leader, ...members], 'visit', state, facts, context),
}

type Question = Omit<Issue, 'number'>

/**
 * What the board wants verified and every reader's own question become issues of the visit, with their source; the same words
 * once. Of visits before, what the office raised and nobody closed goes on; what was closed stays with its finding where it was.
 */
function carriedOver(notes: NonNullable<GroupFacts['toVerify']>, state: ApplicationState, visits: readonly VisitLine[]): readonly Issue[] {
  const before = asLastLeft(state, visits)
  const all: readonly Question[] = [
    ...Object.entries(state.material?.verify ?? {}).map(([item, text]) => ({ item, text, from: 'board' as const })),
    ...notes.map(({ item, text }) => ({ item, text, from: 'sheets' as const })),
    ...[...before.values()].filter(({ from }) => from === 'office').map(({ item, text, from }) => ({ item, text, from })),
  ]
  const open = all.filter((each) => !before.get(wordsOf(each))?.closed)
  const once = open.filter((each, index) => open.findIndex((other) => wordsOf(other) === wordsOf(each)) === index)
  return once.map((issue, index) => ({ number: index + 1, ...issue }))
}

const wordsOf = ({ item, text }: Pick<Issue, 'item' | 'text'>) => JSON.stringify([item, text])

/** Every issue of the visits before, as the latest of them that has it left it. */
function asLastLeft(state: ApplicationState, visits: readonly VisitLine[]): ReadonlyMap<string, Issue> {
  const inOrder = [...visits].sort((one, other) => state.visits.indexOf(one.id) - state.visits.indexOf(other.id))
  return new Map(inOrder.flatMap(({ issues = [] }) => issues.map((issue) => [wordsOf(issue), issue] as const)))
}

export interface CompleteGroup {
  readonly members: readonly string[]
  readonly leader: string
  readonly tiesSeen?: readonly string[] | undefined
}

/** After a member is off: others join, and somebody of the group leads. */
export const completeGroup: Step<CompleteGroup, VisitState, VisitFacts & GroupFacts> = {
  gate: (state, facts) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => visitAt(state, ['planned', 'opened', 'closed'], 'visit.complete-group'),
      () => at(facts.application, ['listed'], 'visit.complete-group'),
    ),
  decide(command, state, facts, context) {
    const { leader } = command
    const added = [...new Set(command.members)].filter((id) => !state.members.includes(id))
    const members = [...state.members, ...added]
    const nameOf = (id: string) => facts.experts.find((each) => each.id === id)?.name ?? ''
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (added.length > 0 || leader !== state.leader ? allowed : refuse('nothing-chosen', { experts: command.members.length })),
      () => (members.includes(leader) ? allowed : refuse('expert-not-in-group', { expert: nameOf(leader) })),
      () => largeEnough(members, context),
      () => (added.length > 0 ? drawnFor('visit', state.application, added, facts, context) : allowed),
      ...added.map((id) => () => given(id, facts, facts.application, context)),
      () => tiesSeen(added, command, facts.application, facts, context),
    )
    return unless(verdict, () => [
      ...checked(added, 'visit', facts.application, facts, context),
      visit(state, { type: 'GroupCompleted', added, leader }),
    ])
  },
  leaves(code, { members }, state, facts, context) {
    const added = members.filter((id) => !state.members.includes(id))
    return checksLeft(code, added, 'visit', facts.application, facts, context)
  },
}

/** What a group under way is without: somebody who leads it, or as many members as the rules ask ◇. */
export function lackingIn(state: Pick<VisitState, 'stage' | 'leader' | 'members'>, { rules }: Terms): 'leader' | 'members' | null {
  if (!underWay(state)) return null
  if (state.members.length < rules.groupAtLeast) return 'members'
  return state.leader === '' ? 'leader' : null
}

export function groupMemberOff(state: { readonly id: string }, expert: string, reason: string, tie: string | null): Effect {
  return visit(state, { type: 'GroupMemberOff', expert, reason, tie })
}

/** Whether a visit still goes on, so that a member can be off and another group can take its place. */
export function underWay(line: Pick<VisitState, 'stage'>): boolean {
  return line.stage !== 'concluded' && line.stage !== 'replaced'
}

function given(id: string, facts: GroupFacts, state: ApplicationState, context: Context): Verdict {
  const expert = facts.experts.find((each) => each.id === id)
  return mayJoin(expert, state.creditCode, facts.sheets, facts.visits, context.terms, facts.declared)
}
