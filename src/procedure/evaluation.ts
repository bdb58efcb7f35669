/** 综合评价报告: scores from both reviews, the ranking, and the candidates it proposes. */
import type { AwardClass, RuleValues } from '../law/measures.ts'
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import type { ApplicationStage, ApplicationState } from './application.ts'
import { type Context, type Step, unless } from './decision.ts'
import type { EditionState } from './edition.ts'
import { editionWorks } from './edition-life.ts'
import { edition } from './filing.ts'
import { rank } from './ranking.ts'
import { application } from './submission.ts'

export interface EvaluationLine {
  readonly id: string
  readonly number: string
  readonly stage: ApplicationStage
  /** Hundredths of a point. */
  readonly materialScore: number | null
  readonly siteScore: number | null
  readonly held: boolean
  /** A reader went after the list: the material result is to be agreed anew. */
  readonly materialStale?: boolean
  /** Each objection with its state, and how many replies of departments told facts. */
  readonly objections?: readonly string[]
  readonly facts?: number
}

export interface EvaluationFacts {
  readonly lines: readonly EvaluationLine[]
}

export interface SignReport {
  readonly text: string
  readonly candidates: readonly { readonly application: string; readonly class: AwardClass }[]
}

/** The evaluation score: site and material by the rules' weight ◇; whole hundredths, rounded down. */
export function evaluationScore(material: number, site: number, siteWeight: number): number {
  return Math.floor((site * siteWeight + material * (100 - siteWeight)) / 100)
}

/** A held applicant holds up nobody else; every other accepted one has been visited or has gone. */
export const signReport: Step<SignReport, EditionState, EvaluationFacts> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => editionWorks(state, 'edition.sign-report'),
      () => context.terms.measures.law.mayReport(facts.lines.filter((line) => line.stage === 'listed' && !line.held).map((line) => line.number)),
      () => noneStale(facts),
      () => (visited(facts).some(standing) ? allowed : refuse('both-reviews-needed', { materialReviewed: true, siteReviewed: false })),
    ),
  decide(command, state, facts, context) {
    const lines = visited(facts)
    const ids = command.candidates.map((candidate) => candidate.application)
    const numbers = ids.flatMap((id) => facts.lines.find((line) => line.id === id)?.number ?? [])
    const named = (awardClass: AwardClass) => command.candidates.filter((candidate) => candidate.class === awardClass).length
    const unknown = command.candidates.filter((candidate) => !lines.some((line) => line.id === candidate.application))
    const out = lines.find((line) => ids.includes(line.id) && !standing(line))
    const verdict = firstRefusal(
      () => this.gate(state, facts, context),
      () => (ids.length > 0 ? allowed : refuse('nothing-chosen')),
      () => context.terms.measures.law.oneClassEach(numbers, context.terms),
      () => context.terms.measures.law.candidatesWithin({ award: named('award'), nomination: named('nomination') }, context.terms),
      () => (unknown.length === 0 ? allowed : bothReviewed(unknown, facts, context)),
      () => (out ? refuse('applicant-out', { stage: out.stage, command: 'edition.sign-report' }) : allowed),
    )
    return unless(verdict, () => compose(command, state, lines, context))
  },
}

const reportable: readonly ApplicationStage[] = ['visited', 'candidate', 'not-candidate']

function noneStale(facts: EvaluationFacts): Verdict {
  const stale = visited(facts).filter((line) => line.materialStale)
  return stale.length === 0 ? allowed : refuse('material-result-stale', { applications: stale.map((line) => line.number) })
}

/** Who was named no candidate in an earlier report is ranked along, and stays out. */
function standing(line: EvaluationLine): boolean {
  return line.stage !== 'not-candidate'
}

function visited(facts: EvaluationFacts): readonly EvaluationLine[] {
  return facts.lines.filter((line) => reportable.includes(line.stage))
}

function bothReviewed(unknown: SignReport['candidates'], facts: EvaluationFacts, context: Context) {
  const line = facts.lines.find((each) => each.id === unknown[0]?.application)
  const verdict = context.terms.measures.law.bothReviewed(line?.materialScore != null, line?.siteScore != null)
  return verdict.allowed ? refuse('nothing-chosen', { application: line?.number ?? '' }) : verdict
}

function compose(command: SignReport, state: EditionState, lines: readonly EvaluationLine[], context: Context) {
  const weight = context.terms.rules.siteScoreWeight
  const ranked = rank(lines.map((line) => ({ id: line.id, score: evaluationScore(line.materialScore ?? 0, line.siteScore ?? 0, weight) })))
  const classOf = new Map(command.candidates.map((candidate) => [candidate.application, candidate.class]))
  const candidates = ranked.flatMap((each) => {
    const awardClass = classOf.get(each.id)
    return awardClass ? [{ application: each.id, class: awardClass, score: each.score, rank: each.rank }] : []
  })
  const stillIn = new Set(lines.filter(standing).map((line) => line.id))
  const inputs = lines.map(({ id, number, materialScore, siteScore, objections, facts }) => ({
    application: id,
    number,
    material: materialScore ?? 0,
    site: siteScore ?? 0,
    objections: objections ?? [],
    facts: facts ?? 0,
  }))
  const report = { number: state.reports.length + 1, day: context.day, text: command.text, candidates, inputs }
  return [
    edition(state, { type: 'ReportSigned', report }),
    // In the order of their ids: places in the ledger are public, and the order of rank would tell who stands above whom.
    ...ranked
      .filter((each) => stillIn.has(each.id))
      .sort((one, other) => (one.id < other.id ? -1 : 1))
      .map((each) => {
        const awardClass = classOf.get(each.id)
        return application(
          { id: each.id },
          awardClass ? { type: 'MadeCandidate', class: awardClass, score: each.score } : { type: 'NotMadeCandidate', score: each.score },
        )
      }),
  ]
}

/** 复核: who was visited and is not yet looked up and asked about again, where the rules want that before the meeting ◇. */
export function notRechecked<One extends Pick<ApplicationState, 'stage' | 'rechecks'>>(
  applications: readonly One[],
  { recheckBeforeMeeting }: Pick<RuleValues, 'recheckBeforeMeeting'>,
): readonly One[] {
  return recheckBeforeMeeting ? applications.filter(({ stage, rechecks }) => stage === 'visited' && rechecks.meeting === null) : []
}
