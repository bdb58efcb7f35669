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
  const cast = (ballot: Ballot) => voters.filter((member) => ballots[member] === ballot).length
  const inFavour = cast('for')
  const passes = voters.length > 0 && inFavour * 100 >= majorityPercent * voters.length
  return { application, for: inFavour, against: cast('against'), abstain: cast('abstain'), denominator: voters.length, passes }
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
}

/** What became of one candidate: chosen, or why not. */
export interface Outcome {
  readonly application: string
  readonly class: AwardClass
  readonly outcome: 'chosen' | 'not-passed' | 'places-full' | 'tied-out'
}

/**
 * Fill each class's places from those who passed: larger share in favour first. At the last place a tie breaks by the
 * score of the evaluation report, or leaves the place empty, as the rules say ◇; equal in both, all of them stay out.
 */
export function fillPlaces(
  contenders: readonly Contender[],
  places: Readonly<Record<AwardClass, number>>,
  tieAtLastPlace: 'score' | 'vacant',
): readonly Outcome[] {
  return (['award', 'nomination'] as const).flatMap((awardClass) =>
    fillClass(
      contenders.filter((contender) => contender.class === awardClass),
      places[awardClass],
      tieAtLastPlace,
    ),
  )
}

function fillClass(contenders: readonly Contender[], places: number, tieAtLastPlace: 'score' | 'vacant'): readonly Outcome[] {
  const passed = contenders.filter((contender) => contender.count.passes)
  const chosen = takeFromTop(passed, places, tieAtLastPlace)
  const firstLeftOut = Math.max(...passed.filter((each) => !chosen.has(each.application)).map(share), Number.NEGATIVE_INFINITY)
  return contenders.map((contender) => {
    const { application, class: awardClass } = contender
    const result = (outcome: Outcome['outcome']) => ({ application, class: awardClass, outcome })
    if (!contender.count.passes) return result('not-passed')
    if (chosen.has(application)) return result('chosen')
    return result(chosen.size < places && share(contender) === firstLeftOut ? 'tied-out' : 'places-full')
  })
}

/** Take whole groups of equals from the top while they fit; the group that does not fit is broken by score or left out. */
function takeFromTop(passed: readonly Contender[], places: number, tieAtLastPlace: 'score' | 'vacant'): ReadonlySet<string> {
  const chosen = new Set<string>()
  for (const each of rank(passed.map((contender) => ({ id: contender.application, score: share(contender) })))) {
    const equals = passed.filter((contender) => share(contender) === each.score)
    if (chosen.has(each.id)) continue
    if (chosen.size + equals.length <= places) {
      for (const equal of equals) chosen.add(equal.application)
      continue
    }
    if (tieAtLastPlace === 'score') {
      const byScore = rank(equals.map((equal) => ({ id: equal.application, score: equal.score })))
      const room = places - chosen.size
      const firstOut = byScore[room]?.score ?? Number.NEGATIVE_INFINITY
      for (const equal of byScore.slice(0, room)) if (equal.score > firstOut) chosen.add(equal.id)
    }
    break
  }
  return chosen
}

/** Share in favour in millionths, so that equal shares compare equal: 2 of 3 and 4 of 6. */
function share(contender: Contender): number {
  const { for: inFavour, denominator } = contender.count
  return denominator === 0 ? 0 : Math.floor((inFavour * 1_000_000) / denominator)
}
