/** 受理名单: after the material review the lead body lists who is accepted, with reasons in writing for everyone outside. */
import type { Terms } from '../law/measures.ts'
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import type { ApplicationStage, ApplicationState } from './application.ts'
import { type Context, type Step, unless } from './decision.ts'
import type { EditionState } from './edition.ts'
import { editionRuns, editionWorks } from './edition-life.ts'
import { edition } from './filing.ts'
import { type NoticeWording, publishCounted } from './notice.ts'
import { skippedBetter } from './ranking.ts'
import { type ApplicationFacts, application, at } from './submission.ts'

/** What lists across an edition are made from: one line an application. */
export interface ApplicationLine {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly area: string
  readonly kind: string
  readonly stage: ApplicationStage
  /** Hundredths of a point; null until the material result is agreed. */
  readonly materialScore: number | null
  readonly reasonsWritten: boolean
  /** Named by an acceptance list of this edition that stands, whatever became of it since. */
  readonly listedOnce?: boolean
}

/** 投票结果: how many voted on the list, and how many for each applicant. */
export interface AcceptanceVote {
  readonly voters: number
  readonly votes: Readonly<Record<string, number>>
}

export interface AcceptanceFacts {
  readonly lines: readonly ApplicationLine[]
}

export interface PublishAcceptanceList extends NoticeWording {
  readonly accepted: readonly string[]
  /** Where the rules form the list by vote ◇. */
  readonly vote?: AcceptanceVote | undefined
}

/** 未列入受理名单告知书: reasons for one applicant, written before the list goes out. */
export const writeReasons: Step<{ readonly reasons: string }, ApplicationState, ApplicationFacts> = {
  gate: (state, facts) =>
    firstRefusal(
      () => editionRuns(facts.edition),
      () => at(state, ['reviewed', 'not-listed'], 'application.write-reasons'),
    ),
  decide(command, state, facts, context) {
    if (command.reasons.trim() === '') return refuse('reasons-missing')
    return unless(this.gate(state, facts, context), () => [
      application(state, { type: 'ReasonsWritten', reasons: command.reasons, letter: `${context.id}.letter` }),
    ])
  },
}

/** The list and its notice in one act: who is reviewed and not named is outside it. */
export const publishAcceptanceList: Step<PublishAcceptanceList, EditionState, AcceptanceFacts> = {
  gate: (state, facts) =>
    firstRefusal(
      () => editionWorks(state, 'edition.publish-acceptance-list'),
      () =>
        facts.lines.some((line) => line.stage === 'reviewed')
          ? allowed
          : refuse('not-reviewed', { applications: facts.lines.filter((line) => line.stage === 'received').map((line) => line.number) }),
    ),
  decide(command, state, facts, context) {
    const accepted = facts.lines.filter((line) => command.accepted.includes(line.id))
    const outside = facts.lines.filter((line) => line.stage === 'reviewed' && !command.accepted.includes(line.id))
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (command.accepted.length > 0 ? allowed : refuse('nothing-chosen')),
      () => (accepted.length === new Set(command.accepted).size ? allowed : refuse('nothing-chosen', { applications: command.accepted.length })),
      () => reviewedOnly(accepted),
      () => withinLength(accepted, facts.lines, state, context),
      () => followsRule(accepted, facts.lines, command.vote, context),
      () =>
        context.terms.measures.law.mayPublishAcceptanceList(
          outside.filter((line) => !line.reasonsWritten).map((line) => line.number),
          context.terms,
        ),
    )
    return unless(verdict, () => {
      const subjects = accepted.map(({ id, name, area, kind }) => ({ application: id, name, area, kind }))
      const notice = publishCounted(
        'acceptance',
        state.id,
        command,
        subjects,
        outside.map((line) => line.id),
        context,
      )
      return [
        notice.effect,
        ...(command.vote ? [edition(state, { type: 'AcceptanceVoteCounted', vote: command.vote })] : []),
        ...accepted.map((line) => application(line, { type: 'Publicised', kind: 'acceptance', notice: notice.id })),
        ...outside.map((line) => application(line, { type: 'NotListed' })),
      ]
    })
  },
}

function reviewedOnly(accepted: readonly ApplicationLine[]): Verdict {
  const unreviewed = accepted.filter((line) => line.stage !== 'reviewed').map((line) => line.number)
  return unreviewed.length === 0 ? allowed : refuse('not-reviewed', { applications: unreviewed })
}

/** How the list is formed under the rules ◇: the lowest score, how many at most, and whether votes decide. */
export function acceptanceBounds(edition: EditionState, terms: Terms) {
  const { acceptanceBy, acceptanceRatio, acceptanceMost, acceptanceThreshold } = terms.rules
  const { award, nomination } = terms.measures.law.placesOf(edition.filingAnswer, terms)
  const most = acceptanceBy === 'ratio' ? Math.floor(((award + nomination) * acceptanceRatio) / 100) : acceptanceMost
  return { by: acceptanceBy, threshold: acceptanceBy === 'threshold' ? acceptanceThreshold : 0, most }
}

/** Everybody whom a list of this edition named counts, whatever became of them since: a supplementary list is measured with them. */
function withinLength(accepted: readonly ApplicationLine[], lines: readonly ApplicationLine[], state: EditionState, context: Context): Verdict {
  const { most, by } = acceptanceBounds(state, context.terms)
  const count = lines.filter((line) => line.listedOnce).length + accepted.length
  return count <= most ? allowed : refuse(by === 'ratio' ? 'list-beyond-ratio' : 'list-too-long', { count, most })
}

function followsRule(
  accepted: readonly ApplicationLine[],
  lines: readonly ApplicationLine[],
  vote: AcceptanceVote | undefined,
  context: Context,
): Verdict {
  if (context.terms.rules.acceptanceBy === 'vote') return followsVotes(accepted, lines, vote, context)
  return vote === undefined ? followsScores(accepted, lines, context) : refuse('acceptance-vote-not-used')
}

/** Threshold and order of the list, as the rules say ◇. */
function followsScores(accepted: readonly ApplicationLine[], lines: readonly ApplicationLine[], context: Context): Verdict {
  const { acceptanceBy, acceptanceThreshold, listFollowsScores } = context.terms.rules
  const below = accepted.filter((line) => acceptanceBy === 'threshold' && (line.materialScore ?? 0) < acceptanceThreshold * 100)
  if (below.length > 0) return refuse('below-threshold', { applications: below.map((line) => line.number), threshold: acceptanceThreshold })
  if (!listFollowsScores) return allowed
  const skipped = skippedOf(accepted, lines, (line) => line.materialScore ?? 0)
  return skipped.length === 0 ? allowed : refuse('list-skips-better', { applications: skipped })
}

/** Enough votes for each, and nobody left out with as many as one who is in. No reviewed applicant goes without a count. */
function followsVotes(
  accepted: readonly ApplicationLine[],
  lines: readonly ApplicationLine[],
  vote: AcceptanceVote | undefined,
  context: Context,
): Verdict {
  const { acceptanceVotePercent: percent } = context.terms.rules
  const reviewed = lines.filter((line) => line.stage === 'reviewed')
  const of = (line: ApplicationLine) => vote?.votes[line.id] ?? -1
  const counted = (line: ApplicationLine) => of(line) >= 0 && of(line) <= (vote?.voters ?? 0)
  const uncounted = reviewed.filter((line) => !counted(line)).map((line) => line.number)
  if (!vote || vote.voters < 1 || uncounted.length > 0) return refuse('acceptance-vote-missing', { applications: uncounted })
  const few = accepted.filter((line) => of(line) * 100 < vote.voters * percent).map((line) => line.number)
  if (few.length > 0) return refuse('acceptance-votes-too-few', { applications: few, percent })
  const skipped = skippedOf(accepted, lines, of)
  return skipped.length === 0 ? allowed : refuse('list-skips-votes', { applications: skipped })
}

/** Numbers of those reviewed and left out although somebody with no more was taken. */
function skippedOf(accepted: readonly ApplicationLine[], lines: readonly ApplicationLine[], score: (line: ApplicationLine) => number) {
  const reviewed = lines.filter((line) => line.stage === 'reviewed').map((line) => ({ id: line.id, score: score(line) }))
  const skipped = skippedBetter(reviewed, new Set(accepted.map((line) => line.id)))
  return skipped.map((each) => lines.find((line) => line.id === each.id)?.number ?? '')
}
