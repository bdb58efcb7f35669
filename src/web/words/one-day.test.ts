import { expect, it } from 'vitest'
import { oneDay } from './language.tsx'

it('one day is a day, more are days, and a number that ends in one is more', () => {
  expect(oneDay('1 days late')).toBe('1 day late')
  expect(oneDay('A: 1 working days left')).toBe('A: 1 working day left')
  expect(oneDay('11 days left; 2.1 days; 3 days')).toBe('11 days left; 2.1 days; 3 days')
})
