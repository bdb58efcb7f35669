import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, calendarOf, type Day } from '../law/calendar.ts'
import { publishedNotices } from '../law/holidays/published.ts'
import type { Stage } from '../law/measures.ts'
import { criticalPath, type Hold, type PathFacts, type Taking } from './critical-path.ts'

const calendar = calendarOf(publishedNotices)
const ahead: readonly Stage[] = ['acceptance-notice', 'site-review', 'deliberation', 'proposed-notice', 'approval']
const notice = (stage: Stage): Taking => ({ stage, workingDays: 5, kind: 'notice' })
const hold = (stage: Stage, at: Hold['at'], day: Day, kind: Hold['kind'] = 'plan'): Hold => ({ stage, at, day, kind, case: null, final: true })
const path = (facts: Partial<PathFacts>) =>
  criticalPath({ today: '2026-03-02', ahead, holds: [], takes: [notice('acceptance-notice'), notice('proposed-notice')], ...facts }, calendar)

describe('worked examples', () => {
  it('two notices of five working days, each with the day after it, and nothing else', () => {
    // 3月2日 Monday: days 3–9; the next act on the 10th; the second notice 11–17, the decision on the 18th.
    expect(path({}).day).toBe('2026-03-18')
  })

  it('a notice under way counts from its own last day', () => {
    const running = hold('acceptance-notice', 'ends', '2026-03-05', 'notice')
    expect(path({ holds: [running], takes: [notice('proposed-notice')] }).day).toBe('2026-03-13')
  })

  it('a weekend and a holiday are not counted, and nothing is done on them', () => {
    // The labour day of 2026 is off from the 1st to the 5th of May; Saturday the 9th is worked.
    const found = path({ today: '2026-04-29', ahead: ['proposed-notice', 'approval'] })
    expect(found.legs[0]).toMatchObject({ from: '2026-04-29', to: '2026-05-11', final: true })
    expect(path({ today: '2026-03-07', ahead: ['approval'], takes: [] }).day).toBe('2026-03-09')
  })

  it('what holds the day is said: the last hold that bites, and the stages after it that take days', () => {
    const objection = hold('acceptance-notice', 'ends', '2026-03-20', 'objection')
    const found = path({ holds: [objection] })
    expect(found.held.map(({ stage, heldBy }) => [stage, heldBy?.kind ?? null])).toEqual([
      ['acceptance-notice', 'objection'],
      ['proposed-notice', null],
    ])
    expect(found.day).toBe('2026-03-30')
  })

  it('a hold that lies before the day it would be over anyway holds nothing', () => {
    const found = path({ holds: [hold('acceptance-notice', 'ends', '2026-03-04', 'objection')] })
    expect(found.legs.every(({ heldBy }) => heldBy === null)).toBe(true)
    expect(found.day).toBe('2026-03-18')
  })

  it('a year whose holidays are not published makes the day provisional', () => {
    expect(path({ today: '2026-12-28' })).toMatchObject({ final: false })
    expect(path({}).final).toBe(true)
    const counted = { ...hold('approval', 'begins', '2026-06-01', 'objection'), final: false }
    expect(path({ holds: [counted] }).final).toBe(false)
  })
})

const day = fc.integer({ min: 0, max: 500 }).map((number) => addDays('2026-01-01', number))
const anyHold = fc.record({
  stage: fc.constantFrom(...ahead),
  at: fc.constantFrom<Hold['at']>('begins', 'ends'),
  day,
  kind: fc.constant<Hold['kind']>('plan'),
  case: fc.constant(null),
  final: fc.boolean(),
})
const anyTaking = fc.record({
  stage: fc.constantFrom(...ahead),
  workingDays: fc.integer({ min: 0, max: 30 }),
  kind: fc.constantFrom<Taking['kind']>('notice', 'assumed'),
})
const facts = fc.record({
  today: day,
  ahead: fc.constant(ahead),
  holds: fc.array(anyHold, { maxLength: 6 }),
  takes: fc.array(anyTaking, { maxLength: 6 }),
})

describe('for all facts', () => {
  it('the day is never earlier than today or any hold, and the legs follow one another', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const found = criticalPath(given, calendar)
        expect(found.day >= given.today && given.holds.every((each) => found.day >= each.day)).toBe(true)
        found.legs.forEach((leg, index) => {
          expect(leg.from >= (found.legs[index - 1]?.to ?? given.today) && leg.to >= leg.from).toBe(true)
        })
      }),
    )
  })

  it('a later day or a longer stage never makes the end earlier', () => {
    fc.assert(
      fc.property(facts, fc.nat(5), fc.nat(40), (given, which, more) => {
        const before = criticalPath(given, calendar).day
        const later = {
          ...given,
          holds: given.holds.map((each, index) => (index === which ? { ...each, day: addDays(each.day, more) } : each)),
        }
        const longer = {
          ...given,
          takes: given.takes.map((each, index) => (index === which ? { ...each, workingDays: each.workingDays + more } : each)),
        }
        const postponed = { ...given, today: addDays(given.today, more) }
        for (const each of [later, longer, postponed]) expect(criticalPath(each, calendar).day >= before).toBe(true)
      }),
    )
  })

  it('the order in which holds are given does not matter', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const turned = { ...given, holds: [...given.holds].reverse(), takes: [...given.takes].reverse() }
        expect(criticalPath(turned, calendar).day).toBe(criticalPath(given, calendar).day)
      }),
    )
  })
})
