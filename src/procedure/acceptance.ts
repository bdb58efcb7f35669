/** 受理名单: after the material review the lead body lists who is accepted, with reasons in writing for everyone outside. */
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import type { ApplicationStage, ApplicationState } from './application.ts'
import { type Context, type Step, unless } from './decision.ts'
import type { EditionState } from './edition.ts'
import { editionRuns, editionWorks } from './edition-life.ts'
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
}

export interface AcceptanceFacts {
  readonly lines: readonly ApplicationLine[]
}

export interface PublishAcceptanceList extends NoticeWording {
  readonly accepted: readonly string[]
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
      () => followsScores(accepted, facts.lines, context),
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

/** Threshold, length and order of the list, as the rules say ◇. Those listed earlier in the edition count. */
function followsScores(accepted: readonly ApplicationLine[], lines: readonly ApplicationLine[], context: Context): Verdict {
  const { acceptanceThreshold, acceptanceMost, listFollowsScores } = context.terms.rules
  const below = accepted.filter((line) => (line.materialScore ?? 0) < acceptanceThreshold * 100).map((line) => line.number)
  if (below.length > 0) return refuse('below-threshold', { applications: below, threshold: acceptanceThreshold })
  const listedBefore = lines.filter((line) => line.stage === 'listed' || line.stage === 'visited').length
  const count = listedBefore + accepted.length
  if (count > acceptanceMost) return refuse('list-too-long', { count, most: acceptanceMost })
  if (!listFollowsScores) return allowed
  const reviewed = lines.filter((line) => line.stage === 'reviewed').map((line) => ({ id: line.id, score: line.materialScore ?? 0 }))
  const skipped = skippedBetter(reviewed, new Set(accepted.map((line) => line.id)))
  const numbers = skipped.map((each) => lines.find((line) => line.id === each.id)?.number ?? '')
  return skipped.length === 0 ? allowed : refuse('list-skips-better', { applications: numbers })
}
