/** 审议会 as it goes: roll, recusals, who has voted, places. For whom a ballot was cast stays sealed until the meeting has concluded. */
import { sql } from 'kysely'
import { draftMinutes } from '../../../contract/words/minutes.ts'
import type { AccountState } from '../../../procedure/account.ts'
import { type Count, hasQuorum, quorumOf } from '../../../procedure/ballots.ts'
import { type MeetingCandidate, type MeetingState, oneByOne as votesOneByOne } from '../../../procedure/meeting.ts'
import { inCallingOrder } from '../../../procedure/meeting-order.ts'
import type { ObjectionState } from '../../../procedure/objection.ts'
import { placesTaken } from '../../facts/edition-facts.ts'
import { actorIn, type Handler, type Input } from '../input.ts'
import { rowOf, stateOf } from '../reading.ts'
import { objectionsOf, tally } from './found.ts'
import { type Around, around, editionOf, inWords } from './ground.ts'

export const meetingBoard: Handler = async (input) => {
  const state = stateOf<MeetingState>(input)
  const about = await around(input, await editionOf(input, state.edition))
  const { db } = input.house
  const [names, objections, taken] = await Promise.all([namesOf(input, state.members), objectionsOf(db, state.edition), takenPlaces(input, state)])
  const { ballot, quorumPercent, majorityPercent } = about.terms.rules
  const { person } = actorIn(input)
  const present = state.present.length
  const clause = (key: string) => about.terms.measures.parameters.find((each) => each.key === key)?.clause ?? 0
  const needed = quorumOf(state.members.length, quorumPercent)
  const reached = hasQuorum(present, state.members.length, quorumPercent)
  return {
    id: state.id,
    version: rowOf(input).version,
    edition: state.edition,
    day: state.day,
    place: state.place,
    stage: state.stage,
    ballot,
    oneByOne: votesOneByOne(about),
    left: (state.left ?? []).map((id) => names.get(id) ?? ''),
    members: state.members.map((id) => ({ id, name: names.get(id) ?? '', present: state.present.includes(id) })),
    me: { member: state.members.includes(person), present: state.present.includes(person) },
    quorum: { percent: quorumPercent, needed, called: state.members.length, present, reached },
    majorityPercent,
    clauses: { quorum: clause('quorumPercent'), majority: clause('majorityPercent') },
    rulesVersion: about.terms.rulesVersion,
    places: placesOf(taken, about),
    candidates: candidatesOf(state, names, objections, person, input.admission.by.role === 'member', about),
    record: draftMinutes(
      state,
      inCallingOrder(state.candidates).map(({ candidate }) => candidate.application),
      (member) => names.get(member) ?? '',
    ),
    draft: `会议听取了综合评价报告，审议了候选名单，逐一${{ named: '记名表决', secret: '无记名表决', none: '议决' }[ballot]}。`,
    minutes: state.minutes,
  }
}

/** Places by class: how many there are, how many are taken, and what the law answers to one more. */
function placesOf(taken: Readonly<Record<'award' | 'nomination', number>>, about: Around) {
  const { law } = about.terms.measures
  const { filingAnswer } = about.edition
  const of = law.placesOf(filingAnswer, about.terms)
  return (['award', 'nomination'] as const).map((awardClass) => {
    const one = { award: 0, nomination: 0, [awardClass]: of[awardClass] + 1 }
    return {
      class: awardClass,
      of: of[awardClass],
      taken: taken[awardClass],
      beyond: inWords(law.withinPlaces(one, filingAnswer, about.terms), about),
    }
  })
}

/** Those of earlier meetings, and of this one once it has concluded. */
function takenPlaces(input: Input, { edition }: MeetingState) {
  return placesTaken(input.house.db, edition, ['chosen', 'proposed', 'put-forward', 'approved', 'honoured'])
}

function candidatesOf(
  state: MeetingState,
  names: ReadonlyMap<string, string>,
  objections: readonly ObjectionState[],
  person: string,
  asMember: boolean,
  { terms }: Around,
) {
  const oneByOne = votesOneByOne({ terms })
  return inCallingOrder(state.candidates).map(({ candidate, place }) => lineOf(candidate, place))

  function lineOf({ application, number, name, class: awardClass, score }: MeetingCandidate, place: number) {
    const recused = state.recusals[application] ?? {}
    const cast = state.ballots[application] ?? {}
    const voters = state.present.filter((member) => !terms.rules.membersRecuse || !(member in recused))
    const vote = state.votes?.[application]
    const again = vote?.first ? vote.count : null
    const counted = state.counts.find((each) => each.application === application) ?? vote?.first ?? vote?.count
    const outcome = state.outcomes.find((each) => each.application === application)
    const shownRecused = Object.entries(recused).filter(([member]) => !asMember || member === person)
    return {
      application,
      number,
      name,
      class: awardClass,
      score,
      rank: place,
      objections: tally(objections, application),
      recused: shownRecused.map(([member, reason]) => ({ name: names.get(member) ?? '', reason })),
      cast: oneByOne ? (vote?.voted.length ?? 0) : voters.filter((member) => cast[member] !== undefined).length,
      voters: vote ? vote.voters.length : voters.length,
      vote: vote ? { stage: vote.stage, round: vote.round, paper: vote.paper, typed: vote.typed !== null } : null,
      count: counted ? numbersOf(counted) : null,
      second: again ? numbersOf(again) : null,
      deferred: state.deferred?.[application] ?? null,
      outcome: outcome?.outcome ?? null,
      mine: cast[person] ?? null,
      mineCast: vote?.voted.includes(person) ?? false,
      mineOpen: vote?.stage === 'open' && vote.voters.includes(person),
      mineRecused: recused[person] ?? null,
    }
  }
}

const numbersOf = ({ for: inFavour, against, abstain, denominator, passes }: Count) => ({ for: inFavour, against, abstain, denominator, passes })

async function namesOf(input: Input, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ state: AccountState }>`select state from account where id = any(${sql.val([...ids])}::text[])`.execute(input.house.db)
  return new Map(rows.map(({ state: { id, name } }) => [id, name]))
}
