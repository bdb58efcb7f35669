import { expect, it } from 'vitest'
import { termsWith } from '../../tests/helpers/terms.ts'
import { isCounted, workingCount } from './working-count.ts'

const terms = termsWith({ consultationWorkingDays: 7, completionWorkingDays: 4, objectionInvestigationWorkingDays: 20 })

it('an examination, an investigation, a notice, a letter to a department and a completion are counted in working days ◇', () => {
  expect(workingCount('objection', 'registered', { examinationDue: '2026-06-30' }, terms)).toEqual({ due: '2026-06-30', of: 5 })
  expect(workingCount('objection', 'investigating', { examinationDue: '2026-06-30', investigationDue: '2026-07-20' }, terms)).toEqual({
    due: '2026-07-20',
    of: 20,
  })
  expect(workingCount('notice', 'running', { lastDay: '2026-06-30', workingDays: 10 }, terms)).toEqual({ due: '2026-06-30', of: 10 })
  expect(workingCount('consultation', 'sent', { due: '2026-06-30' }, terms)).toEqual({ due: '2026-06-30', of: 7 })
  expect(workingCount('application', 'returned', { completion: { due: '2026-06-30' } }, terms)).toEqual({ due: '2026-06-30', of: 4 })
})

it('nothing is counted at another stage, nor for who does not see the day', () => {
  expect(isCounted('objection', 'decided')).toBe(false)
  expect(workingCount('objection', 'decided', { examinationDue: '2026-06-30' }, terms)).toBeNull()
  expect(workingCount('application', 'draft', { completion: { due: '2026-06-30' } }, terms)).toBeNull()
  expect(workingCount('notice', 'running', { lastDay: null, workingDays: null }, terms)).toBeNull()
  expect(workingCount('application', 'returned', {}, terms)).toBeNull()
})
