/** Long random meetings: whatever is asked in whatever order, places, denominators and ballots hold. */
import { describe, expect, it } from 'vitest'
import { fold } from '../../tests/helpers/given.ts'
import { candidate, meetingFacts } from '../../tests/helpers/meetings.ts'
import { city, memberBy } from '../../tests/helpers/people.ts'
import { calendar, days, termsWith } from '../../tests/helpers/terms.ts'
import { five, linesOf, sitting } from '../../tests/helpers/votes.ts'
import { type Ballot, fillPlaces, sumOf, type TieRule, tally } from './ballots.ts'
import { type Event, isRefused } from './decision.ts'
import type { MeetingState } from './meeting.ts'
import { type StepName, stepRow } from './steps.ts'

/** A small generator of its own, so that a failure can be played again from its seed. */
function chance(seed: number) {
  let state = seed * 2654435761 + 1
  const next = (below: number) => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return Math.floor((state / 4294967296) * below)
  }
  return { next, pick: <Each>(list: readonly Each[]): Each => list[next(list.length)] as Each }
}

const keys = ['a', 'b', 'c', 'd', 'e']
const ballots: readonly Ballot[] = ['for', 'for', 'for', 'against', 'abstain']

describe('5,000 random meetings', () => {
  it('never choose more than there are places, count nobody recused, and count every ballot', { timeout: 300_000 }, () => {
    let [concluded, refusedFourth, secrets] = [0, 0, 0]
    for (let seed = 1; seed <= 5000; seed++) {
      const { state, boxes, taken } = play(seed)
      if (Object.values(state.votes ?? {}).some((vote) => vote.secret && vote.stage === 'closed')) secrets += 1
      for (const [id, vote] of Object.entries(state.votes ?? {})) {
        if (vote.stage === 'void') continue
        const recused = Object.keys(state.recusals[id] ?? {})
        expect(vote.voters.filter((member) => recused.includes(member))).toEqual([])
        expect(vote.voted.every((member) => vote.voters.includes(member))).toBe(true)
        if (vote.stage !== 'closed' || !vote.count) continue
        expect(vote.count.denominator).toBe(vote.voters.length)
        expect(vote.count.for + vote.count.against + vote.count.abstain).toBe(vote.voters.length)
        if (vote.secret) expect([...(vote.shuffled ?? [])].sort()).toEqual([...(boxes.get(id) ?? [])].sort())
      }
      if (state.stage !== 'concluded') continue
      concluded += 1
      const chosen = state.outcomes.filter((each) => each.class === 'award' && each.outcome === 'chosen').length
      expect(chosen + taken).toBeLessThanOrEqual(3)
      if (state.outcomes.some((each) => each.outcome === 'places-full')) refusedFourth += 1
    }
    expect([concluded > 1000, refusedFourth > 100, secrets > 1000]).toEqual([true, true, true])
  })
})

/** Play one meeting: the chair and the members ask for steps at random; a refusal changes nothing. */
function play(seed: number) {
  const random = chance(seed)
  const candidates = keys.map((key) => candidate(key, 'award', 60_000 + random.next(3)))
  const rules = {
    ballot: random.pick(['secret', 'named'] as const),
    votesOneByOne: true,
    quorumPercent: 60,
    majorityPercent: 50,
    tieAtLastPlace: random.pick<TieRule>(['score', 'vacant', 'second-vote']),
  }
  const taken = random.next(4)
  const facts = meetingFacts({ candidates: linesOf(candidates), taken: { award: taken, nomination: 0 } })
  const terms = termsWith(rules)
  let state = fold('meeting', sitting(candidates)) as MeetingState
  const boxes = new Map<string, Ballot[]>()
  const ask = (name: StepName, command: object, by = city): boolean => {
    const decision = stepRow(name).step.decide(command, state, facts, { by, day: days.meeting, terms, calendar, id: 'ac-1' })
    if (isRefused(decision)) return false
    const events = decision.filter((effect) => effect.kind === 'meeting').map((effect) => effect.event as Event)
    state = fold(
      'meeting',
      events.map((event) => ({ event, by, day: days.meeting })),
      state,
    ) as MeetingState
    for (const event of events) if (event.type === 'VoteVoided' || event.type === 'VoteOpened') boxes.set(String(event.application), [])
    return true
  }
  for (let turn = 0; turn < 90 && state.stage === 'open'; turn++) {
    const open = Object.entries(state.votes ?? {}).find(([, vote]) => vote.stage === 'open')?.[0]
    const unvoted = candidates.filter((each) => state.votes?.[each.application]?.stage !== 'closed')
    const id = open ?? random.pick(unvoted.length > 0 ? unvoted : candidates).application
    const roll = random.next(20)
    const member = random.pick(five)
    if (roll === 0) ask('meeting.attend', { member, here: random.next(3) > 0 })
    else if (roll === 1) ask('meeting.recuse', { application: random.pick(candidates).application, reason: '利害关系' }, memberBy(member))
    else if (roll === 2 && random.next(5) === 0) ask('meeting.void-vote', { application: id, reason: '中断' })
    else if (roll === 3) ask('meeting.conclude', { minutes: '纪要' })
    else if (!open) {
      if (!ask('meeting.open-vote', { application: id })) ask('meeting.conclude', { minutes: '纪要' })
    } else {
      for (const voter of five) {
        const ballot = random.pick(ballots)
        if (random.next(3) > 0 && ask('meeting.vote', { application: id, ballot }, memberBy(voter)) && rules.ballot === 'secret')
          boxes.set(id, [...(boxes.get(id) ?? []), ballot])
      }
      const box = boxes.get(id) ?? []
      ask('meeting.close-vote', { application: id, box: { found: box.length, ballots: [...box].reverse() } })
    }
  }
  return { state, boxes, taken }
}

describe('a count', () => {
  it('does not depend on the order of the ballots, nor the places on the order of the candidates', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const random = chance(seed)
      const cast = Array.from({ length: 1 + random.next(13) }, () => random.pick(ballots))
      expect(sumOf([...cast].sort())).toEqual(sumOf(cast))
      const contenders = keys.map((key) => ({
        application: key,
        class: 'award' as const,
        score: random.next(3),
        count: tally(key, sumOf(Array.from({ length: 5 }, () => random.pick(ballots))), 5, 50),
      }))
      const rule = random.pick<TieRule>(['score', 'vacant', 'second-vote'])
      const chosenOf = (list: typeof contenders) =>
        fillPlaces(list, { award: 3, nomination: 0 }, rule)
          .filter((each) => each.outcome === 'chosen')
          .map((each) => each.application)
          .sort()
      expect(chosenOf([...contenders].reverse())).toEqual(chosenOf(contenders))
    }
  })
})
