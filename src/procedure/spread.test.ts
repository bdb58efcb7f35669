import { expect, it } from 'vitest'
import { spreadOf } from './spread.ts'

it('the middle of an odd number is one of them, of an even number the mean of two', () => {
  expect(spreadOf([60, 30, 70])).toEqual({ least: 30, greatest: 70, median: 60, range: 40 })
  expect(spreadOf([70, 65, 30, 60])).toEqual({ least: 30, greatest: 70, median: 62.5, range: 40 })
})

it('one score has no range, none has no spread', () => {
  expect(spreadOf([55])).toEqual({ least: 55, greatest: 55, median: 55, range: 0 })
  expect(spreadOf([])).toBeNull()
})
