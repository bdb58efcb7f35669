import { expect, it } from 'vitest'
import { smallCriteria } from '../../tests/helpers/criteria.ts'
import { edition } from '../../tests/helpers/editions.ts'
import { calendar } from '../../tests/helpers/terms.ts'
import { measuresOn, termsOf, type World } from './world.ts'

const brought = { ...smallCriteria, id: 'cr-small' }
const world: World = { calendar, rules: new Map(), newestRules: 0, criteria: { [brought.id]: brought }, receiving: {} }
const measuresOf = (day: string, announced: Parameters<typeof termsOf>[1] = null) => termsOf(world, announced, day).measures

it('the terms know the criteria that come with the measures and those brought since', () => {
  const { criteria, currentCriteria } = measuresOf('2026-03-02')
  expect(Object.keys(criteria)).toEqual([currentCriteria, brought.id])
  expect(currentCriteria).toBe(measuresOn('2026-03-02').currentCriteria)
})

it('for an edition the current set is the one it was announced with', () => {
  const { announcement } = edition()
  expect(measuresOf('2026-03-02', { announcement: announcement && { ...announcement, criteria: brought.id } }).currentCriteria).toBe(brought.id)
})

it('the measures of one day never stand for those of another, and are made once', () => {
  const [one, other] = [measuresOf('2026-03-02'), measuresOf('2026-03-03')]
  expect(one).not.toBe(other)
  expect(measuresOf('2026-03-02')).toBe(one)
})
