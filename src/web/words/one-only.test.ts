import { expect, it } from 'vitest'
import { oneOnly } from './language.tsx'

it('one day is a day, more are days, and a number that ends in one is more', () => {
  expect(oneOnly('1 days late')).toBe('1 day late')
  expect(oneOnly('A: 1 working days left')).toBe('A: 1 working day left')
  expect(oneOnly('11 days left; 2.1 days; 3 days')).toBe('11 days left; 2.1 days; 3 days')
})

it('what is counted follows its number, and so does its verb', () => {
  expect(oneOnly('It holds 1 applicants.')).toBe('It holds 1 applicant.')
  expect(oneOnly('1 applicants have an open objection; 2 applicants have none')).toBe('1 applicant has an open objection; 2 applicants have none')
  expect(oneOnly('If 1 objections use their whole time; 1 entries, 4/1 replies')).toBe('If 1 objection uses its whole time; 1 entry, 4/1 replies')
  expect(oneOnly('working day 1 of 5; number 1 leads')).toBe('working day 1 of 5; number 1 leads')
})
