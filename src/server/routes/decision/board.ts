/** 审议会 as it goes: roll, recusals, who has voted, places. For whom a ballot was cast stays sealed until the meeting has concluded. */
import { sql } from 'kysely'
import { dayInWords } from '../../../contract/words/days.ts'
import type { AccountState } from '../../../procedure/account.ts'
import { hasQuorum, quorumOf } from '../../../procedure/ballots.ts'
import type { MeetingCandidate, MeetingState } from '../../../procedure/meeting.ts'
import type { ObjectionState } from '../../../procedure/objection.ts'
import { rank } from '../../../procedure/ranking.ts'
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
    members: state.members.map((id) => ({ id, name: names.get(id) ?? '', present: state.present.includes(id) })),
    me: { member: state.members.includes(person), present: state.present.includes(person) },
    quorum: { percent: quorumPercent, needed, called: state.members.length, present, reached },
    majorityPercent,
    clauses: { quorum: clause('quorumPercent'), majority: clause('majorityPercent') },
    rulesVersion: about.terms.rulesVersion,
    places: placesOf(taken, about),
    candidates: candidatesOf(state, names, objections, person, input.admission.by.role === 'member', about),
    record: recordOf(state, names),
    draft: `会议听取了综合评价报告，审议了候选名单，逐一${ballot === 'named' ? '记名表决' : '议决'}。`,
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
  const order = rank(state.candidates.map(({ application: id, score }) => ({ id, score })))
  return order.flatMap(({ id, rank: place }) => {
    const candidate = state.candidates.find(({ application }) => application === id)
    return candidate ? [lineOf(candidate, place)] : []
  })

  function lineOf({ application, number, name, class: awardClass, score }: MeetingCandidate, place: number) {
    const recused = state.recusals[application] ?? {}
    const cast = state.ballots[application] ?? {}
    const voters = state.present.filter((member) => !terms.rules.membersRecuse || !(member in recused))
    const counted = state.counts.find((each) => each.application === application)
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
      cast: voters.filter((member) => cast[member] !== undefined).length,
      voters: voters.length,
      count: counted
        ? { for: counted.for, against: counted.against, abstain: counted.abstain, denominator: counted.denominator, passes: counted.passes }
        : null,
      outcome: outcome?.outcome ?? null,
      mine: cast[person] ?? null,
      mineRecused: recused[person] ?? null,
    }
  }
}

/** What the record says, for the minutes: nobody types these numbers. */
function recordOf(state: MeetingState, names: ReadonlyMap<string, string>): readonly string[] {
  const recused = state.candidates.flatMap(({ application, number }) =>
    Object.entries(state.recusals[application] ?? {}).map(([member, reason]) => `${names.get(member) ?? ''}回避${number}（${reason}）`),
  )
  const numbers = new Map(state.candidates.map(({ application, number, name }) => [application, `${number}${name}`]))
  const order = rank(state.candidates.map(({ application: id, score }) => ({ id, score }))).map(({ id }) => id)
  const ordered = [...state.counts].sort((one, other) => order.indexOf(one.application) - order.indexOf(other.application))
  const counts = ordered.map((each) => {
    const result = state.outcomes.find(({ application }) => application === each.application)?.outcome
    const said = result
      ? { chosen: '列入拟获奖名单', 'not-passed': '未通过', 'places-full': '通过，名额已满', 'tied-out': '同票，未列入' }[result]
      : '未再审议'
    return `${numbers.get(each.application)}：同意${each.for}票，反对${each.against}票，弃权${each.abstain}票，应投${each.denominator}票，${said}。`
  })
  return [
    `会议时间：${dayInWords(state.day, 'zh')}。地点：${state.place}。`,
    `应到${state.members.length}人，实到${state.present.length}人。审议候选单位${state.candidates.length}家。`,
    recused.length > 0 ? `回避：${recused.join('；')}。` : '回避：无。',
    ...counts,
  ]
}

async function namesOf(input: Input, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ state: AccountState }>`select state from account where id = any(${sql.val([...ids])}::text[])`.execute(input.house.db)
  return new Map(rows.map(({ state: { id, name } }) => [id, name]))
}
