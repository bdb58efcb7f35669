import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Ballot, type Contender, count, fillPlaces, hasQuorum } from './ballots.ts'

const people = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6']
const ballot = fc.constantFrom<Ballot>('for', 'against', 'abstain')
const ballots = fc.dictionary(fc.constantFrom(...people), ballot, { noNullPrototype: true })
const some = fc.subarray(people)
const majority = fc.integer({ min: 1, max: 100 })

describe('a count', () => {
  it('takes the votes of those present and not recused, over their number', () => {
    const cast: Record<string, Ballot> = { m1: 'for', m2: 'for', m3: 'against', m4: 'for' }
    expect(count('app-a', cast, ['m1', 'm2', 'm3', 'm5'], ['m5'], 67)).toEqual({
      application: 'app-a',
      for: 2,
      against: 1,
      abstain: 0,
      denominator: 3,
      passes: false,
    })
    expect(count('app-a', cast, ['m1', 'm2', 'm3', 'm4'], [], 67)).toMatchObject({ for: 3, denominator: 4, passes: true })
  })

  it.each([
    [2, 3, 67, false],
    [2, 3, 66, true],
    [67, 100, 67, true],
    [66, 100, 67, false],
    [1, 2, 50, true],
    [3, 3, 100, true],
  ])('%i of %i in favour against %i%% passes: %s, the exact share compared', (inFavour, of, percent, passes) => {
    const present = Array.from({ length: of }, (_, index) => `v${index}`)
    const cast = Object.fromEntries(present.slice(0, inFavour).map((voter) => [voter, 'for' as const]))
    expect(count('app-a', cast, present, [], percent).passes).toBe(passes)
  })

  it('with nobody left to vote passes nobody', () => {
    expect(count('app-a', { m1: 'for' }, ['m1'], ['m1'], 1)).toMatchObject({ denominator: 0, passes: false })
    expect(count('app-a', {}, [], [], 1)).toMatchObject({ denominator: 0, passes: false })
  })

  it('an abstention and a ballot not cast count in the denominator and for nobody', () => {
    expect(count('app-a', { m1: 'abstain' }, ['m1', 'm2'], [], 50)).toEqual({
      application: 'app-a',
      for: 0,
      against: 0,
      abstain: 1,
      denominator: 2,
      passes: false,
    })
  })

  it('never counts the recused or the absent, and its denominator is who is left', () => {
    fc.assert(
      fc.property(ballots, some, some, majority, (cast, present, recused, percent) => {
        const voters = present.filter((each) => !recused.includes(each))
        const result = count('app-a', cast, present, recused, percent)
        expect(result.denominator).toBe(voters.length)
        for (const kind of ['for', 'against', 'abstain'] as const) expect(result[kind]).toBe(voters.filter((each) => cast[each] === kind).length)
        const onlyTheirs = Object.fromEntries(voters.flatMap((each) => (cast[each] ? [[each, cast[each]]] : [])))
        expect(count('app-a', onlyTheirs, voters, [], percent)).toEqual(result)
      }),
    )
  })

  it('one more recusal never makes that ballot count', () => {
    fc.assert(
      fc.property(ballots, some, some, fc.constantFrom(...people), majority, (cast, present, recused, member, percent) => {
        const { [member]: _, ...others } = cast
        const leaving = count('app-a', cast, present, [...recused, member], percent)
        expect(leaving).toEqual(count('app-a', others, present, [...recused, member], percent))
        expect(leaving.denominator).toBeLessThanOrEqual(count('app-a', cast, present, recused, percent).denominator)
      }),
    )
  })

  it('is the same however often a name is on the list of those present, and in whatever order', () => {
    fc.assert(
      fc.property(ballots, some, some, majority, (cast, present, recused, percent) => {
        const doubled = [...present, ...present].reverse()
        expect(count('app-a', cast, doubled, recused, percent)).toEqual(count('app-a', cast, present, recused, percent))
      }),
    )
  })
})

describe('a quorum', () => {
  it.each([
    [2, 3, 67, false],
    [3, 3, 67, true],
    [2, 3, 66, true],
    [67, 100, 67, true],
    [66, 100, 67, false],
    [0, 0, 1, false],
  ])('%i of %i present against %i%%: %s', (present, called, percent, expected) => {
    expect(hasQuorum(present, called, percent)).toBe(expected)
  })
})

/** A contender with so many votes in favour of so many. */
const contender = (application: string, inFavour: number, of: number, score = 60_000, passes = true): Contender => ({
  application,
  class: 'award',
  score,
  count: { application, for: inFavour, against: of - inFavour, abstain: 0, denominator: of, passes },
})
const outcomesOf = (contenders: readonly Contender[], award: number, tie: 'score' | 'vacant' = 'score') =>
  Object.fromEntries(fillPlaces(contenders, { award, nomination: 5 }, tie).map((each) => [each.application, each.outcome]))

describe('places are filled', () => {
  it('from those who passed, the larger share first', () => {
    expect(outcomesOf([contender('a', 7, 9), contender('b', 9, 9), contender('c', 8, 9), contender('d', 9, 9, 90_000, false)], 2)).toEqual({
      a: 'places-full',
      b: 'chosen',
      c: 'chosen',
      d: 'not-passed',
    })
  })

  it('class by class', () => {
    const nominee: Contender = { ...contender('n', 5, 9), class: 'nomination' }
    expect(fillPlaces([nominee, contender('a', 9, 9)], { award: 0, nomination: 1 }, 'score')).toEqual([
      { application: 'a', class: 'award', outcome: 'places-full' },
      { application: 'n', class: 'nomination', outcome: 'chosen' },
    ])
  })

  it('shares, not votes, are compared: 4 of 6 equals 2 of 3', () => {
    expect(outcomesOf([contender('a', 2, 3, 61_000), contender('b', 4, 6, 62_000)], 1)).toEqual({ a: 'places-full', b: 'chosen' })
    expect(outcomesOf([contender('a', 2, 3), contender('b', 4, 6)], 1)).toEqual({ a: 'tied-out', b: 'tied-out' })
    expect(outcomesOf([contender('a', 2, 3), contender('b', 5, 7)], 1)).toEqual({ a: 'places-full', b: 'chosen' })
  })

  it('a tie at the last place breaks by the score of the report, or leaves the place empty, as the rules say ◇', () => {
    const three = [contender('a', 9, 9), contender('b', 8, 9, 61_000), contender('c', 8, 9, 62_000)]
    expect(outcomesOf(three, 2, 'score')).toEqual({ a: 'chosen', b: 'places-full', c: 'chosen' })
    expect(outcomesOf(three, 2, 'vacant')).toEqual({ a: 'chosen', b: 'tied-out', c: 'tied-out' })
  })

  it('equals who all fit are all chosen, whatever the rules say on ties', () => {
    const two = [contender('a', 8, 9), contender('b', 8, 9)]
    expect(outcomesOf(two, 2, 'vacant')).toEqual({ a: 'chosen', b: 'chosen' })
    expect(outcomesOf(two, 2, 'score')).toEqual({ a: 'chosen', b: 'chosen' })
    expect(outcomesOf([contender('c', 9, 9), ...two], 3, 'vacant')).toEqual({ a: 'chosen', b: 'chosen', c: 'chosen' })
  })

  it('equal in both, all of them stay out, and the place is not filled from below', () => {
    const equal = [contender('a', 8, 9), contender('b', 8, 9), contender('c', 7, 9, 99_000)]
    expect(outcomesOf(equal, 1)).toEqual({ a: 'tied-out', b: 'tied-out', c: 'places-full' })
  })

  it('may stay empty', () => {
    expect(outcomesOf([contender('a', 1, 9, 60_000, false)], 3)).toEqual({ a: 'not-passed' })
    expect(fillPlaces([], { award: 3, nomination: 5 }, 'score')).toEqual([])
  })

  const votes = fc.record({
    denominator: fc.integer({ min: 0, max: 6 }),
    share: fc.nat(6),
    score: fc.integer({ min: 0, max: 3 }),
    passes: fc.boolean(),
  })
  const contenders = fc.array(fc.tuple(votes, fc.constantFrom('award' as const, 'nomination' as const)), { maxLength: 10 }).map((drawn) =>
    drawn.map(([{ denominator, share, score, passes }, awardClass], index): Contender => {
      const inFavour = Math.min(share, denominator)
      const counted = { application: `app-${index}`, for: inFavour, against: denominator - inFavour, abstain: 0, denominator }
      return { application: `app-${index}`, class: awardClass, score, count: { ...counted, passes: passes && denominator > 0 } }
    }),
  )
  const places = fc.record({ award: fc.integer({ min: 0, max: 4 }), nomination: fc.integer({ min: 0, max: 6 }) })
  const tie = fc.constantFrom('score' as const, 'vacant' as const)
  const shareOf = ({ count: { for: inFavour, denominator } }: Contender) => (denominator === 0 ? 0 : inFavour / denominator)

  it('never more than there are, and everyone has one outcome', () => {
    fc.assert(
      fc.property(contenders, places, tie, (all, room, rule) => {
        const outcomes = fillPlaces(all, room, rule)
        expect(outcomes.map((each) => each.application).sort()).toEqual(all.map((each) => each.application).sort())
        for (const awardClass of ['award', 'nomination'] as const) {
          const chosen = outcomes.filter((each) => each.class === awardClass && each.outcome === 'chosen')
          expect(chosen.length).toBeLessThanOrEqual(room[awardClass])
        }
      }),
    )
  })

  it('never with one who did not pass', () => {
    fc.assert(
      fc.property(contenders, places, tie, (all, room, rule) => {
        for (const each of fillPlaces(all, room, rule)) {
          const passed = all.find((one) => one.application === each.application)?.count.passes
          expect(each.outcome === 'not-passed').toBe(!passed)
        }
      }),
    )
  })

  it('in the same way for every order of input', () => {
    const twice = contenders.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
    fc.assert(
      fc.property(twice, places, tie, ([one, other], room, rule) => {
        const sorted = (list: readonly Contender[]) => [...fillPlaces(list, room, rule)].sort((a, b) => (a.application < b.application ? -1 : 1))
        expect(sorted(one)).toEqual(sorted(other))
      }),
    )
  })

  it('never passing over a larger share; an equal one is passed over only for a better score, and only where the rules say so', () => {
    fc.assert(
      fc.property(contenders, places, tie, (all, room, rule) => {
        const outcome = new Map(fillPlaces(all, room, rule).map((each) => [each.application, each.outcome]))
        const passed = all.filter((each) => each.count.passes)
        for (const chosen of passed.filter((each) => outcome.get(each.application) === 'chosen')) {
          for (const out of passed.filter((each) => each.class === chosen.class && outcome.get(each.application) !== 'chosen')) {
            expect(shareOf(chosen)).toBeGreaterThanOrEqual(shareOf(out))
            if (shareOf(chosen) === shareOf(out)) expect(rule === 'score' && chosen.score > out.score).toBe(true)
          }
        }
      }),
    )
  })

  it('leaving one empty only where nobody passed, or where a tie could not be broken', () => {
    fc.assert(
      fc.property(contenders, places, tie, (all, room, rule) => {
        const outcomes = fillPlaces(all, room, rule)
        for (const awardClass of ['award', 'nomination'] as const) {
          const ofClass = outcomes.filter((each) => each.class === awardClass)
          const chosen = ofClass.filter((each) => each.outcome === 'chosen').length
          const waiting = ofClass.filter((each) => each.outcome === 'tied-out' || each.outcome === 'places-full')
          if (chosen < room[awardClass] && waiting.length > 0) expect(waiting.some((each) => each.outcome === 'tied-out')).toBe(true)
          if (chosen === room[awardClass]) expect(waiting.filter((each) => each.outcome === 'tied-out')).toEqual([])
        }
      }),
    )
  })

  it('with everyone who passed, where they are no more than the places', () => {
    fc.assert(
      fc.property(contenders, places, tie, (all, room, rule) => {
        const outcomes = fillPlaces(all, room, rule)
        for (const awardClass of ['award', 'nomination'] as const) {
          const passed = outcomes.filter((each) => each.class === awardClass && each.outcome !== 'not-passed')
          if (passed.length <= room[awardClass]) expect(passed.filter((each) => each.outcome !== 'chosen')).toEqual([])
        }
      }),
    )
  })

  it('so that one more vote in favour never hurts', () => {
    fc.assert(
      fc.property(contenders, places, tie, fc.nat(), (all, room, rule, at) => {
        const one = all[at % Math.max(1, all.length)]
        if (!one || one.count.for === one.count.denominator) return
        const better = { ...one, count: { ...one.count, for: one.count.for + 1, against: one.count.against - 1, passes: true } }
        const before = fillPlaces(all, room, rule).find((each) => each.application === one.application)
        const after = fillPlaces(
          all.map((each) => (each === one ? better : each)),
          room,
          rule,
        ).find((each) => each.application === one.application)
        if (before?.outcome === 'chosen') expect(after?.outcome).toBe('chosen')
      }),
    )
  })
})
