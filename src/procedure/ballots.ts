/** 计票: counting ballots and filling places, over plain lists. What cannot be data but must be code with tests. */
import type { AwardClass } from '../law/measures.ts'
import { rank } from './ranking.ts'

export type Ballot = 'for' | 'against' | 'abstain'

/** One candidate's count. `denominator` is those present and not recused. */
export interface Count {
  readonly application: string
  readonly for: number
  readonly against: number
  readonly abstain: number
  readonly denominator: number
  readonly passes: boolean
}

/**
 * Count one candidate's ballots. A recused member's ballot, or one of somebody not present, is never counted; recusal
 * also leaves the denominator.
 *
 * @param majorityPercent votes in favour needed, percent of the denominator, exact share compared (≥)
 */
export function count(
  application: string,
  ballots: Readonly<Record<string, Ballot>>,
  present: readonly string[],
  recused: readonly string[],
  majorityPercent: number,
): Count {
  const voters = [...new Set(present)].filter((member) => !recused.includes(member))
  const cast = voters.flatMap((member) => ballots[member] ?? [])
  return tally(application, sumOf(cast), voters.length, majorityPercent)
}

/** How many ballots say what. */
export type Sum = Readonly<Record<Ballot, number>>

/** The sum of ballots in any order. */
export function sumOf(ballots: readonly Ballot[]): Sum {
  const of = (ballot: Ballot) => ballots.filter((each) => each === ballot).length
  return { for: of('for'), against: of('against'), abstain: of('abstain') }
}

/** One candidate's count from a sum of ballots, whoever cast them. */
export function tally(application: string, sum: Sum, denominator: number, majorityPercent: number): Count {
  const passes = denominator > 0 && sum.for * 100 >= majorityPercent * denominator
  return { application, for: sum.for, against: sum.against, abstain: sum.abstain, denominator, passes }
}

/** Whether enough of those called are present. @param quorumPercent percent of those called, compared exactly (≥) */
export function hasQuorum(present: number, called: number, quorumPercent: number): boolean {
  return called > 0 && present * 100 >= quorumPercent * called
}

/** How many of those called must be present. @param quorumPercent percent of those called */
export function quorumOf(called: number, quorumPercent: number): number {
  return Math.ceil((called * quorumPercent) / 100)
}

export interface Contender {
  readonly application: string
  readonly class: AwardClass
  /** Hundredths of a point. */
  readonly score: number
  readonly count: Count
  /** The count of the second vote on a tie at the last place, where the rules have one ◇. */
  readonly second?: Count
}

export type TieRule = 'score' | 'vacant' | 'second-vote'

/** What became of one candidate: chosen, or why not. */
export interface Outcome {
  readonly application: string
  readonly class: AwardClass
  readonly outcome: 'chosen' | 'not-passed' | 'places-full' | 'tied-out' | 'deferred'
}

/**
 * Fill each class's places from those who passed: larger share in favour first. At the last place a tie breaks by the
 * score of the evaluation report, by a second vote, or leaves the place empty, as the rules say ◇; equal in both, all of
 * them stay out.
 */
export function fillPlaces(
  contenders: readonly Contender[],
  places: Readonly<Record<AwardClass, number>>,
  tieAtLastPlace: TieRule,
): readonly Outcome[] {
  return (['award', 'nomination'] as const).flatMap((awardClass) =>
    fillClass(
      contenders.filter((contender) => contender.class === awardClass),
      places[awardClass],
      tieAtLastPlace,
    ),
  )
}

/** Those who tie at the last place of a class and have not been voted on a second time. */
export function waitForSecondVote(contenders: readonly Contender[], places: Readonly<Record<AwardClass, number>>): readonly string[] {
  return (['award', 'nomination'] as const).flatMap((awardClass) => {
    const passed = contenders.filter((contender) => contender.class === awardClass && contender.count.passes)
    const { tied } = wholeGroups(passed, places[awardClass])
    return tied.some((each) => each.second === undefined) ? tied.map((each) => each.application) : []
  })
}

function fillClass(contenders: readonly Contender[], places: number, tieAtLastPlace: TieRule): readonly Outcome[] {
  const passed = contenders.filter((contender) => contender.count.passes)
  const { taken, tied } = wholeGroups(passed, places)
  const chosen = new Set([...taken.map((each) => each.application), ...breakTie(tied, places - taken.length, tieAtLastPlace)])
  const firstLeftOut = Math.max(...passed.filter((each) => !chosen.has(each.application)).map(share), Number.NEGATIVE_INFINITY)
  return contenders.map((contender) => {
    const { application, class: awardClass } = contender
    const result = (outcome: Outcome['outcome']) => ({ application, class: awardClass, outcome })
    if (!contender.count.passes) return result('not-passed')
    if (chosen.has(application)) return result('chosen')
    return result(chosen.size < places && share(contender) === firstLeftOut ? 'tied-out' : 'places-full')
  })
}

/** Whole groups of equals from the top while they fit, and the group at the last place that does not. */
function wholeGroups(passed: readonly Contender[], places: number): { taken: readonly Contender[]; tied: readonly Contender[] } {
  const taken: Contender[] = []
  for (const score of [...new Set(passed.map(share))].sort((left, right) => right - left)) {
    const equals = passed.filter((contender) => share(contender) === score)
    if (taken.length + equals.length > places) return { taken, tied: taken.length < places ? equals : [] }
    taken.push(...equals)
  }
  return { taken, tied: [] }
}

function breakTie(tied: readonly Contender[], room: number, rule: TieRule): readonly string[] {
  if (rule === 'vacant' || tied.length === 0) return []
  const measure = rule === 'score' ? (each: Contender) => each.score : (each: Contender) => (each.second ? shareOf(each.second) : 0)
  const ordered = rank(tied.map((equal) => ({ id: equal.application, score: measure(equal) })))
  const firstOut = ordered[room]?.score ?? Number.NEGATIVE_INFINITY
  return ordered.slice(0, room).flatMap((each) => (each.score > firstOut ? [each.id] : []))
}

/** Share in favour in millionths, so that equal shares compare equal: 2 of 3 and 4 of 6. */
function share(contender: Contender): number {
  return shareOf(contender.count)
}

function shareOf({ for: inFavour, denominator }: Count): number {
  return denominator === 0 ? 0 : Math.floor((inFavour * 1_000_000) / denominator)
}
