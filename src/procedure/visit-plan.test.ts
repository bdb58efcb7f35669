import { expect, it } from 'vitest'
import { clashes } from './visit-plan.ts'

const plan = (id: string, application: string, members: string[], days: string[]) => ({ id, application, members, days })

it('an expert at two firms on one day is named, on two days not', () => {
  const one = plan('v1', 'a1', ['e1', 'e2'], ['2026-10-12', '2026-10-13'])
  const other = plan('v2', 'a2', ['e2', 'e3'], ['2026-10-13', '2026-10-14'])
  expect(clashes([one, other])).toEqual([{ day: '2026-10-13', kind: 'expert', who: 'e2', visits: ['v1', 'v2'] }])
  expect(clashes([other, one])).toEqual(clashes([one, other]))
  expect(clashes([one, plan('v2', 'a2', ['e2'], ['2026-10-14'])])).toEqual([])
})

it('a firm visited twice on one day is named', () => {
  const found = clashes([plan('v1', 'a1', ['e1'], ['2026-10-12']), plan('v2', 'a1', ['e2'], ['2026-10-12'])])
  expect(found).toEqual([{ day: '2026-10-12', kind: 'applicant', who: 'a1', visits: ['v1', 'v2'] }])
})
